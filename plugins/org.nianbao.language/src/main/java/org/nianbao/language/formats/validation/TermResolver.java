package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Expression;
import org.nianbao.language.format.FormatPackage;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.Term;
import org.nianbao.language.formats.validation.ProblemCollector.Text;
import org.nianbao.language.text.EditDistance;

/**
 * Finds what the terms of relations, readings, shares and conditions name.
 */
final class TermResolver {

	/** How a term begins that is about last year's report. */
	static final String LAST_YEAR = "上年";

	/**
	 * What a term names.
	 *
	 * @param term     the term
	 * @param lastYear whether it is about last year's report
	 * @param table    the table
	 * @param rows     the row, or the rows of the group; empty for a term that names a column of every row
	 * @param column   the column; empty for a term that holds for every column
	 */
	record Place(Term term, boolean lastYear, TableOutline table, List<RowDef> rows, Optional<String> column) {
	}

	/** What is wrong with one of the names of a term. */
	private record Failure(int index, Text text) {
	}

	/** Either a place or a failure, and what the names before it stand for. */
	private record Attempt(Place place, Failure failure, List<TermName> names) {

		Attempt after(List<TermName> known) {
			return new Attempt(place, failure, known);
		}
	}

	private final ProblemCollector problems;
	private final List<TableOutline> tables;
	private final Optional<Supplier<List<TableOutline>>> tablesOfLastYear;
	private final boolean withinTable;

	private TermResolver(ProblemCollector problems, List<TableOutline> tables,
			Optional<Supplier<List<TableOutline>>> tablesOfLastYear, boolean withinTable) {
		this.problems = problems;
		this.tables = tables;
		this.tablesOfLastYear = tablesOfLastYear;
		this.withinTable = withinTable;
	}

	/** Returns a resolver for what stands within a table. */
	static TermResolver within(TableOutline table, ProblemCollector problems) {
		return new TermResolver(problems, List.of(table), Optional.empty(), true);
	}

	/** Returns a resolver for what stands outside of tables and is about this year's report. */
	static TermResolver among(List<TableOutline> tables, ProblemCollector problems) {
		return new TermResolver(problems, tables, Optional.empty(), false);
	}

	/**
	 * Returns a resolver for relations between years.
	 *
	 * @param tables   those of the format
	 * @param lastYear the tables that last year's report may have, which may be of another format
	 * @param problems where to report
	 * @return the resolver
	 */
	static TermResolver betweenYears(List<TableOutline> tables, Supplier<List<TableOutline>> lastYear, ProblemCollector problems) {
		return new TermResolver(problems, tables, Optional.of(lastYear), false);
	}

	/**
	 * Finds what the terms of a sum name, and reports the names that nothing has.
	 *
	 * @param expression a sum
	 * @param scope      for what it holds
	 * @return the places, in order; empty where one of them is not known
	 */
	Optional<List<Place>> resolve(Expression expression, Scope scope) {
		List<Place> places = new ArrayList<>();
		for (Term term : expression.getTerms()) {
			Attempt attempt = attempt(term, scope);
			if (attempt.failure() != null) {
				problems.add(term, FormatPackage.Literals.TERM__NAMES, attempt.failure().index(), attempt.failure().text());
			} else {
				places.add(attempt.place());
			}
		}
		return places.size() == expression.getTerms().size() ? Optional.of(places) : Optional.empty();
	}

	/** Tells whether all terms of a sum name something, without reporting. */
	boolean isResolvable(Expression expression, Scope scope) {
		return expression.getTerms().stream().allMatch(term -> attempt(term, scope).failure() == null);
	}

	/**
	 * Finds what the names of a term stand for, without reporting.
	 *
	 * @return the names in order; only those before the first one that nothing has
	 */
	List<TermName> names(Term term, Scope scope) {
		return attempt(term, scope).names();
	}

	private Attempt attempt(Term term, Scope scope) {
		List<String> names = term.getNames();
		boolean lastYear = names.get(0).equals(LAST_YEAR) && !knows(LAST_YEAR);
		if (lastYear && tablesOfLastYear.isEmpty()) {
			return failure(0, "name.lastYear");
		}
		int first = lastYear ? 1 : 0;
		if (first == names.size()) {
			return failure(0, "name.incomplete", "name", names.get(0));
		}
		List<TableOutline> candidates = new ArrayList<>(tables);
		if (lastYear) {
			candidates.addAll(tablesOfLastYear.get().get());
		}
		Attempt best = null;
		for (TableOutline table : candidates) {
			boolean named = names.size() > first + 1 && names.get(first).equals(table.name());
			boolean row = scope != Scope.PER_ROW && table.rowsNamed(names.get(first)).isPresent();
			if (named || row || withinTable) {
				Attempt attempt = attempt(term, lastYear, table, named ? first + 1 : first, scope);
				if (attempt.failure() == null) {
					return attempt;
				}
				best = best == null ? attempt : best;
			}
		}
		return best != null ? best : unknown(names, first, candidates, scope);
	}

