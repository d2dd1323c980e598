package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.text.TextEdit;

/**
 * What a row with one cell too many or too few may have been meant to be: readings in which the total of the row is the sum of its parts, those
 * first after which the sums and relations of its columns hold.
 */
final class CellReadings {

	/** More readings than these would be no help. */
	private static final int MOST = 3;

	/** Nobody counts that far. */
	private static final int LONGEST_NUMBER = 18;

	private static final String COMPUTED = "=";

	/**
	 * A reading.
	 *
	 * @param place    the cell that is too many, or that is missing, counted from 1
	 * @param inserted what stands in the cell that is missing; empty where one is too many
	 * @param doubled  whether the cell that is too many repeats the one before it
	 * @param vacuous  whether the row agrees in any case: the cell that is missing was computed from the others, or the total is computed
	 * @param failing  how many sums and relations of the table fail
	 * @param edit     the change of the text
	 */
	record Reading(int place, String inserted, boolean doubled, boolean vacuous, int failing, TextEdit edit) {

		private static final Comparator<Reading> ORDER = Comparator.comparingInt(Reading::failing).thenComparing(Reading::vacuous)
			.thenComparing(Reading::doubled, Comparator.reverseOrder());

		/** Tells whether there is more evidence for this reading than for another one. */
		boolean isBetterThan(Reading other) {
			return ORDER.compare(this, other) < 0;
		}
	}

	private final CheckContext context;
	private final CheckedTable table;
	private final TableLine.Data line;
	private final List<ColumnSpec> columns;
	private final List<String> cells;

	private CellReadings(CheckContext context, CheckedTable table, TableLine.Data line, List<ColumnSpec> columns) {
		this.context = context;
		this.table = table;
		this.line = line;
		this.columns = columns;
		cells = line.cells().stream().map(cell -> context.report().text().substring(cell.offset(), cell.end())).toList();
	}

	/**
	 * Finds the readings of a row.
	 *
	 * @param context the report
	 * @param table   one of its tables
	 * @param line    a row of the table with more or fewer cells than columns
	 * @return the readings for which there is evidence, the most probable one first; empty where the row has no total, or more is wrong
	 */
	static List<Reading> of(CheckContext context, CheckedTable table, TableLine.Data line) {
		List<ColumnSpec> columns = line.columns().stream().flatMap(Optional::stream).toList();
		boolean isPlain = columns.size() == line.columns().size() && Set.copyOf(columns).size() == columns.size();
		boolean isUsable = isPlain && hasAddends(columns) && columns.stream().anyMatch(column -> column.sumRule().isPresent());
		boolean isNear = Math.abs(line.cells().size() - columns.size()) == 1 && !line.cells().isEmpty();
		return isUsable && isNear && !line.duplicate() ? new CellReadings(context, table, line, columns).find() : List.of();
	}

	/** A header may leave columns out. */
	private static boolean hasAddends(List<ColumnSpec> columns) {
		return columns.stream().allMatch(column -> columns.containsAll(column.addends()));
	}

	private List<Reading> find() {
		Map<List<String>, Reading> readings = new LinkedHashMap<>();
		boolean tooMany = cells.size() > columns.size();
		for (int i = 0; i < Math.max(cells.size(), columns.size()); i++) {
			if (tooMany) {
				remove(i, readings);
			} else {
				insert(i, readings);
			}
		}
		return convincing(readings.values().stream().sorted(Reading.ORDER).toList());
	}

	/**
	 * Those after which most holds. What says nothing by itself counts only where something else would make less hold, or where there is nothing else.
	 */
	private static List<Reading> convincing(List<Reading> readings) {
		if (readings.size() < 2) {
			return readings;
		}
		int best = readings.get(0).failing();
		boolean differ = best < readings.get(readings.size() - 1).failing();
		return readings.stream().filter(reading -> reading.failing() == best && (!reading.vacuous() || reading.doubled() || differ)).limit(MOST).toList();
	}

