package org.nianbao.ui.importing;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.nianbao.ui.Texts;

/**
 * Asks whether files that were dropped are imported as reports or copied as they are.
 */
final class ImportOrCopyDialog extends MessageDialog {

	private static final Texts TEXTS = Texts.of(ImportOrCopyDialog.class);

	private final Runnable importing;
	private final Runnable copying;

	/**
	 * @param parent    the window
	 * @param files     the files, at least one
	 * @param importing imports them
	 * @param copying   copies them
	 */
	ImportOrCopyDialog(Shell parent, String[] files, Runnable importing, Runnable copying) {
		super(parent, TEXTS.get("drop.title"), null,
			files.length == 1 ? TEXTS.get("drop.one", Path.of(files[0]).getFileName()) : TEXTS.get("drop.several", files.length), QUESTION, 0,
			TEXTS.get("drop.import"), TEXTS.get("drop.copy"), IDialogConstants.CANCEL_LABEL);
		this.importing = importing;
		this.copying = copying;
		setShellStyle(getShellStyle() | SWT.SHEET);
		setBlockOnOpen(false);
	}

	@Override
	protected void buttonPressed(int button) {
		super.buttonPressed(button);
		if (button == 0) {
			importing.run();
		} else if (button == 1) {
			copying.run();
		}
	}
}
