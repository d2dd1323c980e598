package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * An editor that talks to a server over two pipes of the system.
 */
final class TestClient implements LanguageClient, AutoCloseable {

	/** Nothing takes that long; a test that waits for it has failed. */
	static final int SECONDS = 60;

	private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
		Thread thread = new Thread(task, "editor");
		thread.setDaemon(true);
		return thread;
	});
	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private final BlockingQueue<RegistrationParams> registrations = new LinkedBlockingQueue<>();
	private final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
	private final BlockingQueue<Object> refreshes = new LinkedBlockingQueue<>();
	private final AtomicInteger versions = new AtomicInteger();
	private final OutputStream toServer;
	private final CompletableFuture<Integer> exitCode;
	private final LanguageServer server;

	/** Starts a server in this process. */
	TestClient() {
		try {
			Pipe up = Pipe.open();
			Pipe down = Pipe.open();
			toServer = Channels.newOutputStream(up.sink());
			InputStream in = Channels.newInputStream(up.source());
			OutputStream out = Channels.newOutputStream(down.sink());
			exitCode = CompletableFuture.supplyAsync(() -> {
				try (out) {
					return ServerConnection.serve(in, out, Locale.CHINESE);
				} catch (IOException | InterruptedException e) {
					throw new IllegalStateException(e);
				}
			}, threads);
			server = connect(Channels.newInputStream(down.source()));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Talks to a server in another process. */
	TestClient(Process process) {
		toServer = process.getOutputStream();
		exitCode = process.onExit().thenApply(Process::exitValue);
		server = connect(process.getInputStream());
	}

	private LanguageServer connect(InputStream in) {
		Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, toServer, threads, consumer -> consumer);
		launcher.startListening();
		return launcher.getRemoteProxy();
	}

	/** An editor that can do all, and is told of findings. */
	static ClientCapabilities able() {
		TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
		CompletionItemCapabilities item = new CompletionItemCapabilities(true);
		item.setDocumentationFormat(List.of("markdown"));
		text.setCompletion(new CompletionCapabilities(item));
		text.setHover(new HoverCapabilities(List.of("markdown", "plaintext"), false));
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		text.setDocumentSymbol(symbols);
		text.setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
		CodeActionCapabilities actions = new CodeActionCapabilities();
		actions.setCodeActionLiteralSupport(new CodeActionLiteralSupportCapabilities(new CodeActionKindCapabilities(List.of("quickfix", "source"))));
		text.setCodeAction(actions);
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		WorkspaceEditCapabilities edit = new WorkspaceEditCapabilities();
		edit.setDocumentChanges(true);
		workspace.setWorkspaceEdit(edit);
		workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
		return new ClientCapabilities(workspace, text, null);
	}

	InitializeResult initialize(ClientCapabilities capabilities, Path... folders) {
		InitializeParams params = new InitializeParams();
		params.setCapabilities(capabilities);
		params.setWorkspaceFolders(List.of(folders).stream().map(folder -> new WorkspaceFolder(folder.toUri().toString(), "test")).toList());
		return initialize(params);
	}

	InitializeResult initialize(InitializeParams params) {
		InitializeResult result = get(server.initialize(params));
		server.initialized(new InitializedParams());
		return result;
	}

	/** Returns a client that has begun to talk. */
	static TestClient begun(Path... folders) {
		TestClient client = new TestClient();
		client.initialize(able(), folders);
		return client;
	}

	LanguageServer server() {
		return server;
	}

	OutputStream raw() {
		return toServer;
	}

	static <T> T get(CompletableFuture<T> future) {
		try {
			return future.get(SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException | TimeoutException e) {
			throw new AssertionError(e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new AssertionError(e);
		}
	}

	// ---- texts ----------------------------------------------------------------------------------------------------------

	static TextDocumentIdentifier id(String uri) {
		return new TextDocumentIdentifier(uri);
	}

	/** Opens a text and returns the number of its state. */
	int open(String uri, String text) {
		int version = versions.incrementAndGet();
		String language = uri.endsWith(".geshi") ? "geshi" : uri.endsWith(".md") ? "markdown" : "nianbao";
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, version, text)));
		return version;
	}

	int change(String uri, TextDocumentContentChangeEvent... edits) {
		int version = versions.incrementAndGet();
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(edits)));
		return version;
	}

	/** Replaces the whole text. */
	int replace(String uri, String text) {
		return change(uri, new TextDocumentContentChangeEvent(text));
	}

	void closeText(String uri) {
		server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(uri)));
	}

	/** Waits for what is found in a state of a text. */
	PublishDiagnosticsParams findings(String uri, Integer version) {
		return findings(params -> params.getUri().equals(uri) && (version == null || version.equals(params.getVersion())));
	}

	PublishDiagnosticsParams findings(Predicate<PublishDiagnosticsParams> wanted) {
		return poll(published, wanted);
	}

	RegistrationParams registration() {
		return poll(registrations, params -> true);
	}

	MessageParams message() {
		return poll(messages, message -> true);
	}

	void refreshed() {
		poll(refreshes, params -> true);
	}

	private static <T> T poll(BlockingQueue<T> queue, Predicate<T> wanted) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		try {
			while (true) {
				T next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
				assertNotNull(next, "nothing came");
				if (wanted.test(next)) {
					return next;
				}
			}
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** Tells whether nothing was said of findings so far. */
	boolean isSilent() {
		return published.isEmpty();
	}

	// ---- the end --------------------------------------------------------------------------------------------------------

	int exitCode() {
		return get(exitCode);
	}

	/** Ends the talk as the protocol wants it. */
	int end() {
		get(server.shutdown());
		server.exit();
		return exitCode();
	}

	@Override
	public void close() {
		try {
			toServer.close();
			assertTrue(exitCode() >= 0);
			assertTrue(messages.isEmpty(), messages::toString);
		} catch (IOException e) {
			throw new AssertionError(e);
		} finally {
			threads.shutdownNow();
		}
	}

	// ---- what the server says -------------------------------------------------------------------------------------------

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		published.add(diagnostics);
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		registrations.add(params);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> refreshDiagnostics() {
		refreshes.add(this);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object object) {
		throw new AssertionError(object);
	}

	/** Whoever does not expect one has a mistake. */
	@Override
	public void showMessage(MessageParams message) {
		messages.add(message);
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
		throw new AssertionError(params);
	}

	/** Only a mistake of the server is told so. */
	@Override
	public void logMessage(MessageParams message) {
		published.add(new PublishDiagnosticsParams("log:" + message.getMessage(), List.of()));
	}
}
