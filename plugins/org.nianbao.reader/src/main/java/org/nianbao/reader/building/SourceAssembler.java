package org.nianbao.reader.building;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.reader.ImportNote;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * Makes a document of the pieces that a reader found: gives each its place, takes tables apart that only arrange other things, and
 * flattens tables inside
 * cells. Used once per file.
 */
public final class SourceAssembler {

	private final ReadingBudget budget;
	private final List<SourceBlock> blocks = new ArrayList<>();
	private final List<DroppedText> dropped = new ArrayList<>();
	private final List<ImportNote> notes = new ArrayList<>();

	/** The page header is in a file once for each section. */
	private final Set<DroppedText> droppedBefore = new HashSet<>();
	private int paragraphs;
	private int tables;
	private int pictures;
	private boolean hasText;

	private SourceAssembler(ReadingBudget budget) {
		this.budget = budget;
	}

	/**
	 * Makes a document.
	 *
	 * @param kind   what the file is
	 * @param pieces what the reader found, in reading order
	 * @param budget counts the characters
	 * @return the document
	 * @throws UnreadableSourceException if there is too much of something, or no text at all
	 */
	public static SourceDocument assemble(SourceKind kind, List<Piece> pieces, ReadingBudget budget) throws UnreadableSourceException {
		SourceAssembler assembler = new SourceAssembler(budget);
		for (Piece piece : pieces) {
			assembler.add(piece, assembler.here());
		}
		if (!assembler.hasText) {
			throw new UnreadableSourceException(Reason.NO_TEXT);
		}
		return new SourceDocument(kind, TabbedTables.in(assembler.blocks, budget), assembler.dropped, assembler.notes);
	}

	/** The paragraph that comes next, for what is no block. */
	private SourcePosition here() {
		return new SourcePosition.Paragraph(0, Math.max(1, paragraphs));
	}

	private void add(Piece piece, SourcePosition place) throws UnreadableSourceException {
		if (piece instanceof Piece.Text text) {
			String clean = SourceText.clean(text.text());
			budget.characters(clean.length());
			if (!clean.isEmpty()) {
				hasText = true;
				blocks.add(new SourceParagraph(new SourcePosition.Paragraph(0, ++paragraphs), clean, text.level(), text.alignment(), true));
			}
		} else if (piece instanceof Piece.Table table) {
			addTable(table);
		} else if (piece instanceof Piece.Image image) {
			budget.picture();
			String description = SourceText.clean(image.description());
			blocks.add(new SourcePicture(new SourcePosition.Picture(0, ++pictures), description, image.bytes(), image.extension()));
		} else if (piece instanceof Piece.Dropped drop) {
			drop(drop, place);
		} else if (piece instanceof Piece.Remark remark) {
			notes.add(new ImportNote(ImportNote.Level.INFO, remark.key(), remark.arguments(), Optional.of(place)));
		}
	}

	private void drop(Piece.Dropped drop, SourcePosition place) throws UnreadableSourceException {
		String clean = SourceText.clean(drop.text());
		budget.characters(clean.length());
		DroppedText text = new DroppedText(place, clean, drop.reason());
		boolean ofPages = drop.reason() == DroppedText.Reason.PAGE_HEADER_OR_FOOTER || drop.reason() == DroppedText.Reason.PAGE_NUMBER;
		if (!clean.isEmpty() && (!ofPages || droppedBefore.add(text))) {
			dropped.add(text);
		}
	}

	private void addTable(Piece.Table table) throws UnreadableSourceException {
		if (isFrame(table)) {
			for (Piece.PlacedCell cell : table.cells()) {
				for (Piece piece : cell.content()) {
					add(piece, here());
				}
			}
			return;
		}
		int number = ++tables;
		List<Piece> after = new ArrayList<>();
		List<List<SourceCell>> rows = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			rows.add(new ArrayList<>());
		}
		for (Piece.PlacedCell cell : table.cells()) {
			List<SourceCell> row = rows.get(cell.row());
			SourcePosition position = new SourcePosition.Cell(0, number, cell.row() + 1, row.size() + 1);
			String text = text(cell, position, after);
			hasText |= !text.isEmpty();
			row.add(new SourceCell(position, cell.column(), cell.columnSpan(), cell.rowSpan(), text));
		}
		List<SourceRow> sourceRows = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			sourceRows.add(new SourceRow(new SourcePosition.Cell(0, number, i + 1, 0), rows.get(i)));
		}
		blocks.add(new SourceTable(new SourcePosition.Cell(0, number, 0, 0), sourceRows, true));
		for (Piece piece : after) {
			add(piece, here());
		}
	}

	/** A table of one cell is a box around paragraphs, and a table of one column with a table in it arranges things on a page. */
	private static boolean isFrame(Piece.Table table) {
		boolean hasOneColumn = table.cells().stream().allMatch(cell -> cell.column() == 0);
		return table.cells().size() <= 1
			|| hasOneColumn && table.cells().stream().flatMap(cell -> cell.content().stream()).anyMatch(Piece.Table.class::isInstance);
	}

	/** Lines of a cell; what is no text goes behind the table. */
	private String text(Piece.PlacedCell cell, SourcePosition position, List<Piece> after) throws UnreadableSourceException {
		List<String> lines = new ArrayList<>();
		for (Piece piece : cell.content()) {
			if (piece instanceof Piece.Text text) {
				lines.add(SourceText.clean(text.text()));
			} else if (piece instanceof Piece.Table inner) {
				lines.addAll(lines(inner, position, after));
			} else if (piece instanceof Piece.Image) {
				after.add(piece);
			} else {
				add(piece, position);
			}
		}
		lines.removeIf(String::isEmpty);
		String text = String.join("\n", lines);
		budget.characters(text.length());
		return text;
	}

	/** A table in a cell: a line for each row, tabs between its cells. */
	private List<String> lines(Piece.Table table, SourcePosition position, List<Piece> after) throws UnreadableSourceException {
		List<StringBuilder> lines = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			lines.add(new StringBuilder());
		}
		for (Piece.PlacedCell cell : table.cells()) {
			StringBuilder line = lines.get(cell.row());
			line.append(line.isEmpty() ? "" : "\t").append(text(cell, position, after));
		}
		return lines.stream().map(SourceText::clean).toList();
	}
}
