package org.nianbao.reader.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.ReportFigures;
import org.nianbao.reader.ReportImporter;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.testkit.LibreOfficeRun;

/**
 * The five real reports as a page of a portal, and that page as other programs save it: the figures are those of the text ({@link
 * SeedTablesTest}), and blank cells are where they were.
 */
class SeedSourcesTest {

	private static final List<String> SEEDS = List.of("000", "001", "002", "003", "004");
	private static final ReportImporter IMPORTER = new ReportImporter();

	@TempDir
	private static Path directory;

	private static final Map<String, LoadedReport> REPORTS = new LinkedHashMap<>();

	@BeforeAll
	static void convert() throws Exception {
		LibreOfficeRun.require();
		List<Path> pages = new ArrayList<>();
		for (String seed : SEEDS) {
			REPORTS.put(seed, load(IMPORTER.importReport(seed + ".txt", SeedTablesTest.bytes(seed), ImportOptions.STANDARD)));
			pages.add(Files.writeString(directory.resolve(seed + ".html"), WebPage.of(REPORTS.get(seed))));
		}
		LibreOfficeRun.convert(pages, "docx:MS Word 2007 XML", directory, directory);
		List<Path> documents = SEEDS.stream().map(seed -> directory.resolve(seed + ".docx")).toList();
		for (String format : List.of("txt:Text", "doc", "pdf")) {
			LibreOfficeRun.convert(documents, format, directory, directory);
		}
		LibreOfficeRun.convert(documents, "html", directory, Files.createDirectories(directory.resolve("saved")));
	}

	private static LoadedReport load(ImportedReport report) {
		return ReportLoader.standalone().load(report.text(), "report");
	}

	private static ImportedReport read(String file) throws IOException, UnreadableSourceException {
		ImportedReport report = IMPORTER.importReport(file, Files.readAllBytes(directory.resolve(file)), ImportOptions.STANDARD);
		assertTrue(report.notes().stream().noneMatch(note -> note.key().equals("lost")), report.text());
		return report;
	}

	@ParameterizedTest
	@CsvSource({ "%s.html", "%s.docx", "%s.doc", "%s.txt", "saved/%s.html" })
	void everyFigureIsInItsCell(String files) throws IOException, UnreadableSourceException {
		for (String seed : SEEDS) {
			ImportedReport report = read(files.formatted(seed));
			String message = seed + ": " + report.notes() + "\n" + report.text();
			assertEquals(ReportFigures.of(REPORTS.get(seed)), ReportFigures.of(load(report)), message);
			assertTrue(report.statistics().confidence().keySet().stream()
				.allMatch(confidence -> confidence == Confidence.CERTAIN || confidence == Confidence.MISSING),
				message);
		}
	}

	/** What the lines of a page do not hold together is blank, and told; no figure is in the cell of another. */
	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void pagesMayLoseRowsButMoveNoFigure(String seed) throws IOException, UnreadableSourceException {
		ImportedReport report = read(seed + ".pdf");
		String[] expected = ReportFigures.of(REPORTS.get(seed)).split("\n");
		String[] actual = ReportFigures.of(load(report)).split("\n");
		assertEquals(expected.length, actual.length);
		boolean told = report.warnings().stream().map(ImportNote::key).anyMatch(key -> key.equals("table.missing"));
		for (int i = 0; i < expected.length; i++) {
			boolean blank = actual[i].replaceAll(".*:|\\s|\\?", "").isEmpty();
			assertTrue(expected[i].equals(actual[i]) || blank && told, expected[i] + " is read as " + actual[i]);
		}
	}
}
