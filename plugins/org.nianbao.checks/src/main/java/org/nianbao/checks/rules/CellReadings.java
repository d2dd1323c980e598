package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.text.TextEdit;

/**
 * What a row with one cell too many or too few may have been meant to be: readings in which the total of the row is the sum of its parts.
 */
final class CellReadings {

	/** More readings than these would be no help. */
	private static final int MOST = 3;

	/** Nobody counts that far. */
	private static final int LONGEST_NUMBER = 18;

	/**
	 * A reading.
	 *
	 * @param place   the cell that is too many, or before which one is missing, counted from 1
	 * @param doubled whether the cell that is too many repeats the one before it
	 * @param edit    the change of the text
	 */
	record Reading(int place, boolean doubled, TextEdit edit) {
	}

	private CellReadings() {
	}

	/**
	 * Finds the readings of a row.
	 *
	 * @param text the text of the report
	 * @param line a row with one cell too many or too few
	 * @return the readings in which a total agrees with its parts, the most probable one first; empty where the row has no total or more is wrong
	 */
	static List<Reading> of(String text, TableLine.Data line) {
		List<ColumnSpec> columns = line.columns().stream().flatMap(Optional::stream).toList();
		boolean isUsable = columns.size() == line.columns().size() && Set.copyOf(columns).size() == columns.size() && hasAddends(columns) && Math.abs(line.cells().size() - columns.size()) == 1 && !line.cells().isEmpty();
		if (!isUsable) {
			return List.of();
		}
		List<String> cells = line.cells().stream().map(cell -> text.substring(cell.offset(), cell.end())).toList();
		boolean tooMany = cells.size() > columns.size();
		Map<List<String>, Reading> readings = new LinkedHashMap<>();
		for (int i = 0; i < cells.size() + (tooMany ? 0 : 1); i++) {
			List<String> read = new ArrayList<>(cells);
			if (tooMany) {
				read.remove(i);
			} else {
				read.add(i, "0");
			}
			if (agrees(read, columns)) {
				boolean doubled = tooMany && i > 0 && !cells.get(i).isEmpty() && cells.get(i).equals(cells.get(i - 1));
				Reading reading = new Reading(i + 1, doubled, edit(text, line.cells(), i, tooMany));
				// Of two equal cells the second one is said to be too many.
				readings.merge(read, reading, (first, second) -> second.doubled() ? second : first);
			}
		}
		return readings.values().stream().sorted(Comparator.comparing(Reading::doubled).reversed()).limit(MOST).toList();
	}

	/** A header may leave columns out. */
	private static boolean hasAddends(List<ColumnSpec> columns) {
		return columns.stream().allMatch(column -> columns.containsAll(column.addends()));
	}

	private static TextEdit edit(String text, List<Region> cells, int at, boolean tooMany) {
		if (tooMany) {
			return CellEdits.remove(text, cells.get(at));
		}
		return at < cells.size() ? CellEdits.insertBefore(text, cells.get(at), "0") : CellEdits.insertAfter(text, cells.get(at - 1), "0");
	}

	/** A total that is computed says nothing about which cell is which. */
	private static boolean agrees(List<String> cells, List<ColumnSpec> columns) {
		boolean agrees = false;
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).sumRule().isPresent()) {
				Optional<BigDecimal> total = number(cells.get(i));
				BigDecimal sum = BigDecimal.ZERO;
				for (ColumnSpec addend : columns.get(i).addends()) {
					Optional<BigDecimal> part = number(cells.get(columns.indexOf(addend)));
					if (part.isEmpty()) {
						return false;
					}
					sum = sum.add(part.get());
				}
				if (total.isEmpty() || total.get().compareTo(sum) != 0) {
					return false;
				}
				agrees = true;
			}
		}
		return agrees;
	}

	private static Optional<BigDecimal> number(String cell) {
		boolean isWhole = !cell.isEmpty() && cell.length() <= LONGEST_NUMBER && cell.chars().allMatch(c -> c >= '0' && c <= '9');
		return isWhole ? Optional.of(new BigDecimal(cell)) : Optional.empty();
	}
}
