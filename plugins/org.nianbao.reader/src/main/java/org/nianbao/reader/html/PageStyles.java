package org.nianbao.reader.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.ReadingBudget;

/**
 * What the style sheets inside a page say about visibility, alignment and lines. Only plain selectors of names, classes and descendants
 * are understood, and
 * only rules for every medium: enough for word processors and usual portals. Style sheets outside the page are never fetched.
 */
final class PageStyles {

	private static final Pattern SELECTOR = Pattern.compile("[\\w.#-]+(?: [\\w.#-]+){0,3}");

	/** Rules beyond this number are those of a framework, not of an article. */
	private static final int MOST_RULES = 150;
	private static final int LONGEST_SHEET = 200_000;
	private static final int LONGEST_STYLE = 5_000;

	private record Rule(String selector, int weight, Map<String, String> properties) {
	}

	private final Map<Element, Map<String, String>> properties = new HashMap<>();

	PageStyles(Document page, ReadingBudget budget) throws UnreadableSourceException {
		List<Rule> rules = new ArrayList<>();
		for (Element sheet : page.getElementsByTag("style")) {
			String css = sheet.data();
			if (css.length() <= LONGEST_SHEET) {
				read(css, rules);
			}
		}
		rules.sort(Comparator.comparingInt(Rule::weight));
		for (Rule rule : rules.subList(0, Math.min(rules.size(), MOST_RULES))) {
			budget.tick();
			try {
				for (Element element : page.select(rule.selector)) {
					properties.computeIfAbsent(element, key -> new HashMap<>()).putAll(rule.properties);
				}
			} catch (SelectorParseException e) {
				// Odd style sheets only cost their own effect.
			}
		}
	}

	/** Reads the rules outside of blocks such as those for printing. */
	private static void read(String css, List<Rule> rules) {
		int start = 0;
		int depth = 0;
		boolean special = false;
		int body = 0;
		for (int i = 0; i < css.length(); i++) {
			char c = css.charAt(i);
			if (c == '/' && css.startsWith("/*", i)) {
				int end = css.indexOf("*/", i + 2);
				i = end < 0 ? css.length() : end + 1;
				start = depth == 0 ? i + 1 : start;
			} else if (c == '{') {
				if (depth++ == 0) {
					special = css.substring(Math.min(start, i), i).contains("@");
					body = i + 1;
				}
			} else if (c == '}' && depth > 0) {
				if (--depth == 0) {
					if (!special) {
						add(css.substring(Math.min(start, body - 1), body - 1), declarations(css.substring(body, i)), rules);
					}
					start = i + 1;
				}
			} else if (c == ';' && depth == 0) {
				start = i + 1;
			}
		}
	}

	private static void add(String selectors, Map<String, String> declarations, List<Rule> rules) {
		if (declarations.isEmpty()) {
			return;
		}
		for (String selector : selectors.split(",")) {
			String plain = selector.replace("<!--", "").strip().replaceAll("\\s+", " ");
			if (SELECTOR.matcher(plain).matches()) {
				int weight = 0;
				for (char c : plain.toCharArray()) {
					weight += c == '#' ? 10_000 : c == '.' ? 100 : c == ' ' ? 1 : 0;
				}
				rules.add(new Rule(plain, weight, declarations));
			}
		}
	}

	/** Reads the declarations that matter here; empty if there are none. */
	private static Map<String, String> declarations(String text) {
		Map<String, String> found = new HashMap<>();
		for (String declaration : text.split(";")) {
			int colon = declaration.indexOf(':');
			String name = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
			switch (name) {
				case "text-align", "display", "visibility", "mso-hide", "clip-path", "clip", "white-space", "list-style-type", "list-style", "mso-list",
					"mso-element" -> found.put(name, declaration.substring(colon + 1).replace("!important", "").strip().toLowerCase(Locale.ROOT));
				default -> {
					// Colours, sizes, distances.
				}
			}
		}
		return found;
	}

	/**
	 * Returns a property of an element, not inherited.
	 *
	 * @return in lower case; empty if nothing is said
	 */
	String property(Element element, String name) {
		String own = ownProperty(element, name);
		if (!own.isEmpty()) {
			return own;
		}
		Map<String, String> known = properties.get(element);
		return known == null ? "" : known.getOrDefault(name, "");
	}

	/**
	 * Returns a property that an element itself has.
	 *
	 * @return in lower case; empty if it does not say anything
	 */
	static String ownProperty(Element element, String name) {
		return element.hasAttr("style") && element.attr("style").length() < LONGEST_STYLE ? declarations(element.attr("style")).getOrDefault(name, "") : "";
	}

	/** Tells whether people do not see an element, whatever is in it. */
	boolean isHidden(Element element) {
		return element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true") || property(element, "display").equals("none")
			|| property(element, "visibility").equals("hidden") || property(element, "mso-hide").equals("all")
			|| property(element, "clip-path").startsWith("inset(50%") || property(element, "clip").matches("rect\\([01](px)?[ ,].*");
	}

	/** Tells whether an element begins a line of its own. */
	boolean isBlock(Element element) {
		String display = property(element, "display");
		if (display.isEmpty()) {
			return element.isBlock();
		}
		return !display.startsWith("inline") && !display.equals("contents");
	}
}
