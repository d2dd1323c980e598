package org.nianbao.document.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * The characters of a font, which remembers what its glyphs were used for. Many fonts draw several characters by one glyph, ideographs and the
 * Kangxi radicals above all; a PDF says what is copied from a glyph, and that must be what the document has. For one document at a time.
 */
final class CopyableCharacters extends CmapSubtable {

	private static final int FIRST_RADICAL = 0x2e80;
	private static final int LAST_RADICAL = 0x2fdf;

	private final CmapLookup font;
	private final Map<Integer, Integer> used = new HashMap<>();

	/**
	 * @param font the characters of the font as it is
	 */
	CopyableCharacters(CmapLookup font) {
		this.font = font;
	}

	/** Forgets the last document. */
	void forget() {
		used.clear();
	}

	/**
	 * Returns the glyph of a character, that of the ideograph for a radical that the font does not have.
	 */
	@Override
	public int getGlyphId(int character) {
		int glyph = font.getGlyphId(character);
		if (glyph == 0 && isRadical(character)) {
			glyph = font.getGlyphId(ideograph(character));
		}
		if (glyph != 0) {
			used.putIfAbsent(glyph, isRadical(character) ? likelier(character, glyph) : character);
		}
		return glyph;
	}

	/** A radical in a text is mostly an accident of an earlier PDF: the ideograph is what was meant. */
	private int likelier(int radical, int glyph) {
		List<Integer> characters = font.getCharCodes(glyph);
		return characters == null ? ideograph(radical)
			: characters.stream().filter(character -> !isRadical(character)).findFirst().orElse(ideograph(radical));
	}

	private static boolean isRadical(int character) {
		return character >= FIRST_RADICAL && character <= LAST_RADICAL;
	}

	private static int ideograph(int radical) {
		return Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC).codePointAt(0);
	}

	@Override
	public List<Integer> getCharCodes(int glyph) {
		Integer character = used.get(glyph);
		return character == null ? font.getCharCodes(glyph) : List.of(character);
	}
}
