package org.nianbao.reader.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.Fields;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.PictureKind;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.RowCells;
import org.nianbao.reader.building.SourceText;
import org.nianbao.reader.lists.Symbols;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Reads the text of a document (MS-DOC, 2.4.1): characters with special meanings mark cells, fields, pictures and notes. For one document.
 */
final class DocBody {

	/** How far edges of cells are apart that are meant to be one, in twentieths of a point: about a millimetre. */
	private static final long TOLERANCE = 60;
	private static final int BODY_TEXT = 9;

	private final HWPFDocument document;
	private final PicturesTable pictures;
	private final ReadingBudget budget;
	private final DocNumbering numbering = new DocNumbering();
	private final Fields fields = new Fields();

	/** Footnotes and endnotes by the place that refers to them. */
	private final TreeMap<Integer, Range> notes = new TreeMap<>();

	/** A paragraph while it is read. */
	private static final class Line {
		private final StringBuilder text = new StringBuilder();
		private final StringBuilder hidden = new StringBuilder();
		private final StringBuilder pageNumber = new StringBuilder();
		private final List<Piece> after = new ArrayList<>();
		private boolean isContents;
	}

	DocBody(HWPFDocument document, ReadingBudget budget) {
		this.document = document;
		this.budget = budget;
		pictures = document.getPicturesTable();
		addNotes(document.getFootnotes(), document.getFootnoteRange());
		addNotes(document.getEndnotes(), document.getEndnoteRange());
	}

	private void addNotes(Notes kind, Range texts) {
		for (int i = 0; i < kind.getNotesCount(); i++) {
			int start = texts.getStartOffset() + kind.getNoteTextStartOffset(i);
			int end = texts.getStartOffset() + kind.getNoteTextEndOffset(i);
			if (start < end && end <= texts.getEndOffset()) {
				notes.put(kind.getNoteAnchorPosition(i), new Range(start, end, document));
			}
		}
	}

