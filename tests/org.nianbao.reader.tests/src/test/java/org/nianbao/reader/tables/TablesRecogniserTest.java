package org.nianbao.reader.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Grid;
import org.nianbao.document.text.TextWriter;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.reader.text.TextReader;

class TablesRecogniserTest {

	private static final FormatRegistry FORMATS = FormatReader.standard();

	private static final String DISCLOSURES_2019 = """
		| 第二十条第（一）项 |
		| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
		| 规章 | 0 | 0 | 0 |
		| 规范性文件 | 2 | 1 | 9 |
		| 第二十条第（五）项 |
		| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
		| 行政许可 | 12 | +3 | 1,036 |
		| 其他对外管理服务事项 | 4 | -1 | １２ |
		| 第二十条第（六）项 |
		| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
		| 行政处罚 | 7 | 0 | 22（其中简易程序16件） |
		| 行政强制 | / | 无 | — |
		| 第二十条第（八）项 |
		| 信息内容 | 上一年项目数量 | 本年增/减 |
		| 行政事业性收费 | 1 | 0 |
		| 第二十条第（九）项 |
		| 信息内容 | 采购项目数量 | 采购总金额 |
		| 政府集中采购 | 3 项 | 86.50 万元 |
		""";
	private static final String REVIEWS = """
		| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
		| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
		| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
		| 2 | 0 | 1 | 0 | 3 | 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 |
		""";
	private static final String APPLICATIONS = """
		| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 51 | 3 | 0 | 0 | 0 | 2 | 56 |
		| 二、上年结转政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |
		| （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
		| 3.其他 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |
		| （七）总计 | 62 | 3 | 0 | 0 | 0 | 2 | 67 |
		""";

	private static List<SourceTable> tables(String text) throws Exception {
		List<SourceTable> tables = new ArrayList<>();
		for (SourceBlock block : new TextReader().read(text.getBytes(StandardCharsets.UTF_8), ReadingLimits.DEFAULT).blocks()) {
			if (block instanceof SourceTable table) {
				tables.add(table);
			}
		}
		return tables;
	}

	private static TablesReading read(String text) throws Exception {
		return TablesRecogniser.recognise(tables(text), FORMATS, OptionalInt.empty());
	}

	/** The cells of a row, each with the initial of its confidence unless it is certain. */
	private static String row(TablesReading reading, String name) {
		return reading.tables().stream().flatMap(table -> table.cells().stream()).filter(cell -> cell.row().name().equals(name))
			.map(cell -> (cell.text().isEmpty() ? "·" : cell.text())
				+ (cell.confidence() == Confidence.CERTAIN ? "" : "?" + cell.confidence().name().charAt(0)))
			.collect(Collectors.joining(" "));
	}

	private static List<String> notes(TablesReading reading) {
		return reading.notes().stream().map(ImportNote::key).filter(key -> !key.equals("table.missing")).toList();
	}

	@ParameterizedTest
	@CsvSource({ "规范性文件, 2 1 9", "许可, 12 +3 1036", "其他服务事项, 4 -1 12", "处罚, 7 0 22（其中简易程序16件）", "强制, / 无 —", "采购, 3 86.50万元" })
	void cellsAreWrittenAsTheLanguageReadsThem(String row, String cells) throws Exception {
		TablesReading reading = read(DISCLOSURES_2019);
		assertEquals("国办2019", reading.format().name());
		assertEquals(cells, row(reading, row));
	}

	@Test
	void whatIsWrittenInAnotherWayIsNoted() throws Exception {
		List<String> normalised = read(DISCLOSURES_2019).notes().stream().filter(note -> note.key().equals("table.normalised"))
			.map(note -> note.message(Locale.CHINESE)).toList();
		assertEquals(List.of("“1,036”写作“1036”", "“１２”写作“12”", "“3项”写作“3”"), normalised);
	}

	@Test
	void amountInAnotherUnitIsNotCertain() throws Exception {
		TablesReading reading = read("第二十条第（八）项\t\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t1826800元\n");
		assertEquals("1826800元?U", row(reading, "收费"));
		assertEquals("182.68", row(read("第二十条第（八）项\t\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t182.68万元\n"), "收费"));
	}

	/** A new table of applications and an old one of disclosures: each keeps its edition. */
	@Test
	void tablesOfTwoEditionsKeepAllFigures() throws Exception {
		TablesReading reading = read(DISCLOSURES_2019 + "\n" + APPLICATIONS + "| 二、上年结转 |\n\n" + REVIEWS);
		ReadTable disclosures = reading.tables().get(0);
		assertTrue(disclosures.table() == FORMATS.find("国办2019").orElseThrow().table("主动公开").orElseThrow());
		assertEquals("12 +3 1036", row(reading, "许可"));
		assertEquals("51 3 0 0 0 2 56", row(reading, "新收"));
	}

