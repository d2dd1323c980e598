package org.nianbao.ui.highlighting;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ide.highlighting.SemanticHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ui.model.ReportDocuments;
import org.nianbao.ui.model.ReportDocuments.Versioned;

/**
 * Colours reports by what they mean, in the background after each pause in typing.
 */
public final class SemanticHighlightingStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension, ITextViewerLifecycle {

	private final HighlightTheme theme = new HighlightTheme(this::repaint);
	private final SemanticStyles styles = new SemanticStyles(theme);

	private volatile IProgressMonitor monitor = new NullProgressMonitor();
	private volatile ITextViewer viewer;
	private volatile IDocument document;

	/** What was coloured last: the reconciler calls once for each part of the text that has changed. */
	private IDocument doneDocument;
	private Versioned<List<StyledRegion>> done;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		theme.install();
		((ITextViewerExtension4) textViewer).addTextPresentationListener(styles);
	}

	@Override
	public void uninstall() {
		((ITextViewerExtension4) viewer).removeTextPresentationListener(styles);
		theme.uninstall();
		forgetDocument();
	}

	/** Called on the UI thread. */
	@Override
	public void setDocument(IDocument newDocument) {
		forgetDocument();
		document = newDocument;
		newDocument.addDocumentListener(styles);
	}

	private void forgetDocument() {
		if (document != null) {
			document.removeDocumentListener(styles);
			document = null;
			styles.clear();
		}
	}

	@Override
	public void setProgressMonitor(IProgressMonitor progressMonitor) {
		monitor = progressMonitor;
	}

	@Override
	public void initialReconcile() {
		reconcile();
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		reconcile();
	}

	@Override
	public void reconcile(IRegion partition) {
		reconcile();
	}

	/** When the monitor is cancelled or the text changes meanwhile, the reconciler calls again. */
	private void reconcile() {
		IDocument read = document;
		boolean isDone = read == doneDocument && done != null && done.isCurrent(read);
		if (read == null || isDone || monitor.isCanceled()) {
			return;
		}
		ReportDocuments.read(read, SemanticHighlighting::of).ifPresent(found -> {
			doneDocument = read;
			done = found;
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(read, found));
			}
		});
	}

	private void show(IDocument read, Versioned<List<StyledRegion>> found) {
		if (read == document && found.isCurrent(read) && isShowing()) {
			IRegion changed = styles.replace(found.value(), read.getLength());
			if (changed.getLength() > 0) {
				((ITextViewerExtension2) viewer).invalidateTextPresentation(changed.getOffset(), changed.getLength());
			}
		}
	}

	private void repaint() {
		if (isShowing()) {
			viewer.invalidateTextPresentation();
		}
	}

	private boolean isShowing() {
		return viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
	}
}
