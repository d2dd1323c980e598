package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Operator;
import org.nianbao.language.format.Scope;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.library.Counterparts;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.TableSnapshot.Known;

/**
 * Figures are related to those of the year before as the format declares (勾稽 with 上年). Silent where last year's format, maybe of another edition, has
 * nothing that means the same, see {@link Counterparts}.
 */
final class YearRelationRule implements ReportRule {

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		formats.forEach(format -> relations(format).forEach(relation -> ids.add(relation.rule())));
		return ids;
	}

	private static Stream<RelationSpec> relations(ReportFormat format) {
		return format.relations().stream()
			.filter(relation -> Stream.concat(relation.left().stream(), relation.right().stream()).anyMatch(SignedTerm::isOfPreviousYear));
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		PreviousYear previous = context.previousYear();
		previous.usable().ifPresent(report -> relations(context.format())
			.forEach(relation -> new Relation(context, relation, report, previous.name()).check()));
	}

	/** A relation at one place: in one column, in one row (of a table whose name is given), or once. */
	private record Place(CheckedTable table, RowSpec row, ColumnSpec column) {
	}

	/** One side of the relation, added up. */
	private static final class Side {

		private final List<Figure> own = new ArrayList<>();
		private final List<String> past = new ArrayList<>();
		private BigDecimal sum = BigDecimal.ZERO;
		private boolean blank;

		void add(BigDecimal value, boolean isBlank, boolean negative) {
			sum = negative ? sum.subtract(value) : sum.add(value);
			blank |= isBlank;
		}
	}

	/** A relation in a report. */
	private static final class Relation {

		private final CheckContext context;
		private final RelationSpec relation;
		private final ReportSnapshot previous;
		private final String file;

		Relation(CheckContext context, RelationSpec relation, ReportSnapshot previous, String file) {
			this.context = context;
			this.relation = relation;
			this.previous = previous;
			this.file = file;
		}

		void check() {
			Optional<SignedTerm> first = Stream.concat(relation.left().stream(), relation.right().stream())
				.filter(term -> !term.isOfPreviousYear()).findFirst();
			Optional<CheckedTable> found = first.flatMap(term -> spec(term.names())).flatMap(context::table);
			if (found.isEmpty()) {
				return;
			}
			CheckedTable table = found.get();
			switch (relation.scope()) {
				case PER_COLUMN -> {
					List<RowSpec> rows = table.spec().rowsNamed(inTable(first.get().names(), table.spec()).get(0));
					if (!rows.isEmpty()) {
						rows.get(0).block().columns().forEach(column -> compare(new Place(table, null, column)));
					}
				}
				case PER_ROW -> table.spec().rows().forEach(row -> compare(new Place(table, row, null)));
				case TABLE -> compare(new Place(table, null, null));
			}
		}

		// ---- finding figures --------------------------------------------------------------------------------------------

		private Optional<TableSpec> spec(List<String> names) {
			return context.format().table(names.get(0))
				.or(() -> context.format().tables().stream().filter(table -> !table.rowsNamed(names.get(0)).isEmpty()).findFirst());
		}

		/** The names after that of the table, if it is named. */
		private static List<String> inTable(List<String> names, TableSpec table) {
			return names.size() > 1 && names.get(0).equals(table.name()) ? names.subList(1, names.size()) : names;
		}

		private Optional<Side> side(List<SignedTerm> terms, Place place) {
			Side side = new Side();
			for (SignedTerm term : terms) {
				boolean known = term.isOfPreviousYear() ? addPast(term, place, side) : addOwn(term, place, side);
				if (!known) {
					return Optional.empty();
				}
			}
			return Optional.of(side);
		}

		private boolean addOwn(SignedTerm term, Place place, Side side) {
			Optional<CheckedTable> table = spec(term.names()).flatMap(context::table);
			if (table.isEmpty()) {
				return false;
			}
			List<String> names = inTable(term.names(), table.get().spec());
			boolean perRow = relation.scope() == Scope.PER_ROW;
			if (perRow && table.get() != place.table()) {
				return false;
			}
			List<RowSpec> rows = perRow ? List.of(place.row()) : table.get().spec().rowsNamed(names.get(0));
			for (RowSpec row : rows) {
				Optional<Figure> figure = column(names, row.block(), place).map(column -> table.get().figure(row, column)).filter(table.get()::isReliable);
				if (figure.isEmpty()) {
					return false;
				}
				side.own.add(figure.get());
				side.add(figure.get().addend().orElseThrow(), table.get().hasBlank(figure.get()), term.negative());
			}
			return !rows.isEmpty();
		}

		private boolean addPast(SignedTerm term, Place place, Side side) {
			List<String> all = term.names().subList(1, term.names().size());
			Optional<TableSpec> spec = all.isEmpty() ? Optional.empty() : spec(all);
			Optional<Counterparts> counterparts = spec.flatMap(own -> Counterparts.of(own, previous));
			if (counterparts.isEmpty()) {
				return false;
			}
			List<String> names = inTable(all, spec.get());
			boolean perRow = relation.scope() == Scope.PER_ROW;
			List<RowSpec> rows = perRow ? counterparts.get().rows(place.row()) : counterparts.get().rowsNamed(names.get(0));
			Optional<ColumnSpec> column = rows.isEmpty() ? Optional.empty() : column(names, rows.get(0).block(), place);
			Optional<Known> known = column.flatMap(c -> counterparts.get().sum(rows, c.name()));
			known.ifPresent(k -> {
				side.add(k.value(), k.blank(), term.negative());
				String label = perRow ? column.get().label() : rows.size() == 1 ? rows.get(0).label() : names.get(0);
				side.past.add(context.messages().format(k.blank() ? "related.blank" : "related.number", "label", label, "number", k.value().toPlainString()));
			});
			return known.isPresent();
		}

		/** The column that is meant in a block, of this year's or last year's format; columns have the same names in both. */
		private Optional<ColumnSpec> column(List<String> names, BlockSpec block, Place place) {
			return switch (relation.scope()) {
				case PER_ROW -> block.column(names.get(0));
				case PER_COLUMN -> block.column(names.size() > 1 ? names.get(1) : place.column().name());
				case TABLE -> names.size() > 1 ? block.column(names.get(1)) : block.defaultColumn();
			};
		}

		// ---- comparing --------------------------------------------------------------------------------------------------

		private void compare(Place place) {
			Optional<Side> left = side(relation.left(), place);
			Optional<Side> right = side(relation.right(), place);
			if (left.isEmpty() || right.isEmpty()) {
				return;
			}
			boolean leftIsOurs = !left.get().own.isEmpty();
			List<Figure> anchors = leftIsOurs ? left.get().own : right.get().own;
			// A computed figure is as right as what it is computed from; what a blank should be is a matter of the rule on blanks.
			boolean silent = anchors.isEmpty() || anchors.stream().allMatch(figure -> figure.kind() == Kind.COMPUTED)
				|| anchors.stream().allMatch(figure -> figure.kind() == Kind.BLANK);
			if (!silent && !holds(left.get().sum.compareTo(right.get().sum))) {
				report(place, leftIsOurs ? left.get() : right.get(), leftIsOurs ? right.get() : left.get());
			}
		}

		private boolean holds(int comparison) {
			return switch (relation.operator()) {
				case EQUAL -> comparison == 0;
				case AT_MOST -> comparison <= 0;
				case AT_LEAST -> comparison >= 0;
			};
		}

		private void report(Place place, Side found, Side expected) {
			Figure anchor = found.own.get(0);
			boolean blank = found.blank || expected.blank;
			FindingDraft finding = context.finding(relation.rule(), anchor.region()).severity(Severity.of(relation.severity()))
				.at(place.table().spec(), anchor.row(), anchor.column()).values(expected.sum, found.sum).source(relation.source()).blank(blank);
			Stream.concat(found.own.stream().skip(1), expected.own.stream())
				.forEach(figure -> finding.related(figure, relation.scope() == Scope.PER_ROW ? figure.column().label() : figure.row().label()));
			boolean isCopy = relation.operator() == Operator.EQUAL && found.own.size() == 1 && found.past.isEmpty() && expected.own.isEmpty();
			if (isCopy && anchor.kind() == Kind.NUMBER && anchor.unit() == null && expected.sum.signum() >= 0) {
				Region number = new Region(anchor.region().offset(), anchor.text().length());
				finding.fix(false, number, expected.sum.toPlainString(), "year.fix.previous", "expected", expected.sum.toPlainString(), "file",
					Messages.quotable(file));
			}
			String past = Stream.concat(found.past.stream(), expected.past.stream()).collect(Collectors.joining(context.messages().format("list.separator")));
			String law = context.messages().format("relation.previous", "law", relation.message(), "file", Messages.quotable(file), "figures", past);
			String key = switch (relation.operator()) {
				case EQUAL -> "relation.equal";
				case AT_MOST -> "relation.atMost";
				case AT_LEAST -> "relation.atLeast";
			};
			finding.report(blank ? key + ".blank" : key, "place", describe(place), "law", law, "expected", expected.sum.toPlainString(), "found",
				found.sum.toPlainString(), "difference", expected.sum.subtract(found.sum).abs().toPlainString(), "probable", "");
		}

		private String describe(Place place) {
			String table = place.table().title();
			if (place.column() != null) {
				return context.messages().format("place.column", "table", table, "column", place.column().label());
			}
			return place.row() == null ? context.messages().format("place.table", "table", table)
				: context.messages().format("place.row", "table", table, "row", place.row().label());
		}
	}
}
