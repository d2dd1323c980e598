package org.nianbao.document.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Block;
import org.nianbao.document.CellRole;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Grid;
import org.nianbao.document.GridBuilder;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.PictureDataTest;
import org.nianbao.document.Reports;
import org.nianbao.document.Run;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Reads the files back with Apache POI.
 */
class DocxWriterTest {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	@Test
	void everyBlockIsAParagraphOfItsStyle() throws IOException {
		List<String> paragraphs = new ArrayList<>();
		try (XWPFDocument read = read(Samples.report())) {
			for (XWPFParagraph paragraph : read.getParagraphs()) {
				paragraphs.add(paragraph.getStyle() + " " + paragraph.getText());
			}
		}
		assertEquals("Title 某县人民政府办公室\n2024年政府信息公开工作年度报告", paragraphs.get(0));
		assertEquals("ReportBody 本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。", paragraphs.get(1));
		assertEquals("Heading1 一、总体情况", paragraphs.get(2));
		assertEquals("ReportBody 收到申请56件，比上年多。", paragraphs.get(3));
		assertEquals("Heading2 （一）主动公开", paragraphs.get(4));
		assertEquals("ReportBody （二）依申请公开。全部按期办结。", paragraphs.get(6));
		assertEquals("Note 注：数据截至12月31日。", paragraphs.get(8));
		assertEquals(List.of("Heading1 三、收到和处理政府信息公开申请情况", "TableEnd ", "Heading1 四、政府信息公开行政复议、行政诉讼情况", "TableEnd ", "TableEnd ",
			"Heading1 五、存在的主要问题及改进情况", "Caption 表1 历年数据", "TableEnd ", "PictureCaption ［图：公开渠道（渠道.png）］",
			"Closing 某县人民政府办公室", "Closing 2025年1月15日"), paragraphs.subList(9, paragraphs.size()));
	}

	@Test
	void runInHeadingsHaveTheFontOfHeadings() throws IOException {
		try (XWPFDocument read = read(Samples.report())) {
			XWPFParagraph paragraph = read.getParagraphs().get(6);
			assertEquals("（二）依申请公开。", paragraph.getRuns().get(0).text());
			assertEquals("RunIn2", paragraph.getRuns().get(0).getCTR().getRPr().getRStyleArray(0).getVal());
		}
	}

	@Test
	void tablesHaveTheirMergedCells() throws IOException {
		Document document = Samples.report();
		List<Grid> grids = document.blocks().stream().filter(Table.class::isInstance).map(block -> ((Table) block).grid()).toList();
		try (XWPFDocument read = read(document)) {
			List<XWPFTable> tables = read.getTables();
			assertEquals(grids.size(), tables.size());
			for (int i = 0; i < grids.size(); i++) {
				assertEquals(expected(grids.get(i)), WordGrid.read(tables.get(i)));
				assertEquals(grids.get(i).columns(), tables.get(i).getCTTbl().getTblGrid().sizeOfGridColArray());
			}
		}
	}

	@Test
	void tablesFitThePageAndRepeatTheirHeader() throws IOException {
		try (XWPFDocument read = read(Samples.of(new Table("", Samples.applications(), List.of())))) {
			XWPFTable table = read.getTables().get(0);
			int width = table.getCTTbl().getTblGrid().getGridColList().stream().mapToInt(col -> ((Number) col.getW()).intValue()).sum();
			assertEquals(PageGeometry.TEXT_WIDTH, width);
			List<Boolean> repeated = table.getRows().stream().map(row -> row.isRepeatHeader()).toList();
			assertEquals(List.of(true, true, true, false), repeated.subList(0, 4));
		}
	}

	@Test
	void tableRowsKeepTogetherUpToTheLast() throws IOException {
		try (XWPFDocument read = read(Samples.of(new Table("", Samples.applications(), List.of())))) {
			XWPFTable table = read.getTables().get(0);
			for (int row = 0; row < 28; row++) {
				assertEquals(row < 27, isKeepNext(table, row), "row " + row);
			}
		}
	}

