package org.nianbao.reader.source;

/** A place in a source that a person can find. All numbers are 1-based; a page of 0 says that the source has no pages. */
public sealed interface SourcePosition {

	/**
	 * Returns the page.
	 *
	 * @return 1-based; 0 if the source has no pages
	 */
	int page();

	/**
	 * A line of a text or of a page.
	 *
	 * @param page   the page, or 0
	 * @param line   the line of the file, or of the page if there are pages
	 * @param column the character in the line, in UTF-16 code units
	 */
	record Line(int page, int line, int column) implements SourcePosition {
	}

	/**
	 * A paragraph of a document without fixed lines.
	 *
	 * @param page   the page, or 0
	 * @param number which paragraph outside tables, counted over the whole document without the empty ones
	 */
	record Paragraph(int page, int number) implements SourcePosition {
	}

	/**
	 * A cell of a table, or a whole row or table.
	 *
	 * @param page  the page, or 0
	 * @param table which table of the document
	 * @param row   the row; 0 for the whole table
	 * @param cell  the cell in the row, counted without those that other cells cover; 0 for the whole row
	 */
	record Cell(int page, int table, int row, int cell) implements SourcePosition {
	}

	/**
	 * A picture.
	 *
	 * @param page   the page, or 0
	 * @param number which picture of the document
	 */
	record Picture(int page, int number) implements SourcePosition {
	}
}