	private void remove(int at, Map<List<String>, Reading> readings) {
		List<String> read = new ArrayList<>(cells);
		read.remove(at);
		boolean doubled = at > 0 && !cells.get(at).isEmpty() && cells.get(at).equals(cells.get(at - 1));
		boolean vacuous = columns.stream().anyMatch(column -> column.sumRule().isPresent() && read.get(columns.indexOf(column)).equals(COMPUTED));
		if (agrees(read)) {
			TextEdit edit = CellEdits.remove(context.report().text(), line.cells().get(at));
			// Of two equal cells the second one is said to be too many.
			Reading reading = new Reading(at + 1, "", doubled, vacuous, failing(read), edit);
			readings.merge(read, reading, (first, second) -> second.doubled() ? second : first);
		}
	}

	/** A cell that is missing is 0, or what is lacking in the total. */
	private void insert(int at, Map<List<String>, Reading> readings) {
		List<String> read = new ArrayList<>(cells);
		read.add(at, "0");
		boolean agrees = agrees(read);
		boolean isComputed = columns.stream().anyMatch(column -> column.sumRule().isPresent() && read.get(columns.indexOf(column)).equals(COMPUTED));
		if (!agrees) {
			Optional<BigDecimal> lacking = lacking(read, at);
			if (lacking.isEmpty()) {
				return;
			}
			read.set(at, lacking.get().toPlainString());
		}
		if (agrees(read)) {
			readings.putIfAbsent(read, new Reading(at + 1, read.get(at), false, !agrees || isComputed, failing(read), insertion(at, read.get(at))));
		}
	}

	private TextEdit insertion(int at, String content) {
		String text = context.report().text();
		List<Region> regions = line.cells();
		return at < cells.size() ? CellEdits.insertBefore(text, regions.get(at), content) : CellEdits.insertAfter(text, regions.get(at - 1), content);
	}

	/** What has to be in a cell so that the total agrees; empty where that is no number from 0, or where it is not known. */
	private Optional<BigDecimal> lacking(List<String> read, int at) {
		for (ColumnSpec total : columns) {
			boolean isTotal = columns.get(at) == total;
			if (total.sumRule().isPresent() && (isTotal || total.addends().contains(columns.get(at)))) {
				Optional<BigDecimal> sum = sum(read, total);
				Optional<BigDecimal> written = number(read.get(columns.indexOf(total)));
				return isTotal ? sum : sum.flatMap(s -> written.map(w -> w.subtract(s))).filter(difference -> difference.signum() > 0);
			}
		}
		return Optional.empty();
	}

	/** Whether every cell is what its column allows, and every total the sum of its parts. */
	private boolean agrees(List<String> read) {
		for (int i = 0; i < columns.size(); i++) {
			boolean isSum = columns.get(i).sumRule().isPresent();
			Optional<BigDecimal> number = number(read.get(i));
			boolean isComputed = isSum && read.get(i).equals(COMPUTED);
			if (!isComputed && (number.isEmpty() || isSum && sum(read, columns.get(i)).filter(sum -> sum.compareTo(number.get()) == 0).isEmpty())) {
				return false;
			}
		}
		return true;
	}

	private Optional<BigDecimal> sum(List<String> read, ColumnSpec total) {
		BigDecimal sum = BigDecimal.ZERO;
		for (ColumnSpec addend : total.addends()) {
			Optional<BigDecimal> part = number(read.get(columns.indexOf(addend)));
			if (part.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(part.get());
		}
		return Optional.of(sum);
	}

	private static Optional<BigDecimal> number(String cell) {
		boolean isWhole = !cell.isEmpty() && cell.length() <= LONGEST_NUMBER && cell.chars().allMatch(c -> c >= '0' && c <= '9');
		return isWhole ? Optional.of(new BigDecimal(cell)) : Optional.empty();
	}

	/** How much of the table does not hold if the row is read so. */
	private int failing(List<String> read) {
		RowSpec row = line.spec().orElseThrow().target();
		List<Figure> figures = new ArrayList<>();
		for (ColumnSpec column : row.block().columns()) {
			int at = columns.indexOf(column);
			figures.add(at < 0 ? table.figure(row, column) : figure(row, column, read.get(at)));
		}
		return TableLaws.of(context, table.with(row, figures)).failing();
	}

	private Figure figure(RowSpec row, ColumnSpec column, String content) {
		Optional<BigDecimal> number = number(content);
		Kind kind = number.isPresent() ? Kind.NUMBER : Kind.COMPUTED;
		return new Figure(row, column, kind, number.orElse(null), content, null, null, null, line.label().region());
	}
}
