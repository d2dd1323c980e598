package org.nianbao.ide.newreport;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.text.Whitespace;

/**
 * What is known of a report before it is written.
 *
 * @param directory where its file will be
 * @param project   the project of that directory
 * @param body      the full name of the body, without white space around
 * @param year      the report year
 * @param chosen    the format; empty for the one that the project and the year give
 * @param previous  the report of the year before, from which things are carried over
 * @param sum       the reports that it sums up
 */
public record NewReport(Path directory, ReportProject project, String body, int year, Optional<ReportFormat> chosen,
	Optional<PreviousReport> previous,
		Optional<Summed> sum) {

	/** The first year that a title can name. */
	public static final int FIRST_YEAR = 1000;

	/** The last year that a title can name. */
	public static final int LAST_YEAR = 9999;

	/**
	 * @throws IllegalArgumentException if {@link #isBody} does not hold or the year has not four digits
	 */
	public NewReport {
		body = Whitespace.strip(body);
		if (!isBody(body) || year < FIRST_YEAR || year > LAST_YEAR) {
			throw new IllegalArgumentException(body + " " + year);
		}
	}

	/**
	 * The reports that a new one sums up.
	 *
	 * @param references how it refers to them: files and patterns, relative to its directory
	 * @param figures    what they come to, for the format of the new report
	 */
	public record Summed(List<String> references, ReportSum figures) {

		/** Makes the list unmodifiable. */
		public Summed {
			references = List.copyOf(references);
		}
	}

	/**
	 * Makes what is known of a report that sums up nothing.
	 *
	 * @param directory see {@link #directory}
	 * @param project   see {@link #project}
	 * @param body      see {@link #body}
	 * @param year      see {@link #year}
	 * @param chosen    see {@link #chosen}
	 * @param previous  see {@link #previous}
	 * @throws IllegalArgumentException if {@link #isBody} does not hold or the year has not four digits
	 */
	public NewReport(Path directory, ReportProject project, String body, int year, Optional<ReportFormat> chosen, Optional<PreviousReport> previous) {
		this(directory, project, body, year, chosen, previous, Optional.empty());
	}

	/**
	 * Tells whether a text can be the name of a body: the title shows it as it is.
	 *
	 * @param name any text
	 * @return false for blank texts, several lines, and texts with characters that mean something in the report language
	 */
	public static boolean isBody(String name) {
		return !Whitespace.strip(name).isEmpty() && name.chars().noneMatch(c -> Whitespace.isLineEnd((char) c) || "{}｛｝|｜\\@＠#>》".indexOf(c) >= 0);
	}

	/**
	 * Returns the format.
	 *
	 * @return the chosen one; else the one that last year's report names, where it is still for this year; else the one that reports of the project get
	 */
	public ReportFormat format() {
		return chosen.or(this::previousFormat).orElseGet(this::usualFormat);
	}

	/**
	 * Tells whether the report must say which format it has.
	 *
	 * @return false where it would get this format anyway
	 */
	boolean namesFormat() {
		return format() != usualFormat();
	}

	private ReportFormat usualFormat() {
		return project.formats().forYear(OptionalInt.of(year));
	}

	private Optional<ReportFormat> previousFormat() {
		return previous.filter(report -> report.report().facts().formatDirective().isPresent())
			.flatMap(report -> project.formats().find(report.report().format().name())).filter(format -> format.appliesTo(year));
	}
}
