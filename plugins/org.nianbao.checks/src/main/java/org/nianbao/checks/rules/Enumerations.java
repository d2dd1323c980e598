package org.nianbao.checks.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.Whitespace;

/**
 * Finds the numbered lists of a section: second-level headings, paragraphs that begin {@code 1.} or {@code （1）}, and {@code 一是…二是…} or
 * {@code 第一，…第二，…} within and at the beginning of paragraphs.
 */
final class Enumerations {

	private static final String NUMERALS = "一二三四五六七八九十";
	private static final String OPENING_QUOTES = "“《「";
	private static final String CLOSING_QUOTES = "”》」";

	/** What may stand before an item within a line. */
	private static final String BOUNDARIES = "。；，：、！？;,:!?（）()”》";
	private static final String SENTENCE_ENDS = "。；！？!?;”）)";

	/** No list stands within more lists than this; else looking for the list of an item would cost time. */
	private static final int DEEPEST = 8;

	/**
	 * How the items of a list are marked.
	 */
	enum Style {
		/** （一） at the beginning of a line. */
		HEADING,
		/** 1. at the beginning of a line. */
		DOTTED,
		/** （1） at the beginning of a line. */
		BRACKETED,
		/** 一是, anywhere. */
		COPULA,
		/** 第一， anywhere. */
		ORDINAL
	}

	/**
	 * An item of a list.
	 *
	 * @param style  how it is marked
	 * @param number its number, from 1 to 99
	 * @param mark   where the whole mark stands
	 * @param digits where the number stands
	 */
	record Item(Style style, int number, Region mark, Region digits) {
	}

	private final String text;

	/** The lists of each style that are not ended, inner ones first. */
	private final Map<Style, Deque<List<Item>>> open = new EnumMap<>(Style.class);

	private final List<List<Item>> lists = new ArrayList<>();
	private int lastLineEnd;

	/**
	 * @param text the text of the report
	 */
	Enumerations(String text) {
		this.text = text;
		for (Style style : Style.values()) {
			open.put(style, new ArrayDeque<>());
		}
	}

	/**
	 * Reads a second-level heading with what follows it on its line.
	 *
	 * @param line   where the line stands
	 * @param number its number with brackets
	 */
	void heading(Region line, String number) {
		OptionalInt value = ChineseNumerals.read(number.substring(1, number.length() - 1));
		if (value.isPresent()) {
			add(new Item(Style.HEADING, value.getAsInt(), new Region(line.offset(), number.length()), new Region(line.offset() + 1, number.length() - 2)));
		}
		end(Style.DOTTED, Style.BRACKETED, Style.COPULA, Style.ORDINAL);
		scan(line.offset() + number.length(), line.end());
		lastLineEnd = line.end();
	}

	/**
	 * Reads a paragraph.
	 *
	 * @param line where it stands
	 */
	void paragraph(Region line) {
		Item first = itemAtStart(line);
		if (first != null && first.style() == Style.DOTTED) {
			end(Style.BRACKETED);
			add(first);
		} else if (first != null) {
			add(first);
		}
		Item inline = inlineItem(line.offset(), line.offset(), line.end());
		if (inline == null || inline.number() == 1) {
			end(Style.COPULA, Style.ORDINAL);
		}
		if (inline != null) {
			end(Style.DOTTED, Style.BRACKETED);
		}
		scan(line.offset(), line.end());
		lastLineEnd = line.end();
	}

	/**
	 * Ends all lists.
	 *
	 * @return the lists that were found, each with at least one item
	 */
	List<List<Item>> end() {
		end(Style.values());
		return lists;
	}

	// ---- items ----------------------------------------------------------------------------------------------------------

	private Item itemAtStart(Region line) {
		int start = line.offset();
		boolean bracket = text.charAt(start) == '（' || text.charAt(start) == '(';
		int digits = bracket ? start + 1 : start;
		int end = digits;
		while (end < line.end() && end - digits < 3 && isDigit(text.charAt(end))) {
			end++;
		}
		if (end == digits || end - digits > 2 || end == line.end()) {
			return null;
		}
		char after = text.charAt(end);
		boolean closed = bracket ? after == '）' || after == ')'
			: after == '、' || (after == '.' || after == '．') && (end + 1 == line.end() || !isDigit(text.charAt(end + 1)));
		int number = Integer.parseInt(text.substring(digits, end));
		return closed && number > 0
			? new Item(bracket ? Style.BRACKETED : Style.DOTTED, number, new Region(start, end + 1 - start), new Region(digits, end - digits)) : null;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9' || c >= '０' && c <= '９';
	}

