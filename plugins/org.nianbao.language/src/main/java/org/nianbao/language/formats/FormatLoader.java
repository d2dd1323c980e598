package org.nianbao.language.formats;

import java.util.List;
import java.util.Map;

import org.eclipse.xtext.resource.XtextResource;

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
	 * @param fileName the name of the file, without directories; empty for a text that is in no file
	 * @param onBoard  the formats that it may inherit from, and whose names it must not use
	 * @param others   the texts of further files that count as on board, by name; that of the file itself does not matter
	 * @return the surroundings, which can be used for any number of texts of the file
	 */
	public FormatSurroundings surroundings(String fileName, FormatRegistry onBoard, Map<String, String> others) {
		return new FormatSurroundings(language, fileName.isEmpty() ? FormatFiles.NAMELESS : fileName, onBoard, others);
	}

	/**
	 * Parses a format file for whoever wants to know how it is written, not what it means. No text is refused.
	 *
	 * @param text its text
	 * @return the file alone: the formats of others from which it inherits are not known to it
	 */
	public XtextResource parse(String text) {
		return new FormatFiles(language, Map.of(FormatFiles.NAMELESS, text), List.of()).resources().get(0);
	}
}
