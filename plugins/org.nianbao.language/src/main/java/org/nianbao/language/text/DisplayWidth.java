package org.nianbao.language.text;

/**
 * The width of text in a fixed-width font, in columns: 2 for wide and full-width characters, 0 for combining and
 * zero-width ones, else 1 (Unicode Standard Annex #11). Ambiguous characters, curly quotation marks among them, count 1: so
 * they are drawn by the fixed-width fonts of editors and terminals.
 */
public final class DisplayWidth {

	private DisplayWidth() {
	}

	/**
	 * Returns the width of a text.
	 *
	 * @param text any text without line ends
	 * @return the number of columns
	 */
	public static int of(CharSequence text) {
		int width = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= ' ' && c < 0x7f) {
				width++;
			} else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
				width += of(Character.codePointAt(text, i++));
			} else {
				width += of((int) c);
			}
		}
		return width;
	}

	/**
	 * Returns the width of a character.
	 *
	 * @param codePoint a Unicode code point
	 * @return 0, 1 or 2
	 */
	public static int of(int codePoint) {
		if (codePoint < 0x300) {
			return codePoint == 0xad ? 0 : 1;
		}
		return switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
			default -> isWide(codePoint) ? 2 : 1;
		};
	}

	private static boolean isWide(int c) {
		return c >= 0x1100 && c <= 0x115f
			|| c >= 0x2e80 && c <= 0x303e
			|| c >= 0x3041 && c <= 0xa4cf
			|| c >= 0xac00 && c <= 0xd7a3
			|| c >= 0xf900 && c <= 0xfaff
			|| c >= 0xfe30 && c <= 0xfe6f
			|| c >= 0xff00 && c <= 0xff60
			|| c >= 0xffe0 && c <= 0xffe6
			|| c >= 0x1f300 && c <= 0x1f64f
			|| c >= 0x1f900 && c <= 0x1f9ff
			|| c >= 0x20000 && c <= 0x3fffd;
	}
}
