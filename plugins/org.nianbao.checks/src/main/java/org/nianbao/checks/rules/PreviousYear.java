package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.library.ReferencedReport;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.Resolution;
import org.nianbao.language.library.WrittenReferences;
import org.nianbao.language.library.WrittenReferences.Written;
import org.nianbao.language.loading.LoadedReport;

/**
 * The report of the year before ({@code @上年}), and whether figures may be compared with it.
 *
 * @param directives what {@code @上年} names, in the order of the text; the first one counts
 * @param status     what it comes to
 * @param resolution where the first one leads; empty where there is none
 */
record PreviousYear(List<Written> directives, Status status, Optional<Resolution> resolution) {

	/**
	 * What {@code @上年} comes to.
	 */
	enum Status {
		/** There is no {@code @上年}. */
		NONE,
		/** It leads nowhere. */
		UNRESOLVED,
		/** It is a pattern that several files match. */
		SEVERAL,
		/** The file is missing or cannot be read. */
		UNREADABLE,
		/** It leads to the report itself, or back to it. */
		CIRCULAR,
		/** Its title has no year. */
		NO_YEAR,
		/** It is not of the year before. */
		OTHER_YEAR,
		/** It may be compared. */
		USABLE
	}

	/**
	 * Follows the reference.
	 *
	 * @param report  a report
	 * @param library the reports of the run
	 * @return what it comes to
	 */
	static PreviousYear of(LoadedReport report, ReportLibrary library) {
		List<Written> directives = WrittenReferences.of(report.model()).previous();
		if (directives.isEmpty()) {
			return new PreviousYear(directives, Status.NONE, Optional.empty());
		}
		Resolution resolution = library.resolve(report, directives.get(0).written());
		return new PreviousYear(directives, status(report, library, resolution), Optional.of(resolution));
	}

	private static Status status(LoadedReport report, ReportLibrary library, Resolution resolution) {
		if (resolution.problem().isPresent()) {
			return Status.UNRESOLVED;
		}
		if (resolution.reports().size() > 1) {
			return Status.SEVERAL;
		}
		ReferencedReport file = resolution.reports().get(0);
		if (file.itself()) {
			return Status.CIRCULAR;
		}
		if (file.report().isEmpty()) {
			return Status.UNREADABLE;
		}
		ReportSnapshot found = file.report().get();
		OptionalInt year = report.title().year();
		if (found.year().isEmpty()) {
			return Status.NO_YEAR;
		}
		if (year.isEmpty() || found.year().getAsInt() == year.getAsInt() - 1) {
			// A year that goes down leads in no circle.
			return Status.USABLE;
		}
		return library.leadsBack(report, found) ? Status.CIRCULAR : Status.OTHER_YEAR;
	}

	/**
	 * Returns the file.
	 *
	 * @return the file to which the reference leads; empty where it leads nowhere or to several
	 */
	Optional<ReferencedReport> file() {
		return resolution.filter(r -> r.reports().size() == 1).map(r -> r.reports().get(0));
	}

	/**
	 * Returns the report that figures may be compared with.
	 *
	 * @return empty where there is none, or something is wrong with it, of which {@link PreviousFileRule} speaks
	 */
	Optional<ReportSnapshot> usable() {
		return status == Status.USABLE ? file().flatMap(ReferencedReport::report) : Optional.empty();
	}

	/**
	 * Returns what the file is called in messages.
	 *
	 * @return its name as the writer wrote it
	 */
	String name() {
		return file().map(ReferencedReport::name).orElse("");
	}
}
