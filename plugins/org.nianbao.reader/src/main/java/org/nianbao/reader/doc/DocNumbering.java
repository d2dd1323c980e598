package org.nianbao.reader.doc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.nianbao.reader.lists.NumberFormats;

/**
 * Counts the numbered paragraphs of a document (MS-DOC, 2.9.150 and 2.9.148). For one document, in its order.
 */
final class DocNumbering {

	private static final int LEVELS = 9;
	private static final int BULLET = 23;
	private static final int NOTHING_FOLLOWS = 2;

	/** The ways of writing numbers by their codes (MS-OSHARED, 2.2.1.3). */
	private static final String[] FORMATS = { "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText",
		"ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal",
		"japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada",
		"chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional",
		"ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital",
		"chineseCounting", "chineseLegalSimplified", "chineseCountingThousand", "decimal",
		"koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2" };

	/** By list: the number last given at each level. */
	private final Map<Integer, int[]> counters = new HashMap<>();
	private final Set<String> startedAnew = new HashSet<>();

	/**
	 * Counts a paragraph.
	 *
	 * @return its label with what separates it from the text; empty without one
	 */
	String next(Paragraph paragraph) {
		if (!paragraph.isInList()) {
			return "";
		}
		HWPFList list = paragraph.getList();
		int level = paragraph.getIlvl();
		if (list == null || list.getListData() == null || level < 0 || level >= LEVELS || list.getListData().getLevels().length <= level) {
			return "";
		}
		int known = list.getListData().getLevels().length;
		int[] numbers = counters.computeIfAbsent(list.getLsid(), key -> {
			int[] unset = new int[LEVELS];
			Arrays.fill(unset, Integer.MIN_VALUE);
			return unset;
		});
		for (int upper = 0; upper < level; upper++) {
			if (numbers[upper] == Integer.MIN_VALUE) {
				numbers[upper] = list.getStartAt((char) upper);
			}
		}
		boolean anew = list.isStartAtOverridden((char) level) && startedAnew.add(paragraph.getIlfo() + " " + level);
		numbers[level] = numbers[level] == Integer.MIN_VALUE || anew ? list.getStartAt((char) level) : numbers[level] + 1;
		Arrays.fill(numbers, level + 1, LEVELS, Integer.MIN_VALUE);
		String label = label(list, level, known, numbers);
		if (label.isEmpty()) {
			return "";
		}
		char last = label.charAt(label.length() - 1);
		boolean separates = last >= '\u2460' && last <= '\u24FF' || last >= '\u3000';
		return separates || list.getTypeOfCharFollowingTheNumber((char) level) == NOTHING_FOLLOWS ? label : label + " ";
	}

	/** The text of a level has the numbers of levels as characters 0 to 8. */
	private static String label(HWPFList list, int level, int known, int[] numbers) {
		String pattern = list.getNumberText((char) level);
		if (pattern == null) {
			return "";
		}
		if (list.getNumberFormat((char) level) == BULLET) {
			// Fonts of bullets are not told; the dot is by far the most usual one.
			return pattern.chars().anyMatch(c -> c >= 0xF000 && c <= 0xF0FF) ? "•" : pattern;
		}
		StringBuilder label = new StringBuilder();
		for (char c : pattern.toCharArray()) {
			if (c < LEVELS && c < known) {
				int code = list.getNumberFormat(c);
				label.append(NumberFormats.format(numbers[c], code >= 0 && code < FORMATS.length ? FORMATS[code] : code == 0xFF ? "none" : "decimal"));
			} else if (c >= ' ') {
				label.append(c);
			}
		}
		return label.toString();
	}
}
