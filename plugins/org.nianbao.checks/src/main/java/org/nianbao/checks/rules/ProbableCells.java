package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.nianbao.checks.repair.Candidate;
import org.nianbao.checks.repair.CellChange;
import org.nianbao.checks.repair.ChangeKind;
import org.nianbao.checks.repair.Repair;
import org.nianbao.checks.repair.Repair.Explanation;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.text.TextEdit;

/**
 * Says which cells are probably wrong where an equation fails: in the message, as related locations, and as repairs. None of the repairs is made
 * without being chosen, since figures change their values.
 */
final class ProbableCells {

	/** For what is not an equation of one table: nothing is said. */
	static final ProbableCells NONE = new ProbableCells(null, null, null, null);

	/** More repairs than these would only hide the good ones. */
	private static final int MOST_FIXES = 4;

	/** Finds what may be wrong where a law of a table fails. */
	@FunctionalInterface
	interface Finder {
		ProbableCells find(CheckContext context, CheckedTable table, Object law);
	}

	private final CheckContext context;
	private final CheckedTable table;
	private final Repair repair;
	private final Explanation explanation;

	private ProbableCells(CheckContext context, CheckedTable table, Repair repair, Explanation explanation) {
		this.context = context;
		this.table = table;
		this.repair = repair;
		this.explanation = explanation;
	}

	/**
	 * Looks for them.
	 *
	 * @param context the report
	 * @param table   the table
	 * @param law     the sum, or the place of the relation, that fails
	 * @return what may be wrong
	 */
	static ProbableCells of(CheckContext context, CheckedTable table, Object law) {
		Repair repair = context.repair(table);
		return new ProbableCells(context, table, repair, repair.explanation(law));
	}

	/**
	 * Tells whether other cells may as well be wrong.
	 *
	 * @return false also where nothing is said
	 */
	boolean isGuess() {
		return explanation != null && explanation.ambiguous();
	}

	/**
	 * Says it.
	 *
	 * @return the end of the message on the law that fails; empty for none
	 */
	String describe() {
		if (explanation == null) {
			return "";
		}
		if (explanation.candidates().isEmpty()) {
			return context.messages().format("probable.none");
		}
		String key = explanation.isSingleCell() ? "probable.one" : "probable.several";
		return context.messages().format(graded(key), "cells", join(explanation.candidates().get(0), "probable.cell"));
	}

	/**
	 * Says it where the message has already said what a total should be.
	 *
	 * @param total    the total
	 * @param expected what it should be
	 * @return the end of the message on the sum that fails
	 */
	String describe(Figure total, BigDecimal expected) {
		if (explanation.isSingleCell()) {
			CellChange change = explanation.candidates().get(0).changes().get(0);
			if (change.figure() == total && change.value().compareTo(expected) == 0) {
				return context.messages().format(graded("probable.itself"), values(change));
			}
		}
		return describe();
	}

	private String graded(String key) {
		return explanation.ambiguous() ? key + ".ambiguous" : key;
	}

	/**
	 * Adds the most probable cells and the best repairs.
	 *
	 * @param finding the finding on the law that fails
	 */
	void addTo(FindingDraft finding) {
		if (explanation == null || explanation.candidates().isEmpty()) {
			return;
		}
		for (CellChange change : explanation.candidates().get(0).changes()) {
			finding.related(change.figure().region(), variant("related.probable", change), values(change));
		}
		List<Candidate> offered = offered();
		addFix(finding, offered.get(0), "probable.fix.cells");
		offered.subList(1, offered.size()).forEach(candidate -> addFix(finding, candidate, "probable.fix.others"));
	}

	/**
	 * Adds the repairs that put the right total in its cell, as a number and as {@code =}, where no other law is broken by it.
	 *
	 * @param finding  the finding on the sum
	 * @param total    the total
	 * @param expected what it should be
	 */
	void addTotal(FindingDraft finding, Figure total, BigDecimal expected) {
		Optional<Candidate> candidate = repair.setting(total, expected);
		if (candidate.isEmpty()) {
			return;
		}
		if (!offered().contains(candidate.get())) {
			addFix(finding, candidate.get(), "probable.fix.total");
		}
		Optional<BigDecimal> computed = OfficialTable.sum(table.table().addends(total.row(), total.column()));
		// A remark can only stand after a number.
		if (total.remark() == null && computed.isPresent() && computed.get().compareTo(expected) == 0) {
			CellChange change = candidate.get().changes().get(0);
			finding.fix(false, total.region(), "=", "probable.fix.computed", values(change));
		}
	}

	private List<Candidate> offered() {
		return explanation.candidates().subList(0, Math.min(MOST_FIXES, explanation.candidates().size()));
	}

	private void addFix(FindingDraft finding, Candidate candidate, String key) {
		List<TextEdit> edits = new ArrayList<>();
		candidate.changes().forEach(change -> edits.add(edit(change.figure(), change.text())));
		finding.fix(false, edits, key, "cells", join(candidate, "probable.change"));
	}

	private String join(Candidate candidate, String key) {
		return candidate.changes().stream().map(change -> context.messages().format(variant(key, change), values(change)))
			.collect(Collectors.joining(context.messages().format("probable.separator")));
	}

	private static String variant(String key, CellChange change) {
		return change.figure().kind() == Kind.BLANK ? key + ".blank" : key;
	}

	private Object[] values(CellChange change) {
		Figure figure = change.figure();
		String found = figure.kind() == Kind.BLANK ? "" : figure.value().toPlainString();
		return new Object[] { "row", figure.row().label(), "column", figure.column().label(), "found", found, "value", change.text(), "kind",
			kind(change.kind()) };
	}

	/** That 0 should not be 0, or the other way round, the numbers say themselves. */
	private String kind(ChangeKind kind) {
		boolean isPlain = kind == ChangeKind.OTHER || kind == ChangeKind.ZERO;
		return isPlain ? "" : context.messages().format("probable.kind", "kind", context.messages().format("probable." + kind));
	}

	/** Replaces the number and nothing else of its cell, or the mark of a blank. */
	private static TextEdit edit(Figure figure, String text) {
		if (figure.kind() == Kind.NUMBER) {
			return new TextEdit(figure.region().offset(), lengthOfNumber(figure.text()), text);
		}
		return CellEdits.set(figure.region(), text);
	}

	/** A unit may follow. */
	private static int lengthOfNumber(String text) {
		int length = 0;
		while (length < text.length() && "+-.0123456789".indexOf(text.charAt(length)) >= 0) {
			length++;
		}
		return length;
	}
}
