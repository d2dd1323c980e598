package org.nianbao.lsp;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.ThreadDelayer;
import org.nianbao.ide.model.Versioned;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.lsp.documents.FindingsFeed;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.documents.OpenDocument;
import org.nianbao.lsp.documents.OpenDocuments;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.features.ClientFeatures;
import org.nianbao.lsp.features.CodeActions;
import org.nianbao.lsp.features.Completions;
import org.nianbao.lsp.features.Hovers;
import org.nianbao.lsp.features.Locations;
import org.nianbao.lsp.features.Rename;
import org.nianbao.lsp.features.SemanticColours;
import org.nianbao.lsp.features.Symbols;
import org.nianbao.lsp.features.WorkspaceSymbols;
import org.nianbao.lsp.workspace.OnBoardFiles;
import org.nianbao.lsp.workspace.WorkspaceFiles;
import org.nianbao.lsp.workspace.WorkspaceTexts;

/**
 * All that a server has between {@code initialize} and {@code shutdown}. Requests run on threads of its own, in the order in which they come as far
 * as there are threads; each is for the text as it was when the editor asked.
 */
final class ServerSession {

	/** Texts are looked at by these, behind what somebody waits for. */
	private static final int BACKGROUND_THREADS = 2;
	/** A long search must not keep a proposal waiting. */
	private static final int REQUEST_THREADS = 4;

	private static final String CHINESE_NAME = "年报";

	private static final List<String> WATCHED = List.of("**/*.nianbao", "**/*.geshi", "**/" + ReportProjects.FILE, "**/*.{png,PNG,jpg,JPG,jpeg,JPEG}");

	private final LanguageClient client;
	private final ClientFeatures features;
	private final ServerMessages messages;
	private final ExecutorService executor;
	private final ThreadDelayer delayer = new ThreadDelayer("nianbao-lsp-look", BACKGROUND_THREADS);
	private final OpenDocuments documents;
	private final Languages languages;
	private final WorkspaceFiles files = new WorkspaceFiles();
	private final WorkspaceTexts workspace;
	private final OnBoardFiles onBoard = new OnBoardFiles();
	private final FindingsFeed findings;
	private final AtomicBoolean willRefresh = new AtomicBoolean();

	private final CodeActions codeActions;
	private final Completions completions;
	private final Hovers hovers;
	private final Symbols symbols;
	private final SemanticColours colours = new SemanticColours();
	private final Locations locations;
	private final Rename rename;
	private final WorkspaceSymbols workspaceSymbols;

