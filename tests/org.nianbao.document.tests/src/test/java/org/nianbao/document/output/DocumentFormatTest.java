package org.nianbao.document.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.DocumentWriters;
import org.nianbao.document.FiguresWriter;
import org.nianbao.document.Reports;
import org.nianbao.document.Samples;
import org.nianbao.document.csv.FiguresCsvWriter;
import org.nianbao.document.json.FiguresJsonWriter;
import org.nianbao.document.xlsx.XlsxWriter;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.testkit.Examples;

class DocumentFormatTest {

	private static final List<FiguresWriter> FIGURES = List.of(new XlsxWriter(), new FiguresCsvWriter(), new FiguresJsonWriter());

	/** A new writer is a new format, without a second list. */
	@Test
	void everyWriterIsAFormat() throws Exception {
		assertEquals(DocumentWriters.all().size() + FIGURES.size(), DocumentFormat.all().size());
		LoadedReport report = Reports.load("某县2024年政府信息公开工作年度报告\n");
		DocumentFormat.Content content = new DocumentFormat.Content(report);
		for (DocumentWriter writer : DocumentWriters.all()) {
			DocumentFormat format = DocumentFormat.byId(writer.id()).orElseThrow();
			assertEquals(writer.extension(), format.extension());
			ByteArrayOutputStream expected = new ByteArrayOutputStream();
			writer.write(DocumentBuilder.build(report), expected);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			format.write(content, DocumentOptions.standard(), out);
			assertArrayEquals(expected.toByteArray(), out.toByteArray());
		}
		for (FiguresWriter writer : FIGURES) {
			DocumentFormat format = DocumentFormat.byId(writer.id()).orElseThrow();
			assertEquals(writer.id(), format.extension());
			ByteArrayOutputStream expected = new ByteArrayOutputStream();
			writer.write(report, expected);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			format.write(content, DocumentOptions.standard(), out);
			assertArrayEquals(expected.toByteArray(), out.toByteArray());
		}
		assertEquals(Optional.empty(), DocumentFormat.byId("odt"));
		assertTrue(DocumentFormat.ids().indexOf("docx") == 0);
	}

	@ParameterizedTest
	@CsvSource({ "某县.nianbao,docx,某县.docx", "某县.NianBao,txt,某县.txt", "某县.年报,html,某县.年报.html", ".nianbao,json,.nianbao.json", "a.b.nianbao,txt,a.b.txt" })
	void namesOfFiles(String report, String extension, String expected) {
		assertEquals(expected, OutputNames.of(report, extension));
	}

	static List<DocumentFormat> formats() {
		return DocumentFormat.all();
	}

	private static String everything() {
		return Samples.NASTY + "2024年政府信息公开工作年度报告\n\n一、总体情况\n\n" + Samples.NASTY + "\n（一）" + Samples.NASTY + "。" + Samples.NASTY + "\n表1 " + Samples.NASTY
			+ "\n| 甲 | " + Samples.NASTY + " |\n| 1 | " + Samples.NASTY + " |\n注：" + Samples.NASTY + "\n![" + Samples.NASTY + "](" + Samples.NASTY + ")\n>> "
			+ Samples.NASTY + "\n";
	}

	/** Whatever is typed is written, always in the same way; or the user is told which characters no font has. */
	@ParameterizedTest
	@MethodSource("formats")
	void anyTextIsWritten(DocumentFormat format) throws IOException {
		List<byte[]> written = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try {
				format.write(new DocumentFormat.Content(Reports.load(everything())), DocumentOptions.standard(), out);
				assertTrue(out.size() > 0, format.id());
			} catch (DocumentException e) {
				assertEquals(DocumentException.Reason.MISSING_GLYPHS, e.reason());
				assertEquals("pdf", format.id());
			}
			written.add(out.toByteArray());
		}
		assertArrayEquals(written.get(0), written.get(1));
	}

	/** A disk that is full, at the first byte, in the middle, at the end. */
	@ParameterizedTest
	@MethodSource("formats")
	void aWriterThatFailsLeavesTheOldFile(DocumentFormat format, @TempDir Path directory) throws Exception {
		DocumentFormat.Content content = new DocumentFormat.Content(Reports.load(Examples.path("correct-2024")));
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		format.write(content, DocumentOptions.standard(), whole);
		Path file = Files.writeString(directory.resolve("年报." + format.extension()), "old");
		for (int room : new int[] { 0, 1, whole.size() / 2, whole.size() - 1 }) {
			IOException failure = assertThrows(IOException.class,
				() -> AtomicFile.write(file, out -> format.write(content, DocumentOptions.standard(), new FullDisk(out, room))));
			assertEquals("disk full", failure.getMessage(), "after " + room + " bytes");
			assertEquals("old", Files.readString(file));
			try (Stream<Path> files = Files.list(directory)) {
				assertEquals(List.of(file), files.toList());
			}
		}
		AtomicFile.write(file, out -> format.write(content, DocumentOptions.standard(), new FullDisk(out, whole.size())));
		assertArrayEquals(whole.toByteArray(), Files.readAllBytes(file));
	}

	/** A disk with little room. */
	private static final class FullDisk extends OutputStream {

		private final OutputStream out;
		private int room;

		FullDisk(OutputStream out, int room) {
			this.out = out;
			this.room = room;
		}

		@Override
		public void write(int b) throws IOException {
			if (room-- <= 0) {
				throw new IOException("disk full");
			}
			out.write(b);
		}
	}
}
