package org.nianbao.ui.navigation;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.search.ui.ISearchQuery;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.text.LineIndex;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.model.DocumentModels;

/**
 * A search for what is named at the caret, in all reports and formats of the project and of those that it refers to or that refer to it. What is open
 * is searched as it stands in the editor.
 */
final class ReferencesQuery implements ISearchQuery {

	private final Texts texts = Texts.of(ReferencesQuery.class);
	private final IFile origin;

	/** The search view keeps its queries, which must not keep a text that is closed meanwhile. */
	private final WeakReference<DocumentModel<?>> model;
	private final int caret;
	private final ReferencesResult result = new ReferencesResult(this);
	private volatile Set<Subject> subjects = Set.of();

	/**
	 * @param origin the file in the editor
	 * @param model  its text
	 * @param caret  where the caret is
	 */
	ReferencesQuery(IFile origin, DocumentModel<?> model, int caret) {
		this.origin = origin;
		this.model = new WeakReference<>(model);
		this.caret = caret;
	}

	/** Tells whether there is anything to look for. Known when the search runs. */
	boolean hasSubject() {
		return !subjects.isEmpty();
	}

	/** Returns the names of what is looked for. */
	String subject() {
		return subjects.stream().map(Subject::name).sorted(Comparator.comparingInt(String::length).reversed()).limit(1).collect(Collectors.joining());
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		if (!hasSubject()) {
			// Searched again, the same thing is meant, wherever the text has moved.
			subjects = Optional.<DocumentModel<?>>ofNullable(model.get()).flatMap(this::subjects).orElse(Set.of());
		}
		if (hasSubject()) {
			try {
				List<IFile> files = files();
				SubMonitor progress = SubMonitor.convert(monitor, texts.get("references.searching"), files.size());
				for (IFile file : files) {
					progress.split(1).subTask(file.getName());
					search(file);
				}
			} catch (CoreException e) {
				return e.getStatus();
			}
		}
		return Status.OK_STATUS;
	}

	private <D> Optional<Set<Subject>> subjects(DocumentModel<D> document) {
		return document.read(text -> caret > document.language().text(text).length() ? Set.<Subject>of() : document.language().subjects(text, caret))
			.map(Versioned::value);
	}

	// ---- files ----------------------------------------------------------------------------------------------------------

	private List<IFile> files() throws CoreException {
		Set<IProject> projects = new LinkedHashSet<>(List.of(origin.getProject()));
		projects.addAll(List.of(origin.getProject().getReferencedProjects()));
		projects.addAll(List.of(origin.getProject().getReferencingProjects()));
		List<IFile> files = new ArrayList<>();
		for (IProject project : projects) {
			if (project.isOpen()) {
				project.accept(resource -> {
					if (isSearched(resource)) {
						files.add((IFile) resource);
					}
					return true;
				});
			}
		}
		files.sort(Comparator.comparing(file -> file.getFullPath().toString()));
		return files;
	}

	private static boolean isSearched(IResource resource) {
		return ReportFiles.isReport(resource)
			|| resource instanceof IFile && ReportFiles.isFormatName(resource.getName()) && !resource.isDerived(IResource.CHECK_ANCESTORS);
	}

	private void search(IFile file) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		Optional<DocumentModel<?>> open = buffer == null ? Optional.empty() : DocumentModels.of(buffer.getDocument());
		if (open.isPresent()) {
			search(file, open.get());
		} else if (file.getLocation() != null) {
			Path path = file.getLocation().toPath();
			if (ReportFiles.isReportName(file.getName())) {
				search(file, path, ReportServices.reports());
			} else {
				search(file, path, ReportServices.formats());
			}
		}
	}

	private <D> void search(IFile file, DocumentModel<D> document) {
		document.read(text -> {
			add(file, document.language().text(text), document.language().references(text, subjects));
			return file;
		});
	}

	private <D> void search(IFile file, Path path, EditorLanguage<D> language) {
		try {
			D text = language.parse(ReportTexts.read(path), Optional.of(path));
			add(file, language.text(text), language.references(text, subjects));
		} catch (UnreadableReportException e) {
			// The check of the file says what is wrong with it.
			return;
		}
	}

	private void add(IFile file, String text, List<Occurrence> occurrences) {
		LineIndex lines = new LineIndex(text);
		for (Occurrence occurrence : occurrences) {
			int number = lines.line(occurrence.region().offset());
			int start = lines.start(number);
			int end = number == lines.count() ? text.length() : lines.start(number + 1);
			ReferenceLine line = new ReferenceLine(file, number, start, text.substring(start, end).stripTrailing());
			result.addMatch(new ReferenceMatch(line, occurrence.region().offset(), occurrence.region().length()));
		}
	}

	// ---- for the search view --------------------------------------------------------------------------------------------

	@Override
	public String getLabel() {
		return texts.get("references.searching");
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ReferencesResult getSearchResult() {
		return result;
	}
}
