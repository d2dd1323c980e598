package org.nianbao.document.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.CharacterIterator;

import org.nianbao.language.text.DisplayWidth;

/**
 * A font that is nothing but its measures: an ideograph is as wide as it is high, everything else a little more than half. Fonts for Chinese are like
 * that, so that what is drawn fits, and no font has to be there to find out.
 */
final class PlainFont extends Font {

	private static final long serialVersionUID = 1L;

	private static final float WIDE = 1f;
	/** Digits of a font without serifs; those of others are narrower. */
	private static final float NARROW = 0.56f;
	private static final float ASCENT = 0.86f;
	private static final float DESCENT = 0.2f;

	/**
	 * @param bold whether it stands out
	 * @param size its height in pixels
	 */
	PlainFont(boolean bold, int size) {
		super(SANS_SERIF, bold ? BOLD : PLAIN, size);
	}

	/**
	 * Measures a text.
	 *
	 * @param text a text of one line
	 * @param size the size of the font
	 * @return its width in the unit of the size
	 */
	static double width(String text, double size) {
		double width = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int columns = DisplayWidth.of(new String(Character.toChars(text.codePointAt(i))));
			width += columns == 2 ? WIDE : columns * NARROW;
		}
		return width * size;
	}

	FontMetrics metrics() {
		return new Metrics(this);
	}

	@Override
	public LineMetrics getLineMetrics(String text, FontRenderContext context) {
		return new Line(getSize2D(), text.length());
	}

	@Override
	public Rectangle2D getStringBounds(String text, FontRenderContext context) {
		return new Rectangle2D.Double(0, -ASCENT * getSize2D(), width(text, getSize2D()), (ASCENT + DESCENT) * getSize2D());
	}

	@Override
	public Font deriveFont(AffineTransform transform) {
		// The drawing is turned, not the font.
		return this;
	}

	/** Measures of a font. */
	private static final class Metrics extends FontMetrics {

		private static final long serialVersionUID = 1L;

		Metrics(PlainFont font) {
			super(font);
		}

		@Override
		public int getAscent() {
			return Math.round(ASCENT * font.getSize2D());
		}

		@Override
		public int getDescent() {
			return Math.round(DESCENT * font.getSize2D());
		}

		@Override
		public int getLeading() {
			return 0;
		}

		@Override
		public int stringWidth(String text) {
			return (int) Math.ceil(width(text, font.getSize2D()));
		}

		@Override
		public int charWidth(char c) {
			return stringWidth(String.valueOf(c));
		}

		@Override
		public int charsWidth(char[] characters, int offset, int length) {
			return stringWidth(new String(characters, offset, length));
		}

		@Override
		public Rectangle2D getStringBounds(String text, java.awt.Graphics context) {
			return font.getStringBounds(text, null);
		}

		@Override
		public LineMetrics getLineMetrics(String text, java.awt.Graphics context) {
			return font.getLineMetrics(text, (FontRenderContext) null);
		}

		@Override
		public LineMetrics getLineMetrics(CharacterIterator text, int begin, int end, java.awt.Graphics context) {
			return new Line(font.getSize2D(), end - begin);
		}
	}

	/** Measures of a line. */
	private static final class Line extends LineMetrics {

		private final float size;
		private final int characters;

		Line(float size, int characters) {
			this.size = size;
			this.characters = characters;
		}

		@Override
		public int getNumChars() {
			return characters;
		}

		@Override
		public float getAscent() {
			return ASCENT * size;
		}

		@Override
		public float getDescent() {
			return DESCENT * size;
		}

		@Override
		public float getLeading() {
			return 0;
		}

		@Override
		public float getHeight() {
			return (ASCENT + DESCENT) * size;
		}

		@Override
		public int getBaselineIndex() {
			return Font.ROMAN_BASELINE;
		}

		@Override
		public float[] getBaselineOffsets() {
			return new float[3];
		}

		@Override
		public float getStrikethroughOffset() {
			return -ASCENT * size / 3;
		}

		@Override
		public float getStrikethroughThickness() {
			return size / 12;
		}

		@Override
		public float getUnderlineOffset() {
			return DESCENT * size / 2;
		}

		@Override
		public float getUnderlineThickness() {
			return size / 12;
		}
	}
}
