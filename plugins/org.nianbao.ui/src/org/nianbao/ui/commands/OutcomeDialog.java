package org.nianbao.ui.commands;

import java.util.Comparator;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Tells what a command on several files has come to. Not modal: work goes on while it is open.
 */
public final class OutcomeDialog extends TitleAreaDialog {

	private static final int WIDTH = 520;
	private static final int HEIGHT = 160;

	private final Outcome outcome;

	private OutcomeDialog(Shell parent, Outcome outcome) {
		super(parent);
		this.outcome = outcome;
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
		setBlockOnOpen(false);
		setHelpAvailable(false);
	}

	/**
	 * Tells the user, soon.
	 *
	 * @param outcome what there is to tell; from any thread
	 */
	public static void open(Outcome outcome) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
				new OutcomeDialog(window == null ? null : window.getShell(), outcome).open();
			});
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(outcome.title());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(outcome.title());
		int worst = outcome.lines().stream().mapToInt(Outcome.Line::severity).max().orElse(IStatus.OK);
		setMessage(outcome.summary(), worst >= IStatus.ERROR ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
		Composite area = (Composite) super.createDialogArea(parent);
		if (!outcome.lines().isEmpty()) {
			TableViewer viewer = new TableViewer(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI | SWT.VIRTUAL);
			viewer.setContentProvider(ArrayContentProvider.getInstance());
			viewer.setLabelProvider(new Lines());
			viewer.setInput(outcome.lines().stream().sorted(Comparator.comparingInt(line -> -line.severity())).toList());
			GridDataFactory.fillDefaults().grab(true, true).indent(10, 10).hint(convertHorizontalDLUsToPixels(WIDTH) / 2, HEIGHT).applyTo(viewer.getControl());
		}
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	private static final class Lines extends LabelProvider {

		@Override
		public String getText(Object element) {
			return ((Outcome.Line) element).text();
		}

		@Override
		public Image getImage(Object element) {
			String name = switch (((Outcome.Line) element).severity()) {
				case IStatus.ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
				case IStatus.WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
				case IStatus.INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
				default -> ISharedImages.IMG_OBJ_FILE;
			};
			return PlatformUI.getWorkbench().getSharedImages().getImage(name);
		}
	}
}
