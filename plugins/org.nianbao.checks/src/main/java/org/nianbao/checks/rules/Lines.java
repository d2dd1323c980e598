package org.nianbao.checks.rules;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Whole lines of a report, for repairs that remove them.
 */
final class Lines {

	private Lines() {
	}

	/**
	 * Removes lines together with the blank lines below them, as far as there are blank lines above them as well.
	 *
	 * @param report the report
	 * @param region what stands on the lines
	 * @return the edit
	 */
	static List<TextEdit> without(LoadedReport report, Region region) {
		String text = report.text();
		int start = lineStart(text, region.offset());
		int end = nextLine(text, region.end());
		boolean blankAbove = start == 0 || isBlank(text, lineStart(text, start - 1), start);
		while (blankAbove && end < text.length() && isBlank(text, end, nextLine(text, end))) {
			end = nextLine(text, end);
		}
		return List.of(new TextEdit(start, end - start, ""));
	}

	/**
	 * Finds the whole lines on which something stands.
	 *
	 * @param text   a text
	 * @param region a part of it
	 * @return from the beginning of its first line to the beginning of the line after its last
	 */
	static Region whole(String text, Region region) {
		int start = lineStart(text, region.offset());
		return new Region(start, nextLine(text, region.end()) - start);
	}

	/**
	 * Finds the beginning of a line, of whatever kind its end is.
	 *
	 * @param text a text
	 * @param at   an offset on the line
	 * @return the offset of its first character
	 */
	static int lineStart(String text, int at) {
		int start = at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r' ? at - 1 : at;
		while (start > 0 && !Whitespace.isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private static boolean isBlank(String text, int start, int end) {
		return Whitespace.strip(text.substring(start, end)).isEmpty();
	}

	/**
	 * Finds the beginning of the next line.
	 *
	 * @param text a text
	 * @param from an offset on a line
	 * @return the offset after the line's end; the length of the text on the last line
	 */
	static int nextLine(String text, int from) {
		int end = from;
		while (end < text.length() && !Whitespace.isLineEnd(text.charAt(end))) {
			end++;
		}
		boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
		return Math.min(text.length(), end + (crlf ? 2 : 1));
	}

	/**
	 * Returns how lines of a text end, for lines that are inserted.
	 *
	 * @param text a text
	 * @return the first line end; a line feed where there is none
	 */
	static String lineEnd(String text) {
		int at = 0;
		while (at < text.length() && !Whitespace.isLineEnd(text.charAt(at))) {
			at++;
		}
		return at == text.length() ? "\n" : text.substring(at, nextLine(text, at));
	}
}
