package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.language.text.Labels;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/** Finds the closing lines: the name of the office and the date at the end, and short lines on the right. */
final class Closings {

	private static final Pattern DATE = Pattern.compile("[\\s\\u3000]*(?:[\\d０-９]\\s*){4}年\\s*(?:[\\d０-９]\\s*){1,2}月\\s*(?:[\\d０-９]\\s*){1,2}日"
		+ "|[二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");
	/** Names of offices are not longer. In characters. */
	private static final int LONGEST = 40;
	/** The date is among so many last paragraphs. */
	private static final int LAST = 6;

	private Closings() {
	}

	/** Is a line nothing but a date? */
	static boolean isDate(String line) {
		return DATE.matcher(line).matches();
	}

	/**
	 * Settles which parts are closing lines.
	 *
	 * @param parts all parts
	 * @param body  the body that reports, maybe empty
	 */
	static void find(List<Part> parts, String body) {
		List<Part> prose = new ArrayList<>(parts.stream().filter(part -> part.is(Role.PROSE)).toList());
		prose.stream().filter(part -> part.alignment() == Alignment.END && isShort(part.text())).forEach(part -> part.become(Role.CLOSING));
		int first = Math.max(0, prose.size() - LAST);
		for (int i = prose.size() - 1; i >= first; i--) {
			if (isDate(prose.get(i).text())) {
				prose.get(i).become(Role.CLOSING);
				for (int office = i - 1; office >= first && isOffice(prose.get(office).text(), body); office--) {
					prose.get(office).become(Role.CLOSING);
				}
				return;
			}
		}
		if (!prose.isEmpty() && !body.isEmpty() && Labels.comparable(prose.get(prose.size() - 1).text()).equals(Labels.comparable(body))) {
			prose.get(prose.size() - 1).become(Role.CLOSING);
		}
	}

	private static boolean isOffice(String line, String body) {
		boolean isBody = !body.isEmpty() && Labels.comparable(line).equals(Labels.comparable(body));
		return isBody || line.length() > 3 && Wording.standsAlone(line) && !Wording.beginsWithMarker(line) && !"（(".contains(line.substring(0, 1))
			&& line.codePoints().noneMatch(Character::isDigit);
	}

	private static boolean isShort(String line) {
		return line.length() <= LONGEST && (isDate(line) || !Wording.hasPunctuation(line)) && !Wording.beginsWithMarker(line);
	}
}
