package org.nianbao.reader.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.nianbao.reader.lists.NumberFormats;
import org.nianbao.reader.lists.Symbols;

/**
 * Counts the numbered paragraphs of a document as word processors do (ECMA-376-1, 17.9). For one document, paragraph by paragraph in its order.
 */
final class Numbering {

	private static final int LEVELS = 9;

	/** A label is short; what is longer comes from an odd file. */
	private static final int LONGEST = 100;
	private static final String UNSET = "";

	private final Map<String, XmlNode> abstracts = new HashMap<>();
	private final Map<String, XmlNode> lists = new HashMap<>();

	/** By abstract numbering, which lists share: the number last given at each level; {@link Integer#MIN_VALUE} before the first. */
	private final Map<String, int[]> counters = new HashMap<>();
	private final Set<String> startedAnew = new HashSet<>();

	/**
	 * @param root the part with the numbering; null if there is none
	 */
	Numbering(XmlNode root) {
		if (root == null) {
			return;
		}
		for (XmlNode node : root.children()) {
			if (node.name.equals("w:abstractNum")) {
				abstracts.put(node.attribute("w:abstractNumId", UNSET), node);
			} else if (node.name.equals("w:num")) {
				lists.put(node.attribute("w:numId", UNSET), node);
			}
		}
	}

	/** Returns the level that a list has for paragraphs of a style: 0 if it does not say. */
	int levelOfStyle(String list, String style) {
		for (int level = 0; level < LEVELS; level++) {
			XmlNode node = level(list, level, null);
			if (node != null && style.equals(node.value("w:pStyle"))) {
				return level;
			}
		}
		return 0;
	}

	/**
	 * Counts a paragraph.
	 *
	 * @param place  its list and level
	 * @param styles for lists that get their numbering from a style
	 * @return the label with what separates it from the text, as it is shown; empty for a paragraph without a label
	 */
	String next(Styles.ListPlace place, Styles styles) {
		XmlNode level = level(place.list(), place.level(), styles);
		if (level == null) {
			return "";
		}
		int[] numbers = counters.computeIfAbsent(abstractOf(place.list()), key -> {
			int[] unset = new int[LEVELS];
			Arrays.fill(unset, Integer.MIN_VALUE);
			return unset;
		});
		count(place, styles, numbers);
		boolean isBullet = "bullet".equals(level.value("w:numFmt"));
		String label = isBullet ? bullet(level) : label(place, styles, level, numbers);
		return label.isEmpty() ? "" : label + separator(level, label);
	}

	private void count(Styles.ListPlace place, Styles styles, int[] numbers) {
		int at = place.level();
		for (int upper = 0; upper <= at; upper++) {
			XmlNode override = override(place.list(), upper);
			XmlNode start = override == null ? null : override.child("w:startOverride");
			if (start != null && startedAnew.add(place.list() + " " + upper)) {
				numbers[upper] = upper == at ? (int) start.number("w:val", 1) - 1 : (int) start.number("w:val", 1);
			}
			if (upper < at && numbers[upper] == Integer.MIN_VALUE) {
				numbers[upper] = start(level(place.list(), upper, styles));
			}
		}
		numbers[at] = numbers[at] == Integer.MIN_VALUE ? start(level(place.list(), at, styles)) : numbers[at] + 1;
		for (int lower = at + 1; lower < LEVELS; lower++) {
			XmlNode level = level(place.list(), lower, styles);
			XmlNode restart = level == null ? null : level.child("w:lvlRestart");
			// Counted from 1: the level after which this one begins anew; 0 says never.
			long after = restart == null ? lower : restart.number("w:val", lower);
			if (at + 1 <= after) {
				numbers[lower] = Integer.MIN_VALUE;
			}
		}
	}

	private static int start(XmlNode level) {
		XmlNode start = level == null ? null : level.child("w:start");
		return start == null ? 0 : (int) start.number("w:val", 0);
	}

	private String label(Styles.ListPlace place, Styles styles, XmlNode level, int[] numbers) {
		String pattern = level.value("w:lvlText");
		if (pattern == null) {
			return "";
		}
		boolean arabic = Boolean.TRUE.equals(level.toggle("w:isLgl"));
		StringBuilder label = new StringBuilder();
		for (int i = 0; i < pattern.length() && label.length() < LONGEST; i++) {
			char c = pattern.charAt(i);
			char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
			if (c == '%' && next >= '1' && next <= '9') {
				i++;
				int referred = next - '1';
				XmlNode other = level(place.list(), referred, styles);
				String format = other == null ? null : other.value("w:numFmt");
				int number = numbers[referred] == Integer.MIN_VALUE ? start(other) : numbers[referred];
				label.append(NumberFormats.format(number, format == null || arabic ? "decimal" : format));
			} else {
				label.append(c);
			}
		}
		return label.toString();
	}

	private static String bullet(XmlNode level) {
		String text = level.value("w:lvlText");
		XmlNode fonts = level.path("w:rPr", "w:rFonts");
		String font = fonts == null ? "" : fonts.attribute("w:ascii", fonts.attribute("w:hAnsi", ""));
		return text == null ? "" : Symbols.inFont(text, font);
	}

	/** A tab after a Chinese label is a distance, not a character. */
	private static String separator(XmlNode level, String label) {
		String suffix = level.value("w:suff");
		char last = label.charAt(label.length() - 1);
		boolean separates = last >= '\u2460' && last <= '\u24FF' || last >= '\u3000';
		return "nothing".equals(suffix) || separates ? "" : " ";
	}

	private String abstractOf(String list) {
		XmlNode node = lists.get(list);
		String id = node == null ? null : node.value("w:abstractNumId");
		return id == null ? UNSET : id;
	}

	private XmlNode override(String list, int level) {
		XmlNode node = lists.get(list);
		return node == null ? null : ofLevel(node, "w:lvlOverride", level);
	}

	/** Returns what describes a level of a list; null if nothing does. */
	private XmlNode level(String list, int level, Styles styles) {
		XmlNode override = override(list, level);
		if (override != null && override.child("w:lvl") != null) {
			return override.child("w:lvl");
		}
		XmlNode node = abstracts.get(abstractOf(list));
		String style = node == null ? null : node.value("w:numStyleLink");
		if (style != null && styles != null) {
			String linked = styles.listOfStyle(style);
			node = linked == null ? null : abstracts.get(abstractOf(linked));
		}
		return node == null ? null : ofLevel(node, "w:lvl", level);
	}

	private static XmlNode ofLevel(XmlNode node, String name, int level) {
		for (XmlNode child : node.children()) {
			if (child.name.equals(name) && child.number("w:ilvl", -1) == level) {
				return child;
			}
		}
		return null;
	}
}
