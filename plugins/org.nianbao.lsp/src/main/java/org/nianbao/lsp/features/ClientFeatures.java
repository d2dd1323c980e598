package org.nianbao.lsp.features;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.nianbao.lsp.text.PositionEncoding;

/**
 * What the editor at the other end can do, as far as answers depend on it.
 *
 * @param encoding            in what both count characters
 * @param hoverMarkdown       whether hovers may have marks
 * @param snippets            whether proposals may have parts to be filled in
 * @param textAsIs            whether the editor leaves the white space of proposals alone if it is told to
 * @param proposalMarkdown    whether the documentation of proposals may have marks
 * @param symbolTree          whether the parts of a text may have parts
 * @param linkSources         whether links may say where they begin
 * @param versionedEdits      whether changes of several files may say for which versions they are
 * @param relatedPlaces       whether findings may name other places
 * @param literalActions      whether code actions may be more than commands
 * @param lateActions         whether the edits of code actions may follow when one is chosen
 * @param pullsFindings       whether the editor asks for findings
 * @param refreshesFindings   whether the editor can be told to ask for findings again
 * @param watchesFiles        whether the editor can be asked to tell of changed files
 * @param multilineTokens     whether a token may go over several lines
 */
public record ClientFeatures(PositionEncoding encoding, boolean hoverMarkdown, boolean snippets, boolean textAsIs, boolean proposalMarkdown,
		boolean symbolTree, boolean linkSources, boolean versionedEdits, boolean relatedPlaces, boolean literalActions, boolean lateActions,
		boolean pullsFindings, boolean refreshesFindings, boolean watchesFiles, boolean multilineTokens) {

	/**
	 * Reads what an editor says of itself.
	 *
	 * @param capabilities what it says; null for nothing
	 * @return what it can do; where it says nothing, what every editor can
	 */
	public static ClientFeatures of(ClientCapabilities capabilities) {
		Optional<ClientCapabilities> all = Optional.ofNullable(capabilities);
		Optional<TextDocumentClientCapabilities> text = all.map(ClientCapabilities::getTextDocument);
		Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
		Optional<CompletionItemCapabilities> item = text.map(TextDocumentClientCapabilities::getCompletion).map(c -> c.getCompletionItem());
		Optional<CodeActionCapabilities> action = text.map(TextDocumentClientCapabilities::getCodeAction);
		return new ClientFeatures(
			PositionEncoding.choose(all.map(ClientCapabilities::getGeneral).map(GeneralClientCapabilities::getPositionEncodings).orElse(List.of())),
			isMarkdown(text.map(TextDocumentClientCapabilities::getHover).map(c -> c.getContentFormat())),
			is(item, CompletionItemCapabilities::getSnippetSupport),
			item.map(CompletionItemCapabilities::getInsertTextModeSupport).map(c -> c.getValueSet()).filter(set -> set.contains(InsertTextMode.AsIs))
				.isPresent(),
			isMarkdown(item.map(CompletionItemCapabilities::getDocumentationFormat)),
			is(text.map(TextDocumentClientCapabilities::getDocumentSymbol), c -> c.getHierarchicalDocumentSymbolSupport()),
			is(text.map(TextDocumentClientCapabilities::getDefinition), c -> c.getLinkSupport()),
			is(workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit), c -> c.getDocumentChanges()),
			is(text.map(TextDocumentClientCapabilities::getPublishDiagnostics), c -> c.getRelatedInformation())
				|| is(text.map(TextDocumentClientCapabilities::getDiagnostic), c -> c.getRelatedInformation()),
			action.map(CodeActionCapabilities::getCodeActionLiteralSupport).isPresent(),
			is(action, CodeActionCapabilities::getDataSupport)
				&& action.map(CodeActionCapabilities::getResolveSupport).filter(c -> c.getProperties() != null && c.getProperties().contains("edit")).isPresent(),
			text.map(TextDocumentClientCapabilities::getDiagnostic).isPresent(),
			is(workspace.map(WorkspaceClientCapabilities::getDiagnostics), c -> c.getRefreshSupport()),
			is(workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles), c -> c.getDynamicRegistration()),
			is(text.map(TextDocumentClientCapabilities::getSemanticTokens), c -> c.getMultilineTokenSupport()));
	}

	private static <T> boolean is(Optional<T> capabilities, Function<T, Boolean> feature) {
		return capabilities.map(feature).orElse(false);
	}

	private static boolean isMarkdown(Optional<List<String>> formats) {
		return formats.filter(known -> known.contains(MarkupKind.MARKDOWN)).isPresent();
	}
}
