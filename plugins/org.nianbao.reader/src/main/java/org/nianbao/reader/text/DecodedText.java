package org.nianbao.reader.text;

import java.nio.charset.Charset;

/**
 * A text and how it was encoded.
 *
 * @param charset the encoding
 * @param text    the text, without a byte order mark
 * @param cut     does the file end within a character? Those bytes are not in the text
 * @param broken  how many places are no characters in the encoding; {@code U+FFFD} stands for each in the text
 */
public record DecodedText(Charset charset, String text, boolean cut, int broken) {
}
