package org.nianbao.checks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Messages;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.Severity;
import org.nianbao.checks.repair.Candidate;
import org.nianbao.checks.repair.Repair;
import org.nianbao.checks.repair.Repair.Explanation;
import org.nianbao.checks.repair.TableRepair;
import org.nianbao.language.ReportRuntimeModule;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

import com.google.inject.Guice;
import com.google.inject.util.Modules;

/**
 * The most probable cells of tables.
 */
class RepairTest {

	private static final String ONE = "格式 小表 \"小表\" 章 \"甲\" 表 小 { ";

	@Test
	void nothingToDoForCorrectTables() {
		RepairTables.correct().forEach((name, text) -> {
			for (String table : List.of("主动公开", RepairTables.APPLICATIONS, RepairTables.REVIEWS)) {
				Repair repair = RepairTables.repair(text, table);
				assertEquals(List.of(), repair.best(), name);
				assertTrue(repair.isComplete() && !repair.isAmbiguous() && !repair.isSingleCell() && !repair.isCut());
			}
		});
	}

	@Test
	void rowAndColumnMeetInTheCell() {
		Repair repair = repair(row("| 1.信访举报投诉类申请 | 7 | 0 | 0 | 0 | 0 | 0 | 2 |"));
		assertEquals("信访举报投诉.自然人 7→2 DIGIT", best(repair));
		assertTrue(repair.isSingleCell() && !repair.isAmbiguous());
	}

	@Test
	void totalThatOnlyItsRowAndItsColumnContain() {
		assertEquals("新收.总计 73→37 TRANSPOSED", best(repair(row("| 一、本年新收政府信息公开申请数量 | 29 | 5 | 1 | 0 | 2 | 0 | 73 |"))));
		assertEquals("办理总计.总计 93→39 TRANSPOSED", best(repair(row("| （七）总计 | 31 | 5 | 1 | 0 | 2 | 0 | 93 |"))));
	}

	/** A published case: results in two columns add up to six more than the total, while every row sum and the balance hold. */
	@Test
	void sixTooManyInTwoColumns() {
		Repair repair = repair(row("| （一）予以公开 | 17 | 3 | 1 | 0 | 1 | 0 | 22 |"));
		assertFalse(repair.isSingleCell());
		assertTrue(repair.isComplete());
		assertEquals("不掌握.自然人 6→0 ZERO + 不掌握.总计 7→1 DIGIT", best(repair));
		assertEquals(List.of("不掌握.自然人 6→0 ZERO + 不掌握.总计 7→1 DIGIT", "予以公开.自然人 17→11 DIGIT + 予以公开.总计 22→16 OTHER"),
			repair.candidates().stream().map(RepairTest::describe).toList());
	}

	@Test
	void twoAndThreeCells() {
		Map<String, String> two = row("| 2.重复申请 | 10 | 0 | 0 | 0 | 0 | 0 | 1 |");
		two.putAll(row("| 二、上年结转政府信息公开申请数量 | 4 | 1 | 0 | 3 | 0 | 0 | 5 |"));
		Repair repair = repair(two);
		// They have nothing to do with each other.
		assertEquals("结转.社会公益组织 3→0 ZERO; 重复申请.自然人 10→1 EXTRA", best(repair));
		assertTrue(explanation(repair, "重复申请", "总计", true).isSingleCell());
		two.putAll(row("| 3.其他 | 0 | 0 | 0 | 0 | 0 | 8 | 0 |"));
		assertEquals("结转.社会公益组织 3→0 ZERO; 重复申请.自然人 10→1 EXTRA; 其他处理.其他 8→0 ZERO", best(repair(two)));
	}

	@Test
	void cellsOfOneRowBelongTogether() {
		Repair repair = repair(row("| （一）予以公开 | 11 | 33 | 1 | 4 | 1 | 0 | 16 |"));
		assertEquals("予以公开.商业企业 33→3 DOUBLED + 予以公开.社会公益组织 4→0 ZERO", best(repair));
		assertFalse(explanation(repair, "予以公开", "总计", true).isSingleCell());
	}