	private boolean knows(String name) {
		return tables.stream().anyMatch(table -> name.equals(table.name()) || table.rowsNamed(name).isPresent());
	}

	private static Attempt attempt(Term term, boolean lastYear, TableOutline table, int at, Scope scope) {
		List<String> names = term.getNames();
		List<TermName> known = new ArrayList<>();
		if (lastYear) {
			known.add(new TermName(TermName.Kind.LAST_YEAR, Optional.empty(), List.of()));
		}
		if (at > known.size()) {
			known.add(new TermName(TermName.Kind.TABLE, Optional.of(table.definition()), List.of(table.definition())));
		}
		int columnAt = scope == Scope.PER_ROW ? at : at + 1;
		if (names.size() > columnAt + 1) {
			return failure(columnAt + 1, "name.tooLong").after(known);
		}
		List<RowDef> rows = List.of();
		if (scope != Scope.PER_ROW) {
			Optional<List<RowDef>> found = table.rowsNamed(names.get(at));
			if (found.isEmpty()) {
				return unknownIn(table, names.get(at), at, "name.row", table.named().keySet()).after(known);
			}
			rows = found.get();
			known.add(new TermName(TermName.Kind.ROW, Optional.of(table.definition()), List.of(table.named().get(names.get(at)))));
		}
		Optional<String> column = columnAt < names.size() ? Optional.of(names.get(columnAt)) : Optional.empty();
		if (column.isPresent()) {
			List<ColumnDef> columns = columns(table, rows).stream().flatMap(block -> block.column(column.get()).stream()).toList();
			if (columns.isEmpty()) {
				return unknownIn(table, column.get(), columnAt, "name.column", table.columnNames()).after(known);
			}
			known.add(new TermName(TermName.Kind.COLUMN, Optional.of(table.definition()), columns));
		} else if (scope == Scope.TABLE) {
			Optional<String> standard = rows.stream().flatMap(row -> table.block(row).defaultColumn().map(ColumnDef::getName).stream()).findFirst();
			return standard.isEmpty() && !rows.isEmpty() ? failure(at, "name.columnNeeded", "name", names.get(at)).after(known)
				: new Attempt(new Place(term, lastYear, table, rows, standard), null, known);
		}
		return new Attempt(new Place(term, lastYear, table, rows, column), null, known);
	}

	/** The blocks of the rows; all of them where there are none. */
	private static List<BlockOutline> columns(TableOutline table, List<RowDef> rows) {
		return rows.isEmpty() ? table.blocks() : rows.stream().map(table::block).distinct().toList();
	}

	private Attempt unknown(List<String> names, int first, List<TableOutline> candidates, Scope scope) {
		String name = names.get(first);
		if (candidates.stream().anyMatch(table -> name.equals(table.name()))) {
			return failure(first, "name.incomplete", "name", name);
		}
		Set<String> known = new TreeSet<>();
		candidates.stream().map(TableOutline::name).filter(Objects::nonNull).forEach(known::add);
		if (scope == Scope.PER_ROW) {
			return unknown(name, first, "name.table", known);
		}
		candidates.forEach(table -> known.addAll(table.named().keySet()));
		return unknown(name, first, "name.unknown", known);
	}

	private static Attempt unknownIn(TableOutline table, String name, int index, String key, Collection<String> known) {
		return nearest(name, known).map(similar -> failure(index, key + ".similar", "name", name, "table", table.name(), FormatProblem.SIMILAR, similar))
			.orElseGet(() -> failure(index, key, "name", name, "table", table.name()));
	}

	private static Attempt unknown(String name, int index, String key, Collection<String> known) {
		return nearest(name, known).map(similar -> failure(index, key + ".similar", "name", name, FormatProblem.SIMILAR, similar))
			.orElseGet(() -> failure(index, key, "name", name));
	}

	/** A name of which at least half of the characters stay the same is taken for a slip of the pen. */
	static Optional<String> nearest(String name, Collection<String> known) {
		return known.stream().filter(other -> EditDistance.between(name, other) * 2 <= Math.max(name.length(), other.length()))
			.min(Comparator.<String>comparingInt(other -> EditDistance.between(name, other)).thenComparing(Comparator.naturalOrder()));
	}

	private static Attempt failure(int index, String key, Object... namesAndValues) {
		return new Attempt(null, new Failure(index, Text.error(FormatRule.NAME, key, namesAndValues)), List.of());
	}
}
