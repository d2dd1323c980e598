package org.nianbao.lsp.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.ide.assist.LabelMatch;
import org.nianbao.ide.assist.LabelMatcher;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.language.project.FileStamp;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.workspace.WorkspaceTexts;

/**
 * The parts of all texts of the workspace: titles, headings and tables of reports, whatever is defined in formats. The rows of reports are left out,
 * being the same in all. What is known of a file is kept until it changes. Thread-safe.
 */
public final class WorkspaceSymbols {

	private static final int MOST = 500;
	private static final int REMEMBERED = 20_000;

	private record Known(FileStamp stamp, List<WorkspaceSymbol> symbols) {
	}

	private record Match(LabelMatch.Rank rank, WorkspaceSymbol symbol) {
	}

	private final WorkspaceTexts texts;
	private final Map<Path, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * @param texts the texts of the workspace
	 */
	public WorkspaceSymbols(WorkspaceTexts texts) {
		this.texts = texts;
	}

	/**
	 * Finds parts.
	 *
	 * @param query  what was typed: characters, pinyin, initials; empty for all
	 * @param cancel asked for each file
	 * @return the best ones
	 */
	public List<WorkspaceSymbol> matching(String query, CancelIndicator cancel) {
		List<Match> matches = new ArrayList<>();
		for (Path file : texts.files(cancel)) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			for (WorkspaceSymbol symbol : symbols(file)) {
				LabelMatcher.match(query, symbol.getName()).ifPresent(match -> matches.add(new Match(match.rank(), symbol)));
			}
		}
		matches.sort(Comparator.comparing(Match::rank));
		return matches.stream().limit(MOST).map(Match::symbol).toList();
	}

	private List<WorkspaceSymbol> symbols(Path file) {
		if (texts.isOpen(file)) {
			return read(file);
		}
		FileStamp stamp = FileStamp.of(file);
		synchronized (known) {
			Known before = known.get(file);
			if (before != null && before.stamp().equals(stamp)) {
				return before.symbols();
			}
		}
		List<WorkspaceSymbol> symbols = read(file);
		synchronized (known) {
			known.put(file, new Known(stamp, symbols));
		}
		return symbols;
	}

	private List<WorkspaceSymbol> read(Path file) {
		Optional<List<WorkspaceSymbol>> read = texts.read(file, text -> {
			List<WorkspaceSymbol> symbols = new ArrayList<>();
			text.outline().forEach(node -> add(node, file.getFileName().toString(), text, symbols));
			return List.copyOf(symbols);
		});
		return read.orElse(List.of());
	}

	private static void add(OutlineNode node, String container, ParsedText<?> text, List<WorkspaceSymbol> symbols) {
		if (isShown(node.kind(), text.kind())) {
			Location location = new Location(text.uri(), text.positions().range(node.selection()));
			symbols.add(new WorkspaceSymbol(Symbols.name(node), Symbols.kind(node.kind()), Either.forLeft(location), container));
		}
		node.children().forEach(child -> add(child, Symbols.name(node), text, symbols));
	}

	private static boolean isShown(OutlineNode.Kind kind, Languages.Kind text) {
		return switch (kind) {
			case TITLE, SECTION, HEADING, TABLE, CHART, FORMAT -> true;
			case GROUP, ROW, COLUMN, RULE -> text == Languages.Kind.FORMAT;
			case DIRECTIVE -> false;
		};
	}
}