	@Test
	void tablesThatFitNoPageMayBreakAnywhere() throws IOException {
		GridBuilder grid = Grid.builder(100, 1);
		for (int row = 0; row < 100; row++) {
			grid.add(GridCell.of(CellRole.DATA, row, 0, 1, 1, "x"));
		}
		try (XWPFDocument read = read(Samples.of(new Table("", grid.build(), List.of())))) {
			assertFalse(isKeepNext(read.getTables().get(0), 0));
		}
	}

	@Test
	void tablesTooWideForWordBecomeLines() throws Exception {
		GridBuilder grid = Grid.builder(2, 64).add(GridCell.of(CellRole.DATA, 0, 0, 2, 1, "甲"));
		for (int column = 1; column < 64; column++) {
			grid.add(GridCell.of(CellRole.DATA, 0, column, 1, 1, "a" + column)).add(GridCell.of(CellRole.DATA, 1, column, 1, 1, "b" + column));
		}
		Document document = Samples.of(new Table("", grid.build(), List.of()));
		try (XWPFDocument read = read(document)) {
			assertEquals(0, read.getTables().size());
			assertTrue(read.getParagraphs().get(1).getText().startsWith("甲\ta1\ta2"));
			assertTrue(read.getParagraphs().get(2).getText().endsWith("\tb62\tb63"));
		}
		assertValid(document);
	}

	@Test
	void tablesDoNotRunTogether() throws IOException {
		Table table = new Table("", Samples.reviews(), List.of());
		try (XWPFDocument read = read(Samples.of(table, table, new Table("表", Samples.reviews(), List.of()), table))) {
			List<String> elements = read.getBodyElements().stream().map(e -> e.getElementType().name()).toList();
			assertEquals(List.of("PARAGRAPH", "TABLE", "PARAGRAPH", "TABLE", "PARAGRAPH", "PARAGRAPH", "TABLE", "PARAGRAPH", "TABLE", "PARAGRAPH"), elements);
		}
	}

	@Test
	void anyTextIsKept() throws Exception {
		String nasty = Samples.NASTY + "\u000b下一行\t列\n末";
		Grid grid = Grid.builder(1, 1).add(GridCell.of(CellRole.DATA, 0, 0, 1, 1, nasty)).build();
		Document document = new Document(List.of(nasty), nasty, OptionalInt.empty(), nasty, List.of(
			new Heading(1, nasty, List.of(Run.text(nasty)), List.of(Run.figure(nasty))), Paragraph.of(nasty),
			new Table(nasty, grid, List.of(Paragraph.note(nasty))), new Picture(nasty, nasty, Optional.empty()), Closing.of(nasty)));
		String printed = Samples.NASTY_PRINTED + "\ufffd下一行\t列\n末";
		try (XWPFDocument read = read(document)) {
			List<String> texts = read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertEquals(List.of(printed, printed + printed + printed, printed, printed, printed, "［图：" + printed + "（" + printed + "）］", printed), texts);
			assertEquals(printed, read.getTables().get(0).getRow(0).getCell(0).getText());
			assertEquals(printed, read.getProperties().getCoreProperties().getTitle());
		}
		assertValid(document);
	}

	@Test
	void aDocumentWithoutAnythingIsValid() throws Exception {
		Document empty = new Document(List.of(), "", OptionalInt.empty(), Document.CHINESE, List.of());
		try (XWPFDocument read = read(empty)) {
			assertEquals(1, read.getParagraphs().size());
		}
		assertValid(empty);
	}

	@Test
	void partsAreValidAgainstTheSchemas(@TempDir Path directory) throws Exception {
		Path file = Files.write(directory.resolve("x.png"), PictureDataTest.png(2000, 3000));
		List<Block> blocks = new ArrayList<>(Samples.report().blocks());
		blocks.add(new Picture("图", "x.png", Optional.of(file)));
		assertValid(Samples.of(blocks.toArray(Block[]::new)));
	}

