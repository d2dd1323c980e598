package org.nianbao.reader.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.Fields;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.PictureKind;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.SourceText;
import org.nianbao.reader.lists.Symbols;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Reads what stands in a part: paragraphs, tables, pictures (ECMA-376-1, 17.2 and following). For the parts of one document, in their order.
 */
final class BodyReader {

	/** The name of no part: ids of relations mean nothing. */
	private static final String NO_PART = "?";

	/** Footnotes and endnotes by kind and id. */
	private final Map<String, XmlNode> remarks = new HashMap<>();

	private final DocxPackage file;
	private final ReadingBudget budget;
	private final Styles styles;
	private final Numbering numbering;
	private final Fields fields = new Fields();

	/** The part that is being read: relations are its own. */
	private String part;

	/** The text of paragraphs whose end is deleted: it goes on in the next one. */
	private final StringBuilder carried = new StringBuilder();
	private int contents;

	/** A paragraph while it is read. */
	private static final class Line {
		private final StringBuilder text = new StringBuilder();
		private final StringBuilder hidden = new StringBuilder();
		private final StringBuilder pageNumber = new StringBuilder();
		private final StringBuilder placeholder = new StringBuilder();

		/** Text boxes, pictures and notes: they stand behind the paragraph in which they are anchored. */
		private final List<Piece> after = new ArrayList<>();
		private boolean isContents;
	}

	BodyReader(DocxPackage file, String part, Styles styles, Numbering numbering, ReadingBudget budget) {
		this.file = file;
		this.part = part;
		this.styles = styles;
		this.numbering = numbering;
		this.budget = budget;
	}

	/** Makes notes known to which paragraphs refer. */
	void remarks(String kind, XmlNode root) {
		for (XmlNode node : root.children()) {
			// Separators have types, real notes have none, or "normal".
			if (node.attribute("w:type", "normal").equals("normal")) {
				remarks.put(kind + node.attribute("w:id", ""), node);
			}
		}
	}

	/** From now on reads parts whose pictures nobody wants: headers, footers, comments. */
	void leaveMainPart() {
		part = NO_PART;
	}

	/**
	 * Reads all blocks in an element that is a text of its own: a part, a cell, a box, a note. Paragraphs around it do not go on inside, nor do those
	 * inside go on around it.
	 *
	 * @return in the order of the file
	 */
	List<Piece> blocks(XmlNode parent) throws UnreadableSourceException {
		String around = carried.toString();
		carried.setLength(0);
		List<Piece> pieces = new ArrayList<>();
		addBlocks(parent, pieces);
		flushCarried(pieces);
		carried.append(around);
		return pieces;
	}

	private void addBlocks(XmlNode parent, List<Piece> pieces) throws UnreadableSourceException {
		for (XmlNode node : parent.children()) {
			switch (node.name) {
				case "w:p" -> paragraph(node, pieces);
				case "w:tbl" -> {
					flushCarried(pieces);
					table(node, pieces);
				}
				case "w:sdt" -> {
					boolean isContents = isTableOfContents(node);
					contents += isContents ? 1 : 0;
					if (node.child("w:sdtContent") != null) {
						addBlocks(node.child("w:sdtContent"), pieces);
					}
					contents -= isContents ? 1 : 0;
				}
				case "w:ins", "w:moveTo", "w:customXml", "w:smartTag" -> addBlocks(node, pieces);
				case "w:del", "w:moveFrom" -> pieces.add(new Piece.Dropped(allText(node), Reason.HIDDEN));
				case "mc:AlternateContent" -> addBlocks(chosen(node), pieces);
				case "m:oMathPara", "m:oMath" -> pieces.add(new Piece.Text(Formulas.text(node), 0, Alignment.CENTER));
				default -> {
					// Properties, bookmarks, ends of sections.
				}
			}
		}
	}

	private static boolean isTableOfContents(XmlNode control) {
		XmlNode gallery = control.path("w:sdtPr", "w:docPartObj", "w:docPartGallery");
		return gallery != null && gallery.attribute("w:val", "").equals("Table of Contents");
	}

	/** The same content is there for newer and for older programs: the first is the best. */
	private static XmlNode chosen(XmlNode alternatives) {
		XmlNode choice = alternatives.child("mc:Choice");
		XmlNode fallback = alternatives.child("mc:Fallback");
		if (choice == null || choice.children().isEmpty()) {
			return fallback == null ? alternatives : fallback;
		}
		boolean saysNothing = fallback != null && allText(choice).isEmpty() && choice.find("a:blip") == null;
		return saysNothing ? fallback : choice;
	}

	private static String allText(XmlNode node) {
		StringBuilder text = new StringBuilder();
		allText(node, text);
		return text.toString();
	}

