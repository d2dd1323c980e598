package org.nianbao.document.pdf;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

import org.nianbao.document.chart.ChartFont;

/**
 * Writes the texts of charts with the fonts of the document, so that they can be searched and copied as all others.
 */
final class PdfChartFont implements ChartFont, IPdfBoxGraphics2DFontTextDrawer {

	/** PDF measures characters in so many parts of the size of the font (ISO 32000-1, 9.2.4). */
	private static final double PARTS = 1_000;

	/** The drawing has y downwards, text in PDF upwards. */
	private static final Matrix UPRIGHT = new Matrix(1, 0, 0, -1, 0, 0);

	private final List<OpenFont> fonts;
	private final Function<OpenFont, PDFont> embedded;

	/** A text of one font. */
	private record Piece(OpenFont font, StringBuilder text) {
	}

	/**
	 * @param fonts    the fonts, of which each has what those before it lack
	 * @param embedded finds a font as it is in the file
	 */
	PdfChartFont(List<OpenFont> fonts, Function<OpenFont, PDFont> embedded) {
		this.fonts = List.copyOf(fonts);
		this.embedded = embedded;
	}

	/** What no font has is left out: invisible characters, since for others the document would not be printed at all. */
	private List<Piece> pieces(String text) {
		List<Piece> pieces = new ArrayList<>();
		for (int character : text.codePoints().toArray()) {
			Optional<OpenFont> font = PrintPage.isInvisible(character) ? Optional.empty() : fonts.stream().filter(one -> one.has(character)).findFirst();
			if (font.isPresent()) {
				if (pieces.isEmpty() || pieces.get(pieces.size() - 1).font() != font.get()) {
					pieces.add(new Piece(font.get(), new StringBuilder()));
				}
				pieces.get(pieces.size() - 1).text().appendCodePoint(character);
			}
		}
		return pieces;
	}

	@Override
	public double width(String text) {
		double width = 0;
		for (Piece piece : pieces(text)) {
			try {
				width += embedded.apply(piece.font()).getStringWidth(piece.text().toString());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return width / PARTS;
	}

	@Override
	public void write(String text, Graphics2D graphics) {
		// Comes back to drawText.
		graphics.drawString(text, 0, 0);
	}

	@Override
	public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv target) {
		return true;
	}

	@Override
	public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv target) throws IOException {
		StringBuilder line = new StringBuilder();
		for (char character = text.first(); character != CharacterIterator.DONE; character = text.next()) {
			line.append(character);
		}
		target.applyPaint(target.getPaint(), null);
		PDPageContentStream stream = target.getContentStream();
		stream.beginText();
		stream.setTextMatrix(UPRIGHT);
		for (Piece piece : pieces(line.toString())) {
			stream.setFont(embedded.apply(piece.font()), 1);
			stream.showText(piece.text().toString());
		}
		stream.endText();
	}

	@Override
	public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv target) {
		throw new UnsupportedOperationException("texts are measured by width");
	}
}
