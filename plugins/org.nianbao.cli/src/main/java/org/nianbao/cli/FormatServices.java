package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.nianbao.checks.Finding;
import org.nianbao.checks.FormatChecker;
import org.nianbao.cli.input.Input;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatTexts;

/**
 * Checks format files. They may inherit from the formats on board and from the files beside them. Thread-safe.
 */
final class FormatServices {

	private final FormatChecker checker;

	/**
	 * @param locale the language of the findings
	 */
	FormatServices(Locale locale) {
		checker = new FormatChecker(locale);
	}

	/**
	 * Tells whether an input is a format file.
	 *
	 * @param input what the user named
	 * @return true if its name says so; standard input is a report
	 */
	static boolean isFormat(Input input) {
		return input.file().filter(FormatTexts::isFormat).isPresent();
	}

	/**
	 * Checks a format file.
	 *
	 * @param input which one
	 * @param text  its text
	 * @return what was found, sorted
	 */
	List<Finding> check(Input input, String text) {
		Path file = input.file().orElseThrow();
		return checker.check(file.getFileName().toString(), text, FormatReader.standard(), FormatTexts.beside(file));
	}
}
