package org.nianbao.language.formats;

import java.util.Map;

import com.google.inject.Inject;

/**
 * Reads format files for whoever looks at their texts: editors and checks. Thread-safe.
 */
public final class FormatLoader {

	private final FormatFiles.Resources language;

	/**
	 * @param language makes the resources
	 */
	@Inject
	FormatLoader(FormatFiles.Resources language) {
		this.language = language;
	}

	/**
	 * Returns the loader of the process.
	 *
	 * @return a loader
	 */
	public static FormatLoader standalone() {
		return new FormatLoader(FormatFiles.Resources.standalone());
	}

	/**
	 * Reads what stands around a format file.
	 *
	 * @param fileName the name of the file, without directories
	 * @param onBoard  the formats that it may inherit from, and whose names it must not use
	 * @param others   the texts of further files that count as on board, by name; that of the file itself does not matter
	 * @return the surroundings, which can be used for any number of texts of the file
	 */
	public FormatSurroundings surroundings(String fileName, FormatRegistry onBoard, Map<String, String> others) {
		return new FormatSurroundings(language, fileName, onBoard, others);
	}
}