	@Test
	void majorityDecidesAndTheOtherTableIsNoted() throws Exception {
		String rest = "";
		RandomReport report = new RandomReport(FORMATS.find("国办2021").orElseThrow(), new Random(3));
		for (Grid grid : report.grids().subList(1, 3)) {
			rest += RandomReport.fields(grid).stream().map(row -> String.join("\t", row).replace("\n", "")).collect(Collectors.joining("\n")) + "\n\n一、标题\n\n";
		}
		TablesReading reading = read(DISCLOSURES_2019 + "\n\n一、标题\n\n" + rest);
		assertEquals("国办2021", reading.format().name());
		assertEquals(List.of("国办2019", "国办2021", "国办2021"), reading.tables().stream().map(table -> FORMATS.formats().stream()
			.filter(format -> format.tables().contains(table.table())).findFirst().orElseThrow().name()).toList());
		assertTrue(notes(reading).contains("table.otherEdition"));
	}

	@Test
	void editionThatDoesNotFitTheYearIsNoted() throws Exception {
		TablesReading reading = TablesRecogniser.recognise(tables(DISCLOSURES_2019), FORMATS, OptionalInt.of(2024));
		assertEquals("国办2019", reading.format().name());
		assertTrue(notes(reading).contains("table.edition"));
	}

	@Test
	void inheritedFormatIsTakenOnlyIfAskedFor() throws Exception {
		assertEquals("国办2021", read(APPLICATIONS).format().name());
		assertEquals("山东", TablesRecogniser.recognise(tables(APPLICATIONS), FORMATS.preferring("山东"), OptionalInt.of(2024)).format().name());
		assertEquals("国办2019", TablesRecogniser.recognise(tables(DISCLOSURES_2019), FORMATS.preferring("山东"), OptionalInt.of(2024)).format().name());
		assertEquals("国办2021", TablesRecogniser.recognise(List.of(), FORMATS, OptionalInt.of(2024)).format().name());
	}

	@Test
	void theGroupBesideARowSaysWhichOneItIs() throws Exception {
		TablesReading reading = read(APPLICATIONS);
		assertEquals("1 0 0 0 0 0 1", row(reading, "逾期不补正"));
		assertEquals("1 1 0 0 0 0 2", row(reading, "其他处理"));
		assertEquals("62 3 0 0 0 2 67", row(reading, "办理总计"));
		assertEquals("·?M ·?M ·?M ·?M ·?M ·?M ·?M", row(reading, "逾期不缴费"));
	}

