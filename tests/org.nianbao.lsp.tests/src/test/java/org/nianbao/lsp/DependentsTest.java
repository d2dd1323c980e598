package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.testkit.Examples;

/**
 * What is found in a text changes with the texts and files to which it refers.
 */
@Timeout(120)
class DependentsTest {

	private static final String RULE = "Y-CARRY";

	@TempDir
	private Path directory;
	private String uri;
	private String last;
	private String text;
	private String before;

	@BeforeEach
	void write() throws IOException {
		directory = directory.toRealPath();
		text = "@上年 \"去年.nianbao\"\n" + Examples.text("correct-2024");
		// The same figures: what is carried into this year is not what last year leaves.
		before = Examples.text("correct-2024").replace("2024年", "2023年").replace("2025年", "2024年");
		uri = directory.resolve("a.nianbao").toUri().toString();
		last = directory.resolve("去年.nianbao").toUri().toString();
	}

	private static boolean has(PublishDiagnosticsParams params, String rule) {
		return has(params.getDiagnostics(), rule);
	}

	private static boolean has(List<Diagnostic> diagnostics, String rule) {
		return diagnostics.stream().anyMatch(diagnostic -> diagnostic.getCode() != null && rule.equals(diagnostic.getCode().getLeft()));
	}

	private PublishDiagnosticsParams told(TestClient client, boolean has) {
		return client.findings(params -> params.getUri().equals(uri) && has(params, RULE) == has);
	}

	@Test
	void anOpenTextStandsForItsFile() {
		try (TestClient client = TestClient.begun(directory)) {
			int version = client.open(uri, text);
			assertTrue(has(client.findings(uri, version), "Y-FILE"), "there is no such file");
			client.open(last, before);
			assertEquals(version, told(client, true).getVersion(), "without any change of its own");
			client.replace(last, "2023年报告");
			told(client, false);
			client.replace(last, before);
			told(client, true);
			client.closeText(last);
			assertTrue(has(told(client, false), "Y-FILE"));
		}
	}

	@Test
	void aSavedOrChangedFileIsReadAgain() throws IOException {
		Path file = directory.resolve("去年.nianbao");
		Files.writeString(file, before);
		try (TestClient client = TestClient.begun(directory)) {
			client.open(uri, text);
			told(client, true);
			Files.delete(file);
			client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(last, FileChangeType.Deleted))));
			told(client, false);
			Files.writeString(file, before);
			client.server().getTextDocumentService().didSave(new DidSaveTextDocumentParams(TestClient.id(last)));
			told(client, true);
		}
	}

	/** What was read of another report is kept while somebody types, but not longer than it is right. */
	@Test
	void aFileThatNobodyTellsOfIsReadAgain() throws IOException {
		Path file = directory.resolve("去年.nianbao");
		Files.writeString(file, before);
		try (TestClient client = TestClient.begun(directory)) {
			client.open(uri, text);
			told(client, true);
			assertTrue(has(client.findings(uri, client.replace(uri, text + "\n")), RULE));
			Files.writeString(file, "2023年报告\n");
			assertFalse(has(client.findings(uri, client.replace(uri, text)), RULE));
		}
	}

	/** Last year's report refers back to this one: what this one says counts as it is now. */
	@Test
	void aReportThatLeadsBackIsReadAsItIs() {
		try (TestClient client = TestClient.begun(directory)) {
			client.open(last, "@上年 \"a.nianbao\"\n" + before);
			client.open(uri, text);
			told(client, true);
			int version = client.replace(uri, text.replace("2024年", "2022年"));
			List<Diagnostic> found = client.findings(uri, version).getDiagnostics();
			client.replace(uri, text);
			told(client, true);
			assertEquals(found, client.findings(uri, client.replace(uri, text.replace("2024年", "2022年"))).getDiagnostics());
		}
	}

	@Test
	void whoAsksIsToldToAskAgain() {
		try (TestClient client = new TestClient()) {
			ClientCapabilities capabilities = TestClient.able();
			capabilities.getTextDocument().setDiagnostic(new DiagnosticCapabilities());
			capabilities.getWorkspace().setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
			client.initialize(capabilities, directory);
			client.open(uri, text);
			assertFalse(has(pulled(client), RULE));
			client.open(last, before);
			client.refreshed();
			assertTrue(has(pulled(client), RULE));
			client.replace(last, "2023年报告");
			assertFalse(has(pulled(client), RULE), "even before it is told to");
			client.refreshed();
		}
	}

	private List<Diagnostic> pulled(TestClient client) {
		return TestClient.get(client.server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(TestClient.id(uri)))).getLeft().getItems();
	}

	@Test
	void aProjectFileCountsAndIsCheckedItself() throws IOException {
		Path project = directory.resolve("nianbao.properties");
		Files.writeString(project, "severity.S-SECT = off\nnonsense = 1\n");
		try (TestClient client = TestClient.begun(directory)) {
			int version = client.open(uri, "某某局2024年政府信息公开工作年度报告\n");
			PublishDiagnosticsParams found = client.findings(uri, version);
			assertEquals(1, found.getDiagnostics().size());
			assertTrue(found.getDiagnostics().get(0).getMessage().getLeft().contains("nianbao.properties:2:1"), found.toString());
			PublishDiagnosticsParams ofProject = client.findings(project.toUri().toString(), null);
			assertEquals(1, ofProject.getDiagnostics().get(0).getRange().getStart().getLine());
			Files.writeString(project, "severity.S-SECT = off\n");
			client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(project.toUri().toString(),
				FileChangeType.Changed))));
			assertFalse(has(client.findings(params -> params.getUri().equals(uri) && params.getDiagnostics().size() != 1), "S-SECT"));
			assertEquals(List.of(), client.findings(project.toUri().toString(), null).getDiagnostics());
			Files.writeString(project, "nonsense = 1\n");
			client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(project.toUri().toString(),
				FileChangeType.Changed))));
			client.findings(params -> params.getUri().equals(project.toUri().toString()) && !params.getDiagnostics().isEmpty());
			client.closeText(uri);
			assertEquals(List.of(), client.findings(project.toUri().toString(), null).getDiagnostics(), "nobody is interested any more");
		}
	}

	@Test
	void closingTakesTheFindingsBack() {
		try (TestClient client = TestClient.begun(directory)) {
			int version = client.open(uri, text);
			assertFalse(client.findings(uri, version).getDiagnostics().isEmpty());
			client.closeText(uri);
			assertEquals(List.of(), client.findings(uri, null).getDiagnostics());
		}
	}
}
