package org.nianbao.ui.tests;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** The styles that an editor shows. */
final class Styles {

	private final StyledText widget;

	Styles(ITextEditor editor) {
		widget = Workbench.widget(editor);
	}

	boolean is(String style, String text) {
		return difference(style, text).isEmpty();
	}

	/** Tells what keeps the first occurrence of a text from having a style all through; empty if nothing does. */
	String difference(String style, String text) {
		return difference(style, widget.getText().indexOf(text), text.length());
	}

	/** The same for a text within the first occurrence of another one. */
	String difference(String style, String text, String around, int at) {
		return difference(style, widget.getText().indexOf(around) + at, text.length());
	}

	private String difference(String style, int offset, int length) {
		Color wanted = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get("org.nianbao.ui.highlighting." + style);
		for (int at = offset; at < offset + length; at++) {
			StyleRange range = widget.getStyleRangeAtOffset(at);
			if (range == null || !wanted.equals(range.foreground)) {
				return at + ": " + range;
			}
		}
		return "";
	}

	/** The style of each character. */
	List<String> all() {
		String[] all = new String[widget.getCharCount()];
		Arrays.fill(all, "");
		for (StyleRange range : widget.getStyleRanges()) {
			String look = range.foreground == null ? "" : range.foreground.getRGB() + " " + range.fontStyle;
			Arrays.fill(all, range.start, range.start + range.length, look);
		}
		return List.of(all);
	}

	boolean isBold(String text) {
		StyleRange range = widget.getStyleRangeAtOffset(widget.getText().indexOf(text));
		return range != null && (range.fontStyle & SWT.BOLD) != 0;
	}

	boolean isPlain(String text) {
		StyleRange range = widget.getStyleRangeAtOffset(widget.getText().indexOf(text));
		return range == null || range.foreground == null;
	}
}
