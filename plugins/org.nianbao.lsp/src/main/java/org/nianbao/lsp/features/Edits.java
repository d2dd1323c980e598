package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.TextPositions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Changes of texts in the words of the protocol.
 */
final class Edits {

	private Edits() {
	}

	/** Returns changes of one text. */
	static List<TextEdit> of(Collection<org.nianbao.language.text.TextEdit> edits, TextPositions positions) {
		return edits.stream().map(edit -> new TextEdit(positions.range(edit.offset(), edit.length()), edit.text())).toList();
	}

	/** Returns what turns a text into another one, line by line, so that what stays the same stays in its place. */
	static List<org.nianbao.language.text.TextEdit> between(String before, String after) {
		List<String> old = lines(before);
		int[] starts = new int[old.size() + 1];
		for (int i = 0; i < old.size(); i++) {
			starts[i + 1] = starts[i] + old.get(i).length();
		}
		List<org.nianbao.language.text.TextEdit> edits = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(old, lines(after)).getDeltas()) {
			int first = delta.getSource().getPosition();
			int start = starts[first];
			edits.add(new org.nianbao.language.text.TextEdit(start, starts[first + delta.getSource().size()] - start, String.join("", delta.getTarget()
				.getLines())));
		}
		return edits;
	}

	/** The lines with their ends. */
	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = text.indexOf('\n', start);
			int next = end < 0 ? text.length() : end + 1;
			lines.add(text.substring(start, next));
			start = next;
		}
		return lines;
	}

	/** Returns a change of one text, for the state that was read. */
	static WorkspaceEdit inOne(ParsedText<?> text, Collection<org.nianbao.language.text.TextEdit> edits, ClientFeatures client) {
		WorkspaceEditBuilder edit = new WorkspaceEditBuilder(client);
		edit.add(text, edits);
		return edit.build();
	}

	/** Collects changes of several texts. */
	static final class WorkspaceEditBuilder {

		private final ClientFeatures client;
		private final Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		private final List<Either<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>> versioned = new ArrayList<>();

		WorkspaceEditBuilder(ClientFeatures client) {
			this.client = client;
		}

		void add(ParsedText<?> text, Collection<org.nianbao.language.text.TextEdit> edits) {
			List<TextEdit> all = of(edits, text.positions());
			changes.put(text.uri(), all);
			versioned.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(text.uri(), text.version()),
				all.stream().map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft).toList())));
		}

		WorkspaceEdit build() {
			return client.versionedEdits() ? new WorkspaceEdit(versioned) : new WorkspaceEdit(changes);
		}
	}
}
