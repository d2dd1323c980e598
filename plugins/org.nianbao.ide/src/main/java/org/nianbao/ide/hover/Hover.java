package org.nianbao.ide.hover;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;

/**
 * What is said of a part of a text when the pointer rests on it.
 *
 * @param region     the part
 * @param title      what it is
 * @param paragraphs what is said of it, plain text
 */
public record Hover(Region region, String title, List<String> paragraphs) {

	/**
	 * Makes the list unmodifiable.
	 */
	public Hover {
		paragraphs = List.copyOf(paragraphs);
	}
}
