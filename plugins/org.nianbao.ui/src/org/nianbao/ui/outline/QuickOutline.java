package org.nianbao.ui.outline;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ui.Texts;

/**
 * The outline in a window over the editor: typing narrows it down, Enter goes to the part that is selected, Escape closes it.
 */
final class QuickOutline extends PopupDialog {

	/** Shows parts with the pattern in their label, what they are in, and what is in them. */
	private final class Pattern extends ViewerFilter {

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			OutlineItem item = (OutlineItem) element;
			for (OutlineItem outer = item; outer != null; outer = outer.parent()) {
				if (matches(outer)) {
					return true;
				}
			}
			return hasMatch(item);
		}
	}

	private final ITextEditor editor;
	private final ISourceViewer viewer;
	private final List<OutlineItem> items;
	private Text filter;
	private TreeViewer tree;
	private String pattern = "";

	QuickOutline(ITextEditor editor, ISourceViewer viewer, List<OutlineItem> items) {
		super(viewer.getTextWidget().getShell(), SWT.RESIZE, true, false, false, false, false, "", Texts.of(QuickOutline.class).get("quick.help"));
		this.editor = editor;
		this.viewer = viewer;
		this.items = items;
	}

	@Override
	protected Control createTitleControl(Composite parent) {
		filter = new Text(parent, SWT.NONE);
		filter.setMessage(Texts.of(QuickOutline.class).get("quick.filter"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
		filter.addModifyListener(event -> narrow());
		filter.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		return filter;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
		tree.setUseHashlookup(true);
		tree.setContentProvider(new OutlineContent());
		tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
		tree.addFilter(new Pattern());
		tree.setInput(items);
		tree.expandToLevel(2);
		OutlineItem.at(items, viewer.getSelectedRange().x).ifPresent(item -> tree.setSelection(new StructuredSelection(item), true));
		tree.getTree().addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> go()));
		return tree.getControl();
	}

	@Override
	protected Control getFocusControl() {
		return filter;
	}

	@Override
	protected Point getInitialSize() {
		Rectangle area = viewer.getTextWidget().getClientArea();
		return new Point(Math.max(360, area.width / 2), Math.max(260, area.height * 2 / 3));
	}

	@Override
	protected Point getInitialLocation(Point size) {
		StyledText widget = viewer.getTextWidget();
		Rectangle area = widget.getClientArea();
		return widget.toDisplay(area.x + Math.max(0, (area.width - size.x) / 2), area.y + Math.max(0, (area.height - size.y) / 3));
	}

	private void key(KeyEvent event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			event.doit = false;
			go();
		} else if (event.keyCode == SWT.ARROW_DOWN) {
			event.doit = false;
			tree.getControl().setFocus();
		}
	}

	private void narrow() {
		pattern = folded(filter.getText().strip());
		tree.getTree().setRedraw(false);
		try {
			tree.refresh();
			if (pattern.isEmpty()) {
				tree.collapseAll();
				tree.expandToLevel(2);
			} else {
				tree.expandAll();
			}
		} finally {
			tree.getTree().setRedraw(true);
		}
		first(items);
	}

	/** Selects the first part with the pattern in its own label. */
	private boolean first(List<OutlineItem> some) {
		for (OutlineItem item : some) {
			if (!pattern.isEmpty() && matches(item)) {
				tree.setSelection(new StructuredSelection(item), true);
				return true;
			}
			if (first(item.children())) {
				return true;
			}
		}
		return false;
	}

	private boolean matches(OutlineItem item) {
		return folded(item.node().label()).contains(pattern);
	}

	private boolean hasMatch(OutlineItem item) {
		return matches(item) || item.children().stream().anyMatch(this::hasMatch);
	}

	private static String folded(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	private void go() {
		if (tree.getStructuredSelection().getFirstElement() instanceof OutlineItem item) {
			close();
			OutlineReveal.reveal(editor, item);
		}
	}
}
