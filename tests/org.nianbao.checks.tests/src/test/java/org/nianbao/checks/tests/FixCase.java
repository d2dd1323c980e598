package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer;

/**
 * A repair before and after.
 *
 * @param name   what it is about
 * @param kind   the kind of the repair
 * @param safe   whether it is made without being chosen
 * @param before the report with the finding
 * @param after  the report after the repair
 * @param leaves the rules that have something new to say afterwards: that inserted rows are to be filled in, for example
 */
record FixCase(String name, String kind, boolean safe, Sample before, Sample after, Set<String> leaves) {

	static FixCase safe(String name, String kind, Sample before, Sample after) {
		return new FixCase(name, kind, true, before, after, Set.of());
	}

	static FixCase chosen(String name, String kind, Sample before, Sample after) {
		return new FixCase(name, kind, false, before, after, Set.of());
	}

	/** The same case, after which other rules have something to say. */
	FixCase leaving(String... rules) {
		return new FixCase(name, kind, safe, before, after, Set.of(rules));
	}

	/** Asserts that the first repair of the kind gives the text afterwards, that its finding is gone, and that no other has come. */
	void assertFixes() {
		List<Finding> findings = Checks.check(before);
		Finding finding = findings.stream().filter(f -> f.fixes().stream().anyMatch(fix -> fix.kind().equals(kind))).findFirst()
			.orElseThrow(() -> new AssertionError("no repair " + kind + " in " + findings));
		Fix fix = finding.fixes().stream().filter(f -> f.kind().equals(kind)).findFirst().orElseThrow();
		assertEquals(safe, fix.safe(), "safe");
		assertEquals(after.text(), ReportFixer.apply(before.text(), List.of(fix)));
		List<String> left = new ArrayList<>(Checks.check(after).stream().map(FixCase::describe).toList());
		assertFalse(left.contains(describe(finding)), "still there: " + describe(finding));
		findings.forEach(f -> left.remove(describe(f)));
		left.removeIf(f -> leaves.contains(f.substring(0, f.indexOf(' '))));
		assertEquals(List.of(), left, "new");
		Finding english = Checks.ENGLISH.check(Checks.load(before)).stream().filter(f -> f.offset() == finding.offset() && f.rule().equals(finding.rule()))
			.findFirst().orElseThrow();
		assertTrue(english.fixes().stream().anyMatch(f -> f.kind().equals(kind) && !f.title().isBlank()), "in English");
	}

	private static String describe(Finding finding) {
		return finding.rule() + " " + finding.message();
	}

	@Override
	public String toString() {
		return kind + ": " + name;
	}
}
