package org.nianbao.ui.tables;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IMultiTextSelection;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;
import org.nianbao.ide.tables.CellMoves;
import org.nianbao.ide.tables.NextRow;
import org.nianbao.ide.tables.TableChange;
import org.nianbao.ide.tables.TableText;
import org.nianbao.ui.editing.DocumentEdits;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.editing.Editors;
import org.nianbao.ui.editing.FormatOnSave;

/**
 * In a table, Tab and Shift+Tab go to the next and the previous cell, and Enter at the end of a row to the next row. Everywhere else, with other
 * modifiers, where several lines or carets are selected and while the fields of a template are filled in, the keys are what they always are.
 */
public final class TableKeys implements IReconcilingStrategy, ITextViewerLifecycle, VerifyKeyListener {

	private ITextViewer viewer;
	private boolean installed;

	/** It is no reconciling; but this is how the generic editor hands out its viewer. */
	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		installed = true;
		FormatOnSave.install();
		// The editor, which is still being made, will put its own listener first, which takes Shift+Tab for itself.
		textViewer.getTextWidget().getDisplay().asyncExec(() -> {
			if (installed && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
				((ITextViewerExtension) viewer).prependVerifyKeyListener(this);
			}
		});
	}

	@Override
	public void uninstall() {
		installed = false;
		((ITextViewerExtension) viewer).removeVerifyKeyListener(this);
	}

	@Override
	public void setDocument(IDocument document) {
		DocumentFormats.follow(document);
	}

	@Override
	public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
		// keys alone
	}

	@Override
	public void reconcile(IRegion partition) {
		// keys alone
	}

	@Override
	public void verifyKey(VerifyEvent event) {
		boolean isTab = event.character == SWT.TAB && (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) == 0;
		boolean isEnter = event.character == SWT.CR && (event.stateMask & SWT.MODIFIER_MASK) == 0;
		if (event.doit && (isTab || isEnter) && isForTables()) {
			IDocument document = viewer.getDocument();
			Point selected = viewer.getSelectedRange();
			Function<TableText, Optional<TableChange>> key = isTab
				? table -> CellMoves.move(table, selected.x, (event.stateMask & SWT.SHIFT) == 0)
				: table -> NextRow.after(table, selected.x, selected.x + selected.y, DocumentFormats.of(document),
					TextUtilities.getDefaultLineDelimiter(document));
			DocumentLines lines = new DocumentLines(document);
			boolean isInOneLine = lines.lineAt(selected.x) == lines.lineAt(selected.x + selected.y);
			Optional<TableChange> change = isInOneLine ? TableText.at(lines, selected.x).flatMap(key) : Optional.empty();
			change.filter(found -> found.edits().isEmpty() || mayChange(document)).ifPresent(found -> {
				event.doit = false;
				DocumentEdits.apply(document, found.edits());
				viewer.setSelectedRange(found.offset(), found.length());
				viewer.revealRange(found.offset(), found.length());
			});
		}
	}

	private boolean isForTables() {
		boolean isSimple = !viewer.getTextWidget().getBlockSelection()
			&& !(viewer.getSelectionProvider().getSelection() instanceof IMultiTextSelection selection && selection.getRegions().length > 1);
		return isSimple && viewer.isEditable() && EditingPreferences.TABLE_KEYS.isOn() && viewer.getDocument() != null
			&& !LinkedModeModel.hasInstalledModel(viewer.getDocument());
	}

	private static boolean mayChange(IDocument document) {
		return Editors.showing(document).map(Editors::mayChange).orElse(true);
	}
}
