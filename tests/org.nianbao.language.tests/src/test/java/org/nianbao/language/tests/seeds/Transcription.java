package org.nianbao.language.tests.seeds;

import java.util.List;
import java.util.Set;

/**
 * A seed report in the report language.
 *
 * @param text           the report
 * @param prose          the lines of the report that are no table rows, in order, without the marks of closing lines
 * @param inserted       those of these lines that the seed has lost
 * @param stripped       what was left out of lines of the seed
 * @param tableLines     the numbers of the lines of the seed that hold tables, counted from 1
 * @param figures        how many numbers stand in the tables of the report
 * @param surplusFigures how many numbers of the seed have neither a row nor a column
 */
public record Transcription(String text, List<String> prose, List<String> inserted, List<String> stripped, Set<Integer> tableLines, int figures,
		int surplusFigures) {

	/**
	 * Removes the white space around a text, no-break and ideographic blanks included.
	 *
	 * @param text any text
	 * @return the rest
	 */
	static String strip(String text) {
		return text.replaceAll("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$", "");
	}

	/**
	 * Removes all white space, so that line breaks and blanks between paragraphs do not matter in a comparison.
	 *
	 * @param text any text
	 * @return the rest
	 */
	static String withoutWhitespace(String text) {
		return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
	}
}
