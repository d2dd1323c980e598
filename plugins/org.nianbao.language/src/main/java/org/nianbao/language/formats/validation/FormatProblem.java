package org.nianbao.language.formats.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.nianbao.language.format.Severity;

/**
 * Something wrong in a format file. Offsets and lengths are in UTF-16 units, offsets count from 0, lines and columns from 1.
 *
 * @param rule      the rule that speaks
 * @param severity  a format with an error is not used
 * @param file      the name of the file
 * @param offset    where the place begins
 * @param length    its length; 0 at the end of the file
 * @param line      the line where it begins
 * @param column    the column where it begins
 * @param endLine   the line where it ends
 * @param endColumn the column after its last character
 * @param key       which text says what is wrong
 * @param arguments name, value, name, value, … of the text
 */
public record FormatProblem(FormatRule rule, Severity severity, String file, int offset, int length, int line, int column, int endLine, int endColumn,
		String key, List<Object> arguments) {

	/** The argument that is a name which the wrong one resembles. */
	static final String SIMILAR = "similar";

	/** The order in which the problems of a file are listed: by place, then by rule and text, so that it is the same on every run. */
	public static final Comparator<FormatProblem> ORDER = Comparator.comparingInt(FormatProblem::offset).thenComparingInt(FormatProblem::length)
		.thenComparing(FormatProblem::rule).thenComparing(FormatProblem::key).thenComparing(problem -> problem.arguments().toString());

	/**
	 * Makes the arguments unmodifiable.
	 */
	public FormatProblem {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Returns the ID of the rule.
	 *
	 * @return an ID such as {@code F-NAME}
	 */
	public String code() {
		return rule.id();
	}

	/**
	 * Returns what should probably stand at the place instead.
	 *
	 * @return the name that the wrong one resembles most; empty where none does, or nothing is wrong with a name
	 */
	public Optional<String> similar() {
		int at = arguments.indexOf(SIMILAR);
		return at < 0 ? Optional.empty() : Optional.of((String) arguments.get(at + 1));
	}

	/**
	 * Tells whether the format cannot be used.
	 *
	 * @return true for an error
	 */
	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/**
	 * Says what is wrong.
	 *
	 * @param locale English for English; every other one for Chinese
	 * @return one sentence
	 */
	public String message(Locale locale) {
		return FormatMessages.of(locale).format(key, arguments.toArray());
	}

	/**
	 * Says what is wrong and where.
	 *
	 * @param locale English for English; every other one for Chinese
	 * @return {@code file:line:column: code message}
	 */
	public String describe(Locale locale) {
		return file + ":" + line + ":" + column + ": " + code() + " " + message(locale);
	}

	@Override
	public String toString() {
		return describe(Locale.CHINESE);
	}
}
