package org.nianbao.checks.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.checks.prose.FigureReading.FigureSum;
import org.nianbao.checks.prose.FigureReading.FigureTerm;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.CheckedTable;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.formats.RowSpec;

/**
 * What the tables of a report say about readings. A sum is unknown where a table is missing or of another edition, and where a cell of it is bad,
 * missing or blank, or takes part in what a rule on the tables has found.
 */
final class FigureValues {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * The value of a sum.
	 *
	 * @param value   the exact value; empty where it is unknown
	 * @param figures the cells of the sum
	 */
	record Value(Optional<BigDecimal> value, List<Figure> figures) {
	}

	private final CheckContext context;
	private final Map<String, Value> values = new HashMap<>();

	FigureValues(CheckContext context) {
		this.context = context;
	}

	/**
	 * Returns the value of a sum.
	 *
	 * @param sum a sum of the report's format
	 * @return its value, computed when first asked for
	 */
	Value of(FigureSum sum) {
		return values.computeIfAbsent(sum.expression(), expression -> compute(sum));
	}

	/**
	 * Returns what a number should be.
	 *
	 * @param reading  what it means
	 * @param decimals the decimals of a share
	 * @return the value; empty where it is unknown, or the share of something in nothing
	 */
	Optional<BigDecimal> expected(FigureReading reading, int decimals) {
		Optional<BigDecimal> part = of(reading.part()).value();
		if (reading.whole().isEmpty() || part.isEmpty()) {
			return part;
		}
		return of(reading.whole().get()).value().filter(whole -> whole.signum() != 0)
			.map(whole -> part.get().multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP));
	}

	private Value compute(FigureSum sum) {
		List<Figure> figures = new ArrayList<>();
		BigDecimal value = BigDecimal.ZERO;
		boolean known = true;
		for (FigureTerm term : sum.terms()) {
			Optional<CheckedTable> table = context.table(term.table());
			if (table.isEmpty()) {
				return new Value(Optional.empty(), List.of());
			}
			for (RowSpec row : term.rows()) {
				Figure figure = table.get().figure(row, term.column());
				known = known && table.get().isReliable(figure) && !table.get().hasBlank(figure) && !isDisputed(table.get(), figure);
				if (known) {
					figures.add(figure);
					BigDecimal addend = figure.addend().orElseThrow();
					value = term.negative() ? value.subtract(addend) : value.add(addend);
				}
			}
		}
		return known ? new Value(Optional.of(value), List.copyOf(figures)) : new Value(Optional.empty(), List.of());
	}

	/** A computed total is as doubtful as what it is computed from. */
	private boolean isDisputed(CheckedTable table, Figure figure) {
		return context.isDisputed(figure)
			|| figure.kind() == Kind.COMPUTED && table.table().addends(figure.row(), figure.column()).stream().anyMatch(addend -> isDisputed(table, addend));
	}
}
