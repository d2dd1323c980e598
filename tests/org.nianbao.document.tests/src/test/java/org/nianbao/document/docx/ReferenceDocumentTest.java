package org.nianbao.document.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Documents in the layout of an office's own template.
 */
class ReferenceDocumentTest {

	@TempDir
	private Path directory;

	@Test
	void pageHeadersAndFootersComeFromTheTemplate() throws Exception {
		Path template = new OfficeTemplate().write(directory.resolve("t.docx"));
		DocxWriterTest.assertValid(write(Samples.report(), template));
		try (XWPFDocument read = read(Samples.report(), template)) {
			CTSectPr page = read.getDocument().getBody().getSectPr();
			assertEquals(1440, ((Number) page.getPgMar().getTop()).intValue());
			assertEquals(312, page.getDocGrid().getLinePitch().intValue());
			assertEquals("青石县人民政府", read.getHeaderList().get(0).getText().strip());
			assertEquals(1, read.getHeaderList().get(0).getAllPictures().size());
			assertEquals(1, read.getFooterList().size());
			int width = read.getTables().get(0).getCTTbl().getTblGrid().getGridColList().stream().mapToInt(col -> ((Number) col.getW()).intValue()).sum();
			assertEquals(11_906 - 2 * 1_800, width, "tables are as wide as the page of the template");
			assertFalse(read.getParagraphs().stream().anyMatch(paragraph -> paragraph.getText().contains("样文")));
		}
	}

	@Test
	void stylesOfTheTemplateAreUsedAndThoseItLacksAreAdded() throws IOException {
		Path template = new OfficeTemplate().write(directory.resolve("t.docx"));
		Document document = Samples.of(Heading.of(1, "一、", "总体情况"), Heading.of(2, "（一）", "公开"), Paragraph.of("正文"), Paragraph.note("注：无。"),
			new Table("", Samples.reviews(), List.of()));
		try (XWPFDocument read = read(document, template)) {
			List<XWPFParagraph> paragraphs = read.getParagraphs();
			assertEquals(List.of("a3", "1", "Heading2", "a9", "Note2", "TableEnd"), paragraphs.stream().map(XWPFParagraph::getStyle).toList());
			for (XWPFParagraph paragraph : paragraphs) {
				assertTrue(read.getStyles().styleExist(paragraph.getStyle()), paragraph.getStyle());
			}
			assertArrayEquals(new byte[] {(byte) 0xc0, 0, 0}, (byte[]) read.getStyles().getStyle("1").getCTStyle().getRPr().getColorArray(0).getVal());
			assertEquals("a", read.getStyles().getStyle("Heading2").getBasisStyleID());
			assertEquals("a9", read.getStyles().getStyle("Heading2").getNextStyleID());
			assertEquals("TableText", read.getStyles().getStyle("TableHeader").getBasisStyleID());
			assertEquals(0, paragraphs.get(1).getCTPPr().getNumPr().getNumId().getVal().intValue(), "the heading has its number in its text");
		}
	}

	@Test
	void whatIsNotLayoutStaysBehind() throws IOException {
		Path template = new OfficeTemplate().write(directory.resolve("t.docx"));
		var parts = DocxWriterTest.parts(write(Samples.report(), template));
		String settings = new String(parts.get("word/settings.xml"), StandardCharsets.UTF_8);
		assertTrue(settings.contains("w:defaultTabStop") && settings.contains("w:evenAndOddHeaders"), settings);
		assertFalse(settings.contains("documentProtection") || settings.contains("attachedTemplate"), settings);
		assertFalse(new String(parts.get("word/fontTable.xml"), StandardCharsets.UTF_8).contains("embedRegular"));
		assertTrue(parts.keySet().stream().noneMatch(name -> name.contains("vba")), parts.keySet()::toString);
		assertTrue(parts.keySet()
			.containsAll(List.of("word/theme.xml", "word/numbering.xml", "word/header1.xml", "word/footer2.xml", "word/media/template1.png")),
			parts.keySet()::toString);
	}

