package org.nianbao.checks.hygiene;

import java.util.Comparator;
import java.util.List;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.Whitespace;

/**
 * Finds the slips of a line of prose.
 */
public final class LineSlips {

	private static final int LONGEST_PAGE_LINE = 20;

	private LineSlips() {
	}

	/**
	 * Looks for slips. A slip is looked for in the line as the repairs of the others leave it; so each repair can be applied alone or with any others.
	 *
	 * @param text    the text that the line is part of
	 * @param region  the line, without the white space around and without a marker that is not printed
	 * @param figures the figure references in it, in the order of the text, whose own text is not looked at
	 * @return the slips in the order of the text; empty for a proper line
	 */
	public static List<Slip> of(String text, Region region, List<Region> figures) {
		Line line = new Line(text, region, figures);
		RemainsFinder.find(line);
		MarkFinder.findDocumentNumbers(line);
		MarkFinder.findHalfWidth(line);
		BlankFinder.find(line);
		MarkFinder.findDoubled(line);
		WordFinder.find(line);
		BalanceFinder.find(line);
		return line.slips().stream().sorted(Comparator.comparingInt((Slip slip) -> slip.region().offset()).thenComparing(Slip::kind)).toList();
	}

	/**
	 * Tells whether a line is nothing but the number of a page or the remains of an editor.
	 *
	 * @param line a line of prose
	 * @return true for such as {@code - 3 -}, 第3页, 3 and {@code [bookmark: _GoBack]}
	 */
	public static boolean isSuperfluous(String line) {
		if (Wordings.STANDARD.remains().matcher(line).matches()) {
			return true;
		}
		if (line.length() > LONGEST_PAGE_LINE) {
			return false;
		}
		StringBuilder dense = new StringBuilder();
		line.chars().filter(c -> !Whitespace.isWhitespace((char) c)).forEach(c -> dense.append((char) c));
		return Wordings.STANDARD.pageLine().matcher(dense).matches();
	}

	/**
	 * Tells whether a quotation or bracket goes on in the next paragraph.
	 *
	 * @param text   the text
	 * @param first  the marks without counterparts in a paragraph
	 * @param second those in the next paragraph
	 * @return true if the first has nothing but an opening mark and the second nothing but its counterpart
	 */
	public static boolean isContinued(String text, List<Slip> first, List<Slip> second) {
		return first.size() == 1 && second.size() == 1
			&& BalanceFinder.isPair(text.charAt(first.get(0).region().offset()), text.charAt(second.get(0).region().offset()));
	}

	/**
	 * Writes characters that cannot be seen, or were lost, as their numbers.
	 *
	 * @param text any text
	 * @return the text with such as {@code <U+200B>} in it
	 */
	public static String visible(String text) {
		StringBuilder result = new StringBuilder();
		for (char c : text.toCharArray()) {
			if (Characters.isInvisible(c) || Characters.isLost(c)) {
				result.append(String.format("<U+%04X>", (int) c));
			} else {
				result.append(c);
			}
		}
		return result.toString();
	}
}
