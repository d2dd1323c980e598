package org.nianbao.language.library;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * The figures of an official table of a report that another one refers to. Immutable; holds on to nothing of the report's model.
 */
public final class TableSnapshot {

	/**
	 * A figure that can be relied on.
	 *
	 * @param value the number; 0 for a blank
	 * @param blank whether it is a blank, or a sum in which a blank takes part
	 * @param unit  the unit written in the cell; null where there is none
	 */
	public record Known(BigDecimal value, boolean blank, String unit) {
	}

	private final TableSpec spec;
	private final Known[][] figures;

	private TableSnapshot(TableSpec spec, Known[][] figures) {
		this.spec = spec;
		this.figures = figures;
	}

	static TableSnapshot of(OfficialTable table) {
		TableSpec spec = table.spec();
		Known[][] figures = new Known[spec.rows().size()][];
		// Most cells hold a 0, and most others what another one holds, too.
		Map<BigDecimal, Known> plain = new HashMap<>();
		for (RowSpec row : spec.rows()) {
			figures[row.index()] = new Known[row.block().columns().size()];
			for (ColumnSpec column : row.block().columns()) {
				Figure figure = table.figure(row, column);
				if (table.isReliable(figure)) {
					BigDecimal value = figure.addend().orElseThrow();
					boolean blank = table.hasBlank(figure);
					figures[row.index()][column.index()] = blank || figure.unit() != null ? new Known(value, blank, figure.unit())
						: plain.computeIfAbsent(value, number -> new Known(number, false, null));
				}
			}
		}
		return new TableSnapshot(spec, figures);
	}

	/**
	 * Returns which table it is.
	 *
	 * @return the table of the format of its report, or of another one where the report uses the wrong edition
	 */
	public TableSpec spec() {
		return spec;
	}

	/**
	 * Returns a figure.
	 *
	 * @param row    a row of {@link #spec()}
	 * @param column a column of the row's block
	 * @return the figure; empty where it is missing, bad or cannot be relied on, see {@link OfficialTable#isReliable}
	 */
	public Optional<Known> figure(RowSpec row, ColumnSpec column) {
		return Optional.ofNullable(figures[row.index()][column.index()]);
	}
}
