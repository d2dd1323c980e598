package org.nianbao.ui.highlighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ui.Texts;

/**
 * Shows the example with the looks that are being chosen. A click on a part of it leads to its style.
 */
final class StylePreview {

	private final StyleChoices choices;
	private final StyledText widget;

	/** Null until it is read. */
	private StyleExample example;

	/**
	 * @param parent  where it is shown
	 * @param choices the looks
	 * @param clicked gets the style of what is clicked
	 */
	StylePreview(Composite parent, StyleChoices choices, Consumer<HighlightStyle> clicked) {
		this.choices = choices;
		widget = new StyledText(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		widget.setFont(JFaceResources.getTextFont());
		widget.addListener(SWT.MouseUp, event -> style(widget.getCaretOffset()).ifPresent(clicked));
		Job.createSystem(Texts.of(StylePreview.class).get("job"), (ICoreRunnable) monitor -> {
			StyleExample read = StyleExample.read();
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(read));
		}).schedule();
	}

	Control control() {
		return widget;
	}

	private void show(StyleExample read) {
		if (!widget.isDisposed()) {
			example = read;
			widget.setText(read.text());
			update();
		}
	}

	private Optional<HighlightStyle> style(int offset) {
		return example == null || offset >= example.text().length() ? Optional.empty() : example.style(offset, choices.isSemantic());
	}

	/** Shows what has been chosen meanwhile. */
	void update() {
		if (example != null) {
			List<StyleRange> ranges = new ArrayList<>();
			int start = 0;
			for (int end = 1; end <= example.text().length(); end++) {
				Optional<HighlightStyle> style = style(start);
				if (end == example.text().length() || !style(end).equals(style)) {
					int from = start;
					int length = end - start;
					style.map(choices::look).ifPresent(look -> ranges.add(new StyleRange(from, length, new Color(look.color()), null, look.fontStyle())));
					start = end;
				}
			}
			widget.setStyleRanges(ranges.toArray(StyleRange[]::new));
		}
	}
}
