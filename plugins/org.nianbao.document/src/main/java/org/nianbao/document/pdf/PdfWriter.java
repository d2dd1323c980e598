package org.nianbao.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;

/**
 * Writes PDF by GB/T 9704-2012 (A4, 22 lines of 28 characters) that is tagged and fit for the archive: PDF/A-2a and PDF/UA-1, with the characters
 * that it uses of its fonts inside. Nothing of the renderer is loaded before the first document is written.
 */
public final class PdfWriter implements DocumentWriter {

	private final Supplier<FontIndex> system;

	/** Makes a writer that uses the fonts of this machine. */
	public PdfWriter() {
		this(SystemFonts::index);
	}

	/**
	 * @param system the fonts of the machine, asked for when a document is written
	 */
	PdfWriter(Supplier<FontIndex> system) {
		this.system = Objects.requireNonNull(system);
	}

	@Override
	public String id() {
		return "pdf";
	}

	@Override
	public String extension() {
		return "pdf";
	}

	/**
	 * {@inheritDoc} The same document, options and fonts give the same bytes on the same Java runtime.
	 */
	@Override
	public List<DocumentNote> write(Document document, DocumentOptions options, OutputStream out) throws IOException {
		return PdfFile.write(document, options, system.get(), out);
	}
}
