package org.nianbao.document.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.document.Block;
import org.nianbao.document.Document;
import org.nianbao.document.TracedDocument;
import org.nianbao.language.figures.Figure.Region;

/**
 * Cuts the page of a document into parts whose elements know where they come from.
 */
public final class HtmlParts {

	/** Wrapped around each part, so that it is one element whatever it prints. */
	private static final String OPEN = "<div>";
	private static final String CLOSE = "</div>";

	private HtmlParts() {
	}

	/**
	 * Returns the page around the parts.
	 *
	 * @param document the document
	 * @return the page that {@link HtmlWriter} would write, with nothing in its element {@code main}, light as paper, and with the style of the
	 *         element under the cursor
	 */
	public static String frame(Document document) {
		return unix(new HtmlTemplate(document, HtmlWriter.PAPER + "\n" + HtmlWriter.styles("preview.css"), ElementMarks.NONE).frame());
	}

	/**
	 * Returns the parts.
	 *
	 * @param traced the document
	 * @return the title, if there is one, and the blocks, in the order of the document
	 */
	public static List<PagePart> of(TracedDocument traced) {
		List<PagePart> parts = new ArrayList<>();
		List<Region> elements = new ArrayList<>();
		HtmlTemplate template = new HtmlTemplate(traced.document(), "", part -> mark(traced.sources().of(part), elements));
		try {
			if (!traced.document().titleLines().isEmpty()) {
				parts.add(part(template.title(), elements));
			}
			for (Block block : traced.document().blocks()) {
				elements.clear();
				parts.add(part(block.accept(template), elements));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return parts;
	}

	private static PagePart part(CharSequence markup, List<Region> elements) {
		return new PagePart(OPEN + unix(markup).strip() + CLOSE, elements);
	}

	private static String mark(Optional<Region> source, List<Region> elements) {
		if (source.isEmpty()) {
			return "";
		}
		elements.add(source.get());
		return " " + PagePart.MARK + "=\"" + (elements.size() - 1) + "\"";
	}

	/** Xtend ends the lines of a template as the machine does. */
	private static String unix(CharSequence markup) {
		return markup.toString().replace(System.lineSeparator(), "\n");
	}
}
