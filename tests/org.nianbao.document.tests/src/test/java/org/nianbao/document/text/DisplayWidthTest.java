package org.nianbao.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.text.DisplayWidth;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;

/**
 * The widths of characters are those of the Unicode Standard Annex #11; ICU knows its table. Stands here since the validator of web pages brings ICU
 * along.
 */
class DisplayWidthTest {

	private static final VersionInfo KNOWN = VersionInfo.getInstance(14);

	@Test
	void everyCharacterIsAsWideAsUnicodeSays() {
		List<String> wrong = new ArrayList<>();
		for (int codePoint = 0x20; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
			boolean isText = UCharacter.isDefined(codePoint) && UCharacter.getAge(codePoint).compareTo(KNOWN) <= 0 && Character.isDefined(codePoint);
			int width = DisplayWidth.of(codePoint);
			if (isText && width != 0 && (width == 2) != isWide(codePoint)) {
				wrong.add(String.format("U+%04X %d", codePoint, width));
			}
		}
		assertEquals(List.of(), wrong);
	}

	private static boolean isWide(int codePoint) {
		int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
		return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
	}

	@ParameterizedTest
	@CsvSource({ "年报, 4", "𠮷, 2", "（１）, 6", "e\u0301, 1", "\u200f\u202e, 0", "12.5, 4", "😀, 2", "🚀, 2", "⏰, 2", "⭐, 2", "“”, 2", "①, 1", "·, 1", "—, 1",
		"×, 1", "ｶ, 1" })
	void ambiguousCharactersAreNarrow(String text, int width) {
		assertEquals(width, DisplayWidth.of(text));
	}
}