	/** Reads all paragraphs and tables of a range, in their order. */
	List<Piece> read(Range range, int level) throws UnreadableSourceException {
		List<Piece> pieces = new ArrayList<>();
		int count = range.numParagraphs();
		for (int i = 0; i < count; i++) {
			budget.tick();
			Paragraph paragraph = range.getParagraph(i);
			if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
				Table table = range.getTable(paragraph);
				int end = table.getEndOffset();
				pieces.add(table(table, level + 1));
				int next = i + 1;
				while (next < count && range.getParagraph(next).getStartOffset() < end) {
					next++;
				}
				i = next - 1;
			} else {
				paragraph(paragraph, pieces);
			}
		}
		return pieces;
	}

	private Piece table(Table table, int level) throws UnreadableSourceException {
		budget.depth(level);
		RowCells rows = new RowCells();
		for (int i = 0; i < table.numRows(); i++) {
			budget.tick();
			TableRow row = table.getRow(i);
			List<RowCells.Cell> cells = new ArrayList<>();
			for (int j = 0; j < row.numCells(); j++) {
				TableCell cell = row.getCell(j);
				long left = cell.getLeftEdge();
				long right = left + Math.max(0, cell.getWidth());
				List<Piece> content = read(cell, level);
				if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
					RowCells.Cell before = cells.remove(cells.size() - 1);
					List<Piece> both = new ArrayList<>(before.content());
					both.addAll(content);
					cells.add(new RowCells.Cell(before.left(), Math.max(before.right(), right), before.goesOn(), both));
				} else {
					cells.add(new RowCells.Cell(left, right, cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(), content));
				}
			}
			rows.add(cells);
		}
		return rows.table(TOLERANCE, budget);
	}

	private void paragraph(Paragraph paragraph, List<Piece> pieces) throws UnreadableSourceException {
		Line line = new Line();
		line.isContents = fields.isContents();
		for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
			run(paragraph.getCharacterRun(i), line);
		}
		boolean isEmpty = SourceText.clean(line.text).isEmpty();
		String label = isEmpty ? "" : numbering.next(paragraph);
		if (line.isContents) {
			pieces.add(new Piece.Dropped(label + line.text, Reason.CONTENTS));
		} else {
			int level = paragraph.getLvl();
			pieces.add(new Piece.Text(label + line.text, level >= 0 && level < BODY_TEXT ? level + 1 : 0, alignment(paragraph)));
		}
		pieces.add(new Piece.Dropped(line.hidden.toString(), Reason.HIDDEN));
		pieces.add(new Piece.Dropped(line.pageNumber.toString(), Reason.PAGE_NUMBER));
		pieces.addAll(line.after);
		addNotesOf(paragraph, pieces);
	}

	private void addNotesOf(Paragraph paragraph, List<Piece> pieces) throws UnreadableSourceException {
		int start = paragraph.getStartOffset();
		int end = Math.max(start, paragraph.getEndOffset());
		List<Range> here = new ArrayList<>(notes.subMap(start, end).values());
		if (!here.isEmpty()) {
			notes.subMap(start, end).clear();
			pieces.add(new Piece.Remark("footnote", Map.of()));
			for (Range note : here) {
				pieces.addAll(read(note, 0));
			}
		}
	}

	private static Alignment alignment(Paragraph paragraph) {
		return switch (paragraph.getJustification()) {
			case 1 -> Alignment.CENTER;
			case 2 -> Alignment.END;
			default -> Alignment.START;
		};
	}

	private void run(CharacterRun run, Line line) throws UnreadableSourceException {
		boolean isHidden = run.isVanished() || run.isMarkedDeleted();
		if (run.isSymbol()) {
			String font = run.getSymbolFont() == null ? "" : run.getSymbolFont().getMainFontName();
			target(isHidden, line).append(Symbols.inFont(run.getSymbolCharacter(), font));
			return;
		}
		String text = run.text();
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case 0x13 -> {
					fields.code(code.toString());
					code.setLength(0);
					fields.begin();
				}
				case 0x14 -> {
					fields.code(code.toString());
					code.setLength(0);
					fields.separate();
					line.isContents |= fields.isContents();
				}
				case 0x15 -> {
					fields.code(code.toString());
					code.setLength(0);
					String drawn = fields.end();
					if (!fields.isCode()) {
						target(isHidden, line).append(drawn);
					}
				}
				default -> {
					if (fields.isCode()) {
						code.append(c);
					} else {
						character(c, run, isHidden, line);
					}
				}
			}
		}
		fields.code(code.toString());
	}

	private StringBuilder target(boolean isHidden, Line line) {
		return isHidden ? line.hidden : fields.isPageNumber() ? line.pageNumber : line.text;
	}

	/** Characters with a special meaning: MS-DOC, 2.4.1. */
	private void character(char c, CharacterRun run, boolean isHidden, Line line) throws UnreadableSourceException {
		switch (c) {
			case 0x01 -> {
				if (!isHidden) {
					picture(run, line);
				}
			}
			case 0x08 -> {
				if (!isHidden) {
					drawing(run, line);
				}
			}
			case 0x0B -> target(isHidden, line).append('\n');
			case 0x1E -> target(isHidden, line).append('-');
			case '\t' -> target(isHidden, line).append('\t');
			default -> {
				if (c >= ' ') {
					target(isHidden, line).append(c);
				}
			}
		}
	}

	private void picture(CharacterRun run, Line line) throws UnreadableSourceException {
		if (!pictures.hasPicture(run)) {
			return;
		}
		Picture picture = pictures.extractPicture(run, false);
		if (picture != null) {
			String description = picture.getDescription();
			image(picture.getContent(), description == null ? "" : description, line);
		}
	}

	private void drawing(CharacterRun run, Line line) throws UnreadableSourceException {
		OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(run.getStartOffset());
		byte[] bytes = drawing == null ? null : drawing.getPictureData();
		if (bytes != null) {
			image(bytes, "", line);
		}
	}

	private void image(byte[] content, String description, Line line) throws UnreadableSourceException {
		boolean isThere = content != null && content.length > 0;
		ReadingBudget.check(isThere ? content.length : 0, budget.limits().entryBytes());
		Optional<byte[]> bytes = isThere ? Optional.of(content.clone()) : Optional.empty();
		line.after.add(new Piece.Image(description, bytes, isThere ? PictureKind.extension(content, "") : ""));
	}
}
