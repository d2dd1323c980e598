package org.nianbao.ui.preview;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.nianbao.document.preview.TextShift;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.Texts;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.model.SnapshotFollower;
import org.osgi.framework.FrameworkUtil;

/**
 * Shows the report of the active editor as it is printed.
 */
public final class PreviewView extends ViewPart {

	/** The ID of the view. */
	public static final String ID = "org.nianbao.ui.preview";

	private static final Texts TEXTS = Texts.of(PreviewView.class);
	private static final String UNLINKED = "preview.unlinked";
	private static final String AS_TEXT = "preview.asText";

	private final IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PreviewView.class)).getDialogSettings();
	private final SnapshotFollower snapshots = new SnapshotFollower(snapshot -> print());
	private EditorFollower editors;
	private PreviewJob job;
	private DocumentModel<LoadedReport> model;

	private PreviewBanner banner;
	private Composite stack;
	private Label nothing;
	private PreviewSheet sheet;

	/** What is on the sheet; null for nothing. */
	private PreviewJob.Printed shown;

	private IAction print;
	private IAction openInBrowser;

	/** Called by the workbench. */
	public PreviewView() {
		// all is made with the widgets
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		banner = new PreviewBanner(parent);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		nothing = new Label(stack, SWT.WRAP | SWT.CENTER);
		nothing.setText(TEXTS.get("nothing"));
		job = new PreviewJob(parent.getDisplay(), this::printed);
		createSheet();
		editors = new EditorFollower(getSite().getPage(), this::follow, offset -> reveal(offset, true));
		createActions();
		showNothing();
		editors.start();
	}

	private void createSheet() {
		sheet = settings.getBoolean(AS_TEXT) ? new TextSheet(stack) : WebSheet.create(stack).orElseGet(() -> new TextSheet(stack));
		sheet.onSelect(this::select);
	}

	private void createActions() {
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		IAction link = toggle("link", UNLINKED, false, () -> reveal(editors.cursor(), true));
		link.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
		print = action("print", () -> sheet.print());
		print.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ETOOL_PRINT_EDIT));
		openInBrowser = action("browser", () -> BrowserPage.open(shown.traced().document()));
		bar.add(link);
		bar.add(print);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(openInBrowser);
		menu.add(print);
		menu.add(new Separator());
		menu.add(link);
		menu.add(toggle("asText", AS_TEXT, true, this::changeSheet));
		getViewSite().getActionBars().updateActionBars();
	}

	private IAction action(String key, Runnable run) {
		IAction action = new Action(TEXTS.get(key)) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(TEXTS.get(key));
		return action;
	}

	/** An action that is remembered. */
	private IAction toggle(String key, String setting, boolean checkedMeans, Runnable changed) {
		IAction action = new Action(TEXTS.get(key), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				settings.put(setting, isChecked() == checkedMeans);
				changed.run();
			}
		};
		action.setToolTipText(TEXTS.get(key));
		action.setChecked(settings.getBoolean(setting) == checkedMeans);
		return action;
	}

	private void changeSheet() {
		Control old = sheet.control();
		createSheet();
		showNothing();
		old.dispose();
		print();
	}

	/** What is shown belongs to another document. */
	private void follow(IDocument document) {
		job.stop();
		showNothing();
		model = document == null ? null : DocumentModels.reportOf(document).orElse(null);
		snapshots.follow(model == null ? null : document);
	}

	private void showNothing() {
		if (shown != null) {
			sheet.clear();
		}
		shown = null;
		banner.hide();
		top(nothing);
	}

	private void top(Control control) {
		print.setEnabled(shown != null);
		openInBrowser.setEnabled(shown != null);
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	private void print() {
		if (model != null) {
			job.print(model, sheet);
		}
	}

	private void printed(PreviewJob.Printed printed) {
		if (stack.isDisposed() || printed.version() != printed.model().source().version()) {
			// Another version follows.
			return;
		}
		boolean isReadable = printed.traced().readable();
		if (!isReadable && shown != null && shown.traced().readable()) {
			banner.show(TEXTS.get("broken.last"));
			return;
		}
		boolean isFirst = shown == null;
		shown = printed;
		printed.show().run();
		if (isReadable) {
			banner.hide();
		} else {
			banner.show(TEXTS.get("broken.typed"));
		}
		top(sheet.control());
		reveal(editors.cursor(), isFirst);
	}

	/** The cursor is in the text as it is now, of which a preview may be an earlier version. */
	private void reveal(int offset, boolean scroll) {
		if (shown != null && !settings.getBoolean(UNLINKED)) {
			int place = isCurrent() ? offset
				: editors.document().map(document -> TextShift.between(document.get(), shown.text()).offset(offset)).orElse(0);
			sheet.reveal(place, scroll);
		}
	}

	private void select(Region region) {
		if (shown != null && editors.document().isPresent() && editors.editor().isPresent()) {
			Region place = isCurrent() ? region : TextShift.between(shown.text(), editors.document().get().get()).region(region);
			editors.editor().get().selectAndReveal(place.offset(), place.length());
		}
	}

	private boolean isCurrent() {
		return shown.version() == shown.model().source().version();
	}

	@Override
	public void setFocus() {
		if (shown != null) {
			sheet.control().setFocus();
		} else {
			stack.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (editors != null) {
			editors.stop();
			job.stop();
			snapshots.follow(null);
		}
		super.dispose();
	}
}
