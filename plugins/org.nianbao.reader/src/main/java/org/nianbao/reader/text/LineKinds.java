package org.nianbao.reader.text;

import java.util.regex.Pattern;

/**
 * Tells what a line may be, from its characters alone.
 */
final class LineKinds {

	/** A figure of a table as people write it, or a mark for a blank. */
	private static final Pattern FIGURE = Pattern.compile("[+\\-−－＋]?[0-9０-９]+([,，][0-9０-９]{3})*([.．][0-9０-９]+)?%?|[-－—–/／]|——");
	private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、");
	private static final Pattern PAGE_NUMBER = Pattern
		.compile("[-—–－·.]{1,2} ?[0-9０-９]{1,3} ?[-—–－·.]{1,2}|第 ?[0-9０-９]{1,3} ?页([，,/]? ?共 ?[0-9０-９]{1,3} ?页)?|[0-9]{1,3} ?/ ?[0-9]{1,3}");
	private static final Pattern SEPARATOR_CELL = Pattern.compile(":-++:?|-++:|-{2,}+");
	private static final Pattern LINE = Pattern.compile("[-=*_—─━]{3,}+");
	/** A longer text is no figure. */
	private static final int LONGEST_FIGURE = 40;
	private static final String SENTENCE_ENDS = "。！？；：!?;:";
	private static final String CLOSING = "”’）)》」』\"";
	/** Cells of tables are seldom longer; paragraphs seldom shorter. */
	static final int LONGEST_CELL = 60;

	private LineKinds() {
	}

	static boolean isFigure(String text) {
		return text.length() <= LONGEST_FIGURE && FIGURE.matcher(text).matches();
	}

	static boolean isSectionHeading(String text) {
		return SECTION.matcher(text).lookingAt();
	}

	/** Tells whether a line is the number of a page, with dashes or words that say so. */
	static boolean isPageNumber(String text) {
		return text.length() < 20 && PAGE_NUMBER.matcher(text).matches();
	}

	static boolean isPipeRow(String text) {
		return text.startsWith("|") || text.startsWith("｜");
	}

	/** Tells whether a row of bars only separates a header from the rest. */
	static boolean isSeparator(String text) {
		boolean found = false;
		for (String cell : text.replace('｜', '|').split("\\|")) {
			String content = cell.strip();
			if (!content.isEmpty() && !SEPARATOR_CELL.matcher(content).matches()) {
				return false;
			}
			found |= !content.isEmpty();
		}
		return found;
	}

	/** Tells whether a line is the upper edge of a drawn table. */
	static boolean isRule(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) != '+' && text.charAt(i) != '-') {
				return false;
			}
		}
		return text.startsWith("+-") && text.endsWith("-+");
	}

	/** Tells whether a line is nothing but a line across the page. */
	static boolean isLineAcross(String text) {
		return text.length() >= 3 && LINE.matcher(text).matches();
	}

	/** Tells whether a line ends where a sentence ends. */
	static boolean endsSentence(String text) {
		int end = text.length();
		while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
	}

	/** Tells whether a line may be a cell, or a part of one, by its length and its end. */
	static boolean isShort(String text) {
		return text.length() <= LONGEST_CELL && text.indexOf('。') < 0;
	}
}
