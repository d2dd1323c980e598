package org.nianbao.ui.preview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/**
 * A line above a preview that says how it differs from the text. Takes no room where there is nothing to say.
 */
final class PreviewBanner {

	private final CLabel label;

	/**
	 * @param parent a composite with a grid layout
	 */
	PreviewBanner(Composite parent) {
		label = new CLabel(parent, SWT.NONE);
		label.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		label.setBackground(JFaceColors.getInformationViewerBackgroundColor(label.getDisplay()));
		label.setForeground(JFaceColors.getInformationViewerForegroundColor(label.getDisplay()));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(label);
		label.setVisible(false);
	}

	void show(String text) {
		label.setText(text);
		label.setToolTipText(text);
		setVisible(true);
	}

	void hide() {
		setVisible(false);
	}

	private void setVisible(boolean visible) {
		GridData data = (GridData) label.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			label.setVisible(visible);
			label.getParent().layout();
		}
	}
}
