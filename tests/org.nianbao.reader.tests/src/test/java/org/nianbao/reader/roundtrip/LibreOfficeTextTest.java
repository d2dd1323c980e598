package org.nianbao.reader.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
 * What LibreOffice saves as plain text has a cell of a table on each line, and nothing at the ends of rows. The figures are read all the same. Its
 * web pages have no pictures in them.
 */
class LibreOfficeTextTest {

	@TempDir
	private static Path directory;

	@BeforeAll
	static void convert() throws Exception {
		LibreOfficeRun.require();
		List<Path> sources = Model.documents(directory);
		LibreOfficeRun.convert(sources, "txt:Text", directory, directory);
		LibreOfficeRun.convert(sources, "html", directory, directory);
	}

	static Stream<String> names() {
		return Model.names().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyFigureIsInItsCell(String name) throws IOException, UnreadableSourceException {
		LoadedReport original = Model.report(name);
		ImportedReport imported = read(name, original, "txt");
		String message = imported.notes() + "\n" + imported.text();
		assertFalse(imported.notes().stream().anyMatch(note -> note.key().equals("lost")), message);
		// Its tables are wrong on purpose: more cannot be read of the text than of the document.
		boolean right = !name.contains("mistakes");
		String expected = ReportFigures.of(right ? original : load(read(name, original, "docx")));
		assertEquals(expected, ReportFigures.of(load(imported)), message);
		if (right) {
			assertEquals(Set.of(Confidence.CERTAIN), imported.statistics().confidence().keySet(), message);
			assertEquals(List.of(), imported.warnings().stream().map(ImportNote::key).filter(key -> key.startsWith("table.") || key.startsWith("extra"))
				.toList(), message);
		}
	}

	/** Its web pages have their pictures in other files, which are not read. */
	@ParameterizedTest
	@MethodSource("names")
	void noCaptionOfWebPagesIsAParagraph(String name) throws IOException, UnreadableSourceException {
		ImportedReport imported = read(name, Model.report(name), "html");
		assertEquals(List.of(), imported.text().lines().filter(line -> line.startsWith("图")).toList(), imported.text());
		long captions = imported.text().lines().filter(line -> line.startsWith("// 图")).count();
		assertEquals(Model.pictures(name), captions, imported.text());
	}

	private static ImportedReport read(String name, LoadedReport original, String kind) throws IOException, UnreadableSourceException {
		ImportOptions options = original.facts().formatDirective().isPresent() ? ImportOptions.STANDARD.withFormat(original.format().name())
			: ImportOptions.STANDARD;
		return new ReportImporter().importReport(name + "." + kind, Files.readAllBytes(directory.resolve(name + "." + kind)), options);
	}

	private static LoadedReport load(ImportedReport report) {
		return ReportLoader.standalone().load(report.text(), "result");
	}
}
