package org.nianbao.reader.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The styles of a document (ECMA-376-1, 17.7). Immutable.
 */
final class Styles {

	private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");
	private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录) ?[1-9]");

	private final Map<String, XmlNode> styles = new HashMap<>();
	private String defaultParagraph = "";
	private final XmlNode defaults;

	/**
	 * @param root the part with the styles; null if there is none
	 */
	Styles(XmlNode root) {
		defaults = root == null ? null : root.child("w:docDefaults");
		if (root == null) {
			return;
		}
		for (XmlNode node : root.children()) {
			if (node.name.equals("w:style")) {
				String id = node.attribute("w:styleId", "");
				styles.put(id, node);
				if (node.attribute("w:type", "").equals("paragraph") && Set.of("1", "true", "on").contains(node.attribute("w:default", ""))) {
					defaultParagraph = id;
				}
			}
		}
	}

	/** Returns the style of a paragraph; the usual one if it names none. */
	private String styleOf(XmlNode paragraphProperties) {
		String id = paragraphProperties == null ? null : paragraphProperties.value("w:pStyle");
		return id == null ? defaultParagraph : id;
	}

	/** Asks a style and those it is based on, until one says something; null if none does. */
	private <T> T inherited(String id, Function<XmlNode, T> property) {
		Set<String> visited = new HashSet<>();
		String current = id;
		while (current != null && visited.add(current)) {
			XmlNode style = styles.get(current);
			if (style == null) {
				return null;
			}
			T value = property.apply(style);
			if (value != null) {
				return value;
			}
			current = style.value("w:basedOn");
		}
		return null;
	}

	/** Asks the properties of a paragraph, then its styles; null if nothing says anything. */
	private <T> T ofParagraph(XmlNode properties, Function<XmlNode, T> property) {
		T direct = properties == null ? null : property.apply(properties);
		if (direct != null) {
			return direct;
		}
		return inherited(styleOf(properties), style -> style.child("w:pPr") == null ? null : property.apply(style.child("w:pPr")));
	}

	/**
	 * Returns the alignment of a paragraph.
	 *
	 * @return the value of {@code w:jc}; null if nothing is said
	 */
	String alignment(XmlNode properties) {
		return ofParagraph(properties, node -> node.value("w:jc"));
	}

	/**
	 * Returns the outline level of a paragraph.
	 *
	 * @return 1 to 9; 0 for none
	 */
	int level(XmlNode properties) {
		XmlNode level = ofParagraph(properties, node -> node.child("w:outlineLvl"));
		if (level != null) {
			long value = level.number("w:val", 9);
			return value >= 0 && value <= 8 ? (int) value + 1 : 0;
		}
		Integer byName = inherited(styleOf(properties), style -> {
			Matcher heading = HEADING.matcher(name(style));
			return heading.matches() ? Integer.valueOf(heading.group(1)) : null;
		});
		return byName == null ? 0 : byName;
	}

	/** Tells whether a paragraph is a line of a table of contents. */
	boolean isContents(XmlNode properties) {
		XmlNode style = styles.get(styleOf(properties));
		return style != null && CONTENTS.matcher(name(style)).matches();
	}

	private static String name(XmlNode style) {
		String name = style.value("w:name");
		return name == null ? "" : name.toLowerCase(Locale.ROOT);
	}

	/** The numbering of a paragraph: the list, empty for none, and the level from 0 to 8. */
	record ListPlace(String list, int level) {
	}

	/**
	 * Returns the numbering that a paragraph has, by itself or by its styles.
	 *
	 * @return null for none
	 */
	ListPlace list(XmlNode properties, Numbering numbering) {
		XmlNode direct = properties == null ? null : properties.child("w:numPr");
		String ownLevel = direct == null ? null : direct.value("w:ilvl");
		String list = direct == null ? null : direct.value("w:numId");
		if (list != null) {
			return place(list, ownLevel == null ? 0 : parse(ownLevel));
		}
		return inherited(styleOf(properties), style -> {
			XmlNode inStyle = style.path("w:pPr", "w:numPr");
			String id = inStyle == null ? null : inStyle.value("w:numId");
			if (id == null) {
				return null;
			}
			String level = ownLevel == null ? inStyle.value("w:ilvl") : ownLevel;
			return place(id, level == null ? numbering.levelOfStyle(id, style.attribute("w:styleId", "")) : parse(level));
		});
	}

	private static ListPlace place(String list, int level) {
		return new ListPlace(list.equals("0") ? "" : list, level);
	}

	private static int parse(String level) {
		return level.matches("[0-8]") ? level.charAt(0) - '0' : 0;
	}

	/** Tells whether a run is hidden, by itself or by the style of its characters or of its paragraph. */
	boolean isHidden(XmlNode runProperties, XmlNode paragraphProperties) {
		Boolean direct = runProperties == null ? null : runProperties.toggle("w:vanish");
		if (direct == null && runProperties != null && runProperties.value("w:rStyle") != null) {
			direct = inherited(runProperties.value("w:rStyle"), Styles::vanish);
		}
		if (direct == null) {
			direct = inherited(styleOf(paragraphProperties), Styles::vanish);
		}
		if (direct == null && defaults != null) {
			XmlNode run = defaults.path("w:rPrDefault", "w:rPr");
			direct = run == null ? null : run.toggle("w:vanish");
		}
		return Boolean.TRUE.equals(direct);
	}

	private static Boolean vanish(XmlNode style) {
		XmlNode run = style.child("w:rPr");
		return run == null ? null : run.toggle("w:vanish");
	}

	/** Returns the numbering that a style of lists has; null for none. */
	String listOfStyle(String id) {
		XmlNode style = styles.get(id);
		XmlNode numbering = style == null ? null : style.path("w:pPr", "w:numPr");
		return numbering == null ? null : numbering.value("w:numId");
	}
}
