package org.nianbao.language.formats;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.nianbao.language.formats.validation.FormatProblem;
import org.nianbao.language.formats.validation.FormatValidator;

/**
 * Finds what is wrong in a format file, for editors and for the command line. Immutable and shared.
 */
public final class FormatChecks {

	private final Predicate<String> knownRules;

	/**
	 * @param knownRules tells of an ID whether a rule has it that no format need declare; said of every ID, it keeps settings of unknown rules unnoticed
	 */
	public FormatChecks(Predicate<String> knownRules) {
		this.knownRules = knownRules;
	}

	/**
	 * Finds what is wrong in a file.
	 *
	 * @param fileName the name of the file, without directories
	 * @param text     its text; it takes the place of a file of that name from which formats on board have been read
	 * @param onBoard  the formats that it may inherit from, and whose names it must not use
	 * @return sorted by place; may be empty
	 */
	public List<FormatProblem> check(String fileName, String text, FormatRegistry onBoard) {
		return check(fileName, text, onBoard, Map.of());
	}

	/**
	 * Finds what is wrong in a file that stands beside others.
	 *
	 * @param fileName the name of the file, without directories
	 * @param text     its text; it takes the place of a file of that name
	 * @param onBoard  the formats that it may inherit from, and whose names it must not use
	 * @param others   further files that count as on board, by name; a mistake in them is no problem of this file
	 * @return sorted by place; may be empty
	 */
	public List<FormatProblem> check(String fileName, String text, FormatRegistry onBoard, Map<String, String> others) {
		return check(FormatLoader.standalone().surroundings(fileName, onBoard, others).parse(text));
	}

	/**
	 * Finds what is wrong in a file that was parsed already.
	 *
	 * @param formats the file and those around it; a mistake in them is no problem of this file
	 * @return sorted by place; may be empty
	 */
	public List<FormatProblem> check(LinkedFormats formats) {
		return FormatValidator.validate(formats.all(), formats.file(), knownRules);
	}
}
