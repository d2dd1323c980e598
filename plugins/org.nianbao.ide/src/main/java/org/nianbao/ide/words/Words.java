package org.nianbao.ide.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.Whitespace;

/**
 * The units of a line of a report or format, by which a caret moves and text is selected and deleted: words, but also numbers with their decimals and
 * percent signs, figure references in braces, the IDs of rules, the names of directives, and in the row of a table its cells. A caret goes around
 * such a unit in one step, and word by word in it. Takes about as long for a long line as for a short one, after the first look. All offsets are
 * those of the line.
 */
public final class Words {

	/** How much of a long line is divided into words, before and after a place. */
	private static final int NEAR = 1000;

	/** What is one unit although it may be several words. A blank follows the brace of a block in a format. Each alternative takes linear time. */
	private static final Pattern UNIT = Pattern.compile("[{｛](?!\\s)[^{}｛｝\"“”]*+[}｝]" + "|(?<![^\\s\\u3000])[@＠]\\p{IsAlphabetic}++"
		+ "|(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*+(?:-[A-Za-z0-9]++)++" + "|(?<![A-Za-z0-9０-９.．])[0-9０-９]++(?:[.．,，][0-9０-９]++)*+[%％‰]?+(?![A-Za-z])");

	private final String line;
	private final WordBreaker breaker;

	/** In the order of the text, without overlaps, not empty. */
	private final List<Region> units = new ArrayList<>();

	/**
	 * @param line    a line, without its line end
	 * @param breaker divides prose into words
	 */
	public Words(String line, WordBreaker breaker) {
		this.line = line;
		this.breaker = breaker;
		if (isBar(skipBlanks(0))) {
			cells();
		} else {
			for (Matcher unit = UNIT.matcher(line); unit.find();) {
				units.add(new Region(unit.start(), unit.end() - unit.start()));
			}
		}
	}

	private void cells() {
		int start = skipBlanks(0) + 1;
		for (int i = start; i <= line.length(); i++) {
			if (i == line.length() || isBar(i)) {
				int from = skipBlanks(start);
				int to = skipBlanksBack(i);
				if (from < to) {
					units.add(new Region(from, to - from));
				}
				start = i + 1;
			} else if (line.charAt(i) == '\\') {
				i++;
			}
		}
	}

	/**
	 * Finds the unit at a place, as a double click selects it.
	 *
	 * @param offset a place in the line, from 0 to its length
	 * @return the unit after the place, else the one before it; white space where there is no unit, empty only where the line is
	 */
	public Region at(int offset) {
		boolean isBefore = offset == line.length() || isBlank(offset) && offset > 0 && !isBlank(offset - 1);
		int at = isBefore ? Math.max(0, offset - 1) : offset;
		if (line.isEmpty()) {
			return new Region(0, 0);
		}
		if (isBlank(at)) {
			int start = skipBlanksBack(at);
			return new Region(start, skipBlanks(at) - start);
		}
		Optional<Region> unit = units.stream().filter(region -> region.offset() <= at && at < region.end()).findFirst();
		return unit.orElseGet(() -> {
			int end = wordEnd(at);
			int start = wordStart(at + 1);
			return new Region(start, Math.max(end, at + 1) - start);
		});
	}

	/**
	 * Finds where a caret goes by a step forward.
	 *
	 * @param offset a place in the line, from 0 to its length
	 * @return where the next unit begins, or the line ends; the place itself at the end of the line
	 */
	public int next(int offset) {
		return offset >= line.length() ? line.length() : skipBlanks(end(offset));
	}

	/**
	 * Finds where a selection ends that is extended forward.
	 *
	 * @param offset a place in the line, from 0 to its length
	 * @return where the unit at the place ends; the place itself within white space and at the end of the line
	 */
	public int end(int offset) {
		if (offset >= line.length() || isBlank(offset)) {
			return offset;
		}
		return units.stream().filter(region -> region.offset() == offset).findFirst().map(Region::end).orElseGet(() -> wordEnd(offset));
	}

	/**
	 * Finds where a caret goes by a step back.
	 *
	 * @param offset a place in the line, from 0 to its length
	 * @return where the unit before the place begins, or the line; the place itself at the beginning of the line
	 */
	public int previous(int offset) {
		return start(skipBlanksBack(offset));
	}

	/**
	 * Finds where a selection begins that is extended back.
	 *
	 * @param offset a place in the line, from 0 to its length
	 * @return where the unit before the place begins; the place itself after white space and at the beginning of the line
	 */
	public int start(int offset) {
		if (offset <= 0 || isBlank(offset - 1)) {
			return offset;
		}
		return units.stream().filter(region -> region.end() == offset).findFirst().map(Region::offset).orElseGet(() -> wordStart(offset));
	}

	/** A word does not go beyond the unit that it is in, nor into the next one. */
	private int wordEnd(int offset) {
		int limit = line.length();
		for (Region unit : units) {
			if (unit.offset() > offset) {
				limit = Math.min(limit, unit.offset());
			} else if (unit.end() > offset) {
				limit = Math.min(limit, unit.end());
			}
		}
		int from = Math.max(0, offset - NEAR);
		return Math.min(limit, from + breaker.next(line.substring(from, Math.min(line.length(), offset + NEAR)), offset - from));
	}

	private int wordStart(int offset) {
		int limit = 0;
		for (Region unit : units) {
			if (unit.end() < offset) {
				limit = Math.max(limit, unit.end());
			} else if (unit.offset() < offset) {
				limit = Math.max(limit, unit.offset());
			}
		}
		int from = Math.max(0, offset - NEAR);
		return Math.max(limit, from + breaker.previous(line.substring(from, Math.min(line.length(), offset + NEAR)), offset - from));
	}

	private int skipBlanks(int offset) {
		int i = offset;
		while (i < line.length() && isBlank(i)) {
			i++;
		}
		return i;
	}

	private int skipBlanksBack(int offset) {
		int i = offset;
		while (i > 0 && isBlank(i - 1)) {
			i--;
		}
		return i;
	}

	private boolean isBlank(int offset) {
		return offset < line.length() && Whitespace.isWhitespace(line.charAt(offset));
	}

	private boolean isBar(int offset) {
		return offset < line.length() && (line.charAt(offset) == '|' || line.charAt(offset) == '｜');
	}
}
