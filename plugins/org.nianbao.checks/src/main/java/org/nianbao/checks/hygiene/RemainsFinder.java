package org.nianbao.checks.hygiene;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.Whitespace;

/**
 * Finds what does not belong to the text: remains of editors and conversions, numbers of pages, characters that cannot be seen or were lost.
 */
final class RemainsFinder {

	private RemainsFinder() {
	}

	static void find(Line line) {
		findCharacters(line);
		// Nearly all lines are clean, and looking for single characters is much faster than matching.
		if (line.hasAny(c -> Characters.isLatin((char) c) || c == '!' || c == '！')) {
			find(line, Wordings.STANDARD.remains(), false);
		}
		if (line.hasAny(c -> Whitespace.isWhitespace((char) c))) {
			find(line, Wordings.STANDARD.pageMark(), true);
		}
	}

	private static void findCharacters(Line line) {
		int i = 0;
		while (i < line.size()) {
			int start = i;
			while (isInvisible(line, i)) {
				i++;
			}
			if (i > start) {
				line.add(SlipKind.INVISIBLE, start, i, line.at(start - 1) == '\\' ? List.of() : line.delete(start, i));
				continue;
			}
			while (Characters.isLost(line.at(i))) {
				i++;
			}
			if (i > start) {
				line.add(SlipKind.LOST, start, i, List.of());
				continue;
			}
			i++;
		}
		line.compact();
	}

	/** Joiners between pictographs make one sign of two. */
	private static boolean isInvisible(Line line, int i) {
		boolean joinsSigns = Character.isSurrogate(line.at(i - 1)) && Character.isSurrogate(line.at(i + 1));
		return i < line.size() && Characters.isInvisible(line.at(i)) && !joinsSigns;
	}

	private static void find(Line line, Pattern pattern, boolean apart) {
		Matcher matcher = pattern.matcher(line.text());
		while (matcher.find()) {
			int start = matcher.start();
			int end = matcher.end();
			int before = line.before(start);
			int after = line.after(end - 1);
			boolean stands = !apart || isApart(line, before) && isApart(line, after);
			// A backslash would make a marker of what follows.
			boolean isWholeLine = before < 0 && after == line.size();
			if (stands && line.at(start - 1) != '\\' && !isWholeLine) {
				int from = Whitespace.isWhitespace(line.at(start - 1)) && line.at(before) != '\\' ? before + 1 : start;
				line.add(SlipKind.REMAINS, start, end, line.delete(from, from < start || before < 0 ? after : end));
			}
		}
		line.compact();
	}

	/** Numbers, dashes and Latin text may be parts of what looks like the number of a page. */
	private static boolean isApart(Line line, int index) {
		char c = line.at(index);
		return !Characters.isDigit(c) && !Characters.isLatin(c) && "-－—–".indexOf(c) < 0;
	}
}
