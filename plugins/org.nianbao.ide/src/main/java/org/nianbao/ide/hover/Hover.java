package org.nianbao.ide.hover;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;

/**
 * What is said of a part of a text when the pointer rests on it. Plain text without any marks.
 *
 * @param region     the part
 * @param title      what it is
 * @param paragraphs what is said of it
 * @param lines      a small table, such as the figures of a sum
 * @param notes      what is said after the table: rules, and where the law says so
 */
public record Hover(Region region, String title, List<String> paragraphs, List<Line> lines, List<String> notes) {

	/**
	 * A line of the small table.
	 *
	 * @param label what the value is
	 * @param value the value; empty for a heading
	 * @param total whether it stands out: a heading, a total, what does not agree
	 */
	public record Line(String label, String value, boolean total) {
	}

	/**
	 * Makes the lists unmodifiable.
	 */
	public Hover {
		paragraphs = List.copyOf(paragraphs);
		lines = List.copyOf(lines);
		notes = List.copyOf(notes);
	}

	/**
	 * Returns all that is said, for whatever shows nothing but text.
	 *
	 * @return one line for each part, with a tabulator between label and value
	 */
	public String text() {
		StringBuilder text = new StringBuilder(title);
		paragraphs.forEach(paragraph -> text.append('\n').append(paragraph));
		lines.forEach(line -> text.append('\n').append(line.label()).append(line.value().isEmpty() ? "" : "\t" + line.value()));
		notes.forEach(note -> text.append('\n').append(note));
		return text.toString();
	}
}
