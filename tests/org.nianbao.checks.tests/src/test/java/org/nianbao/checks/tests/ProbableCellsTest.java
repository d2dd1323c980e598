package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.language.text.TextEdit;

/**
 * What findings on sums and relations say of the cell that is probably wrong, and how they offer to repair it.
 */
class ProbableCellsTest {

	private static final Set<String> SUMS = Set.of("T3-ROWSUM", "T3-COLSUM", "T3-BALANCE", "T4-SUM");

	private static final String RECEIVED = "| 一、本年新收政府信息公开申请数量 |";
	/** How many reports are made wrong at random. */
	private static final int REPORTS = Integer.getInteger("nianbao.repair.reports", 100);
	private static final String DUPLICATE = "| 2.重复申请 |";

	/** A report, and what is said at the end of the messages, by rule. */
	private record Said(String name, Sample sample, List<String> chinese, List<String> english) {

		@Override
		public String toString() {
			return name;
		}
	}

	@ParameterizedTest
	@MethodSource
	void messages(Said test) {
		assertEquals(String.join("\n", test.chinese()), said(Checks.check(test.sample()), "；"));
		assertEquals(String.join("\n", test.english()), said(Checks.ENGLISH.check(Checks.load(test.sample())), "; "));
	}

	static Stream<Said> messages() {
		return Stream.of(
			new Said("every finding names the same cell", Sample.correct().line(RECEIVED, RECEIVED + " 92 | 5 | 1 | 0 | 2 | 0 | 37 |"),
				List.of("T3-ROWSUM: 很可能是“一、本年新收政府信息公开申请数量”行“自然人”的 92 应为 29（两位颠倒）",
					"T3-BALANCE: 很可能是“一、本年新收政府信息公开申请数量”行“自然人”的 92 应为 29（两位颠倒）"),
				List.of("T3-ROWSUM: probably 92 in row “一、本年新收政府信息公开申请数量”, column “自然人” should be 29 (digits transposed)",
					"T3-BALANCE: probably 92 in row “一、本年新收政府信息公开申请数量”, column “自然人” should be 29 (digits transposed)")),
			new Said("the total itself", Sample.correct().line(RECEIVED, RECEIVED + " 29 | 5 | 1 | 0 | 2 | 0 | 73 |"),
				List.of("T3-ROWSUM: 很可能就是这个数有误（两位颠倒）", "T3-BALANCE: 很可能是“一、本年新收政府信息公开申请数量”行“总计”的 73 应为 37（两位颠倒）"),
				List.of("T3-ROWSUM: probably this number itself is wrong (digits transposed)",
					"T3-BALANCE: probably 73 in row “一、本年新收政府信息公开申请数量”, column “总计” should be 37 (digits transposed)")),
			new Said("0 and no more", Sample.correct().line(DUPLICATE, DUPLICATE + " 1 | 0 | 0 | 5 | 0 | 0 | 1 |"),
				List.of("T3-ROWSUM: 很可能是“2.重复申请”行“社会公益组织”的 5 应为 0", "T3-COLSUM: 很可能是“2.重复申请”行“社会公益组织”的 5 应为 0"),
				List.of("T3-ROWSUM: probably 5 in row “2.重复申请”, column “社会公益组织” should be 0",
					"T3-COLSUM: probably 5 in row “2.重复申请”, column “社会公益组织” should be 0")),
			new Said("a blank", Sample.correct().line(DUPLICATE, DUPLICATE + " / | 0 | 0 | 0 | 0 | 0 | 1 |"),
				List.of("T3-ROWSUM: 很可能是“2.重复申请”行“自然人”的空白应为 1", "T3-COLSUM: 很可能是“2.重复申请”行“自然人”的空白应为 1"),
				List.of("T3-ROWSUM: probably the blank in row “2.重复申请”, column “自然人” should be 1",
					"T3-COLSUM: probably the blank in row “2.重复申请”, column “自然人” should be 1")),
			new Said("no single cell: six too many in two columns", Sample.correct().line("| （一）予以公开 ", "| （一）予以公开 | 17 | 3 | 1 | 0 | 1 | 0 | 22 |"),
				List.of("T3-COLSUM: 没有哪一格能单独解释，很可能是“1.本机关不掌握相关政府信息”行“自然人”的 6 应为 0，“1.本机关不掌握相关政府信息”行“总计”的 7 应为 1（一位数字不同）",
					"T3-COLSUM: 没有哪一格能单独解释，很可能是“1.本机关不掌握相关政府信息”行“自然人”的 6 应为 0，“1.本机关不掌握相关政府信息”行“总计”的 7 应为 1（一位数字不同）"),
				List.of("T3-COLSUM: no single cell explains it, probably 6 in row “1.本机关不掌握相关政府信息”, column “自然人” should be 0, "
					+ "7 in row “1.本机关不掌握相关政府信息”, column “总计” should be 1 (one digit is different)",
					"T3-COLSUM: no single cell explains it, probably 6 in row “1.本机关不掌握相关政府信息”, column “自然人” should be 0, "
						+ "7 in row “1.本机关不掌握相关政府信息”, column “总计” should be 1 (one digit is different)")),
			new Said("only rows", Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 4 |"),
				List.of("T4-SUM: 可能就是这个数有误（一位数字不同），也可能是别的格"),
				List.of("T4-SUM: maybe this number itself is wrong (one digit is different), or another cell")));
	}

