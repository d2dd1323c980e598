package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.FileStamp;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.lsp.ServerMessages;
import org.nianbao.lsp.text.DocumentUris;

/**
 * Checks reports as the command line does: with the reports to which they refer, which are taken from the editor where they are open there. What was
 * read of them is kept until one of them changes. Thread-safe; each report is for one thread at a time.
 */
final class FullCheck implements BiFunction<LoadedReport, CancelIndicator, List<Finding>> {

	/** For how many reports it is remembered what they refer to. */
	private static final int REMEMBERED = 16;

	/** What was read for one report, which nothing has asked for its own text. */
	private record Known(long changes, ReportLibrary library, Map<Path, FileStamp> files) {

		/** Editors only tell of files in their folders. */
		boolean isCurrent() {
			return files.entrySet().stream().allMatch(file -> file.getValue().equals(FileStamp.of(file.getKey())));
		}
	}

	private final Languages languages;
	private final OpenTexts texts;
	private final ProjectFindings projects;
	private final Map<Path, Known> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * @param languages the services
	 * @param texts     the open texts
	 */
	FullCheck(Languages languages, OpenTexts texts) {
		this.languages = languages;
		this.texts = texts;
		projects = new ProjectFindings(new ServerMessages(languages.locale()), languages.locale());
	}

	/**
	 * Checks a report.
	 *
	 * @param report the report
	 * @param cancel asked before each rule
	 * @return what was found; only that the project cannot be used where it cannot, as the command line says nothing else then
	 */
	@Override
	public List<Finding> apply(LoadedReport report, CancelIndicator cancel) {
		try {
			if (report.file().isPresent()) {
				languages.projects().ofReport(report.file().get());
			}
		} catch (ProjectException e) {
			return List.of(projects.ofReport(e));
		}
		return languages.checker().check(report, library(report.file()), cancel);
	}

	private ReportLibrary library(Optional<Path> file) {
		if (file.isEmpty()) {
			return new ReportLibrary(languages.loader(), this::project, Optional.empty(), texts::text);
		}
		Path own = DocumentUris.real(file.get());
		long changes = texts.changesBeside(own);
		synchronized (known) {
			Known before = known.get(own);
			if (before != null && before.changes() == changes && texts.isToldOfFiles() && before.isCurrent()) {
				return before.library();
			}
			Map<Path, FileStamp> files = new ConcurrentHashMap<>();
			ReportLibrary library = new ReportLibrary(languages.loader(), this::project, Optional.empty(), asked -> {
				if (asked.equals(own)) {
					// A report that leads back: what was read is right for this text only.
					forget(own);
				}
				// Before it is read: what is changed meanwhile will be noticed.
				files.put(asked, FileStamp.of(asked));
				return texts.text(asked);
			});
			known.put(own, new Known(changes, library, files));
			return library;
		}
	}

	private void forget(Path own) {
		synchronized (known) {
			known.remove(own);
		}
	}

	/** Where a project cannot be used, which is told elsewhere, reports that are only referred to are read without. */
	private ReportProject project(Path report) {
		try {
			return languages.projects().ofReport(report).project();
		} catch (ProjectException e) {
			return ReportProject.standard();
		}
	}
}
