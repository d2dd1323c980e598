package org.nianbao.reader.lists;

import java.util.Locale;

/**
 * Characters of fonts with an encoding of their own: what they look like, in Unicode.
 */
public final class Symbols {

	/** The symbols of the font Wingdings that office documents have, each code in hexadecimal with its character. */
	private static final String WINGDINGS = "6C● 6D❍ 6E■ 6F□ 70❐ 71❑ 72❒ 74⧫ 75◆ 76❖ 77⬥ 9F• "
		+ "A1○ A4◉ A7▪ A8◻ AB★ D8➢ DC➲ E0→ DF← E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑ 52☼ FA✘";
	private static final String WINGDINGS_2 = "50✓ 52☑ 51☒ 4F✗ 53☒ 54☒ A3□ 96• 97● 98● 99○ 9A○ A2■";
	private static final String SYMBOL = "B7• B4× B8÷ B1± A3≤ B3≥ B9≠ B0° A5∞ B4× AE→ AC← D7⋅ 2D− 61α 62β 67γ 64δ 6Dμ 70π 73σ 53Σ 57Ω 44Δ";

	private Symbols() {
	}

	/**
	 * Translates a character.
	 *
	 * @param code its code in the font, or that code in the private use area from {@code U+F000} on
	 * @param font the name of the font
	 * @return the character in Unicode; the code itself where it is unknown
	 */
	public static String inFont(int code, String font) {
		int low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
		String table = switch (font.toLowerCase(Locale.ROOT)) {
			case "wingdings" -> WINGDINGS;
			case "wingdings 2" -> WINGDINGS_2;
			case "symbol" -> SYMBOL;
			default -> "";
		};
		if (font.equalsIgnoreCase("wingdings") && low >= 0x81 && low <= 0x8A) {
			return Character.toString('①' + low - 0x81);
		}
		if (font.equalsIgnoreCase("wingdings") && low >= 0x8C && low <= 0x95) {
			return Character.toString('❶' + low - 0x8C);
		}
		if (!table.isEmpty() && low <= 0xFF) {
			String key = String.format("%02X", low);
			for (String entry : table.split(" ")) {
				if (entry.startsWith(key)) {
					return entry.substring(2);
				}
			}
		}
		return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : "";
	}

	/**
	 * Translates a text.
	 *
	 * @param text a text
	 * @param font the font in which it stands
	 * @return the text in Unicode
	 */
	public static String inFont(String text, String font) {
		StringBuilder translated = new StringBuilder();
		text.codePoints().forEach(c -> translated.append(c >= 0xF000 && c <= 0xF0FF ? inFont(c, font) : Character.toString(c)));
		return translated.toString();
	}
}
