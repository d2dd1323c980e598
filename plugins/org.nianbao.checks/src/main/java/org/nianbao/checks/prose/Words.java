package org.nianbao.checks.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;

/**
 * The word lists of {@code words.properties}.
 */
final class Words {

	private static final Properties LISTS = load();

	private Words() {
	}

	/**
	 * Returns the words of some lists.
	 *
	 * @param keys the names of lists
	 * @return their words
	 * @throws MissingResourceException if there is no such list
	 */
	static WordSet of(String... keys) {
		List<String> words = new ArrayList<>();
		for (String key : keys) {
			words.addAll(list(key));
		}
		return new WordSet(words);
	}

	/**
	 * Returns the words of a list.
	 *
	 * @param key the name of the list
	 * @return its words, in the order of the file
	 * @throws MissingResourceException if there is no such list
	 */
	static List<String> list(String key) {
		String words = LISTS.getProperty(key);
		if (words == null) {
			throw new MissingResourceException("no list of words", Words.class.getName(), key);
		}
		return List.of(words.trim().split(" +"));
	}

	private static Properties load() {
		Properties properties = new Properties();
		try (InputStream stream = Words.class.getResourceAsStream("words.properties");
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			properties.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties;
	}
}
