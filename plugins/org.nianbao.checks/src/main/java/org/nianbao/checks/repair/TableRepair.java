package org.nianbao.checks.repair;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.nianbao.checks.repair.Part.Solution;
import org.nianbao.checks.repair.TableEquations.Law;

/**
 * Finds the smallest sets of changed cells after which the equations of a table hold. Equations that have no cell in common are looked at apart.
 * Where those that have would need more than three changes, single cells are taken out first that explain all equations they stand in.
 */
public final class TableRepair {

	/** More changes at once explain anything. */
	private static final int MOST_CHANGES = 3;

	/** Worse ones are of no use to anybody. */
	private static final int MOST_SOLUTIONS = 50;

	/** Some hundredths of a second; many times what a table of the law takes where few cells are wrong. */
	private static final long STEPS = 60_000_000;

	/** Changes found, with the numbers of the cells and the units by which they change. There may be thousands to be sorted. */
	private record Found(Candidate whole, int cost, int inputs, int[] cells, BigInteger[] amounts) {

		/** By evidence. Where that does not decide: totals are typed anew more often than what they add up; then the order of the table. */
		static final Comparator<Found> ORDER = Comparator.comparingInt(Found::cost).thenComparingInt(Found::inputs)
			.thenComparing(Found::whole, Candidate.BY_PLACE);

		static Found of(Candidate whole, int[] cells, BigInteger[] amounts) {
			return new Found(whole, whole.cost(), (int) whole.changes().stream().filter(change -> !change.isTotal()).count(), cells, amounts);
		}
	}

	private final TableEquations table;
	private final List<Law> equations;
	private final List<Law> laws;
	private final Proposals proposals;
	private final long[][] columns;
	private final SyndromeSearch search;
	private int widest;

	private TableRepair(TableEquations table) {
		this.table = table;
		laws = table.laws();
		equations = laws.stream().filter(Law::isEquation).toList();
		proposals = new Proposals(table);
		columns = new long[table.cells().size()][equations.size()];
		for (int i = 0; i < equations.size(); i++) {
			int equation = i;
			equations.get(i).coefficients().forEach((cell, coefficient) -> columns[cell][equation] = coefficient);
		}
		for (long[] column : columns) {
			widest = Math.max(widest, (int) Arrays.stream(column).filter(coefficient -> coefficient != 0).count());
		}
		search = new SyndromeSearch(columns, equations.size(), STEPS);
	}

	/**
	 * Finds out what may be wrong.
	 *
	 * @param table the equations of a table
	 * @return the same for the same table; without candidates where all equations hold
	 */
	public static Repair of(TableEquations table) {
		return new TableRepair(table).repair();
	}

	private Repair repair() {
		BigInteger[] wanted = new BigInteger[equations.size()];
		BitSet failing = new BitSet();
		for (int i = 0; i < wanted.length; i++) {
			wanted[i] = proposals.units(equations.get(i).difference()).negate();
			failing.set(i, wanted[i].signum() != 0);
		}
		List<Part> parts = new ArrayList<>();
		for (BitSet connected : connected()) {
			connected.and(failing);
			if (!connected.isEmpty()) {
				parts.addAll(parts(only(wanted, connected)));
			}
		}
		return new Repair(table, parts, search.isCut());
	}

	/** Returns the equations in groups that have to do with each other, be it by way of relations that are no equations. */
	private List<BitSet> connected() {
		Groups groups = new Groups(columns.length);
		laws.forEach(law -> {
			int first = law.coefficients().keySet().iterator().next();
			law.coefficients().keySet().forEach(cell -> groups.join(first, cell));
		});
		Map<Integer, BitSet> result = new LinkedHashMap<>();
		for (int i = 0; i < equations.size(); i++) {
			int group = groups.of(equations.get(i).coefficients().keySet().iterator().next());
			result.computeIfAbsent(group, g -> new BitSet()).set(i);
		}
		return List.copyOf(result.values());
	}

	private static BigInteger[] only(BigInteger[] wanted, BitSet equations) {
		BigInteger[] result = wanted.clone();
		for (int i = 0; i < result.length; i++) {
			result[i] = equations.get(i) ? result[i] : BigInteger.ZERO;
		}
		return result;
	}

	private static BitSet failing(BigInteger[] wanted) {
		BitSet failing = new BitSet();
		for (int i = 0; i < wanted.length; i++) {
			failing.set(i, wanted[i].signum() != 0);
		}
		return failing;
	}

