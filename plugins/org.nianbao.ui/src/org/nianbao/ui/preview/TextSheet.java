package org.nianbao.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.preview.PreviewText;
import org.nianbao.document.preview.PreviewText.Emphasized;
import org.nianbao.language.figures.Figure.Region;

/**
 * A preview as text, for where there is no browser and for who prefers it.
 */
final class TextSheet implements PreviewSheet {

	/** Fonts whose ideographs are exactly twice as wide as letters: tables are drawn with characters. */
	private static final List<String> GRID_FONTS = List.of("NSimSun", "Noto Sans Mono CJK SC", "Sarasa Mono SC", "WenQuanYi Zen Hei Mono",
		"Source Han Mono SC");

	private static final int MARGIN = 12;

	private final StyledText widget;
	private PreviewText shown;
	private Consumer<Region> selected = region -> {
	};

	TextSheet(Composite parent) {
		widget = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		Font font = new Font(widget.getDisplay(), gridFont(widget.getDisplay()));
		widget.setFont(font);
		widget.addDisposeListener(event -> font.dispose());
		widget.addMouseListener(MouseListener.mouseUpAdapter(this::clicked));
	}

	private static FontData gridFont(Display display) {
		FontData usual = JFaceResources.getTextFont().getFontData()[0];
		return GRID_FONTS.stream().filter(name -> display.getFontList(name, true).length > 0).findFirst()
			.map(name -> new FontData(name, usual.getHeight(), SWT.NORMAL)).orElse(usual);
	}

	@Override
	public Control control() {
		return widget;
	}

	@Override
	public Runnable prepare(TracedDocument traced) {
		PreviewText text = PreviewText.of(traced);
		return () -> show(text);
	}

	private void show(PreviewText text) {
		int top = widget.getTopPixel();
		int left = widget.getHorizontalPixel();
		widget.setRedraw(false);
		shown = text;
		widget.setText(text.text());
		widget.setStyleRanges(styles(text).toArray(StyleRange[]::new));
		widget.setTopPixel(top);
		widget.setHorizontalPixel(left);
		widget.setRedraw(true);
	}

	private List<StyleRange> styles(PreviewText text) {
		List<StyleRange> styles = new ArrayList<>();
		int end = 0;
		for (Emphasized part : text.emphasized()) {
			// Ranges may not overlap: a figure in a heading looks like the heading.
			if (part.region().offset() >= end && part.region().length() > 0) {
				style(part).ifPresent(styles::add);
				end = part.emphasis() == PreviewText.Emphasis.TABLE ? end : part.region().end();
			}
		}
		return styles;
	}

	private Optional<StyleRange> style(Emphasized part) {
		StyleRange style = new StyleRange();
		style.start = part.region().offset();
		style.length = part.region().length();
		switch (part.emphasis()) {
			case TITLE, HEADING -> style.fontStyle = SWT.BOLD;
			case SUBHEADING -> style.fontStyle = SWT.ITALIC;
			case NOTE -> style.foreground = widget.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW);
			case FIGURE -> style.foreground = JFaceColors.getHyperlinkText(widget.getDisplay());
			case TABLE -> {
				// as the font is
				return Optional.empty();
			}
		}
		return Optional.of(style);
	}

	@Override
	public void reveal(int offset, boolean scroll) {
		if (shown != null) {
			shown.place(offset).ifPresent(region -> {
				widget.setSelectionRange(region.offset(), region.length());
				if (scroll) {
					scrollTo(region.offset());
				}
			});
		}
	}

	/** As little as possible to the side: lines are read from their beginning. */
	private void scrollTo(int offset) {
		widget.setHorizontalPixel(0);
		widget.showSelection();
		widget.setHorizontalPixel(0);
		if (widget.getLocationAtOffset(offset).x > widget.getClientArea().width - MARGIN) {
			widget.showSelection();
		}
	}

	private void clicked(MouseEvent event) {
		boolean isClick = event.button == 1 && widget.getSelectionCount() == 0;
		if (isClick && shown != null) {
			shown.source(widget.getCaretOffset()).ifPresent(selected);
		}
	}

	@Override
	public void clear() {
		shown = null;
		widget.setText("");
	}

	@Override
	public void print() {
		PrinterData data = new PrintDialog(widget.getShell()).open();
		if (data != null) {
			Printer printer = new Printer(data);
			widget.print(printer).run();
			printer.dispose();
		}
	}

	@Override
	public void onSelect(Consumer<Region> listener) {
		selected = listener;
	}
}
