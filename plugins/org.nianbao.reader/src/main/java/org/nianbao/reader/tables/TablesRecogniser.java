package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.Labels;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.Alignment.Found;
import org.nianbao.reader.tables.RowMatcher.Fit;

/**
 * Finds the official tables in the tables of a source, whatever reader they come from: which format's they are, by most of their labels over all
 * formats on board, and where each figure belongs, by labels, headers and sums. A figure is in a cell that is certain, or its cell says that it is
 * not.
 */
public final class TablesRecogniser {

	/** A longer table is no official one. */
	private static final int MOST_LINES = 1_000;
	private static final int MOST_LINES_OF_ALL = 5_000;
	/** So many tables of a source that repeat official ones are read. */
	private static final int MOST_REPETITIONS = 10;

	private final List<SourceTable> sources;
	private final FormatRegistry registry;
	/** One of those that have the same tables. */
	private final List<ReportFormat> formats = new ArrayList<>();
	private final Map<TableSpec, RowMatcher> matchers = Alignment.matchers();
	private final TableNotes notes = new TableNotes();
	private final List<ReadTable> tables = new ArrayList<>();
	private final KnownLabels known;
	private final CancelIndicator cancel;

	private TablesRecogniser(List<SourceTable> sources, FormatRegistry formats, CancelIndicator cancel) {
		this.sources = sources;
		this.cancel = cancel;
		registry = formats;
		Set<List<TableSpec>> seen = new HashSet<>();
		formats.formats().stream().filter(format -> seen.add(format.tables())).forEach(this.formats::add);
		known = new KnownLabels(formats.formats().stream().flatMap(format -> format.tables().stream()).distinct().toList());
	}

	/** How well a format fits: rows with figures first, then headings, headers and numbers of columns. */
	private record Score(int rows, int others) implements Comparable<Score> {

		@Override
		public int compareTo(Score other) {
			return rows == other.rows ? Integer.compare(others, other.others) : Integer.compare(rows, other.rows);
		}
	}

	/** The rows of a source that belong to a table. */
	private record Owned(TableSpec table, List<SourceLine> lines) {
	}

	/**
	 * Reads the official tables.
	 *
	 * @param tables  all tables of a source in their order; those of other kinds among them
	 * @param formats the formats on board; one that is preferred ({@link FormatRegistry#preferring}) is taken where labels do not tell
	 * @param year    the year of the report, if it is known
	 * @param cancel  asked for each row that is compared with the formats
	 * @return the tables found and what a user should know. A table may be one of another format than the rest if most of its labels say so
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	public static TablesReading recognise(List<SourceTable> tables, FormatRegistry formats, OptionalInt year, CancelIndicator cancel) {
		return new TablesRecogniser(tables, formats, cancel).recognise(year);
	}

	/**
	 * Reads the official tables; nobody can cancel it.
	 *
	 * @param tables  all tables of a source in their order; those of other kinds among them
	 * @param formats the formats on board; one that is preferred ({@link FormatRegistry#preferring}) is taken where labels do not tell
	 * @param year    the year of the report, if it is known
	 * @return the tables found and what a user should know
	 */
	public static TablesReading recognise(List<SourceTable> tables, FormatRegistry formats, OptionalInt year) {
		return recognise(tables, formats, year, CancelIndicator.NullImpl);
	}

	private TablesReading recognise(OptionalInt year) {
		List<SourceLine> lines = candidates(LineRepair.lines(sources, known));
		lines = withoutFree(lines);
		ReportFormat format = choose(lines, year);
		Set<Integer> used = new TreeSet<>();
		readAll(lines, format, used, false);
		for (int i = 0; i < MOST_REPETITIONS; i++) {
			List<SourceLine> left = lines.stream().filter(line -> !used.contains(line.table())).toList();
			if (left.isEmpty() || !readAll(left, choose(left, year), used, true)) {
				break;
			}
		}
		if (year.isPresent() && !tables.isEmpty() && !format.appliesTo(year.getAsInt())) {
			notes.edition(format, year.getAsInt());
		}
		tables.sort(Comparator.comparingInt(table -> sources.indexOf(table.pieces().get(0))));
		return new TablesReading(format, tables, notes.all());
	}

	/** Leaves out tables without any label of an official one. */
	private List<SourceLine> candidates(List<SourceLine> lines) {
		Set<Integer> labelled = new HashSet<>();
		int[] counts = new int[sources.size()];
		for (SourceLine line : lines) {
			counts[line.table()]++;
			boolean whole = line.labels().isEmpty() && line.count() > 2;
			if (whole || line.labels().stream().anyMatch(label -> known.isKnown(Labels.comparable(label.text().text())))) {
				labelled.add(line.table());
			}
		}
		return withinLimits(lines.stream().filter(line -> labelled.contains(line.table())).toList(), counts);
	}

	/** Leaves out what would take too long, and tells of the first of it. */
	private List<SourceLine> withinLimits(List<SourceLine> lines, int[] counts) {
		List<SourceLine> within = new ArrayList<>();
		SourceLine beyond = null;
		int table = -1;
		boolean fits = false;
		for (SourceLine line : lines) {
			if (line.table() != table) {
				table = line.table();
				fits = counts[table] <= MOST_LINES && within.size() + counts[table] <= MOST_LINES_OF_ALL;
			}
			if (fits) {
				within.add(line);
			} else if (beyond == null) {
				beyond = line;
			}
		}
		if (beyond != null) {
			notes.limit(beyond.position(), lines.size());
		}
		return within;
	}

	private List<Found> align(List<SourceLine> lines, Collection<TableSpec> specs) {
		return Alignment.of(lines, List.copyOf(specs), matchers, cancel);
	}

