package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.testkit.Examples;

/**
 * Nothing that an editor may say ends the server, and whatever it says, the server goes on to answer.
 */
@Timeout(120)
class BrokenInputTest {

	private static final String URI = "file:///x/a.nianbao";

	private static void assertAlive(TestClient client) {
		int version = client.open(URI, Examples.text("mistakes-2024"));
		assertFalse(client.findings(URI, version).getDiagnostics().isEmpty());
		client.closeText(URI);
	}

	private static String message(String json) {
		return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
	}

	@ParameterizedTest
	@ValueSource(strings = {"Content-Length: 3\r\n\r\n{,}", "Content-Length: 2\r\n\r\n{}", "Content-Length: 4\r\n\r\nnull",
		"Content-Length: 2\r\n\r\n[]",
		"Content-Length: x\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"a\"}", "Content-Length: -5\r\n\r\n", "Content-Type: text\r\n\r\n", "\r\n\r\n",
			"\n\n\n", "nonsense\r\n\r\n",
		"Content-Length: 99999999999\r\n\r\n",
			"Content-Length: 20\r\nContent-Type: application/vscode-jsonrpc; charset=nonsense\r\n\r\n{\"jsonrpc\":\"2.0\"    }"})
	void aMessageThatIsNoneIsPassedOver(String bytes) throws IOException {
		try (TestClient client = TestClient.begun()) {
			client.raw().write(bytes.getBytes(StandardCharsets.UTF_8));
			client.raw().flush();
			assertAlive(client);
			assertAlive(client);
			assertEquals(0, client.end());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"{\"jsonrpc\":\"2.0\",\"id\":7000,\"method\":\"textDocument/hover\",\"params\":{}}",
		"{\"jsonrpc\":\"2.0\",\"id\":7001,\"method\":\"textDocument/hover\",\"params\":null}",
		"{\"jsonrpc\":\"2.0\",\"id\":7002,\"method\":\"textDocument/hover\",\"params\":[1,2]}",
		"{\"jsonrpc\":\"2.0\",\"id\":7003,\"method\":\"textDocument/hover\"}", "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"textDocument/hover\"}",
		"{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"x\":1}}",
		"{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":null,\"text\":null}}}",
		"{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///x/b.nianbao\","
		+ "\"languageId\":\"nianbao\",\"version\":1,\"text\":null}}}",
		"{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"::%%\",\"languageId\":\"nianbao\","
		+ "\"version\":1,\"text\":\"a\"}}}",
		"{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeWorkspaceFolders\",\"params\":{\"event\":{\"added\":[{\"uri\":\"http://x\"}"
		+ "],\"removed\":[{\"uri\":\"::\"}]}}}",
		"{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":12345}}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}",
		"{\"jsonrpc\":\"2.0\",\"id\":99,\"error\":{\"code\":1,\"message\":\"x\"}}", "{\"id\":5,\"method\":\"no/such\"}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"no/such\"}"})
	void aWrongMessageIsPassedOver(String json) throws IOException {
		try (TestClient client = TestClient.begun()) {
			client.raw().write(message(json).getBytes(StandardCharsets.UTF_8));
			client.raw().flush();
			assertAlive(client);
			assertEquals(0, client.end());
		}
	}

	@Test
	void anUnknownRequestIsRefused() {
		try (TestClient client = TestClient.begun()) {
			ResponseErrorException refusal = assertThrows(ResponseErrorException.class,
				() -> TestClient.get(client.server().getTextDocumentService().prepareTypeHierarchy(new TypeHierarchyPrepareParams(
					TestClient.id(URI), new Position(0, 0)))));
			assertEquals(ResponseErrorCode.MethodNotFound.getValue(), refusal.getResponseError().getCode());
			assertFalse(String.valueOf(refusal.getResponseError().getData()).contains("\tat "), "no stack trace");
			assertAlive(client);
		}
	}

	@Test
	void aTextThatIsNotOpenHasNothing() {
		try (TestClient client = TestClient.begun()) {
			TextDocumentService texts = client.server().getTextDocumentService();
			Position start = new Position(0, 0);
			assertNull(TestClient.get(texts.hover(new HoverParams(TestClient.id(URI), start))));
			assertEquals(List.of(), TestClient.get(texts.completion(new CompletionParams(TestClient.id(URI), start))).getRight().getItems());
			assertEquals(List.of(), TestClient.get(texts.documentSymbol(new DocumentSymbolParams(TestClient.id(URI)))));
			assertEquals(List.of(), TestClient.get(texts.formatting(new DocumentFormattingParams(TestClient.id(URI), new FormattingOptions(4, false)))));
			assertNull(TestClient.get(texts.rename(new RenameParams(TestClient.id(URI), start, "x"))));
			client.change(URI, new TextDocumentContentChangeEvent("x"));
			client.closeText(URI);
			client.open("file:///x/readme.md", "# nothing for this server");
			assertNull(TestClient.get(texts.hover(new HoverParams(TestClient.id("file:///x/readme.md"), start))));
			assertAlive(client);
		}
	}

	@Test
	void positionsOutsideOfTheTextAreTakenForTheNearest() {
		String text = Examples.text("correct-2024");
		try (TestClient client = TestClient.begun()) {
			client.open(URI, text);
			TextDocumentService texts = client.server().getTextDocumentService();
			for (Position position : List.of(at(0, Integer.MAX_VALUE), at(Integer.MAX_VALUE, 0), at(Integer.MAX_VALUE, Integer.MAX_VALUE), at(3, 100_000))) {
				Range range = new Range(position, position);
				TestClient.get(texts.hover(new HoverParams(TestClient.id(URI), position)));
				TestClient.get(texts.completion(new CompletionParams(TestClient.id(URI), position)));
				TestClient.get(texts.definition(new DefinitionParams(TestClient.id(URI), position)));
				TestClient.get(texts.references(new ReferenceParams(TestClient.id(URI), position, new ReferenceContext(true))));
				TestClient.get(texts.documentHighlight(new DocumentHighlightParams(TestClient.id(URI), position)));
				TestClient.get(texts.codeAction(new CodeActionParams(TestClient.id(URI), range, new CodeActionContext(List.of()))));
				TestClient.get(texts.inlayHint(new InlayHintParams(TestClient.id(URI), range)));
				TestClient.get(texts.rangeFormatting(new DocumentRangeFormattingParams(TestClient.id(URI), new FormattingOptions(4, false), range)));
				TestClient.get(texts.semanticTokensRange(new SemanticTokensRangeParams(TestClient.id(URI), range)));
			}
			// An edit outside is made at the end, one that is turned round between its ends.
			client.change(URI, new TextDocumentContentChangeEvent(new Range(at(1_000_000, 0), at(1_000_000, 5)), "\n| 甲"));
			int version = client.change(URI, new TextDocumentContentChangeEvent(new Range(at(1_000_000, 5), at(0, 0)), "x"));
			assertFalse(client.findings(URI, version).getDiagnostics().isEmpty());
		}
	}

	private static Position at(int line, int character) {
		return new Position(line, character);
	}

	@Test
	void aVeryLongTextIsChecked() {
		StringBuilder text = new StringBuilder(Examples.text("correct-2024"));
		text.append("很长的一段。".repeat(100_000)).append('\n');
		try (TestClient client = TestClient.begun()) {
			int version = client.open(URI, text.toString());
			assertEquals(version, client.findings(URI, version).getVersion());
		}
	}
}
