package org.nianbao.reader.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.Whitespace;

/** What the beginning and the end of a paragraph tell, whatever the format. */
final class Wording {

	static final String NUMERALS = "〇零一二三四五六七八九十百";

	private static final String SENTENCE_ENDS = "。！？!?…；;：:";
	private static final String CLOSERS = "”’」』》〉）)】］]\"";
	private static final String COMMAS = "，、,";
	private static final String PUNCTUATION = "，。；：、！？,;:!?";
	private static final String NEVER_FIRST = "，。；：、！？”’」』》〉）】％%";

	private static final Pattern MARKER = Pattern.compile("(?:[" + NUMERALS + "]{1,4}[、是要]|[（(][" + NUMERALS + "\\d]{1,4}[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳]"
		+ "|第[" + NUMERALS + "]{1,3}[，、：:章条部]|注[：:]|表\\s*[\\d" + NUMERALS + "：:]|图\\s*[\\d" + NUMERALS + "：:]|附件|附表|附：)");
	private static final Pattern HEADING_MARKER = Pattern.compile("(?:[" + NUMERALS + "]{1,4}、|[（(][" + NUMERALS
		+ "\\d]{1,4}[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳])");

	/** Shorter lines without punctuation are headings without a number, captions or names. In characters. */
	private static final int SHORT_LINE = 25;
	/** Numbered lines without punctuation are headings up to this length. In characters. */
	private static final int LONGEST_HEADING = 60;

	private Wording() {
	}

	/** Does a paragraph begin with a number, a mark or the like, so that it is no rest of another one? */
	static boolean beginsWithMarker(String text) {
		Matcher matcher = MARKER.matcher(text);
		return matcher.lookingAt();
	}

	/** Does a paragraph begin with a mark that no paragraph begins with? */
	static boolean beginsWithinSentence(String text) {
		return NEVER_FIRST.indexOf(text.charAt(0)) >= 0;
	}

	/** Does a text end as sentences do? Closing quotation marks and brackets do not count. */
	static boolean endsSentence(String tail) {
		int end = tail.length();
		while (end > 0 && CLOSERS.indexOf(tail.charAt(end - 1)) >= 0) {
			end--;
		}
		return end == 0 || SENTENCE_ENDS.indexOf(tail.charAt(end - 1)) >= 0 || tail.charAt(end - 1) == '.';
	}

	static boolean endsWithComma(String tail) {
		return COMMAS.indexOf(tail.charAt(tail.length() - 1)) >= 0;
	}

	/** Has a line an opening bracket or quotation mark without its partner? */
	static boolean isOpen(String line) {
		int open = 0;
		for (int i = 0; i < line.length(); i++) {
			open += "《“（【".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
			open -= "》”）】".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
		}
		return open > 0;
	}

	/** Is it a line of its own without a full stop: a heading, a caption, a name? */
	static boolean standsAlone(String line) {
		if (line.length() > LONGEST_HEADING) {
			return false;
		}
		Matcher marker = HEADING_MARKER.matcher(line);
		boolean numbered = marker.lookingAt();
		String rest = numbered ? line.substring(marker.end()) : line;
		// Headings list things: a comma of enumeration says nothing behind a number.
		return !hasPunctuation(numbered ? rest.replace("、", "") : rest) && (numbered || rest.length() <= SHORT_LINE);
	}

	static boolean hasPunctuation(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (PUNCTUATION.indexOf(text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** What stands between two halves of a text: a blank only between two Latin words. */
	static String between(char last, char first) {
		return isLatin(last) && isLatin(first) && !(Character.isDigit(last) && Character.isDigit(first)) ? " " : "";
	}

	/** Makes one line of several: the lines of a cell or a label. */
	static String oneLine(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (String line : text.split("[\\n\\r\\u000b\\u0085\\u2028\\u2029]")) {
			String stripped = Whitespace.strip(line);
			if (!stripped.isEmpty()) {
				result.append(result.isEmpty() ? "" : between(result.charAt(result.length() - 1), stripped.charAt(0))).append(stripped);
			}
		}
		return result.toString();
	}

	private static boolean isLatin(char c) {
		return c < 0x250 && Character.isLetterOrDigit(c);
	}
}
