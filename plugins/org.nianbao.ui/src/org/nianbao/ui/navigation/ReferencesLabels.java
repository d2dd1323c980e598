package org.nianbao.ui.navigation;


import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.nianbao.ui.Texts;

/**
 * The labels of the tree of references. What was found stands out in its line.
 */
final class ReferencesLabels extends LabelProvider implements IStyledLabelProvider {

	private final Texts texts = Texts.of(ReferencesLabels.class);
	private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();
	private final ReferencesPage page;

	ReferencesLabels(ReferencesPage page) {
		this.page = page;
	}

	@Override
	public StyledString getStyledText(Object element) {
		if (element instanceof IFile file) {
			int count = page.getInput() == null ? 0
				: ((ReferencesResult) page.getInput()).computeContainedMatches(page.getInput(), file).length;
			return new StyledString(texts.get("references.count", file.getProjectRelativePath().toString(), count));
		}
		ReferenceLine line = (ReferenceLine) element;
		String before = texts.get("references.line", Integer.toString(line.number()), "");
		StyledString label = new StyledString(before, StyledString.QUALIFIER_STYLER).append(line.text());
		for (Match match : page.getDisplayedMatches(element)) {
			int column = ((ReferenceMatch) match).column();
			int length = Math.min(match.getLength(), line.text().length() - column);
			if (length > 0) {
				label.setStyle(before.length() + column, length, StyledString.COUNTER_STYLER);
			}
		}
		return label;
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return element instanceof IFile ? files.getImage(element) : null;
	}

	@Override
	public void dispose() {
		files.dispose();
		super.dispose();
	}
}
