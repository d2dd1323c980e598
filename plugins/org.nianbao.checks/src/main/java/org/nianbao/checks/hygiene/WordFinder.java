package org.nianbao.checks.hygiene;

import java.util.List;

/**
 * Finds words that stand twice in a row.
 */
final class WordFinder {

	/** Longer repetitions are hardly slips of a pen. */
	private static final int LONGEST = 12;
	private static final String ONE_BY_ONE = "〇零一二三四五六七八九十百千万两几半逐";

	private WordFinder() {
	}

	static void find(Line line) {
		boolean[] found = new boolean[line.size() + 1];
		for (int length = LONGEST; length > 1; length--) {
			int equal = 0;
			for (int i = length; i < line.size(); i++) {
				equal = line.at(i) == line.at(i - length) && line.isHan(i) ? equal + 1 : 0;
				if (equal == length) {
					add(line, i - 2 * length + 1, length, found);
					equal = 0;
				}
			}
		}
		for (int i = 0; i + 1 < line.size(); i++) {
			if (!found[i] && !found[i + 1] && line.at(i) == line.at(i + 1) && isSlip(line, i)) {
				add(line, i, 1, found);
			}
		}
		line.compact();
	}

	private static void add(Line line, int start, int length, boolean[] found) {
		int second = start + length;
		int end = second + length;
		if (found[start] || found[end - 1]) {
			return;
		}
		String word = line.text(start, second);
		while (line.startsWith(end, word)) {
			end += length;
		}
		boolean legal = length > 1 && (word.chars().distinct().count() == 1 || ONE_BY_ONE.indexOf(word.charAt(0)) >= 0)
			|| Wordings.STANDARD.terms().contains(word);
		for (int i = start; i < end; i++) {
			found[i] = true;
		}
		if (!legal) {
			line.add(SlipKind.DOUBLED_WORDS, start, end, line.delete(second, end));
		}
	}

	private static boolean isSlip(Line line, int start) {
		List<String> legal = Wordings.STANDARD.doubledLegal();
		for (String pair : Wordings.STANDARD.doubled()) {
			if (line.startsWith(start, pair)) {
				return legal.stream().noneMatch(word -> {
					int at = word.indexOf(pair);
					return at >= 0 && line.startsWith(start - at, word);
				});
			}
		}
		return false;
	}
}
