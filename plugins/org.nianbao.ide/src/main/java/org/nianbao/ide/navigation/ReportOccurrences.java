package org.nianbao.ide.navigation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.nianbao.language.loading.LoadedReport;

/**
 * Finds where a report names the same thing.
 */
public final class ReportOccurrences {

	private ReportOccurrences() {
	}

	/**
	 * Finds where a report names the same thing.
	 *
	 * @param report the report
	 * @param offset a place in it
	 * @return see {@link Occurrence}
	 */
	public static List<Occurrence> at(LoadedReport report, int offset) {
		List<ReportMention> mentions = ReportMentions.of(report);
		return ReportMentions.at(mentions, offset).map(mention -> of(mentions, mention.element().subjects())).orElse(List.of());
	}

	/**
	 * Finds what a report names at a place.
	 *
	 * @param report the report
	 * @param offset a place in it
	 * @return what other texts may name too; empty where nothing of the kind is named
	 */
	public static Set<Subject> subjectsAt(LoadedReport report, int offset) {
		return ReportMentions.at(report, offset).map(mention -> mention.element().subjects()).orElse(Set.of());
	}

	/**
	 * Finds where a report names something.
	 *
	 * @param report   the report
	 * @param subjects what is looked for
	 * @return in the order of the text
	 */
	public static List<Occurrence> of(LoadedReport report, Set<Subject> subjects) {
		return of(ReportMentions.of(report), subjects);
	}

	private static List<Occurrence> of(List<ReportMention> mentions, Collection<Subject> subjects) {
		return mentions.stream().filter(mention -> !Collections.disjoint(mention.element().subjects(), subjects))
			.map(mention -> new Occurrence(mention.region(), mention.defines())).toList();
	}
}
