package org.nianbao.document.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;

/**
 * Writes plain text in UTF-8 with lines that end with a line feed. Tables are drawn with {@code + - |} and are aligned in
 * fonts whose ideographs are twice as wide as letters.
 */
public final class TextWriter implements DocumentWriter {

	@Override
	public String id() {
		return "txt";
	}

	@Override
	public String extension() {
		return "txt";
	}

	@Override
	public List<DocumentNote> write(Document document, DocumentOptions options, OutputStream out) throws IOException {
		out.write(TextPage.of(document).text().getBytes(StandardCharsets.UTF_8));
		out.flush();
		return List.of();
	}
}
