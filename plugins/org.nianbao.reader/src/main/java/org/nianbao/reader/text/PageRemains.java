package org.nianbao.reader.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Takes out what a text has of the pages that it once stood on: numbers, and the same line at the top or bottom of pages.
 */
final class PageRemains {

	/** The same line on so many pages is no coincidence. */
	private static final int LEAST_PAGES = 2;

	private PageRemains() {
	}

	/**
	 * Drops lines.
	 *
	 * @param lines   all lines
	 * @param dropped gets what is dropped
	 * @return as many lines; blank ones for those that are dropped
	 */
	static List<TextLine> drop(List<TextLine> lines, List<DroppedText> dropped) {
		Map<String, Integer> edges = new HashMap<>();
		List<Integer> places = edges(lines);
		places.forEach(place -> edges.merge(lines.get(place).content(), 1, Integer::sum));
		List<TextLine> left = new ArrayList<>(lines);
		for (int i = 0; i < lines.size(); i++) {
			TextLine line = lines.get(i);
			if (line.text().indexOf('\t') < 0 && LineKinds.isPageNumber(line.content())) {
				drop(left, i, Reason.PAGE_NUMBER, dropped);
			}
		}
		for (int place : places) {
			String content = left.get(place).content();
			if (isNumber(content)) {
				drop(left, place, Reason.PAGE_NUMBER, dropped);
			} else if (!content.isEmpty() && LineKinds.isShort(content) && edges.get(content) >= LEAST_PAGES) {
				drop(left, place, Reason.PAGE_HEADER_OR_FOOTER, dropped);
			}
		}
		return left;
	}

	private static void drop(List<TextLine> lines, int place, Reason reason, List<DroppedText> dropped) {
		TextLine line = lines.get(place);
		dropped.add(new DroppedText(line.position(), line.content(), reason));
		lines.set(place, new TextLine(line.number(), "", line.beginPage()));
	}

	private static boolean isNumber(String text) {
		return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
	}

	/** Returns the last line of each page and the first of the next: nowhere else is a header or footer. The first line of the text may be its title. */
	private static List<Integer> edges(List<TextLine> lines) {
		List<Integer> places = new ArrayList<>();
		int last = -1;
		boolean first = false;
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).beginPage()) {
				if (last >= 0) {
					places.add(last);
				}
				first = true;
				last = -1;
			}
			if (!lines.get(i).isBlank()) {
				if (first) {
					places.add(i);
				}
				last = first ? -1 : i;
				first = false;
			}
		}
		return places;
	}
}
