package org.nianbao.ui.importing;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.nianbao.ui.highlighting.ReportPresentationReconciler;

/**
 * Shows the text of a report in the colours of the editor; it cannot be changed.
 */
final class ReportText {

	private final SourceViewer viewer;

	/**
	 * @param parent where the text is shown
	 */
	ReportText(Composite parent) {
		viewer = new SourceViewer(parent, null, SWT.BORDER | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.configure(new SourceViewerConfiguration() {
			@Override
			public IPresentationReconciler getPresentationReconciler(ISourceViewer colored) {
				return new ReportPresentationReconciler();
			}
		});
		viewer.setEditable(false);
		viewer.getTextWidget().setFont(JFaceResources.getTextFont());
		show("");
	}

	/**
	 * Shows a text.
	 *
	 * @param text the text of a report; empty for none
	 */
	void show(String text) {
		viewer.setDocument(new Document(text));
	}

	/**
	 * Returns what is put into a layout.
	 *
	 * @return the control
	 */
	Control control() {
		return viewer.getControl();
	}
}
