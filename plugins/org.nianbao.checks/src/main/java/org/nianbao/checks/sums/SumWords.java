package org.nianbao.checks.sums;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The words of {@code words.properties}. Immutable and shared.
 *
 * @param whole    words before the number of a whole whose parts are all named
 * @param compare  words in front of a number that compares
 * @param other    words in front of a number that is no part of the list before it
 * @param more     words behind the last part where there are more
 * @param feeOther words before an amount that is not what was charged
 */
record SumWords(List<String> whole, List<String> compare, List<String> other, List<String> more, List<String> feeOther) {

	static final SumWords STANDARD = read();

	private static SumWords read() {
		Properties texts = new Properties();
		try (InputStream stream = SumWords.class.getResourceAsStream("words.properties");
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			texts.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new SumWords(list(texts, "whole"), list(texts, "compare"), list(texts, "other"), list(texts, "more"), list(texts, "fee.other"));
	}

	private static List<String> list(Properties texts, String key) {
		return List.of(texts.getProperty(key).trim().split(" +"));
	}

	static boolean contains(List<String> words, String text) {
		return words.stream().anyMatch(text::contains);
	}
}
