package org.nianbao.ui.hover;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.EditorsUI;

/**
 * The window in which hovers are shown. Plain widgets and no browser: it is there at once, on every system, and shows each text as it is.
 */
final class HoverControl extends AbstractInformationControl implements IInformationControlExtension2 {

	/** In pixels, as far as the screen needs no others. */
	private static final int WIDEST = 620;
	private static final int HIGHEST = 420;
	private static final int MARGIN = 6;
	private static final int TAB_GAP = 24;

	private RepairLinks repairs;
	private StyledText text;

	/**
	 * Makes the windows of a hover; one that gets the focus can be resized.
	 *
	 * @return a creator for one hover alone: it gives the same window again, which two hovers at one place must not share
	 */
	static IInformationControlCreator creator() {
		return creator(false);
	}

	private static IInformationControlCreator creator(boolean isFocused) {
		return new AbstractReusableInformationControlCreator() {
			@Override
			protected IInformationControl doCreateInformationControl(Shell parent) {
				return isFocused ? new HoverControl(parent) : new HoverControl(parent, EditorsUI.getTooltipAffordanceString());
			}
		};
	}

	private HoverControl(Shell parent, String status) {
		super(parent, status);
		create();
	}

	/** A window that can be resized. */
	private HoverControl(Shell parent) {
		super(parent, true);
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		repairs = new RepairLinks(parent);
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setFont(JFaceResources.getDialogFont());
		text.setForeground(parent.getForeground());
		text.setBackground(parent.getBackground());
		text.setCaret(null);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		parent.setLayout(layout);
		text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	/**
	 * Shows a hover.
	 *
	 * @param input a {@link HoverContent}
	 */
	@Override
	public void setInput(Object input) {
		HoverContent shown = (HoverContent) input;
		repairs.show(shown);
		HoverText content = new HoverText(shown.hovers());
		text.setText(content.text());
		text.setStyleRanges(content.styles());
		text.setTabStops(new int[] {widest(content.labels()) + TAB_GAP});
		limitSize();
	}

	@Override
	public void setInformation(String information) {
		text.setText(information == null ? "" : information);
		limitSize();
	}

	@Override
	public boolean hasContents() {
		return text.getCharCount() > 0;
	}

	/** Long lines are wrapped, also where the editor puts the text into a window with other hovers. */
	private void limitSize() {
		Point natural = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
		int width = Math.min(natural.x, WIDEST);
		int height = text.computeSize(width, SWT.DEFAULT, true).y;
		GridData data = (GridData) text.getLayoutData();
		// The layout adds what the widget needs around its text.
		data.widthHint = width - text.computeTrim(0, 0, 0, 0).width;
		data.heightHint = Math.min(height, HIGHEST) - text.computeTrim(0, 0, 0, 0).height;
	}

	/** Sums have more lines than the editor expects. */
	@Override
	public Point computeSizeConstraints(int widthInChars, int heightInChars) {
		Point usual = super.computeSizeConstraints(widthInChars, heightInChars);
		return new Point(Math.max(usual.x, WIDEST), Math.max(usual.y, HIGHEST));
	}

	/**
	 * Where the editor has put the text into a window with other hovers, that window is what needs the room: it asks each hover, but not itself. The
	 * message of a problem, which the editor shows there, is one long line.
	 */
	@Override
	public Point computeSizeHint() {
		Shell window = text.getShell();
		int natural = window.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x;
		int widest = Math.max(WIDEST, window.getMonitor().getClientArea().width * 3 / 4);
		return window.computeSize(Math.min(natural, widest), SWT.DEFAULT, true);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			text.setTopPixel(0);
		}
		super.setVisible(visible);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return creator(true);
	}

	private int widest(List<String> labels) {
		GC gc = new GC(text);
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		int widest = labels.stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0);
		gc.dispose();
		return widest;
	}
}
