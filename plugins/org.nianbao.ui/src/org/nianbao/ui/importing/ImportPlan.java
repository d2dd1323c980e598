package org.nianbao.ui.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.IPath;
import org.nianbao.reader.ImportNames;

/**
 * Which files are imported how.
 *
 * @param sources   the files
 * @param folder    where the reports go, as a path of the workspace; need not exist
 * @param overwrite whether files that exist are replaced
 * @param body      the body that reports; empty where the file says it
 * @param year      the report year; empty where the file says it
 */
public record ImportPlan(List<Path> sources, IPath folder, boolean overwrite, Optional<String> body, OptionalInt year) {

	/**
	 * Two files that would become the same report.
	 *
	 * @param first  a file
	 * @param second another one
	 * @param report the name of the report
	 */
	public record Conflict(Path first, Path second, String report) {
	}

	/** Makes the list unmodifiable. */
	public ImportPlan {
		sources = List.copyOf(sources);
		Objects.requireNonNull(folder);
		Objects.requireNonNull(body);
		Objects.requireNonNull(year);
	}

	/**
	 * Names the report that is made of a file.
	 *
	 * @param source a file
	 * @return the name, without its folder: that of the command line
	 */
	public static String report(Path source) {
		return ImportNames.report(source.getFileName().toString());
	}

	/**
	 * Looks for files of which one would overwrite the work of the other. Opens no file.
	 *
	 * @return the first conflict; empty where there is none
	 */
	public Optional<Conflict> conflict() {
		Map<String, Path> taken = new HashMap<>();
		for (Path source : sources) {
			Path other = taken.putIfAbsent(report(source), source);
			if (other != null) {
				return Optional.of(new Conflict(other, source, report(source)));
			}
		}
		return Optional.empty();
	}
}
