package org.nianbao.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.building.Shown;
import org.nianbao.reader.doc.DocReader;
import org.nianbao.reader.docx.DocxFile;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;

/**
 * Files that want to do harm, or are broken, are refused with the right reason. The virtual machine of these tests has 256 MB.
 */
class HostileFilesTest {

	private static Reason reason(ReportReader reader, byte[] file) {
		return assertThrows(UnreadableSourceException.class, () -> reader.read(file, ReadingLimits.DEFAULT)).reason();
	}

	private static byte[] docx(String documentPart) {
		return new DocxFile("").put("word/document.xml", documentPart).bytes();
	}

	private static byte[] doc() throws IOException {
		try (InputStream in = HostileFilesTest.class.getResourceAsStream("doc/report.doc")) {
			return in.readAllBytes();
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><x/>",
		"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><x>&c;</x>" })
	void entitiesAreRefused(String part) {
		assertEquals(Reason.EXTERNAL, reason(new DocxReader(), docx(part)));
	}

	@Test
	void partsThatUnpackToTooMuchAreRefused() {
		assertEquals(Reason.TOO_LARGE, reason(new DocxReader(), docx("<x>" + " ".repeat(20 << 20) + "</x>")));
		assertEquals(Reason.TOO_LARGE, reason(new DocxReader(), new DocxFile(DocxFile.p("文")).picture("p", "a.png", new byte[65 << 20]).bytes()));
	}

