package org.nianbao.document.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.nianbao.document.Block;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.internal.Resources;

/**
 * Writes one self-contained web page: semantic HTML in UTF-8 that is well-formed XML too, with its style sheet (screen, light and dark, and
 * print) and its pictures inside, without scripts.
 */
public final class HtmlWriter implements DocumentWriter {

	/** The paper: light, on screen and in print. */
	static final String PAPER = styles("page.css");

	private static final String STYLES = PAPER + "\n" + styles("dark.css");

	@Override
	public String id() {
		return "html";
	}

	@Override
	public String extension() {
		return "html";
	}

	/**
	 * Writes a page, or with {@link DocumentOptions#fragment} what stands inside one: an element {@code div} with its styles in its elements, without
	 * classes and IDs. Its title is no heading, since that of the first level is the one of the page around; sections have headings of the second level.
	 */
	@Override
	public List<DocumentNote> write(Document document, DocumentOptions options, OutputStream out) throws IOException {
		PageOutput output = new PageOutput(out);
		HtmlTemplate template = new HtmlTemplate(document, STYLES, ElementMarks.NONE, output::address, options.fragment());
		output.write(options.fragment() ? template.fragmentStart() : template.start());
		for (Block block : document.blocks()) {
			output.write(block.accept(template));
		}
		output.write(options.fragment() ? template.fragmentEnd() : template.end());
		out.flush();
		return List.of();
	}

	/** Reads one of the style sheets of this package. */
	static String styles(String file) {
		return new String(Resources.read(HtmlWriter.class, file), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
	}
}
