package org.nianbao.reader.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.nianbao.language.text.Labels;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/** Finds the captions above free tables and below or above pictures. */
final class Captions {

	private static final Pattern TABLE = Pattern.compile("表[\\s\\u3000]*[\\d０-９" + Wording.NUMERALS + "：:].*");
	private static final Pattern PICTURE = Pattern.compile("图[\\s\\u3000]*[\\d０-９" + Wording.NUMERALS + "：:].*");
	private static final Pattern BRACKETED = Pattern.compile("[（(][^（）()]{2,38}[）)]");
	/** No caption is longer. In characters. */
	private static final int LONGEST = 60;

	private Captions() {
	}

	/**
	 * Settles which parts are captions.
	 *
	 * @param parts all parts
	 * @return the captions of the pictures that have one
	 */
	static Map<Part, Part> find(List<Part> parts) {
		Map<Part, Part> captions = new HashMap<>();
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			Part before = i > 0 ? parts.get(i - 1) : null;
			Part after = i + 1 < parts.size() ? parts.get(i + 1) : null;
			if (part.is(Role.FREE_TABLE) && before != null && before.is(Role.PROSE) && isTableCaption(before.text())) {
				before.become(Role.TABLE_CAPTION);
			} else if (part.is(Role.PICTURE)) {
				Part caption = after != null && after.is(Role.PROSE) && isPictureCaption(after) ? after
					: before != null && before.is(Role.PROSE) && PICTURE.matcher(before.text()).matches() && isPictureCaption(before) ? before : null;
				if (caption != null) {
					caption.become(Role.PICTURE_CAPTION);
					captions.put(part, caption);
				}
			}
		}
		return captions;
	}

	/** The same wording, however it is written? */
	static boolean same(String caption, String description) {
		return Labels.comparable(caption).equals(Labels.comparable(description));
	}

	private static boolean isTableCaption(String text) {
		return text.length() <= LONGEST && TABLE.matcher(text).matches() && !text.endsWith("。");
	}

	private static boolean isPictureCaption(Part part) {
		String text = part.text();
		boolean legal = text.length() <= LONGEST && text.indexOf(']') < 0 && !text.endsWith("。");
		return legal && (PICTURE.matcher(text).matches() || BRACKETED.matcher(text).matches()
			|| part.alignment() == Alignment.CENTER && !Wording.hasPunctuation(text) && !Wording.beginsWithMarker(text));
	}
}
