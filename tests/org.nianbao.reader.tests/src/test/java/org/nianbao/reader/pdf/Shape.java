package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * Documents as lines that tests compare: paragraphs, cells with their places, and pictures, in their order.
 */
final class Shape {

	private Shape() {
	}

	static SourceDocument read(byte[] pdf) throws UnreadableSourceException {
		return new PdfReader().read(pdf, ReadingLimits.DEFAULT);
	}

	/** Returns what a document prints, without white space. */
	static List<String> of(Document document) {
		List<String> shape = new ArrayList<>();
		add(shape, document.title());
		for (Block block : document.blocks()) {
			if (block instanceof Heading heading) {
				add(shape, heading.text() + Run.plain(heading.body()));
			} else if (block instanceof Paragraph paragraph) {
				add(shape, paragraph.text());
			} else if (block instanceof Closing closing) {
				add(shape, closing.text());
			} else if (block instanceof Picture picture) {
				add(shape, picture.caption());
			} else if (block instanceof Chart chart) {
				add(shape, chart.caption());
			} else if (block instanceof Table table) {
				add(shape, table.caption());
				shape.add("table " + table.grid().rows());
				table.grid().cells().stream().sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
					.forEach(cell -> shape.add(cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text())));
				table.notes().forEach(note -> add(shape, note.text()));
			}
		}
		return shape;
	}

	/** Returns what was read, without white space and pictures. */
	static List<String> of(SourceDocument document) {
		List<String> shape = new ArrayList<>();
		for (SourceBlock block : document.blocks()) {
			if (block instanceof SourceParagraph paragraph) {
				add(shape, paragraph.text());
			} else if (block instanceof SourceTable table) {
				shape.add("table " + table.rows().size());
				for (int row = 0; row < table.rows().size(); row++) {
					for (SourceCell cell : table.rows().get(row).cells()) {
						shape.add(cell(row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
					}
				}
			}
		}
		return shape;
	}

	private static void add(List<String> shape, String text) {
		if (!text.isBlank()) {
			shape.add(squeezed(text));
		}
	}

	private static String cell(int row, int column, int rowSpan, int columnSpan, String text) {
		return row + "," + column + (rowSpan > 1 ? " " + rowSpan + " rows" : "") + (columnSpan > 1 ? " " + columnSpan + " columns" : "")
			+ ": " + squeezed(text);
	}

	private static String squeezed(String text) {
		return text.replaceAll("[\\s\u3000]+", "");
	}

	/** Returns the texts of paragraphs and of rows, cells parted by bars; spans are {@code (columns×rows)}. */
	static List<String> lines(SourceDocument document) {
		List<String> lines = new ArrayList<>();
		for (SourceBlock block : document.blocks()) {
			if (block instanceof SourceParagraph paragraph) {
				lines.add(paragraph.text().replace("\n", "⏎"));
			} else if (block instanceof SourceTable table) {
				table.rows().forEach(row -> lines.add(line(row)));
			} else {
				lines.add("picture");
			}
		}
		return lines;
	}

	private static String line(SourceRow row) {
		return row.cells().stream().map(cell -> cell.text().replace("\n", "⏎")
			+ (cell.columnSpan() + cell.rowSpan() > 2 ? "(" + cell.columnSpan() + "×" + cell.rowSpan() + ")" : "")).collect(Collectors.joining("|", "|", "|"));
	}
}
