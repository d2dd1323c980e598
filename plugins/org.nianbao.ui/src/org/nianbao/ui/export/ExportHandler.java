package org.nianbao.ui.export;

import org.nianbao.ui.commands.WizardHandler;

/**
 * Opens the wizard that exports reports, with those in the selection.
 */
public final class ExportHandler extends WizardHandler {

	/** Made by the platform. */
	public ExportHandler() {
		super(ExportWizard::new);
	}
}
