package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.nianbao.ide.assist.LabelMatch.Rank;

/**
 * Collects what fits to what is typed. In the end the best fits come first; among equal ones what is missing in the report, then in the order in
 * which they
 * were added.
 */
final class Candidates {

	private record Ranked(Proposal proposal, Rank rank, boolean missing) {
	}

	private final String text;
	private final int offset;
	private final List<Ranked> found = new ArrayList<>();
	private final Set<Object> seen = new HashSet<>();

	/**
	 * @param text   the text of the document
	 * @param offset where the caret is
	 */
	Candidates(String text, int offset) {
		this.text = text;
		this.offset = offset;
	}

	/**
	 * Adds a candidate, unless it does not fit to what is typed, or the same was added before.
	 *
	 * @param candidate something that could be written
	 */
	void add(Candidate candidate) {
		LabelMatcher.match(text.substring(candidate.typed(), offset), candidate.label()).ifPresent(match -> {
			TemplateText written = candidate.text();
			if (seen.add(List.of(candidate.label(), candidate.replaced(), written.text()))) {
				found.add(new Ranked(new Proposal(candidate.kind(), candidate.label(), candidate.detail(), candidate.documentation(), match.regions(),
					candidate.replaced(), written.text(), written.placeholders(), written.caretOffset(), candidate.typed()), match.rank(),
					candidate.missing()));
			}
		});
	}

	/**
	 * Returns what was added.
	 *
	 * @return best first
	 */
	List<Proposal> proposals() {
		return found.stream().sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::missing, Comparator.reverseOrder())).map(Ranked::proposal)
			.toList();
	}
}
