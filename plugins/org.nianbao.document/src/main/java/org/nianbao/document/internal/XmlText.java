package org.nianbao.document.internal;

/**
 * Makes any text fit for XML and HTML: both forbid characters that a file may contain.
 */
public final class XmlText {

	private static final char REPLACEMENT = '\ufffd';

	private XmlText() {
	}

	/**
	 * Replaces what XML 1.0 or HTML forbids (control characters, halves of surrogate pairs, noncharacters) by U+FFFD, so
	 * that the reader sees that something was there, and makes every line end a line feed.
	 *
	 * @param text any text
	 * @return the text itself if nothing had to be replaced
	 */
	public static String clean(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (needsLook(text.charAt(i))) {
				return replaceForbidden(text);
			}
		}
		return text;
	}

	/**
	 * Makes a text fit for the content of an HTML element and for a quoted attribute value.
	 *
	 * @param text any text
	 * @return the clean text with all markup characters written as character references
	 */
	public static String escape(String text) {
		String clean = clean(text);
		StringBuilder escaped = null;
		for (int i = 0; i < clean.length(); i++) {
			String reference = reference(clean.charAt(i));
			if (reference != null && escaped == null) {
				escaped = new StringBuilder(clean.length() + 16).append(clean, 0, i);
			}
			if (escaped != null) {
				if (reference == null) {
					escaped.append(clean.charAt(i));
				} else {
					escaped.append(reference);
				}
			}
		}
		return escaped == null ? clean : escaped.toString();
	}

	private static String reference(char c) {
		return switch (c) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> "&quot;";
			case '\'' -> "&#39;";
			default -> null;
		};
	}

	private static boolean needsLook(char c) {
		return c < ' ' || c >= 0x7f && c < 0xa0 || Character.isSurrogate(c) || c >= 0xfdd0 && c <= 0xfdef || c >= 0xfffe;
	}

	private static String replaceForbidden(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); ) {
			int codePoint = text.codePointAt(i);
			i += Character.charCount(codePoint);
			if (codePoint == '\r') {
				boolean beforeLineFeed = i < text.length() && text.charAt(i) == '\n';
				clean.append(beforeLineFeed ? "" : "\n");
			} else {
				clean.appendCodePoint(isAllowed(codePoint) ? codePoint : REPLACEMENT);
			}
		}
		return clean.toString();
	}

	private static boolean isAllowed(int codePoint) {
		if (codePoint == '\t' || codePoint == '\n') {
			return true;
		}
		boolean nonCharacter = codePoint >= 0xfdd0 && codePoint <= 0xfdef || (codePoint & 0xfffe) == 0xfffe;
		boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
		return !Character.isISOControl(codePoint) && !nonCharacter && !surrogate;
	}
}
