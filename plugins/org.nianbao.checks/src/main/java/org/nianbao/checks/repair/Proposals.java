package org.nianbao.checks.repair;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.nianbao.checks.repair.TableEquations.Law;
import org.nianbao.language.figures.Figure;

/**
 * Tells which changes can be proposed: the new values are numbers of the kind that the columns allow, and no relation is broken. Amounts are counted
 * in units of the last decimal that a column of the table has.
 */
final class Proposals {

	private final List<Figure> cells;
	private final List<Law> equations;
	private final List<Law> relations;
	private final int scale;

	Proposals(TableEquations table) {
		cells = table.cells();
		equations = table.laws().stream().filter(Law::isEquation).toList();
		relations = table.laws().stream().filter(law -> !law.isEquation() && law.allows(law.difference())).toList();
		scale = cells.stream().mapToInt(cell -> cell.column().decimals()).max().orElse(0);
	}

	/** Returns an amount in units. */
	BigInteger units(BigDecimal amount) {
		return amount.setScale(scale).unscaledValue();
	}

	/**
	 * Proposes changes.
	 *
	 * @param numbers the cells
	 * @param amounts by how many units each of them changes
	 * @return the changes; empty where one is not legal, or breaks a relation that holds
	 */
	Optional<Candidate> candidate(int[] numbers, BigInteger[] amounts) {
		List<CellChange> changes = new ArrayList<>();
		for (int i = 0; i < numbers.length; i++) {
			Figure cell = cells.get(numbers[i]);
			BigDecimal old = cell.addend().orElseThrow();
			BigDecimal value = plain(old.add(new BigDecimal(amounts[i], scale)), old.scale());
			if (value.scale() > cell.column().decimals() || value.signum() < 0 && !cell.column().isSigned()) {
				return Optional.empty();
			}
			changes.add(new CellChange(cell, value, ChangeKind.of(cell, value)));
		}
		if (relations.stream().anyMatch(relation -> breaks(relation, numbers, amounts))) {
			return Optional.empty();
		}
		changes.sort(CellChange.BY_PLACE);
		return Optional.of(new Candidate(changes));
	}

	/**
	 * Proposes a value for one cell.
	 *
	 * @param cell  one of the table's cells
	 * @param value the value
	 * @return the change; empty where it is not legal, or breaks an equation or a relation that holds
	 */
	Optional<Candidate> setting(Figure cell, BigDecimal value) {
		int number = IntStream.range(0, cells.size()).filter(i -> cells.get(i) == cell).findFirst().orElse(-1);
		if (number < 0 || value.scale() > scale) {
			return Optional.empty();
		}
		boolean breaksEquation = equations.stream()
			.anyMatch(law -> law.difference().signum() == 0 && law.coefficients().containsKey(number));
		BigInteger[] amounts = { units(value.subtract(cell.addend().orElseThrow())) };
		return breaksEquation ? Optional.empty() : candidate(new int[] { number }, amounts);
	}

	/** Without needless zeros, but with the decimals that are typed now. */
	private static BigDecimal plain(BigDecimal value, int decimals) {
		return value.setScale(Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale())));
	}

	private boolean breaks(Law relation, int[] numbers, BigInteger[] amounts) {
		Map<Integer, Integer> coefficients = relation.coefficients();
		BigInteger change = BigInteger.ZERO;
		for (int i = 0; i < numbers.length; i++) {
			Integer coefficient = coefficients.get(numbers[i]);
			change = coefficient == null ? change : change.add(amounts[i].multiply(BigInteger.valueOf(coefficient)));
		}
		return change.signum() != 0 && !relation.allows(relation.difference().add(new BigDecimal(change, scale)));
	}
}
