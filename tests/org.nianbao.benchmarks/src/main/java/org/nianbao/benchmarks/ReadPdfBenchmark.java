package org.nianbao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.pdf.PdfReader;
import org.nianbao.reader.source.SourceDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a PDF of five pages to paragraphs, tables and pictures, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadPdfBenchmark {

	private byte[] file;

	/** Prints the report. */
	@Setup
	public void print() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.byId("pdf").orElseThrow().write(new DocumentFormat.Content(ReportLoader.standalone().load(Reports.typical(), "typical")),
			DocumentOptions.standard(), out);
		file = out.toByteArray();
	}

	/** Bytes to what they say. */
	@Benchmark
	public SourceDocument read() throws UnreadableSourceException {
		return new PdfReader().read(file, ReadingLimits.DEFAULT);
	}
}
