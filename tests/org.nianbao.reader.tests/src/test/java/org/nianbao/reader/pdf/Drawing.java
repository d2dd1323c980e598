package org.nianbao.reader.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

import org.nianbao.document.pdf.PdfWriter;

/**
 * A PDF that a test draws, in points from the upper left corner.
 */
final class Drawing implements AutoCloseable {

	static final float SIZE = 16;

	private final PDDocument document = new PDDocument();
	private final PDFont song;
	private final PDFont hei;
	private PDPage page;
	private PDPageContentStream content;

	Drawing() throws IOException {
		song = font("NianBaoSong.ttf");
		hei = font("NianBaoHei.ttf");
		page();
	}

	private PDFont font(String name) throws IOException {
		try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
			return PDType0Font.load(document, in, true);
		}
	}

	/** Begins the next page. */
	Drawing page() throws IOException {
		return page(PDRectangle.A4, 0);
	}

	/** Begins the next page; what is drawn is turned with it. */
	Drawing page(PDRectangle box, int rotation) throws IOException {
		if (content != null) {
			content.close();
		}
		page = new PDPage(box);
		page.setRotation(rotation);
		document.addPage(page);
		content = new PDPageContentStream(document, page);
		return this;
	}

	/** Draws onto something else. */
	Drawing into(PDPageContentStream other) throws IOException {
		content.close();
		content = other;
		return this;
	}

	private float y(float fromTop) {
		return page.getMediaBox().getUpperRightY() - fromTop;
	}

	/** Writes a text whose baseline is so far from the top. */
	Drawing text(float x, float fromTop, String text) {
		return text(x, fromTop, text, song, SIZE, 0);
	}

	Drawing text(float x, float fromTop, String text, float size) {
		return text(x, fromTop, text, song, size, 0);
	}

	/** Writes a heading. */
	Drawing heading(float x, float fromTop, String text) {
		return text(x, fromTop, text, hei, SIZE, 0);
	}

	/** Writes a text that is turned counterclockwise. */
	Drawing text(float x, float fromTop, String text, PDFont font, float size, double degrees) {
		try {
			content.beginText();
			content.setFont(font, size);
			content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), page.getMediaBox().getLowerLeftX() + x, y(fromTop)));
			content.showText(text);
			content.endText();
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a paragraph as lines of 28 characters, indented by two. Returns where the next line is. */
	float paragraph(float fromTop, String text) {
		float y = fromTop;
		text(80 + 2 * SIZE, y, text.substring(0, Math.min(26, text.length())));
		for (int i = 26; i < text.length(); i += 28) {
			y += 28;
			text(80, y, text.substring(i, Math.min(i + 28, text.length())));
		}
		return y + 28;
	}

	/** Draws a line. */
	Drawing line(float x1, float fromTop1, float x2, float fromTop2) {
		try {
			float left = page.getMediaBox().getLowerLeftX();
			content.moveTo(left + x1, y(fromTop1));
			content.lineTo(left + x2, y(fromTop2));
			content.stroke();
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Draws all lines of a table and writes the texts of its cells; null is an empty cell. */
	Drawing table(float x, float top, float cellWidth, float cellHeight, String[]... rows) {
		for (int row = 0; row <= rows.length; row++) {
			line(x, top + row * cellHeight, x + rows[0].length * cellWidth, top + row * cellHeight);
		}
		for (int column = 0; column <= rows[0].length; column++) {
			line(x + column * cellWidth, top, x + column * cellWidth, top + rows.length * cellHeight);
		}
		return texts(x, top, cellWidth, cellHeight, rows);
	}

	/** Writes the texts of a table without its lines. */
	Drawing texts(float x, float top, float cellWidth, float cellHeight, String[]... rows) {
		for (int row = 0; row < rows.length; row++) {
			for (int column = 0; column < rows[row].length; column++) {
				if (rows[row][column] != null) {
					text(x + column * cellWidth + 4, top + row * cellHeight + cellHeight - 6, rows[row][column], 10.5f);
				}
			}
		}
		return this;
	}

	PDPageContentStream content() {
		return content;
	}

	PDDocument document() {
		return document;
	}

	PDPage current() {
		return page;
	}

	PDFont song() {
		return song;
	}

	/** Returns the file. */
	byte[] bytes() throws IOException {
		content.close();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

	@Override
	public void close() throws IOException {
		document.close();
	}
}
