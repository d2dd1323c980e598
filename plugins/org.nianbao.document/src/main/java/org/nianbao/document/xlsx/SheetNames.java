package org.nianbao.document.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.nianbao.document.internal.XmlText;

/**
 * Gives each sheet of a workbook a name that spreadsheet programs accept.
 */
final class SheetNames {

	private static final int LONGEST = 31;
	private static final String WITHOUT_NAME = "表";

	/** The name of the sheet in which Excel keeps changes. */
	private static final String RESERVED = "history";

	private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

	/**
	 * Returns a name that no other sheet has.
	 *
	 * @param wish what the sheet should be called; maybe empty
	 * @return the wish as far as it is allowed, with a number where the name is taken
	 */
	String add(String wish) {
		String clean = clean(wish);
		String name = cut(clean, LONGEST);
		for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
			String suffix = " (" + number + ")";
			name = cut(clean, LONGEST - suffix.length()) + suffix;
		}
		return name;
	}

	private static String clean(String wish) {
		String clean = XmlText.clean(wish).replaceAll("[\\[\\]:*?/\\\\\\s]+", " ").replaceAll("^['\\s]+|['\\s]+$", "");
		return clean.isEmpty() ? WITHOUT_NAME : clean;
	}

	/** Shortens a name, but never to half a character or an apostrophe at its end. */
	private static String cut(String name, int length) {
		if (name.length() <= length) {
			return name;
		}
		int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
		return name.substring(0, end).replaceAll("['\\s]+$", "");
	}
}
