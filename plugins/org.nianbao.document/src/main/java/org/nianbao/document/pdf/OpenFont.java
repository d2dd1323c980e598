package org.nianbao.document.pdf;

import java.io.IOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

import org.nianbao.document.internal.Resources;

/**
 * A font that was read. For one document at a time, but for many one after the other.
 */
final class OpenFont {

	private final FontFace face;
	private final TrueTypeFont font;
	private final CopyableCharacters characters;

	/**
	 * Reads a font.
	 *
	 * @param face which
	 * @throws IOException if it cannot be read
	 */
	OpenFont(FontFace face) throws IOException {
		this.face = face;
		font = read(face);
		// Ligatures are not for Chinese documents, and would take their text apart.
		font.setEnableGsub(false);
		CmapLookup original = font.getUnicodeCmapLookup();
		characters = new CopyableCharacters(original, font.getNumberOfGlyphs());
		characters.setPlatformId(CmapTable.PLATFORM_UNICODE);
		characters.setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
		font.getCmap().setCmaps(new CmapSubtable[] {characters});
	}

	private static TrueTypeFont read(FontFace face) throws IOException {
		if (face.shipped()) {
			return new TTFParser().parse(new RandomAccessReadBuffer(Resources.read(OpenFont.class, face.file().toString())));
		}
		if (face.postScriptName().isEmpty()) {
			return new TTFParser().parse(new RandomAccessReadBufferedFile(face.file().toFile()));
		}
		TrueTypeFont font = new TrueTypeCollection(face.file().toFile()).getFontByName(face.postScriptName());
		if (font == null) {
			throw new IOException(face.postScriptName() + " is not in " + face.file());
		}
		return font;
	}

	FontFace face() {
		return face;
	}

	/** Returns the font, which is not to be closed. */
	TrueTypeFont font() {
		return font;
	}

	/** Tells whether the font has a character. */
	boolean has(int character) {
		return characters.getGlyphId(character) != 0;
	}

	/** Makes the font ready for the next document. */
	void reset() {
		characters.forget();
	}
}
