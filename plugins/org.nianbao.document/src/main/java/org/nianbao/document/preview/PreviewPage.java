package org.nianbao.document.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.document.TracedDocument;
import org.nianbao.document.html.HtmlParts;
import org.nianbao.document.html.PagePart;
import org.nianbao.language.figures.Figure.Region;

/**
 * A report as a web page in parts that can be replaced one by one. Immutable.
 */
public final class PreviewPage {

	/**
	 * An element of the page.
	 *
	 * @param part    the place of its part in {@link #parts}
	 * @param element its number within the part
	 */
	public record Place(int part, int element) {
	}

	private final String frame;
	private final List<PagePart> parts;
	private final List<Place> places = new ArrayList<>();
	private final PartIndex index;

	private PreviewPage(String frame, List<PagePart> parts) {
		this.frame = Objects.requireNonNull(frame);
		this.parts = List.copyOf(parts);
		List<Region> regions = new ArrayList<>();
		for (int part = 0; part < parts.size(); part++) {
			for (int element = 0; element < parts.get(part).elements().size(); element++) {
				places.add(new Place(part, element));
			}
			regions.addAll(parts.get(part).elements());
		}
		index = new PartIndex(regions);
	}

	/**
	 * Makes the page of a document. Reads the files of its pictures.
	 *
	 * @param traced the document
	 * @return the page
	 * @throws java.io.UncheckedIOException if a picture that exists cannot be read
	 */
	public static PreviewPage of(TracedDocument traced) {
		return new PreviewPage(HtmlParts.frame(traced.document()), HtmlParts.of(traced));
	}

	/**
	 * Returns the page without its content.
	 *
	 * @return a whole page of HTML with an empty element {@code main}, which is to have the parts as its children; without scripts, and by its policy
	 *        none that come with the content would run
	 */
	public String frame() {
		return frame;
	}

	/**
	 * Returns the content.
	 *
	 * @return the parts from top to bottom
	 */
	public List<PagePart> parts() {
		return parts;
	}

	/**
	 * Returns the whole page.
	 *
	 * @return HTML that shows all parts
	 */
	public String html() {
		StringBuilder content = new StringBuilder("<main>");
		parts.forEach(part -> content.append(part.html()));
		int end = frame.indexOf("<main></main>");
		return frame.substring(0, end) + content + frame.substring(end + "<main>".length());
	}

	/**
	 * Finds what is printed of a place of the text.
	 *
	 * @param offset an offset in the text
	 * @return the innermost element that comes from it, else from the nearest place before it; empty for an empty page
	 */
	public Optional<Place> place(int offset) {
		return index.at(offset).stream().mapToObj(places::get).findFirst();
	}

	/**
	 * Finds where an element comes from.
	 *
	 * @param part    the number of a part, from wherever
	 * @param element the number of an element of it
	 * @return its place in the text; empty where there is no such element
	 */
	public Optional<Region> source(int part, int element) {
		return part >= 0 && part < parts.size() ? parts.get(part).source(element) : Optional.empty();
	}
}
