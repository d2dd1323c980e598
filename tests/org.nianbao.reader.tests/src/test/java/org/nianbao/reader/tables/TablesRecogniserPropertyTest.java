package org.nianbao.reader.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.document.Grid;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.ReadCell.Confidence;

/**
 * Tables with random figures, as they are printed and as they arrive: no figure is in a wrong cell without a word. How many random reports each test
 * reads is the system property {@code nianbao.reader.tables}; 1 000 were read before the recogniser was first released.
 */
class TablesRecogniserPropertyTest {

	private static final FormatRegistry FORMATS = FormatReader.standard();
	private static final int REPORTS = Integer.getInteger("nianbao.reader.tables", 40);

	/** What became of the cells. */
	private static final class Outcome {

		private final Map<Confidence, Integer> right = new EnumMap<>(Confidence.class);
		private final List<String> wrong = new ArrayList<>();
		/** Wrong, but with a warning: where several faults come together, the sums may confirm a reading that is not right. */
		private int wrongByDecision;
		private int cells;

		void add(RandomReport report, TablesReading reading, long seed) {
			cells += report.figures().size();
			Map<String, ReadCell> found = new HashMap<>();
			for (ReadTable table : reading.tables()) {
				for (ReadCell cell : table.cells()) {
					found.putIfAbsent(RandomReport.key(table.table(), cell.row(), cell.column()), cell);
				}
			}
			for (ReadTable table : reading.tables()) {
				for (ReadCell cell : table.cells()) {
					String key = RandomReport.key(table.table(), cell.row(), cell.column());
					String expected = report.figures().get(key);
					if (cell.text().equals(expected)) {
						right.merge(cell.confidence(), 1, Integer::sum);
					} else if (cell.confidence() == Confidence.DECIDED_BY_SUMS) {
						wrongByDecision++;
					} else if (cell.confidence() != Confidence.UNCERTAIN && cell.confidence() != Confidence.MISSING) {
						wrong.add(seed + " " + key + " expected " + expected + " but " + cell);
					} else if (cell.confidence() == Confidence.MISSING) {
						assertEquals("", cell.text());
					}
				}
			}
		}

		int right(Confidence... confidences) {
			return Stream.of(confidences).mapToInt(confidence -> right.getOrDefault(confidence, 0)).sum();
		}
	}

	private static final List<RandomReport> RANDOM = reports();

	private static List<RandomReport> reports() {
		List<RandomReport> reports = new ArrayList<>();
		List<ReportFormat> national = FORMATS.formats().stream().filter(format -> format.parent().isEmpty()).toList();
		for (int i = 0; i < REPORTS; i++) {
			reports.add(new RandomReport(national.get(i % national.size()), new Random(i)));
		}
		return reports;
	}

	private static OptionalInt year(RandomReport report) {
		return report.format().firstYear();
	}

	@Test
	void printedTablesAreReadAsTheyAre() {
		Outcome outcome = new Outcome();
		for (RandomReport report : RANDOM) {
			List<SourceTable> tables = new ArrayList<>();
			for (Grid grid : report.grids()) {
				tables.add(RandomReport.exact(grid, tables.size() + 1));
			}
			TablesReading reading = TablesRecogniser.recognise(tables, FORMATS, OptionalInt.empty());
			assertEquals(report.format(), reading.format());
			assertEquals(List.of(), reading.notes());
			outcome.add(report, reading, 0);
		}
		assertEquals(List.of(), outcome.wrong);
		assertEquals(outcome.cells, outcome.right(Confidence.CERTAIN));
	}

	@ParameterizedTest
	@EnumSource
	void noFigureIsInAWrongCellWithoutAWord(Distortion distortion) {
		Outcome outcome = new Outcome();
		long seed = 0;
		for (RandomReport report : RANDOM) {
			outcome.add(report, read(report, ++seed, distortion), seed);
		}
		assertEquals(List.of(), outcome.wrong);
		assertEquals(0, outcome.wrongByDecision);
		int readable = switch (distortion) {
			case NONE, LEADING_FIELD_LOST, EMPTY_FIELDS_LOST, LABELS_JOINED, LABELS_BROKEN, LABELS_CUT, LABELS_REPEATED, FIGURES_GLUED, PAGES -> 100;
			case HEADER_LOST, FIGURES_DRESSED, ROWS_CUT, ROWS_GLUED, LABEL_AND_FIGURE_GLUED -> 80;
			default -> 50;
		};
		int right = outcome.right(Confidence.CERTAIN, Confidence.SIMILAR_LABEL, Confidence.DECIDED_BY_SUMS);
		assertTrue(right * 100L >= (long) readable * outcome.cells, () -> right + " of " + outcome.cells + " " + outcome.right);
	}

	@Test
	void noFigureIsInAWrongCellWithoutAWordWhateverComesTogether() {
		Outcome outcome = new Outcome();
		Distortion[] all = Distortion.values();
		long seed = 0;
		for (RandomReport report : RANDOM) {
			for (int i = 0; i < 10; i++) {
				Random random = new Random(++seed);
				Distortion[] some = random.ints(1 + random.nextInt(3), 0, all.length).distinct().mapToObj(index -> all[index]).toArray(Distortion[]::new);
				if (Stream.of(some).filter(Distortion::moves).count() > 1) {
					continue;
				}
				List<String> before = List.copyOf(outcome.wrong);
				outcome.add(report, read(report, seed, some), seed);
				if (outcome.wrong.size() > before.size()) {
					outcome.wrong.add(List.of(some).toString());
				}
			}
		}
		assertEquals(List.of(), outcome.wrong);
		int decided = outcome.wrongByDecision;
		assertTrue(decided * 10_000L <= outcome.cells, () -> decided + " of " + outcome.cells);
	}

	private static TablesReading read(RandomReport report, long seed, Distortion... distortions) {
		Random random = new Random(seed);
		List<SourceTable> tables = new ArrayList<>();
		for (Grid grid : report.grids()) {
			List<List<List<String>>> pages = List.of(RandomReport.fields(grid));
			for (Distortion distortion : distortions) {
				List<List<List<String>>> after = new ArrayList<>();
				for (List<List<String>> page : pages) {
					List<List<String>> rows = new ArrayList<>(page);
					distortion.apply(rows, random);
					after.addAll(pages(rows));
				}
				pages = after;
			}
			for (List<List<String>> page : pages) {
				tables.add(RandomReport.loose(page, tables.size() + 1));
			}
		}
		return TablesRecogniser.recognise(tables, FORMATS, year(report));
	}

	private static List<List<List<String>>> pages(List<List<String>> rows) {
		List<List<List<String>>> pages = new ArrayList<>();
		List<List<String>> page = new ArrayList<>();
		for (List<String> row : rows) {
			if (row != null) {
				page.add(row);
			} else if (!page.isEmpty()) {
				pages.add(page);
				page = new ArrayList<>();
			}
		}
		if (!page.isEmpty()) {
			pages.add(page);
		}
		return pages;
	}
}
