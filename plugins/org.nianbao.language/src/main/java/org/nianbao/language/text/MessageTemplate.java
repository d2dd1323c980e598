package org.nianbao.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with named places for values: <code>{name}</code>, of Latin letters and digits, stands for a value; every other brace is text. Immutable.
 */
public final class MessageTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)\\}");

	/** Text, name, text, name, …, text. */
	private final List<String> parts = new ArrayList<>();

	/**
	 * @param text the text with its placeholders
	 */
	public MessageTemplate(String text) {
		Matcher matcher = PLACEHOLDER.matcher(text);
		int position = 0;
		while (matcher.find()) {
			parts.add(text.substring(position, matcher.start()));
			parts.add(matcher.group(1));
			position = matcher.end();
		}
		parts.add(text.substring(position));
	}

	/**
	 * Puts values into the text. They are inserted as they are, so that numbers look the same in every language.
	 *
	 * @param namesAndValues name, value, name, value, …; a name that the text does not use is ignored
	 * @return the text with the values in it
	 * @throws IllegalArgumentException if the text uses a name that is not given
	 */
	public String fill(Object... namesAndValues) {
		StringBuilder message = new StringBuilder();
		for (int i = 0; i < parts.size(); i++) {
			message.append(i % 2 == 0 ? parts.get(i) : value(parts.get(i), namesAndValues));
		}
		return message.toString();
	}

	private Object value(String name, Object... namesAndValues) {
		for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
			if (name.equals(namesAndValues[i])) {
				return namesAndValues[i + 1];
			}
		}
		throw new IllegalArgumentException("message “" + String.join("…", parts) + "” needs {" + name + "}");
	}
}
