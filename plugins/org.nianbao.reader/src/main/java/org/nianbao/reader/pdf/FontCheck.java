package org.nianbao.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Looks at what fonts say about their characters before the library reads it: a few bytes can say it of two thousand million characters, one by one.
 */
final class FontCheck {

	/** A whole font has a few ten thousand characters. */
	private static final long MOST_CHARACTERS = 1 << 20;

	/** Larger ones belong to no font. */
	private static final int MOST_BYTES = 8 << 20;

	private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>|\\[[^\\[\\]]*\\]|[^\\s<\\[]+|[<\\[]");

	private final Budget budget;
	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * @param budget what may be spent
	 */
	FontCheck(Budget budget) {
		this.budget = budget;
	}

	/**
	 * Looks at the font that an operator asks for.
	 *
	 * @param resources the names that the page knows; null if none
	 * @param name      the name of a font, or of settings with a font in them
	 * @throws IOException if what it says cannot be read
	 */
	void check(PDResources resources, COSBase name) throws IOException {
		if (resources == null || !(name instanceof COSName key)) {
			return;
		}
		COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
		check(fonts == null ? null : fonts.getDictionaryObject(key));
		COSDictionary states = resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
		COSDictionary state = states == null ? null : states.getCOSDictionary(key);
		if (state != null && state.getDictionaryObject(COSName.FONT) instanceof COSArray font && font.size() > 0) {
			check(font.getObject(0));
		}
	}

	private void check(COSBase font) throws IOException {
		if (font instanceof COSDictionary values && seen.add(font)) {
			for (COSName part : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
				if (values.getDictionaryObject(part) instanceof COSStream characters) {
					check(characters);
				}
			}
		}
	}

	private void check(COSStream characters) throws IOException {
		byte[] bytes;
		try (InputStream in = characters.createInputStream()) {
			bytes = in.readNBytes(MOST_BYTES + 1);
		}
		if (bytes.length > MOST_BYTES) {
			throw Refusal.tooLarge((MOST_BYTES >> 20) + " MB");
		}
		Matcher token = TOKEN.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
		boolean ranges = false;
		int place = 0;
		int start = 0;
		long count = 0;
		while (token.find()) {
			budget.step();
			boolean code = token.group(1) != null;
			boolean array = token.group().length() > 1 && token.group().charAt(0) == '[';
			if (!code && !array) {
				ranges = token.group().endsWith("beginbfrange");
				place = 0;
			} else if (ranges) {
				if (place == 0) {
					start = code(token.group(1));
				} else if (place == 1) {
					count += Math.max(0, (long) code(token.group(1)) - start);
				}
				place = (place + 1) % 3;
			}
			if (count > MOST_CHARACTERS) {
				throw Refusal.tooLarge(Long.toString(MOST_CHARACTERS));
			}
		}
	}

	/** Returns the number that some hexadecimal digits are, of more than eight that of the last. */
	private static int code(String digits) {
		int code = 0;
		for (int i = 0; digits != null && i < digits.length(); i++) {
			int digit = Character.digit(digits.charAt(i), 16);
			code = digit < 0 ? code : code << 4 | digit;
		}
		return code;
	}
}
