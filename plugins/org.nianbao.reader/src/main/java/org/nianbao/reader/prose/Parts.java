package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.nianbao.language.text.Whitespace;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/** Takes a source apart into lines of prose, tables and pictures. */
final class Parts {

	/** Tables of one column are frames around text if a cell is longer. In characters. */
	private static final int LONGEST_CELL = 60;

	private final List<Part> parts = new ArrayList<>();

	private Parts() {
	}

	/**
	 * Takes a source apart. A break within a paragraph ends it, since people use it in place of a new paragraph, and web pages even more so; it does not
	 * tell that the sentence ends.
	 */
	static List<Part> of(List<SourceBlock> blocks) {
		Parts result = new Parts();
		for (SourceBlock block : blocks) {
			if (block instanceof SourceParagraph paragraph) {
				result.addLines(block, paragraph.text(), paragraph.level(), paragraph.alignment(), paragraph.complete());
			} else {
				result.parts.add(Part.other(block, block instanceof SourceTable ? Role.FREE_TABLE : Role.PICTURE));
			}
		}
		return result.parts;
	}

	/**
	 * Takes tables apart that are only there for the sake of layout.
	 *
	 * @param parts all parts; their official tables are known
	 */
	static void unframe(List<Part> parts) {
		Parts all = new Parts();
		for (Part part : parts) {
			if (part.is(Role.FREE_TABLE) && part.block() instanceof SourceTable table && isFrame(table)) {
				table.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> all.addLines(table, cell.text(), 0, Alignment.START, true));
			} else {
				all.parts.add(part);
			}
		}
		parts.clear();
		parts.addAll(all.parts);
	}

	/**
	 * Makes paragraphs again of tables that turned out to be no official ones, where they had been made of paragraphs.
	 *
	 * @param parts   all parts; their official tables are known
	 * @param cellsOf the paragraphs of which tables were made
	 */
	static void unstack(List<Part> parts, Map<SourceTable, List<SourceBlock>> cellsOf) {
		List<Part> all = new ArrayList<>();
		for (Part part : parts) {
			boolean stacked = part.is(Role.FREE_TABLE) && part.block() instanceof SourceTable table && cellsOf.containsKey(table);
			all.addAll(stacked ? of(cellsOf.get((SourceTable) part.block())) : List.of(part));
		}
		parts.clear();
		parts.addAll(all);
	}

	private static boolean isFrame(SourceTable table) {
		boolean oneColumn = table.rows().stream().allMatch(row -> row.cells().size() <= 1);
		boolean longTexts = table.rows().stream().map(SourceRow::cells).flatMap(List::stream).map(SourceCell::text)
			.anyMatch(text -> text.length() > LONGEST_CELL);
		return oneColumn && (longTexts || table.rows().size() <= 1);
	}

	private void addLines(SourceBlock block, String text, int level, Alignment alignment, boolean complete) {
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || Whitespace.isLineEnd(text.charAt(i))) {
				String line = Whitespace.strip(visible(text.substring(start, i)));
				if (!line.isEmpty()) {
					parts.add(Part.paragraph(block, line, level, alignment, i == text.length() && complete));
				}
				start = i + 1;
			}
		}
	}

	/** Without control characters, which nobody sees and no document can hold. */
	private static String visible(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean hidden = c != '\t' && Character.isISOControl(c) || c == '\ufffe' || c == '\uffff';
			boolean unpaired = Character.isHighSurrogate(c) ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
				: Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
			if (!hidden && !unpaired) {
				result.append(c);
			}
		}
		return result.toString();
	}
}
