package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Severity;
import org.nianbao.checks.repair.TableEquations;
import org.nianbao.checks.repair.TableEquations.Term;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.formats.RelationSpec;

/**
 * Collects what the format says of the figures of a table: its sums and relations, as the rules read them. Sums are known by their {@link Sum},
 * relations by their {@link RelationRule.Place}. What is switched off says nothing.
 */
final class TableLaws {

	private TableLaws() {
	}

	static TableEquations of(CheckContext context, CheckedTable table) {
		TableEquations.Builder equations = TableEquations.of(table.table());
		for (Sum sum : Sum.of(table.spec())) {
			Figure total = table.figure(sum.row(), sum.column());
			Tally tally = Tally.of(table, sum);
			if (tally.isKnown() && table.isReliable(total) && context.severity(sum.rule(), Optional.empty(), false).isPresent()) {
				equations.equal(sum, List.of(new Term(total, false)), tally.terms());
			}
		}
		for (RelationSpec relation : table.spec().relations()) {
			if (context.severity(relation.rule(), Optional.of(Severity.of(relation.severity())), false).isPresent()) {
				RelationRule.forEachPlace(context, relation, Optional.of(table), (place, left, right) -> add(equations, place, left, right));
			}
		}
		return equations.build();
	}

	private static void add(TableEquations.Builder equations, RelationRule.Place place, Tally left, Tally right) {
		if (left.isComputed() && right.isComputed()) {
			// It follows from what is computed, as the rule has it; here it would tie together what has nothing to do with each other.
			return;
		}
		switch (place.relation().operator()) {
			case EQUAL -> equations.equal(place, left.terms(), right.terms());
			case AT_MOST -> equations.atMost(left.terms(), right.terms());
			case AT_LEAST -> equations.atMost(right.terms(), left.terms());
		}
	}
}