	/**
	 * @param client   the editor
	 * @param features what it can do
	 * @param locale   the language of its user
	 */
	ServerSession(LanguageClient client, ClientFeatures features, Locale locale) {
		this.client = client;
		this.features = features;
		messages = new ServerMessages(locale);
		AtomicInteger number = new AtomicInteger();
		executor = Executors.newFixedThreadPool(REQUEST_THREADS, task -> {
			Thread thread = new Thread(task, "nianbao-lsp-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
		documents = new OpenDocuments(delayer, features.encoding(), features.watchesFiles(), this::failed);
		languages = new Languages(locale, documents);
		workspace = new WorkspaceTexts(languages, documents, files, features.encoding());
		findings = new FindingsFeed(client, features, languages, onBoard);
		codeActions = new CodeActions(features, messages);
		completions = new Completions(features);
		hovers = new Hovers(features, RuleCatalogue.of(locale));
		symbols = new Symbols(features);
		locations = new Locations(features, workspace, onBoard);
		rename = new Rename(features, messages, languages, workspace, onBoard);
		workspaceSymbols = new WorkspaceSymbols(workspace);
		documents.onSnapshot(findings::found);
		documents.onClose(document -> {
			findings.closed(document, documents.all());
			colours.forget(document.uri());
		});
		documents.onSurroundings(this::refreshLater);
	}

	/** Takes over the folders that are open. */
	@SuppressWarnings("deprecation") // all that older editors say
	void open(InitializeParams params) {
		if (params.getWorkspaceFolders() != null) {
			files.add(params.getWorkspaceFolders());
		} else {
			files.add(params.getRootUri());
		}
	}

	/** Asks the editor for what it must be asked for, and has the services made, which the first text would else wait for. */
	void begin() {
		if (!canHaveChineseNames()) {
			client.showMessage(new MessageParams(MessageType.Warning, messages.get("locale.names", "encoding", System.getProperty("sun.jnu.encoding"))));
		}
		delayer.run(0, () -> languages.reports().parse("", Optional.empty()));
		if (features.watchesFiles()) {
			List<FileSystemWatcher> watchers = WATCHED.stream().map(pattern -> new FileSystemWatcher(Either.forLeft(pattern))).toList();
			client.registerCapability(new RegistrationParams(List.of(new Registration("nianbao-files", "workspace/didChangeWatchedFiles",
				new DidChangeWatchedFilesRegistrationOptions(watchers)))));
		}
	}

	/** In the C locale Unix has no files with Chinese names for Java; whoever starts the server by its script is in another one. */
	private static boolean canHaveChineseNames() {
		try {
			return !Path.of(CHINESE_NAME).toString().isEmpty();
		} catch (InvalidPathException e) {
			return false;
		}
	}

	OpenDocuments documents() {
		return documents;
	}

	Languages languages() {
		return languages;
	}

	WorkspaceFiles files() {
		return files;
	}

	FindingsFeed findings() {
		return findings;
	}

	CodeActions codeActions() {
		return codeActions;
	}

	Completions completions() {
		return completions;
	}

	Hovers hovers() {
		return hovers;
	}

	Symbols symbols() {
		return symbols;
	}

	SemanticColours colours() {
		return colours;
	}

	Locations locations() {
		return locations;
	}

	Rename rename() {
		return rename;
	}

	WorkspaceSymbols workspaceSymbols() {
		return workspaceSymbols;
	}

	/** An editor that asks for findings does not know that those of other texts have changed. */
	private void refreshLater() {
		if (features.pullsFindings() && features.refreshesFindings() && willRefresh.compareAndSet(false, true)) {
			delayer.run(DocumentModel.PAUSE, () -> {
				willRefresh.set(false);
				client.refreshDiagnostics();
			});
		}
	}

	private void failed(RuntimeException e) {
		client.logMessage(new MessageParams(MessageType.Error, messages.get("failed", "problem", e.toString())));
	}

	/**
	 * Answers a request about a text in the background.
	 *
	 * @param <R>  the answer
	 * @param uri  what the editor calls the text
	 * @param none the answer for a text that is not open
	 * @param work finds the answer
	 * @return the answer; refused where the text changes meanwhile
	 */
	<R> CompletableFuture<R> ask(String uri, R none, BiFunction<ParsedText<?>, CancelIndicator, R> work) {
		Optional<OpenDocument<?>> found = documents.find(uri);
		if (found.isEmpty()) {
			return CompletableFuture.completedFuture(none);
		}
		OpenDocument<?> document = found.get();
		long version = document.version();
		return CompletableFutures.computeAsync(executor, cancel -> {
			cancel.checkCanceled();
			if (document.version() != version) {
				throw modified();
			}
			Optional<Versioned<R>> answer = document.read(text -> {
				cancel.checkCanceled();
				return work.apply(text, cancel::isCanceled);
			});
			return answer.filter(read -> read.version() == version).map(Versioned::value).orElseThrow(ServerSession::modified);
		});
	}

	/**
	 * Answers a request in the background that first reads a text and then others. No text is held while others are read.
	 *
	 * @param <S>   what is read first
	 * @param <R>   the answer
	 * @param uri   what the editor calls the text
	 * @param none  the answer for a text that is not open
	 * @param first reads the text
	 * @param then  finds the answer
	 * @return the answer
	 */
	<S, R> CompletableFuture<R> ask(String uri, R none, Function<ParsedText<?>, S> first, BiFunction<S, CancelIndicator, R> then) {
		Optional<OpenDocument<?>> found = documents.find(uri);
		if (found.isEmpty()) {
			return CompletableFuture.completedFuture(none);
		}
		OpenDocument<?> document = found.get();
		long version = document.version();
		return CompletableFutures.computeAsync(executor, cancel -> {
			cancel.checkCanceled();
			Optional<Versioned<Optional<S>>> read = document.read(text -> Optional.ofNullable(first.apply(text)));
			if (read.isEmpty() || read.get().version() != version) {
				throw modified();
			}
			return read.get().value().map(value -> then.apply(value, cancel::isCanceled)).orElse(none);
		});
	}

	/**
	 * Answers a request in the background.
	 *
	 * @param <R>  the answer
	 * @param work finds it
	 * @return the answer
	 */
	<R> CompletableFuture<R> ask(Function<CancelIndicator, R> work) {
		return CompletableFutures.computeAsync(executor, cancel -> {
			cancel.checkCanceled();
			return work.apply(cancel::isCanceled);
		});
	}

	private static ResponseErrorException modified() {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.ContentModified, "content modified", null));
	}

	/** Lets go of everything. */
	void dispose() {
		documents.dispose();
		executor.shutdownNow();
		delayer.close();
		onBoard.delete();
	}
}
