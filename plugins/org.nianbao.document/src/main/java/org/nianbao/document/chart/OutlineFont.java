package org.nianbao.document.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import org.nianbao.document.internal.Resources;
import org.nianbao.language.logging.QuietLogging;

/**
 * The 黑体 of the product, of which the outlines are filled: no font of the machine is used, nor its way to draw fonts. What it does not have is an
 * empty box. For any number of threads.
 */
final class OutlineFont implements ChartFont {

	private static final String FILE = "/org/nianbao/document/pdf/NianBaoHei.ttf";

	/** Reading the font takes longer than drawing a chart; it may go when the memory is needed. */
	private static SoftReference<OutlineFont> shipped = new SoftReference<>(null);

	static {
		QuietLogging.prepare();
	}

	/**
	 * A character of size 1.
	 *
	 * @param outline its outline, with y downwards
	 * @param width   how far it is to the next one
	 */
	private record Glyph(Path2D outline, double width) {
	}

	private final TrueTypeFont font;
	private final CmapLookup characters;
	private final double unitsPerEm;

	/** By their numbers in the font. */
	private final ConcurrentHashMap<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

	private OutlineFont() throws IOException {
		font = new TTFParser().parse(new RandomAccessReadBuffer(Resources.read(OutlineFont.class, FILE)));
		characters = font.getUnicodeCmapLookup();
		unitsPerEm = font.getUnitsPerEm();
	}

	/**
	 * Returns the font.
	 *
	 * @return the same as long as there is memory for it
	 * @throws IOException if it cannot be read, which means that the product is broken
	 */
	static synchronized OutlineFont shipped() throws IOException {
		OutlineFont font = shipped.get();
		if (font == null) {
			font = new OutlineFont();
			shipped = new SoftReference<>(font);
		}
		return font;
	}

	@Override
	public double width(String text) {
		return text.codePoints().mapToDouble(character -> glyph(character).width()).sum();
	}

	@Override
	public void write(String text, Graphics2D graphics) {
		Path2D outlines = new Path2D.Double(Path2D.WIND_NON_ZERO);
		double x = 0;
		for (int character : text.codePoints().toArray()) {
			Glyph glyph = glyph(character);
			outlines.append(glyph.outline().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
			x += glyph.width();
		}
		graphics.fill(outlines);
	}

	private Glyph glyph(int character) {
		return glyphs.computeIfAbsent(characters.getGlyphId(character), this::read);
	}

	private Glyph read(int index) {
		try {
			GlyphData data = font.getGlyph().getGlyph(index);
			Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
			if (data != null) {
				outline.append(data.getPath().getPathIterator(AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm)), false);
			}
			return new Glyph(outline, font.getAdvanceWidth(index) / unitsPerEm);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