	@Test
	void whatIsNotReadMayNotBeEndlessEither() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			byte[] block = new byte[1 << 20];
			zip.putNextEntry(new ZipEntry("word/fonts/font1.odttf"));
			for (int i = 0; i < 300; i++) {
				zip.write(block);
			}
		}
		assertEquals(Reason.TOO_LARGE, reason(new DocxReader(), out.toByteArray()));
	}

	@Test
	void filesWithThousandsOfPartsAreRefused() {
		DocxFile file = new DocxFile(DocxFile.p("文"));
		for (int i = 0; i < 6000; i++) {
			file.put("word/p" + i + ".xml", "");
		}
		assertEquals(Reason.TOO_LARGE, reason(new DocxReader(), file.bytes()));
	}

	@Test
	void deepNestingIsRefused() {
		String deep = "<w:tbl><w:tr><w:tc>".repeat(500) + DocxFile.p("文") + "</w:tc></w:tr></w:tbl>".repeat(500);
		assertEquals(Reason.TOO_LARGE, reason(new DocxReader(), new DocxFile(deep).bytes()));
		assertEquals(Reason.TOO_LARGE, reason(new HtmlReader(), bytes("<div>".repeat(100_000) + "文")));
		assertEquals(Reason.TOO_LARGE, reason(new HtmlReader(), bytes("<table><tr><td>甲</td><td>".repeat(2_000) + "文")));
		assertEquals(List.of("文"), Shown.blocks(Shown.read(new HtmlReader(), bytes("<b><i>".repeat(50_000) + "文"))), "unclosed marks are no levels");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<td colspan=1000 rowspan=60000>甲</td><td>乙</td></tr>", "<td colspan=999999999>甲</td><td>乙</td></tr>",
		"<td>甲</td><td>乙</td></tr>" })
	void hugeTablesAreRefusedOrHarmless(String row) {
		StringBuilder html = new StringBuilder("<table>");
		for (int i = 0; i < 110_000; i++) {
			html.append("<tr>").append(row);
		}
		assertEquals(Reason.TOO_LARGE, reason(new HtmlReader(), bytes(html.toString())));
	}

	@Test
	void hugeSpansCostNothing() {
		String table = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>" + DocxFile.p("甲") + "</w:tc><w:tc>" + DocxFile.p("乙")
			+ "</w:tc></w:tr></w:tbl>";
		assertEquals(List.of("|甲|乙|"), Shown.blocks(Shown.read(new DocxReader(), new DocxFile(table).bytes())));
	}

	@Test
	void tooMuchTextIsRefused() {
		assertEquals(Reason.TOO_LARGE, reason(new HtmlReader(), bytes("<p>" + "文".repeat(2_000_001))));
		assertEquals(Reason.TOO_LARGE, reason(new DocxReader(), new DocxFile(DocxFile.p("文".repeat(2_000_001))).bytes()));
	}

	@Test
	void filesBeyondTheSizeAreRefused() {
		byte[] large = new byte[(64 << 20) + 1];
		for (ReportReader reader : List.of(new DocxReader(), new DocReader(), new HtmlReader())) {
			assertEquals(Reason.TOO_LARGE, reason(reader, large));
		}
	}

	@Test
	void timeIsLimited() {
		ReadingLimits hurried = new ReadingLimits(1 << 20, 1 << 20, 1_000_000, 1_000, 1, 100, 10, 0);
		byte[] page = bytes("<p>文</p>");
		assertEquals(Reason.TOO_SLOW, assertThrows(UnreadableSourceException.class, () -> new HtmlReader().read(page, hurried)).reason());
	}

	/** MS-OFFCRYPTO, 2.3.4: an encrypted file is a stream of another container. */
	@Test
	void encryptedFilesAreTold() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
			container.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptionInfo");
			container.writeFilesystem(out);
		}
		assertEquals(Reason.ENCRYPTED, reason(new DocReader(), out.toByteArray()));
		UnreadableSourceException refusal = assertThrows(UnreadableSourceException.class,
			() -> new ReportImporter().importReport("a.docx", out.toByteArray(), ImportOptions.STANDARD));
		assertEquals(Reason.ENCRYPTED, refusal.reason());
	}

	/** Only the directory of a container tells what is in it; a report may be about encryption. */
	@Test
	void whoWritesOfEncryptionHasNotEncrypted() throws IOException, UnreadableSourceException {
		byte[] file = doc();
		String bytes = new String(file, StandardCharsets.UTF_16LE);
		int at = 2 * bytes.indexOf("（三）政府信息管理。修订了信息公");
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, file, at, name.length);
		ImportedReport report = new ReportImporter().importReport("年报.doc", file, ImportOptions.STANDARD);
		assertTrue(report.text().contains("EncryptedPackage公开指南和目录"), report.text());
	}

	@ParameterizedTest
	@CsvSource({ "a.docx", "a.pdf", "a.txt", "a" })
	void nothingIsNoScan(String name) {
		UnreadableSourceException refusal = assertThrows(UnreadableSourceException.class,
			() -> new ReportImporter().importReport(name, new byte[0], ImportOptions.STANDARD));
		assertEquals("文件是空的，没有可导入的内容", refusal.message(Locale.CHINESE));
		assertEquals("the file is empty; there is nothing to import", refusal.message(Locale.ENGLISH));
	}

	/** MS-DOC, 2.5.2: bit 8 of the flags at offset 10 of the stream. The stream of this file begins at a sector of 512 bytes. */
	@Test
	void encryptedOlderFilesAreTold() throws IOException {
		byte[] file = doc();
		int start = 0;
		while ((file[start] & 0xFF) != 0xEC || (file[start + 1] & 0xFF) != 0xA5) {
			start += 512;
		}
		file[start + 11] |= 1;
		assertEquals(Reason.ENCRYPTED, reason(new DocReader(), file));
	}

	@ParameterizedTest
	@CsvSource({ "'{\\rtf1\\ansi x}', OTHER_FORMAT", "'MIME-Version: 1.0', OTHER_FORMAT", "'<?xml version=\"1.0\"?><w:wordDocument/>', OTHER_FORMAT",
		"随便什么, DAMAGED" })
	void filesThatAreOnlyCalledDocAreTold(String content, Reason reason) {
		assertEquals(reason, reason(new DocReader(), bytes(content)));
	}

	@Test
	void otherKindsUnderTheNameOfDocAreRead() {
		assertEquals(List.of("网页"), Shown.blocks(Shown.read(new DocReader(), bytes("<html><body><p>网页</p></body></html>"))));
		assertEquals(List.of("新版"), Shown.blocks(Shown.read(new DocReader(), new DocxFile(DocxFile.p("新版")).bytes())));
	}

	@Test
	void otherZipFilesAreDamaged() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
		}
		assertEquals(Reason.DAMAGED, reason(new DocxReader(), out.toByteArray()));
	}

	@Test
	void filesWithoutTextAreTold() {
		assertEquals(Reason.NO_TEXT, reason(new DocxReader(), new DocxFile("<w:p/>").bytes()));
		assertEquals(Reason.NO_TEXT, reason(new HtmlReader(), new byte[0]));
	}

	@Test
	void filesThatEndEarlyAreRefused() throws IOException {
		byte[] docx = new DocxFile(DocxFile.p("文")).picture("p", "a.png", new byte[] { 1, 2, 3 }).bytes();
		Set<Reason> refused = EnumSet.of(Reason.DAMAGED);
		for (int tenth = 0; tenth < 10; tenth++) {
			assertTrue(refused.contains(reason(new DocxReader(), Arrays.copyOf(docx, docx.length * tenth / 10))), "DOCX, " + tenth);
			assertTrue(refused.contains(reason(new DocReader(), Arrays.copyOf(doc(), doc().length * tenth / 10))), "DOC, " + tenth);
		}
	}
}
