package org.nianbao.ide.hover;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.ide.hover.Hover.Line;
import org.nianbao.language.figures.Figure.Region;

/**
 * Collects what is said of a part of a text.
 */
final class HoverBuilder {

	private final HoverMessages messages;
	private final Region region;
	private final String title;
	private final List<String> paragraphs = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param messages the texts
	 * @param region   the part of the text
	 * @param title    what it is
	 */
	HoverBuilder(HoverMessages messages, Region region, String title) {
		this.messages = messages;
		this.region = region;
		this.title = title;
	}

	HoverMessages messages() {
		return messages;
	}

	/** Adds a paragraph of the bundle. */
	HoverBuilder say(String key, Object... namesAndValues) {
		paragraphs.add(messages.format(key, namesAndValues));
		return this;
	}

	/** Adds a paragraph with a list; none where the list is empty. */
	HoverBuilder list(String key, List<String> names) {
		return names.isEmpty() ? this : say(key, "list", messages.list(names));
	}

	/** Adds a paragraph as it is. */
	HoverBuilder quote(String paragraph) {
		paragraphs.add(paragraph);
		return this;
	}

	HoverBuilder line(String label, String value, boolean total) {
		lines.add(new Line(label, value, total));
		return this;
	}

	HoverBuilder note(String note) {
		if (!notes.contains(note)) {
			notes.add(note);
		}
		return this;
	}

	Hover build() {
		return new Hover(region, title, paragraphs, lines, notes);
	}
}
