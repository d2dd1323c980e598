package org.nianbao.checks.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.SimilarityLimit;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.SectionLetters;
import org.nianbao.language.library.SectionLetters.Sentence;

/**
 * Sections that must be written anew are not those of last year (雷同). Measured is the share of the letters that stand in a run of at least
 * {@value #RUN} letters that last year's section has, too, wherever it stands there. Letters are compared without white space, digits and
 * punctuation, so that other numbers and commas do not make a text new. Takes time in proportion to both texts.
 */
final class SimilarityRule implements ReportRule {

	/** Shorter runs are common by chance: the names of laws and offices, turns of phrase. */
	private static final int RUN = 8;

	private static final int HUNDRED = 100;

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		formats.forEach(format -> format.sections().forEach(section -> section.similarity().forEach(limit -> ids.add(limit.rule()))));
		return ids;
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		PreviousYear previous = context.previousYear();
		previous.usable().ifPresent(report -> {
			for (ReportSection section : context.report().sections()) {
				section.spec().filter(spec -> !spec.similarity().isEmpty()).ifPresent(spec -> check(context, section, spec, report));
			}
		});
	}

	private static void check(CheckContext context, ReportSection section, SectionSpec spec, ReportSnapshot previous) {
		SectionLetters own = SectionLetters.of(section.model(), context.report().text());
		Optional<String> last = previous.letters(spec.title());
		if (last.isEmpty() || own.letters().length() < RUN) {
			return;
		}
		boolean[] common = common(own.letters(), last.get());
		long count = count(common, 0, common.length);
		Optional<SimilarityLimit> exceeded = spec.similarity().stream().filter(limit -> count * HUNDRED > (long) limit.percent() * common.length)
			.max(Comparator.comparingInt(SimilarityLimit::percent));
		exceeded.ifPresent(limit -> report(context, section, spec, limit, own, common, count));
	}

	/** Marks the letters that stand in a common run. */
	private static boolean[] common(String own, String last) {
		Set<String> runs = new HashSet<>();
		for (int i = 0; i + RUN <= last.length(); i++) {
			runs.add(last.substring(i, i + RUN));
		}
		boolean[] common = new boolean[own.length()];
		int marked = 0;
		for (int i = 0; i + RUN <= own.length(); i++) {
			if (runs.contains(own.substring(i, i + RUN))) {
				for (marked = Math.max(marked, i); marked < i + RUN; marked++) {
					common[marked] = true;
				}
			}
		}
		return common;
	}

	private static int count(boolean[] common, int from, int to) {
		int count = 0;
		for (int i = from; i < to; i++) {
			count += common[i] ? 1 : 0;
		}
		return count;
	}

	private static void report(CheckContext context, ReportSection section, SectionSpec spec, SimilarityLimit limit, SectionLetters own,
		boolean[] common,
			long count) {
		List<Sentence> repeated = own.sentences().stream().filter(s -> count(common, s.from(), s.to()) == s.to() - s.from()).toList();
		Optional<Sentence> longest = repeated.stream().max(Comparator.comparingInt(s -> s.to() - s.from()));
		long percent = count * HUNDRED / common.length;
		FindingDraft finding = context.finding(limit.rule(), SectionPlan.region(section)).severity(Severity.of(limit.severity()))
			.values(null, percent + "%");
		repeated.forEach(sentence -> finding.related(sentence.region(), "related.repeated"));
		String quote = longest.map(s -> context.report().text().substring(s.region().offset(), s.region().end())).orElse("");
		finding.report(longest.isPresent() ? "similarity.sentence" : "similarity", "section", spec.title(), "percent", percent, "limit", limit.percent(),
			"sentence", Messages.quotable(quote));
	}
}
