package org.nianbao.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.nianbao.ide.assist.ProposalTriggers;
import org.nianbao.lsp.features.ClientFeatures;
import org.nianbao.lsp.features.CodeActions;
import org.nianbao.lsp.features.SemanticColours;

/**
 * The server as the editor sees it: what it can do, and how the talk begins and ends.
 */
final class NianbaoServer implements LanguageServer, LanguageClientAware {

	private static final String NAME = "nianbao";

	private final Locale standard;
	private final ServerState state = new ServerState();
	private final TextRequests texts = new TextRequests(state);
	private final WorkspaceRequests workspace = new WorkspaceRequests(state);
	private volatile LanguageClient client;

	/**
	 * @param standard the language of messages where neither user nor editor say which
	 */
	NianbaoServer(Locale standard) {
		this.standard = standard;
	}

	/** Returns the exit code when there is one. */
	CompletableFuture<Integer> exitCode() {
		return state.exitCode();
	}

	@Override
	public void connect(LanguageClient other) {
		client = other;
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		ClientFeatures features = ClientFeatures.of(params.getCapabilities());
		ServerSession session = new ServerSession(client, features, ServerLocale.of(params, standard));
		session.open(params);
		state.begin(session);
		// Editors that are killed cannot say so. One that is not seen from here may live in another container: it closes the stream in the end.
		Optional.ofNullable(params.getProcessId()).flatMap(ProcessHandle::of).ifPresent(editor -> editor.onExit().thenRun(state::exit));
		InitializeResult result = new InitializeResult(capabilities(features));
		result.setServerInfo(new ServerInfo(NAME, NianbaoServer.class.getPackage().getImplementationVersion()));
		return CompletableFuture.completedFuture(result);
	}

	private static ServerCapabilities capabilities(ClientFeatures features) {
		ServerCapabilities all = new ServerCapabilities();
		all.setPositionEncoding(features.encoding().id());
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		sync.setSave(new SaveOptions(false));
		all.setTextDocumentSync(sync);
		all.setCompletionProvider(new CompletionOptions(false, ProposalTriggers.CHARACTERS.codePoints().mapToObj(Character::toString).toList()));
		all.setHoverProvider(true);
		all.setDefinitionProvider(true);
		all.setReferencesProvider(true);
		all.setDocumentHighlightProvider(true);
		all.setDocumentSymbolProvider(true);
		all.setWorkspaceSymbolProvider(true);
		all.setDocumentFormattingProvider(true);
		all.setDocumentRangeFormattingProvider(true);
		all.setFoldingRangeProvider(true);
		all.setInlayHintProvider(true);
		all.setDocumentLinkProvider(new DocumentLinkOptions(false));
		all.setRenameProvider(new RenameOptions(true));
		CodeActionOptions actions = new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL));
		actions.setResolveProvider(true);
		all.setCodeActionProvider(actions);
		all.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(SemanticColours.legend(), new SemanticTokensServerFull(true), true));
		if (features.pullsFindings()) {
			// Whoever asks is not told besides: most editors would show both.
			DiagnosticRegistrationOptions findings = new DiagnosticRegistrationOptions(true, false);
			findings.setIdentifier(NAME);
			all.setDiagnosticProvider(findings);
		}
		WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
		folders.setSupported(true);
		folders.setChangeNotifications(true);
		all.setWorkspace(new WorkspaceServerCapabilities(folders));
		return all;
	}

	@Override
	public void initialized(InitializedParams params) {
		state.talk().ifPresent(ServerSession::begin);
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		state.shutDown();
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void exit() {
		state.exit();
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return texts;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return workspace;
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// nothing is traced
	}

	@Override
	public void cancelProgress(WorkDoneProgressCancelParams params) {
		// no progress is told: requests are cancelled by themselves
	}
}