	@Test
	void manyIndependentCellsAreExplainedOneByOne() {
		Map<String, String> rows = row("| 2.重复申请 | 10 | 0 | 0 | 0 | 0 | 0 | 1 |");
		rows.putAll(row("| 二、上年结转政府信息公开申请数量 | 4 | 1 | 0 | 3 | 0 | 0 | 5 |"));
		rows.putAll(row("| 3.其他 | 0 | 0 | 0 | 0 | 0 | 8 | 0 |"));
		rows.putAll(row("| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 5 | 0 | 0 |"));
		rows.putAll(row("| 1.属于国家秘密 | 0 | 0 | 6 | 0 | 0 | 0 | 0 |"));
		Repair repair = repair(rows);
		assertTrue(repair.isComplete());
		assertEquals(5, repair.best().size());
		assertTrue(repair.best().stream().allMatch(candidate -> candidate.size() == 1));
	}

	@Test
	void whatFewCellsCannotExplainStaysUnexplained() {
		Map<String, String> rows = row("| 1.信访举报投诉类申请 | 9 | 8 | 7 | 6 | 5 | 4 | 3 |");
		Repair repair = repair(rows);
		assertFalse(repair.isComplete());
		assertEquals(List.of(), explanation(repair, "信访举报投诉", "总计", true).candidates());
		assertEquals(Explanation.class, repair.explanation("unknown").getClass());
		assertEquals(List.of(), repair.explanation("unknown").candidates());
	}

	@Test
	void alongRowsOnlyTheKindAndThenTheTotalDecide() {
		Repair repair = RepairTables.repair(edit("correct-2024", row("| 行政复议 | 2 | 0 | 1 | 0 | 4 |")), RepairTables.REVIEWS);
		assertEquals("行政复议.总计 4→3 DIGIT", best(repair));
		assertTrue(repair.isSingleCell() && repair.isAmbiguous());
		repair = RepairTables.repair(edit("correct-2024", row("| 行政复议 | 21 | 0 | 1 | 0 | 13 |")), RepairTables.REVIEWS);
		assertEquals("行政复议.结果维持 21→12 TRANSPOSED", best(repair));
		assertFalse(repair.isAmbiguous());
		Map<String, String> rows = row("| 行政复议 | 2 | 0 | 1 | 0 | 33 |");
		rows.putAll(row("| 复议后起诉 | 0 | 0 | 0 | 0 | 9 |"));
		assertEquals("行政复议.总计 33→3 DOUBLED; 复议后起诉.总计 9→0 ZERO",
			best(RepairTables.repair(edit("correct-2024", rows), RepairTables.REVIEWS)));
	}

	@Test
	void numbersBelowZeroAreNotProposed() {
		Repair repair = RepairTables.repair(edit("correct-2024", row("| 复议后起诉 | 0 | 0 | 1 | 0 | 0 |")), RepairTables.REVIEWS);
		assertEquals(List.of("复议后起诉.总计 0→1 ZERO", "复议后起诉.其他结果 1→0 ZERO"), repair.candidates().stream().map(RepairTest::describe).toList());
	}

	@Test
	void blanksMayBeFilledIn() {
		assertEquals("予以公开.自然人 -→11 ZERO", best(repair(row("| （一）予以公开 | - | 3 | 1 | 0 | 1 | 0 | 16 |"))));
		assertEquals("重复申请.商业企业 →2 ZERO",
			best(RepairTables.repair(edit("correct-2024", row("| 2.重复申请 | 1 | | 0 | 0 | 0 | 0 | 3 |"), row("| （七）总计 | 31 | 7 | 1 | 0 | 2 | 0 | 41 |"),
				row("| 四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |"), row("| 一、本年新收政府信息公开申请数量 | 29 | 7 | 1 | 0 | 2 | 0 | 39 |")),
				RepairTables.APPLICATIONS)));
	}

	@Test
	void computedTotalsCountAsWhatTheyAddUp() {
		Repair repair = RepairTables.repair(edit("references-2024", row("| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 77 | 0 | 0 | 0 | 0 | 1 | = |")),
			RepairTables.APPLICATIONS);
		assertEquals("部分公开.自然人 77→7 DOUBLED", best(repair));
		Map<String, String> rows = row("| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 77 | 0 | 0 | 0 | 0 | 1 | = |");
		rows.putAll(row("| 一、本年新收政府信息公开申请数量 | 51 | 33 | 0 | 0 | 0 | 2 | = |"));
		assertEquals("部分公开.自然人 77→7 DOUBLED; 新收.商业企业 33→3 DOUBLED", best(RepairTables.repair(edit("references-2024", rows), RepairTables.APPLICATIONS)));
	}

