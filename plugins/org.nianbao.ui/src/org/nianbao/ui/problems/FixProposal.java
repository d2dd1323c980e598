package org.nianbao.ui.problems;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.Texts;
import org.nianbao.ui.editing.DocumentEdits;
import org.nianbao.ui.editing.Editors;

/**
 * A repair in the list of Ctrl+1, or several of a kind. It is refused where the text has moved on.
 */
final class FixProposal implements ICompletionProposal {

	private final String title;
	private final String information;
	private final List<TextEdit> edits;
	private final long version;

	/**
	 * @param title       what the list says
	 * @param information what is said of it besides
	 * @param edits       the changes
	 * @param version     the version of the text that they are for
	 */
	FixProposal(String title, String information, List<TextEdit> edits, long version) {
		this.title = title;
		this.information = information;
		this.edits = edits;
		this.version = version;
	}

	@Override
	public void apply(IDocument document) {
		if (((IDocumentExtension4) document).getModificationStamp() == version) {
			DocumentEdits.apply(document, edits);
		} else {
			Editors.showing(document).ifPresent(editor -> Editors.tell(editor, Texts.of(FixProposal.class).get("moved"), true));
		}
	}

	/** The caret stays where it is in the text. */
	@Override
	public Point getSelection(IDocument document) {
		return null;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return information;
	}

	@Override
	public String getDisplayString() {
		return title;
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK);
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
