package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Joins paragraphs that the end of a page cut in the middle of a sentence. Blank lines, tables and pictures may stand between; nothing else may.
 */
final class CutParagraphs {

	/** After these, a table or picture is what the sentence leads to. */
	private static final String LEADS_TO_TABLE = "表图下";

	private CutParagraphs() {
	}

	/**
	 * Joins what was cut; the second half disappears from the list.
	 *
	 * @param parts all parts
	 * @return how many times two were joined
	 */
	static int join(List<Part> parts) {
		int joined = 0;
		Part before = null;
		boolean acrossTable = false;
		List<Part> left = new ArrayList<>(parts.size());
		for (Part part : parts) {
			if (part.isTableOrPicture()) {
				acrossTable = true;
			} else if (before != null && part.is(Role.PROSE) && continues(before, part, acrossTable)) {
				before.append(part, Wording.between(before.last(), part.text().charAt(0)));
				joined++;
				acrossTable = false;
				continue;
			} else if (!part.is(Role.DROPPED)) {
				before = part.is(Role.PROSE) ? part : null;
				acrossTable = false;
			}
			left.add(part);
		}
		// All at once: one by one, each of many would move all behind it.
		parts.clear();
		parts.addAll(left);
		return joined;
	}

	private static boolean continues(Part before, Part part, boolean acrossTable) {
		String rest = part.text();
		if (before.alignment() == Alignment.END || part.alignment() == Alignment.END || part.level() > 0 || before.level() > 0) {
			return false;
		}
		String tail = before.tail(8);
		if (Wording.beginsWithinSentence(rest)) {
			return !Wording.endsSentence(tail) || rest.charAt(0) == '”';
		}
		if (before.isComplete() || Wording.endsSentence(tail) || acrossTable && LEADS_TO_TABLE.indexOf(before.last()) >= 0) {
			return false;
		}
		if (Wording.endsWithComma(tail)) {
			return true;
		}
		boolean heading = before.sources() == 1 && Wording.standsAlone(before.text()) && !Wording.isOpen(before.text());
		return !heading && !Wording.beginsWithMarker(rest) && Optional.of(rest).filter(Closings::isDate).isEmpty();
	}
}
