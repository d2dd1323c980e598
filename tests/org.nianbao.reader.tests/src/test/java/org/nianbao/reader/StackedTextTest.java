package org.nianbao.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.Block;
import org.nianbao.document.Closing;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.testkit.Examples;

/** Plain text with a cell of a table on each line: what word processors leave of tables. */
class StackedTextTest {

	private static final ReportLoader LOADER = ReportLoader.standalone();
	private static final ReportImporter IMPORTER = new ReportImporter();
	private static final int RANDOM_REPORTS = 100;

	private static final String APPLICATIONS = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n\n自然人\n法人或其他组织\n总计\n\n\n商业企业\n科研机构\n社会公益组织\n"
		+ "法律服务机构\n其他\n\n";

	/** As LibreOffice writes it: a cell that goes on from the row above is a blank line, one that covers several columns is one line. */
	private static String stacked(Grid grid) {
		StringBuilder text = new StringBuilder();
		for (int row = 0; row < grid.rows(); row++) {
			for (int column = 0; column < grid.columns(); column++) {
				for (GridCell cell : grid.cells()) {
					boolean here = cell.column() == column && cell.row() <= row && row < cell.row() + cell.rowSpan();
					text.append(here ? (cell.row() == row ? cell.text().strip().replace('\n', ' ') : "") + "\n" : "");
				}
			}
		}
		return text.toString();
	}

	private static String text(LoadedReport report) {
		StringBuilder text = new StringBuilder(report.title().text()).append('\n');
		for (Block block : DocumentBuilder.build(report).blocks()) {
			if (block instanceof Heading heading) {
				text.append(heading.number()).append(plain(heading.runs())).append(plain(heading.body())).append('\n');
			} else if (block instanceof Paragraph paragraph) {
				text.append(plain(paragraph.runs())).append('\n');
			} else if (block instanceof Closing closing) {
				text.append(plain(closing.runs())).append('\n');
			} else if (block instanceof Table table) {
				text.append(table.caption()).append('\n').append(stacked(table.grid())).append('\n');
				table.notes().forEach(note -> text.append(plain(note.runs())).append('\n'));
			}
		}
		return text.toString();
	}

	private static String plain(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}

	private static ImportedReport read(String text) throws UnreadableSourceException {
		ImportedReport report = IMPORTER.importReport("年报.txt", text.getBytes(UTF_8), ImportOptions.STANDARD);
		assertFalse(report.notes().stream().anyMatch(note -> note.key().equals("lost")), report.text());
		return report;
	}

