package org.nianbao.document.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Block;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentException;
import org.nianbao.document.GridCell;
import org.nianbao.document.Reports;
import org.nianbao.document.Table;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.internal.XmlText;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Reads the files back with Apache POI.
 */
class XlsxWriterTest {

	private static final String TITLE = "某县2024年政府信息公开工作年度报告\n";
	private static final String DISCLOSURES = TITLE + "二、主动公开政府信息情况\n";
	private static final String REVIEWS = TITLE + "四、政府信息公开行政复议、行政诉讼情况\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n";
	private static final List<String> TABLES = List.of("主动公开", "申请", "复议诉讼");

	// ---- what stands in the cells -----------------------------------------------------------------------------------------

	/** The first rows hold the heading and the title; below them every cell of every grid shows what is printed. */
	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everyCellIsAsPrinted(Path example) throws Exception {
		LoadedReport report = Reports.load(example);
		TracedDocument traced = DocumentBuilder.trace(report);
		List<Table> tables = new ArrayList<>(tables(traced, true));
		tables.addAll(tables(traced, false));
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		try (XSSFWorkbook book = read(report)) {
			assertEquals(TABLES, sheets(book).subList(0, 3));
			for (int i = 0; i < tables.size(); i++) {
				XSSFSheet sheet = book.getSheetAt(i);
				assertEquals(traced.document().title(), sheet.getRow(1).getCell(0).getStringCellValue());
				for (GridCell cell : tables.get(i).grid().cells()) {
					XSSFCell found = sheet.getRow(2 + cell.row()).getCell(cell.column());
					if (found.getCellType() == CellType.FORMULA) {
						assertEquals(cell.text(), plain(found), found.getReference());
					} else {
						assertEquals(cell.text(), formatter.formatCellValue(found), found.getReference());
					}
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void mergedCellsAreThoseOfTheGrid(Path example) throws Exception {
		LoadedReport report = Reports.load(example);
		List<Table> tables = tables(DocumentBuilder.trace(report), true);
		try (XSSFWorkbook book = read(report)) {
			for (int i = 0; i < tables.size(); i++) {
				Set<String> expected = new TreeSet<>();
				for (GridCell cell : tables.get(i).grid().cells()) {
					if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
						expected.add(new CellRangeAddress(cell.row() + 2, cell.endRow() + 1, cell.column(), cell.endColumn() - 1).formatAsString());
					}
				}
				int last = 1 + tables.get(i).grid().rows();
				assertEquals(expected, book.getSheetAt(i).getMergedRegions().stream().filter(range -> range.getFirstRow() > 1 && range.getLastRow() <= last)
					.map(CellRangeAddress::formatAsString).collect(Collectors.toCollection(TreeSet::new)));
			}
		}
	}

	/** What the programs keep as value is the figure, and computing it anew changes nothing. */
	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everyFigureIsANumberAndEveryFormulaComesToIt(Path example) throws Exception {
		LoadedReport report = Reports.load(example);
		TracedDocument traced = DocumentBuilder.trace(report);
		int formulas = 0;
		try (XSSFWorkbook book = read(report)) {
			FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
			List<Table> tables = tables(traced, true);
			for (int i = 0; i < tables.size(); i++) {
				OfficialTable official = traced.sources().table(tables.get(i)).orElseThrow();
				for (GridCell cell : tables.get(i).grid().cells()) {
					if (cell.name().isPresent()) {
						RowSpec row = official.spec().row(cell.name().get().row()).orElseThrow();
						ColumnSpec column = row.block().column(cell.name().get().column()).orElseThrow();
						Figure figure = official.figure(row, column);
						XSSFCell found = book.getSheetAt(i).getRow(2 + cell.row()).getCell(cell.column());
						formulas += check(figure, found, evaluator);
					}
				}
			}
		}
		boolean hasMistakes = example.getFileName().toString().startsWith("mistakes");
		// 25 rows of applications, 6 columns of their sum, 3 rows of reviews; the format of 2019 has two rows fewer.
		assertTrue(hasMistakes ? formulas > 20 : formulas >= 32, "formulas: " + formulas);
	}

	/** Returns how many formulas there are. */
	private static int check(Figure figure, XSSFCell cell, FormulaEvaluator evaluator) {
		if (!figure.hasValue()) {
			assertEquals(figure.text().isEmpty() ? CellType.BLANK : CellType.STRING, cell.getCellType(), cell.getReference());
			return 0;
		}
		assertEquals(figure.value().toPlainString(), cell.getCTCell().getV(), cell.getReference());
		if (cell.getCellType() != CellType.FORMULA) {
			assertEquals(CellType.NUMERIC, cell.getCellType(), cell.getReference());
			return 0;
		}
		CellValue value = evaluator.evaluate(cell);
		assertEquals(CellType.NUMERIC, value.getCellType(), cell.getReference());
		assertEquals(figure.value().doubleValue(), value.getNumberValue(), cell.getReference() + " " + cell.getCellFormula());
		return 1;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', value = {
		"correct-2024 > 申请 > J6 > SUM(D6:I6)", "correct-2024 > 申请 > D29 > SUM(D8:D28)", "correct-2024 > 申请 > J29 > SUM(D29:I29)",
		"correct-2024 > 复议诉讼 > E6 > SUM(A6:D6)", "correct-2024 > 复议诉讼 > O6 > SUM(K6:N6)", "trial-2020 > 申请 > D27 > SUM(D8:D26)"
	})
	void totalsAreSumsOfTheFormat(String example, String sheet, String cell, String formula) throws Exception {
		try (XSSFWorkbook book = read(Reports.load(Examples.path(example)))) {
			assertEquals(formula, cell(book, sheet, cell).getCellFormula());
		}
	}

	/** A reader sees decimals, signs, units and remarks as they are typed; a program sees a number. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', value = {
		"2024 > | 行政事业性收费 | 12.60 | > 12.60 > 12.6", "2024 > | 行政许可 | 25713 | > 25713 > 25713",
		"2024 > | 规章 | 6（其中修订2件） | 0 | 0 | > 6（其中修订2件） > 6", "2020 > | 政府集中采购 | 2 | 86.50万元（含税） | > 86.50万元（含税） > 86.5",
		"2020 > | 行政许可 | 3 | +10 | 20 | > +10 > 10", "2020 > | 行政许可 | 3 | -5 | 20 | > -5 > -5", "2020 > | 行政许可 | 3 | +0 | 20 | > +0 > 0"
	})
	void numbersAsTyped(String year, String row, String shown, double value) throws IOException {
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		try (XSSFWorkbook book = read(Reports.load("某县" + year + "年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + row + "\n"))) {
			Cell found = cells(book.getSheetAt(0)).stream().filter(cell -> formatter.formatCellValue(cell).equals(shown)).findFirst().orElseThrow();
			assertEquals(CellType.NUMERIC, found.getCellType());
			assertEquals(value, found.getNumericCellValue());
		}
	}

	/** Only LibreOffice and Excel read quotation marks within a format as they should. */
	@Test
	void quotationMarksOfRemarksAreEscaped() throws IOException {
		try (XSSFWorkbook book = read(Reports.load(DISCLOSURES + "| 规章 | 6（\"修订\"2件） | 0 | 0 |\n"))) {
			assertEquals(List.of("0\"（\"\\\"\"修订\"\\\"\"2件）\""), List.copyOf(book.getStylesSource().getNumberFormats().values()));
		}
	}

	/** What is no number is the text that was typed: nothing takes part in a sum unnoticed. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', value = { "/", "1 256 件", "1,256", "=", "三", "=1+1", "12345678901234567890" })
	void whatIsNoNumberIsText(String typed) throws IOException {
		try (XSSFWorkbook book = read(Reports.load(DISCLOSURES + "| 行政许可 | " + typed + " |\n"))) {
			XSSFCell cell = (XSSFCell) cells(book.getSheetAt(0)).stream()
				.filter(c -> c.getCellType() == CellType.STRING && c.getStringCellValue().equals(typed)).findFirst().orElseThrow();
			assertEquals(typed.startsWith("="), cell.getCellStyle().getQuotePrefixed());
		}
	}

	@Test
	void blanksStayBlankAndCountNothing() throws IOException {
		try (XSSFWorkbook book = read(Reports.load(REVIEWS + "| 行政复议 | 1 | | / | 2 | 3 |\n"))) {
			assertEquals(CellType.BLANK, cell(book, "复议诉讼", "B6").getCellType());
			assertEquals("/", cell(book, "复议诉讼", "C6").getStringCellValue());
			assertEquals("SUM(A6:D6)", cell(book, "复议诉讼", "E6").getCellFormula());
			assertEquals(3, book.getCreationHelper().createFormulaEvaluator().evaluate(cell(book, "复议诉讼", "E6")).getNumberValue());
		}
	}

	/** A formula would be wrong where not all of its cells are numbers: the total is what was typed. */
	@ParameterizedTest
	@CsvSource({ "三", "12345678901234567890" })
	void totalsOfWhatIsNoNumberAreNumbers(String bad) throws IOException {
		try (XSSFWorkbook book = read(Reports.load(REVIEWS + "| 行政复议 | 1 | " + bad + " | 0 | 2 | 3 |\n"))) {
			assertEquals(CellType.NUMERIC, cell(book, "复议诉讼", "E6").getCellType());
			assertEquals(List.of("复议诉讼"), sheets(book));
		}
	}

	@Test
	void longRemarksStandBelowTheTable() throws IOException {
		String remark = "（其中修订2件，另有与其他机关联合制发的3件未计入本机关的数量）";
		try (XSSFWorkbook book = read(Reports.load(DISCLOSURES + "| 规章 | 6" + remark + " | 0 | 0 |\n"))) {
			assertTrue(cells(book.getSheetAt(0)).stream().anyMatch(cell -> cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 6));
			assertEquals("规章，本年制发件数：" + remark, texts(book.getSheetAt(0)).get(texts(book.getSheetAt(0)).size() - 1));
		}
	}

	/** Excel repairs files with too many number formats by throwing them away. */
	@Test
	void thereAreNeverMoreFormatsThanExcelTakes() throws IOException {
		StringBuilder text = new StringBuilder(TITLE + "三、收到和处理政府信息公开申请情况\n| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n");
		OfficialTable spec = Reports.load(text + "| 一、本年新收政府信息公开申请数量 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |\n").tables().get(0);
		int remark = 0;
		for (RowSpec row : spec.spec().rows()) {
			text.append("| ").append(row.label());
			for (int i = 0; i < 7; i++) {
				text.append(" | 1（").append(remark++).append("）");
			}
			text.append(" |\n");
		}
		try (XSSFWorkbook book = read(Reports.load(text.toString()))) {
			assertTrue(book.getStylesSource().getNumberFormats().size() <= 150, "formats: " + book.getStylesSource().getNumberFormats().size());
			String all = String.join("", texts(book.getSheetAt(0))) + book.getStylesSource().getNumberFormats().values();
			for (int i = 0; i < remark; i++) {
				assertTrue(all.contains("（" + i + "）"), "remark " + i);
			}
		}
	}

	// ---- totals that are wrong ---------------------------------------------------------------------------------------------

	/** The table keeps what the report says; the sum that it should be stands on a sheet of its own. */
	@Test
	void wrongTotalsStayAndAreExplained() throws IOException {
		try (XSSFWorkbook book = read(Reports.load(REVIEWS + "| 行政复议 | 1 | 2 | 0 | 2 | 7 |\n| 未经复议直接起诉 | 1 | 0 | 0 | 0 | 1 |\n"))) {
			XSSFCell wrong = cell(book, "复议诉讼", "E6");
			assertEquals(CellType.NUMERIC, wrong.getCellType());
			assertEquals(7, wrong.getNumericCellValue());
			assertEquals("FFC00000", wrong.getCellStyle().getFont().getXSSFColor().getARGBHex());
			assertNotEquals("FFC00000", colour(cell(book, "复议诉讼", "J6")));
			assertEquals(List.of("复议诉讼", "核对"), sheets(book));
			List<String> formulas = new ArrayList<>();
			for (String name : List.of("D4", "E4", "F4")) {
				XSSFCell cell = cell(book, "核对", name);
				double cached = cell.getNumericCellValue();
				formulas.add(cell.getCellFormula() + "=" + (int) cached);
				assertEquals(cached, book.getCreationHelper().createFormulaEvaluator().evaluate(cell).getNumberValue());
			}
			assertEquals(List.of("'复议诉讼'!E6=7", "SUM('复议诉讼'!A6:D6)=5", "D4-E4=2"), formulas);
			assertEquals("行政复议", cell(book, "核对", "B4").getStringCellValue());
			assertFalse(book.getSheet("核对").getRow(4) != null, "one row for one total");
		}
	}

	@ParameterizedTest
	@CsvSource({ "correct-2024", "references-2024", "shandong-2024", "trial-2020" })
	void correctReportsHaveNothingToExplain(String example) throws Exception {
		try (XSSFWorkbook book = read(Reports.load(Examples.path(example)))) {
			assertFalse(sheets(book).contains("核对"));
		}
	}

	// ---- free tables --------------------------------------------------------------------------------------------------------

	@Test
	void freeTablesHaveSheetsOfTheirOwn() throws IOException {
		try (XSSFWorkbook book = read(Reports.load(TITLE + """
			一、总体情况

			表1 信息分类情况（单位：条）
			| 类别 | 2023年 | 2024年 | 比例 |
			| 文件 | 36 | 40.50 | 11% |
			| 007 | -1 | 1,5 | =A1 |

			| 甲 | 乙 |
			| 1 | 2 |
			"""))) {
			assertEquals(List.of("表1 信息分类情况（单位：条）", "一、总体情况"), sheets(book));
			assertEquals(40.5, cell(book, "表1 信息分类情况（单位：条）", "C4").getNumericCellValue());
			assertEquals("0.00", cell(book, "表1 信息分类情况（单位：条）", "C4").getCellStyle().getDataFormatString());
			assertEquals(-1, cell(book, "表1 信息分类情况（单位：条）", "B5").getNumericCellValue());
			for (String text : List.of("D4=11%", "A5=007", "C5=1,5", "D5==A1", "B3=2023年")) {
				assertEquals(text.substring(3), cell(book, "表1 信息分类情况（单位：条）", text.substring(0, 2)).getStringCellValue());
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', value = {
		"甲/乙:丙[1]*? > 甲 乙 丙 1", "'甲' > 甲", "History > History (2)", "申请 > 申请",
		"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四 > 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"
	})
	void namesOfSheetsAreAllowed(String wish, String expected) {
		assertEquals(expected, new SheetNames().add(wish).strip());
	}

	@Test
	void namesOfSheetsDiffer() {
		SheetNames names = new SheetNames();
		String longest = "𠮷".repeat(20);
		assertEquals(List.of("表", "表 (2)", "ab", "AB (2)", "𠮷".repeat(15), "𠮷".repeat(13) + " (2)"),
			IntStream.range(0, 6).mapToObj(i -> names.add(List.of("", " ", "ab", "AB", longest, longest).get(i))).toList());
	}

	// ---- the page -----------------------------------------------------------------------------------------------------------

	@Test
	void pagesAreSetUp() throws Exception {
		try (XSSFWorkbook book = read(Reports.load(Examples.path("correct-2024")))) {
			XSSFSheet sheet = book.getSheet("申请");
			assertEquals(9, sheet.getPrintSetup().getPaperSize());
			assertTrue(sheet.getFitToPage());
			assertEquals(1, sheet.getPrintSetup().getFitWidth());
			assertEquals("$1:$5", sheet.getRepeatingRows().formatAsString().replaceAll("(\\d+):(\\d+)", "\\$$1:\\$$2"));
			assertEquals(5, sheet.getPaneInformation().getHorizontalSplitTopRow());
			assertEquals(3, sheet.getPaneInformation().getVerticalSplitLeftColumn());
			assertTrue(sheet.getPaneInformation().isFreezePane());
			assertTrue(book.getSheet("主动公开").getPaneInformation().isFreezePane());
			List<Integer> widths = IntStream.range(0, 10).mapToObj(sheet::getColumnWidth).toList();
			assertTrue(widths.get(2) > 4 * widths.get(3), "as wide as in the official table: " + widths);
		}
	}

	@Test
	void propertiesSayWhichReport() throws Exception {
		try (XSSFWorkbook book = read(Reports.load(Examples.path("correct-2024")))) {
			var properties = book.getProperties().getCoreProperties();
			assertEquals("青石县农业农村局2024年政府信息公开工作年度报告", properties.getTitle());
			assertEquals("青石县农业农村局", properties.getCreator());
			assertEquals("2024", properties.getSubject());
			assertEquals(null, properties.getCreated());
		}
	}

	// ---- the file -----------------------------------------------------------------------------------------------------------

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void partsAreValidAgainstTheSchemas(Path example) throws Exception {
		assertValid(Reports.load(example));
	}

	@Test
	void whateverIsTypedThePartsAreValid() throws Exception {
		for (int seed = 0; seed < 150; seed++) {
			LoadedReport report = Reports.load(RandomTexts.text(seed, 120));
			assertValid(report);
			assertNothingLost(report);
		}
	}

	@Test
	void aReportWithoutTablesIsASheet() throws Exception {
		for (String text : List.of("", TITLE, "一、总体情况\n")) {
			assertValid(Reports.load(text));
			try (XSSFWorkbook book = read(Reports.load(text))) {
				assertEquals(List.of("表"), sheets(book));
			}
		}
	}

	/** {@code _x0041_} is an escape in workbooks, but not for those who type. */
	@Test
	void anyTextIsKept() throws IOException {
		String nasty = "<script>alert('x')</script> & \"引号\" \ud83d\ude00𠮷 \u200fש\u202e12 ]]> _x0041_ _x005F_";
		try (XSSFWorkbook book = read(Reports.load(nasty + TITLE + "一、总体情况\n\n" + nasty + "表1 甲\n| 甲 | 乙 |\n| " + nasty + " | @SUM(A1) |\n"))) {
			Sheet sheet = book.getSheetAt(0);
			assertTrue(texts(sheet).contains(nasty), () -> texts(sheet).toString());
			// Where a long title is broken into lines, the line end stands for the blank.
			assertTrue(squeezed(book.getProperties().getCoreProperties().getTitle()).startsWith(squeezed(nasty)));
		}
	}

	private static String squeezed(String text) {
		return text.replace(" ", "");
	}

	/** As little as one cell of a file is computed that somebody typed as text. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "=1+1", "+1甲", "-1甲", "'甲", "=HYPERLINK(A1)" })
	void noTextIsAFormula(String text) throws IOException {
		try (XSSFWorkbook book = read(Reports.load(TITLE + "一、总体情况\n\n表1 甲\n| 甲 | 乙 |\n| " + text + " | 2 |\n"))) {
			XSSFCell cell = (XSSFCell) book.getSheetAt(0).getRow(3).getCell(0);
			assertEquals(CellType.STRING, cell.getCellType());
			assertEquals(text, cell.getStringCellValue());
			assertTrue(cell.getCellStyle().getQuotePrefixed());
		}
	}

	@Test
	void whatHasNoRoomIsRefused() {
		String wide = TITLE + "一、总体情况\n\n表1 甲\n| 甲" + " | 1".repeat(16_384) + " |\n| 乙 |\n";
		assertEquals(DocumentException.Reason.TOO_MANY_COLUMNS, assertThrows(DocumentException.class, () -> write(Reports.load(wide))).reason());
		String longText = TITLE + "一、总体情况\n\n表1 甲\n| 甲 | 乙 |\n| " + "字".repeat(32_768) + " | 1 |\n";
		assertEquals(DocumentException.Reason.TEXT_TOO_LONG, assertThrows(DocumentException.class, () -> write(Reports.load(longText))).reason());
	}

	/** Each row takes its own length, not that of the longest. */
	@Test
	void largeTablesTakeTimeInProportion() {
		StringBuilder text = new StringBuilder(TITLE + "一、总体情况\n\n表1 大\n| a").append(" | 1".repeat(16_000)).append(" |\n").append("| 1 |\n".repeat(20_000));
		LoadedReport report = Reports.load(text.toString());
		assertTimeout(Duration.ofSeconds(60), () -> new XlsxWriter().write(report, OutputStream.nullOutputStream()));
	}

	@Test
	void twoRunsGiveTheSameBytesInEveryTimeZone() throws Exception {
		byte[] first = write(Reports.load(Examples.path("mistakes-2024")));
		TimeZone zone = TimeZone.getDefault();
		Locale locale = Locale.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertArrayEquals(first, write(Reports.load(Examples.path("mistakes-2024"))));
		} finally {
			TimeZone.setDefault(zone);
			Locale.setDefault(locale);
		}
	}

	@Test
	void oneWriterServesSeveralThreads() throws Exception {
		byte[] expected = write(Reports.load(Examples.path("correct-2024")));
		XlsxWriter writer = new XlsxWriter();
		List<LoadedReport> reports = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			reports.add(Reports.load(Examples.path("correct-2024")));
		}
		reports.parallelStream().forEach(report -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try {
				writer.write(report, out);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			assertArrayEquals(expected, out.toByteArray());
		});
	}

	@Test
	void failuresOfTheStreamAreReported() throws Exception {
		LoadedReport report = Reports.load(Examples.path("correct-2024"));
		OutputStream full = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("disk full");
			}
		};
		assertEquals("disk full", assertThrows(IOException.class, () -> new XlsxWriter().write(report, full)).getMessage());
	}

	@Test
	void columnsAreNamedAsInSpreadsheets() {
		assertEquals(List.of("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"),
			List.of(0, 25, 26, 51, 52, 701, 702, 16_383).stream().map(CellRange::columnName).toList());
	}

	// ---- helpers ------------------------------------------------------------------------------------------------------------

	/** Returns the tables in the order of their sheets. */
	private static List<Table> tables(TracedDocument traced, boolean official) {
		List<Table> tables = new ArrayList<>();
		for (Block block : traced.document().blocks()) {
			if (block instanceof Table table && traced.sources().table(table).isPresent() == official) {
				tables.add(table);
			}
		}
		return tables;
	}

	private static void assertNothingLost(LoadedReport report) throws IOException {
		Set<String> shown = new HashSet<>();
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		try (XSSFWorkbook book = read(report)) {
			for (Sheet sheet : book) {
				cells(sheet).forEach(cell -> shown.add(cell.getCellType() == CellType.FORMULA ? plain((XSSFCell) cell) : formatter.formatCellValue(cell)));
			}
		}
		for (Block block : DocumentBuilder.build(report).blocks()) {
			if (block instanceof Table table) {
				for (GridCell cell : table.grid().cells()) {
					boolean isText = cell.name().isEmpty() && !cell.text().isEmpty();
					assertTrue(!isText || shown.contains(XmlText.clean(cell.text())), cell::text);
				}
			}
		}
	}

	private static String plain(XSSFCell cell) {
		return cell.getCTCell().getV();
	}

	private static String colour(XSSFCell cell) {
		return cell.getCellStyle().getFont().getXSSFColor() == null ? "" : cell.getCellStyle().getFont().getXSSFColor().getARGBHex();
	}

	private static List<String> sheets(XSSFWorkbook book) {
		return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
	}

	private static XSSFCell cell(XSSFWorkbook book, String sheet, String name) {
		int column = name.charAt(0) - 'A';
		return book.getSheet(sheet).getRow(Integer.parseInt(name.substring(1)) - 1).getCell(column);
	}

	private static List<Cell> cells(Sheet sheet) {
		List<Cell> cells = new ArrayList<>();
		for (Row row : sheet) {
			row.forEach(cells::add);
		}
		return cells;
	}

	private static List<String> texts(Sheet sheet) {
		return cells(sheet).stream().filter(cell -> cell.getCellType() == CellType.STRING).map(Cell::getStringCellValue).toList();
	}

	private static XSSFWorkbook read(LoadedReport report) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(write(report)));
	}

	private static byte[] write(LoadedReport report) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new XlsxWriter().write(report, out);
		return out.toByteArray();
	}

	private static void assertValid(LoadedReport report) throws IOException, XmlException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write(report)), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		assertValid(WorkbookDocument.Factory.parse(new ByteArrayInputStream(parts.get("xl/workbook.xml"))));
		assertValid(StyleSheetDocument.Factory.parse(new ByteArrayInputStream(parts.get("xl/styles.xml"))));
		assertValid(SstDocument.Factory.parse(new ByteArrayInputStream(parts.get("xl/sharedStrings.xml"))));
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			if (part.getKey().startsWith("xl/worksheets/")) {
				assertValid(WorksheetDocument.Factory.parse(new ByteArrayInputStream(part.getValue())));
			}
		}
	}

	private static void assertValid(XmlObject part) {
		List<XmlError> errors = new ArrayList<>();
		part.validate(new XmlOptions().setErrorListener(errors));
		assertEquals(List.of(), errors);
	}
}
