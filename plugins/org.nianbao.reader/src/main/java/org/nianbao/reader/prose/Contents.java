package org.nianbao.reader.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.Labels;
import org.nianbao.language.text.Whitespace;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.DroppedText.Reason;

/** Drops the table of contents: its entries are headings that come again, or lines that end with dots and a page. */
final class Contents {

	private static final Set<String> HEADINGS = Set.of("目录", "目次");
	// Possessive, and begun only where a run begins: lines of nothing but dots would else be tried from every place with every length.
	private static final Pattern LEADER = Pattern
		.compile("(.*?)(?:(?<![.．·])[.．·]{4,}+|(?<![…⋯])[…⋯]++|(?<!\\t)\\t++)[\\s\\u3000.．·…⋯]*+-?\\d{0,3}-?");
	private static final Pattern PAGE = Pattern.compile("(.*?)(?<![\\s\\u3000.．·…⋯])[\\s\\u3000.．·…⋯]*+\\d{1,3}");

	private static final Pattern FIGURE = Pattern.compile("[\\s\\u3000]*+\\d++(?:[.．]\\d++)?+[\\s\\u3000]*+");

	/** No entry is longer, with its dots. In characters. */
	private static final int LONGEST = 300;

	private Contents() {
	}

	/**
	 * Drops the contents.
	 *
	 * @param parts    all parts
	 * @param findings gets what is dropped
	 */
	static void drop(List<Part> parts, Findings findings) {
		Set<String> later = new HashSet<>();
		String[] comparable = new String[parts.size()];
		boolean[] comesAgain = new boolean[parts.size()];
		for (int i = parts.size() - 1; i >= 0; i--) {
			Part part = parts.get(i);
			if (part.is(Role.PROSE) && Wording.standsAlone(withoutPage(part.text()))) {
				comparable[i] = Labels.comparable(withoutPage(part.text()));
				comesAgain[i] = later.contains(comparable[i]);
				later.add(Labels.comparable(part.text()));
			}
		}
		boolean within = false;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			if (!part.is(Role.PROSE)) {
				continue;
			}
			boolean heading = HEADINGS.contains(Labels.comparable(part.text()));
			boolean leader = Wording.beginsWithMarker(part.text()) && isShort(part.text()) && isEntry(part.text());
			within = heading || leader || within && comesAgain[i];
			if (within) {
				findings.drop(part, Reason.CONTENTS);
			}
		}
	}

	private static boolean isEntry(String line) {
		return LEADER.matcher(line).matches() && !isRow(line);
	}

	/** Does a figure stand between a label and the last figure? Then it is the row of a table whose lines got lost, and the last figure is no page. */
	private static boolean isRow(String line) {
		boolean labelled = false;
		String[] fields = line.split("\t");
		for (int i = 0; i < fields.length - 1; i++) {
			boolean figure = FIGURE.matcher(fields[i]).matches();
			if (labelled && figure) {
				return true;
			}
			labelled |= !figure && !fields[i].isBlank();
		}
		return false;
	}

	private static boolean isShort(String line) {
		return line.length() <= LONGEST;
	}

	private static String withoutPage(String line) {
		if (!isShort(line)) {
			return line;
		}
		Matcher leader = LEADER.matcher(line);
		if (leader.matches()) {
			return Whitespace.strip(leader.group(1));
		}
		Matcher page = PAGE.matcher(line);
		return page.matches() && !page.group(1).isEmpty() && Wording.beginsWithMarker(line) ? page.group(1) : line;
	}
}
