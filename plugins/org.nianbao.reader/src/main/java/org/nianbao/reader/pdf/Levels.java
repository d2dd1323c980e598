package org.nianbao.reader.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Tells headings: by the bookmarks of the file, else by letters that are not those of the text.
 */
final class Levels {

	private static final int LOWEST = 9;

	/** A longer paragraph is no heading. */
	private static final int LONGEST_HEADING = 60;

	/** Letters that are smaller than this part of those of the text are of notes. */
	private static final float SMALLEST = 0.97f;

	/** More bookmarks than this has no report. */
	private static final int MOST_BOOKMARKS = 2000;

	private final Map<String, Integer> bookmarks = new HashMap<>();
	private final Map<String, Integer> styles = new LinkedHashMap<>();

	/**
	 * @param catalog    the root of the file
	 * @param paragraphs all paragraphs
	 * @param budget     what may be spent
	 */
	Levels(COSDictionary catalog, List<FoundParagraph> paragraphs, Budget budget) {
		COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
		if (outlines != null) {
			readBookmarks(outlines, budget);
		}
		if (paragraphs.stream().noneMatch(paragraph -> bookmarks.containsKey(key(paragraph.text())))) {
			bookmarks.clear();
			readStyles(paragraphs);
		}
	}

	private void readBookmarks(COSDictionary outlines, Budget budget) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSDictionary> open = new ArrayDeque<>();
		Deque<Integer> levels = new ArrayDeque<>();
		COSDictionary top = outlines.getCOSDictionary(COSName.FIRST);
		if (top != null) {
			open.push(top);
			levels.push(1);
		}
		while (!open.isEmpty() && seen.size() < MOST_BOOKMARKS) {
			budget.step();
			COSDictionary bookmark = open.pop();
			int level = levels.pop();
			if (!seen.add(bookmark)) {
				continue;
			}
			bookmarks.putIfAbsent(key(bookmark.getString(COSName.TITLE, "")), Math.min(LOWEST, level));
			COSDictionary next = bookmark.getCOSDictionary(COSName.NEXT);
			COSDictionary child = bookmark.getCOSDictionary(COSName.FIRST);
			if (next != null) {
				open.push(next);
				levels.push(level);
			}
			if (child != null) {
				open.push(child);
				levels.push(level + 1);
			}
		}
		bookmarks.remove("");
	}

	private static String key(String text) {
		return text.replaceAll("[\\s\\u3000]", "");
	}

	private void readStyles(List<FoundParagraph> paragraphs) {
		Map<String, Integer> characters = new LinkedHashMap<>();
		Map<String, FoundParagraph> examples = new HashMap<>();
		for (FoundParagraph paragraph : paragraphs) {
			characters.merge(style(paragraph), paragraph.text().length(), Integer::sum);
			examples.putIfAbsent(style(paragraph), paragraph);
		}
		if (characters.isEmpty()) {
			return;
		}
		String body = Collections.max(characters.entrySet(), Map.Entry.comparingByValue()).getKey();
		float size = examples.get(body).size();
		List<FoundParagraph> headings = new ArrayList<>();
		for (FoundParagraph paragraph : paragraphs) {
			boolean heading = isShort(paragraph) && paragraph.size() > SMALLEST * size && !style(paragraph).equals(body);
			if (heading && headings.stream().noneMatch(other -> style(other).equals(style(paragraph)))) {
				headings.add(paragraph);
			}
		}
		headings.sort(Comparator.comparing(FoundParagraph::size).reversed());
		for (FoundParagraph heading : headings) {
			styles.put(style(heading), Math.min(LOWEST, styles.size() + 1));
		}
	}

	/** Titles and captions are centred, signatures stand at the right. */
	private static boolean isShort(FoundParagraph paragraph) {
		return paragraph.alignment() == Alignment.START && paragraph.text().length() <= LONGEST_HEADING;
	}

	private static String style(FoundParagraph paragraph) {
		return paragraph.font() + " " + Math.round(paragraph.size() * 2);
	}

	/**
	 * Returns the outline level of a paragraph.
	 *
	 * @param paragraph one of those that the levels were made for
	 * @return 1 to 9; 0 if it is no heading
	 */
	int of(FoundParagraph paragraph) {
		if (!bookmarks.isEmpty()) {
			return bookmarks.getOrDefault(key(paragraph.text()), 0);
		}
		return isShort(paragraph) ? styles.getOrDefault(style(paragraph), 0) : 0;
	}
}
