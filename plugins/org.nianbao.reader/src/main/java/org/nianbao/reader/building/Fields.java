package org.nianbao.reader.building;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.reader.lists.NumberFormats;

/**
 * The fields that are open at a place of a document of a word processor (ECMA-376-1, 17.16): they have a code, which nobody sees, and a
 * result. For one document, in its order.
 */
public final class Fields {

	private static final Pattern CIRCLED = Pattern.compile("(?i)\\s*EQ\\s+\\\\o\\\\ac\\s*\\(\\s*[○〇Oo◯]\\s*[,;]\\s*(\\d{1,2})\\s*\\)\\s*");

	private static final int LONGEST_CODE = 10_000;

	/** Deeper fields are those of a broken file, which begin and never end. */
	private static final int DEEPEST = 50;

	private static final class Field {
		private final StringBuilder code = new StringBuilder();
		private boolean hasResult;

		private boolean is(String... names) {
			String start = code.toString().strip().toUpperCase(Locale.ROOT);
			for (String name : names) {
				if (start.equals(name) || start.startsWith(name + " ")) {
					return true;
				}
			}
			return false;
		}
	}

	private final Deque<Field> open = new ArrayDeque<>();

	/** No field is open. */
	public Fields() {
		// Nothing to prepare.
	}

	/**
	 * A field begins: its code comes next.
	 */
	public void begin() {
		if (open.size() == DEEPEST) {
			open.clear();
		}
		open.push(new Field());
	}

	/**
	 * A field begins whose code is known: its result comes next.
	 *
	 * @param code its code, such as {@code PAGE}
	 */
	public void begin(String code) {
		Field field = new Field();
		field.code.append(code);
		field.hasResult = true;
		open.push(field);
	}

	/**
	 * A piece of the code of the innermost field.
	 *
	 * @param text the piece; without effect where no code is open
	 */
	public void code(String text) {
		if (!open.isEmpty() && !open.peek().hasResult && open.peek().code.length() < LONGEST_CODE) {
			open.peek().code.append(text);
		}
	}

	/**
	 * The code of the innermost field is over, the result comes next.
	 */
	public void separate() {
		if (!open.isEmpty()) {
			open.peek().hasResult = true;
		}
	}

	/**
	 * A field ends.
	 *
	 * @return what it shows if it has no result but is drawn by its code, as characters in circles are; usually empty
	 */
	public String end() {
		Field field = open.poll();
		return field == null || field.hasResult || !field.is("EQ") ? "" : drawn(field.code.toString());
	}

	private static String drawn(String code) {
		Matcher circled = CIRCLED.matcher(code);
		if (circled.matches()) {
			return NumberFormats.circled(Integer.parseInt(circled.group(1)));
		}
		return code.strip().substring(2).replaceAll("\\\\[A-Za-z]+\\d*", "").replaceAll("[(),;\\\\]", " ").strip().replaceAll(" +", " ");
	}

	/**
	 * Tells whether text at this place is code.
	 *
	 * @return true in such a field, however deep
	 */
	public boolean isCode() {
		return open.stream().anyMatch(field -> !field.hasResult);
	}

	/**
	 * Tells whether text at this place is part of a table of contents.
	 *
	 * @return true in such a field, however deep
	 */
	public boolean isContents() {
		return open.stream().anyMatch(field -> field.is("TOC"));
	}

	/**
	 * Tells whether text at this place is the number of a page.
	 *
	 * @return true in such a field, however deep
	 */
	public boolean isPageNumber() {
		return open.stream().anyMatch(field -> field.is("PAGE", "NUMPAGES", "SECTIONPAGES"));
	}
}
