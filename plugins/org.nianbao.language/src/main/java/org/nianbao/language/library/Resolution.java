package org.nianbao.language.library;

import java.util.List;
import java.util.Optional;

/**
 * What a reference of a report comes to.
 *
 * @param problem why it leads nowhere; empty where it leads to files
 * @param pattern whether it is a pattern, which does not mean the report itself and may lead to any number of files
 * @param reports the files: one for a path, those that match for a pattern, sorted by name; empty where there is a problem
 */
public record Resolution(Optional<Problem> problem, boolean pattern, List<ReferencedReport> reports) {

	/**
	 * Why a reference leads nowhere.
	 */
	public enum Problem {
		/** The report is in no file, so that nobody knows where to look. */
		NO_DIRECTORY,
		/** The path cannot be a path here. */
		BAD_NAME,
		/** The pattern is none. */
		BAD_PATTERN,
		/** No file matches the pattern, except maybe the report itself. */
		NO_MATCH,
		/** More files match the pattern than {@link ReportLibrary#MOST_FILES}, or it takes too long to find them. */
		TOO_MANY
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public Resolution {
		reports = List.copyOf(reports);
	}

	static Resolution of(Problem problem, boolean pattern) {
		return new Resolution(Optional.of(problem), pattern, List.of());
	}
}