	@Test
	void whatCannotBeExplainedIsSaidToo() {
		Sample sample = Sample.correct().line(DUPLICATE, DUPLICATE + " 9 | 8 | 7 | 6 | 5 | 4 | 3 |");
		List<Finding> findings = Checks.check(sample);
		assertTrue(findings.size() > 5);
		for (Finding finding : findings) {
			assertTrue(finding.message().endsWith("；没有哪一格能单独解释，也没有找到只改少数几格的办法"), finding.message());
			// The total of the row can be set, for the columns that it stands in fail anyhow.
			assertEquals(finding.rule().equals("T3-ROWSUM") ? List.of("T3-ROWSUM.fix.total", "T3-ROWSUM.fix.computed") : List.of(),
				finding.fixes().stream().map(Fix::kind).toList());
		}
	}

	@Test
	void everyFindingPointsToTheCell() {
		Sample sample = Sample.correct().line(RECEIVED, RECEIVED + " ⟦92⟧ | 5 | 1 | 0 | 2 | 0 | 37 |");
		for (Finding finding : Checks.check(sample)) {
			assertEquals(List.of(sample.regions().get(0).offset()),
				finding.related().stream().filter(r -> r.message().endsWith("应为 29")).map(r -> r.offset()).toList());
		}
	}

	@Test
	void repairsComeBestFirst() {
		Sample sample = Sample.correct().line(RECEIVED, RECEIVED + " 29 | 5 | 1 | 0 | 2 | 0 | 73 |");
		assertEquals(List.of("T3-ROWSUM.fix.cells 把“一、本年新收政府信息公开申请数量”行“总计”的 73 改为 37",
			"T3-ROWSUM.fix.computed 把“一、本年新收政府信息公开申请数量”行“总计”的 73 改为“=”，由工具计算"), fixes(sample, "T3-ROWSUM"));
		assertEquals(List.of("T3-BALANCE.fix.cells 把“一、本年新收政府信息公开申请数量”行“总计”的 73 改为 37"), fixes(sample, "T3-BALANCE"));
		assertEquals(List.of("T4-SUM.fix.cells 把“行政复议”行“总计”的 4 改为 3", "T4-SUM.fix.others 把“行政复议”行“结果维持”的 2 改为 3",
			"T4-SUM.fix.others 把“行政复议”行“其他结果”的 1 改为 2", "T4-SUM.fix.others 把“行政复议”行“结果纠正”的 0 改为 1",
			"T4-SUM.fix.computed 把“行政复议”行“总计”的 4 改为“=”，由工具计算"),
			fixes(Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 4 |"), "T4-SUM"));
	}

	@Test
	void totalIsSetOnlyWhereThatBreaksNothing() {
		// The column of totals holds, so the total is not to be changed.
		assertEquals(List.of("T3-ROWSUM.fix.cells 把“2.重复申请”行“社会公益组织”的 5 改为 0"),
			fixes(Sample.correct().line(DUPLICATE, DUPLICATE + " 1 | 0 | 0 | 5 | 0 | 0 | 1 |"), "T3-ROWSUM"));
	}

	@Test
	void onlyTheNumberIsReplaced() {
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 |  33（含1件补报）  |");
		String text = sample.text();
		Finding finding = Checks.check(sample).stream().filter(f -> f.rule().equals("T4-SUM")).findFirst().orElseThrow();
		assertTrue(TextEdit.apply(text, finding.fixes().get(0).edits()).contains("| 行政复议 | 2 | 0 | 1 | 0 |  3（含1件补报）  |"),
			TextEdit.apply(text, finding.fixes().get(0).edits()));
		assertTrue(finding.fixes().stream().noneMatch(Fix::safe));
	}

	@Test
	void blanksAreFilledIn() {
		for (String blank : List.of("    |", "|", " / |", " 无 |")) {
			Sample sample = Sample.correct().line(DUPLICATE, DUPLICATE + blank + " 0 | 0 | 0 | 0 | 0 | 1 |");
			Finding finding = Checks.check(sample).stream().filter(f -> f.rule().equals("T3-ROWSUM")).findFirst().orElseThrow();
			String fixed = TextEdit.apply(sample.text(), finding.fixes().get(0).edits());
			assertEquals(DUPLICATE + " 1 | 0 | 0 | 0 | 0 | 0 | 1 |", fixed.lines().filter(line -> line.startsWith(DUPLICATE)).findFirst().orElseThrow()
				.replaceAll("\\|\\s*1 \\| 0", "| 1 | 0"));
			assertEquals(List.of(), Checks.check(Sample.of(fixed)));
		}
	}

	/** Whatever is wrong: each repair makes its finding vanish, brings none, and changes nothing but figures of its table. */
	@Test
	void repairsRepair() {
		Random random = new Random(3);
		List<String> rows = Sample.correct().text().lines().filter(line -> line.matches("\\|[^|]+(\\| \\d+ ){5,}\\|")).toList();
		int repairs = 0;
		for (int i = 0; i < REPORTS; i++) {
			Sample sample = Sample.correct();
			for (int wrong = 0; wrong <= i % 5; wrong++) {
				sample = corrupt(sample, rows, random);
			}
			List<Finding> findings = Checks.check(sample);
			for (Finding finding : findings.stream().filter(f -> SUMS.contains(f.rule())).toList()) {
				for (Fix fix : finding.fixes()) {
					repairs++;
					assertRepairs(sample.text(), findings, finding, fix);
				}
			}
		}
		assertTrue(repairs > 300, "repairs: " + repairs);
	}

	private static Sample corrupt(Sample sample, List<String> rows, Random random) {
		String label = rows.get(random.nextInt(rows.size()));
		String beginning = label.substring(0, label.indexOf('|', 1) + 1);
		List<String> lines = new ArrayList<>(sample.marked().lines().toList());
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith(beginning)) {
				String[] cells = lines.get(i).split("\\|");
				cells[2 + random.nextInt(cells.length - 2)] = List.of(" 0 ", " 7 ", " / ", " 3（含1件） ", " 12 ", " = ").get(random.nextInt(6));
				lines.set(i, String.join("|", cells) + "|");
			}
		}
		return Sample.of(String.join("\n", lines) + "\n");
	}

