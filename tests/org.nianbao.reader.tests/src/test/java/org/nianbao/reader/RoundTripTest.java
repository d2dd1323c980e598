package org.nianbao.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.testkit.Examples;
import org.opentest4j.AssertionFailedError;

/** What is generated and imported again says the same: every figure, every paragraph. */
class RoundTripTest {

	private static final ReportLoader LOADER = ReportLoader.standalone();
	private static final ReportImporter IMPORTER = new ReportImporter();
	private static final int RANDOM_REPORTS = Integer.getInteger("nianbao.roundtrip.reports", 200);

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "txt", "html", "docx", "pdf" })
	void examples(String format) throws IOException, UnreadableReportException, UnreadableSourceException {
		for (Path example : Examples.all()) {
			// Its figures are wrong on purpose, in ways of which a document does not tell; nothing of it is lost all the same.
			boolean right = !example.toString().contains("mistakes");
			check(LOADER.load(example), format, right);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "txt", "html", "docx", "pdf" })
	void randomReports(String format) throws IOException, UnreadableSourceException {
		List<String> failures = new ArrayList<>();
		for (long seed = 0; seed < RANDOM_REPORTS; seed++) {
			try {
				check(LOADER.load(RandomReports.text(seed), "random " + seed), format, true);
			} catch (AssertionFailedError e) {
				failures.add(e.getMessage());
			}
		}
		assertEquals(List.of(), failures, () -> failures.size() + " of " + RANDOM_REPORTS);
	}

	private static ImportedReport read(LoadedReport original, String format) throws IOException, UnreadableSourceException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.byId(format).orElseThrow().write(new DocumentFormat.Content(original), DocumentOptions.standard(), out);
		ImportOptions options = original.facts().formatDirective().isPresent() ? ImportOptions.STANDARD.withFormat(original.format().name())
			: ImportOptions.STANDARD;
		return IMPORTER.importReport("年报." + format, out.toByteArray(), options);
	}

	private void check(LoadedReport original, String format, boolean right) throws IOException, UnreadableSourceException {
		ImportedReport imported = read(original, format);
		for (ExtractedPicture picture : imported.pictures()) {
			Path file = directory.resolve(picture.file());
			Files.createDirectories(file.getParent());
			Files.write(file, picture.bytes());
		}
		LoadedReport result = LOADER.load(imported.text(), "result");
		String message = original.name() + " as " + format + ":\n" + imported.notes() + "\n" + imported.text();
		if (right) {
			assertEquals(ReportFigures.of(original), ReportFigures.of(result), message);
		}
		// What a chart shows comes back as a table or a picture.
		List<String> charts = charts(original);
		// A row that stands twice is printed apart and comes back as a comment.
		assertEquals(prose(original).stream().filter(text -> right || text.indexOf('|') < 0).collect(Collectors.joining("\n")),
			prose(result).stream().filter(text -> !charts.contains(text)).filter(text -> right || text.indexOf('|') < 0)
				.collect(Collectors.joining("\n")), message);
		assertTrue(imported.notes().stream().noneMatch(note -> note.key().equals("lost")), message);
		assertTrue(result.resource().getErrors().isEmpty(), message);
		assertEquals(original.title().body(), imported.body(), message);
		assertEquals(original.title().year(), imported.year(), message);
	}

	/** Headings, paragraphs, notes, closing lines and the cells of free tables, without white space; pictures and charts apart. */
	private static List<String> prose(LoadedReport report) {
		Document document = DocumentBuilder.build(report);
		List<String> texts = new ArrayList<>(List.of(report.title().text()));
		for (Block block : document.blocks()) {
			if (block instanceof Heading heading) {
				texts.add(heading.number() + text(heading.runs()) + text(heading.body()));
			} else if (block instanceof Paragraph paragraph) {
				texts.add(text(paragraph.runs()));
			} else if (block instanceof Closing closing) {
				texts.add(text(closing.runs()));
			} else if (block instanceof Table table) {
				boolean official = table.grid().cells().stream().anyMatch(cell -> cell.name().isPresent());
				if (!official) {
					texts.add(table.caption() + cells(table.grid()));
				}
				table.notes().forEach(note -> texts.add(text(note.runs())));
			} else {
				assertTrue(block instanceof Picture || block instanceof Chart);
			}
		}
		return texts.stream().map(RoundTripTest::plain).filter(text -> !text.startsWith("［图：")).toList();
	}

	private static List<String> charts(LoadedReport report) {
		List<String> texts = new ArrayList<>();
		for (Block block : DocumentBuilder.build(report).blocks()) {
			if (block instanceof Chart chart) {
				texts.add(plain(chart.caption()));
				texts.add(plain(cells(chart.table())));
			}
		}
		return texts;
	}

	private static String cells(Grid grid) {
		return grid.cells().stream().map(GridCell::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("|"));
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\u3000\u00a0\u200b]", "");
	}

	private static String text(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}
}
