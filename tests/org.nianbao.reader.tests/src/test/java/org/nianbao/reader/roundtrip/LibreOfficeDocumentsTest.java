package org.nianbao.reader.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.building.Shown;
import org.nianbao.reader.doc.DocReader;
import org.nianbao.reader.docx.DocxFile;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.testkit.LibreOfficeRun;

/**
 * Documents that LibreOffice writes of ours say the same: DOCX saved again, DOC and HTML.
 */
class LibreOfficeDocumentsTest {

	private static final String FEATURES = "features";

	@TempDir
	private static Path directory;

	private static final Map<String, Path> FILES = new LinkedHashMap<>();

	@BeforeAll
	static void convert() throws Exception {
		LibreOfficeRun.require();
		List<Path> sources = Model.documents(directory);
		sources.add(Files.write(directory.resolve(FEATURES + ".docx"), features()));
		for (String format : List.of("docx", "doc", "html")) {
			Path target = Files.createDirectories(directory.resolve("as-" + format));
			LibreOfficeRun.convert(sources, format, directory, target);
			for (Path source : sources) {
				String name = source.getFileName().toString().replace(".docx", "." + format);
				FILES.put(name, target.resolve(name));
				assertTrue(Files.exists(target.resolve(name)), name);
			}
		}
	}

	/** A document with what the examples do not have. */
	private static byte[] features() {
		String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
		return new DocxFile(String.format(numbered, 0, "总体") + String.format(numbered, 1, "公开") + String.format(numbered, 1, "申请")
			+ String.format(numbered, 0, "问题")
			+ "<w:p><w:r><w:t>见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>注</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
			+ "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
			+ "<w:tbl><w:tblPr><w:tblW w:w=\"6000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"
			+ "<w:tr><w:tc>"
			+ "<w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + DocxFile.p("外") + "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
			+ "<w:tbl><w:tblPr><w:tblW w:w=\"3000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"1500\"/></w:tblGrid><w:tr>"
			+ "<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>" + DocxFile.p("内1")
			+ "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>"
			+ DocxFile.p("内2") + "</w:tc></w:tr></w:tbl>" + DocxFile.p("后") + "</w:tc></w:tr></w:tbl>" + DocxFile.p("完"))
			.part("numbering", "numbering",
				"<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
				+ "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
				+ "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
			.part("footnotes", "footnotes",
				"<w:footnote w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">"
				+ "<w:p><w:r><w:footnoteRef/><w:t>脚注之文</w:t></w:r></w:p></w:footnote>").bytes();
	}

	static Stream<Arguments> documents() {
		return Model.names().stream().flatMap(name -> Stream.of("docx", "doc", "html").map(format -> Arguments.of(name, format)));
	}

	private static SourceDocument read(String name, String format) throws IOException {
		ReportReader reader = switch (format) {
			case "docx" -> new DocxReader();
			case "html" -> new HtmlReader();
			default -> new DocReader();
		};
		return Shown.read(reader, Files.readAllBytes(FILES.get(name + "." + format)));
	}

	@ParameterizedTest(name = "{0} as {1}")
	@MethodSource("documents")
	void everyCellAndEveryParagraphIsThere(String name, String format) throws IOException {
		SourceDocument document = read(name, format);
		assertEquals(Model.cells(name), Model.cells(document));
		assertEquals(Model.texts(name), Model.texts(document));
		long pictures = document.blocks().stream().filter(SourcePicture.class::isInstance).count();
		assertEquals(Model.pictures(name), pictures);
	}

	/** HTML has no automatic numbers but its own, and LibreOffice writes notes at its end. */
	@ParameterizedTest
	@ValueSource(strings = { "docx", "doc" })
	void numbersNotesAndInnerTablesAreRead(String format) throws IOException {
		SourceDocument document = read(FEATURES, format);
		List<String> blocks = Shown.blocks(document);
		assertEquals(List.of("一、总体", "（1）公开", "（2）申请", "二、问题", "见注", "脚注之文", "甲⏎乙 >>", "|外|内1→内2⏎后|", "完"), blocks);
		assertEquals(List.of("HIDDEN 藏"), Shown.dropped(document));
		assertEquals(List.of("footnote"), Shown.notes(document));
	}
}
