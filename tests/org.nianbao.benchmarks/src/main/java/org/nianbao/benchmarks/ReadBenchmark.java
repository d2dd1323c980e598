package org.nianbao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;
import org.nianbao.reader.source.SourceDocument;
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

/** From the bytes of a document to what it says, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

	/** Which kind of document. */
	@Param({ "docx", "html" })
	public String kind;

	private byte[] file;
	private ReportReader reader;

	/** Writes the document. */
	@Setup
	public void write() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.Content content = new DocumentFormat.Content(ReportLoader.standalone().load(Reports.typical(), "typical"));
		DocumentFormat.byId(kind).orElseThrow().write(content, DocumentOptions.standard(), out);
		file = out.toByteArray();
		reader = kind.equals("docx") ? new DocxReader() : new HtmlReader();
	}

	/** Bytes to paragraphs, tables and pictures. */
	@Benchmark
	public SourceDocument read() throws UnreadableSourceException {
		return reader.read(file, ReadingLimits.DEFAULT);
	}
}
