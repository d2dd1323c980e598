package org.nianbao.checks.rules;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.nianbao.checks.repair.Candidate;
import org.nianbao.checks.repair.CellChange;
import org.nianbao.checks.repair.Repair;
import org.nianbao.checks.repair.TableEquations;
import org.nianbao.checks.repair.TableRepair;
import org.nianbao.language.figures.Figure;

/**
 * Makes figures of correct tables wrong as fingers do, and counts how often the repair finds them. The same seed makes the same mistakes.
 */
final class RepairTrials {

	/** The time that this thread works: what else the machine does says nothing of the search. */
	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

	/** What becomes of a trial. */
	enum Outcome {
		/** The cells and values ranked first are those that were changed. */
		FIRST,
		/** They are not, but others are as good by the evidence. */
		TIED,
		/** Other cells explain the same failures better. */
		OTHER_IS_BETTER,
		/** Fewer cells explain the same failures. */
		FEWER_CELLS,
		/** All equations hold in spite of the changes. */
		UNNOTICED,
		/** It was not among the candidates. */
		NOT_FOUND
	}

	/** The trials of one table and one number of cells. */
	static final class Result {

		final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
		int trials;
		int identified;
		int identifiedFirst;
		long nanos;
		long longest;
		int cut;

		double share() {
			return 100.0 * outcomes.getOrDefault(Outcome.FIRST, 0) / Math.max(1, trials);
		}

		void add(Result other) {
			other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
			trials += other.trials;
			identified += other.identified;
			identifiedFirst += other.identifiedFirst;
			nanos += other.nanos;
			longest = Math.max(longest, other.longest);
			cut += other.cut;
		}

		@Override
		public String toString() {
			return String.format("%6.2f %%  %s  identified %d of %d (first: %d), mean %.3f ms, longest %.1f ms, cut %d", share(), outcomes, identified, trials,
				identifiedFirst, nanos / 1e6 / Math.max(1, trials), longest / 1e6, cut);
		}
	}

	private RepairTrials() {
	}

	/**
	 * Runs trials.
	 *
	 * @param text   a report whose table is right
	 * @param table  the name of the table
	 * @param wrong  how many figures are made wrong
	 * @param trials how often
	 * @param seed   what the mistakes depend on
	 * @return what became of them
	 */
	static Result run(String text, String table, int wrong, int trials, long seed) {
		return run(text, table, wrong, trials, seed, figure -> true);
	}

	private static Result run(String text, String table, int wrong, int trials, long seed, Predicate<Figure> which) {
		Random random = new Random(seed);
		CheckContext right = RepairTables.context(RepairTables.load(text));
		List<Figure> cells = RepairTables.numbers(RepairTables.table(right, table)).stream().filter(which).toList();
		Result result = new Result();
		if (cells.size() < wrong) {
			return result;
		}
		for (int i = 0; i < trials; i++) {
			List<Figure> shuffled = new ArrayList<>(cells);
			Collections.shuffle(shuffled, random);
			List<Figure> chosen = new ArrayList<>(shuffled.subList(0, wrong));
			chosen.sort(Comparator.comparingInt((Figure figure) -> figure.region().offset()).reversed());
			String corrupted = text;
			Set<String> truth = new TreeSet<>();
			for (Figure figure : chosen) {
				String typed = Typo.at(random, figure.text());
				corrupted = corrupted.substring(0, figure.region().offset()) + typed + corrupted.substring(figure.region().end());
				truth.add(figure.row().name() + "." + figure.column().name() + "=" + figure.value().toPlainString());
			}
			result.trials++;
			trial(result, corrupted, table, wrong, truth);
		}
		return result;
	}

	private static void trial(Result result, String corrupted, String table, int wrong, Set<String> truth) {
		CheckContext context = RepairTables.context(RepairTables.load(corrupted));
		CheckedTable checked = RepairTables.table(context, table);
		long start = CLOCK.getCurrentThreadCpuTime();
		TableEquations equations = TableLaws.of(context, checked);
		Repair repair = TableRepair.of(equations);
		long nanos = CLOCK.getCurrentThreadCpuTime() - start;
		result.nanos += nanos;
		result.longest = Math.max(result.longest, nanos);
		result.cut += repair.isCut() ? 1 : 0;
		List<Candidate> candidates = repair.candidates();
		boolean identified = wrong == 1 && candidates.size() == 1;
		Outcome outcome = outcome(repair, truth, wrong);
		result.outcomes.merge(outcome, 1, Integer::sum);
		result.identified += identified ? 1 : 0;
		result.identifiedFirst += identified && outcome == Outcome.FIRST ? 1 : 0;
	}

	private static Outcome outcome(Repair repair, Set<String> truth, int wrong) {
		Set<String> best = set(repair.best());
		if (best.equals(truth)) {
			return Outcome.FIRST;
		}
		if (best.isEmpty()) {
			return repair.isComplete() ? Outcome.UNNOTICED : Outcome.NOT_FOUND;
		}
		if (best.size() < wrong) {
			return Outcome.FEWER_CELLS;
		}
		boolean listed = repair.candidates().stream().anyMatch(candidate -> truth.containsAll(set(List.of(candidate))));
		if (!listed) {
			return Outcome.NOT_FOUND;
		}
		return repair.isAmbiguous() ? Outcome.TIED : Outcome.OTHER_IS_BETTER;
	}

	private static Set<String> set(List<Candidate> candidates) {
		Set<String> set = new HashSet<>();
		for (Candidate candidate : candidates) {
			for (CellChange change : candidate.changes()) {
				set.add(change.figure().row().name() + "." + change.figure().column().name() + "=" + change.value().toPlainString());
			}
		}
		return new TreeSet<>(set);
	}

	/**
	 * Runs all trials and prints what became of them: {@code RepairTrials [trials [file…]]}. There are 1000 trials if not said otherwise, for each
	 * number of wrong cells and each correct report; further reports may be named whose tables are right. To be run with the class path of the tests.
	 *
	 * @param arguments the number of trials, and files
	 * @throws IOException if a file cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		Map<String, String> reports = RepairTables.correct();
		for (String file : Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length)) {
			reports.put(file, Files.readString(Path.of(file)));
		}
		int trials = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
		System.out.println("Any cells");
		runAll(reports, trials, figure -> true);
		System.out.println("Only cells that are not 0");
		runAll(reports, trials, figure -> figure.value().signum() != 0);
	}

	private static void runAll(Map<String, String> reports, int trials, Predicate<Figure> which) {
		for (String table : List.of(RepairTables.APPLICATIONS, RepairTables.REVIEWS)) {
			for (int wrong = 1; wrong <= 3; wrong++) {
				Result all = new Result();
				for (Map.Entry<String, String> report : reports.entrySet()) {
					Result result = run(report.getValue(), table, wrong, trials, wrong, which);
					System.out.println(table + " " + wrong + " " + report.getKey() + ": " + result);
					all.add(result);
				}
				System.out.println(table + " " + wrong + " ALL: " + all);
			}
		}
	}
}
