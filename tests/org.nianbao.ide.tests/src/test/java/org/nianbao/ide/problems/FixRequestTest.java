package org.nianbao.ide.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.Severity;
import org.nianbao.ide.problems.FixRequest.Chosen;
import org.nianbao.language.text.TextEdit;

/** Repairs that were offered for an earlier state of a text. */
class FixRequestTest {

	private static Finding finding(String rule, String message, int offset, Fix... fixes) {
		return new Finding(rule, Severity.ERROR, offset, 2, 1, offset + 1, 1, offset + 3, message, null, null, null, null, null, null, List.of(),
			List.of(fixes),
			null);
	}

	private static Fix fix(String kind, String title, int offset) {
		return new Fix(kind, title, false, List.of(new TextEdit(offset, 2, title)));
	}

	private final Finding first = finding("T", "错", 10, fix("T.fix.a", "甲", 10), fix("T.fix.b", "乙", 10));
	private final Finding second = finding("T", "错", 20, fix("T.fix.a", "甲", 20));
	private final Finding other = finding("U", "错", 10, fix("U.fix.a", "丙", 11));

	private Chosen choose(FixRequest... requests) {
		return FixRequest.choose(List.of(requests), List.of(first, other, second));
	}

	@Test
	void sameRuleMessageKindAndTitle() {
		assertEquals(new Chosen(List.of(first.fixes().get(1)), 0), choose(new FixRequest("T", "错", 10, "T.fix.b", "乙")));
		assertEquals(new Chosen(List.of(first.fixes().get(0)), 0), choose(new FixRequest("T", "错", 10, "T.fix.a", "")));
	}

	@Test
	void nearestOfSeveral() {
		assertEquals(new Chosen(second.fixes(), 0), choose(new FixRequest("T", "错", 17, "T.fix.a", "甲")));
		assertEquals(new Chosen(List.of(first.fixes().get(0)), 0), choose(new FixRequest("T", "错", 13, "T.fix.a", "甲")));
	}

	@Test
	void twoRequestsAreNotForOneFinding() {
		FixRequest request = new FixRequest("T", "错", 10, "T.fix.a", "甲");
		assertEquals(new Chosen(List.of(first.fixes().get(0), second.fixes().get(0)), 0), choose(request, request));
	}

	@Test
	void whatIsNoLongerThereIsRefused() {
		assertEquals(new Chosen(List.of(), 1), choose(new FixRequest("T", "别的错", 10, "T.fix.a", "甲")));
		assertEquals(new Chosen(List.of(), 1), choose(new FixRequest("T", "错", 10, "T.fix.c", "")));
		assertEquals(new Chosen(List.of(), 1), FixRequest.choose(List.of(new FixRequest("T", "错", 10, "T.fix.a", "甲")), List.of(first.waived("有理由"))));
	}

	@Test
	void repairsThatTouchEachOtherAreNotMadeTogether() {
		Chosen chosen = choose(new FixRequest("T", "错", 10, "T.fix.b", "乙"), new FixRequest("U", "错", 10, "U.fix.a", "丙"));
		assertEquals(new Chosen(List.of(first.fixes().get(1)), 1), chosen);
	}
}