	/** Leaves out tables of which no format knows half of the rows with figures. */
	private List<SourceLine> withoutFree(List<SourceLine> lines) {
		Map<Integer, List<SourceLine>> byTable = new TreeMap<>();
		lines.forEach(line -> byTable.computeIfAbsent(line.table(), table -> new ArrayList<>()).add(line));
		byTable.values().removeIf(table -> formats.stream().anyMatch(format -> isKnown(table, format)));
		return lines.stream().filter(line -> !byTable.containsKey(line.table())).toList();
	}

	private boolean isKnown(List<SourceLine> table, ReportFormat format) {
		long all = table.stream().filter(line -> line.count() > 0).count();
		long found = all == 0 ? 0 : align(table, format.tables()).stream().filter(one -> isRow(one) && table.get(one.line()).count() > 0).count();
		return found * 2 >= all;
	}

	private static boolean isRow(Found found) {
		return found.item().isWhole() || found.item().item() instanceof RowSpec;
	}

	private ReportFormat choose(List<SourceLine> lines, OptionalInt year) {
		ReportFormat best = registry.forYear(year);
		Score most = score(lines, best.tables());
		for (ReportFormat format : formats) {
			Score score = format == best ? most : score(lines, format.tables());
			if (score.compareTo(most) > 0) {
				best = format;
				most = score;
			}
		}
		return best;
	}

	private Score score(List<SourceLine> lines, Collection<TableSpec> specs) {
		int rows = 0;
		int others = 0;
		Set<TableSpec> found = new LinkedHashSet<>();
		for (Found one : align(lines, specs)) {
			SourceLine line = lines.get(one.line());
			found.add(one.item().table());
			if (one.item().isWhole()) {
				rows += one.item().table().rows().size();
			} else if (one.item().item() instanceof RowSpec row) {
				rows += line.count() > 0 ? 1 : 0;
				others += (line.count() == row.block().columns().size() ? 1 : 0) + (one.match().fit() == Fit.KNOWN ? 1 : 0);
			} else {
				others++;
			}
		}
		for (SourceLine line : lines) {
			others += line.count() > 0 ? 0 : (int) line.labels().stream().filter(label -> found.stream()
				.anyMatch(table -> matchers.get(table).isColumn(label.text().text()))).count();
		}
		return new Score(rows, others);
	}

	/** Reads the tables of a format, and in their places those of other formats that fit better. Returns whether one was read. */
	private boolean readAll(List<SourceLine> lines, ReportFormat format, Set<Integer> used, boolean repetition) {
		boolean read = false;
		for (Owned owned : owned(lines, format)) {
			TableSpec table = owned.table();
			ReportFormat of = format;
			Score most = score(owned.lines(), List.of(table));
			for (ReportFormat other : formats) {
				for (TableSpec candidate : other.tables()) {
					Score score = candidate == table || format.tables().contains(candidate) ? most : score(owned.lines(), List.of(candidate));
					if (score.compareTo(most) > 0) {
						table = candidate;
						most = score;
						of = other;
					}
				}
			}
			List<Found> found = align(owned.lines(), List.of(table));
			if (isEnough(found, owned.lines(), table, repetition)) {
				tables.add(TableAssembler.read(matchers.get(table), sources, owned.lines(), found, notes));
				owned.lines().forEach(line -> used.add(line.table()));
				if (of != format) {
					notes.otherEdition(owned.lines().get(0).position(), table, of, format);
				}
				read = true;
			}
		}
		return read;
	}

	/** One row of an official label may be chance, two are not; what repeats a table must be most of it. */
	private static boolean isEnough(List<Found> found, List<SourceLine> lines, TableSpec table, boolean repetition) {
		long rows = found.stream().filter(one -> isRow(one) && lines.get(one.line()).count() > 0).count();
		boolean whole = found.stream().anyMatch(one -> one.item().isWhole());
		boolean headed = found.size() > rows || lines.stream().anyMatch(line -> line.count() == 0 && line.labels().stream()
			.anyMatch(label -> table.blocks().stream().anyMatch(block -> block.findColumn(label.text().text()).isPresent())));
		return repetition ? whole && headed || rows * 2 >= table.rows().size() && rows > 1 : whole || rows > 1 || rows == 1 && headed;
	}

	/** Gives each row of the source to the table of the rows around it: what stands between two tables heads the second. */
	private List<Owned> owned(List<SourceLine> lines, ReportFormat format) {
		List<Found> found = align(lines, format.tables());
		TableSpec[] owner = new TableSpec[lines.size()];
		found.forEach(one -> owner[one.line()] = one.item().table());
		TableSpec next = null;
		for (int i = owner.length - 1; i >= 0; i--) {
			boolean sameTable = i + 1 < owner.length && lines.get(i).table() == lines.get(i + 1).table();
			next = owner[i] != null ? owner[i] : sameTable ? next : null;
			owner[i] = next;
		}
		List<Owned> result = new ArrayList<>();
		for (TableSpec table : format.tables()) {
			List<SourceLine> own = new ArrayList<>();
			TableSpec previous = null;
			int source = -1;
			for (int i = 0; i < owner.length; i++) {
				if (lines.get(i).table() != source) {
					source = lines.get(i).table();
					previous = null;
				}
				// The rows after the last that is known belong to what is above them.
				previous = owner[i] == null ? previous : owner[i];
				if (previous == table) {
					own.add(lines.get(i));
				}
			}
			if (!own.isEmpty()) {
				result.add(new Owned(table, own));
			}
		}
		return result;
	}
}
