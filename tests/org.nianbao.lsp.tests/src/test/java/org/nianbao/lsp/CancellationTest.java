package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.lsp.workspace.WorkspaceFiles;
import org.nianbao.testkit.Examples;

/**
 * Requests that nobody wants any more, and those about texts that have changed meanwhile.
 */
@Timeout(120)
class CancellationTest {

	@TempDir
	private Path directory;

	@Test
	void aCancelledRequestIsRefusedAndTheOthersAreAnswered() throws IOException {
		for (int i = 0; i < 300; i++) {
			Files.writeString(directory.resolve(i + ".nianbao"), Examples.text("correct-2024") + "\n共{新收}件。\n");
		}
		Marked place = new Marked(Examples.text("correct-2024") + "\n共{¦新收}件。\n");
		String uri = directory.resolve("a.nianbao").toUri().toString();
		try (TestClient client = TestClient.begun(directory)) {
			client.open(uri, place.text);
			ReferenceParams params = new ReferenceParams(TestClient.id(uri), place.position(), new ReferenceContext(true));
			List<CompletableFuture<List<? extends Location>>> searches = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				searches.add(client.server().getTextDocumentService().references(params));
			}
			searches.forEach(search -> search.cancel(true));
			searches.forEach(search -> assertThrows(CancellationException.class, () -> TestClient.get(search)));
			assertTrue(TestClient.get(client.server().getTextDocumentService().references(params)).size() >= 300);
		}
	}

	@Test
	void theSearchForFilesStops() throws IOException {
		Files.writeString(directory.resolve("a.nianbao"), "x");
		WorkspaceFiles files = new WorkspaceFiles();
		files.add(directory.toUri().toString());
		assertEquals(1, files.all(() -> false).size());
		assertThrows(CancellationException.class, () -> files.all(() -> true));
	}

	@Test
	void whatWasAskedOfAnOlderTextIsRefusedOrRight() {
		String uri = "file:///x/a.nianbao";
		try (TestClient client = TestClient.begun()) {
			client.open(uri, Examples.text("correct-2024"));
			List<CompletableFuture<Either<List<CompletionItem>, CompletionList>>> answers = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				client.replace(uri, Examples.text("correct-2024") + "\n" + "共{x".repeat(i % 3));
				answers.add(client.server().getTextDocumentService().completion(new CompletionParams(TestClient.id(uri), new Position(0, 0))));
			}
			Set<String> outcomes = answers.stream().map(answer -> answer.handle((list, failure) -> {
				if (failure == null) {
					return "answered";
				}
				Throwable cause = failure.getCause() == null ? failure : failure.getCause();
				return String.valueOf(((ResponseErrorException) cause).getResponseError().getCode());
			})).map(TestClient::get).collect(Collectors.toSet());
			assertTrue(Set.of("answered", String.valueOf(ResponseErrorCode.ContentModified.getValue())).containsAll(outcomes), outcomes.toString());
			assertTrue(TestClient.get(answers.get(59)).isRight(), "nothing has changed since the last");
		}
	}

	@Test
	void closingWhileSomethingIsAskedIsNoHarm() {
		try (TestClient client = TestClient.begun()) {
			List<CompletableFuture<?>> answers = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				String uri = "file:///x/" + i + ".nianbao";
				client.open(uri, Examples.text("mistakes-2024"));
				answers.add(client.server().getTextDocumentService().hover(new HoverParams(TestClient.id(uri), new Position(1, 1))));
				client.closeText(uri);
			}
			answers.forEach(answer -> {
				CompletableFuture<Boolean> isCancelled = answer.handle((hover, failure) -> failure instanceof CancellationException);
				assertFalse(TestClient.get(isCancelled));
			});
			assertEquals(0, client.end());
		}
	}
}
