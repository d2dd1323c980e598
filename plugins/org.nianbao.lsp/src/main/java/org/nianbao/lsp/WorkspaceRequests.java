package org.nianbao.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * What the editor says and asks of the workspace.
 */
final class WorkspaceRequests implements WorkspaceService {

	private final ServerState state;

	/**
	 * @param state how far the talk has come
	 */
	WorkspaceRequests(ServerState state) {
		this.state = state;
	}

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(WorkspaceSymbolParams params) {
		ServerSession session = state.session();
		String query = params.getQuery() == null ? "" : params.getQuery();
		return session.ask(cancel -> Either.forRight(session.workspaceSymbols().matching(query, cancel)));
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		state.talk().ifPresent(session -> session.documents().filesChanged());
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		state.talk().ifPresent(session -> {
			session.files().remove(params.getEvent().getRemoved());
			session.files().add(params.getEvent().getAdded());
		});
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// Settings are in project files, and the language is chosen when the server starts.
	}
}
