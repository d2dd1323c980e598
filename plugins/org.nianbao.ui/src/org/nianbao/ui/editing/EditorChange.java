package org.nianbao.ui.editing;

import java.util.List;

import org.nianbao.language.text.TextEdit;

/**
 * What a command does to a text.
 *
 * @param edits   the changes, in the order of the text; may be empty
 * @param message what the status line says afterwards
 */
public record EditorChange(List<TextEdit> edits, String message) {
}
