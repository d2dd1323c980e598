package org.nianbao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.TablesReading;
import org.nianbao.reader.tables.TablesRecogniser;
import org.nianbao.reader.text.TextReader;
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

/** From a plain text to paragraphs and tables, and from those to figures, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RecogniseBenchmark {

	private byte[] text;
	private final List<SourceTable> tables = new ArrayList<>();

	/** Writes the report as text. */
	@Setup
	public void write() throws IOException, UnreadableSourceException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.byId("txt").orElseThrow().write(new DocumentFormat.Content(ReportLoader.standalone().load(Reports.typical(), "typical")),
			DocumentOptions.standard(), out);
		text = out.toByteArray();
		for (SourceBlock block : readText().blocks()) {
			if (block instanceof SourceTable table) {
				tables.add(table);
			}
		}
	}

	/** Encoding, paragraphs, and drawn tables. */
	@Benchmark
	public SourceDocument readText() throws UnreadableSourceException {
		return new TextReader().read(text, ReadingLimits.DEFAULT);
	}

	/** Three official tables and a free one. */
	@Benchmark
	public TablesReading recogniseTables() {
		return TablesRecogniser.recognise(tables, FormatReader.standard(), OptionalInt.of(2024));
	}
}
