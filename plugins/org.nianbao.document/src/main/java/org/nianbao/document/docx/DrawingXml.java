package org.nianbao.document.docx;

import java.io.IOException;

import org.nianbao.document.PictureData;
import org.nianbao.document.internal.PartXml;

/**
 * Writes pictures within a paragraph (DrawingML).
 */
final class DrawingXml {

	private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
	private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
	private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

	private DrawingXml() {
	}

	/**
	 * Writes a picture at 96 pixels per inch, or as large as the page allows.
	 *
	 * @param xml         the part, within a paragraph
	 * @param template    knows the page
	 * @param data        the picture
	 * @param index       its place among the pictures of the part, counted from 0
	 * @param description what a screen reader says
	 */
	static void write(PartXml xml, DocxTemplate template, PictureData data, int index, String description) throws IOException {
		long widest = (long) template.textWidth() * PageGeometry.EMU_PER_TWIP;
		// Leaves room for a caption on the same page.
		long highest = Math.max(1L, template.textHeight() - 3L * PageGeometry.LINE_PITCH) * PageGeometry.EMU_PER_TWIP;
		long width = (long) data.width() * PageGeometry.EMU_PER_PIXEL;
		long height = (long) data.height() * PageGeometry.EMU_PER_PIXEL;
		if (width > widest) {
			width = widest;
			height = Math.max(1, widest * data.height() / data.width());
		}
		if (height > highest) {
			width = Math.max(1, highest * data.width() / data.height());
			height = highest;
		}
		write(xml, index, description, width, height);
	}

	private static void write(PartXml xml, int index, String description, long width, long height) throws IOException {
		int id = index + 1;
		String name = "picture" + id;
		xml.start("w:r");
		xml.start("w:drawing");
		xml.start("wp:inline", "xmlns:wp", DRAWING, "distT", 0, "distB", 0, "distL", 0, "distR", 0);
		xml.empty("wp:extent", "cx", width, "cy", height);
		xml.empty("wp:docPr", "id", id, "name", name, "descr", description);
		xml.start("a:graphic", "xmlns:a", MAIN);
		xml.start("a:graphicData", "uri", PICTURE);
		xml.start("pic:pic", "xmlns:pic", PICTURE);
		xml.start("pic:nvPicPr");
		xml.empty("pic:cNvPr", "id", id, "name", name);
		xml.empty("pic:cNvPicPr");
		xml.end();
		xml.start("pic:blipFill");
		xml.empty("a:blip", "r:embed", Relationship.pictureId(index));
		xml.start("a:stretch");
		xml.empty("a:fillRect");
		xml.end();
		xml.end();
		xml.start("pic:spPr");
		xml.start("a:xfrm");
		xml.empty("a:off", "x", 0, "y", 0);
		xml.empty("a:ext", "cx", width, "cy", height);
		xml.end();
		xml.start("a:prstGeom", "prst", "rect");
		xml.empty("a:avLst");
		xml.end();
		xml.end();
		xml.end();
		xml.end();
		xml.end();
		xml.end();
		xml.end();
		xml.end();
	}
}
