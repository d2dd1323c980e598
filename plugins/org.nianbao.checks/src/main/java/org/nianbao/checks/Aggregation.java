package org.nianbao.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.nianbao.language.library.ReferencedReport;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.Resolution;
import org.nianbao.language.library.Resolution.Problem;
import org.nianbao.language.library.WrittenReferences;
import org.nianbao.language.library.WrittenReferences.Written;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.UnreadableReportException.Reason;
import org.nianbao.language.text.Labels;

/**
 * The reports that a report sums up ({@code @汇总}), and which of them are missing. Immutable.
 *
 * @param listed what is listed, in the order of the text and, within a pattern, by name; empty for a report that sums up nothing
 */
public record Aggregation(List<Listed> listed) {

	/**
	 * Whether a listed report takes part in the sum.
	 */
	public enum Status {
		/** It does. */
		PRESENT,
		/** The path or pattern leads nowhere, see {@link Listed#problem}. */
		UNRESOLVED,
		/** The file is missing or cannot be read, see {@link Listed#unreadable}. */
		UNREADABLE,
		/** It is the report itself, or one that sums up the report. */
		CIRCULAR,
		/** It is of another year, or does not say of which. */
		OTHER_YEAR,
		/** Another report of the same body is listed before it. */
		TWICE
	}

	/**
	 * A report that is listed.
	 *
	 * @param written    the path or pattern, and where it stands
	 * @param name       the file as the writer wrote it; the pattern where it leads nowhere
	 * @param status     whether it takes part
	 * @param problem    why the path or pattern leads nowhere; empty unless the status says so
	 * @param unreadable why the file cannot be read; empty unless the status says so
	 * @param report     what is in it; empty where it cannot be read, or is the report itself
	 */
	public record Listed(Written written, String name, Status status, Optional<Problem> problem, Optional<Reason> unreadable,
			Optional<ReportSnapshot> report) {

		/**
		 * Returns what to call the body.
		 *
		 * @return the name in the title of the report; the name of the file where nothing is known of the title
		 */
		public String body() {
			return report.map(ReportSnapshot::body).filter(body -> !body.isEmpty()).orElse(name);
		}
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public Aggregation {
		listed = List.copyOf(listed);
	}

	/**
	 * Follows what a report lists.
	 *
	 * @param report  the report
	 * @param library the reports of the run
	 * @return what is listed
	 */
	public static Aggregation of(LoadedReport report, ReportLibrary library) {
		List<Listed> listed = new ArrayList<>();
		Set<String> bodies = new HashSet<>();
		for (Written written : WrittenReferences.of(report.model()).aggregates()) {
			Resolution resolution = library.resolve(report, written.written());
			if (resolution.problem().isPresent()) {
				listed.add(new Listed(written, written.written(), Status.UNRESOLVED, resolution.problem(), Optional.empty(), Optional.empty()));
			}
			for (ReferencedReport file : resolution.reports()) {
				Status status = status(report, file, library, bodies);
				listed.add(new Listed(written, file.name(), status, Optional.empty(), file.unreadable(), file.report()));
			}
		}
		return new Aggregation(listed);
	}

	private static Status status(LoadedReport report, ReferencedReport file, ReportLibrary library, Set<String> bodies) {
		if (file.itself()) {
			return Status.CIRCULAR;
		}
		if (file.report().isEmpty()) {
			return Status.UNREADABLE;
		}
		ReportSnapshot found = file.report().get();
		if (library.leadsBack(report, found)) {
			return Status.CIRCULAR;
		}
		OptionalInt year = report.title().year();
		if (year.isPresent() && !year.equals(found.year())) {
			return Status.OTHER_YEAR;
		}
		return found.body().isEmpty() || bodies.add(Labels.comparable(found.body())) ? Status.PRESENT : Status.TWICE;
	}

	/**
	 * Returns the reports that take part in the sum.
	 *
	 * @return those that are present
	 */
	public List<Listed> present() {
		return listed.stream().filter(one -> one.status() == Status.PRESENT).toList();
	}

	/**
	 * Returns the reports without which the sum is not complete. A second report of a body is not missing.
	 *
	 * @return those that are listed and neither present nor there twice
	 */
	public List<Listed> missing() {
		return listed.stream().filter(one -> one.status() != Status.PRESENT && one.status() != Status.TWICE).toList();
	}
}
