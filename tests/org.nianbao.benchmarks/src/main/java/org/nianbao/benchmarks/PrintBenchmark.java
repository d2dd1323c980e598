package org.nianbao.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a loaded report to documents, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PrintBenchmark {

	/** Which output. */
	@Param({ "docx", "pdf", "html", "txt", "xlsx", "csv", "json" })
	public String output;

	private LoadedReport report;
	private DocumentFormat format;

	/** Loads the report. */
	@Setup
	public void load() {
		report = ReportLoader.standalone().load(Reports.typical(), "typical");
		format = DocumentFormat.byId(output).orElseThrow();
	}

	/** Report to layout-neutral document to bytes. */
	@Benchmark
	public List<DocumentNote> buildAndWrite() throws IOException {
		return format.write(new DocumentFormat.Content(report), DocumentOptions.standard(), OutputStream.nullOutputStream());
	}
}
