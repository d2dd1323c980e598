package org.nianbao.reader;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.nianbao.language.text.BilingualMessages;
import org.nianbao.reader.source.SourcePosition;

/**
 * Something a user should know about an import. Immutable.
 */
public final class ImportNote {

	/** How urgently somebody should look. */
	public enum Level {
		/** For completeness: something was left out that no report needs, such as page numbers. */
		INFO,
		/** Should be looked at: a guess, a gap, or a text that found no place. */
		WARNING
	}

	private final Level level;
	private final String key;
	private final TreeMap<String, String> arguments;
	private final Optional<SourcePosition> position;

	/**
	 * @param level     how urgent
	 * @param key       the key of the message, without the leading {@code note.}; machines read it, too
	 * @param arguments values for the message, by name
	 * @param position  the place in the source; empty if it is about the whole
	 */
	public ImportNote(Level level, String key, Map<String, String> arguments, Optional<SourcePosition> position) {
		this.level = level;
		this.key = key;
		this.arguments = new TreeMap<>(arguments);
		this.position = position;
	}

	/**
	 * Returns how urgent it is.
	 *
	 * @return the level
	 */
	public Level level() {
		return level;
	}

	/**
	 * Returns what it is, for machines.
	 *
	 * @return a short English key that never changes
	 */
	public String key() {
		return key;
	}

	/**
	 * Returns the values in the message.
	 *
	 * @return values by name; cannot be changed
	 */
	public Map<String, String> arguments() {
		return Map.copyOf(arguments);
	}

	/**
	 * Returns the place in the source.
	 *
	 * @return empty if it is about the whole
	 */
	public Optional<SourcePosition> position() {
		return position;
	}

	/**
	 * Returns the message for users.
	 *
	 * @param locale English for an English locale, else Chinese
	 * @return one sentence, without the place
	 */
	public String message(Locale locale) {
		return ReaderMessages.TEXTS.get(locale, "note." + key, arguments);
	}

	/**
	 * Returns the place in the source in words.
	 *
	 * @param locale English for an English locale, else Chinese
	 * @return for example <q>page 3, line 12</q>; empty if it is about the whole
	 */
	public Optional<String> place(Locale locale) {
		return position.map(at -> place(at, locale));
	}

	/**
	 * Puts a place into words.
	 *
	 * @param position a place in a source
	 * @param locale   English for an English locale, else Chinese
	 * @return for example <q>page 3, line 12</q>
	 */
	public static String place(SourcePosition position, Locale locale) {
		BilingualMessages messages = ReaderMessages.TEXTS;
		String place;
		if (position instanceof SourcePosition.Line line) {
			place = messages.get(locale, "place.line", Map.of("line", String.valueOf(line.line())));
		} else if (position instanceof SourcePosition.Paragraph paragraph) {
			place = messages.get(locale, "place.paragraph", Map.of("number", String.valueOf(paragraph.number())));
		} else if (position instanceof SourcePosition.Cell cell) {
			String key = cell.row() == 0 ? "place.table" : cell.cell() == 0 ? "place.row" : "place.cell";
			place = messages.get(locale, key, Map.of("table", String.valueOf(cell.table()), "row", String.valueOf(cell.row()),
				"cell", String.valueOf(cell.cell())));
		} else {
			place = messages.get(locale, "place.picture", Map.of("number", String.valueOf(((SourcePosition.Picture) position).number())));
		}
		return position.page() == 0 ? place : messages.get(locale, "place.page", Map.of("page", String.valueOf(position.page()), "place", place));
	}

	@Override
	public String toString() {
		return level + " " + key + " " + arguments + position.map(place -> " " + place).orElse("");
	}
}
