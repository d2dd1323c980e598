package org.nianbao.ide.problems;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer;

/**
 * A repair that was offered for a finding some time ago, and is wanted now: the text may have changed meanwhile.
 *
 * @param rule    the rule of the finding
 * @param message what the finding says
 * @param offset  where the finding begins, as far as is known
 * @param kind    the kind of the repair, see {@link Fix#kind}
 * @param title   the title of the repair; empty for the best one of the kind
 */
public record FixRequest(String rule, String message, int offset, String kind, String title) {

	/**
	 * What has come of requests.
	 *
	 * @param fixes   the repairs, which can be made together
	 * @param refused how many requests nothing was found for, or only what touches another repair
	 */
	public record Chosen(List<Fix> fixes, int refused) {

		/**
		 * Makes the list unmodifiable.
		 */
		public Chosen {
			fixes = List.copyOf(fixes);
		}
	}

	/**
	 * Finds what was asked for among the findings of the text as it is now. Where several findings of a rule say the same, the nearest one is meant.
	 *
	 * @param requests the requests
	 * @param findings what is found in the text now
	 * @return the repairs in the order of the findings
	 */
	public static Chosen choose(List<FixRequest> requests, List<Finding> findings) {
		Map<Finding, Fix> wanted = new IdentityHashMap<>();
		List<Finding> free = new ArrayList<>(findings);
		for (FixRequest request : requests) {
			request.nearest(free).ifPresent(finding -> {
				wanted.put(finding, request.fixOf(finding).orElseThrow());
				free.removeIf(other -> other == finding);
			});
		}
		List<Fix> fixes = ReportFixer.compatible(findings, finding -> Optional.ofNullable(wanted.get(finding)));
		return new Chosen(fixes, requests.size() - fixes.size());
	}

	private Optional<Finding> nearest(List<Finding> findings) {
		return findings.stream().filter(this::isMeant)
			.min((one, two) -> Integer.compare(Math.abs(one.offset() - offset), Math.abs(two.offset() - offset)));
	}

	private boolean isMeant(Finding finding) {
		return finding.waived() == null && finding.rule().equals(rule) && finding.message().equals(message) && fixOf(finding).isPresent();
	}

	private Optional<Fix> fixOf(Finding finding) {
		return finding.fixes().stream().filter(fix -> fix.kind().equals(kind) && (title.isEmpty() || fix.title().equals(title))).findFirst();
	}
}
