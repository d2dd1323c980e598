package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.navigation.Subject.Kind;

/**
 * Finds the styles of a format file that depend on what its names mean.
 */
public final class FormatStyles {

	private FormatStyles() {
	}

	/**
	 * Finds the styles of a file.
	 *
	 * @param format the file
	 * @return in the order of the text, without overlaps
	 */
	public static List<StyledRegion> of(LoadedFormat format) {
		List<StyledRegion> styles = new ArrayList<>();
		int end = 0;
		for (FormatMention mention : FormatMentions.of(format)) {
			if (mention.region().offset() >= end) {
				styles.add(new StyledRegion(mention.region().offset(), mention.region().length(), style(mention)));
				end = mention.region().end();
			}
		}
		return styles;
	}

	private static HighlightStyle style(FormatMention mention) {
		if (mention.isUnknown()) {
			return HighlightStyle.UNKNOWN;
		}
		Subject subject = mention.subjects().iterator().next();
		if (subject.kind() == Kind.RULE) {
			return HighlightStyle.DIRECTIVE_NAME;
		}
		if (!mention.defines()) {
			return HighlightStyle.REFERENCE;
		}
		return subject.kind() == Kind.SECTION || subject.kind() == Kind.FORMAT ? HighlightStyle.SECTION_HEADING : HighlightStyle.LABEL;
	}
}
