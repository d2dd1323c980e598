package org.nianbao.document;

import java.util.List;
import java.util.Optional;

import org.nianbao.document.docx.DocxWriter;
import org.nianbao.document.html.HtmlWriter;
import org.nianbao.document.pdf.PdfWriter;
import org.nianbao.document.text.TextWriter;

/**
 * The writers on board.
 */
public final class DocumentWriters {

	private static final List<DocumentWriter> ALL = List.of(new DocxWriter(), new PdfWriter(), new HtmlWriter(), new TextWriter());

	private DocumentWriters() {
	}

	/**
	 * Returns all writers.
	 *
	 * @return unmodifiable, in the order in which users are told of them
	 */
	public static List<DocumentWriter> all() {
		return ALL;
	}

	/**
	 * Finds a writer.
	 *
	 * @param id the name of its format, in lower case
	 * @return the writer, empty if there is none for the format
	 */
	public static Optional<DocumentWriter> byId(String id) {
		return ALL.stream().filter(writer -> writer.id().equals(id)).findFirst();
	}
}