	private static void allText(XmlNode node, StringBuilder text) {
		for (XmlNode child : node.children()) {
			switch (child.name) {
				case "w:instrText" -> {
					// Nobody sees the code of a field.
				}
				case "w:t", "w:delText", "m:t", "a:t" -> child.children().forEach(part -> text.append(part.text));
				case "w:p" -> {
					text.append(text.isEmpty() ? "" : "\n");
					allText(child, text);
				}
				default -> allText(child, text);
			}
		}
	}

	private void paragraph(XmlNode node, List<Piece> pieces) throws UnreadableSourceException {
		budget.tick();
		XmlNode properties = node.child("w:pPr");
		Line line = new Line();
		line.isContents = contents > 0 || fields.isContents() || styles.isContents(properties);
		inline(node, properties, line);
		Styles.ListPlace place = styles.list(properties, numbering);
		boolean isEmpty = SourceText.clean(line.text).isEmpty();
		// A number is counted only where it is shown, or where a paragraph has nothing but its number.
		String label = place == null || place.list().isEmpty() || isEmpty && !line.hidden.isEmpty() ? "" : numbering.next(place, styles);
		String text = label + line.text;
		XmlNode mark = properties == null ? null : properties.child("w:rPr");
		boolean goesOn = mark != null && mark.child("w:del") != null;
		if (line.isContents) {
			pieces.add(new Piece.Dropped(text, Reason.CONTENTS));
		} else if (goesOn) {
			carried.append(text);
		} else {
			pieces.add(new Piece.Text(carried + (isEmpty && carried.isEmpty() ? "" : text), styles.level(properties), alignment(properties)));
			carried.setLength(0);
		}
		pieces.add(new Piece.Dropped(line.hidden.toString(), Reason.HIDDEN));
		pieces.add(new Piece.Dropped(line.pageNumber.toString(), Reason.PAGE_NUMBER));
		pieces.add(new Piece.Dropped(line.placeholder.toString(), Reason.EDITOR_REMARK));
		pieces.addAll(line.after);
	}

	private Alignment alignment(XmlNode properties) {
		String alignment = styles.alignment(properties);
		if (alignment == null) {
			return Alignment.START;
		}
		return switch (alignment) {
			case "center" -> Alignment.CENTER;
			case "right", "end" -> Alignment.END;
			default -> Alignment.START;
		};
	}

	/** Reads runs and what contains runs. */
	private void inline(XmlNode parent, XmlNode properties, Line line) throws UnreadableSourceException {
		for (XmlNode node : parent.children()) {
			switch (node.name) {
				case "w:r" -> run(node, properties, line);
				case "w:fldSimple" -> {
					fields.begin(node.attribute("w:instr", ""));
					line.isContents |= fields.isContents();
					inline(node, properties, line);
					fields.end();
				}
				case "w:sdt" -> {
					XmlNode content = node.child("w:sdtContent");
					if (content != null && node.path("w:sdtPr", "w:showingPlcHdr") != null) {
						line.placeholder.append(allText(content));
					} else if (content != null) {
						inline(content, properties, line);
					}
				}
				case "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:rubyBase" -> inline(node, properties, line);
				case "w:del", "w:moveFrom" -> line.hidden.append(allText(node));
				case "m:oMath", "m:oMathPara" -> line.text.append(Formulas.text(node));
				case "mc:AlternateContent" -> inline(chosen(node), properties, line);
				case "w:pict", "w:drawing", "w:object" -> drawing(node, line);
				default -> {
					// Properties, bookmarks, marks of proofing.
				}
			}
		}
	}

	private void run(XmlNode run, XmlNode properties, Line line) throws UnreadableSourceException {
		XmlNode own = run.child("w:rPr");
		boolean isHidden = styles.isHidden(own, properties);
		for (XmlNode node : run.children()) {
			if (node.name.equals("w:fldChar")) {
				fieldMark(node, line, isHidden);
			} else if (node.name.equals("w:instrText")) {
				fields.code(plain(node));
			} else if (!fields.isCode()) {
				StringBuilder target = isHidden ? line.hidden : fields.isPageNumber() ? line.pageNumber : line.text;
				runContent(node, properties, line, target);
			}
		}
	}

	private void fieldMark(XmlNode node, Line line, boolean isHidden) {
		switch (node.attribute("w:fldCharType", "")) {
			case "begin" -> fields.begin();
			case "separate" -> {
				fields.separate();
				line.isContents |= fields.isContents();
			}
			case "end" -> {
				String drawn = fields.end();
				if (!fields.isCode()) {
					(isHidden ? line.hidden : line.text).append(drawn);
				}
			}
			default -> {
				// Not a mark that the standard knows.
			}
		}
	}