	@Test
	void documentsOfOursAreTemplates() throws Exception {
		Path template = Files.write(directory.resolve("own.docx"), write(Samples.report(), Optional.empty()));
		byte[] again = write(Samples.report(), template);
		DocxWriterTest.assertValid(again);
		assertEquals(textOf(Files.readAllBytes(template)), textOf(again));
		try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(again))) {
			assertEquals(2, read.getFooterList().size());
			assertEquals(PageGeometry.LEFT, ((Number) read.getDocument().getBody().getSectPr().getPgMar().getLeft()).intValue());
		}
	}

	/** All of the main part but the page. */
	private static String textOf(byte[] file) throws IOException {
		return new String(DocxWriterTest.parts(file).get("word/document.xml"), StandardCharsets.UTF_8).replaceFirst("<w:sectPr>.*", "");
	}

	@Test
	void templatesNeedNotSayMuch() throws Exception {
		Path template = new OfficeTemplate().put("word/_rels/document.xml.rels", OfficeTemplate.relationships())
			.put("word/document.xml", "<x:document xmlns:x='%s'><x:body/></x:document>".formatted(OfficeTemplate.WORD)).write(directory.resolve("t.docx"));
		byte[] written = write(Samples.report(), template);
		DocxWriterTest.assertValid(written);
		try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(written))) {
			assertEquals("Title", read.getParagraphs().get(0).getStyle());
			assertEquals(PageGeometry.TOP, ((Number) read.getDocument().getBody().getSectPr().getPgMar().getTop()).intValue());
		}
	}

	@Test
	void theSameTemplateGivesTheSameBytes() throws IOException {
		Path first = new OfficeTemplate().write(directory.resolve("1.docx"));
		Path second = new OfficeTemplate().write(directory.resolve("2.docx"));
		assertArrayEquals(write(Samples.report(), first), write(Samples.report(), second));
	}

	@Test
	void templatesAreReadOnceUnlessTheyChange() throws IOException {
		Path template = new OfficeTemplate().write(directory.resolve("t.docx"));
		DocxTemplate read = ReferenceDocuments.read(template);
		assertSame(read, ReferenceDocuments.read(directory.resolve("x/../t.docx")));
		new OfficeTemplate().replace("word/styles.xml", "C00000", "00C000").write(template);
		Files.setLastModifiedTime(template, FileTime.fromMillis(1_000));
		assertNotEquals(read, ReferenceDocuments.read(template));
	}

	static Stream<Arguments> unusable() {
		return Stream.of(
			bad("template.no-docx", template -> template.remove("_rels/.rels")),
			bad("template.no-docx", template -> template.remove("word/document.xml")),
			bad("template.no-docx", template -> template.remove("word/styles.xml")),
			bad("template.no-docx", template -> template.put("word/document.xml", "<html/>")),
			bad("template.no-docx", template -> template.put("word/styles.xml", "<w:fonts xmlns:w='" + OfficeTemplate.WORD + "'/>")),
			bad("template.no-docx", template -> template.replace("word/document.xml", "rId7", "rId77")),
			bad("template.no-docx", template -> template.replace("word/_rels/document.xml.rels", "header1.xml", "../../../../etc/passwd")),
			bad("template.no-docx", template -> template.replace("word/_rels/document.xml.rels", "header1.xml", "a b:%")),
			bad("template.strict", template -> template.put("word/document.xml", "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'/>")),
			bad("template.bad-xml", template -> template.put("word/styles.xml", "<w:styles")),
			bad("template.bad-xml", template -> template.put("word/styles.xml",
				"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:styles xmlns:w='" + OfficeTemplate.WORD + "'>&x;</w:styles>")),
			bad("template.bad-xml", template -> template.put("word/header1.xml",
				"<!DOCTYPE a [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><a>&b;</a>")),
			bad("template.bad-xml", template -> template.put("word/theme/theme1.xml", "<a>".repeat(10_000) + "</a>".repeat(10_000))),
			bad("template.too-large", template -> template.put("word/theme/theme1.xml", "<a>" + " ".repeat(9 << 20) + "</a>")),
			bad("template.active", template -> template.put("word/_rels/header1.xml.rels",
				OfficeTemplate.relationships("rId1 image http://example.com/x.png"))),
			bad("template.active", template -> template.put("word/_rels/header1.xml.rels", OfficeTemplate.relationships("rId1 oleObject embeddings/1.bin"))),
			bad("template.active", template -> template.put("word/_rels/header1.xml.rels", OfficeTemplate.relationships("rId1 image media/x.exe"))),
			bad("template.active", template -> template.replace("word/footer1.xml", " PAGE ", "DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd.exe ")),
			bad("template.active", template -> template.replace("word/footer1.xml", "<w:p>",
				"<w:p><w:fldSimple w:instr=' INCLUDEPICTURE \"http://example.com\" '/>")),
			bad("template.no-room", template -> template.replace("word/document.xml", "w:left=\"1800\"", "w:left=\"9800\"")),
			bad("template.no-room", template -> template.replace("word/document.xml", "w:h=\"16838\"", "w:h=\"99999999999\"")),
			bad("template.no-room", template -> template.replace("word/document.xml", "<w:cols w:space=\"425\"/>",
				"<w:cols w:num=\"40001\" w:space=\"70000\"/>")));
	}

	private static Arguments bad(String detail, UnaryOperator<OfficeTemplate> change) {
		return Arguments.of(detail, change);
	}

	@ParameterizedTest
	@MethodSource("unusable")
	void sayWhyATemplateCannotBeUsed(String detail, UnaryOperator<OfficeTemplate> change) throws IOException {
		assertUnusable(detail, change.apply(new OfficeTemplate()).write(directory.resolve("t.docx")));
	}

	@Test
	void filesThatAreNoDocxAreRefused() throws IOException {
		assertUnusable("template.unreadable", directory.resolve("missing.docx"));
		assertUnusable("template.unreadable", directory);
		assertUnusable("template.no-docx", Files.writeString(directory.resolve("text.docx"), "我不是文档"));
		assertUnusable("template.no-docx", Files.write(directory.resolve("empty.docx"), new byte[0]));
		assertUnusable("template.no-docx", Files.write(directory.resolve("old.doc"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}));
	}

	@Test
	void aBombIsNotUnpacked() throws IOException {
		Path bomb = directory.resolve("bomb.docx");
		byte[] zeros = new byte[1 << 20];
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			zip.putNextEntry(new ZipEntry("_rels/.rels"));
			for (int i = 0; i < 200; i++) {
				zip.write(zeros);
			}
		}
		assertUnusable("template.too-large", bomb);
	}

	@Test
	void nothingIsWrittenForATemplateThatCannotBeUsed() {
		DocumentOptions options = new DocumentOptions(Optional.of(directory.resolve("missing.docx")), List.of(), false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThrows(DocumentException.class, () -> new DocxWriter().write(Samples.report(), options, out));
		assertEquals(0, out.size());
	}

	private static void assertUnusable(String detail, Path template) {
		DocumentException failure = assertThrows(DocumentException.class, () -> write(Samples.report(), template));
		assertEquals(DocumentException.Reason.BAD_REFERENCE_DOCUMENT, failure.reason());
		assertTrue(failure.getMessage().contains(detail), failure.getMessage());
		// What the user reads is a sentence in his language, not a key.
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
			assertFalse(failure.message(locale).contains("template."), failure.message(locale));
			assertTrue(failure.message(locale).contains(template.getFileName().toString()), failure.message(locale));
		}
	}

	private static XWPFDocument read(Document document, Path template) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(write(document, template)));
	}

	private static byte[] write(Document document, Path template) throws IOException {
		return write(document, Optional.of(template));
	}

	private static byte[] write(Document document, Optional<Path> template) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DocxWriter().write(document, new DocumentOptions(template, List.of(), false), (OutputStream) out);
		return out.toByteArray();
	}
}
