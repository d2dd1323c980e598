package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Takes away what stands at the top and the bottom of pages: their numbers, and what is the same on many of them.
 */
final class RunningMatter {

	/** The part of a page, at its top and at its bottom, where such things are. */
	private static final float MARGIN = 0.16f;

	/** The margins of an official document are 37 and 35 mm (GB/T 9704-2012, 5.2), whatever the height of the page; in points. */
	private static final float OFFICIAL_MARGIN = 106;

	/** How many lines at each end are looked at. */
	private static final int LINES = 3;

	/** On so many pages something must be the same. */
	private static final int PAGES = 3;

	/** The numbers of so many pages must go on, unless they say that they are numbers of pages. */
	private static final int NUMBERS = 2;

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})");
	private static final Pattern MARKED = Pattern.compile("[-—–－―~·\\s]{1,3}(\\d{1,4})[-—–－―~·\\s]{1,3}"
		+ "|第\\s*(\\d{1,4})\\s*页(?:[\\s,，/／]*[(（]?共\\s*\\d{1,4}\\s*页[)）]?)?|(\\d{1,4})\\s*[/／]\\s*\\d{1,4}(?:\\s*页)?"
		+ "|(?i:page)\\s*(\\d{1,4})(?:\\s*(?:/|of)\\s*\\d{1,4})?");

	private final List<PageItems> pages;

	/**
	 * @param pages all pages in their order
	 */
	RunningMatter(List<PageItems> pages) {
		this.pages = pages;
	}

	/** Takes everything away. */
	void takeAway() {
		for (PageItems page : pages) {
			for (TextLine line : page.pageMatter()) {
				boolean number = number(MARKED, line) >= 0 || number(NUMBER, line) >= 0;
				page.drop(line, number ? Reason.PAGE_NUMBER : Reason.PAGE_HEADER_OR_FOOTER);
			}
		}
		takeNumbers();
		takeRepetitions();
		// Above a footer that is gone there may be a number.
		takeNumbers();
	}

	private void takeNumbers() {
		Map<Integer, List<Object[]>> byDifference = new HashMap<>();
		for (PageItems page : pages) {
			for (TextLine line : ends(page, 1)) {
				int marked = number(MARKED, line);
				if (marked >= 0) {
					page.takeAway(line, Reason.PAGE_NUMBER);
				} else {
					int number = number(NUMBER, line);
					if (number >= 0) {
						byDifference.computeIfAbsent(number - page.number(), key -> new ArrayList<>()).add(new Object[] {page, line});
					}
				}
			}
		}
		for (List<Object[]> numbers : byDifference.values()) {
			if (numbers.size() >= NUMBERS) {
				numbers.forEach(number -> ((PageItems) number[0]).takeAway((TextLine) number[1], Reason.PAGE_NUMBER));
			}
		}
	}

	/** Returns the number of a page, -1 if a line is none. */
	private static int number(Pattern pattern, TextLine line) {
		Matcher matcher = pattern.matcher(line.text());
		if (!matcher.matches()) {
			return -1;
		}
		for (int group = 1; group <= matcher.groupCount(); group++) {
			if (matcher.group(group) != null) {
				return Integer.parseInt(matcher.group(group));
			}
		}
		return -1;
	}

	private void takeRepetitions() {
		Map<String, List<Object[]>> byPlace = new HashMap<>();
		for (PageItems page : pages) {
			for (TextLine line : ends(page, LINES)) {
				// Headers of left and right pages stand at different sides, so only the height counts.
				String key = Math.round(line.bottom() / 4) + " " + line.text().replaceAll("\\d+", "0");
				byPlace.computeIfAbsent(key, text -> new ArrayList<>()).add(new Object[] {page, line});
			}
		}
		for (List<Object[]> same : byPlace.values()) {
			if (same.stream().map(place -> place[0]).distinct().count() >= PAGES) {
				same.forEach(place -> ((PageItems) place[0]).takeAway((TextLine) place[1], Reason.PAGE_HEADER_OR_FOOTER));
			}
		}
	}

	/** Returns the first and last lines of a page that stand outside of its text area, whatever is between them and the end of the page. */
	private static List<TextLine> ends(PageItems page, int count) {
		List<TextLine> lines = page.lines();
		List<TextLine> ends = new ArrayList<>();
		float margin = Math.max(MARGIN * page.height(), OFFICIAL_MARGIN);
		for (int i = 0; i < lines.size(); i++) {
			TextLine line = lines.get(i);
			boolean top = i < count && line.bottom() < margin && page.tables().stream().noneMatch(table -> table.bottom() < line.top());
			boolean bottom = i >= lines.size() - count && line.top() > page.height() - margin
				&& page.tables().stream().noneMatch(table -> table.top() > line.bottom());
			if (top || bottom) {
				ends.add(line);
			}
		}
		return ends;
	}
}
