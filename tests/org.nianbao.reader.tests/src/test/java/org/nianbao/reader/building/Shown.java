package org.nianbao.reader.building;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * Documents as a few lines that tests can compare: paragraphs as their text, with a level before and an alignment behind where they have
 * one; rows of tables
 * with their cells between bars, columns and spans before those that are not simply next.
 */
public final class Shown {

	private Shown() {
	}

	/** Reads a file that is good. */
	public static SourceDocument read(ReportReader reader, byte[] file) {
		try {
			return reader.read(file, ReadingLimits.DEFAULT);
		} catch (UnreadableSourceException e) {
			throw new AssertionError(e);
		}
	}

	/** Shows the blocks. */
	public static List<String> blocks(SourceDocument document) {
		List<String> lines = new ArrayList<>();
		for (SourceBlock block : document.blocks()) {
			if (block instanceof SourceParagraph paragraph) {
				lines.add(paragraph(paragraph));
			} else if (block instanceof SourceTable table) {
				table.rows().forEach(row -> lines.add(row(row)));
			} else if (block instanceof SourcePicture picture) {
				lines.add("[" + picture.extension() + " " + picture.bytes().map(bytes -> bytes.length).orElse(0) + " " + picture.description() + "]");
			}
		}
		return lines;
	}

	private static String paragraph(SourceParagraph paragraph) {
		String alignment = switch (paragraph.alignment()) {
			case START -> "";
			case CENTER -> " ><";
			case END -> " >>";
		};
		return (paragraph.level() > 0 ? "#" + paragraph.level() + " " : "") + paragraph.text().replace("\n", "⏎").replace("\t", "→") + alignment;
	}

	private static String row(SourceRow row) {
		StringBuilder line = new StringBuilder("|");
		int next = 0;
		for (SourceCell cell : row.cells()) {
			line.append(cell.column() == next ? "" : "@" + cell.column() + " ");
			line.append(cell.columnSpan() == 1 ? "" : "→" + cell.columnSpan() + " ").append(cell.rowSpan() == 1 ? "" : "↓" + cell.rowSpan() + " ");
			line.append(cell.text().replace("\n", "⏎").replace("\t", "→")).append('|');
			next = cell.column() + cell.columnSpan();
		}
		return line.toString();
	}

	/** Shows what was dropped. */
	public static List<String> dropped(SourceDocument document) {
		return document.dropped().stream().map(text -> text.reason() + " " + text.text().replace("\n", "⏎")).toList();
	}

	/** Shows the keys of the notes. */
	public static List<String> notes(SourceDocument document) {
		return document.notes().stream().map(note -> note.key()).toList();
	}
}
