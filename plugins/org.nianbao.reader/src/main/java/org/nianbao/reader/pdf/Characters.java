package org.nianbao.reader.pdf;

import java.text.Normalizer;

import org.nianbao.language.text.Whitespace;

/**
 * The characters that a file claims its glyphs to be, as people type them.
 */
final class Characters {

	/** What stands for a glyph of which nobody knows what it is. */
	static final String UNREADABLE = "\ufffd";

	private static final char FIRST_RADICAL = 0x2e80;
	private static final char LAST_RADICAL = 0x2fd5;
	private static final char FIRST_KANGXI = 0x2f00;

	/**
	 * The ideographs of the block "CJK Radicals Supplement" of the Unicode standard, from U+2E80 on, by the names that it gives them; 〇 where there is
	 * none in the basic plane. The compatibility mappings of the standard have two of them only.
	 */
	private static final String SUPPLEMENT = "〇厂乛乚乙亻冂〇刀刂卜㔾小小兀尣尢〇巳幺彑彐忄㣺扌攵〇旡日月歺母民氵氺灬爫爫丬牛犭王〇目示礻竹糹纟罓罒㓁〇〇羊羊羊耂肀聿肉臼"
		+ "艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

	private Characters() {
	}

	/**
	 * Returns the text of a glyph: radicals as the ideographs that they look like, ligatures of Latin letters as letters, no control characters.
	 *
	 * @param text what the file says; null if it says nothing
	 * @return {@link #UNREADABLE} if the file does not say; empty for a soft hyphen and other characters that nobody sees
	 */
	static String clean(String text) {
		if (text == null || text.isEmpty()) {
			return UNREADABLE;
		}
		if (text.length() == 1 && isPlain(text.charAt(0))) {
			return text;
		}
		StringBuilder result = new StringBuilder();
		boolean unseen = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= FIRST_RADICAL && c <= LAST_RADICAL) {
				result.append(ideograph(c));
			} else if (c >= 0xfb00 && c <= 0xfb06) {
				result.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
			} else if (c == '\t' || c == '\u00a0' || Whitespace.isLineEnd(c)) {
				result.append(' ');
			} else if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
				unseen = true;
			} else if (!isSurrogatePair(text, i) || Character.isISOControl(c) || c >= 0xfffe) {
				result.append(UNREADABLE);
			} else {
				result.append(c);
			}
		}
		return result.length() == 0 && !unseen ? UNREADABLE : result.toString();
	}

	private static boolean isPlain(char c) {
		return c >= 0x20 && c < 0x7f || c >= 0x3000 && c <= 0x9fff || c >= 0xff00 && c <= 0xffef;
	}

	/** Is it no half of a pair, or one with its other half? */
	private static boolean isSurrogatePair(String text, int i) {
		char c = text.charAt(i);
		if (Character.isHighSurrogate(c)) {
			return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
		}
		return !Character.isLowSurrogate(c) || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
	}

	private static String ideograph(char radical) {
		if (radical >= FIRST_KANGXI) {
			return Normalizer.normalize(String.valueOf(radical), Normalizer.Form.NFKC);
		}
		int index = radical - FIRST_RADICAL;
		char ideograph = index < SUPPLEMENT.length() ? SUPPLEMENT.charAt(index) : '〇';
		return String.valueOf(ideograph == '〇' ? radical : ideograph);
	}

	/** Does a text have no known meaning: nothing known of its glyph, or a character that every font may use as it likes? */
	static boolean isUnreadable(String text) {
		return !text.isEmpty() && (text.equals(UNREADABLE) || isPrivate(text));
	}

	/** Has a text a character of the private use area? */
	static boolean isPrivate(String text) {
		return text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
	}

	/** Is a text nothing but white space? */
	static boolean isBlank(String text) {
		return Whitespace.strip(text).isEmpty();
	}

	/** Is it a character that stands without blanks beside others of its kind, such as ideographs and the marks between them? */
	static boolean isWide(int c) {
		return c >= 0x2e80 && c <= 0xd7ff || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe4f || c >= 0xff00 && c <= 0xffef
			|| c >= 0x20000 && c < 0x40000 || c >= 0x2460 && c <= 0x24ff || "“”‘’—…·".indexOf(c) >= 0;
	}

	/**
	 * Returns two lines as one.
	 *
	 * @param before a line; may be empty
	 * @param after  what follows; may be empty
	 * @return a blank between Latin words, nothing between ideographs, digits, and after a hyphen
	 */
	static String join(String before, String after) {
		String first = Whitespace.strip(before);
		String second = Whitespace.strip(after);
		if (first.isEmpty() || second.isEmpty()) {
			return first + second;
		}
		int last = first.codePointBefore(first.length());
		int next = second.codePointAt(0);
		boolean closed = isWide(last) || isWide(next) || Character.isDigit(last) && Character.isDigit(next) || "-/_=&?@%~".indexOf(last) >= 0
			|| "-/_=&?@%.,".indexOf(next) >= 0 || last == '.' && Character.isLetterOrDigit(next) && !first.endsWith(". ") && isInsideAddress(first);
		return closed ? first + second : first + " " + second;
	}

	/** Does a text end within an address of the web, which is broken after its points? */
	private static boolean isInsideAddress(String text) {
		int start = text.length();
		while (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) < 0x7f) {
			start--;
		}
		String word = text.substring(start);
		return word.contains("://") || word.contains("www.") || word.contains("@");
	}
}
