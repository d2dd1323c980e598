package org.nianbao.ui.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.nianbao.ide.hover.Hover;

/**
 * Hovers as text with styles. A tabulator stands between the label and the value of a line.
 */
final class HoverText {

	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();

	/**
	 * @param hovers what is said, one after the other
	 */
	HoverText(List<Hover> hovers) {
		for (Hover hover : hovers) {
			if (text.length() > 0) {
				text.append("\n\n");
			}
			add(hover);
		}
	}

	static String plain(List<Hover> hovers) {
		return hovers.stream().map(Hover::text).collect(Collectors.joining("\n\n"));
	}

	String text() {
		return text.toString();
	}

	StyleRange[] styles() {
		return styles.toArray(StyleRange[]::new);
	}

	/** The labels before the tabulators. */
	List<String> labels() {
		return labels;
	}

	private void add(Hover hover) {
		append(hover.title(), SWT.BOLD, false);
		hover.paragraphs().forEach(paragraph -> append("\n" + paragraph, SWT.NORMAL, false));
		for (Hover.Line line : hover.lines()) {
			boolean isHeading = line.value().isEmpty();
			append("\n" + line.label() + (isHeading ? "" : "\t" + line.value()), line.total() ? SWT.BOLD : SWT.NORMAL, false);
			if (!isHeading) {
				labels.add(line.label());
			}
		}
		hover.notes().forEach(note -> append("\n" + note, SWT.NORMAL, true));
	}

	private void append(String part, int fontStyle, boolean isNote) {
		StyleRange style = new StyleRange(text.length(), part.length(), null, null, fontStyle);
		style.foreground = isNote ? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR) : null;
		styles.add(style);
		text.append(part);
	}
}