	private void scan(int start, int end) {
		int quotes = 0;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (OPENING_QUOTES.indexOf(c) >= 0) {
				quotes++;
			} else if (CLOSING_QUOTES.indexOf(c) >= 0) {
				quotes = Math.max(0, quotes - 1);
			} else if (quotes == 0) {
				Item item = inlineItem(i, start, end);
				if (item != null) {
					add(item);
				}
			}
		}
	}

	/** Reads an item that begins at a place; null where none does. */
	private Item inlineItem(int at, int lineStart, int end) {
		if (at > lineStart && BOUNDARIES.indexOf(text.charAt(at - 1)) < 0 && !Whitespace.isWhitespace(text.charAt(at - 1))) {
			return null;
		}
		boolean ordinal = text.charAt(at) == '第';
		int digits = ordinal ? at + 1 : at;
		int after = skipNumerals(digits, end);
		if (after == digits || after == end) {
			return null;
		}
		OptionalInt number = ChineseNumerals.read(text.substring(digits, after));
		char mark = text.charAt(after);
		boolean marked = ordinal ? mark == '，' || mark == ',' || mark == '：' || mark == '、' && !isSeries(after + 1, end) : mark == '是';
		boolean idiom = text.startsWith(text.substring(digits, after), after + 1);
		return number.isEmpty() || !marked || idiom ? null
			: new Item(ordinal ? Style.ORDINAL : Style.COPULA, number.getAsInt(), new Region(at, after + 1 - at), new Region(digits, after - digits));
	}

	/** {@code 第一、二季度}, {@code 第一、第二条}. */
	private boolean isSeries(int at, int end) {
		return at < end && (text.charAt(at) == '第' || NUMERALS.indexOf(text.charAt(at)) >= 0);
	}

	private int skipNumerals(int from, int end) {
		int i = from;
		while (i < end && NUMERALS.indexOf(text.charAt(i)) >= 0) {
			i++;
		}
		return i;
	}

	// ---- lists ----------------------------------------------------------------------------------------------------------

	private void add(Item item) {
		Deque<List<Item>> runs = open.get(item.style());
		boolean atLineStart = item.style() != Style.COPULA && item.style() != Style.ORDINAL;
		if (item.number() == 1) {
			if (atLineStart && isIntroduced()) {
				end(item.style());
			}
			runs.push(new ArrayList<>(List.of(item)));
			if (runs.size() > DEEPEST) {
				lists.add(runs.removeLast());
			}
			return;
		}
		for (List<Item> run : runs) {
			if (last(run).number() + 1 == item.number()) {
				while (runs.peek() != run) {
					lists.add(runs.pop());
				}
				run.add(item);
				return;
			}
		}
		if (runs.isEmpty()) {
			runs.push(new ArrayList<>());
		}
		runs.peek().add(item);
	}

	/** The line before is no sentence: it introduces a new list. */
	private boolean isIntroduced() {
		return lastLineEnd > 0 && SENTENCE_ENDS.indexOf(text.charAt(lastLineEnd - 1)) < 0;
	}

	private void end(Style... styles) {
		for (Style style : styles) {
			Deque<List<Item>> runs = open.get(style);
			while (!runs.isEmpty()) {
				close(runs);
			}
		}
	}

	/** Ends the innermost list. Where the one around it has but its first item, both are one list whose first number stands twice. */
	private void close(Deque<List<Item>> runs) {
		List<Item> inner = runs.pop();
		List<Item> outer = runs.peek();
		boolean isRepeated = outer != null && outer.size() == 1 && outer.get(0).number() == 1 && inner.size() > 1;
		if (isRepeated) {
			outer.addAll(inner);
		} else {
			lists.add(inner);
		}
	}

	private static Item last(List<Item> run) {
		return run.get(run.size() - 1);
	}
}
