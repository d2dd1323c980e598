package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.checks.FigureLaw;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.format.Operator;
import org.nianbao.language.formats.RelationSpec;

/**
 * Lists what the format says of the figures of a report, as {@link SumRule} and {@link RelationRule} read it, kept or not. What is switched off says
 * nothing, and neither does what depends on a figure that cannot be relied on.
 */
public final class FigureLaws {

	private final CheckContext context;
	private final List<FigureLaw> laws = new ArrayList<>();

	private FigureLaws(CheckContext context) {
		this.context = context;
	}

	/**
	 * Lists the laws of a report.
	 *
	 * @param context the report
	 * @return table by table, row by row; relations after the sums of their table
	 */
	public static List<FigureLaw> of(CheckContext context) {
		FigureLaws found = new FigureLaws(context);
		for (CheckedTable table : context.tables()) {
			Sum.of(table.spec()).forEach(sum -> found.add(table, sum));
			table.spec().relations().forEach(relation -> found.add(relation, Optional.of(table)));
		}
		context.format().relations().forEach(relation -> found.add(relation, Optional.empty()));
		return found.laws;
	}

	private void add(CheckedTable table, Sum sum) {
		Figure total = table.figure(sum.row(), sum.column());
		boolean isShown = total.kind() == Kind.NUMBER || total.kind() == Kind.COMPUTED && total.hasValue() || total.kind() == Kind.BLANK;
		Tally tally = Tally.of(table, sum);
		if (isShown && !table.isMisread(sum.row()) && tally.isKnown() && isOn(sum.rule(), Optional.empty())) {
			FigureLaw.Kind kind = sum.alongRow() ? FigureLaw.Kind.ROW_SUM : FigureLaw.Kind.COLUMN_SUM;
			Optional<BigDecimal> found = Optional.ofNullable(total.value());
			boolean holds = found.filter(value -> value.compareTo(tally.sum()) == 0).isPresent();
			laws.add(new FigureLaw(sum.rule(), kind, total, total, sum.column().label(), Operator.EQUAL, tally.sum(), found, holds, tally.hasBlank()));
		}
	}

	private void add(RelationSpec relation, Optional<CheckedTable> table) {
		if (isOn(relation.rule(), Optional.of(Severity.of(relation.severity())))) {
			RelationRule.forEachPlace(context, relation, table, this::add);
		}
	}

	private void add(RelationRule.Place place, Tally left, Tally right) {
		RelationSpec relation = place.relation();
		if (!RelationRule.isSilent(relation, left, right)) {
			FigureLaw.Kind kind = switch (relation.scope()) {
				case PER_COLUMN -> FigureLaw.Kind.COLUMN_RELATION;
				case PER_ROW -> FigureLaw.Kind.ROW_RELATION;
				case TABLE -> FigureLaw.Kind.RELATION;
			};
			Figure first = left.figures().get(0);
			Figure last = Stream.concat(left.figures().stream(), right.figures().stream()).filter(figure -> figure.region() != null)
				.max(Comparator.comparingInt(figure -> figure.region().offset())).orElseThrow();
			String name = kind == FigureLaw.Kind.RELATION ? "" : (place.column() == null ? first.column() : place.column()).label();
			boolean holds = RelationRule.holds(relation.operator(), left.sum().compareTo(right.sum()));
			laws.add(new FigureLaw(relation.rule(), kind, first, last, name, relation.operator(), right.sum(), Optional.of(left.sum()), holds,
				left.hasBlank() || right.hasBlank()));
		}
	}

	private boolean isOn(String rule, Optional<Severity> own) {
		return context.severity(rule, own, false).isPresent();
	}
}
