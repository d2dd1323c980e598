package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.ide.assist.Proposal.Placeholder;
import org.nianbao.language.figures.Figure.Region;

/**
 * A text with parts to be filled in, written from its beginning to its end.
 */
final class TemplateText {

	/** The places of a part, and what it may be. */
	private record Part(List<Region> regions, List<String> choices) {
	}

	private final StringBuilder text = new StringBuilder();
	private final String lineEnd;
	private final Map<String, Part> parts = new LinkedHashMap<>();
	private int endOfLastPart = -1;
	private int caret = -1;

	/**
	 * @param lineEnd how lines end in the document
	 */
	TemplateText(String lineEnd) {
		this.lineEnd = lineEnd;
	}

	/**
	 * Adds text.
	 *
	 * @param added any text; its line feeds become the line ends of the document
	 * @return this
	 */
	TemplateText add(String added) {
		text.append(added.replace("\n", lineEnd));
		return this;
	}

	/**
	 * Adds a part to be filled in. Parts with the same name are one: what is typed for one of them stands in all. A part that touches the one
	 * before is text
	 * like any other, as editors cannot tell them apart while somebody types.
	 *
	 * @param name    tells parts from each other
	 * @param value   what stands there first
	 * @param choices what it may be; empty where anything
	 * @return this
	 */
	TemplateText part(String name, String value, List<String> choices) {
		if (text.length() > endOfLastPart) {
			parts.computeIfAbsent(name, n -> new Part(new ArrayList<>(), choices)).regions().add(new Region(text.length(), value.length()));
			endOfLastPart = text.length() + value.length();
		}
		text.append(value);
		return this;
	}

	/**
	 * Leaves the caret here; else it is left at the end.
	 *
	 * @return this
	 */
	TemplateText caret() {
		caret = text.length();
		return this;
	}

	/**
	 * Returns the text.
	 *
	 * @return what was added so far
	 */
	String text() {
		return text.toString();
	}

	/**
	 * Returns the parts to be filled in.
	 *
	 * @return in the order in which they were first added
	 */
	List<Placeholder> placeholders() {
		return parts.values().stream().map(part -> new Placeholder(part.regions(), part.choices())).toList();
	}

	/**
	 * Returns where the caret is left.
	 *
	 * @return an offset in the text
	 */
	int caretOffset() {
		return caret < 0 ? text.length() : caret;
	}
}
