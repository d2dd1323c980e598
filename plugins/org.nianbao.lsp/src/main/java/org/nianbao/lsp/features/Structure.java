package org.nianbao.lsp.features;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.navigation.Link;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.LineIndex;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.text.TextPositions;

/**
 * What needs no more than a translation: foldings, hints, occurrences, links to files, the layout.
 */
public final class Structure {

	private Structure() {
	}

	/**
	 * Lists what can be folded.
	 *
	 * @param text the text
	 * @return the foldings, in the order of the text
	 */
	public static List<FoldingRange> foldings(ParsedText<?> text) {
		List<FoldingRange> foldings = new ArrayList<>();
		LineIndex lines = text.positions().lines();
		for (FoldingRegion folding : text.foldings()) {
			// The region ends behind the end of its last line.
			int last = Math.max(folding.offset(), folding.offset() + folding.length() - 1);
			FoldingRange range = new FoldingRange(lines.line(folding.offset()) - 1, lines.line(last) - 1);
			range.setKind(folding.kind() == FoldingRegion.Kind.COMMENT ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
			foldings.add(range);
		}
		return foldings;
	}

	/**
	 * Lists what totals should be.
	 *
	 * @param text  the text
	 * @param range the lines that the editor shows; null for all
	 * @return the hints at the ends of these lines
	 */
	public static List<InlayHint> hints(ParsedText<?> text, Range range) {
		TextPositions positions = text.positions();
		Region shown = range == null ? new Region(0, positions.text().length()) : positions.region(range);
		List<InlayHint> hints = new ArrayList<>();
		for (LineHint hint : text.hints()) {
			int end = positions.endOfLine(positions.lines().line(hint.offset()));
			if (shown.offset() <= end && end <= shown.end()) {
				InlayHint inlay = new InlayHint(positions.position(end), Either.forLeft(hint.text()));
				inlay.setPaddingLeft(true);
				hints.add(inlay);
			}
		}
		return hints;
	}

	/**
	 * Finds where a text names the same.
	 *
	 * @param text     the text
	 * @param position a place in it
	 * @return the places in the order of the text; where something stands counts as written
	 */
	public static List<DocumentHighlight> occurrences(ParsedText<?> text, Position position) {
		return text.occurrences(text.positions().offset(position)).stream().map(occurrence -> new DocumentHighlight(text.positions()
			.range(occurrence.region()),
			occurrence.defines() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)).toList();
	}

	/**
	 * Lists the links to files: last year's report, reports that are added up one by one, pictures.
	 *
	 * @param text the text
	 * @return the links to files that there are, in the order of the text
	 */
	public static List<DocumentLink> links(ParsedText<?> text) {
		List<DocumentLink> links = new ArrayList<>();
		for (Link link : text.links()) {
			// Links to definitions lead to a place, and only where somebody asks for it.
			if (link.target() instanceof Link.InFile file && file.region().length() == 0 && Files.isRegularFile(file.file())) {
				links.add(new DocumentLink(text.positions().range(link.source()), DocumentUris.of(file.file())));
			}
		}
		return links;
	}

	/**
	 * Formats a text.
	 *
	 * @param text  the text
	 * @param range which lines; null for all
	 * @return the changes that are within these lines
	 */
	public static List<TextEdit> format(ParsedText<?> text, Range range) {
		TextPositions positions = text.positions();
		List<org.nianbao.language.text.TextEdit> edits = text.format();
		if (range != null) {
			Region region = positions.region(range);
			int start = positions.lines().start(positions.lines().line(region.offset()));
			int last = positions.lines().line(region.end());
			// Where nothing of the last line is selected, it is not meant.
			boolean isWhole = region.length() > 0 && region.end() == positions.lines().start(last);
			int end = isWhole ? region.end() - 1 : positions.endOfLine(last);
			edits = edits.stream().filter(edit -> start <= edit.offset() && edit.end() <= end).toList();
		}
		return Edits.of(edits, positions);
	}
}
