package org.nianbao.ui.structure;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditorExtension6;
import org.nianbao.ui.editing.EditingPreferences;

/**
 * Wraps long lines in a new editor: a paragraph is one line. Whoever switches that off in an editor has it off there. Viewers outside of editors, as
 * for a comparison, stay as they are.
 */
public final class SoftWrap implements IReconcilingStrategy, ITextViewerLifecycle {

	/** Under which a widget knows that its lines have been wrapped once. */
	private static final String KEY = SoftWrap.class.getName();

	/** The editor sets what it thinks right after this. */
	@Override
	public void install(ITextViewer textViewer) {
		StyledText widget = textViewer.getTextWidget();
		if (widget.getData(KEY) == null && EditingPreferences.SOFT_WRAP.isOn()) {
			widget.setData(KEY, Boolean.TRUE);
			widget.getDisplay().asyncExec(() -> {
				if (!widget.isDisposed()) {
					editor(textViewer).ifPresent(editor -> editor.setWordWrap(true));
				}
			});
		}
	}

	private static Optional<ITextEditorExtension6> editor(ITextViewer viewer) {
		return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getPages).flatMap(Arrays::stream)
			.map(IWorkbenchPage::getEditorReferences).flatMap(Arrays::stream).map(SoftWrap::created)
			.filter(editor -> editor instanceof ITextEditorExtension6 && editor.getAdapter(ITextViewer.class) == viewer)
			.map(ITextEditorExtension6.class::cast).findFirst();
	}

	private static IEditorPart created(IEditorReference reference) {
		return reference.getEditor(false);
	}

	@Override
	public void uninstall() {
		// the user decides
	}

	@Override
	public void setDocument(IDocument document) {
		// any text is wrapped
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// any text is wrapped
	}

	@Override
	public void reconcile(IRegion partition) {
		// any text is wrapped
	}
}
