package org.nianbao.ide.newreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.library.Counterparts;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.TableSnapshot.Known;

/**
 * The figures of many reports, added up cell by cell for a report of a format. Totals are left to be computed: they are sums of sums. Immutable.
 */
public final class ReportSum implements TableTemplate.Filling {

	/**
	 * A figure of a report that takes part in a sum.
	 *
	 * @param report the report
	 * @param value  its figure
	 */
	public record Addend(ReportSnapshot report, BigDecimal value) {
	}

	/**
	 * A cell of the sum.
	 *
	 * @param table   the table
	 * @param row     the row
	 * @param column  the column
	 * @param sum     the sum of the addends; empty where there are none, or they are in different units
	 * @param unit    the unit that stands in the cells; null where none does
	 * @param addends the figures that are not blank, in the order of the reports
	 * @param lacking the reports in which the figure is blank, wrong or not there
	 */
	public record Cell(TableSpec table, RowSpec row, ColumnSpec column, Optional<BigDecimal> sum, String unit, List<Addend> addends,
		List<ReportSnapshot> lacking) {

		/** Makes the lists unmodifiable. */
		public Cell {
			addends = List.copyOf(addends);
			lacking = List.copyOf(lacking);
		}
	}

	private record Place(RowSpec row, ColumnSpec column) {
	}

	private final Map<Place, Cell> cells = new LinkedHashMap<>();

	private ReportSum() {
	}

	/**
	 * Adds up reports.
	 *
	 * @param format  the format of the sum
	 * @param reports the reports, of whatever editions
	 * @return the sum
	 */
	public static ReportSum of(ReportFormat format, List<ReportSnapshot> reports) {
		ReportSum sum = new ReportSum();
		for (TableSpec table : format.tables()) {
			Map<ReportSnapshot, Optional<Counterparts>> others = new LinkedHashMap<>();
			reports.forEach(report -> others.put(report, Counterparts.of(table, report)));
			for (RowSpec row : table.rows()) {
				for (ColumnSpec column : row.block().columns()) {
					if (TableTemplate.BLANK.content(row, column).isEmpty()) {
						sum.cells.put(new Place(row, column), cell(table, row, column, others));
					}
				}
			}
		}
		return sum;
	}

	/**
	 * Returns the cells that are added up.
	 *
	 * @return those of the tables in the order of the format, without totals
	 */
	public List<Cell> cells() {
		return List.copyOf(cells.values());
	}

	@Override
	public String content(RowSpec row, ColumnSpec column) {
		Cell cell = cells.get(new Place(row, column));
		if (cell == null) {
			return TableTemplate.BLANK.content(row, column);
		}
		return cell.sum().map(sum -> sum.toPlainString() + Objects.requireNonNullElse(cell.unit(), "")).orElse("");
	}

	private static Cell cell(TableSpec table, RowSpec row, ColumnSpec column, Map<ReportSnapshot, Optional<Counterparts>> others) {
		List<Addend> addends = new ArrayList<>();
		List<ReportSnapshot> lacking = new ArrayList<>();
		String unit = null;
		boolean isMixed = false;
		boolean hasUnit = false;
		BigDecimal sum = BigDecimal.ZERO;
		for (Map.Entry<ReportSnapshot, Optional<Counterparts>> other : others.entrySet()) {
			Optional<Known> known = other.getValue().flatMap(counterparts -> counterparts.figure(row, column)).filter(found -> !found.blank());
			if (known.isEmpty()) {
				lacking.add(other.getKey());
				continue;
			}
			BigDecimal value = known.get().value();
			addends.add(new Addend(other.getKey(), value));
			sum = sum.add(value);
			// Nothing is nothing in every unit.
			if (value.signum() != 0) {
				isMixed |= hasUnit && !Objects.equals(unit, known.get().unit());
				unit = known.get().unit();
				hasUnit = true;
			}
		}
		return new Cell(table, row, column, addends.isEmpty() || isMixed ? Optional.empty() : Optional.of(sum), unit, addends, lacking);
	}
}
