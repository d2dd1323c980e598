package org.nianbao.document.html;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.figures.Figure.Region;

/**
 * A piece of the page of a preview: the title or one block. Its elements that come from the text have the attribute {@link #MARK}, which counts them
 * from 0.
 *
 * @param html     well-formed markup, which says nothing of where it stands: it stays the same when the text before it changes
 * @param elements where the element of each number comes from
 */
public record PagePart(String html, List<Region> elements) {

	/** The name of the attribute that has the number of an element within its part. */
	public static final String MARK = "data-at";

	/** Makes the list unmodifiable. */
	public PagePart {
		Objects.requireNonNull(html);
		elements = List.copyOf(elements);
	}

	/**
	 * Returns where an element comes from.
	 *
	 * @param element the number of an element, from wherever
	 * @return its place in the text; empty where the part has no such element
	 */
	public Optional<Region> source(int element) {
		return element >= 0 && element < elements.size() ? Optional.of(elements.get(element)) : Optional.empty();
	}
}
