package org.nianbao.ui.outline;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * Switches whether outlines follow the caret in their editors. All of them have the same switch, which the workbench remembers.
 */
final class LinkWithEditor extends Action {

	private static final String PREFERENCE = "outline.linked";

	private final Runnable follow;

	/**
	 * @param follow has an outline follow at once
	 */
	LinkWithEditor(Runnable follow) {
		super(Texts.of(LinkWithEditor.class).get("link"), IAction.AS_CHECK_BOX);
		this.follow = follow;
		setToolTipText(getText());
		setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
		setChecked(isOn());
	}

	/** Tells whether outlines follow the caret. */
	static boolean isOn() {
		return Platform.getPreferencesService().getBoolean(ReportFiles.PLUGIN_ID, PREFERENCE, true, null);
	}

	@Override
	public void run() {
		InstanceScope.INSTANCE.getNode(ReportFiles.PLUGIN_ID).putBoolean(PREFERENCE, isChecked());
		if (isChecked()) {
			follow.run();
		}
	}
}
