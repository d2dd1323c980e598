package org.nianbao.reader.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.SourceAssembler;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;

/**
 * Reads Word files since 2007. Text is what Word shows with all changes accepted; numbers of lists are counted. Macros and embedded files
 * are not looked at.
 */
public final class DocxReader implements ReportReader {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** Makes a reader. */
	public DocxReader() {
		// Nothing to keep.
	}

	/**
	 * Tells whether a file is a zip file.
	 *
	 * @param bytes a file
	 * @return true if it begins like one
	 */
	public static boolean isZip(byte[] bytes) {
		return startsWith(bytes, ZIP);
	}

	private static boolean startsWith(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

	@Override
	public SourceDocument read(byte[] bytes, ReadingLimits limits, CancelIndicator cancel) throws UnreadableSourceException {
		ReadingBudget budget = new ReadingBudget(limits, cancel);
		budget.bytes(bytes.length);
		if (!isZip(bytes)) {
			throw new UnreadableSourceException(Reason.DAMAGED);
		}
		try {
			return SourceAssembler.assemble(SourceKind.DOCX, pieces(new DocxPackage(bytes, budget), budget), budget);
		} catch (RuntimeException e) {
			// What no program writes: the parts contradict the standard in a way nobody thought of.
			throw new UnreadableSourceException(Reason.DAMAGED, Map.of(), e);
		}
	}

	private static List<Piece> pieces(DocxPackage file, ReadingBudget budget) throws UnreadableSourceException {
		String main = file.main();
		XmlNode document = file.xml(main).orElseThrow(() -> new UnreadableSourceException(Reason.DAMAGED));
		XmlNode body = document.child("w:body");
		if (body == null) {
			throw new UnreadableSourceException(Reason.DAMAGED);
		}
		Styles styles = new Styles(file.related(main, "styles").stream().findFirst().orElse(null));
		Numbering numbering = new Numbering(file.related(main, "numbering").stream().findFirst().orElse(null));
		BodyReader reader = new BodyReader(file, main, styles, numbering, budget);
		for (XmlNode notes : file.related(main, "footnotes")) {
			reader.remarks("footnote", notes);
		}
		for (XmlNode notes : file.related(main, "endnotes")) {
			reader.remarks("endnote", notes);
		}
		List<Piece> pieces = new ArrayList<>(reader.blocks(body));
		reader.leaveMainPart();
		for (String kind : List.of("header", "footer")) {
			for (XmlNode part : file.related(main, kind)) {
				drop(reader.blocks(part), DroppedText.Reason.PAGE_HEADER_OR_FOOTER, pieces);
			}
		}
		for (XmlNode part : file.related(main, "comments")) {
			for (XmlNode comment : part.children()) {
				drop(reader.blocks(comment), DroppedText.Reason.EDITOR_REMARK, pieces);
			}
		}
		return pieces;
	}

	private static void drop(List<Piece> dropped, DroppedText.Reason reason, List<Piece> pieces) {
		for (Piece piece : dropped) {
			if (piece instanceof Piece.Text text) {
				pieces.add(new Piece.Dropped(text.text(), reason));
			} else if (piece instanceof Piece.Table table) {
				table.cells().forEach(cell -> drop(cell.content(), reason, pieces));
			} else if (piece instanceof Piece.Dropped) {
				pieces.add(piece);
			}
		}
	}
}
