package org.nianbao.reader.text;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.Whitespace;
import org.nianbao.reader.source.SourcePosition;

/**
 * A line of a text.
 *
 * @param number    which line of the file, counted from 1
 * @param text      its characters, without the line end
 * @param beginPage does a form feed stand right before it?
 */
record TextLine(int number, String text, boolean beginPage) {

	static List<TextLine> split(String text) {
		List<TextLine> lines = new ArrayList<>();
		int start = 0;
		boolean page = false;
		int number = 1;
		for (int i = 0; i <= text.length(); i++) {
			boolean feed = i < text.length() && text.charAt(i) == '\f';
			if (i == text.length() || feed || Whitespace.isLineEnd(text.charAt(i))) {
				lines.add(new TextLine(number, text.substring(start, i), page));
				page = feed;
				if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
					i++;
				}
				start = i + 1;
				// A form feed ends no line for those who count them.
				number += feed ? 0 : 1;
			}
		}
		return lines;
	}

	boolean isBlank() {
		return content().isEmpty();
	}

	/** Returns the text without white space and zero-width characters around it. */
	String content() {
		return text.substring(start(), end());
	}

	int start() {
		int start = 0;
		while (start < text.length() && isInvisible(text.charAt(start))) {
			start++;
		}
		return start;
	}

	private int end() {
		int end = text.length();
		while (end > 0 && isInvisible(text.charAt(end - 1))) {
			end--;
		}
		return Math.max(end, start());
	}

	/** Returns how far the content is moved to the right, in display columns. */
	int indent() {
		return DisplayWidth.of(text.substring(0, start()).replace("\t", "        "));
	}

	SourcePosition at(int offset) {
		return new SourcePosition.Line(0, number, offset + 1);
	}

	SourcePosition position() {
		return at(start());
	}

	/** Tells whether a character leaves no trace on paper. */
	static boolean isInvisible(char c) {
		return Whitespace.isWhitespace(c) || Whitespace.isLineEnd(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
	}

	/** Returns a text without what leaves no trace at its ends. */
	static String strip(String text) {
		return new TextLine(0, text, false).content();
	}
}
