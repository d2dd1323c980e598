package org.nianbao.ui.importing;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.reader.ImportedReport;

/**
 * What has come of reading a file that is to be imported.
 *
 * @param source   the file
 * @param name     the name of the report
 * @param report   the report; empty where the file cannot be read
 * @param problem  why it cannot be read; empty where it can
 * @param conflict the file that is there already and stays, relative to the folder; empty for none
 * @param replaces whether the report replaces one that is there
 */
public record ReadSource(Path source, String name, Optional<ImportedReport> report, Optional<String> problem, Optional<String> conflict,
		boolean replaces) {

	/** Checks that nothing is null. */
	public ReadSource {
		Objects.requireNonNull(source);
		Objects.requireNonNull(name);
		Objects.requireNonNull(report);
		Objects.requireNonNull(problem);
		Objects.requireNonNull(conflict);
	}

	/** Makes one for a file that cannot be read. */
	static ReadSource unreadable(Path source, String problem) {
		return new ReadSource(source, ImportPlan.report(source), Optional.empty(), Optional.of(problem), Optional.empty(), false);
	}

	/**
	 * Returns what the file is called in messages.
	 *
	 * @return its name without directories
	 */
	public String sourceName() {
		return source.getFileName().toString();
	}

	/**
	 * Tells whether a report will be written.
	 *
	 * @return false for what cannot be read and for what would replace another file
	 */
	public boolean isWritable() {
		return report.isPresent() && conflict.isEmpty();
	}
}