	@Test
	void equationsOfBadCellsAndMisreadRowsSayNothing() {
		// 1.信访: the wrong cell is in the column only, whose sum takes the bad cell; the row says which one it may be.
		Map<String, String> rows = row("| 1.信访举报投诉类申请 | 9 | 0 | 0 | 0 | 0 | 0 | 2 |");
		rows.putAll(row("| 2.重复申请 | O | 0 | 0 | 0 | 0 | 0 | 1 |"));
		assertEquals("信访举报投诉.自然人 9→2 DIGIT", best(repair(rows)));
		rows = row("| 1.信访举报投诉类申请 | 2 | 0 | 0 | 0 | 0 | 0 |");
		assertEquals("", best(repair(rows)));
		rows.putAll(row("| 二、上年结转政府信息公开申请数量 | 4 | 1 | 0 | 3 | 0 | 0 | 5 |"));
		assertEquals("结转.社会公益组织 3→0 ZERO", best(repair(rows)));
	}

	@Test
	void decimals() {
		String format = ONE + "列 甲 \"甲\" 小数 2 列 乙 \"乙\" 列 共 \"共\" 小数 2 = 合计 X-ROW 行 一 \"一\" 行 二 \"二\" 行 全 \"全\" = 合计 X-COL }";
		String text = "| 项目 | 甲 | 乙 | 共 |\n| 一 | 1.05 | 2 | 3.05 |\n| 二 | 2.50 | 3 | 5.50 |\n| 全 | 3.55 | 5 | 8.55 |\n";
		assertEquals("", best(custom(format, text)));
		assertEquals("一.甲 1.50→1.05 TRANSPOSED", best(custom(format, text.replace("1.05 |", "1.50 |"))));
		assertEquals("二.共 55→5.5 EXTRA", best(custom(format, text.replace("5.50 |", "55 |"))));
		assertEquals("全.共 8→8.55 OTHER", best(custom(format, text.replace("8.55 |", "8 |"))));
		// Half of something does not fit a column of whole numbers.
		String row = "| 项目 | 甲 | 乙 | 共 |\n| 一 | 0 | 2 | 2.5 |\n| 二 | 0 | 0 | 0 |\n| 全 | 0 | 2 | = |\n";
		assertTrue(custom(format, row).candidates().stream().noneMatch(candidate -> describe(candidate).contains("乙")));
	}

	@Test
	void signs() {
		String format = ONE + "列 甲 \"甲\" 可负 列 乙 \"乙\" 列 共 \"共\" 可负 = 合计 X-ROW 行 一 \"一\" 行 二 \"二\" 行 全 \"全\" = 合计 X-COL }";
		Repair repair = custom(format, "| 项目 | 甲 | 乙 | 共 |\n| 一 | +3 | 2 | -1 |\n| 二 | +15 | 0 | 15 |\n| 全 | 12 | 2 | 14 |\n");
		assertEquals("一.甲 +3→-3 OTHER", best(repair));
		assertEquals("二.甲 +51→15 TRANSPOSED", best(custom(format, "| 项目 | 甲 | 乙 | 共 |\n| 一 | -3 | 2 | -1 |\n| 二 | +51 | 0 | 15 |\n| 全 | 12 | 2 | 14 |\n")));
		assertEquals("+15", custom(format, "| 项目 | 甲 | 乙 | 共 |\n| 一 | -3 | 2 | -1 |\n| 二 | +51 | 0 | 15 |\n| 全 | 12 | 2 | 14 |\n").best().get(0).changes()
			.get(0).text());
	}

