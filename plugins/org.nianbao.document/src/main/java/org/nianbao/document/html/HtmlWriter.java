package org.nianbao.document.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.internal.Resources;

/**
 * Writes one self-contained web page, or what stands inside the page of somebody else: semantic HTML in UTF-8 that is well-formed XML too, with its style sheet (screen and
 * print) and its pictures inside, without scripts.
 */
public final class HtmlWriter implements DocumentWriter {

	static final String STYLES = styles("page.css");

	@Override
	public String id() {
		return "html";
	}

	@Override
	public String extension() {
		return "html";
	}

	@Override
	public List<DocumentNote> write(Document document, DocumentOptions options, OutputStream out) throws IOException {
		// Xtend ends the lines of a template as the machine does; the texts themselves hold no carriage returns any more.
		CharSequence markup = options.fragment() ? HtmlTemplate.fragment(document) : new HtmlTemplate(document, STYLES, ElementMarks.NONE).page();
		String page = markup.toString().replace(System.lineSeparator(), "\n");
		out.write(page.getBytes(StandardCharsets.UTF_8));
		out.flush();
		return List.of();
	}

	/** Reads one of the style sheets of this package. */
	static String styles(String file) {
		return new String(Resources.read(HtmlWriter.class, file), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
	}
}
