package org.nianbao.document;

import org.nianbao.language.figures.Figure.Region;

/**
 * A cell of a row as it is typed.
 *
 * @param text   its text without escapes and without the white space around
 * @param region where it stands; an empty region before its bar for an empty cell
 */
record WrittenCell(String text, Region region) {
}
