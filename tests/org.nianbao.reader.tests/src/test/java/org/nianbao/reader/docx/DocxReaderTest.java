package org.nianbao.reader.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.reader.building.Shown;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourcePosition;

/**
 * Reads small files, one peculiarity of the format each.
 */
class DocxReaderTest {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static SourceDocument read(DocxFile file) {
		return Shown.read(new DocxReader(), file.bytes());
	}

	private static List<String> blocks(String body) {
		return Shown.blocks(read(new DocxFile(body)));
	}

	private static SourceDocument readBody(String body) {
		return read(new DocxFile(body));
	}

	/** Text copied from a web page into Word: what was a table has tabs; a table of contents and indented text have them, too. */
	@ParameterizedTest
	@CsvSource(delimiter = '~', textBlock = """
		规章→1→0→4/规范性文件→2→→9~|规章|1|0|4|/|规范性文件|2||9|
		信息内容→本年处理决定数量/行政许可→1846~|信息内容|本年处理决定数量|/|行政许可|1846|
		规章→1→0→4~规章→1→0→4
		一、总体情况→1/（一）主动公开→2~一、总体情况→1/（一）主动公开→2
		联系人：→张三/电话：→见网站~联系人：→张三/电话：→见网站
		""")
	void rowsWithTabsAreTables(String paragraphs, String expected) {
		StringBuilder body = new StringBuilder();
		for (String text : paragraphs.split("/")) {
			body.append("<w:p><w:r><w:t>").append(text.replace("→", "</w:t><w:tab/><w:t>")).append("</w:t></w:r></w:p>");
		}
		assertEquals(expected, String.join("/", blocks(body.toString())));
	}

	@Nested
	class Runs {

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>~甲 乙
			<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>~甲→乙
			<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>~甲⏎乙⏎丙
			<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>~甲乙
			<w:r><w:t>甲</w:t><w:lastRenderedPageBreak/><w:softHyphen/><w:t>乙­丙</w:t></w:r>~甲乙丙
			<w:r><w:t>0533</w:t><w:noBreakHyphen/><w:t>123</w:t></w:r>~0533-123
			<w:hyperlink r:id="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink>~链接
			<w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:moveTo><w:r><w:t>移入</w:t></w:r></w:moveTo>~插入移入
			<w:smartTag><w:r><w:t>甲</w:t></w:r></w:smartTag><w:customXml><w:r><w:t>乙</w:t></w:r></w:customXml>~甲乙
			<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>~控件
			<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>~✓②≥
			<w:r><w:ruby><w:rt><w:r><w:t>nián</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>年</w:t></w:r></w:rubyBase></w:ruby></w:r>~年（nián）
			<w:r><w:t>甲</w:t></w:r><w:bookmarkStart w:name="书签"/><w:proofErr/><w:dir w:val="rtl"><w:r><w:rPr><w:rtl/></w:rPr><w:t>שלום</w:t></w:r>\
			</w:dir>~甲שלום
			""")
		void textIsWhatPeopleSee(String runs, String expected) {
			assertEquals(List.of(expected), blocks("<w:p>" + runs + "</w:p>"));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<w:fldSimple w:instr=" REF x "><w:r><w:t>表1</w:t></w:r></w:fldSimple>~表1
			<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "u"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>网址</w:t>\
			<w:fldChar w:fldCharType="end"/></w:r>~网址
			<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,12)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>~⑫
			<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>\
			<w:fldChar w:fldCharType="separate"/><w:t>9</w:t><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>是</w:t>\
			<w:fldChar w:fldCharType="end"/></w:r>~是
			""")
		void fieldsShowTheirResults(String runs, String expected) {
			assertEquals(List.of(expected), blocks("<w:p>" + runs + "</w:p>"));
		}

		@Test
		void pageNumbersInTheTextAreDropped() {
			SourceDocument document = readBody("<w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>");
			assertEquals(List.of("第"), Shown.blocks(document));
			assertEquals(List.of("PAGE_NUMBER 7"), Shown.dropped(document));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>~(a+b)/2
			<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>~x^2
			<m:oMathPara><m:oMath><m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:oMath></m:oMathPara>~√x
			<m:oMath><m:d><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d></m:oMath>~(a)
			""")
		void formulasAreWrittenInOneLine(String formula, String expected) {
			assertEquals(List.of(expected), blocks("<w:p>" + formula + "</w:p>"));
		}
	}

	@Nested
	class Hidden {

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>
			<w:r><w:rPr><w:rStyle w:val="secret"/></w:rPr><w:t>藏</w:t></w:r>
			<w:del><w:r><w:delText>藏</w:delText></w:r></w:del>
			<w:moveFrom><w:r><w:t>藏</w:t></w:r></w:moveFrom>
			""")
		void whatNobodySeesIsDropped(String run) {
			SourceDocument document = read(new DocxFile("<w:p><w:r><w:t>见</w:t></w:r>" + run + "</w:p>").part("styles", "styles",
				"<w:style w:type=\"character\" w:styleId=\"secret\"><w:basedOn w:val=\"base\"/></w:style>"
					+ "<w:style w:type=\"character\" w:styleId=\"base\"><w:rPr><w:vanish/></w:rPr></w:style>"));
			assertEquals(List.of("见"), Shown.blocks(document));
			assertEquals(List.of("HIDDEN 藏"), Shown.dropped(document));
		}

