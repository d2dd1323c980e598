package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.Severity;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.checks.rules.StandardRules;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/**
 * What holds for all rules: order, crashes, threads, odd texts, long texts.
 */
class ReportCheckerTest {

	/** A rule that reports something and then fails. */
	private record Failing(Error error, RuntimeException exception) implements ReportRule {

		@Override
		public Set<String> ids(List<ReportFormat> formats) {
			return Set.of("T-TEST");
		}

		@Override
		public void check(CheckContext context) {
			context.finding("T-BLANK", new Region(2, 1)).report("related.first");
			if (error != null) {
				throw error;
			}
			throw exception;
		}
	}

	@Test
	void nobodyWaitsForACancelledCheck() {
		LoadedReport report = ReportLoader.standalone().load("x", "x");
		ReportChecker checker = ReportChecker.standard(Locale.CHINESE);
		assertThrows(CancellationException.class, () -> checker.check(report, ReportLibrary.of(report), () -> true));
		assertEquals(checker.check(report), checker.check(report, ReportLibrary.of(report), () -> false));
	}

	@Test
	void crashOfARuleIsAFindingAndTheOthersGoOn() {
		List<ReportRule> rules = new ArrayList<>(StandardRules.all());
		rules.add(0, new Failing(null, new NullPointerException("secret")));
		List<Finding> findings = new ReportChecker(rules, Locale.CHINESE).check(Checks.load(Sample.correct().line("| 行政许可", "| 行政许可 | 1,2 |")));
		assertEquals(List.of("S-INTERNAL", "T-BLANK", "T-NUMBER"), findings.stream().map(Finding::rule).toList());
		assertEquals("检查规则 T-TEST 时程序出错（NullPointerException），这项检查没有完成；其他检查不受影响", findings.get(0).message());
		assertEquals(Severity.ERROR, findings.get(0).severity());
		assertEquals("0+0 1:1-1:1", place(findings.get(0)));
	}

	@Test
	void endlessRecursionIsACrash() {
		ReportChecker checker = new ReportChecker(List.of(new Failing(new StackOverflowError(), null)), Locale.ENGLISH);
		assertEquals("Checking T-TEST failed (StackOverflowError); this check is incomplete, the others are not affected",
			checker.check(Checks.load(Sample.correct())).get(0).message());
	}

	@Test
	void lackOfMemoryIsNoFinding() {
		ReportChecker checker = new ReportChecker(List.of(new Failing(new OutOfMemoryError(), null)), Locale.ENGLISH);
		LoadedReport report = Checks.load(Sample.correct());
		assertThrows(OutOfMemoryError.class, () -> checker.check(report));
	}

	@Test
	void findingsDoNotDependOnTheOrderOfRules() throws IOException {
		String text = Files.readString(Sample.examples().resolve("mistakes-2024.nianbao"));
		List<Finding> expected = Checks.CHINESE.check(Checks.LOADER.load(text, "a"));
		List<ReportRule> rules = new ArrayList<>(StandardRules.all());
		for (int seed = 0; seed < 10; seed++) {
			Collections.shuffle(rules, new Random(seed));
			LoadedReport report = Checks.LOADER.load(text, "a");
			ReportChecker checker = new ReportChecker(rules, Locale.CHINESE);
			assertEquals(expected, checker.check(report));
			assertEquals(expected, checker.check(report), "checked twice");
		}
		List<Finding> sorted = new ArrayList<>(expected);
		sorted.sort(Finding.ORDER);
		assertEquals(sorted, expected);
	}

	@Test
	void findingsAreUnmodifiable() {
		List<Finding> findings = Checks.check(Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 4 |"));
		assertThrows(UnsupportedOperationException.class, () -> findings.clear());
		assertThrows(UnsupportedOperationException.class, () -> findings.get(0).related().clear());
		assertThrows(UnsupportedOperationException.class, () -> findings.get(0).fixes().clear());
	}

	@Test
	void placesAreCountedInEveryWay() {
		Finding finding = Checks.check(Sample.of("\uFEFF某局2024年政府信息公开工作年度报告\r\n\r\n𠮷{新收\r\n")).stream().filter(f -> f.rule().equals("S-SYNTAX")).findFirst()
			.orElseThrow();
		assertEquals("26+3 3:3-3:6", place(finding));
	}

	@Test
	void oneCheckerServesManyThreads() throws Exception {
		String text = Files.readString(Sample.examples().resolve("mistakes-2024.nianbao"));
		List<Finding> expected = Checks.CHINESE.check(Checks.LOADER.load(text, "a"));
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			Callable<List<Finding>> task = () -> Checks.CHINESE.check(Checks.LOADER.load(text, "a"));
			for (Future<List<Finding>> result : pool.invokeAll(Collections.nCopies(40, task))) {
				assertEquals(expected, result.get());
			}
		} finally {
			pool.shutdownNow();
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void noPrefixMakesARuleCrash(String text) {
		for (int length = 0; length < text.length(); length += 7) {
			assertSound(text.substring(0, length));
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void noMissingOrDoubledLineMakesARuleCrash(String text) {
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			List<String> without = new ArrayList<>(lines);
			without.remove(i);
			assertSound(String.join("\n", without));
			List<String> doubled = new ArrayList<>(lines);
			doubled.add(i, lines.get(i));
			assertSound(String.join("\n", doubled));
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void noChangedCharacterMakesARuleCrash(String text) {
		Random random = new Random(text.length());
		String characters = "|{}@#\\一、（）.=/-+0９ \n　:：注表";
		for (int i = 0; i < 300; i++) {
			StringBuilder changed = new StringBuilder(text);
			for (int j = 0; j < 20; j++) {
				changed.setCharAt(random.nextInt(changed.length()), characters.charAt(random.nextInt(characters.length())));
			}
			assertSound(changed.toString());
		}
	}

	static Stream<String> examples() throws IOException {
		List<String> texts = new ArrayList<>();
		for (String name : List.of("mistakes-2024", "references-2024", "trial-2020")) {
			texts.add(Files.readString(Sample.examples().resolve(name + ".nianbao")));
		}
		return texts.stream();
	}

	private static void assertSound(String text) {
		LoadedReport report = Checks.LOADER.load(text, "a");
		for (Finding finding : Checks.CHINESE.check(report)) {
			assertFalse(finding.rule().equals("S-INTERNAL"), () -> finding + "\n" + text);
			assertTrue(finding.offset() >= 0 && finding.offset() + finding.length() <= text.length(), finding::toString);
		}
	}

	@Test
	void longReportsTakeLinearTime() {
		String rows = "| 行政复议 | 1 | x | 3 | 4 | 5 |\n| 行政复仪 | 1 | 2 | 3 | 4 | 5 |\n".repeat(20_000);
		String headings = "一、其他\n十、\n{甲}与{新收\n".repeat(20_000);
		String header = "| 项目 " + "| 总计 | 不明 ".repeat(10_000) + "|\n" + "| 行政复议 | 1 |\n".repeat(10_000);
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			for (String text : List.of(rows, headings, header)) {
				assertSound("某局2024年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n" + text);
			}
		});
	}

	private static String place(Finding f) {
		return f.offset() + "+" + f.length() + " " + f.line() + ":" + f.column() + "-" + f.endLine() + ":" + f.endColumn();
	}
}
