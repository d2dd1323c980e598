package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.lsp.ServerMessages;
import org.nianbao.lsp.features.ClientFeatures;
import org.nianbao.lsp.features.Diagnostics;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.text.TextPositions;
import org.nianbao.lsp.workspace.OnBoardFiles;

/**
 * Tells the editor what is found: of itself after each pause in typing, or when it is asked, whichever the editor prefers. What is wrong with
 * project files is always told of itself, since editors do not take them for texts of this server. Thread-safe.
 */
public final class FindingsFeed {

	/** What was told of a text last. */
	private record Told(Integer version, List<Diagnostic> diagnostics) {
	}

	/** What was answered about a text last. */
	private record Answered(String id, List<Diagnostic> diagnostics) {
	}

	private final LanguageClient client;
	private final ClientFeatures features;
	private final Languages languages;
	private final OnBoardFiles onBoard;
	private final Diagnostics diagnostics;
	private final ProjectFindings projects;
	private final AtomicLong ids = new AtomicLong();
	private final Map<String, Told> told = new HashMap<>();
	private final Map<String, Answered> answered = new HashMap<>();

	/**
	 * @param client    the editor
	 * @param features  what it can do
	 * @param languages the services
	 * @param onBoard   the formats on board, in which nobody can repair anything
	 */
	public FindingsFeed(LanguageClient client, ClientFeatures features, Languages languages, OnBoardFiles onBoard) {
		this.client = client;
		this.features = features;
		this.languages = languages;
		this.onBoard = onBoard;
		diagnostics = new Diagnostics(features);
		projects = new ProjectFindings(new ServerMessages(languages.locale()), languages.locale());
	}

	/**
	 * Tells what was found in a text.
	 *
	 * @param document the text
	 * @param snapshot what was found
	 */
	public void found(OpenDocument<?> document, DocumentSnapshot snapshot) {
		if (!features.pullsFindings()) {
			List<Finding> findings = isOnBoard(document.realFile()) ? List.of() : snapshot.findings();
			List<Diagnostic> all = diagnostics.of(findings, document.uri(), new TextPositions(snapshot.text(), features.encoding()));
			synchronized (this) {
				// Another thread may have found something newer meanwhile.
				Optional<Integer> version = document.clientVersion(snapshot.version());
				if (version.isPresent() && !document.isClosed() && document.model().snapshot().filter(newest -> newest == snapshot).isPresent()) {
					tell(document.uri(), version.get(), all);
				}
			}
		}
		document.file().ifPresent(file -> projectOf(document, file));
	}

	/**
	 * Answers what is found in a text.
	 *
	 * @param text     the text
	 * @param previous what the last answer was called; null where there was none
	 * @param cancel   asked now and then
	 * @return the findings, or that they are the same
	 */
	public DocumentDiagnosticReport answer(ParsedText<?> text, String previous, CancelIndicator cancel) {
		List<Finding> findings = isOnBoard(text.file().map(DocumentUris::real)) ? List.of() : text.findings(cancel);
		List<Diagnostic> all = diagnostics.of(findings, text.uri(), text.positions());
		synchronized (this) {
			Answered before = answered.get(text.uri());
			if (before != null && before.id().equals(previous) && before.diagnostics().equals(all)) {
				return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(previous));
			}
			Answered now = new Answered(Long.toString(ids.incrementAndGet()), all);
			answered.put(text.uri(), now);
			RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(all);
			report.setResultId(now.id());
			return new DocumentDiagnosticReport(report);
		}
	}

	/**
	 * Takes back what was told of a text that is closed.
	 *
	 * @param document the text
	 * @param left     those that are still open
	 */
	public synchronized void closed(OpenDocument<?> document, List<OpenDocument<?>> left) {
		answered.remove(document.uri());
		if (told.remove(document.uri()) != null) {
			client.publishDiagnostics(new PublishDiagnosticsParams(document.uri(), List.of()));
		}
		projectFile(document.file()).filter(file -> left.stream().noneMatch(other -> projectFile(other.file()).filter(file::equals).isPresent()))
			.map(DocumentUris::of).filter(uri -> told.remove(uri) != null)
			.ifPresent(uri -> client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
	}

	private Optional<Path> projectFile(Optional<Path> file) {
		return file.map(Path::getParent).flatMap(languages.projects()::projectFile);
	}

	private boolean isOnBoard(Optional<Path> file) {
		return file.filter(onBoard::isOnBoard).isPresent();
	}

	private void tell(String uri, Integer version, List<Diagnostic> all) {
		Told now = new Told(version, all);
		if (!now.equals(told.put(uri, now))) {
			client.publishDiagnostics(version == null ? new PublishDiagnosticsParams(uri, all) : new PublishDiagnosticsParams(uri, all, version));
		}
	}

	private void projectOf(OpenDocument<?> document, Path report) {
		Optional<Path> file = projectFile(Optional.of(report));
		if (file.isEmpty()) {
			return;
		}
		List<Finding> findings;
		try {
			findings = projects.ofFile(languages.projects().ofReport(report).warnings(), file.get());
		} catch (ProjectException e) {
			findings = projects.ofFile(e.problems(), file.get());
		}
		String uri = DocumentUris.of(file.get());
		List<Diagnostic> all = diagnostics.of(findings, uri, new TextPositions(text(file.get()), features.encoding()));
		synchronized (this) {
			if (!document.isClosed() && (!all.isEmpty() || told.containsKey(uri))) {
				tell(uri, null, all);
			}
		}
	}

	private static String text(Path file) {
		try {
			return ReportTexts.read(file);
		} catch (UnreadableReportException e) {
			return "";
		}
	}
}
