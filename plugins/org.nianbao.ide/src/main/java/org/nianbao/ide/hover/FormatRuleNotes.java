package org.nianbao.ide.hover;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.formats.FormatMention;
import org.nianbao.ide.formats.FormatMention.Definition;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.Term;

/**
 * Names the rules of a format, and of those that it inherits from, that speak of a row, a group of rows or a column.
 */
final class FormatRuleNotes {

	private final RuleCatalogue catalogue;
	private final LoadedFormat format;
	private final HoverBuilder hover;

	/**
	 * @param catalogue the rules
	 * @param format    the format file
	 * @param hover     gets a note for each rule
	 */
	FormatRuleNotes(RuleCatalogue catalogue, LoadedFormat format, HoverBuilder hover) {
		this.catalogue = catalogue;
		this.format = format;
		this.hover = hover;
	}

	/** Adds the notes about what is mentioned. */
	void add(FormatMention mention) {
		// In their order, so that the notes are always in the same one.
		Set<EObject> wanted = new LinkedHashSet<>();
		mention.definitions().stream().map(Definition::element).forEach(wanted::add);
		for (EObject element : wanted) {
			String sum = element instanceof RowDef row ? row.getSumRule() : element instanceof ColumnDef column ? column.getSumRule() : null;
			rule(sum);
		}
		format.formats().stream().flatMap(own -> format.terms().line(own).stream()).distinct().forEach(ancestor -> add(ancestor, wanted));
	}

	private void add(Format ancestor, Set<EObject> wanted) {
		for (Term term : EcoreUtil2.getAllContentsOfType(ancestor, Term.class)) {
			if (format.terms().names(term).stream().anyMatch(name -> name.definitions().stream().anyMatch(wanted::contains))) {
				speaks(term);
			}
		}
	}

	private void speaks(Term term) {
		Relation relation = EcoreUtil2.getContainerOfType(term, Relation.class);
		ShareLimit limit = EcoreUtil2.getContainerOfType(term, ShareLimit.class);
		SentencePattern pattern = EcoreUtil2.getContainerOfType(term, SentencePattern.class);
		Point point = EcoreUtil2.getContainerOfType(term, Point.class);
		if (relation != null) {
			law(relation.getRule(), relation.getMessage(), relation.getSource());
		} else if (limit != null) {
			law(limit.getRule(), limit.getMessage(), limit.getSource());
		} else if (pattern != null) {
			rule(pattern.getRule());
		} else if (point != null) {
			rule(point.getRule());
		}
	}

	private void rule(String id) {
		if (id != null) {
			Optional<Rule> rule = catalogue.find(id);
			hover.note(rule.isPresent() ? hover.messages().format("rule", "rule", id, "title", rule.get().title(), "source", rule.get().source()) : id);
		}
	}

	private void law(String id, String message, String source) {
		if (id == null || message == null) {
			return;
		}
		Optional<String> known = Optional.ofNullable(source).or(() -> catalogue.find(id).map(Rule::source));
		hover.note(known.isPresent() ? hover.messages().format("rule", "rule", id, "title", message, "source", known.get())
			: hover.messages().format("ruleWithoutSource", "rule", id, "title", message));
	}
}
