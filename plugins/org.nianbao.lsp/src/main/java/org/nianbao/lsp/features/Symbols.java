package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.TextPositions;

/**
 * The parts of a text.
 */
public final class Symbols {

	private final ClientFeatures client;

	/**
	 * @param client what the editor can do
	 */
	public Symbols(ClientFeatures client) {
		this.client = client;
	}

	/**
	 * Lists the parts of a text.
	 *
	 * @param text the text
	 * @return as a tree, or one after the other for an editor that knows no trees
	 */
	@SuppressWarnings("deprecation") // the only form that such editors know
	public List<Either<SymbolInformation, DocumentSymbol>> of(ParsedText<?> text) {
		if (client.symbolTree()) {
			return text.outline().stream().map(node -> Either.<SymbolInformation, DocumentSymbol>forRight(tree(node, text.positions()))).toList();
		}
		List<Either<SymbolInformation, DocumentSymbol>> all = new ArrayList<>();
		text.outline().forEach(node -> flat(node, null, text, all));
		return all;
	}

	private static DocumentSymbol tree(OutlineNode node, TextPositions positions) {
		// What is selected must be within the whole.
		int start = Math.min(node.region().offset(), node.selection().offset());
		int end = Math.max(node.region().end(), node.selection().end());
		DocumentSymbol symbol = new DocumentSymbol(name(node), kind(node.kind()), positions.range(new Region(start, end - start)),
			positions.range(node.selection()));
		if (!node.detail().isEmpty()) {
			symbol.setDetail(node.detail());
		}
		symbol.setChildren(node.children().stream().map(child -> tree(child, positions)).toList());
		return symbol;
	}

	@SuppressWarnings("deprecation") // see above
	private static void flat(OutlineNode node, String container, ParsedText<?> text, List<Either<SymbolInformation, DocumentSymbol>> all) {
		all.add(Either.forLeft(new SymbolInformation(name(node), kind(node.kind()), new Location(text.uri(), text.positions().range(node.region())),
			container)));
		node.children().forEach(child -> flat(child, name(node), text, all));
	}

	/** Editors refuse a whole tree for one name without anything to see. */
	static String name(OutlineNode node) {
		return node.label().isBlank() ? "…" : node.label();
	}

	static SymbolKind kind(OutlineNode.Kind kind) {
		return switch (kind) {
			case TITLE -> SymbolKind.File;
			case DIRECTIVE -> SymbolKind.Key;
			case SECTION -> SymbolKind.Module;
			case HEADING -> SymbolKind.Namespace;
			case TABLE -> SymbolKind.Struct;
			case CHART -> SymbolKind.Object;
			case GROUP -> SymbolKind.Array;
			case ROW -> SymbolKind.Field;
			case COLUMN -> SymbolKind.Property;
			case FORMAT -> SymbolKind.Class;
			case RULE -> SymbolKind.Constant;
		};
	}
}
