package org.nianbao.reader.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.Operator;
import org.nianbao.language.format.Scope;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * The sums of a table, to tell which of several readings can be right. A figure that is not known proves nothing, except that the known addends must
 * not be larger than their sum.
 */
final class Sums {

	/** An equation: the sum of the one side is the sum of the other. */
	private record Equation(List<int[]> left, List<int[]> right, boolean oneSum) {
	}

	private final List<List<List<Equation>>> byCell = new ArrayList<>();

	Sums(TableSpec table) {
		for (RowSpec row : table.rows()) {
			List<List<Equation>> cells = new ArrayList<>();
			row.block().columns().forEach(column -> cells.add(new ArrayList<>()));
			byCell.add(cells);
		}
		for (RowSpec row : table.rows()) {
			for (ColumnSpec column : row.block().columns()) {
				if (!column.addends().isEmpty()) {
					add(column.addends().stream().map(addend -> new int[] {row.index(), addend.index()}).toList(), List.of(cell(row, column)), !isSigned(row));
				}
				if (!row.addends().isEmpty()) {
					add(row.addends().stream().map(addend -> cell(addend, column)).toList(), List.of(cell(row, column)), !isSigned(row));
				}
			}
		}
		table.relations().stream().filter(relation -> relation.operator() == Operator.EQUAL && relation.scope() == Scope.PER_COLUMN)
			.forEach(relation -> add(table, relation));
	}

	private static boolean isSigned(RowSpec row) {
		return row.block().columns().stream().anyMatch(ColumnSpec::isSigned);
	}

	private static int[] cell(RowSpec row, ColumnSpec column) {
		return new int[] {row.index(), column.index()};
	}

	/** Relations whose sides are sums of whole rows. */
	private void add(TableSpec table, RelationSpec relation) {
		Optional<List<RowSpec>> left = rows(table, relation.left());
		Optional<List<RowSpec>> right = rows(table, relation.right());
		if (left.isEmpty() || right.isEmpty()) {
			return;
		}
		for (ColumnSpec column : left.get().get(0).block().columns()) {
			add(left.get().stream().map(row -> cell(row, column)).toList(), right.get().stream().map(row -> cell(row, column)).toList(), false);
		}
	}

	private static Optional<List<RowSpec>> rows(TableSpec table, List<SignedTerm> terms) {
		List<RowSpec> rows = new ArrayList<>();
		for (SignedTerm term : terms) {
			List<RowSpec> named = term.names().size() == 1 ? table.rowsNamed(term.names().get(0)) : List.of();
			if (term.negative() || named.isEmpty()) {
				return Optional.empty();
			}
			rows.addAll(named);
		}
		boolean oneBlock = rows.stream().map(RowSpec::block).distinct().count() == 1;
		return oneBlock ? Optional.of(rows) : Optional.empty();
	}

	private void add(List<int[]> left, List<int[]> right, boolean oneSum) {
		Equation equation = new Equation(left, right, oneSum);
		left.forEach(cell -> byCell.get(cell[0]).get(cell[1]).add(equation));
		right.forEach(cell -> byCell.get(cell[0]).get(cell[1]).add(equation));
	}

	/**
	 * Counts the equations that cannot be true.
	 *
	 * @param cells  the cells whose equations count
	 * @param values what the cells of the table count, by row and column; null for what is not known
	 * @return 0 if the figures fit together as far as they are known
	 */
	int violations(List<int[]> cells, BigDecimal[][] values) {
		return (int) cells.stream().flatMap(cell -> byCell.get(cell[0]).get(cell[1]).stream()).distinct()
			.filter(equation -> isViolated(equation, values)).count();
	}

	/**
	 * Counts the sums that need no further addend: what is not known can be 0.
	 *
	 * @param cells  the cells whose equations count
	 * @param values what the cells of the table count, by row and column; null for what is not known
	 * @return how many sums other than 0 are those of their known addends
	 */
	int confirmations(List<int[]> cells, BigDecimal[][] values) {
		return (int) cells.stream().flatMap(cell -> byCell.get(cell[0]).get(cell[1]).stream()).distinct()
			.filter(equation -> equation.oneSum() && isKnown(equation.right(), values) && sum(equation.right(), values).signum() != 0
				&& sum(equation.left(), values).compareTo(sum(equation.right(), values)) == 0)
			.count();
	}

	private static boolean isKnown(Equation equation, BigDecimal[][] values) {
		return isKnown(equation.left(), values) && isKnown(equation.right(), values);
	}

	private static boolean isKnown(List<int[]> cells, BigDecimal[][] values) {
		return cells.stream().allMatch(cell -> values[cell[0]][cell[1]] != null);
	}

	private static boolean isViolated(Equation equation, BigDecimal[][] values) {
		int sign = sum(equation.left(), values).compareTo(sum(equation.right(), values));
		return isKnown(equation, values) ? sign != 0 : equation.oneSum() && isKnown(equation.right(), values) && sign > 0;
	}

	private static BigDecimal sum(List<int[]> cells, BigDecimal[][] values) {
		BigDecimal sum = BigDecimal.ZERO;
		for (int[] cell : cells) {
			BigDecimal value = values[cell[0]][cell[1]];
			sum = value == null ? sum : sum.add(value);
		}
		return sum;
	}
}
