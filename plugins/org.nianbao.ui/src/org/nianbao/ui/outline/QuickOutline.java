package org.nianbao.ui.outline;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
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
import org.nianbao.ide.assist.LabelMatcher;
import org.nianbao.ui.Texts;

/**
 * The outline in a window over the editor: typing characters or their pinyin narrows it down, Enter goes to the part that is selected, Escape closes
 * it.
 */
final class QuickOutline extends PopupDialog {

	/** With more parts than that, only some are opened: others are found by typing more. */
	private static final int MOST_OPENED = 200;

	private static final String PINYIN = "yi";
	private static final String CHARACTER = "一";

	private final ITextEditor editor;
	private final ISourceViewer viewer;
	private final OutlineTree parts;
	private final OutlineFilter pattern;
	private Text filter;
	private TreeViewer tree;

	QuickOutline(ITextEditor editor, ISourceViewer viewer, OutlineTree parts) {
		super(viewer.getTextWidget().getShell(), SWT.RESIZE, true, false, false, false, false, "", Texts.of(QuickOutline.class).get("quick.help"));
		this.editor = editor;
		this.viewer = viewer;
		this.parts = parts;
		pattern = new OutlineFilter(parts);
		// Reading how characters are read takes a while.
		Job.createSystem(Texts.of(QuickOutline.class).get("quick.job"), (ICoreRunnable) monitor -> LabelMatcher.match(PINYIN, CHARACTER)).schedule();
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
		tree.addFilter(pattern);
		tree.setInput(parts);
		tree.expandToLevel(2);
		parts.at(viewer.getSelectedRange().x).ifPresent(item -> tree.setSelection(new StructuredSelection(item), true));
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
		String typed = filter.getText();
		pattern.fit(label -> LabelMatcher.match(typed, label).isPresent());
		tree.getTree().setRedraw(false);
		try {
			tree.refresh();
			tree.collapseAll();
			if (typed.isBlank()) {
				tree.expandToLevel(2);
			} else {
				pattern.fitting().stream().limit(MOST_OPENED).forEach(item -> tree.expandToLevel(item, 0));
			}
		} finally {
			tree.getTree().setRedraw(true);
		}
		pattern.fitting().stream().findFirst().ifPresent(item -> tree.setSelection(new StructuredSelection(item), true));
	}

	private void go() {
		if (tree.getStructuredSelection().getFirstElement() instanceof OutlineItem item) {
			close();
			OutlineReveal.reveal(editor, item);
		}
	}
}
