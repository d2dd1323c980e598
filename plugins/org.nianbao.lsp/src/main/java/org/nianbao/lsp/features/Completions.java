package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.ProposalTriggers;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.TextPositions;

/**
 * Proposals in the words of the protocol.
 */
public final class Completions {

	private final ClientFeatures client;

	/**
	 * @param client what the editor can do
	 */
	public Completions(ClientFeatures client) {
		this.client = client;
	}

	/**
	 * Offers what can be written at a place. The list is not complete: editors know neither pinyin nor which rows are missing, and have to ask again
	 * when more is typed.
	 *
	 * @param text   the text
	 * @param params where, and why the editor asks
	 * @return the proposals, best first
	 */
	public CompletionList of(ParsedText<?> text, CompletionParams params) {
		int offset = text.positions().offset(params.getPosition());
		if (!isWanted(text, offset, params.getContext())) {
			return new CompletionList(false, List.of());
		}
		List<CompletionItem> items = new ArrayList<>();
		for (Proposal proposal : text.proposals(offset)) {
			items.add(item(proposal, items.size(), text.positions(), offset));
		}
		return new CompletionList(true, items);
	}

	private static boolean isWanted(ParsedText<?> text, int offset, CompletionContext context) {
		boolean isTyped = context != null && context.getTriggerKind() == CompletionTriggerKind.TriggerCharacter && context.getTriggerCharacter() != null
			&& context.getTriggerCharacter().length() == 1;
		if (!isTyped) {
			return true;
		}
		char typed = context.getTriggerCharacter().charAt(0);
		int start = text.positions().lines().start(text.positions().lines().line(offset));
		return text.kind() == Languages.Kind.FORMAT ? ProposalTriggers.inFormat(typed)
			: ProposalTriggers.inReport(typed, text.text().substring(start, offset));
	}

	private CompletionItem item(Proposal proposal, int number, TextPositions positions, int caret) {
		CompletionItem item = new CompletionItem(proposal.label());
		item.setKind(kind(proposal.kind()));
		if (!proposal.detail().isEmpty()) {
			item.setDetail(proposal.detail());
		}
		if (!proposal.documentation().isEmpty()) {
			item.setDocumentation(client.proposalMarkdown() ? Either.forRight(Markdown.of(proposal.documentation()))
				: Either.forLeft(proposal.documentation()));
		}
		// The order is that of the service.
		item.setSortText(String.format(Locale.ROOT, "%05d", number));
		boolean isSnippet = client.snippets() && (!proposal.placeholders().isEmpty() || proposal.caret() != proposal.text().length());
		item.setInsertTextFormat(isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
		if (client.textAsIs()) {
			item.setInsertTextMode(InsertTextMode.AsIs);
		}
		place(item, proposal, isSnippet ? Snippets.of(proposal) : proposal.text(), positions, caret);
		return item;
	}

	/** The edit of a proposal must be in the line of the caret and contain it; what else is replaced is deleted by further edits. */
	private static void place(CompletionItem item, Proposal proposal, String inserted, TextPositions positions, int caret) {
		int line = positions.lines().line(caret);
		int from = Math.min(caret, Math.max(proposal.replaced().offset(), positions.lines().start(line)));
		int to = Math.max(caret, Math.min(proposal.replaced().end(), positions.endOfLine(line)));
		int same = samePunctuation(inserted, positions.text(), from, caret);
		from += same;
		item.setTextEdit(Either.forLeft(new TextEdit(positions.range(from, to - from), inserted.substring(same))));
		// The service has chosen by what is typed; an editor would compare it with the label, letter by letter.
		item.setFilterText(positions.text().substring(from, caret));
		List<TextEdit> further = new ArrayList<>();
		int start = from - same;
		if (proposal.replaced().offset() < start) {
			further.add(new TextEdit(positions.range(proposal.replaced().offset(), start - proposal.replaced().offset()), ""));
		}
		if (proposal.replaced().end() > to) {
			further.add(new TextEdit(positions.range(to, proposal.replaced().end() - to), ""));
		}
		if (!further.isEmpty()) {
			item.setAdditionalTextEdits(further);
		}
	}

	/**
	 * Returns how much punctuation before the word at the caret stays as it is: the sign of a directive, the bar of a row. It is left out of the
	 * edit, since there are editors that replace the word only, whatever the edit says, and would write it twice. What means something in snippets
	 * is no such punctuation.
	 */
	private static int samePunctuation(String inserted, String text, int from, int caret) {
		int same = 0;
		while (from + same < caret && same + 1 < inserted.length() && inserted.charAt(same) == text.charAt(from + same)
			&& !Character.isLetterOrDigit(inserted.charAt(same)) && !Character.isSurrogate(inserted.charAt(same))
			&& "\\$}".indexOf(inserted.charAt(same)) < 0) {
			same++;
		}
		return same;
	}

	private static CompletionItemKind kind(Proposal.Kind kind) {
		return switch (kind) {
			case KEYWORD -> CompletionItemKind.Keyword;
			case DIRECTIVE -> CompletionItemKind.Keyword;
			case SECTION -> CompletionItemKind.Module;
			case POINT -> CompletionItemKind.Interface;
			case TABLE -> CompletionItemKind.Struct;
			case LABEL -> CompletionItemKind.Field;
			case FIGURE -> CompletionItemKind.Value;
			case FILE -> CompletionItemKind.File;
			case SENTENCE -> CompletionItemKind.Text;
			case FORMAT -> CompletionItemKind.Class;
			case RULE -> CompletionItemKind.Constant;
			case TEMPLATE -> CompletionItemKind.Snippet;
		};
	}
}