	private static void assertRepairs(String text, List<Finding> before, Finding finding, Fix fix) {
		assertFalse(fix.safe());
		String fixed = TextEdit.apply(text, fix.edits());
		Set<String> after = keys(Checks.check(Sample.of(fixed)));
		assertFalse(after.contains(key(finding)), () -> fix + "\n" + finding + "\n" + text);
		Set<String> known = keys(before);
		assertTrue(known.containsAll(after), () -> fix + "\n" + after + "\n" + known + "\n" + text);
		assertEquals(text.replaceAll("\\|[\\d=/ |]+", "|"), fixed.replaceAll("\\|[\\d=/ |]+", "|"));
	}

	private static Set<String> keys(List<Finding> findings) {
		Set<String> keys = new HashSet<>();
		// That a corrected figure is a large share of the others is true, and nothing that the repair has done.
		findings.stream().filter(finding -> !finding.rule().equals("T3-OTHER")).forEach(finding -> keys.add(key(finding)));
		return new TreeSet<>(keys);
	}

	private static String key(Finding finding) {
		return finding.rule() + " " + finding.table() + " " + finding.row() + " " + finding.cell();
	}

	private static List<String> fixes(Sample sample, String rule) {
		return Checks.check(sample).stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow().fixes().stream()
			.map(fix -> fix.kind() + " " + fix.title()).toList();
	}

	private static String said(List<Finding> findings, String separator) {
		return findings.stream().filter(f -> f.message().contains(separator) && !f.rule().equals("T-BLANK"))
			.map(f -> f.rule() + ": " + f.message().substring(f.message().lastIndexOf(separator) + separator.length())).collect(Collectors.joining("\n"));
	}
}
