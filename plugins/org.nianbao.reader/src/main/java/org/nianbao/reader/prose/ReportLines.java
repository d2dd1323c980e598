package org.nianbao.reader.prose;

import java.util.List;

import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.TextEdit;

/** Puts the text of a report together, so that each line is read as what it is meant to be. */
final class ReportLines {

	/** What stands last: some lines follow closely, and the meaning of some depends on it. */
	private enum Last {
		NOTHING, TITLE, PROSE, TABLE, CLOSING, COMMENT
	}

	private static final String NOTE_MARKS = "：:";

	private final StringBuilder text = new StringBuilder();
	private Last last = Last.NOTHING;
	/** Where the last line of prose begins that would be the caption of a table below. */
	private int possibleCaption = -1;

	void directive(String name, String argument) {
		begin(Last.PROSE, false);
		line("@" + name + " " + argument);
	}

	void title(String line) {
		begin(Last.TITLE, last == Last.TITLE);
		line(Escapes.escapeLine(line));
	}

	void section(String number, String heading) {
		begin(Last.PROSE, false);
		line(number + escapeWithinLine(heading));
	}

	/** A paragraph, a heading of the second level or, below a table, a note: they are written as they are. */
	void prose(String line) {
		boolean note = line.length() > 1 && line.charAt(0) == '注' && NOTE_MARKS.indexOf(line.charAt(1)) >= 0;
		if (note) {
			begin(last == Last.TABLE ? Last.TABLE : Last.PROSE, last == Last.TABLE);
			line(line.substring(0, 2) + escapeWithinLine(line.substring(2)));
			return;
		}
		begin(Last.PROSE, false);
		int number = subNumberEnd(line);
		if (line.charAt(0) == '表') {
			possibleCaption = text.length();
			line(escapeWithinLine(line));
		} else {
			line(number > 0 ? line.substring(0, number) + escapeWithinLine(line.substring(number)) : Escapes.escapeLine(line));
		}
	}

	void closing(String line) {
		begin(Last.CLOSING, last == Last.CLOSING);
		line(">> " + escapeWithinLine(line));
	}

	void comment(String line) {
		begin(last == Last.TABLE ? Last.TABLE : Last.COMMENT, last == Last.COMMENT || last == Last.TABLE);
		line("// " + line);
	}

	void picture(String caption, String file) {
		begin(Last.PROSE, false);
		line("![" + caption + "](" + file + ")");
	}

	/**
	 * Adds a table.
	 *
	 * @param caption its caption; empty if it has none
	 * @param rows    its rows, with line ends
	 */
	void table(String caption, String rows) {
		if (caption.isEmpty() && possibleCaption >= 0) {
			// What begins as a caption would be that of this table.
			text.insert(possibleCaption, '\\');
		}
		begin(Last.TABLE, false);
		if (!caption.isEmpty()) {
			line(escapeWithinLine(caption));
		}
		text.append(rows);
	}

	/** Is the last thing a table, or a note or comment of one? */
	boolean endsWithTable() {
		return last == Last.TABLE;
	}

	/** Returns the formatted text; ends with a line feed. */
	String formatted() {
		String whole = text.toString();
		List<TextEdit> edits = ReportFormatter.format(whole);
		return TextEdit.apply(whole, edits);
	}

	private void begin(Last next, boolean close) {
		if (last != Last.NOTHING && !close) {
			text.append('\n');
		}
		last = next;
		possibleCaption = -1;
	}

	private void line(String line) {
		text.append(line).append('\n');
	}

	/** Escapes what has a meaning within a line; the letter in front keeps it from being the start of one. */
	static String escapeWithinLine(String text) {
		return Escapes.escapeLine("x" + text).substring(1);
	}

	/** Returns where the number of a second-level heading ends; 0 if there is none. */
	private static int subNumberEnd(String line) {
		if (line.charAt(0) != '（' && line.charAt(0) != '(') {
			return 0;
		}
		int i = 1;
		while (i < line.length() && Wording.NUMERALS.indexOf(line.charAt(i)) >= 0) {
			i++;
		}
		return i > 1 && i < line.length() && (line.charAt(i) == '）' || line.charAt(i) == ')') ? i + 1 : 0;
	}
}
