package org.nianbao.reader.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.ReportFigures;
import org.nianbao.reader.ReportImporter;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.testkit.LibreOfficeRun;

/**
 * What LibreOffice saves as plain text has a cell of a table on each line, and nothing at the ends of rows. The figures are read all the same.
 */
class LibreOfficeTextTest {

	@TempDir
	private static Path directory;

	@BeforeAll
	static void convert() throws Exception {
		LibreOfficeRun.require();
		List<Path> sources = new ArrayList<>();
		for (String name : Model.names()) {
			sources.add(Files.write(directory.resolve(name + ".docx"), Model.write(name, "docx", false)));
		}
		LibreOfficeRun.convert(sources, "txt:Text", directory, directory);
	}

	static Stream<String> names() {
		return Model.names().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyFigureIsInItsCell(String name) throws IOException, UnreadableSourceException {
		LoadedReport original = Model.report(name);
		ImportOptions options = original.facts().formatDirective().isPresent() ? ImportOptions.STANDARD.withFormat(original.format().name()) : ImportOptions.STANDARD;
		ImportedReport imported = new ReportImporter().importReport(name + ".txt", Files.readAllBytes(directory.resolve(name + ".txt")), options);
		String message = imported.notes() + "\n" + imported.text();
		assertEquals(ReportFigures.of(original), ReportFigures.of(ReportLoader.standalone().load(imported.text(), name)), message);
		assertFalse(imported.notes().stream().anyMatch(note -> note.key().startsWith("table.") || note.key().equals("lost")), message);
		assertTrue(imported.statistics().confidence().keySet().stream().allMatch(confidence -> confidence.name().equals("CERTAIN")), message);
	}
}
