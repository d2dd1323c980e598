package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.ReportFixer.FixedReport;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.text.TextEdit;

/** Repairs are chosen, kept apart where they touch, and made until there is nothing more to choose. */
class ReportFixerTest {

	/** Swaps the first two characters of the report for ever. */
	private static final ReportRule RESTLESS = new ReportRule() {
		@Override
		public Set<String> ids(List<ReportFormat> formats) {
			return Set.of("T-LABEL");
		}

		@Override
		public void check(CheckContext context) {
			String text = context.report().text();
			context.finding("T-LABEL", new Region(0, 2))
				.fix(true, new Region(0, 2), "" + text.charAt(1) + text.charAt(0), "T-LABEL.fix.official", "expected", "")
				.report("T-LABEL.row", "table", "", "found", "", "expected", "");
		}
	};

	private static FixedReport fix(Sample sample, Choice choice) {
		LoadedReport report = Checks.load(sample);
		return new ReportFixer(Checks.LOADER, Checks.CHINESE).fix(report, choice);
	}

	@Test
	void repairsOfSeveralRoundsAreMade() {
		// The label hides the blank total: only when the row is known can it be filled in.
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行 政 复 议 | ２ | 0 | 1 | 0 | / |");
		FixedReport fixed = fix(sample, Choice.safe());
		assertEquals(Sample.correct().text(), fixed.text());
		assertEquals(List.of(), fixed.left());
		assertEquals(3, fixed.applied().size());
	}

	@Test
	void nothingToDoIsNothingDone() {
		Sample sample = Sample.correct();
		LoadedReport report = Checks.load(sample);
		assertSame(report.text(), new ReportFixer(Checks.LOADER, Checks.CHINESE).fix(report, Choice.safe()).text());
	}

	@Test
	void waivedFindingsAreLeft() {
		Sample sample = Sample.correct().line("| 行政许可", "@豁免 T-NUMBER \"上级系统如此\"\n| 行政许可 | 1,846 |");
		assertEquals(sample.text(), fix(sample, Choice.safe()).text());
	}

	@Test
	void choicesCombine() {
		Sample sample = Sample.correct().line("| 行政许可", "| 行政许可 | / |").line("| 行政处罚", "| 行政处罚 | 7 3 |");
		assertTrue(fix(sample, Choice.safe()).text().contains("| 行政许可 | / |"));
		Choice zeros = Choice.ofKinds(Set.of("T-BLANK.fix.zero"));
		assertEquals(Sample.correct().line("| 行政许可", "| 行政许可 | 0 |").text(), fix(sample, zeros.or(Choice.safe())).text());
		assertTrue(fix(sample, zeros.or(Choice.safe()).onlyFor(Set.of("T-BLANK"))).text().contains("| 行政处罚 | 7 3 |"));
	}

	@Test
	void repairsThatTouchAreNotMadeTogether() {
		Finding finding = Checks.check(Sample.correct().line("| 行政许可", "| 行政许可 | 1,846 |")).get(0);
		assertEquals(1, ReportFixer.compatible(List.of(finding, finding), Choice.safe()).size());
		Finding next = new Finding(finding.rule(), finding.severity(), 0, 0, 1, 1, 1, 1, "", null, null, null, null, null, null, List.of(),
			List.of(new Fix("X.fix.y", "", true, List.of(new TextEdit(finding.offset() + finding.length(), 0, "x")))), null);
		assertEquals(1, ReportFixer.compatible(List.of(finding, next), Choice.safe()).size());
		assertEquals(1, ReportFixer.compatible(List.of(next, finding), Choice.safe()).size());
	}

	@Test
	void repairsThatUndoEachOtherEnd() {
		LoadedReport report = Checks.load(Sample.of("甲乙丙\n"));
		FixedReport fixed = new ReportFixer(Checks.LOADER, new ReportChecker(List.of(RESTLESS), Locale.CHINESE)).fix(report, Choice.safe());
		assertEquals(2, fixed.applied().size());
		assertEquals("甲乙丙\n", fixed.text());
	}
}
