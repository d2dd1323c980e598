package org.nianbao.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;

/**
 * A properties file beside a class, in UTF-8 and in one language for all: word lists, the entries of the catalogue. Immutable.
 */
public final class TextProperties {

	private final String name;
	private final Properties texts = new Properties();

	private TextProperties(String name) {
		this.name = name;
	}

	/**
	 * Reads a file.
	 *
	 * @param owner the class beside which it stands
	 * @param name  its name
	 * @return its texts
	 */
	public static TextProperties of(Class<?> owner, String name) {
		TextProperties result = new TextProperties(name);
		try (InputStream stream = owner.getResourceAsStream(name); Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			result.texts.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return result;
	}

	/**
	 * Returns the keys.
	 *
	 * @return in no order
	 */
	public Set<String> keys() {
		return texts.stringPropertyNames();
	}

	/**
	 * Returns a text.
	 *
	 * @param key its key
	 * @return the text
	 * @throws MissingResourceException if there is none
	 */
	public String text(String key) {
		String text = texts.getProperty(key);
		if (text == null) {
			throw new MissingResourceException("no text", name, key);
		}
		return text;
	}

	/**
	 * Returns the words of a text.
	 *
	 * @param key its key
	 * @return its words, which blanks separate, in the order of the file
	 * @throws MissingResourceException if there is none
	 */
	public List<String> words(String key) {
		return List.of(text(key).trim().split(" +"));
	}
}
