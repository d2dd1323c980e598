package org.nianbao.ide.hints;

/**
 * Something worth knowing about a line, shown after its end. It is no part of the text.
 *
 * @param offset an offset in the line
 * @param text   what is shown
 * @param agrees whether the line is right as far as the hint is concerned
 */
public record LineHint(int offset, String text, boolean agrees) {
}