	private void runContent(XmlNode node, XmlNode properties, Line line, StringBuilder target) throws UnreadableSourceException {
		switch (node.name) {
			case "w:t" -> target.append(plain(node));
			case "w:delText" -> line.hidden.append(plain(node));
			case "w:tab", "w:ptab" -> target.append('\t');
			case "w:cr" -> target.append('\n');
			case "w:br" -> {
				if (node.attribute("w:type", "textWrapping").equals("textWrapping")) {
					target.append('\n');
				}
			}
			case "w:noBreakHyphen" -> target.append('-');
			case "w:sym" -> target.append(symbol(node));
			case "w:ruby" -> {
				if (node.child("w:rubyBase") != null) {
					inline(node.child("w:rubyBase"), properties, line);
				}
				if (node.child("w:rt") != null) {
					target.append('（').append(allText(node.child("w:rt"))).append('）');
				}
			}
			case "w:footnoteReference", "w:endnoteReference" -> remark(node, line);
			case "w:drawing", "w:pict", "w:object" -> drawing(node, line);
			case "mc:AlternateContent" -> {
				for (XmlNode child : chosen(node).children()) {
					runContent(child, properties, line, target);
				}
			}
			default -> {
				// Properties, soft hyphens, marks of the last printing.
			}
		}
	}

	private static String plain(XmlNode node) {
		List<XmlNode> texts = node.children();
		if (texts.size() == 1) {
			return texts.get(0).text;
		}
		StringBuilder text = new StringBuilder();
		texts.forEach(child -> text.append(child.text));
		return text.toString();
	}

	private static String symbol(XmlNode node) {
		try {
			return Symbols.inFont(Integer.parseInt(node.attribute("w:char", ""), 16), node.attribute("w:font", ""));
		} catch (NumberFormatException e) {
			return "";
		}
	}

	/** Each note once, however often it is referred to, and not from inside itself. */
	private void remark(XmlNode reference, Line line) throws UnreadableSourceException {
		boolean atFoot = reference.name.equals("w:footnoteReference");
		XmlNode remark = remarks.remove((atFoot ? "footnote" : "endnote") + reference.attribute("w:id", ""));
		if (remark != null) {
			String around = part;
			part = NO_PART;
			List<Piece> pieces = blocks(remark);
			part = around;
			line.after.add(new Piece.Remark(atFoot ? "footnote" : "endnote", Map.of()));
			line.after.addAll(pieces);
		}
	}

	/** Pictures and text boxes of a drawing, however deep they are in it. */
	private void drawing(XmlNode drawing, Line line) throws UnreadableSourceException {
		XmlNode shown = drawing.find("wp:docPr");
		boolean isHidden = shown != null && shown.attribute("hidden", "").matches("1|true");
		String description = shown == null ? "" : shown.attribute("descr", shown.attribute("title", ""));
		shapes(drawing, description, isHidden, line);
	}

	private void shapes(XmlNode parent, String description, boolean isHidden, Line line) throws UnreadableSourceException {
		for (XmlNode node : parent.children()) {
			switch (node.name) {
				case "w:txbxContent" -> {
					List<Piece> pieces = blocks(node);
					line.after.addAll(isHidden ? List.of(new Piece.Dropped(allText(node), Reason.HIDDEN)) : pieces);
				}
				case "a:blip" -> picture(node.attribute("r:embed"), description, isHidden, line);
				case "v:imagedata" -> {
					String title = description.isEmpty() ? node.attribute("o:title", "") : description;
					picture(node.attribute("r:id", node.attribute("o:relid", null)), title, isHidden, line);
				}
				case "v:textpath" -> line.after.add(new Piece.Text(node.attribute("string", ""), 0, Alignment.START));
				case "c:chart" -> {
					line.after.add(new Piece.Image(description, Optional.empty(), ""));
					line.after.add(new Piece.Remark("chart", Map.of()));
				}
				case "dgm:relIds" -> diagram(node, line);
				case "mc:AlternateContent" -> shapes(chosen(node), description, isHidden, line);
				default -> shapes(node, own(node, description), isHidden, line);
			}
		}
	}

	/** A shape of the older kind says itself what it shows. */
	private static String own(XmlNode node, String description) {
		return node.name.equals("v:shape") || node.name.equals("v:rect") ? node.attribute("alt", description) : description;
	}

	/** Emits text that has no paragraph to go on in. */
	private void flushCarried(List<Piece> pieces) {
		if (!carried.isEmpty()) {
			pieces.add(new Piece.Text(carried.toString(), 0, Alignment.START));
			carried.setLength(0);
		}
	}

