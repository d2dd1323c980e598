package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.format.Operator;
import org.nianbao.language.format.Scope;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * Figures are related as the format declares (勾稽), within a table or between the tables of the report. Those that name the report of the year before
 * are a matter of {@link YearRelationRule}.
 */
final class RelationRule implements ReportRule {

	/** The rows, or the column, that a term names in a table of the report. */
	private record Located(boolean negative, CheckedTable table, List<RowSpec> rows, Optional<String> column) {
	}

	/**
	 * A relation at one place.
	 *
	 * @param relation the relation
	 * @param table    the table of its first term
	 * @param row      the row in which it should hold; null where it is not about one
	 * @param column   the column in which it should hold; null where it is not about one
	 */
	record Place(RelationSpec relation, CheckedTable table, RowSpec row, ColumnSpec column) {
	}

	/** Gets what stands on both sides of a relation at a place. */
	@FunctionalInterface
	interface Sides {
		void at(Place place, Tally left, Tally right);
	}

	/** Finds the figures of a term at a place; empty where the term means nothing there. */
	@FunctionalInterface
	private interface Figures {
		Optional<List<Figure>> of(Located term);
	}

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		for (ReportFormat format : formats) {
			format.tables().forEach(table -> table.relations().forEach(relation -> ids.add(relation.rule())));
			format.relations().stream().filter(relation -> isWithinReport(relation, format)).forEach(relation -> ids.add(relation.rule()));
		}
		return ids;
	}

	private static boolean isWithinReport(RelationSpec relation, ReportFormat format) {
		return Stream.concat(relation.left().stream(), relation.right().stream()).allMatch(term -> spec(term, format).isPresent());
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			table.spec().relations().forEach(relation -> forEachPlace(context, relation, Optional.of(table),
				(place, left, right) -> compare(context, place, left, right, ProbableCells::of)));
		}
		context.format().relations().forEach(relation -> forEachPlace(context, relation, Optional.empty(),
			(place, left, right) -> compare(context, place, left, right, (c, table, key) -> ProbableCells.NONE)));
	}

	/**
	 * Adds up both sides of a relation wherever it means something and all its figures can be relied on.
	 *
	 * @param context  the report
	 * @param relation the relation
	 * @param own      the table that declares it; empty for one between tables
	 * @param sides    gets the sums, in the order of the table
	 */
	static void forEachPlace(CheckContext context, RelationSpec relation, Optional<CheckedTable> own, Sides sides) {
		List<Located> left = locate(context, relation.left(), relation.scope(), own);
		List<Located> right = locate(context, relation.right(), relation.scope(), own);
		if (left.isEmpty() || right.isEmpty()) {
			return;
		}
		CheckedTable table = left.get(0).table();
		switch (relation.scope()) {
			case PER_COLUMN -> {
				for (ColumnSpec column : left.get(0).rows().get(0).block().columns()) {
					add(new Place(relation, table, null, column), left, right, term -> inColumn(term, column), sides);
				}
			}
			case PER_ROW -> {
				for (RowSpec row : table.spec().rows()) {
					add(new Place(relation, table, row, null), left, right, term -> inRow(term, table, row), sides);
				}
			}
			case TABLE -> add(new Place(relation, table, null, null), left, right, RelationRule::inTable, sides);
		}
	}

	// ---- finding figures ------------------------------------------------------------------------------------------------

	/** Returns the terms in the tables of the report; none where one of them is not in the report. */
	private static List<Located> locate(CheckContext context, List<SignedTerm> terms, Scope scope, Optional<CheckedTable> own) {
		List<Located> result = new ArrayList<>();
		for (SignedTerm term : terms) {
			Optional<CheckedTable> table = own.or(() -> spec(term, context.format()).flatMap(context::table));
			Optional<Located> located = table.flatMap(t -> locate(term, scope, t));
			if (located.isEmpty()) {
				return List.of();
			}
			result.add(located.get());
		}
		return result;
	}

	private static Optional<Located> locate(SignedTerm term, Scope scope, CheckedTable table) {
		List<String> names = term.names();
		List<String> rest = names.size() > 1 && names.get(0).equals(table.spec().name()) ? names.subList(1, names.size()) : names;
		if (scope == Scope.PER_ROW) {
			return Optional.of(new Located(term.negative(), table, List.of(), Optional.of(rest.get(0))));
		}
		List<RowSpec> rows = table.spec().rowsNamed(rest.get(0));
		Optional<String> column = rest.size() > 1 ? Optional.of(rest.get(1)) : Optional.empty();
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Located(term.negative(), table, rows, column));
	}

	/** Returns the table of the format that a term of a relation between tables names, or whose row it names. */
	private static Optional<TableSpec> spec(SignedTerm term, ReportFormat format) {
		String first = term.names().get(0);
		return format.table(first).or(() -> format.tables().stream().filter(table -> !table.rowsNamed(first).isEmpty()).findFirst());
	}

	private static Optional<List<Figure>> inColumn(Located term, ColumnSpec column) {
		return figures(term, block -> block.column(term.column().orElse(column.name())));
	}

	private static Optional<List<Figure>> inRow(Located term, CheckedTable table, RowSpec row) {
		return row.block().column(term.column().orElseThrow()).filter(column -> term.table() == table)
			.map(column -> List.of(table.figure(row, column)));
	}

	private static Optional<List<Figure>> inTable(Located term) {
		return figures(term, block -> term.column().isPresent() ? block.column(term.column().get()) : block.defaultColumn());
	}

	private static Optional<List<Figure>> figures(Located term, Function<BlockSpec, Optional<ColumnSpec>> columnOf) {
		List<Figure> figures = new ArrayList<>();
		for (RowSpec row : term.rows()) {
			Optional<ColumnSpec> column = columnOf.apply(row.block());
			if (column.isEmpty()) {
				return Optional.empty();
			}
			figures.add(term.table().figure(row, column.get()));
		}
		return Optional.of(figures);
	}

	// ---- comparing ------------------------------------------------------------------------------------------------------

	private static void add(Place place, List<Located> left, List<Located> right, Figures figures, Sides sides) {
		tally(left, figures).ifPresent(l -> tally(right, figures).ifPresent(r -> sides.at(place, l, r)));
	}

	private static void compare(CheckContext context, Place place, Tally left, Tally right, ProbableCells.Finder finder) {
		RelationSpec relation = place.relation();
		if (!isSilent(relation, left, right) && !holds(relation.operator(), left.sum().compareTo(right.sum()))) {
			boolean isEquation = relation.operator() == Operator.EQUAL;
			ProbableCells probable = isEquation ? finder.find(context, place.table(), place) : ProbableCells.NONE;
			// As long as figures are missing, a figure that is one of several that may be wrong is most probably right.
			boolean isUnfinished = (left.hasBlank() || right.hasBlank()) && probable.isGuess();
			report(context, place, left, right, isUnfinished ? ProbableCells.NONE : probable);
		}
	}

	/**
	 * Tells whether nothing is to be said of a relation. Where everything is computed, the error is in what it is computed from; a blank that should be
	 * something is a matter of the rule on blanks.
	 */
	static boolean isSilent(RelationSpec relation, Tally left, Tally right) {
		return left.isComputed() && right.isComputed() || saysLeft(relation) && left.figures().stream().allMatch(figure -> figure.kind() == Kind.BLANK);
	}

	/** A relation with a single term on the left says what that figure should be, and so does an inequality. */
	private static boolean saysLeft(RelationSpec relation) {
		return relation.operator() != Operator.EQUAL || relation.left().size() == 1;
	}

	/** Adds the terms up; empty where one means nothing at the place or cannot be relied on. */
	private static Optional<Tally> tally(List<Located> terms, Figures figures) {
		Tally tally = new Tally();
		for (Located term : terms) {
			Optional<List<Figure>> found = figures.of(term);
			if (found.isEmpty()) {
				return Optional.empty();
			}
			found.get().forEach(figure -> tally.add(term.table(), figure, term.negative()));
		}
		return Optional.of(tally).filter(Tally::isKnown);
	}

	static boolean holds(Operator operator, int comparison) {
		return switch (operator) {
			case EQUAL -> comparison == 0;
			case AT_MOST -> comparison <= 0;
			case AT_LEAST -> comparison >= 0;
		};
	}

	/** An equation that does not say what its left side should be is measured by it, and shown at the total on the right. */
	private static void report(CheckContext context, Place place, Tally left, Tally right, ProbableCells probable) {
		RelationSpec relation = place.relation();
		boolean saysLeft = saysLeft(relation);
		BigDecimal expected = (saysLeft ? right : left).sum();
		BigDecimal found = (saysLeft ? left : right).sum();
		Figure anchor = saysLeft ? left.figures().get(0) : total(right.figures(), relation.scope());
		boolean blank = left.hasBlank() || right.hasBlank();
		RowSpec row = relation.scope() == Scope.PER_COLUMN ? null : anchor.row();
		FindingDraft finding = context.finding(relation.rule(), anchor.region()).severity(Severity.of(relation.severity()))
			.at(place.table().spec(), row, anchor.column()).values(expected, found).source(relation.source()).blank(blank);
		Stream.concat(left.figures().stream(), right.figures().stream())
			.forEach(figure -> finding.related(figure, relation.scope() == Scope.PER_ROW ? figure.column().label() : figure.row().label()));
		probable.addTo(finding);
		String key = switch (relation.operator()) {
			case EQUAL -> "relation.equal";
			case AT_MOST -> "relation.atMost";
			case AT_LEAST -> "relation.atLeast";
		};
		finding.report(blank ? key + ".blank" : key, "place", describe(context, place), "law", relation.message(), "expected", expected.toPlainString(),
			"found", found.toPlainString(), "difference", expected.subtract(found).abs().toPlainString(), "probable", probable.describe());
	}

	private static Figure total(List<Figure> figures, Scope scope) {
		return figures.stream().filter(f -> (scope == Scope.PER_ROW ? f.column().sumRule() : f.row().sumRule()).isPresent()).findFirst()
			.orElse(figures.get(figures.size() - 1));
	}

	private static String describe(CheckContext context, Place place) {
		String table = place.table().title();
		if (place.column() != null) {
			return context.messages().format("place.column", "table", table, "column", place.column().label());
		}
		return place.row() == null ? context.messages().format("place.table", "table", table)
			: context.messages().format("place.row", "table", table, "row", place.row().label());
	}
}
