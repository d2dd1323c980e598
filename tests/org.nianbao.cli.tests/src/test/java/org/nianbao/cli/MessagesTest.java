package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * The texts are complete in both languages.
 */
class MessagesTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

	@Test
	void bothLanguagesHaveTheSameKeys() throws IOException {
		assertEquals(new TreeSet<>(texts("").stringPropertyNames()), new TreeSet<>(texts("_en").stringPropertyNames()));
	}

	@Test
	void bothLanguagesHaveTheSameValuesInTheirTexts() throws IOException {
		Properties chinese = texts("");
		Properties english = texts("_en");
		for (String key : chinese.stringPropertyNames()) {
			assertEquals(values(chinese.getProperty(key)), values(english.getProperty(key)), key);
		}
	}

	@Test
	void noTextIsEmptyOrLeftUntranslated() throws IOException {
		Properties chinese = texts("");
		Properties english = texts("_en");
		for (String key : chinese.stringPropertyNames()) {
			assertTrue(!chinese.getProperty(key).isBlank() && !english.getProperty(key).isBlank(), key);
			boolean han = english.getProperty(key).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
			assertTrue(!han, key + " is not in English");
		}
	}

	@Test
	void valuesAreInsertedAsTheyAre() {
		Messages english = new Messages(Locale.ENGLISH);
		assertEquals("there is no file or directory it's {0} 100%", english.get("input.missing", "it's {0} 100%"));
		assertEquals("10000 files", english.count("verdict.files", 10_000));
		assertEquals("1 file", english.count("verdict.files", 1));
		assertEquals("0 files", english.count("verdict.files", 0));
	}

	@Test
	void otherLanguagesFallBackToChinese() {
		assertEquals("1 个文件", new Messages(Locale.CHINESE).count("verdict.files", 1));
		assertEquals("1 个文件", new Messages(Locale.GERMAN).count("verdict.files", 1));
	}

	@Test
	void aMissingTextIsAMistakeOfTheProgram() {
		assertThrows(MissingResourceException.class, () -> new Messages(Locale.ENGLISH).get("no.such.key"));
	}

	private static List<String> values(String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	private static Properties texts(String suffix) throws IOException {
		Properties properties = new Properties();
		try (InputStream stream = Messages.class.getResourceAsStream("messages" + suffix + ".properties")) {
			properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		return properties;
	}
}
