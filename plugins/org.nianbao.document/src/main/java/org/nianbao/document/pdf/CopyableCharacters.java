package org.nianbao.document.pdf;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * The characters of a font, which remembers what its glyphs were used for. Many fonts draw several characters by one glyph, ideographs and the
 * Kangxi radicals above all; a PDF says what is copied from a glyph, and that must be what the document has. For one document at a time.
 */
final class CopyableCharacters extends CmapSubtable {

	private static final int FIRST_RADICAL = 0x2e80;
	private static final int LAST_RADICAL = 0x2fdf;

	private static final int UNKNOWN = -1;
	private static final int NOT_USED = 0;

	private final CmapLookup font;

	/** The glyphs of the characters up to U+FFFF, which the renderer asks for again and again. */
	private final int[] glyphs = new int[Character.MAX_VALUE + 1];

	/** The characters that the glyphs were used for. */
	private final int[] used;

	/**
	 * @param font       the characters of the font as it is
	 * @param glyphCount how many glyphs it has
	 */
	CopyableCharacters(CmapLookup font, int glyphCount) {
		this.font = font;
		used = new int[glyphCount];
		Arrays.fill(glyphs, UNKNOWN);
	}

	/** Forgets the last document. */
	void forget() {
		Arrays.fill(used, NOT_USED);
	}

	/**
	 * Returns the glyph of a character, that of the ideograph for a radical that the font does not have.
	 */
	@Override
	public int getGlyphId(int character) {
		int glyph;
		if (character > Character.MAX_VALUE) {
			glyph = font.getGlyphId(character);
		} else {
			glyph = glyphs[character];
			if (glyph == UNKNOWN) {
				glyph = find(character);
				glyphs[character] = glyph;
			}
		}
		if (glyph > 0 && glyph < used.length && used[glyph] == NOT_USED) {
			used[glyph] = isRadical(character) ? likelier(character, glyph) : character;
		}
		return glyph;
	}

	private int find(int character) {
		int glyph = font.getGlyphId(character);
		return glyph == 0 && isRadical(character) ? font.getGlyphId(ideograph(character)) : glyph;
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
		return glyph < used.length && used[glyph] != NOT_USED ? List.of(used[glyph]) : font.getCharCodes(glyph);
	}
}
