package org.nianbao.ide.hover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure.Region;

/**
 * Says of findings which rule they come from and where the law says so. What is wrong is said by the findings themselves.
 */
public final class FindingHovers {

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public FindingHovers(RuleCatalogue catalogue) {
		this.catalogue = catalogue;
		messages = new HoverMessages(catalogue);
	}

	/**
	 * Finds the findings at a place.
	 *
	 * @param findings the findings of a text
	 * @param offset   the place
	 * @return those whose region contains it, the smallest first; findings without a length have none
	 */
	public static List<Finding> at(List<Finding> findings, int offset) {
		return findings.stream().filter(finding -> finding.offset() <= offset && offset < finding.offset() + finding.length())
			.sorted(Comparator.comparingInt(Finding::length)).toList();
	}

	/**
	 * Speaks of the rules of findings.
	 *
	 * @param findings findings at one place, the smallest first
	 * @return one hover for each rule, in the order of the findings
	 */
	public List<Hover> of(List<Finding> findings) {
		return findings.stream().map(Finding::rule).distinct()
			.map(id -> of(findings.stream().filter(finding -> finding.rule().equals(id)).findFirst().orElseThrow())).toList();
	}

	/**
	 * Speaks of a rule.
	 *
	 * @param id     the ID of the rule
	 * @param region the part of the text that a finding of it is about
	 * @return what the catalogue says; only the ID for a rule that a format has of its own
	 */
	public Hover of(String id, Region region) {
		return of(new Finding(id, Severity.INFO, region.offset(), region.length(), 1, 1, 1, 1, "", null, null, null, null, null, null, List.of(),
			List.of(), null));
	}

	private Hover of(Finding finding) {
		Optional<Rule> rule = catalogue.find(finding.rule());
		HoverBuilder hover = new HoverBuilder(messages, new Region(finding.offset(), finding.length()),
			rule.map(known -> finding.rule() + " " + known.title()).orElse(finding.rule()));
		if (finding.waived() != null) {
			hover.quote(finding.message()).say("waived", "reason", finding.waived());
		}
		rule.ifPresent(known -> hover.quote(known.explanation()));
		Optional.ofNullable(finding.source()).or(() -> rule.map(Rule::source)).ifPresent(source -> hover.note(messages.format("source", "source", source)));
		return hover.build();
	}
}
