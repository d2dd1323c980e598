package org.nianbao.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.text.TextEdit;

/**
 * Repairs reports: findings to text edits. Nothing of a report is changed but what the chosen repairs change. Immutable and thread-safe.
 */
public final class ReportFixer {

	/** One repair may make another one possible; each round costs a check. More rounds than this would mean that repairs undo each other. */
	private static final int MAX_ROUNDS = 20;

	/**
	 * Chooses the repair of a finding.
	 */
	@FunctionalInterface
	public interface Choice {

		/**
		 * Chooses.
		 *
		 * @param finding a finding that is not waived
		 * @return one of its repairs; empty to leave it
		 */
		Optional<Fix> of(Finding finding);

		/**
		 * The mechanical repairs: the first one of each finding that is safe.
		 *
		 * @return the choice that needs nobody to choose
		 */
		static Choice safe() {
			return finding -> finding.fixes().stream().filter(Fix::safe).findFirst();
		}

		/**
		 * The repairs of certain kinds, safe or not; where a finding has several of them, the best one.
		 *
		 * @param kinds see {@link Fix#kind}
		 * @return the choice
		 */
		static Choice ofKinds(Set<String> kinds) {
			return finding -> finding.fixes().stream().filter(fix -> kinds.contains(fix.kind())).findFirst();
		}

		/**
		 * The repairs for findings of certain rules only.
		 *
		 * @param rules the IDs of the rules
		 * @return this choice, restricted
		 */
		default Choice onlyFor(Set<String> rules) {
			return finding -> rules.contains(finding.rule()) ? of(finding) : Optional.empty();
		}

		/**
		 * Another choice where this one leaves a finding.
		 *
		 * @param other the other choice
		 * @return both
		 */
		default Choice or(Choice other) {
			return finding -> of(finding).or(() -> other.of(finding));
		}
	}

	/**
	 * A repaired report.
	 *
	 * @param text    the text, the same object as before where nothing was repaired
	 * @param applied the repairs, in the order in which they were made; the places are those of the text at the time
	 * @param left    what is found in the repaired text
	 */
	public record FixedReport(String text, List<Fix> applied, List<Finding> left) {
	}

	private final ReportLoader loader;
	private final ReportChecker checker;
	private final Optional<ReportLibrary> library;

	/**
	 * Repairs reports one by one.
	 *
	 * @param loader  reads the text after each round of repairs
	 * @param checker finds what is to be repaired
	 */
	public ReportFixer(ReportLoader loader, ReportChecker checker) {
		this(loader, checker, Optional.empty());
	}

	/**
	 * Repairs the reports of a run.
	 *
	 * @param loader  reads the text after each round of repairs
	 * @param checker finds what is to be repaired
	 * @param library the reports to which they may refer
	 */
	public ReportFixer(ReportLoader loader, ReportChecker checker, ReportLibrary library) {
		this(loader, checker, Optional.of(library));
	}

	private ReportFixer(ReportLoader loader, ReportChecker checker, Optional<ReportLibrary> library) {
		this.loader = loader;
		this.checker = checker;
		this.library = library;
	}

	/**
	 * Repairs a report until there is nothing more to choose. Repairs that touch each other are made one after the other.
	 *
	 * @param report the report
	 * @param choice which repairs to make
	 * @return the repaired text
	 */
	public FixedReport fix(LoadedReport report, Choice choice) {
		ReportLibrary others = library.orElseGet(() -> ReportLibrary.of(report));
		// The first text that is checked has been loaded.
		return fix(report.text(), text -> checker.check(text == report.text() ? report
			: loader.load(text, report.name(), report.file(), report.project()), others), choice);
	}

	/**
	 * Repairs a text until there is nothing more to choose, as {@link #fix(LoadedReport, Choice)} does.
	 *
	 * @param text   the text of a report or of another file that can be checked
	 * @param check  finds what is to be repaired in a text
	 * @param choice which repairs to make
	 * @return the repaired text
	 */
	public static FixedReport fix(String text, Function<String, List<Finding>> check, Choice choice) {
		List<Fix> applied = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		String current = text;
		List<Finding> findings = check.apply(current);
		for (int round = 0; round < MAX_ROUNDS; round++) {
			List<Fix> fixes = compatible(findings, choice);
			if (fixes.isEmpty() || !seen.add(current)) {
				break;
			}
			applied.addAll(fixes);
			current = apply(current, fixes);
			findings = check.apply(current);
		}
		return new FixedReport(current, List.copyOf(applied), findings);
	}

	/**
	 * Applies repairs.
	 *
	 * @param text  the text for which they were found
	 * @param fixes repairs none of which touches another one
	 * @return the repaired text
	 */
	public static String apply(String text, List<Fix> fixes) {
		return TextEdit.apply(text, fixes.stream().flatMap(fix -> fix.edits().stream()).toList());
	}

	/**
	 * Chooses repairs that can be made together.
	 *
	 * @param findings the findings of one text
	 * @param choice   which repairs to make
	 * @return the chosen repairs in the order of the findings, without those that touch an earlier one or repeat it
	 */
	public static List<Fix> compatible(List<Finding> findings, Choice choice) {
		List<Fix> fixes = new ArrayList<>();
		Taken taken = new Taken();
		for (Finding finding : findings) {
			if (finding.waived() == null) {
				choice.of(finding).filter(fix -> taken.add(fix.edits())).ifPresent(fixes::add);
			}
		}
		return fixes;
	}

	/** The parts of the text that are changed already. */
	private static final class Taken {

		/** Where the changed parts end, by where they begin. */
		private final TreeMap<Integer, Integer> parts = new TreeMap<>();

		/** Takes the parts of a repair, unless it touches one that is taken. */
		boolean add(List<TextEdit> edits) {
			if (edits.isEmpty() || edits.stream().anyMatch(this::touches)) {
				return false;
			}
			edits.forEach(edit -> parts.merge(edit.offset(), edit.offset() + edit.length(), Math::max));
			return true;
		}

		/** Parts that only meet count as touching: of two insertions at one place nobody knows which comes first. */
		private boolean touches(TextEdit edit) {
			var before = parts.floorEntry(edit.offset() + edit.length());
			return before != null && before.getValue() >= edit.offset();
		}
	}
}
