package org.nianbao.reader.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Tells what a web site puts around an article. The article is where most of the text is; what holds half of it is never taken for something else.
 */
final class Navigation {

	/** A menu, a path or a foot is not longer; in characters. */
	private static final int SHORT = 300;
	private static final int LINE = 120;
	private static final int FEW_LINKS = 3;

	private static final Set<String> CLASSES = new HashSet<>();
	private static final List<String> STARTS = new ArrayList<>();
	private static final List<String> MARKS = new ArrayList<>();
	private static final List<String> BUTTONS = new ArrayList<>();
	private static final List<String> METAS = new ArrayList<>();

	static {
		try (InputStream in = Navigation.class.getResourceAsStream("navigation.txt")) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
				int blank = line.indexOf(' ');
				String entry = line.substring(blank + 1);
				switch (line.substring(0, blank)) {
					case "class" -> CLASSES.add(entry);
					case "start" -> STARTS.add(entry);
					case "mark" -> MARKS.add(entry);
					case "button" -> BUTTONS.add(entry);
					default -> METAS.add(entry);
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private final Weights weights;

	Navigation(Weights weights) {
		this.weights = weights;
	}

	/** Tells whether a block with all that is in it is no part of the article. */
	boolean isAround(Element element) {
		Weights.Weight weight = weights.of(element);
		if (weight.text == 0 || 2 * weight.text > weights.all().text) {
			return weight.text > 0 && isShort(weight) && isAround(element.text());
		}
		return isCalledSo(element, weight) || isLinks(element, weight) || isShort(weight) && isAround(element.text()) || describesPage(element, weight);
	}

	private static boolean isShort(Weights.Weight weight) {
		return weight.text <= SHORT;
	}

	private boolean isCalledSo(Element element, Weights.Weight weight) {
		boolean large = 4 * (weight.text - weight.linked) > weights.all().text;
		if (large || weight.hasTitle) {
			return false;
		}
		return switch (element.normalName()) {
			case "nav", "footer", "aside", "header" -> true;
			default -> switch (element.attr("role")) {
				case "navigation", "banner", "contentinfo", "search", "complementary" -> true;
				default -> hasClass(element.className()) || hasClass(element.id());
			};
		};
	}

	private static boolean hasClass(String names) {
		for (String name : names.toLowerCase(Locale.ROOT).split("\\s+")) {
			if (CLASSES.contains(name)) {
				return true;
			}
			for (String part : name.split("[-_]")) {
				if (CLASSES.contains(part)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Lists of other pages; but not a table, and not the files that belong to the article. */
	private static boolean isLinks(Element element, Weights.Weight weight) {
		return weight.links >= FEW_LINKS && 10 * weight.linked >= 7 * weight.text && weight.tables == 0 && !element.text().startsWith("附件");
	}

	private static boolean describesPage(Element element, Weights.Weight weight) {
		if (!element.normalName().equals("table") || weight.text > SHORT) {
			return false;
		}
		String text = element.text();
		return METAS.stream().filter(text::contains).count() >= 3;
	}

	/** Tells whether a short text is a path, a button, or about the page. */
	static boolean isAround(String text) {
		String line = text.strip().replaceAll("^[\\s\\u00A0\\u3000【\\[（(]+", "");
		if (line.length() > SHORT || line.isEmpty()) {
			return false;
		}
		if (STARTS.stream().anyMatch(line::startsWith) || MARKS.stream().anyMatch(line::contains)) {
			return true;
		}
		return line.length() <= LINE && isButtons(line);
	}

	private static boolean isButtons(String line) {
		String rest = line;
		int found = 0;
		for (String button : BUTTONS) {
			if (rest.contains(button)) {
				// Single characters are buttons only next to others.
				found += button.length() > 1 ? 1 : 0;
				rest = rest.replace(button, "");
			}
		}
		boolean nothingElse = rest.chars().noneMatch(Character::isLetter);
		return found >= 1 && nothingElse || found >= 2 && BUTTONS.stream().anyMatch(button -> button.length() > 1 && line.startsWith(button));
	}
}
