package org.nianbao.ui.navigation;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * What a search for references has found. Its elements are {@link ReferenceLine}s. Public because the extension registry names it.
 */
public final class ReferencesResult extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {

	private final ReferencesQuery query;

	ReferencesResult(ReferencesQuery query) {
		this.query = query;
	}

	@Override
	public ISearchQuery getQuery() {
		return query;
	}

	@Override
	public String getLabel() {
		long files = Arrays.stream(getElements()).map(element -> ((ReferenceLine) element).file()).distinct().count();
		return query.hasSubject() ? Texts.of(ReferencesResult.class).get("references.label", query.subject(), getMatchCount(), files)
			: Texts.of(ReferencesResult.class).get("references.nothing");
	}

	@Override
	public String getTooltip() {
		return Texts.of(ReferencesResult.class).get("references.tooltip", query.subject());
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return AbstractUIPlugin.imageDescriptorFromPlugin(ReportFiles.PLUGIN_ID, "icons/report.png");
	}

	// ---- editors and files ----------------------------------------------------------------------------------------------

	@Override
	public IEditorMatchAdapter getEditorMatchAdapter() {
		return this;
	}

	@Override
	public IFileMatchAdapter getFileMatchAdapter() {
		return this;
	}

	@Override
	public boolean isShownInEditor(Match match, IEditorPart editor) {
		return getFile(match.getElement()).equals(ResourceUtil.getFile(editor.getEditorInput()));
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
		IFile file = ResourceUtil.getFile(editor.getEditorInput());
		return file == null ? new Match[0] : computeContainedMatches(result, file);
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
		return Arrays.stream(result.getElements()).filter(element -> getFile(element).equals(file))
			.flatMap(element -> Arrays.stream(result.getMatches(element)))
			.toArray(Match[]::new);
	}

	@Override
	public IFile getFile(Object element) {
		return element instanceof ReferenceLine line ? line.file() : (IFile) element;
	}
}
