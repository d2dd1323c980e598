package org.nianbao.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.reader.ImportWriter.UnwrittenException;
import org.nianbao.reader.source.SourceKind;

/** A report and its pictures are written together or not at all. */
class ImportWriterTest {

	private static final byte[] FIRST = {1, 2, 3};
	private static final byte[] SECOND = {4, 5};

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({"年报.docx, 年报.nianbao", "年报.DOC, 年报.nianbao", "a.b.html, a.b.nianbao", "年报.wps, 年报.nianbao",
		"年报.2024, 年报.2024.nianbao", "年报, 年报.nianbao"})
	void reportsAreNamedAfterTheirSources(String source, String report) {
		assertEquals(report, ImportNames.report(source));
	}

	@Test
	void directoriesAreMade() throws Exception {
		Path file = directory.resolve("a/b/r.nianbao");
		writer(file, false).write();
		assertEquals("年报", Files.readString(file));
		assertArrayEquals(FIRST, Files.readAllBytes(directory.resolve("a/b/pictures/r-1.png")));
		assertArrayEquals(SECOND, Files.readAllBytes(directory.resolve("a/b/pictures/r-2.png")));
	}

	@Test
	void nothingIsReplacedUnlessWanted() throws Exception {
		Path file = directory.resolve("r.nianbao");
		Files.writeString(file, "旧");
		assertEquals(Optional.of("r.nianbao"), writer(file, false).conflict());
		UnwrittenException refused = assertThrows(UnwrittenException.class, writer(file, false)::write);
		assertEquals("r.nianbao", refused.file());
		assertTrue(refused.reason().isEmpty());
		assertEquals(List.of("r.nianbao"), files());
		assertEquals("旧", Files.readString(file));
		assertEquals(Optional.empty(), writer(file, true).conflict());
		writer(file, true).write();
		assertEquals("年报", Files.readString(file));
		assertEquals(List.of("pictures", "pictures/r-1.png", "pictures/r-2.png", "r.nianbao"), files());
	}

	@Test
	void theSamePictureMayBeThere() throws Exception {
		Path file = directory.resolve("r.nianbao");
		Files.createDirectories(directory.resolve("pictures"));
		Files.write(directory.resolve("pictures/r-1.png"), FIRST);
		Files.write(directory.resolve("pictures/r-2.png"), FIRST);
		assertEquals(Optional.of("pictures/r-2.png"), writer(file, false).conflict());
		assertEquals("pictures/r-2.png", assertThrows(UnwrittenException.class, writer(file, false)::write).file());
		assertEquals(List.of("pictures", "pictures/r-1.png", "pictures/r-2.png"), files());
		Files.write(directory.resolve("pictures/r-2.png"), SECOND);
		assertEquals(Optional.empty(), writer(file, false).conflict());
		writer(file, false).write();
		assertEquals("年报", Files.readString(file));
	}

	@Test
	void whatWasWrittenIsTakenBack() throws Exception {
		// A directory stands where the report is to go; the pictures come first.
		Path file = directory.resolve("r.nianbao");
		Files.createDirectories(file.resolve("x"));
		Files.createDirectories(directory.resolve("pictures"));
		Files.write(directory.resolve("pictures/r-1.png"), SECOND);
		UnwrittenException failure = assertThrows(UnwrittenException.class, writer(file, true)::write);
		assertEquals("r.nianbao", failure.file());
		assertTrue(failure.reason().isPresent());
		assertEquals(List.of("pictures", "pictures/r-1.png", "r.nianbao", "r.nianbao/x"), files());
		assertArrayEquals(SECOND, Files.readAllBytes(directory.resolve("pictures/r-1.png")));
	}

	@Test
	void directoriesThatWereMadeAreTakenBack() throws Exception {
		Path file = directory.resolve("new/r.nianbao");
		ImportedReport bad = report(new ExtractedPicture("pictures/r-1.png", FIRST), new ExtractedPicture("pictures/r-1.png/x.png", SECOND));
		assertThrows(UnwrittenException.class, new ImportWriter(bad, file, false)::write);
		assertEquals(List.of(), files());
	}

	private static ImportWriter writer(Path file, boolean replace) {
		return new ImportWriter(report(new ExtractedPicture("pictures/r-1.png", FIRST), new ExtractedPicture("pictures/r-2.png", SECOND)), file, replace);
	}

	private static ImportedReport report(ExtractedPicture... pictures) {
		ImportStatistics statistics = new ImportStatistics(List.of(), Map.of(), 0, 0, 0, 0, 0, 0, 0);
		return new ImportedReport(SourceKind.TEXT, "年报", "", OptionalInt.empty(), FormatReader.standard().forYear(OptionalInt.of(2024)),
			List.of(pictures), List.of(), List.of(), statistics);
	}

	/** All files and directories, with slashes. */
	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(file -> !file.equals(directory)).map(file -> directory.relativize(file).toString().replace('\\', '/')).sorted().toList();
		}
	}
}
