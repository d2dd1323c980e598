package org.nianbao.reader.html;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.nianbao.reader.lists.NumberFormats;

/**
 * Numbers the items of lists as browsers do. For one page, item by item in its order.
 */
final class ListItems {

	private final PageStyles styles;

	/** The number that each list gave last. */
	private final Map<Element, Integer> last = new HashMap<>();

	ListItems(PageStyles styles) {
		this.styles = styles;
	}

	/**
	 * Counts an item.
	 *
	 * @return the label that a browser puts before it, for example {@code 1.} or {@code 一、}; empty in lists without numbers
	 */
	String label(Element item) {
		Element list = item.parent();
		if (list == null || !list.normalName().equals("ol")) {
			return "";
		}
		int next = last.containsKey(list) ? last.get(list) + 1 : number(list.attr("start"), 1);
		int number = number(item.attr("value"), next);
		last.put(list, number);
		String style = styles.property(list, "list-style-type") + styles.property(list, "list-style") + styles.property(item, "list-style-type")
			+ styles.property(item, "list-style");
		return style.contains("none") ? "" : written(number, list, style);
	}

	private static int number(String text, int otherwise) {
		return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : otherwise;
	}

	private static String written(int number, Element list, String style) {
		if (style.contains("cjk-ideographic") || style.contains("chinese-informal") || style.contains("cjk-decimal")) {
			return NumberFormats.format(number, "chineseCounting") + "、";
		}
		String format = switch (list.attr("type")) {
			case "a" -> "lowerLetter";
			case "A" -> "upperLetter";
			case "i" -> "lowerRoman";
			case "I" -> "upperRoman";
			default -> style.contains("lower-alpha") ? "lowerLetter" : style.contains("upper-alpha") ? "upperLetter"
				: style.contains("lower-roman") ? "lowerRoman" : style.contains("upper-roman") ? "upperRoman" : "decimal";
		};
		return NumberFormats.format(number, format) + ".";
	}
}
