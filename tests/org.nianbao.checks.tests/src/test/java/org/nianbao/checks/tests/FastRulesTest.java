package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Finding;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/** What is checked while somebody types: everything but what other reports are needed for. */
class FastRulesTest {

	private static List<Finding> fast(LoadedReport report) {
		return Checks.CHINESE.checkText(report, CancelIndicator.NullImpl);
	}

	@ParameterizedTest
	@ValueSource(strings = {"correct-2024", "mistakes-2024", "references-2024", "shandong-2024", "trial-2020"})
	void theSameAsAlwaysForAReportByItself(String example) throws Exception {
		LoadedReport report = ReportLoader.standalone().load(Sample.examples().resolve(example + ".nianbao"));
		assertEquals(Checks.CHINESE.check(report), fast(report));
	}

	@Test
	void otherReportsAreNotRead() {
		LoadedReport report = Checks.load(Sample.of("@上年 \"没有.nianbao\"\n\n" + Sample.correct().marked()));
		Set<String> slow = Checks.CHINESE.slowRules(report);
		assertTrue(slow.containsAll(Set.of("Y-FILE", "Y-CARRY", "A-MISSING", "A-SUM")), slow::toString);
		List<Finding> all = Checks.CHINESE.check(report);
		assertTrue(all.stream().anyMatch(finding -> finding.rule().equals("Y-FILE")), all::toString);
		assertEquals(all.stream().filter(finding -> !slow.contains(finding.rule())).toList(), fast(report));
	}

	@Test
	void waiverOfARuleThatIsNotCheckedIsNotSaidToBeOfNoUse() {
		LoadedReport report = Checks.load(Sample.of("@豁免 Y-CARRY \"去年有误\"\n@豁免 T-BLANK \"没有空\"\n" + Sample.correct().marked()));
		assertEquals(List.of(1, 2), lines(Checks.CHINESE.check(report)));
		assertEquals(List.of(2), lines(fast(report)));
	}

	private static List<Integer> lines(List<Finding> findings) {
		return findings.stream().filter(finding -> finding.rule().equals("S-WAIVER")).map(Finding::line).toList();
	}

	@Test
	void cancelledCheckStopsBeforeTheNextRule() {
		LoadedReport report = Checks.load(Sample.correct());
		AtomicInteger asked = new AtomicInteger();
		CancelIndicator third = () -> asked.incrementAndGet() == 3;
		assertThrows(CancellationException.class, () -> Checks.CHINESE.checkText(report, third));
		assertEquals(3, asked.get());
	}
}
