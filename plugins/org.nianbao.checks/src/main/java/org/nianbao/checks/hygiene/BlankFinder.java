package org.nianbao.checks.hygiene;

import java.util.List;

import org.nianbao.language.text.Whitespace;

/**
 * Finds blanks between Chinese characters, and between them and digits, in which official documents have none. Blanks next to Latin letters are a
 * matter of taste and stay; so do those that separate: fields of an address, a number and its caption, the halves of a slogan, names of a list.
 */
final class BlankFinder {

	/** The halves of a slogan have at least so many characters each. */
	private static final int SLOGAN = 3;
	/** The names in a list have two to four characters. */
	private static final int SHORTEST_NAME = 2;
	private static final int LONGEST_NAME = 4;
	private static final int THOUSAND = 3;
	/** The longest word before the number of a caption. */
	private static final int LONGEST_CAPTION = 4;

	private final Line line;

	private BlankFinder(Line line) {
		this.line = line;
	}

	static void find(Line line) {
		if (!line.hasAny(c -> Whitespace.isWhitespace((char) c))) {
			return;
		}
		BlankFinder finder = new BlankFinder(line);
		boolean quoted = false;
		int i = 0;
		while (i < line.size()) {
			char c = line.at(i);
			quoted = "“《‘「".indexOf(c) >= 0 || quoted && "”》’」".indexOf(c) < 0;
			if (Whitespace.isWhitespace(c)) {
				int end = line.after(i);
				finder.find(i, end, quoted);
				i = end;
			} else {
				i++;
			}
		}
		line.compact();
	}

	private void find(int from, int to, boolean quoted) {
		SlipKind kind = kind(from, to, quoted);
		if (kind != null) {
			line.add(kind, from, to, line.delete(from, to));
		}
	}

	private SlipKind kind(int from, int to, boolean quoted) {
		int left = from - 1;
		if (left < 0 || to >= line.size() || separatesFields(from, to)) {
			return null;
		}
		boolean wide = to - from > 1 || "\u3000\t\f".indexOf(line.at(from)) >= 0;
		boolean leftDigit = Characters.isDigit(line.at(left));
		boolean rightDigit = Characters.isDigit(line.at(to));
		if (leftDigit && rightDigit) {
			return isSplitNumber(from, to) ? SlipKind.SPLIT_NUMBER : null;
		}
		boolean isCaption = leftDigit && line.isHan(to) && isCaptionNumber(from);
		boolean isTime = rightDigit && isTime(to);
		boolean between = isWord(left) && isWord(to) && (line.isChinese(left) || line.isChinese(to)) || leftDigit && line.at(to) == '%';
		boolean nextToMark = (Characters.isFullWidthMark(line.at(left)) || Characters.isFullWidthMark(line.at(to))) && line.at(left) != '\\';
		if (isCaption || isTime || !between && !nextToMark) {
			return null;
		}
		if (line.isHan(left) && line.isHan(to)) {
			return quoted && isSlogan(from, to) ? null : wide || isListOfNames(from, to) ? SlipKind.GAP : SlipKind.BLANK;
		}
		return SlipKind.BLANK;
	}

	private boolean isWord(int index) {
		return line.isChinese(index) || Characters.isDigit(line.at(index)) || line.at(index) == '%';
	}

	private boolean separatesFields(int from, int to) {
		List<String> contacts = Wordings.STANDARD.contacts();
		return line.startsWithAny(to, contacts) || line.endsWithAny(from, contacts);
	}

	/** Tells whether the digits before are the number of a caption or of a list item at the beginning of the line. */
	private boolean isCaptionNumber(int end) {
		int start = end;
		while (Characters.isAsciiDigit(line.at(start - 1))) {
			start--;
		}
		boolean listItem = start == 0 && end - start < THOUSAND;
		return listItem || start < end && start <= LONGEST_CAPTION && Wordings.STANDARD.captions().contains(line.text(0, start));
	}

	private boolean isTime(int start) {
		int i = start;
		while (Characters.isAsciiDigit(line.at(i))) {
			i++;
		}
		return (line.at(i) == ':' || line.at(i) == '：') && Characters.isAsciiDigit(line.at(i + 1));
	}

	/** Tells whether digits before and after are groups of thousands, or single digits, of a number of something: 1 234件. */
	private boolean isSplitNumber(int from, int to) {
		int start = from;
		while (Characters.isAsciiDigit(line.at(start - 1))) {
			start--;
		}
		int end = to;
		while (Characters.isAsciiDigit(line.at(end))) {
			end++;
		}
		boolean groups = from - start <= THOUSAND && end - to == THOUSAND;
		boolean single = from - start == 1 && end - to == 1;
		boolean counts = line.isHan(line.after(end - 1)) || line.at(end) == '%';
		boolean other = "-－—.:/".indexOf(line.at(start - 1)) >= 0 || "：".indexOf(line.at(start - 1)) >= 0;
		return from > start && end > to && (groups || single) && counts && !other && !line.startsWithAny(line.after(end - 1), Wordings.STANDARD.contacts());
	}

	private boolean isSlogan(int from, int to) {
		int left = hanBefore(from);
		return left >= SLOGAN && left == hanAfter(to);
	}

	/** Tells whether the word on one side is as long as a name and stands between blanks. */
	private boolean isListOfNames(int from, int to) {
		int left = hanBefore(from);
		int right = hanAfter(to);
		boolean nameBefore = isName(left) && Whitespace.isWhitespace(line.at(from - left - 1)) && line.isHan(line.before(from - left));
		boolean nameAfter = isName(right) && Whitespace.isWhitespace(line.at(to + right)) && line.isHan(line.after(to + right));
		return nameBefore || nameAfter;
	}

	private static boolean isName(int length) {
		return length >= SHORTEST_NAME && length <= LONGEST_NAME;
	}

	private int hanBefore(int end) {
		int start = end;
		while (end - start <= SLOGAN * SLOGAN && line.isHan(start - 1)) {
			start--;
		}
		return end - start;
	}

	private int hanAfter(int start) {
		int end = start;
		while (end - start <= SLOGAN * SLOGAN && line.isHan(end)) {
			end++;
		}
		return end - start;
	}
}
