package org.nianbao.language.pictures;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.nianbao.language.loading.LoadedReport;

/**
 * Where pictures are looked for: everywhere in the same place.
 */
public final class PicturePath {

	private PicturePath() {
	}

	/**
	 * Finds where the file of a picture should be.
	 *
	 * @param report the report that names it
	 * @param file   the path as the report writes it, relative to the directory of the report
	 * @return the path, whether there is a file or not; empty where the report is in no file, or the path cannot be one here
	 */
	public static Optional<Path> of(LoadedReport report, String file) {
		try {
			return report.file().isEmpty() ? Optional.empty() : Optional.of(report.file().get().resolveSibling(file));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
