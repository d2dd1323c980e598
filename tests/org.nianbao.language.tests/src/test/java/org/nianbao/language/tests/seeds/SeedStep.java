package org.nianbao.language.tests.seeds;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a range of lines of a seed report: one line of a {@code .steps} file.
 * <pre>
 * join 13-15                       a sentence that a page break has cut in two or more
 * closing 77-79                    right-aligned lines at the end
 * strip 408 [bookmark: _GoBack]    remains of an editor, not part of the report
 * insert 47 三、…                   a line that the seed has lost, before line 47
 * header 47-49 项目 自然人 …          a header of several lines: the labels of the leaf columns
 * table 29-43 tabs                 rows, their cells divided by tabs
 * table 66-348 lines 7             rows of seven figures, each cell in a line of its own, an empty line after each row
 * table 70-93 tabs 7 right         where figures are left out, those given are the last ones of the row
 * wide 97-100 pipes A B : x y z    figures of several rows side by side: the labels of the rows, then those of the columns
 * </pre>
 *
 * @param kind      the first word
 * @param first     the first line of the seed, counted from 1
 * @param last      the last line of the seed
 * @param arguments what follows the line numbers, blanks around removed
 */
record SeedStep(Kind kind, int first, int last, String arguments) {

	private static final Pattern SYNTAX = Pattern.compile("(\\w+)\\s+(\\d+)(?:-(\\d+))?\\s*(.*)");

	/**
	 * Kinds of steps.
	 */
	enum Kind {
		JOIN, CLOSING, STRIP, INSERT, HEADER, TABLE, WIDE
	}

	/**
	 * Reads a step.
	 *
	 * @param line a line of a {@code .steps} file
	 * @return the step
	 */
	static SeedStep parse(String line) {
		Matcher matcher = SYNTAX.matcher(line.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("no step: " + line);
		}
		int first = Integer.parseInt(matcher.group(2));
		int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
		return new SeedStep(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), first, last, matcher.group(4).strip());
	}

	/**
	 * Tells whether the lines hold a table.
	 *
	 * @return true if the lines are no prose
	 */
	boolean isTable() {
		return kind == Kind.HEADER || kind == Kind.TABLE || kind == Kind.WIDE;
	}

	/**
	 * Returns the arguments one by one.
	 *
	 * @return the words between white space
	 */
	List<String> words() {
		return arguments.isEmpty() ? List.of() : List.of(arguments.split("\\s+"));
	}
}
