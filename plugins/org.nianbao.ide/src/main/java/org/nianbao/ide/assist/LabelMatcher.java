package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.ide.assist.LabelMatch.Rank;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.Whitespace;

/**
 * Tells whether a label is meant by what is typed: characters of it, or how they are read, in full or by the first letters. A character that can
 * be read in
 * several ways may be meant by each. Widths, capitals and kinds of brackets do not matter.
 */
public final class LabelMatcher {

	/** Longer texts are not typed for a label; the search for readings must stay short. */
	private static final int LONGEST_PINYIN = 40;

	private LabelMatcher() {
	}

	/**
	 * Compares what is typed with a label.
	 *
	 * @param typed what is typed, white space around it does not count
	 * @param label the label
	 * @return how it fits; empty where it does not; everything fits where nothing is typed
	 */
	public static Optional<LabelMatch> match(String typed, String label) {
		String query = fold(Whitespace.strip(Escapes.unescape(typed)));
		if (query.isEmpty()) {
			return Optional.of(new LabelMatch(Rank.PREFIX, List.of()));
		}
		String target = fold(label);
		int first = -1;
		for (int at = target.indexOf(query); at >= 0; at = target.indexOf(query, at + 1)) {
			if (at == 0 || beginsWord(target, at)) {
				return Optional.of(new LabelMatch(at == 0 ? Rank.PREFIX : Rank.INNER_PREFIX, List.of(new Region(at, query.length()))));
			}
			first = first < 0 ? at : first;
		}
		if (first >= 0) {
			return Optional.of(new LabelMatch(Rank.SUBSTRING, List.of(new Region(first, query.length()))));
		}
		return isPinyin(query) ? byPinyin(query, target) : Optional.empty();
	}

	private static Optional<LabelMatch> byPinyin(String query, String target) {
		for (boolean initials : new boolean[] { true, false }) {
			for (int start = 0; start < target.length(); start++) {
				// White space and punctuation between characters is not typed, but a match does not begin with it.
				int[] ends = isWordPart(target.charAt(start)) ? new Reading(query, target, initials).from(start) : null;
				if (ends != null) {
					return Optional.of(new LabelMatch(initials ? Rank.INITIALS : Rank.PINYIN, regions(ends)));
				}
			}
		}
		return Optional.empty();
	}

	/** Reads a label from a place on until it has consumed the query. What was found to lead nowhere is not tried again. */
	private static final class Reading {

		private final String query;
		private final String target;
		private final boolean initials;
		private final boolean[][] failed;
		private final List<Integer> used = new ArrayList<>();

		Reading(String query, String target, boolean initials) {
			this.query = query;
			this.target = target;
			this.initials = initials;
			failed = new boolean[query.length()][target.length()];
		}

		/** Returns the places of the characters that are meant; null where the query is not read from there. */
		int[] from(int start) {
			return read(0, start) ? used.stream().mapToInt(Integer::intValue).toArray() : null;
		}

		private boolean read(int typed, int at) {
			if (typed == query.length()) {
				return true;
			}
			if (at == target.length() || failed[typed][at]) {
				return false;
			}
			char c = target.charAt(at);
			used.add(at);
			if (c == query.charAt(typed) && read(typed + 1, at + 1)) {
				return true;
			}
			for (String reading : Pinyin.readings(c)) {
				if (!initials && readWhole(reading, typed, at) || startsWith(reading, typed, 1) && read(typed + 1, at + 1)) {
					return true;
				}
			}
			used.remove(used.size() - 1);
			if (!isWordPart(c) && read(typed, at + 1)) {
				return true;
			}
			failed[typed][at] = true;
			return false;
		}

		/** The whole reading, or as much of it as is typed where it is the last. */
		private boolean readWhole(String reading, int typed, int at) {
			int length = Math.min(reading.length(), query.length() - typed);
			return length > 1 && startsWith(reading, typed, length) && read(typed + length, at + 1);
		}

		private boolean startsWith(String reading, int typed, int length) {
			return reading.length() >= length && query.startsWith(reading.substring(0, length), typed);
		}
	}

	private static List<Region> regions(int[] places) {
		List<Region> regions = new ArrayList<>();
		for (int i = 0; i < places.length;) {
			int from = i;
			do {
				i++;
			} while (i < places.length && places[i] == places[i - 1] + 1);
			regions.add(new Region(places[from], i - from));
		}
		return regions;
	}

	private static boolean isPinyin(String query) {
		return query.length() <= LONGEST_PINYIN && query.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
			&& query.chars().anyMatch(Character::isLetter);
	}

	private static boolean beginsWord(String target, int at) {
		char c = target.charAt(at);
		char last = target.charAt(at - 1);
		return isWordPart(c) && !isWordPart(last) || Character.isDigit(c) && !Character.isLetterOrDigit(last);
	}

	/** Numerals part words as punctuation does: they number the labels. */
	private static boolean isWordPart(char c) {
		return Character.isLetter(c);
	}

	/** Keeps the length, so that places in the result are places in the text. */
	private static String fold(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			result.append(fold(text.charAt(i)));
		}
		return result.toString();
	}

	private static char fold(char c) {
		if (c >= '！' && c <= '～') {
			return Character.toLowerCase((char) (c - '！' + '!'));
		}
		return switch (c) {
			case '〔', '【', '﹝' -> '(';
			case '〕', '】', '﹞' -> ')';
			case '“', '”', '「', '」' -> '"';
			default -> Character.toLowerCase(c);
		};
	}
}