	@Test
	void columnsInAnotherOrder() throws Exception {
		assertEquals("2 1 9", row(read("| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 9 | 2 | 1 |\n"), "规范性文件"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		// radicals instead of ideographs
		"⼀、本年新收政府信息公开申请数量; 一、本年新收政府信息公开申请数量; 51 3 0 0 0 2 56",
		"一、本年新收政府信息公⻓申请数量; 一、本年新收政府信息公开申请数量; 51?S 3?S 0?S 0?S 0?S 2?S 56?S",
		"一、 本 年 新收政府信息\u200b公开申请数量; 一、本年新收政府信息公开申请数量; 51 3 0 0 0 2 56",
		"本年新收政府信息公开申请数量; 一、本年新收政府信息公开申请数量; 51 3 0 0 0 2 56",
		"一、本年新牧政府信息公开申请数量; 一、本年新收政府信息公开申请数量; 51?S 3?S 0?S 0?S 0?S 2?S 56?S"
	})
	void labelsInOtherWritings(String written, String official, String expected) throws Exception {
		assertEquals(expected, row(read(APPLICATIONS.replace(official, written)), "新收"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"51 3 0 0 0 2 56 0; 51?D 3?D 0?D 0?D 0?D 2?D 56?D",
		"51 51 3 0 0 0 2 56; 51?D 3?D 0?D 0?D 0?D 2?D 56?D",
		"51 3 0 0 2 56; 51?U 3?U 0?U 0?U 2?U ·?U 56?U",
		"51 3 0 0 0 2; 51?D 3?D 0?D 0?D 0?D 2?D ·?M"
	})
	void sumsDecideBetweenReadings(String figures, String expected) throws Exception {
		String text = APPLICATIONS.replace("| 51 | 3 | 0 | 0 | 0 | 2 | 56 |", "| " + figures.replace(" ", " | ") + " |");
		assertEquals(expected, row(read(text), "新收"));
	}

	@Test
	void rowsThatTheTableHasNoPlaceForAreKept() throws Exception {
		TablesReading reading = read(APPLICATIONS + "| （八）网上办理 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| 注：含乡镇 |\n");
		assertEquals(List.of(List.of("（八）网上办理", "5", "0", "0", "0", "0", "0", "5"), List.of("注：含乡镇")),
			reading.tables().get(0).extra().stream().map(ExtraRow::texts).toList());
		assertEquals(List.of("table.extra", "table.extra"), notes(reading));
	}

	@Test
	void freeTablesAreLeftAlone() throws Exception {
		TablesReading reading = read("| 类别 | 2023年 | 2024年 |\n| 政策文件 | 36 | 40 |\n| 行政许可 | 118 | 120 |\n| 农技服务 | 87 | 100 |\n\n一、标题\n\n" + APPLICATIONS);
		assertEquals(List.of("申请"), reading.tables().stream().map(table -> table.table().name()).toList());
	}

	@Test
	void aTableThatIsThereTwiceIsReadTwice() throws Exception {
		TablesReading reading = read(REVIEWS + "\n\n一、标题\n\n" + REVIEWS.replace("| 2 | 0 | 1 | 0 | 3 |", "| 1 | 0 | 1 | 0 | 2 |"));
		assertEquals(List.of("复议诉讼", "复议诉讼"), reading.tables().stream().map(table -> table.table().name()).toList());
		assertEquals("2 0 1 0 3 1 0 1 0 2", row(reading, "行政复议"));
	}

	@Test
	void tablesThatNoTextSeparates() throws Exception {
		RandomReport report = new RandomReport(FORMATS.find("国办2021").orElseThrow(), new Random(5));
		List<List<String>> all = new ArrayList<>();
		report.grids().forEach(grid -> all.addAll(RandomReport.fields(grid)));
		assertFigures(report, TablesRecogniser.recognise(List.of(RandomReport.loose(all, 1)), FORMATS, OptionalInt.empty()));
	}

	@Test
	void rowsThatStandElsewhere() throws Exception {
		String moved = APPLICATIONS.replace("| （七）总计 | 62 | 3 | 0 | 0 | 0 | 2 | 67 |\n", "") .replace("| 一、本年",
			"| （七）总计 | 62 | 3 | 0 | 0 | 0 | 2 | 67 |\n| 一、本年");
		assertEquals("62 3 0 0 0 2 67", row(read(moved), "办理总计"));
		assertEquals("51 3 0 0 0 2 56", row(read(moved), "新收"));
	}

	/** What the product writes as text it reads again, figure by figure. */
	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void plainTextOfExamples(Path example) throws Exception {
		LoadedReport report = ReportLoader.standalone().load(example);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new TextWriter().write(DocumentBuilder.build(report), DocumentOptions.standard(), out);
		TablesReading reading = read(out.toString(StandardCharsets.UTF_8));
		Map<String, String> expected = new TreeMap<>();
		for (OfficialTable table : report.tables()) {
			for (RowSpec row : table.spec().rows()) {
				for (ColumnSpec column : row.block().columns()) {
					Figure figure = table.figure(row, column);
					if (figure.hasValue() && figure.problem() == null) {
						expected.put(RandomReport.key(table.spec(), row, column), figure.value().toPlainString());
					}
				}
			}
		}
		Map<String, String> actual = new TreeMap<>();
		// Rows that do not belong into the table make up a second one.
		reading.tables().forEach(table -> table.cells()
			.forEach(cell -> actual.putIfAbsent(RandomReport.key(table.table(), cell.row(), cell.column()), cell.text())));
		actual.keySet().retainAll(expected.keySet());
		actual.replaceAll((key, text) -> new BigDecimal(text.replaceAll("[（(].*|[^0-9.+-]", "")).toPlainString());
		assertEquals(lines(expected), lines(actual));
	}

	private static String lines(Map<String, String> figures) {
		return figures.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
	}

	/** The forms in which texts have tables, all figures of random reports. */
	@ParameterizedTest
	@CsvSource({ "tabs", "lines", "bars", "blanks" })
	void formsOfTextTables(String form) throws Exception {
		Function<List<String>, String> row = switch (form) {
			case "tabs" -> fields -> String.join("\t", fields) + (fields.size() == 1 ? "\t" : "");
			case "lines" -> fields -> fields.stream().map(field -> "\t" + field).collect(Collectors.joining("\n")) + "\n";
			case "bars" -> fields -> "| " + String.join(" | ", fields) + " |";
			default -> fields -> fields.stream().filter(field -> !field.isEmpty()).collect(Collectors.joining(" "));
		};
		for (int seed = 0; seed < 6; seed++) {
			RandomReport report = new RandomReport(FORMATS.formats().get(seed % 3), new Random(seed));
			StringBuilder text = new StringBuilder();
			for (Grid grid : report.grids()) {
				text.append("二、标题\n\n");
				RandomReport.fields(grid).forEach(fields -> text.append(row.apply(fields.stream().map(field -> field.replace("\n", "")).toList())).append('\n'));
				text.append("\n\n");
			}
			assertFigures(report, read(text.toString()));
		}
	}

	private static void assertFigures(RandomReport report, TablesReading reading) {
		Map<String, String> actual = new TreeMap<>();
		reading.tables().forEach(table -> table.cells()
			.forEach(cell -> actual.put(RandomReport.key(table.table(), cell.row(), cell.column()), cell.text())));
		assertEquals(lines(new TreeMap<>(report.figures())), lines(actual));
		assertTrue(reading.tables().stream().flatMap(table -> table.cells().stream()).allMatch(cell -> cell.confidence() == Confidence.CERTAIN));
	}
}
