package org.nianbao.ide.formats;

/**
 * A format file in an editor.
 *
 * @param name the name of the file, without directories; empty for a text that is in no file
 * @param text its text
 */
public record LoadedFormat(String name, String text) {
}
