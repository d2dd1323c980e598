package org.nianbao.reader.pdf;

import java.io.IOException;
import java.io.InputStream;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

import org.nianbao.language.logging.QuietLogging;

/**
 * What stands for fonts that a file names but does not contain: always the font that comes with the library. Only widths and encodings are asked for,
 * and the file has those. Otherwise the library reads all fonts of the machine, which takes seconds, and writes what it found into the home
 * directory.
 */
final class ShippedFontsOnly implements FontMapper {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	static {
		// Of what is wrong with a file the library would print hundreds of lines.
		QuietLogging.prepare();
		FontMappers.set(new ShippedFontsOnly());
	}

	private TrueTypeFont font;

	private ShippedFontsOnly() {
	}

	/** Sees to it that no font of the machine is looked for, and nothing is printed, from now on in this process. */
	static void ensure() {
		// The work is done once, when the class is loaded.
	}

	private synchronized TrueTypeFont font() {
		if (font == null) {
			try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
				font = new TTFParser().parse(new RandomAccessReadBuffer(in));
			} catch (IOException e) {
				throw new IllegalStateException(FONT, e);
			}
		}
		return font;
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(font(), true);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(font(), true);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
		return new CIDFontMapping(null, font(), true);
	}
}
