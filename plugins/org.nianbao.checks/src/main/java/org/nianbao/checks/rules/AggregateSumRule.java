package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.nianbao.checks.Aggregation;
import org.nianbao.checks.Aggregation.Listed;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.library.Counterparts;
import org.nianbao.language.library.TableSnapshot.Known;

/**
 * Figures are the sums of those of the bodies listed in {@code @汇总}. One finding for each row, with the columns that differ; a total of rows is
 * passed over where one of its rows differs. Where a body or its figure is missing, the sum of the others can only be too small: then a figure must
 * not be below it, which says nothing about figures that may be negative.
 */
final class AggregateSumRule implements ReportRule {

	private static final String SUM = "A-SUM";

	/** A figure that is not the sum. */
	private record Difference(Figure figure, BigDecimal sum, boolean atLeast) {
	}

	/** A body with its figures of one table. */
	private record Body(Listed listed, Optional<Counterparts> table) {
	}

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(SUM);
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		Aggregation aggregation = context.aggregation();
		if (!aggregation.present().isEmpty()) {
			context.countingTables().forEach(table -> new Comparison(context, table, aggregation).check());
		}
	}

	/** The comparison of one table. */
	private static final class Comparison {

		private final CheckContext context;
		private final CheckedTable table;
		private final List<Body> bodies;
		private final Set<String> missing = new TreeSet<>();
		private final Set<RowSpec> reported = new HashSet<>();

		Comparison(CheckContext context, CheckedTable table, Aggregation aggregation) {
			this.context = context;
			this.table = table;
			bodies = aggregation.present().stream().map(one -> new Body(one, Counterparts.of(table.spec(), one.report().orElseThrow()))).toList();
			aggregation.missing().forEach(one -> missing.add(one.body()));
		}

		void check() {
			List<RowSpec> totals = new ArrayList<>();
			for (RowSpec row : table.spec().rows()) {
				if (row.sumRule().isPresent()) {
					totals.add(row);
				} else {
					check(row);
				}
			}
			totals.stream().filter(row -> row.addends().stream().noneMatch(reported::contains)).forEach(this::check);
		}

		private void check(RowSpec row) {
			List<Difference> differences = new ArrayList<>();
			Set<String> lacking = new TreeSet<>();
			for (ColumnSpec column : row.block().columns()) {
				Figure figure = table.figure(row, column);
				// A computed total is as right as what it is computed from; blanks are a matter of the rule on blanks.
				if (figure.kind() == Kind.NUMBER && !table.isMisread(row)) {
					compare(figure, differences, lacking);
				}
			}
			if (!differences.isEmpty()) {
				reported.add(row);
				report(row, differences, lacking);
			}
		}

		private void compare(Figure figure, List<Difference> differences, Set<String> lacking) {
			Set<String> without = new TreeSet<>(missing);
			BigDecimal sum = BigDecimal.ZERO;
			boolean blank = false;
			for (Body body : bodies) {
				Optional<Known> known = body.table().flatMap(counterparts -> counterparts.figure(figure.row(), figure.column()))
					.filter(found -> found.value().signum() == 0 || Objects.equals(found.unit(), figure.unit()));
				if (known.isEmpty() || known.get().blank()) {
					without.add(body.listed().body());
				}
				sum = sum.add(known.map(Known::value).orElse(BigDecimal.ZERO));
			}
			int comparison = figure.value().compareTo(sum);
			boolean wrong = without.isEmpty() ? comparison != 0 : comparison < 0 && !figure.column().isSigned();
			if (wrong) {
				differences.add(new Difference(figure, sum, !without.isEmpty()));
				lacking.addAll(without);
			}
		}

		private void report(RowSpec row, List<Difference> differences, Set<String> lacking) {
			Optional<ColumnSpec> total = row.block().defaultColumn();
			Difference anchor = differences.stream().filter(d -> total.filter(d.figure().column()::equals).isPresent()).findFirst().orElse(differences.get(0));
			FindingDraft finding = context.finding(SUM, anchor.figure().region()).at(table.spec(), row, anchor.figure().column())
				.values(anchor.sum(), anchor.figure().value());
			differences.stream().filter(d -> d != anchor).forEach(d -> finding.related(d.figure().region(), "A-SUM.related", "label",
				d.figure().column().label(), "number", d.figure().value().toPlainString(), "sum", d.sum().toPlainString()));
			String columns = differences.stream().map(this::describe).collect(Collectors.joining(context.messages().format("list.separator")));
			finding.report(lacking.isEmpty() ? "A-SUM" : "A-SUM.partial", "table", table.title(), "row", row.label(), "columns", columns, "count",
				bodies.size(), "bodies", context.messages().list(List.copyOf(lacking)));
		}

		private String describe(Difference difference) {
			return context.messages().format(difference.atLeast() ? "A-SUM.column.atLeast" : "A-SUM.column", "column", difference.figure().column().label(),
				"expected", difference.sum().toPlainString(), "found", difference.figure().value().toPlainString());
		}
	}
}