	@Test
	void proposalsBreakNoInequality() {
		String columns = ONE + "列 甲 \"甲\" 列 乙 \"乙\" 列 共 \"共\" = 合计 X-ROW 行 一 \"一\" 行 二 \"二\" ";
		String text = "| 项目 | 甲 | 乙 | 共 |\n| 一 | 12 | 3 | 24 |\n| 二 | 9 | 1 | 10 |\n";
		assertEquals("一.甲 12→21 TRANSPOSED", best(custom(columns + "}", text)));
		assertEquals("一.共 24→15 OTHER", best(custom(columns + "勾稽 X-MAX 错误 全表 一.甲 <= 一.乙 + 二.甲 \"少\" }", text)));
		// One that fails already does not count.
		assertEquals("一.甲 12→21 TRANSPOSED", best(custom(columns + "勾稽 X-MAX 错误 全表 一.甲 <= 一.乙 \"少\" }", text)));
	}

	@Test
	void rulesThatAreOffSayNothing() {
		LoadedReport report = RepairTables.load(edit("correct-2024", row("| 1.信访举报投诉类申请 | 7 | 0 | 0 | 0 | 0 | 0 | 2 |")));
		CheckContext context = new CheckContext(report, ReportLibrary.of(report), RuleCatalogue.of(Locale.CHINESE), Messages.of(Locale.CHINESE),
			(rule, own, blank) -> rule.equals("T3-COLSUM") ? Optional.empty() : own.or(() -> Optional.of(Severity.ERROR)), finding -> {
			});
		Repair repair = TableRepair.of(TableLaws.of(context, RepairTables.table(context, RepairTables.APPLICATIONS)));
		assertTrue(repair.isAmbiguous() && repair.isSingleCell());
		assertEquals("信访举报投诉.总计 2→7 DIGIT", best(repair));
	}

	private static Explanation explanation(Repair repair, String row, String column, boolean alongRow) {
		CheckContext context = RepairTables.context(RepairTables.load(edit("correct-2024")));
		return context.format().tables().stream().filter(table -> table.name().equals(RepairTables.APPLICATIONS)).findFirst().map(table -> {
			var rowSpec = table.row(row).orElseThrow();
			return repair.explanation(new Sum(rowSpec, rowSpec.block().column(column).orElseThrow(), alongRow));
		}).orElseThrow();
	}

	private static Repair repair(Map<String, String> rows) {
		return RepairTables.repair(edit("correct-2024", rows), RepairTables.APPLICATIONS);
	}

	private static Repair custom(String format, String rows) {
		FormatRegistry formats = FormatReader.standardAnd(Map.of("test.geshi", format));
		ReportLoader loader = Guice.createInjector(Modules.override(new ReportRuntimeModule()).with(binder -> binder.bind(FormatRegistry.class)
			.toInstance(formats))).getInstance(ReportLoader.class);
		CheckContext context = RepairTables.context(loader.load("@格式 小表\n标题\n一、甲\n" + rows, "sample.nianbao"));
		return TableRepair.of(TableLaws.of(context, RepairTables.table(context, "小")));
	}

	/** A line of a table, by its label. */
	private static Map<String, String> row(String line) {
		return new LinkedHashMap<>(Map.of(line.substring(0, line.indexOf('|', 1)).strip(), line));
	}

	@SafeVarargs
	private static String edit(String example, Map<String, String>... rows) {
		String text;
		try {
			text = Files.readString(RepairTables.root().resolve("examples/" + example + ".nianbao"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		int found = 0;
		List<String> lines = new ArrayList<>(text.lines().toList());
		for (Map<String, String> map : rows) {
			for (int i = 0; i < lines.size(); i++) {
				int end = lines.get(i).indexOf('|', 1);
				String replaced = lines.get(i).startsWith("|") && end > 0 ? map.get(lines.get(i).substring(0, end).strip()) : null;
				if (replaced != null) {
					lines.set(i, replaced);
					found++;
				}
			}
		}
		assertEquals(Arrays.stream(rows).mapToInt(Map::size).sum(), found, "rows");
		return String.join("\n", lines) + "\n";
	}

	private static String best(Repair repair) {
		return repair.best().stream().map(RepairTest::describe).collect(Collectors.joining("; "));
	}

	private static String describe(Candidate candidate) {
		return candidate.changes().stream().map(change -> {
			Figure figure = change.figure();
			return figure.row().name() + "." + figure.column().name() + " " + figure.text() + "→" + change.value().toPlainString() + " " + change.kind();
		}).collect(Collectors.joining(" + "));
	}
}
