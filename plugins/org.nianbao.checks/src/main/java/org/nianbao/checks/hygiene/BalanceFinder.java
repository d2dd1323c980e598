package org.nianbao.checks.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds brackets and quotation marks without their counterparts.
 */
final class BalanceFinder {

	private static final String OPENING = "（(《〈【〔［[「『“‘";
	private static final String CLOSING = "）)》〉】〕］]」』”’";

	private BalanceFinder() {
	}

	static void find(Line line) {
		List<Integer> open = new ArrayList<>();
		int[] openOfKind = new int[OPENING.length()];
		TreeSet<Integer> single = new TreeSet<>();
		for (int i = 0; i < line.size(); i++) {
			if (Characters.isUsualHan(line.at(i)) || isApostrophe(line, i)) {
				continue;
			}
			int closing = CLOSING.indexOf(line.at(i));
			if (OPENING.indexOf(line.at(i)) >= 0) {
				open.add(i);
				openOfKind[kind(OPENING, line.at(i))]++;
			} else if (closing >= 0) {
				close(line, i, open, openOfKind, single);
			}
		}
		single.addAll(open);
		single.forEach(i -> line.add(SlipKind.UNBALANCED, i, i + 1, List.of()));
	}

	private static void close(Line line, int at, List<Integer> open, int[] openOfKind, TreeSet<Integer> single) {
		int kind = kind(CLOSING, line.at(at));
		if (openOfKind[kind] == 0) {
			if (!isListMark(line, at)) {
				single.add(at);
			}
			return;
		}
		int opening = open.remove(open.size() - 1);
		while (kind(OPENING, line.at(opening)) != kind) {
			openOfKind[kind(OPENING, line.at(opening))]--;
			single.add(opening);
			opening = open.remove(open.size() - 1);
		}
		openOfKind[kind]--;
	}

	static boolean isPair(char opening, char closing) {
		return OPENING.indexOf(opening) >= 0 && CLOSING.indexOf(closing) >= 0 && kind(OPENING, opening) == kind(CLOSING, closing);
	}

	/** Brackets of two widths are another slip. */
	private static int kind(String marks, char mark) {
		return Math.max(1, marks.indexOf(mark));
	}

	private static boolean isApostrophe(Line line, int i) {
		return line.at(i) == '’' && Characters.isLatin(line.at(i - 1));
	}

	/** Tells whether a closing bracket ends the number of a list item: 1）, a). */
	private static boolean isListMark(Line line, int at) {
		char before = line.at(at - 1);
		boolean bracket = CLOSING.indexOf(line.at(at)) <= 1;
		boolean number = Characters.isAsciiDigit(before) || Characters.isLatin(before) || before >= '①' && before <= '⑳' || line.isListNumber(at);
		return bracket && number;
	}
}
