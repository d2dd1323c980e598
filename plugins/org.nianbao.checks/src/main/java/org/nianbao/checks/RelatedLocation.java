package org.nianbao.checks;

/**
 * Another place that takes part in a finding: a cell of a sum, the first of two rows.
 *
 * @param offset    where it begins, counted from 0 in UTF-16 units
 * @param length    its length in UTF-16 units; 0 for an empty cell
 * @param line      the line where it begins, counted from 1
 * @param column    the column where it begins, counted from 1 in UTF-16 units
 * @param endLine   the line where it ends
 * @param endColumn the column after its last character
 * @param message   what stands there, in the language of the finding
 */
public record RelatedLocation(int offset, int length, int line, int column, int endLine, int endColumn, String message) {
}
