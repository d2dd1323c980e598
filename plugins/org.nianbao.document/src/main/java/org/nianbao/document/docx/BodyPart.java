package org.nianbao.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.PictureData;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.document.chart.ChartPng;

/**
 * Writes the main part of a file, {@code word/document.xml}: all blocks and the page they stand on. Used once.
 */
final class BodyPart implements Block.Visitor<Void, IOException> {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final PartXml xml;
	private final WordXml word;
	private final TableXml tables;
	private final List<PictureData> pictures = new ArrayList<>();

	/** The heading that the blocks at hand stand under: names tables that have no caption. */
	private String section = "";

	private BodyPart(PartXml xml) {
		this.xml = xml;
		word = new WordXml(xml);
		tables = new TableXml(xml, word);
	}

	/**
	 * Writes the part.
	 *
	 * @param document what to print
	 * @param out      where it goes; stays open
	 * @return the pictures that the part refers to, in the order of {@link Relationship#pictureId}
	 * @throws IOException if {@code out} fails, or a picture that exists cannot be read
	 */
	static List<PictureData> write(Document document, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		BodyPart part = new BodyPart(xml);
		xml.start("w:document", "xmlns:w", WORD, "xmlns:r", RELATIONSHIPS);
		xml.start("w:body");
		part.writeTitle(document.titleLines());
		part.writeBlocks(document.blocks());
		part.writePage();
		xml.end();
		xml.end();
		xml.finish();
		return part.pictures;
	}

	private void writeTitle(List<String> lines) throws IOException {
		if (!lines.isEmpty()) {
			word.paragraph("Title", String.join("\n", lines));
		}
	}

	private void writeBlocks(List<Block> blocks) throws IOException {
		boolean afterGrid = false;
		for (Block block : blocks) {
			if (afterGrid && block instanceof Table table && table.caption().isEmpty()) {
				// Two tables without a paragraph between them would become one table.
				word.paragraph("TableEnd", "");
			}
			block.accept(this);
			afterGrid = block instanceof Table table && table.notes().isEmpty();
		}
		if (afterGrid || blocks.isEmpty()) {
			word.paragraph("TableEnd", "");
		}
	}

	private void writePage() throws IOException {
		xml.start("w:sectPr");
		xml.empty("w:footerReference", "w:type", "default", "r:id", Relationship.FOOTER_ODD.id());
		xml.empty("w:footerReference", "w:type", "even", "r:id", Relationship.FOOTER_EVEN.id());
		xml.empty("w:pgSz", "w:w", PageGeometry.WIDTH, "w:h", PageGeometry.HEIGHT);
		xml.empty("w:pgMar", "w:top", PageGeometry.TOP, "w:right", PageGeometry.RIGHT, "w:bottom", PageGeometry.BOTTOM,
			"w:left", PageGeometry.LEFT, "w:header", PageGeometry.HEADER, "w:footer", PageGeometry.FOOTER, "w:gutter", 0);
		xml.empty("w:docGrid", "w:type", "linesAndChars", "w:linePitch", PageGeometry.LINE_PITCH);
		xml.end();
	}

	private void writeParagraph(String style, List<Run> runs) throws IOException {
		word.startParagraph(style);
		writeRuns(runs);
		word.endParagraph();
	}

	private void writeRuns(List<Run> runs) throws IOException {
		for (Run run : runs) {
			word.run(run.text());
		}
	}

	@Override
	public Void heading(Heading heading) throws IOException {
		section = heading.text();
		if (heading.isRunIn()) {
			word.startParagraph("");
			word.run("RunIn" + heading.level(), heading.text());
			writeRuns(heading.body());
			word.endParagraph();
		} else {
			word.paragraph("Heading" + heading.level(), heading.text());
		}
		return null;
	}

	@Override
	public Void paragraph(Paragraph paragraph) throws IOException {
		writeParagraph(paragraph.kind() == Paragraph.Kind.NOTE ? "Note" : "", paragraph.runs());
		return null;
	}

	@Override
	public Void closing(Closing closing) throws IOException {
		writeParagraph("Closing", closing.runs());
		return null;
	}

	@Override
	public Void table(Table table) throws IOException {
		if (!table.caption().isEmpty()) {
			word.paragraph("Caption", table.caption());
		}
		tables.write(table.grid(), table.caption().isEmpty() ? section : table.caption());
		for (Paragraph note : table.notes()) {
			paragraph(note);
		}
		return null;
	}

	@Override
	public Void chart(Chart chart) throws IOException {
		PictureData data = ChartPng.of(chart);
		word.startParagraph("Picture");
		DrawingXml.write(xml, data, pictures.size(), chart.description());
		word.endParagraph();
		pictures.add(data);
		if (!chart.caption().isEmpty()) {
			word.paragraph("PictureCaption", chart.caption());
		}
		return null;
	}

	@Override
	public Void picture(Picture picture) throws IOException {
		Optional<PictureData> data = PictureData.of(picture);
		if (data.isEmpty()) {
			word.paragraph("PictureCaption", picture.replacement());
			return null;
		}
		word.startParagraph("Picture");
		DrawingXml.write(xml, data.get(), pictures.size(), picture.caption().isEmpty() ? picture.file() : picture.caption());
		word.endParagraph();
		pictures.add(data.get());
		if (!picture.caption().isEmpty()) {
			word.paragraph("PictureCaption", picture.caption());
		}
		return null;
	}
}
