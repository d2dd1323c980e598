package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Expression;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.formats.validation.ProblemCollector.Text;
import org.nianbao.language.formats.validation.TermResolver.Place;

/**
 * Relations, shares and other sums name what exists, take every figure once, and can hold somewhere.
 */
final class RelationCheck {

	/** A figure that a sum takes: the same one is equal. */
	private record Addend(boolean lastYear, TableOutline table, RowDef row, Optional<String> column) {
	}

	private final ProblemCollector problems;
	private final TermResolver resolver;

	/**
	 * @param resolver knows the names
	 * @param problems where to report
	 */
	RelationCheck(TermResolver resolver, ProblemCollector problems) {
		this.resolver = resolver;
		this.problems = problems;
	}

	void check(Relation relation) {
		Optional<List<Place>> left = resolver.resolve(relation.getLeft(), relation.getScope());
		Optional<List<Place>> right = resolver.resolve(relation.getRight(), relation.getScope());
		Set<Addend> taken = new HashSet<>();
		left.ifPresent(places -> takeOnce(places, taken));
		if (left.isEmpty() || right.isEmpty()) {
			right.ifPresent(places -> takeOnce(places, new HashSet<>()));
			return;
		}
		right.get().stream().filter(place -> addends(place).stream().anyMatch(taken::contains)).findFirst().ifPresentOrElse(
			place -> problems.add(place.term(), Literals.TERM__NAMES, Text.error(FormatRule.SUM, "sum.itself", "name", name(place))),
			() -> takeOnce(right.get(), new HashSet<>()));
		List<Place> all = Stream.concat(left.get().stream(), right.get().stream()).toList();
		switch (relation.getScope()) {
			case PER_ROW -> checkRows(relation, all);
			case PER_COLUMN -> checkColumns(relation, all);
			case TABLE -> { /* One place is enough. */ }
		}
	}

	void check(ShareLimit limit) {
		checkSum(limit.getPart());
		checkSum(limit.getWhole());
	}

	/** Checks a sum that holds once. */
	void checkSum(Expression sum) {
		resolver.resolve(sum, Scope.TABLE).ifPresent(places -> takeOnce(places, new HashSet<>()));
	}

	private void takeOnce(List<Place> places, Set<Addend> taken) {
		for (Place place : places) {
			List<Addend> addends = addends(place);
			if (addends.stream().anyMatch(taken::contains)) {
				problems.add(place.term(), Literals.TERM__NAMES, Text.warning(FormatRule.SUM, "sum.twice", "name", name(place)));
			}
			taken.addAll(addends);
		}
	}

	private static List<Addend> addends(Place place) {
		return place.rows().isEmpty() ? List.of(new Addend(place.lastYear(), place.table(), null, place.column()))
			: place.rows().stream().map(row -> new Addend(place.lastYear(), place.table(), row, place.column())).toList();
	}

	private static String name(Place place) {
		return String.join(".", place.term().getNames());
	}

	/** A relation for every row is about rows of one table that have all the columns. */
	private void checkRows(Relation relation, List<Place> places) {
		List<Place> own = places.stream().filter(place -> !place.lastYear()).toList();
		List<TableOutline> tables = own.stream().map(Place::table).distinct().toList();
		boolean anywhere = tables.isEmpty() || tables.size() == 1 && tables.get(0).blocks().stream().anyMatch(block -> !block.leafRows().isEmpty()
			&& own.stream().allMatch(place -> block.column(place.column().orElseThrow()).isPresent()));
		if (!anywhere) {
			problems.add(relation, Literals.RELATION__RULE, Text.warning(FormatRule.RELATION, "relation.noRow", "rule", relation.getRule()));
		}
	}

	/** A relation for every column is about the columns that all of its rows have. */
	private void checkColumns(Relation relation, List<Place> places) {
		List<String> common = null;
		for (Place place : places) {
			for (RowDef row : place.column().isPresent() ? List.<RowDef>of() : place.rows()) {
				List<String> columns = place.table().block(row).leafColumns().stream().map(ColumnDef::getName).toList();
				common = new ArrayList<>(common == null ? columns : common);
				common.retainAll(columns);
			}
		}
		if (common != null && common.isEmpty()) {
			problems.add(relation, Literals.RELATION__RULE, Text.warning(FormatRule.RELATION, "relation.noColumn", "rule", relation.getRule()));
		}
	}
}
