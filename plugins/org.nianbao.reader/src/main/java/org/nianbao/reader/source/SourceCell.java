package org.nianbao.reader.source;

/**
 * A cell of a table.
 *
 * @param position   where it is
 * @param column     the column of the grid in which it begins, 0-based
 * @param columnSpan how many columns it covers, at least 1
 * @param rowSpan    how many rows it covers, at least 1
 * @param text       its text; paragraphs and line breaks inside are {@code U+000A}; empty for an empty cell; no white space at the ends
 */
public record SourceCell(SourcePosition position, int column, int columnSpan, int rowSpan, String text) {
}
