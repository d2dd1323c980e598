package org.nianbao.ui.importing;

import org.nianbao.ui.commands.WizardHandler;

/**
 * Opens the wizard that imports reports, with the files and the folder in the selection.
 */
public final class ImportHandler extends WizardHandler {

	/** Made by the platform. */
	public ImportHandler() {
		super(ImportWizard::new);
	}
}