	@Test
	void picturesAreEmbeddedAndFitThePage(@TempDir Path directory) throws IOException {
		Path file = Files.write(directory.resolve("x.png"), PictureDataTest.png(2000, 3000));
		Picture picture = new Picture("说明", "x.png", Optional.of(file));
		try (XWPFDocument read = read(Samples.of(picture, picture))) {
			assertEquals(2, read.getAllPictures().size());
			assertArrayEquals(Files.readAllBytes(file), read.getAllPictures().get(0).getData());
			var extent = read.getParagraphs().get(1).getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0).getExtent();
			assertTrue(extent.getCx() <= 156L * 36_000 && extent.getCy() <= 225L * 36_000, extent.toString());
			assertEquals(2.0 / 3, (double) extent.getCx() / extent.getCy(), 0.001);
			assertEquals("说明", read.getParagraphs().get(2).getText());
		}
	}

	@Test
	void propertiesHoldNoDates() throws IOException {
		try (XWPFDocument read = read(Samples.report())) {
			var properties = read.getProperties().getCoreProperties();
			assertEquals("某县人民政府办公室2024年政府信息公开工作年度报告", properties.getTitle());
			assertEquals("某县人民政府办公室", properties.getCreator());
			assertEquals("zh-CN", properties.getUnderlyingProperties().getLanguageProperty().orElseThrow());
			assertEquals(null, properties.getCreated());
			assertEquals("某县人民政府办公室", read.getProperties().getExtendedProperties().getCompany());
			var custom = read.getProperties().getCustomProperties();
			assertEquals("某县人民政府办公室", custom.getProperty("机关").getLpwstr());
			assertEquals(2024, custom.getProperty("年度").getI4());
		}
	}

	@Test
	void sectionsHaveBookmarks() throws IOException {
		try (XWPFDocument read = read(Samples.report())) {
			Map<String, String> bookmarks = new LinkedHashMap<>();
			for (XWPFParagraph paragraph : read.getParagraphs()) {
				paragraph.getCTP().getBookmarkStartList().forEach(mark -> bookmarks.put(mark.getId() + " " + mark.getName(), paragraph.getText()));
			}
			assertEquals(List.of("0 section1", "1 section1_1", "2 section1_2", "3 section2", "4 section3", "5 section4", "6 section5"),
				List.copyOf(bookmarks.keySet()));
			assertEquals("一、总体情况", bookmarks.get("0 section1"));
			assertEquals("（二）依申请公开。全部按期办结。", bookmarks.get("2 section1_2"));
		}
	}

	@Test
	void headingsHaveTheirOutlineLevels() throws IOException {
		try (XWPFDocument read = read(Samples.report())) {
			for (int level = 1; level <= 2; level++) {
				var style = read.getStyles().getStyle("Heading" + level).getCTStyle();
				assertEquals(level - 1, style.getPPr().getOutlineLvl().getVal().intValue());
				assertEquals("heading " + level, style.getName().getVal());
			}
		}
	}

	@Test
	void fontsHaveTheirReplacements() throws Exception {
		FontsDocument fonts = FontsDocument.Factory.parse(new ByteArrayInputStream(parts(Samples.report()).get("word/fontTable.xml")));
		Map<String, String> names = new LinkedHashMap<>();
		fonts.getFonts().getFontList().forEach(font -> names.put(font.getName(), font.isSetAltName() ? font.getAltName().getVal() : ""));
		assertEquals("仿宋", names.get("仿宋_GB2312"));
		assertEquals("楷体", names.get("楷体_GB2312"));
		assertEquals("华文中宋", names.get("方正小标宋简体"));
		StylesDocument styles = StylesDocument.Factory.parse(new ByteArrayInputStream(parts(Samples.report()).get("word/styles.xml")));
		for (XmlObject used : styles.selectPath("declare namespace w='" + WORD + "'; .//w:rFonts/@w:eastAsia")) {
			assertTrue(names.containsKey(used.newCursor().getTextValue()), used.toString());
		}
	}

	@ParameterizedTest
	@CsvSource({
		// The date ends four characters from the right; the office stands in the middle above it.
		"某县人民政府办公室, 2025年1月15日, 275",
		"某局, 2025年12月5日, 625",
		"某局, 二〇二五年一月十五日, 800",
		// Too long for that: it ends at the margin.
		"某某经济技术开发区管理委员会综合行政执法局办公室, 2025年1月15日, 0",
		"某县人民政府办公室, 此件公开发布, 400"})
	void theOfficeStandsAboveItsDate(String office, String date, int right) throws IOException {
		try (XWPFDocument read = read(Samples.of(Paragraph.of("正文。"), Closing.of(office), Closing.of(date)))) {
			List<XWPFParagraph> paragraphs = read.getParagraphs();
			assertEquals(List.of(right, 400), Stream.of(2, 3).map(i -> paragraphs.get(i).getCTPPr().getInd().getRightChars().intValue()).toList());
			// The text above, the office and the date stand on one page.
			assertEquals(List.of(true, true, false), Stream.of(1, 2, 3).map(i -> paragraphs.get(i).getCTPPr().isSetKeepNext()).toList());
		}
	}

	@Test
	void chinesePunctuationHasChineseFonts() throws IOException {
		try (XWPFDocument read = read(Samples.of(Paragraph.of("“公开”"), Paragraph.of("公开2024")))) {
			assertEquals(STHint.EAST_ASIA, read.getParagraphs().get(1).getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getHint());
			assertFalse(read.getParagraphs().get(2).getRuns().get(0).getCTR().isSetRPr());
		}
	}

	@Test
	void picturesHaveAlternativeTexts(@TempDir Path directory) throws IOException {
		Path file = Files.write(directory.resolve("x.png"), PictureDataTest.png(20, 30));
		try (XWPFDocument read = read(Samples.of(new Picture("各季度访问量", "x.png", Optional.of(file)), new Picture("", "x.png", Optional.of(file))))) {
			List<String> texts = new ArrayList<>();
			for (XWPFParagraph paragraph : read.getParagraphs()) {
				paragraph.getRuns().forEach(run -> run.getCTR().getDrawingList()
					.forEach(drawing -> texts.add(drawing.getInlineArray(0).getDocPr().getDescr())));
			}
			assertEquals(List.of("各季度访问量", "x.png"), texts);
		}
	}

	@Test
	void rowsAreNotSplitUnlessTheyMustBe() throws IOException {
		Grid grid = Grid.builder(2, 1).add(GridCell.of(CellRole.DATA, 0, 0, 1, 1, "短"))
			.add(GridCell.of(CellRole.DATA, 1, 0, 1, 1, "长".repeat(3_000))).build();
		try (XWPFDocument read = read(Samples.of(new Table("", grid, List.of())))) {
			XWPFTable table = read.getTables().get(0);
			assertEquals(List.of(true, false), table.getRows().stream().map(row -> row.isCantSplitRow()).toList());
			assertFalse(isKeepNext(table, 0));
		}
	}

	@Test
	void tablesAreSetAsLargeAsThePageAllows() throws IOException {
		try (XWPFDocument read = read(Samples.report())) {
			List<String> styles = read.getTables().stream()
				.map(table -> table.getRow(table.getNumberOfRows() - 1).getCell(0).getParagraphs().get(0).getStyle()).toList();
			assertEquals(List.of("TableText", "TableTextSmall", "TableText", "TableText", "TableText"), styles);
		}
		// Too long a number for the column of an organisation at the usual size.
		GridBuilder grid = Grid.builder(1, 14);
		for (int column = 0; column < 14; column++) {
			grid.add(GridCell.of(CellRole.DATA, 0, column, 1, 1, "12345"));
		}
		try (XWPFDocument read = read(Samples.of(new Table("", grid.build(), List.of())))) {
			assertEquals("TableTextSmall", read.getTables().get(0).getRow(0).getCell(0).getParagraphs().get(0).getStyle());
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void examplesAreValidAndHaveAllCells(Path example) throws Exception {
		Document document = DocumentBuilder.build(Reports.load(example));
		assertValid(document);
		List<Grid> grids = document.blocks().stream().filter(Table.class::isInstance).map(block -> ((Table) block).grid()).toList();
		try (XWPFDocument read = read(document)) {
			assertEquals(grids.stream().map(DocxWriterTest::expected).toList(), read.getTables().stream().map(WordGrid::read).toList());
		}
	}

	@Test
	void freeTablesKeepTheirSpans() throws Exception {
		Grid grid = Grid.builder(3, 3).headerRows(2)
			.add(GridCell.of(CellRole.COLUMN_HEADER, 0, 0, 2, 1, "类别")).add(GridCell.of(CellRole.COLUMN_HEADER, 0, 1, 1, 2, "件数"))
			.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 1, 1, 1, "上年")).add(GridCell.of(CellRole.COLUMN_HEADER, 1, 2, 1, 1, "本年"))
			.add(GridCell.of(CellRole.ROW_HEADER, 2, 0, 1, 1, "政策")).add(GridCell.of(CellRole.DATA, 2, 1, 1, 2, "12.50（万元）")).build();
		Document document = Samples.of(new Table("表1", grid, List.of()));
		assertValid(document);
		try (XWPFDocument read = read(document)) {
			assertEquals(expected(grid), WordGrid.read(read.getTables().get(0)));
			assertEquals(List.of(true, true, false), read.getTables().get(0).getRows().stream().map(row -> row.isRepeatHeader()).toList());
		}
	}

	@Test
	void twoRunsGiveTheSameBytesInEveryTimeZone() throws IOException {
		byte[] first = write(Samples.report());
		TimeZone zone = TimeZone.getDefault();
		Locale locale = Locale.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertArrayEquals(first, write(Samples.report()));
		} finally {
			TimeZone.setDefault(zone);
			Locale.setDefault(locale);
		}
	}

	@Test
	void partsComeInAFixedOrder() throws IOException {
		assertEquals(List.of("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
			"word/document.xml", "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/footer-odd.xml", "word/footer-even.xml",
				"word/_rels/document.xml.rels"),
			List.copyOf(parts(Samples.report()).keySet()));
	}

	private static List<WordGrid.Cell> expected(Grid grid) {
		return grid.cells().stream()
			.map(cell -> new WordGrid.Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text())).toList();
	}

	private static boolean isKeepNext(XWPFTable table, int row) {
		return table.getRow(row).getCell(0).getParagraphs().get(0).getCTP().getPPr().isSetKeepNext();
	}

	private static XWPFDocument read(Document document) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(write(document)));
	}

	private static byte[] write(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DocxWriter().write(document, out);
		return out.toByteArray();
	}

	private static Map<String, byte[]> parts(Document document) throws IOException {
		return parts(write(document));
	}

	static Map<String, byte[]> parts(byte[] file) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	private static void assertValid(Document document) throws IOException, XmlException {
		assertValid(write(document));
	}

	/** Validates every part against its schema. */
	static void assertValid(byte[] file) throws IOException, XmlException {
		for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
			ByteArrayInputStream in = new ByteArrayInputStream(part.getValue());
			switch (part.getKey().replaceFirst(".*/", "").replaceFirst("[-\\d]*(odd|even)?\\.xml$", "")) {
				case "document" -> assertValid(DocumentDocument.Factory.parse(in));
				case "styles" -> assertValid(StylesDocument.Factory.parse(in));
				case "settings" -> assertValid(SettingsDocument.Factory.parse(in));
				case "fontTable" -> assertValid(FontsDocument.Factory.parse(in));
				case "numbering" -> assertValid(NumberingDocument.Factory.parse(in));
				case "header" -> assertValid(HdrDocument.Factory.parse(in));
				case "footer" -> assertValid(FtrDocument.Factory.parse(in));
				case "app" -> assertValid(org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.Factory.parse(in));
				case "custom" -> assertValid(PropertiesDocument.Factory.parse(in));
				default -> assertTrue(List.of("core", ".rels", "document.xml.rels", "header1.xml.rels", "theme", "[Content_Types]")
					.contains(part.getKey().replaceFirst(".*/", "").replaceFirst("\\.xml$", "")) || part.getKey().startsWith("word/media/"), part.getKey());
			}
		}
	}

	private static void assertValid(XmlObject part) {
		List<XmlError> errors = new ArrayList<>();
		part.validate(new XmlOptions().setErrorListener(errors));
		assertEquals(List.of(), errors);
	}
}