	private void picture(String id, String description, boolean isHidden, Line line) throws UnreadableSourceException {
		if (isHidden) {
			return;
		}
		DocxPackage.Relation relation = id == null ? null : file.relation(part, id).orElse(null);
		Optional<byte[]> bytes = relation == null || relation.external() ? Optional.empty() : file.bytes(relation.target());
		String extension = bytes.map(picture -> PictureKind.extension(picture, relation.target())).orElse("");
		line.after.add(new Piece.Image(description, bytes, extension));
	}

	/** The texts of a drawing of boxes and arrows are in a part of its own. */
	private void diagram(XmlNode node, Line line) throws UnreadableSourceException {
		DocxPackage.Relation relation = file.relation(part, node.attribute("r:dm", "")).orElse(null);
		XmlNode data = relation == null || relation.external() ? null : file.xml(relation.target()).orElse(null);
		if (data != null) {
			paragraphsOfDiagram(data, line);
			line.after.add(new Piece.Remark("chart", Map.of()));
		}
	}

	private void paragraphsOfDiagram(XmlNode node, Line line) {
		for (XmlNode child : node.children()) {
			if (child.name.equals("a:p")) {
				line.after.add(new Piece.Text(allText(child), 0, Alignment.START));
			} else {
				paragraphsOfDiagram(child, line);
			}
		}
	}

	private void table(XmlNode table, List<Piece> pieces) throws UnreadableSourceException {
		List<Row> rows = new ArrayList<>();
		rows(table, rows, pieces);
		pieces.add(TableColumns.table(rows, budget));
	}

	/**
	 * A row.
	 *
	 * @param before how many columns of the grid are left out before the first cell
	 * @param after  how many are left out behind the last
	 * @param cells  its cells
	 */
	record Row(long before, long after, List<Cell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param span      how many columns of the grid it covers
	 * @param width     its width in twentieths of a point; 0 if unknown
	 * @param goesOn    does it belong to the cell above?
	 * @param goesRight does it belong to the cell at its left?
	 * @param content   what is in it
	 */
	record Cell(long span, long width, boolean goesOn, boolean goesRight, List<Piece> content) {
	}

	private void rows(XmlNode parent, List<Row> rows, List<Piece> pieces) throws UnreadableSourceException {
		for (XmlNode node : parent.children()) {
			switch (node.name) {
				case "w:tr" -> {
					XmlNode properties = node.child("w:trPr");
					if (properties != null && properties.child("w:del") != null) {
						pieces.add(new Piece.Dropped(allText(node), Reason.HIDDEN));
					} else {
						List<Cell> cells = new ArrayList<>();
						cells(node, cells);
						rows.add(new Row(count(properties, "w:gridBefore"), count(properties, "w:gridAfter"), cells));
					}
				}
				case "w:sdt" -> {
					if (node.child("w:sdtContent") != null) {
						rows(node.child("w:sdtContent"), rows, pieces);
					}
				}
				case "w:ins", "w:moveTo", "w:customXml" -> rows(node, rows, pieces);
				case "mc:AlternateContent" -> rows(chosen(node), rows, pieces);
				case "w:del", "w:moveFrom" -> pieces.add(new Piece.Dropped(allText(node), Reason.HIDDEN));
				default -> {
					// Properties and bookmarks.
				}
			}
		}
	}

	private static long count(XmlNode properties, String name) {
		XmlNode count = properties == null ? null : properties.child(name);
		return count == null ? 0 : Math.max(0, count.number("w:val", 0));
	}

	private void cells(XmlNode parent, List<Cell> cells) throws UnreadableSourceException {
		for (XmlNode node : parent.children()) {
			switch (node.name) {
				case "w:tc" -> cells.add(cell(node));
				case "w:sdt" -> {
					if (node.child("w:sdtContent") != null) {
						cells(node.child("w:sdtContent"), cells);
					}
				}
				case "w:ins", "w:moveTo", "w:customXml" -> cells(node, cells);
				case "mc:AlternateContent" -> cells(chosen(node), cells);
				default -> {
					// Properties and bookmarks.
				}
			}
		}
	}

	private Cell cell(XmlNode node) throws UnreadableSourceException {
		XmlNode properties = node.child("w:tcPr");
		List<Piece> content = blocks(node);
		if (properties == null) {
			return new Cell(1, 0, false, false, content);
		}
		XmlNode width = properties.child("w:tcW");
		boolean absolute = width != null && width.attribute("w:type", "dxa").equals("dxa");
		return new Cell(Math.max(1, count(properties, "w:gridSpan")), absolute ? Math.max(0, width.number("w:w", 0)) : 0,
			continues(properties.child("w:vMerge")), continues(properties.child("w:hMerge")), content);
	}

	private static boolean continues(XmlNode merge) {
		return merge != null && merge.attribute("w:val", "continue").equals("continue");
	}
}
