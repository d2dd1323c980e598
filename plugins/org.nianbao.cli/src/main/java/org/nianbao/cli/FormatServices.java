package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.FormatChecker;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.ReportFixer.FixedReport;
import org.nianbao.cli.input.Input;
import org.nianbao.ide.formats.FormatTextLoader;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.formatting.FormatFormatter;
import org.nianbao.language.text.TextEdit;

/**
 * Checks, repairs and lays out format files. They may inherit from the formats on board and from the files beside them. Thread-safe.
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

	/**
	 * Repairs a format file.
	 *
	 * @param input  which one
	 * @param text   its text
	 * @param choice which repairs to make
	 * @return the repaired text and what is found in it
	 */
	FixedReport fix(Input input, String text, Choice choice) {
		return ReportFixer.fix(text, current -> check(input, current), choice);
	}

	/**
	 * Lays out a format file.
	 *
	 * @param text its text
	 * @return changes of white space; empty for a text that cannot be read as a whole
	 */
	static Optional<List<TextEdit>> format(String text) {
		return FormatTextLoader.standalone().service(FormatFormatter.class).format(text);
	}
}
