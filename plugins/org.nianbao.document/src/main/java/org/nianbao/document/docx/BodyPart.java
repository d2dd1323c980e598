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
import org.nianbao.document.internal.PartXml;

/**
 * Writes the main part of a file, {@code word/document.xml}: all blocks and the page they stand on. Used once.
 */
final class BodyPart implements Block.Visitor<Void, IOException> {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final PartXml xml;
	private final DocxTemplate template;
	private final WordXml word;
	private final TableXml tables;
	private final List<PictureData> pictures = new ArrayList<>();

	/** The heading that the blocks at hand stand under: names tables that have no caption. */
	private String section = "";

	private int sections;
	private int subsections;
	private int bookmarks;

	/** Whether the block at hand must end on the page on which the next one begins. */
	private boolean keepNext;

	private BodyPart(PartXml xml, DocxTemplate template) {
		this.xml = xml;
		this.template = template;
		word = new WordXml(xml, template);
		tables = new TableXml(xml, word, template);
	}

	/**
	 * Writes the part.
	 *
	 * @param document what to print
	 * @param template the page and the styles
	 * @param out      where it goes; stays open
	 * @return the pictures that the part refers to, in the order of {@link Relationship#pictureId}
	 * @throws IOException if {@code out} fails, or a picture that exists cannot be read
	 */
	static List<PictureData> write(Document document, DocxTemplate template, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		BodyPart part = new BodyPart(xml, template);
		xml.start("w:document", "xmlns:w", WORD, "xmlns:r", RELATIONSHIPS);
		xml.start("w:body");
		part.writeTitle(document.titleLines());
		part.writeBlocks(document.blocks());
		new XmlElement("w:sectPr", List.of(), template.page()).write(xml);
		xml.end();
		xml.end();
		xml.finish();
		return part.pictures;
	}

	private void writeTitle(List<String> lines) throws IOException {
		if (!lines.isEmpty()) {
			word.startHeading("Title");
			word.run(String.join("\n", lines));
			word.endParagraph();
		}
	}

	private void writeBlocks(List<Block> blocks) throws IOException {
		for (int i = 0; i < blocks.size(); ) {
			if (blocks.get(i) instanceof Closing) {
				int end = i;
				while (end < blocks.size() && blocks.get(end) instanceof Closing) {
					end++;
				}
				writeClosing(blocks.subList(i, end).stream().map(Closing.class::cast).toList());
				i = end;
			} else {
				// A signature must not stand alone on its page.
				keepNext = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Closing;
				blocks.get(i).accept(this);
				i++;
			}
		}
		if (blocks.isEmpty()) {
			writeTableEnd();
		}
	}

	private void writeRuns(List<Run> runs) throws IOException {
		for (Run run : runs) {
			word.run(run.text());
		}
	}

	private void writeClosing(List<Closing> lines) throws IOException {
		List<ClosingLine> placed = ClosingLine.place(lines);
		for (int i = 0; i < placed.size(); i++) {
			word.startClosing(placed.get(i).rightChars(), i == 0, i + 1 < placed.size());
			writeRuns(placed.get(i).line().runs());
			word.endParagraph();
		}
	}

	private void startBookmark(int level) throws IOException {
		if (level == 1) {
			sections++;
			subsections = 0;
		} else {
			subsections++;
		}
		// Short names in ASCII: other programs that point there need not know what Word allows.
		String name = "section" + sections + (level == 1 ? "" : "_" + subsections);
		xml.empty("w:bookmarkStart", "w:id", bookmarks, "w:name", name);
	}

	private void endBookmark() throws IOException {
		xml.empty("w:bookmarkEnd", "w:id", bookmarks++);
	}

	@Override
	public Void heading(Heading heading) throws IOException {
		section = heading.text();
		if (heading.isRunIn()) {
			word.startParagraph("ReportBody", keepNext);
		} else {
			word.startHeading("Heading" + heading.level());
		}
		startBookmark(heading.level());
		word.run(heading.isRunIn() ? "RunIn" + heading.level() : "", heading.text());
		endBookmark();
		writeRuns(heading.body());
		word.endParagraph();
		return null;
	}

	@Override
	public Void paragraph(Paragraph paragraph) throws IOException {
		word.startParagraph(paragraph.kind() == Paragraph.Kind.NOTE ? "Note" : "ReportBody", keepNext);
		writeRuns(paragraph.runs());
		word.endParagraph();
		return null;
	}

	@Override
	public Void closing(Closing closing) throws IOException {
		writeClosing(List.of(closing));
		return null;
	}

	@Override
	public Void table(Table table) throws IOException {
		if (!table.caption().isEmpty()) {
			word.startHeading("Caption");
			word.run(table.caption());
			word.endParagraph();
		}
		tables.write(table.grid(), table.caption().isEmpty() ? section : table.caption());
		for (Paragraph note : table.notes()) {
			paragraph(note);
		}
		if (table.notes().isEmpty()) {
			writeTableEnd();
		}
		return null;
	}

	/** Keeps text off the last line of a table. Without a paragraph between them two tables would become one. */
	private void writeTableEnd() throws IOException {
		word.paragraph("TableEnd", "");
	}

	@Override
	public Void chart(Chart chart) throws IOException {
		writePicture(ChartPng.of(chart), chart.description(), chart.caption());
		return null;
	}

	@Override
	public Void picture(Picture picture) throws IOException {
		Optional<PictureData> data = PictureData.of(picture);
		if (data.isEmpty()) {
			word.paragraph("PictureCaption", picture.replacement());
			return null;
		}
		writePicture(data.get(), picture.caption().isEmpty() ? picture.file() : picture.caption(), picture.caption());
		return null;
	}

	private void writePicture(PictureData data, String description, String caption) throws IOException {
		word.startParagraph("Picture", !caption.isEmpty());
		DrawingXml.write(xml, template, data, pictures.size(), description);
		word.endParagraph();
		pictures.add(data);
		if (!caption.isEmpty()) {
			word.paragraph("PictureCaption", caption);
		}
	}
}
