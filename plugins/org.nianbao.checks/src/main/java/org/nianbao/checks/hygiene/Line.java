package org.nianbao.checks.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * A line in the making: the kinds of slips are looked for one after the other, each in the line as the repairs of those before leave it, so that
 * no repair hides or causes another slip. Every character knows where in the text it stands; a figure reference is one character.
 */
final class Line {

	/** The number of a list item with its opening bracket. */
	private static final int LONGEST_NUMBER = 6;

	private final char[] chars;
	private final int[] starts;
	private final int[] ends;
	private final boolean[] deleted;
	private final List<Slip> slips = new ArrayList<>();
	private int size;

	/**
	 * @param text    the text that the line is part of
	 * @param region  the line without the white space around
	 * @param figures the figure references in it, in the order of the text
	 */
	Line(String text, Region region, List<Region> figures) {
		chars = new char[region.length()];
		starts = new int[region.length()];
		ends = new int[region.length()];
		deleted = new boolean[region.length()];
		int next = 0;
		int position = region.offset();
		while (position < region.end()) {
			boolean figure = next < figures.size() && figures.get(next).offset() == position && figures.get(next).length() > 0;
			chars[size] = figure ? Characters.FIGURE : text.charAt(position);
			starts[size] = position;
			position += figure ? figures.get(next).length() : 1;
			ends[size++] = position;
			next += figure ? 1 : 0;
		}
	}

	int size() {
		return size;
	}

	/** Returns a character as it stands now; a line end outside the line. */
	char at(int index) {
		return index < 0 || index >= size ? '\n' : chars[index];
	}

	String text() {
		return text(0, size);
	}

	String text(int from, int to) {
		return new String(chars, from, to - from);
	}

	/** Tells whether a character of a kind is there. */
	boolean hasAny(IntPredicate kind) {
		for (int i = 0; i < size; i++) {
			if (kind.test(chars[i])) {
				return true;
			}
		}
		return false;
	}

	List<Slip> slips() {
		return slips;
	}

	boolean isHan(int index) {
		char c = at(index);
		if (Characters.isUsualHan(c)) {
			return true;
		}
		if (Character.isHighSurrogate(c)) {
			return Character.isIdeographic(Character.toCodePoint(c, at(index + 1)));
		}
		return Character.isLowSurrogate(c) && index > 0 ? Character.isHighSurrogate(at(index - 1)) && isHan(index - 1)
			: c == '々' || Character.isIdeographic(c);
	}

	boolean isChinese(int index) {
		return isHan(index) || Characters.isChineseMark(at(index));
	}

	/** Returns the nearest character before that is no white space; -1 if there is none. */
	int before(int index) {
		int i = index - 1;
		while (i >= 0 && Whitespace.isWhitespace(chars[i])) {
			i--;
		}
		return i;
	}

	/** Returns the nearest character after that is no white space; the size if there is none. */
	int after(int index) {
		int i = index + 1;
		while (i < size && Whitespace.isWhitespace(chars[i])) {
			i++;
		}
		return i;
	}

	boolean startsWithAny(int index, List<String> words) {
		return words.stream().anyMatch(word -> startsWith(index, word));
	}

	boolean endsWithAny(int end, List<String> words) {
		return words.stream().anyMatch(word -> startsWith(end - word.length(), word));
	}

	boolean startsWith(int index, String word) {
		if (index < 0 || index + word.length() > size) {
			return false;
		}
		for (int i = 0; i < word.length(); i++) {
			if (chars[index + i] != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Tells whether everything before is the number of an item of a list: {@code 1}, {@code 十二}, {@code a}, {@code （3}. */
	boolean isListNumber(int end) {
		if (end > LONGEST_NUMBER) {
			return false;
		}
		int i = at(0) == '（' || at(0) == '(' || at(0) == '\\' ? 1 : 0;
		boolean single = end == i + 1 && Characters.isLatin(at(i));
		int start = i;
		while (i < end && (Characters.isAsciiDigit(at(i)) || "〇零一二三四五六七八九十百".indexOf(at(i)) >= 0)) {
			i++;
		}
		return single || i == end && end > start;
	}

	/** Replaces a character. */
	TextEdit replace(int index, char replacement) {
		chars[index] = replacement;
		return new TextEdit(starts[index], 1, String.valueOf(replacement));
	}

	/** Deletes characters, which stay in the line until {@link #compact}. What is deleted already is no part of the edits. */
	List<TextEdit> delete(int from, int to) {
		List<TextEdit> edits = new ArrayList<>();
		int i = from;
		while (i < to) {
			int start = i;
			while (i < to && !deleted[i] && (i == start || starts[i] == ends[i - 1])) {
				deleted[i++] = true;
			}
			if (i > start) {
				edits.add(new TextEdit(starts[start], ends[i - 1] - starts[start], ""));
			} else {
				i++;
			}
		}
		return edits;
	}

	boolean isDeleted(int index) {
		return deleted[index];
	}

	/** Takes the deleted characters out. */
	void compact() {
		int kept = 0;
		for (int i = 0; i < size; i++) {
			if (!deleted[i]) {
				chars[kept] = chars[i];
				starts[kept] = starts[i];
				ends[kept++] = ends[i];
			}
		}
		Arrays.fill(deleted, 0, size, false);
		size = kept;
	}

	void add(SlipKind kind, int from, int to, List<TextEdit> edits) {
		slips.add(new Slip(kind, new Region(starts[from], ends[to - 1] - starts[from]), edits));
	}
}