	private List<Part> parts(BigInteger[] wanted) {
		Part together = solve(wanted);
		if (!together.solutions().isEmpty()) {
			return List.of(together);
		}
		List<Part> parts = new ArrayList<>();
		BitSet rest = failing(wanted);
		for (BitSet single : singles(wanted)) {
			Part part = solve(only(wanted, single));
			if (!part.solutions().isEmpty()) {
				parts.add(part);
				rest.andNot(single);
			}
		}
		if (parts.isEmpty()) {
			return List.of(together);
		}
		if (!rest.isEmpty()) {
			parts.add(solve(only(wanted, rest)));
		}
		return parts;
	}

	/** Returns the equations that single cells explain, those together that have such a cell in common. */
	private List<BitSet> singles(BigInteger[] wanted) {
		Groups groups = new Groups(wanted.length);
		BitSet explained = new BitSet();
		for (int cell = 0; cell < columns.length; cell++) {
			BitSet own = new BitSet();
			for (int i = 0; i < wanted.length; i++) {
				own.set(i, columns[cell][i] != 0);
			}
			BigInteger[] amount = own.isEmpty() ? null : amount(columns[cell], own, wanted);
			if (amount != null && proposals.candidate(new int[] { cell }, amount).isPresent()) {
				explained.or(own);
				int first = own.nextSetBit(0);
				own.stream().forEach(equation -> groups.join(first, equation));
			}
		}
		Map<Integer, BitSet> result = new LinkedHashMap<>();
		explained.stream().forEach(equation -> result.computeIfAbsent(groups.of(equation), g -> new BitSet()).set(equation));
		return List.copyOf(result.values());
	}

	/** Returns the change of a cell that makes all its equations hold; null where there is none. */
	private static BigInteger[] amount(long[] column, BitSet own, BigInteger[] wanted) {
		int first = own.nextSetBit(0);
		BigInteger[] amount = wanted[first].divideAndRemainder(BigInteger.valueOf(column[first]));
		boolean fits = wanted[first].signum() != 0 && amount[1].signum() == 0
			&& own.stream().allMatch(i -> amount[0].multiply(BigInteger.valueOf(column[i])).equals(wanted[i]));
		return fits ? new BigInteger[] { amount[0] } : null;
	}

	private Part solve(BigInteger[] wanted) {
		BitSet failing = failing(wanted);
		List<Found> found = new ArrayList<>();
		for (int size = 1; size <= MOST_CHANGES && found.isEmpty(); size++) {
			if (size * widest >= failing.cardinality()) {
				search.search(wanted, size,
					(cells, amounts) -> proposals.candidate(cells, amounts).ifPresent(whole -> found.add(Found.of(whole, cells, amounts))));
			}
		}
		List<Solution> solutions = found.stream().sorted(Found.ORDER).limit(MOST_SOLUTIONS).map(this::split).toList();
		return new Part(failing.stream().mapToObj(equations::get).toList(), solutions);
	}

	/** Puts those changes together that have a law in common. */
	private Solution split(Found found) {
		int[] cells = found.cells();
		Groups groups = new Groups(cells.length);
		for (Law law : laws) {
			int[] own = IntStream.range(0, cells.length).filter(i -> law.coefficients().containsKey(cells[i])).toArray();
			Arrays.stream(own).forEach(i -> groups.join(own[0], i));
		}
		List<Candidate> candidates = new ArrayList<>();
		List<Set<Object>> touched = new ArrayList<>();
		int[] firsts = IntStream.range(0, cells.length).filter(i -> groups.of(i) == i).toArray();
		for (int first : firsts) {
			int[] own = IntStream.range(0, cells.length).filter(i -> groups.of(i) == first).toArray();
			int[] numbers = Arrays.stream(own).map(i -> cells[i]).toArray();
			BigInteger[] amounts = Arrays.stream(own).mapToObj(i -> found.amounts()[i]).toArray(BigInteger[]::new);
			candidates.add(proposals.candidate(numbers, amounts).orElseThrow());
			touched.add(equations.stream().filter(law -> Arrays.stream(numbers).anyMatch(law.coefficients()::containsKey)).map(Law::key)
				.collect(Collectors.toSet()));
		}
		return new Solution(found.whole(), candidates, touched);
	}
}
