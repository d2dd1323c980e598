package org.nianbao.ide.hover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.format.Scope;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SentencePatternSpec;
import org.nianbao.language.formats.ShareLimit;
import org.nianbao.language.formats.TableSpec;

/**
 * Names the rules of a format that speak of a row, a group of rows or a column.
 */
final class RuleNotes {

	private final RuleCatalogue catalogue;
	private final ReportFormat format;
	private final TableSpec table;
	private final String name;
	private final boolean isColumn;
	private final HoverBuilder hover;

	/**
	 * @param catalogue the rules
	 * @param format    the format of the report
	 * @param table     the table
	 * @param name      the name of the row, group or column
	 * @param isColumn  whether it is a column
	 * @param hover     gets a note for each rule
	 */
	RuleNotes(RuleCatalogue catalogue, ReportFormat format, TableSpec table, String name, boolean isColumn, HoverBuilder hover) {
		this.catalogue = catalogue;
		this.format = format;
		this.table = table;
		this.name = name;
		this.isColumn = isColumn;
		this.hover = hover;
	}

	/** Adds the notes. */
	void add(Optional<String> sumRule) {
		sumRule.ifPresent(this::rule);
		for (RelationSpec relation : Stream.concat(table.relations().stream(), format.relations().stream()).toList()) {
			boolean perRow = relation.scope() == Scope.PER_ROW;
			if (Stream.concat(relation.left().stream(), relation.right().stream())
				.anyMatch(term -> names(term, perRow, table.relations().contains(relation)))) {
				law(relation.rule(), relation.message(), relation.source());
			}
		}
		for (ShareLimit limit : table.shareLimits()) {
			if (Stream.concat(limit.part().stream(), limit.whole().stream()).anyMatch(term -> names(term, false, true))) {
				law(limit.rule(), limit.message(), limit.source());
			}
		}
		for (SentencePatternSpec pattern : format.sentencePatterns()) {
			boolean speaks = pattern.readings().stream()
				.flatMap(reading -> Stream.concat(reading.numerator().stream(), reading.denominator().stream().flatMap(List::stream)))
				.anyMatch(term -> names(term, false, false));
			if (speaks) {
				rule(pattern.rule());
			}
		}
	}

	private boolean names(SignedTerm term, boolean perRow, boolean within) {
		List<String> names = term.isOfPreviousYear() ? term.names().subList(1, term.names().size()) : term.names();
		boolean namesTable = names.size() > 1 && names.get(0).equals(table.name());
		List<String> rest = namesTable ? names.subList(1, names.size()) : names;
		boolean isOurs = within || namesTable || !table.rowsNamed(rest.get(0)).isEmpty();
		if (!isOurs || rest.isEmpty()) {
			return false;
		}
		String column = perRow ? rest.get(0) : rest.size() > 1 ? rest.get(1) : "";
		return isColumn ? column.equals(name) : !perRow && rest.get(0).equals(name);
	}

	private void rule(String id) {
		Optional<Rule> rule = catalogue.find(id);
		hover.note(rule.isPresent() ? hover.messages().format("rule", "rule", id, "title", rule.get().title(), "source", rule.get().source()) : id);
	}

	private void law(String id, String message, Optional<String> source) {
		Optional<String> known = source.or(() -> catalogue.find(id).map(Rule::source));
		hover.note(known.isPresent() ? hover.messages().format("rule", "rule", id, "title", message, "source", known.get())
			: hover.messages().format("ruleWithoutSource", "rule", id, "title", message));
	}
}
