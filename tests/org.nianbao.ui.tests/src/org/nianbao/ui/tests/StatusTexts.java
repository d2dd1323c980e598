package org.nianbao.ui.tests;

import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Reads the status line. */
final class StatusTexts {

	private StatusTexts() {
	}

	/** The message, as it is painted. */
	static String of(StatusLineManager manager) {
		Workbench.settle();
		return of((Composite) manager.getControl());
	}

	private static String of(Composite composite) {
		StringBuilder texts = new StringBuilder();
		for (Control child : composite.getChildren()) {
			if (child instanceof CLabel label && label.getText() != null) {
				texts.append(label.getText()).append(' ');
			}
		}
		return texts.toString();
	}
}
