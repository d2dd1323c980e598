package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.testkit.Examples;

import com.google.gson.JsonObject;

/**
 * How a talk begins and ends, and what both agree on.
 */
@Timeout(120)
class LifecycleTest {

	private static ResponseErrorCode refusal(org.junit.jupiter.api.function.Executable request) {
		int code = assertThrows(ResponseErrorException.class, request).getResponseError().getCode();
		return List.of(ResponseErrorCode.values()).stream().filter(known -> known.getValue() == code).findFirst().orElseThrow();
	}

	private static HoverParams hover() {
		return new HoverParams(TestClient.id("file:///a.nianbao"), new Position(0, 0));
	}

	@Test
	void shutdownThenExitIsZero() {
		try (TestClient client = TestClient.begun()) {
			assertEquals(0, client.end());
		}
	}

	@Test
	void exitWithoutShutdownIsOne() {
		try (TestClient client = TestClient.begun()) {
			client.server().exit();
			assertEquals(1, client.exitCode());
		}
	}

	@Test
	void aClosedStreamEndsTheServer() throws IOException {
		try (TestClient client = TestClient.begun()) {
			client.raw().close();
			assertEquals(1, client.exitCode());
		}
	}

	@Test
	void theServerEndsWithTheEditor() throws IOException {
		Process editor = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
			System.getProperty("java.class.path"),
			Waiting.class.getName()).start();
		try (TestClient client = new TestClient()) {
			InitializeParams params = new InitializeParams();
			params.setProcessId((int) editor.pid());
			client.initialize(params);
			editor.destroy();
			assertEquals(1, client.exitCode());
		}
	}

	/** A process that waits for the end of its input. */
	static final class Waiting {
		public static void main(String[] args) throws IOException {
			System.in.read();
		}
	}

	@Test
	void nothingIsAnsweredBeforeTheBeginningNorAfterTheEnd() {
		try (TestClient client = new TestClient()) {
			assertEquals(ResponseErrorCode.ServerNotInitialized, refusal(() -> TestClient.get(client.server().getTextDocumentService().hover(hover()))));
			// Not an answer, and no harm.
			client.open("file:///a.nianbao", "x");
			assertEquals(ResponseErrorCode.ServerNotInitialized, refusal(() -> TestClient.get(client.server().shutdown())));
			client.initialize(new ClientCapabilities());
			assertNull(TestClient.get(client.server().getTextDocumentService().hover(hover())), "it was not open when nobody listened");
			assertEquals(ResponseErrorCode.InvalidRequest, refusal(() -> TestClient.get(client.server().initialize(new InitializeParams()))));
			TestClient.get(client.server().shutdown());
			assertEquals(ResponseErrorCode.InvalidRequest, refusal(() -> TestClient.get(client.server().getTextDocumentService().hover(hover()))));
			client.server().exit();
			assertEquals(0, client.exitCode());
		}
	}

	@Test
	void theServerSaysWhatItCanDo() {
		try (TestClient client = new TestClient()) {
			ServerCapabilities can = client.initialize(TestClient.able()).getCapabilities();
			assertEquals("utf-16", can.getPositionEncoding());
			assertEquals(TextDocumentSyncKind.Incremental, can.getTextDocumentSync().getRight().getChange());
			assertTrue(can.getCompletionProvider().getTriggerCharacters().containsAll(List.of("{", "｛", "@", "＠", "|", "｜", ".", "\"")));
			assertTrue(can.getRenameProvider().getRight().getPrepareProvider());
			assertTrue(can.getCodeActionProvider().getRight().getCodeActionKinds().containsAll(List.of("quickfix", "source.fixAll.nianbao")));
			assertNull(can.getDiagnosticProvider(), "an editor that does not ask is told");
			JsonObject watched = (JsonObject) registration(client).getRegistrations().get(0).getRegisterOptions();
			assertTrue(watched.getAsJsonArray("watchers").toString().contains("**/*.nianbao"), watched.toString());
		}
	}

	private static RegistrationParams registration(TestClient client) {
		RegistrationParams params = client.registration();
		assertEquals("workspace/didChangeWatchedFiles", params.getRegistrations().get(0).getMethod());
		return params;
	}

	@ParameterizedTest
	@CsvSource({"'utf-16', utf-16", "'utf-8 utf-16', utf-8", "'utf-32 utf-8 utf-16', utf-32", "'utf-7 utf-16', utf-16", "'', utf-16"})
	void theEncodingIsTheFirstThatBothKnow(String offered, String agreed) {
		try (TestClient client = new TestClient()) {
			ClientCapabilities capabilities = TestClient.able();
			GeneralClientCapabilities general = new GeneralClientCapabilities();
			general.setPositionEncodings(offered.isEmpty() ? List.of() : List.of(offered.split(" ")));
			capabilities.setGeneral(general);
			assertEquals(agreed, client.initialize(capabilities).getCapabilities().getPositionEncoding());
		}
	}

	@ParameterizedTest
	@CsvSource({"en, , true", "zh-CN, , false", "en-US, zh, false", "zh-cn, en, true", ", , false", "fr, , true"})
	void messagesAreInTheLanguageOfTheUser(String editor, String option, boolean isEnglish) {
		try (TestClient client = new TestClient()) {
			InitializeParams params = new InitializeParams();
			params.setCapabilities(TestClient.able());
			params.setLocale(editor);
			if (option != null) {
				JsonObject options = new JsonObject();
				options.addProperty("locale", option);
				params.setInitializationOptions(options);
			}
			client.initialize(params);
			int version = client.open("file:///x/a.nianbao", Examples.text("mistakes-2024"));
			PublishDiagnosticsParams found = client.findings("file:///x/a.nianbao", version);
			boolean hasHan = found.getDiagnostics().get(0).getMessage().getLeft().codePoints().filter(c -> c < 128).count() * 2 > found.getDiagnostics().get(0)
				.getMessage().getLeft().length();
			assertEquals(isEnglish, hasHan, found.getDiagnostics().get(0).getMessage().getLeft());
		}
	}

	@Test
	void whoAsksForFindingsIsNotTold() {
		try (TestClient client = new TestClient()) {
			ClientCapabilities capabilities = TestClient.able();
			capabilities.getTextDocument().setDiagnostic(new DiagnosticCapabilities());
			ServerCapabilities can = client.initialize(capabilities).getCapabilities();
			assertTrue(can.getDiagnosticProvider().isInterFileDependencies());
			String uri = "file:///x/a.nianbao";
			client.open(uri, Examples.text("mistakes-2024"));
			var first = TestClient.get(client.server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(TestClient.id(uri)))).getLeft();
			assertFalse(first.getItems().isEmpty());
			DocumentDiagnosticParams again = new DocumentDiagnosticParams(TestClient.id(uri));
			again.setPreviousResultId(first.getResultId());
			assertEquals(first.getResultId(), TestClient.get(client.server().getTextDocumentService().diagnostic(again)).getRight().getResultId(),
				"unchanged");
			client.replace(uri, Examples.text("correct-2024"));
			assertTrue(TestClient.get(client.server().getTextDocumentService().diagnostic(again)).isLeft());
			assertTrue(client.isSilent());
		}
	}

	@Test
	void theServerSpeaksBothLanguages() {
		ServerMessages chinese = new ServerMessages(Locale.CHINESE);
		assertFalse(chinese.get("fix.all").equals(new ServerMessages(Locale.ENGLISH).get("fix.all")));
	}
}
