package org.nianbao.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.lsp.features.CodeActions;
import org.nianbao.lsp.features.Structure;

/**
 * What the editor says and asks of texts. Changes are made at once, in the order in which they come; what is asked is answered in the background.
 */
final class TextRequests implements TextDocumentService {

	private final ServerState state;

	/**
	 * @param state how far the talk has come
	 */
	TextRequests(ServerState state) {
		this.state = state;
	}

	// ---- texts ----------------------------------------------------------------------------------------------------------

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		state.talk().ifPresent(session -> session.documents().open(params.getTextDocument(), session.languages()));
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		Integer version = params.getTextDocument().getVersion();
		int known = version == null ? 0 : version;
		state.talk().ifPresent(session -> session.documents().change(params.getTextDocument().getUri(), params.getContentChanges(), known));
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		state.talk().ifPresent(session -> session.documents().close(params.getTextDocument().getUri()));
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		state.talk().ifPresent(session -> session.documents().filesChanged());
	}

	// ---- requests -------------------------------------------------------------------------------------------------------

	@Override
	public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
			(text, cancel) -> session.findings().answer(text, params.getPreviousResultId(), cancel));
	}

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), Either.forRight(new CompletionList(List.of())),
			(text, cancel) -> Either.forRight(session.completions().of(text, params)));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), null, (text, cancel) -> Optional.ofNullable(session.hovers().at(text, params.getPosition(),
			cancel)))
			.thenApply(hover -> hover == null ? null : hover.orElse(null));
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), Either.forLeft(List.of()),
			(text, cancel) -> session.locations().definition(text, params.getPosition()));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		ServerSession session = state.session();
		boolean hasDeclaration = params.getContext() == null || params.getContext().isIncludeDeclaration();
		return session.<Set<Subject>, List<? extends Location>>ask(params.getTextDocument().getUri(), List.of(),
			text -> text.subjects(text.positions().offset(params.getPosition())),
			(subjects, cancel) -> session.locations().references(subjects, hasDeclaration, cancel));
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return state.session().ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> Structure.occurrences(text, params.getPosition()));
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> session.symbols().of(text));
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return state.session().ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> Structure.foldings(text));
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return state.session().ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> Structure.hints(text, params.getRange()));
	}

	@Override
	public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
		return state.session().ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> Structure.links(text));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return state.session().ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> Structure.format(text, null));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return state.session().ask(params.getTextDocument().getUri(), List.of(), (text, cancel) -> Structure.format(text, params.getRange()));
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), List.of(),
			(text, cancel) -> session.codeActions().of(text, params, cancel).stream().map(Either::<Command, CodeAction>forRight).toList());
	}

	@Override
	public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
		ServerSession session = state.session();
		return session.ask(CodeActions.uri(action), action, (text, cancel) -> session.codeActions().resolve(action, text, cancel));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), new SemanticTokens(List.of()), (text, cancel) -> session.colours().full(text));
	}

	@Override
	public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(SemanticTokensDeltaParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), Either.forLeft(new SemanticTokens(List.of())),
			(text, cancel) -> session.colours().delta(text, params.getPreviousResultId()));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), new SemanticTokens(List.of()), (text, cancel) -> session.colours().range(text,
			params.getRange()));
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), null, (text, cancel) -> Either3.forSecond(session.rename().prepare(text,
			params.getPosition())));
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		ServerSession session = state.session();
		return session.ask(params.getTextDocument().getUri(), null, text -> session.rename().target(text, params.getPosition()),
			(target, cancel) -> session.rename().to(target, params.getNewName(), cancel));
	}
}
