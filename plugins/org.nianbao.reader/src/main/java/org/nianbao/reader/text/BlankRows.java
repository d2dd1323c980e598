package org.nianbao.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.reader.UnreadableSourceException;

/**
 * Reads rows whose cells are set off by blanks, as they come from a PDF by the clipboard: a label, which may have blanks itself, and figures after
 * it. A region counts as a table if at least two of its lines end with two figures and more.
 */
final class BlankRows {

	/** So many lines may stand between two rows of figures: headings of groups, headers, and labels that are broken. */
	private static final int MOST_BETWEEN = 6;
	private static final int LEAST_ROWS = 2;
	/** One row of so many figures is a table, too. */
	private static final int MANY_FIGURES = 5;
	private static final Pattern HEADING = Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.．、]|[表图][0-9０-９一二三四五六七八九十：: ]|[注附][：:件]");
	private static final Pattern GAP = Pattern.compile("[ \u00a0\u3000]{2,}+|\t++");

	private static final Pattern BLANKS = Pattern.compile("[ \u00a0\u3000\t]++");

	private BlankRows() {
	}

	/** A part of a line. */
	private record Field(int start, String text) {
	}

	/** Splits a line: figures at its end one by one, the rest where two blanks and more stand. */
	private static List<Field> fields(TextLine line) {
		String text = line.text();
		List<Field> figures = new ArrayList<>();
		int end = line.start() + line.content().length();
		boolean more = true;
		while (more) {
			int start = end;
			while (start > line.start() && !TextLine.isInvisible(text.charAt(start - 1))) {
				start--;
			}
			more = start < end && LineKinds.isFigure(text.substring(start, end));
			if (more) {
				figures.add(0, new Field(start, text.substring(start, end)));
				end = start;
				while (end > line.start() && TextLine.isInvisible(text.charAt(end - 1))) {
					end--;
				}
			}
		}
		List<Field> fields = new ArrayList<>();
		int start = line.start();
		// A header has blanks between its cells; a label may have them itself.
		Pattern gap = figures.isEmpty() ? BLANKS : GAP;
		for (String part : gap.split(text.substring(Math.min(line.start(), end), end))) {
			int at = text.indexOf(part, start);
			if (!part.isEmpty()) {
				fields.add(new Field(at, part));
			}
			start = at + part.length();
		}
		fields.addAll(figures);
		return fields;
	}

	private static int figures(TextLine line) {
		int figures = 0;
		List<Field> fields = fields(line);
		while (figures < fields.size() && LineKinds.isFigure(fields.get(fields.size() - 1 - figures).text())) {
			figures++;
		}
		return figures;
	}

	private static boolean isCandidate(TextLine line) {
		String content = line.content();
		return LineKinds.isShort(content) && !LineKinds.endsSentence(content) && !LineKinds.isSectionHeading(content) && !LineKinds.isPipeRow(content)
			&& !TabRows.isTabbed(line);
	}

	/** A section heading is the label of a row if figures follow. */
	private static boolean isStrong(TextLine line) {
		String content = line.content();
		return content.length() <= 4 * LineKinds.LONGEST_CELL && content.indexOf('。') < 0 && !TabRows.isTabbed(line) && !LineKinds.isPipeRow(content)
			&& figures(line) > 1;
	}

	private static boolean mayBegin(TextLine line) {
		boolean severalFields = fields(line).size() > 1;
		return isStrong(line) || isCandidate(line) && severalFields && !HEADING.matcher(line.content()).lookingAt();
	}

	/**
	 * Finds where a table ends.
	 *
	 * @param lines all lines
	 * @param start the place of a line that is not blank
	 * @return the place after its last line; {@code start} if there is no table
	 */
	static int end(List<TextLine> lines, int start) {
		if (!mayBegin(lines.get(start))) {
			return start;
		}
		int rows = 0;
		int end = start;
		int between = 0;
		for (int i = start; i < lines.size() && between <= MOST_BETWEEN; i++) {
			TextLine line = lines.get(i);
			if (isStrong(line)) {
				rows += figures(line) < MANY_FIGURES ? 1 : LEAST_ROWS;
				end = i + 1;
				between = 0;
			} else if (line.isBlank()) {
				between++;
			} else if (isCandidate(line)) {
				boolean row = rows > 0 && figures(line) == 1 && fields(line).size() > 1;
				end = row ? i + 1 : end;
				between = row ? 0 : between + 1;
			} else {
				break;
			}
		}
		return rows >= LEAST_ROWS ? end : start;
	}

	static TableRows read(List<TextLine> lines, TableRows.Budget budget) throws UnreadableSourceException {
		TableRows rows = new TableRows(budget);
		for (TextLine line : lines) {
			if (!line.isBlank()) {
				for (Field field : fields(line)) {
					rows.add(line.at(field.start()), field.text());
				}
				rows.endRow();
			}
		}
		return rows;
	}
}