	private static ImportedReport section(String table) throws UnreadableSourceException {
		return read("青石县农业农村局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + table + "\n五、存在的主要问题及改进情况\n没有。\n");
	}

	/** The rows of the table that begin with a label, without blanks. */
	private static String row(ImportedReport report, String label) {
		return report.text().lines().filter(line -> line.startsWith("| " + label)).map(line -> line.replaceAll("\\s", ""))
			.collect(Collectors.joining("\n"));
	}

	private static List<String> keys(ImportedReport report) {
		return report.warnings().stream().map(ImportNote::key).filter(key -> key.startsWith("table.") && !key.equals("table.absent")).toList();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void randomReports(boolean blankLines) throws UnreadableSourceException {
		List<String> wrong = new ArrayList<>();
		for (long seed = 0; seed < RANDOM_REPORTS; seed++) {
			LoadedReport original = LOADER.load(RandomReports.text(seed), "random");
			String text = text(original);
			ImportedReport imported = IMPORTER.importReport("年报.txt", (blankLines ? text : text.replaceAll("\n+", "\n")).getBytes(UTF_8),
				ImportOptions.STANDARD.withFormat(original.format().name()));
			String[] expected = ReportFigures.of(original).split("\n");
			String[] actual = ReportFigures.of(LOADER.load(imported.text(), "result")).split("\n");
			for (int i = 0; i < expected.length; i++) {
				boolean complete = blankLines || expected[i].indexOf('?') < 0;
				if (complete && !expected[i].equals(actual[i])) {
					wrong.add(seed + ": " + expected[i] + " is read as " + actual[i]);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** Blank lines are blank cells if all rows say so. */
	@Test
	void blankCellsStayBlank() throws UnreadableSourceException {
		ImportedReport report = section(APPLICATIONS + "一、本年新收政府信息公开申请数量\n5\n\n\n1\n\n\n6\n"
			+ "二、上年结转政府信息公开申请数量\n\n\n\n\n\n\n\n三、本年度办理结果\n（一）予以公开\n4\n\n\n\n\n\n4\n\n"
			+ "（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n\n\n\n\n\n\n\n\n（三）不予公开\n1.属于国家秘密\n1\n\n\n\n\n\n1\n\n\n2.其他法律行政法规禁止公开\n0\n0\n0\n0\n0\n0\n0\n");
		assertAll(() -> assertEquals("|一、本年新收政府信息公开申请数量|5|||1|||6|", row(report, "一、")), () -> assertEquals("|二、上年结转政府信息公开申请数量||||||||", row(report, "二、")),
			() -> assertEquals("|（一）予以公开|4||||||4|", row(report, "（一）")), () -> assertEquals("|1.属于国家秘密|1||||||1|", row(report, "1.属于")),
			() -> assertEquals("|2.其他法律行政法规禁止公开|0|0|0|0|0|0|0|", row(report, "2.其他")), () -> assertEquals(List.of("table.missing"), keys(report)));
	}

	/** Rows that have lost cells are told, and those that are complete are read. */
	@Test
	void lostCellsAreTold() throws UnreadableSourceException {
		ImportedReport report = section(APPLICATIONS.replaceAll("\n+", "\n")
			+ "一、本年新收政府信息公开申请数量\n5\n1\n6\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n三、本年度办理结果\n（一）予以公开\n4\n");
		assertAll(() -> assertEquals("|二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|", row(report, "二、")),
			() -> assertTrue(row(report, "一、").replace("|", " ").matches(".* 5 +1 +6 +"), row(report, "一、")),
			() -> assertTrue(keys(report).contains("table.uncertain"), () -> keys(report).toString()),
			() -> assertEquals(9, report.text().replaceAll("(?s).*三、收到", "").replaceAll("(?s)五、.*", "").chars().filter(c -> c == '0').count() + 2,
				report.text()));
	}

	/** Blank lines after each line, or after each row, are no cells. */
	@ParameterizedTest
	@CsvSource({ "(?m)$, '\n'", "'\n(?=[一二三四（])', '\n\n'" })
	void blankLinesBetweenLinesOrRowsAreNoCells(String where, String replacement) throws UnreadableSourceException {
		String rows = "一、本年新收政府信息公开申请数量\n5\n1\n0\n0\n0\n0\n6\n二、上年结转政府信息公开申请数量\n3\n2\n5\n三、本年度办理结果\n（一）予以公开\n7\n0\n0\n0\n0\n0\n7\n";
		ImportedReport report = section((APPLICATIONS.replaceAll("\n+", "\n") + rows).replaceAll(where, replacement));
		assertAll(() -> assertEquals("|一、本年新收政府信息公开申请数量|5|1|0|0|0|0|6|", row(report, "一、")),
			() -> assertEquals("|（一）予以公开|7|0|0|0|0|0|7|", row(report, "（一）")),
			() -> assertTrue(keys(report).stream().anyMatch(List.of("table.uncertain", "table.decided")::contains), () -> keys(report).toString()));
	}

	@Test
	void labelsMayBeBrokenOrMisspelt() throws UnreadableSourceException {
		ImportedReport report = section(APPLICATIONS.replace("社会公益组织", "社会公\n益组织")
			+ "一、本年新收政府信\n息公开申请数量\n5\n1\n0\n0\n0\n0\n6\n二、上年结转政府信息公开申请数目\n0\n0\n0\n0\n0\n0\n0\n");
		assertAll(() -> assertEquals("|一、本年新收政府信息公开申请数量|5|1|0|0|0|0|6|", row(report, "一、")),
			() -> assertEquals("|二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|", row(report, "二、")),
			() -> assertEquals(List.of("table.similar", "table.missing"), keys(report)));
	}

	/** Columns that stand in another order are not taken for those of the format. */
	@Test
	void anotherOrderOfColumnsIsTold() throws UnreadableSourceException {
		ImportedReport report = read("青石县农业农村局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年废止件数\n本年制发件数\n现行有效件数\n规章\n0\n1\n2\n行政规范性文件\n3\n4\n9\n"
			+ "三、收到和处理政府信息公开申请情况\n没有。\n");
		assertEquals("|规章|1|0|2|", row(report, "规章"));
		assertEquals("|行政规范性文件|4|3|9|", row(report, "行政规范"));
	}

	/** The figure is in its cell, so it need not stand in a comment besides. */
	@ParameterizedTest
	@CsvSource({ "'1,256', 1256", "'１，２５６', 1256", "１２５６, 1256" })
	void figuresInAnotherFormAreWrittenOnce(String typed, String written) throws UnreadableSourceException {
		ImportedReport report = read("青石县农业农村局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n" + typed + "\n三、收到和处理政府信息公开申请情况\n没有。\n");
		assertEquals("|行政许可|" + written + "|", row(report, "行政许可"));
		assertFalse(report.text().contains("//"), report.text());
		assertFalse(report.warnings().stream().anyMatch(note -> note.key().equals("extra-row")), report.notes().toString());
	}

	@Test
	void proseAboutTheSameThingsStaysProse() throws UnreadableSourceException {
		ImportedReport report = read("青石县农业农村局2024年政府信息公开工作年度报告\n一、总体情况\n行政许可\n全年办理120件。\n行政处罚\n12件\n自然人\n其他\n2024年\n三、收到和处理政府信息公开申请情况\n没有。\n");
		assertFalse(report.text().contains("|"), report.text());
		assertEquals(Map.of(), report.statistics().confidence());
	}

	/** The rows of the example, line by line, as they are read from DOCX. */
	@Test
	void everythingElseOfAReportStaysAsItIs() throws Exception {
		LoadedReport original = LOADER.load(Examples.all().stream().filter(path -> path.toString().contains("correct-2024")).findFirst().orElseThrow());
		ImportedReport report = read(text(original));
		assertEquals(ReportFigures.of(original), ReportFigures.of(LOADER.load(report.text(), "result")));
		assertTrue(report.text().contains("注：上表按案件审结或者受理的年度统计，尚未审结的1件为2024年12月受理。"), report.text());
		assertEquals(200, report.statistics().readCells());
	}
}
