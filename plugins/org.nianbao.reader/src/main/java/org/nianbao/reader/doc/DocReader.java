package org.nianbao.reader.doc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.logging.QuietLogging;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.SourceAssembler;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;

/**
 * Reads files named {@code .doc}: those of Word 97 to 2003, and the newer Word files, web pages and rich text that programs write under
 * that name. Macros and embedded objects are not looked at.
 */
public final class DocReader implements ReportReader {

	private static final int PROBE = 1024;

	/** MS-OFFCRYPTO, 2.3.4.4: the stream that holds a newer file which is encrypted. */
	private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

	/** Where the flags are in the main stream. */
	private static final int FLAGS = 10;

	/** Makes a reader. */
	public DocReader() {
		// Nothing to keep.
	}

	@Override
	public SourceDocument read(byte[] bytes, ReadingLimits limits, CancelIndicator cancel) throws UnreadableSourceException {
		ReadingBudget budget = new ReadingBudget(limits, cancel);
		budget.bytes(bytes.length);
		if (DocxReader.isZip(bytes)) {
			return new DocxReader().read(bytes, limits, cancel);
		}
		String start = new String(bytes, 0, Math.min(bytes.length, PROBE), StandardCharsets.ISO_8859_1).replace("\0", "").strip().toLowerCase(Locale.ROOT);
		if (start.startsWith("{\\rtf")) {
			throw new UnreadableSourceException(Reason.OTHER_FORMAT, Map.of("format", "RTF"), null);
		}
		if (start.startsWith("mime-version:")) {
			throw new UnreadableSourceException(Reason.OTHER_FORMAT, Map.of("format", "MHT"), null);
		}
		if (start.contains("<w:worddocument") || start.contains("<pkg:package") || start.contains("progid=\"word.document\"")) {
			throw new UnreadableSourceException(Reason.OTHER_FORMAT, Map.of("format", "XML"), null);
		}
		if (start.contains("<html") || start.contains("<!doctype html")) {
			return new HtmlReader().read(bytes, limits, cancel);
		}
		return readWord(bytes, budget);
	}

	private static SourceDocument readWord(byte[] bytes, ReadingBudget budget) throws UnreadableSourceException {
		QuietLogging.prepare();
		try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			if (container.getRoot().hasEntry(ENCRYPTED_PACKAGE) || isEncrypted(container)) {
				throw new UnreadableSourceException(Reason.ENCRYPTED);
			}
			HWPFDocument document = new HWPFDocument(container);
			return SourceAssembler.assemble(SourceKind.DOC, pieces(document, budget), budget);
		} catch (EncryptedDocumentException e) {
			throw new UnreadableSourceException(Reason.ENCRYPTED, Map.of(), e);
		} catch (OldFileFormatException e) {
			throw new UnreadableSourceException(Reason.OTHER_FORMAT, Map.of("format", "Word 95"), e);
		} catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
			// A damaged file makes the library believe in huge tables or in endless ones: errors of the machine are errors of the file here, and what was
			// allocated is free again.
			throw new UnreadableSourceException(Reason.DAMAGED, Map.of(), e);
		}
	}

	/** MS-DOC, 2.5.2: bit 8 of the flags at offset 10, whether the text is encrypted or only obfuscated. */
	private static boolean isEncrypted(POIFSFileSystem container) throws IOException {
		try (InputStream in = container.createDocumentInputStream("WordDocument")) {
			byte[] start = in.readNBytes(FLAGS + 2);
			return start.length == FLAGS + 2 && (start[FLAGS + 1] & 1) != 0;
		}
	}

	private static List<Piece> pieces(HWPFDocument document, ReadingBudget budget) throws UnreadableSourceException {
		DocBody body = new DocBody(document, budget);
		List<Piece> pieces = new ArrayList<>(body.read(document.getRange(), 0));
		List<Piece> boxes = body.read(document.getMainTextboxRange(), 0);
		if (boxes.stream().anyMatch(piece -> piece instanceof Piece.Text text && !text.text().isBlank() || piece instanceof Piece.Table)) {
			pieces.add(new Piece.Remark("textbox", Map.of()));
		}
		pieces.addAll(boxes);
		drop(body, document.getHeaderStoryRange(), DroppedText.Reason.PAGE_HEADER_OR_FOOTER, pieces);
		drop(body, document.getCommentsRange(), DroppedText.Reason.EDITOR_REMARK, pieces);
		return pieces;
	}

	private static void drop(DocBody body, Range range, DroppedText.Reason reason, List<Piece> pieces) throws UnreadableSourceException {
		for (Piece piece : body.read(range, 0)) {
			drop(piece, reason, pieces);
		}
	}

	private static void drop(Piece piece, DroppedText.Reason reason, List<Piece> pieces) {
		if (piece instanceof Piece.Text text) {
			pieces.add(new Piece.Dropped(text.text(), reason));
		} else if (piece instanceof Piece.Dropped) {
			pieces.add(piece);
		} else if (piece instanceof Piece.Table table) {
			table.cells().forEach(cell -> cell.content().forEach(inner -> drop(inner, reason, pieces)));
		}
	}
}