		@Test
		void vanishCanBeTakenBack() {
			assertEquals(List.of("见"), blocks("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r></w:p>"));
		}

		@Test
		void aParagraphWithADeletedEndGoesOnInTheNext() {
			assertEquals(List.of("前后"), blocks("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" + DocxFile.p("后")));
		}

		@Test
		void whatGoesOnDoesSoInTheTextAroundTables() {
			String goesOn = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>";
			assertEquals(List.of("前", "|甲|1|", "后"), blocks(goesOn + "<w:tbl>" + row("甲", "1") + "</w:tbl>" + DocxFile.p("后")));
			assertEquals(List.of("|前|乙|"), blocks("<w:tbl><w:tr><w:tc><w:tcPr/>" + goesOn + "</w:tc>" + cell("", "乙") + "</w:tr></w:tbl>"));
		}

		@Test
		void whatGoesOnDoesNotDoSoInANote() {
			SourceDocument document = read(new DocxFile("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"
				+ "<w:p><w:r><w:t>后</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>").part("footnotes", "footnotes",
				"<w:footnote w:id=\"2\">" + DocxFile.p("脚注") + "</w:footnote>"));
			assertEquals(List.of("前后", "脚注"), Shown.blocks(document));
		}

		@Test
		void rowsThatAreDeletedAreDropped() {
			SourceDocument document = readBody("<w:tbl>" + row("甲", "1") + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "删") + "</w:tr>" + row("乙", "2")
				+ "</w:tbl>");
			assertEquals(List.of("|甲|1|", "|乙|2|"), Shown.blocks(document));
			assertEquals(List.of("HIDDEN 删"), Shown.dropped(document));
		}

		@Test
		void placeholdersOfControlsAreNoText() {
			SourceDocument document = readBody("<w:p><w:r><w:t>甲</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
				+ "<w:r><w:t>单击此处输入文字。</w:t></w:r></w:sdtContent></w:sdt></w:p>");
			assertEquals(List.of("甲"), Shown.blocks(document));
			assertEquals(List.of("EDITOR_REMARK 单击此处输入文字。"), Shown.dropped(document));
		}
	}

	@Nested
	class Parts {

		@Test
		void headersFootersAndCommentsAreDropped() {
			SourceDocument document = read(new DocxFile(DocxFile.p("正文")).part("header", "hdr", DocxFile.p("某县人民政府"))
				.part("footer", "ftr", DocxFile.p("— 1 —"))
				.part("comments", "comments", "<w:comment w:id=\"0\">" + DocxFile.p("请核实") + "</w:comment>"));
			assertEquals(List.of("正文"), Shown.blocks(document));
			assertEquals(List.of("PAGE_HEADER_OR_FOOTER 某县人民政府", "PAGE_HEADER_OR_FOOTER — 1 —", "EDITOR_REMARK 请核实"), Shown.dropped(document));
		}

		@Test
		void notesFollowTheParagraphThatRefersToThem() {
			SourceDocument document = read(new DocxFile("<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"2\"/><w:t>乙</w:t></w:r></w:p>" + DocxFile.p("丙"))
				.part("footnotes", "footnotes", "<w:footnote w:id=\"0\" w:type=\"separator\">" + DocxFile.p("---") + "</w:footnote><w:footnote w:id=\"2\">"
					+ "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote>"));
			assertEquals(List.of("甲乙", "脚注", "丙"), Shown.blocks(document));
			assertEquals(List.of("footnote"), Shown.notes(document));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>一、总体情况 1</w:t>\
			</w:r></w:p></w:sdtContent></w:sdt>
			<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o "1-3"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>一、总体情况 1</w:t>\
			</w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
			<w:p><w:pPr><w:pStyle w:val="20"/></w:pPr><w:r><w:t>一、总体情况 1</w:t></w:r></w:p>
			""")
		void tablesOfContentsAreDropped(String contents) {
			SourceDocument document = read(new DocxFile(contents + DocxFile.p("正文")).part("styles", "styles",
				"<w:style w:type=\"paragraph\" w:styleId=\"20\"><w:name w:val=\"toc 2\"/></w:style>"));
			assertEquals(List.of("正文"), Shown.blocks(document));
			assertEquals(List.of("CONTENTS 一、总体情况 1"), Shown.dropped(document));
		}

		@Test
		void textBoxesFollowTheirParagraphOnce() {
			String content = "<w:txbxContent>" + DocxFile.p("框中") + "</w:txbxContent>";
			assertEquals(List.of("正文", "框中"), blocks("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic>"
				+ "<a:graphicData><wps:wsp><wps:txbx>" + content + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
				+ "<mc:Fallback><w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
				+ "<w:t>正文</w:t></w:r></w:p>"));
			assertEquals(List.of("框中"), blocks("<w:p><w:r><w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict></w:r></w:p>"));
		}

		@Test
		void picturesOfBothKindsHaveTheirBytes() {
			SourceDocument document = read(new DocxFile(DocxFile.p("正文") + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"办事大厅\"/>"
				+ "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"p1\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
				+ "</w:drawing></w:r></w:p><w:p><w:r><w:pict><v:shape alt=\"旧图\"><v:imagedata r:id=\"p2\"/></v:shape></w:pict></w:r></w:p>"
				+ "<w:p><w:r><w:drawing><a:blip r:embed=\"gone\"/></w:drawing></w:r></w:p><w:p><w:r><w:drawing><a:blip r:link=\"out\"/></w:drawing></w:r></w:p>")
				.picture("p1", "image1.dat", PNG).picture("p2", "image2.wmf", new byte[] { 1, 2, 3 }).relation("out", "image", "file:///etc/passwd", true));
			assertEquals(List.of("正文", "[png 8 办事大厅]", "[wmf 3 旧图]", "[ 0 ]", "[ 0 ]"), Shown.blocks(document));
		}

		@Test
		void anExternalPictureIsNotLookedFor() {
			SourceDocument document = read(new DocxFile(DocxFile.p("正文") + "<w:p><w:r><w:pict><v:imagedata r:id=\"up\"/></w:pict></w:r></w:p>")
				.relation("up", "image", "../../../../etc/passwd", false));
			assertEquals(List.of("正文", "[ 0 ]"), Shown.blocks(document));
		}

		@Test
		void paragraphsAreCountedWithoutEmptyOnes() {
			SourceDocument document = readBody(DocxFile.p("一") + DocxFile.p("　 ") + DocxFile.p("二"));
			assertEquals(new SourcePosition.Paragraph(0, 2), document.blocks().get(1).position());
		}

		@Test
		void strictFilesAreRead() {
			DocxFile file = new DocxFile("");
			file.put("word/document.xml",
				"<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p>"
				+ "</x:body></x:document>");
			assertEquals(List.of("严格"), Shown.blocks(read(file)));
		}
	}

	@Nested
	class Styles {

		private static final String STYLES = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
			+ "</w:style>"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"mine\"><w:name w:val=\"一级\"/><w:basedOn w:val=\"1\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
			+ "</w:style>"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"bare\"><w:name w:val=\"heading 2\"/></w:style>"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"loop\"><w:basedOn w:val=\"pool\"/></w:style>"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"pool\"><w:basedOn w:val=\"loop\"/></w:style>";

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<w:pStyle w:val="1"/>~#1 文
			<w:pStyle w:val="mine"/>~#1 文 ><
			<w:pStyle w:val="mine"/><w:jc w:val="right"/><w:outlineLvl w:val="2"/>~#3 文 >>
			<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>~文
			<w:pStyle w:val="bare"/>~#2 文
			<w:pStyle w:val="loop"/>~文
			<w:pStyle w:val="unknown"/><w:jc w:val="both"/>~文
			<w:jc w:val="end"/>~文 >>
			""")
		void levelsAndAlignmentsAreInherited(String properties, String expected) {
			SourceDocument document = read(new DocxFile("<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>文</w:t></w:r></w:p>")
				.part("styles", "styles", STYLES));
			assertEquals(List.of(expected), Shown.blocks(document));
		}
	}

	@Nested
	class Tables {

		@Test
		void spansAndMergesAreThoseOfTheGrid() {
			assertEquals(List.of("|→2 ↓2 角|甲|", "|@2 乙|", "|丙|丁|戊|"), blocks("<w:tbl><w:tr>"
				+ cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "角") + cell("", "甲") + "</w:tr><w:tr>"
				+ cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", "") + cell("", "乙") + "</w:tr>" + row("丙", "丁", "戊") + "</w:tbl>"));
		}

		@Test
		void columnsBeforeAndAfterARowCount() {
			assertEquals(List.of("|甲|乙|丙|", "|@1 丁|"), blocks("<w:tbl>" + row("甲", "乙", "丙")
				+ "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + cell("", "丁") + "</w:tr></w:tbl>"));
		}

		@Test
		void olderHorizontalMergesCountAsOneCell() {
			SourceDocument document = readBody("<w:tbl><w:tr>" + cell("<w:hMerge w:val=\"restart\"/>", "宽") + cell("<w:hMerge/>", "盖住") + "</w:tr>"
				+ row("甲", "乙") + "</w:tbl>");
			assertEquals(List.of("|→2 宽|", "|甲|乙|"), Shown.blocks(document));
			assertEquals(List.of("HIDDEN 盖住"), Shown.dropped(document));
		}

		@Test
		void widthsDecideWhereSpansAreMissing() {
			assertEquals(List.of("|→2 宽|", "|甲|乙|"),
				blocks("<w:tbl><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid><w:tr>" + cell("<w:tcW w:w=\"4020\" w:type=\"dxa\"/>", "宽")
				+ "</w:tr><w:tr>" + cell("<w:tcW w:w=\"2000\" w:type=\"dxa\"/>", "甲") + cell("<w:tcW w:w=\"2000\" w:type=\"dxa\"/>", "乙") + "</w:tr></w:tbl>"));
		}

		@Test
		void columnsOfTheGridThatNoCellHasAreNone() {
			assertEquals(List.of("|甲|乙|", "|丙|丁|"),
				blocks("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"3\"/>", "甲") + cell("<w:gridSpan w:val=\"5\"/>", "乙") + "</w:tr><w:tr>"
				+ cell("<w:gridSpan w:val=\"3\"/>", "丙") + cell("<w:gridSpan w:val=\"5\"/>", "丁") + "</w:tr></w:tbl>"));
		}

		@Test
		void controlsAroundRowsAndCellsDoNotHideThem() {
			assertEquals(List.of("|甲|乙|", "|丙|丁|"),
				blocks("<w:tbl><w:sdt><w:sdtContent>" + row("甲", "乙") + "</w:sdtContent></w:sdt><w:tr><w:sdt><w:sdtContent>"
				+ cell("", "丙") + "</w:sdtContent></w:sdt>" + cell("", "丁") + "</w:tr></w:tbl>"));
		}

		@Test
		void tablesInCellsBecomeLines() {
			assertEquals(List.of("|甲|乙⏎1→2⏎3→4|"),
				blocks("<w:tbl><w:tr>" + cell("", "甲") + "<w:tc>" + DocxFile.p("乙") + "<w:tbl>" + row("1", "2") + row("3", "4")
				+ "</w:tbl></w:tc></w:tr></w:tbl>"));
		}

		@Test
		void aTableAroundATableIsAFrame() {
			assertEquals(List.of("标题", "|1|2|", "|3|4|"),
				blocks("<w:tbl><w:tr>" + cell("", "标题") + "</w:tr><w:tr><w:tc><w:tbl>" + row("1", "2") + row("3", "4")
				+ "</w:tbl></w:tc></w:tr></w:tbl>"));
		}

		@Test
		void paragraphsOfACellAreLines() {
			assertEquals(List.of("|甲⏎乙|丙|"),
				blocks("<w:tbl><w:tr><w:tc>" + DocxFile.p("甲") + DocxFile.p("") + DocxFile.p("乙") + "</w:tc>" + cell("", "丙") + "</w:tr></w:tbl>"));
		}

		@Test
		void aCellThatGoesOnWithNothingAboveIsACell() {
			assertEquals(List.of("|甲|乙|"), blocks("<w:tbl><w:tr>" + cell("<w:vMerge/>", "甲") + cell("", "乙") + "</w:tr></w:tbl>"));
		}
	}

	private static String row(String... texts) {
		StringBuilder row = new StringBuilder("<w:tr>");
		for (String text : texts) {
			row.append(cell("", text));
		}
		return row.append("</w:tr>").toString();
	}

	private static String cell(String properties, String text) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + DocxFile.p(text) + "</w:tc>";
	}

	@Test
	void filesOfPoiAreRead() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			XWPFParagraph title = document.createParagraph();
			title.setAlignment(ParagraphAlignment.CENTER);
			title.createRun().setText("某局2024年年度报告");
			XWPFTable table = document.createTable(2, 2);
			table.getRow(0).getCell(0).setText("甲");
			table.getRow(1).getCell(1).setText("12");
			document.write(out);
		}
		SourceDocument document = Shown.read(new DocxReader(), out.toByteArray());
		assertEquals(List.of("某局2024年年度报告 ><", "|甲||", "||12|"), Shown.blocks(document));
		assertTrue(document.dropped().isEmpty());
	}
}
