package org.nianbao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes documents in one file format. Writers have no state: one may serve several threads at once. The same
 * document always gives the same bytes, on every machine and at any time.
 */
public interface DocumentWriter {

	/**
	 * Returns the name by which users ask for the format.
	 *
	 * @return for example {@code docx}
	 */
	String id();

	/**
	 * Returns how the names of files of the format end.
	 *
	 * @return the extension without its dot
	 */
	String extension();

	/**
	 * Writes a document.
	 *
	 * @param document the document
	 * @param options  what the office chooses
	 * @param out      where the bytes go; is flushed, but not closed
	 * @return what its reader might not expect; usually empty
	 * @throws DocumentException if what the user asked for cannot be done
	 * @throws IOException       if {@code out} fails, or a picture that exists cannot be read
	 */
	List<DocumentNote> write(Document document, DocumentOptions options, OutputStream out) throws IOException;

	/**
	 * Writes a document for an office that chooses nothing.
	 *
	 * @param document the document
	 * @param out      where the bytes go; is flushed, but not closed
	 * @return what its reader might not expect; usually empty
	 * @throws DocumentException if the document cannot be written in this format
	 * @throws IOException       if {@code out} fails, or a picture that exists cannot be read
	 */
	default List<DocumentNote> write(Document document, OutputStream out) throws IOException {
		return write(document, DocumentOptions.standard(), out);
	}
}
