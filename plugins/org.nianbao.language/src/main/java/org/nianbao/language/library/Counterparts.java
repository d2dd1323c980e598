package org.nianbao.language.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.library.TableSnapshot.Known;

/**
 * Finds the figures of another report that mean the same as those of a table of the report, though the formats may be of different editions: rows by
 * their official labels, because a short name may be that of a part in one edition and of the whole in another; columns by their short names, because
 * labels say the same in other words. A row of one edition may be a group of rows in the other one.
 */
public final class Counterparts {

	private final TableSpec own;
	private final TableSnapshot other;

	private Counterparts(TableSpec own, TableSnapshot other) {
		this.own = own;
		this.other = other;
	}

	/**
	 * Finds the table of another report.
	 *
	 * @param own    a table of the report's format
	 * @param report the other report
	 * @return the figures of its table of that name; empty where it has none
	 */
	public static Optional<Counterparts> of(TableSpec own, ReportSnapshot report) {
		return report.table(own.name()).map(table -> new Counterparts(own, table));
	}

	/**
	 * Finds the figure that means the same as one of the report.
	 *
	 * @param row    a row of the report's table
	 * @param column a column of the row's block
	 * @return the figure; empty where the other format has none, or it is not known, or is in another unit
	 */
	public Optional<Known> figure(RowSpec row, ColumnSpec column) {
		return sum(rows(row), column.name()).filter(known -> hasUnit(rows(row), column));
	}

	private boolean hasUnit(List<RowSpec> rows, ColumnSpec column) {
		return rows.stream().allMatch(row -> row.block().column(column.name()).filter(found -> found.unit().equals(column.unit())).isPresent());
	}

	/**
	 * Finds the rows of the other table that mean the same as a row of the report's table.
	 *
	 * @param row a row of the report's table
	 * @return the row, or the rows that make up the group of that label; empty where there is neither
	 */
	public List<RowSpec> rows(RowSpec row) {
		return own == other.spec() ? List.of(row) : rows(row.label());
	}

	/**
	 * Finds the rows of the other table that mean the same as a name of the report's table.
	 *
	 * @param name the short name of a row or group; one that the report's table does not have is looked for in the other table
	 * @return the rows; empty where there are none
	 */
	public List<RowSpec> rowsNamed(String name) {
		Optional<RowSpec> row = own.row(name);
		Optional<RowGroupSpec> group = own.group(name);
		if (row.isPresent()) {
			return rows(row.get());
		}
		return group.isPresent() ? own == other.spec() ? group.get().addends() : rows(group.get().label()) : other.spec().rowsNamed(name);
	}

	private List<RowSpec> rows(String label) {
		return other.spec().findRow(label).map(match -> List.of(match.target()))
			.or(() -> other.spec().findGroup(label).map(LabelMatch::target).map(RowGroupSpec::addends)).orElse(List.of());
	}

	/**
	 * Finds the row of the other table that is a group in the report's table.
	 *
	 * @param group a group of rows of the report's table
	 * @return the row; empty where the other table has a group as well, or neither
	 */
	public Optional<RowSpec> rowOf(RowGroupSpec group) {
		return own == other.spec() ? Optional.empty() : other.spec().findRow(group.label()).map(LabelMatch::target);
	}

	/**
	 * Adds up figures of the other table.
	 *
	 * @param rows   rows of the other table
	 * @param column the short name of the column
	 * @return the sum; empty where there are no rows, one does not have the column, or a figure is not known or of another unit than the others
	 */
	public Optional<Known> sum(List<RowSpec> rows, String column) {
		BigDecimal sum = BigDecimal.ZERO;
		boolean blank = false;
		String unit = null;
		for (int i = 0; i < rows.size(); i++) {
			RowSpec row = rows.get(i);
			Optional<Known> known = row.block().column(column).flatMap(found -> other.figure(row, found));
			if (known.isEmpty() || i > 0 && !Objects.equals(unit, known.get().unit())) {
				return Optional.empty();
			}
			sum = sum.add(known.get().value());
			blank |= known.get().blank();
			unit = known.get().unit();
		}
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Known(sum, blank, unit));
	}
}
