package org.nianbao.ide.assist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese characters are read. Thread-safe.
 */
final class Pinyin {

	/** The dictionary of the library, see ADR 0015: a character, a colon, its readings with tone marks. */
	private static final String DICTIONARY = "pinyin_dict_char.txt";

	private static final char FIRST = '\u3400';
	private static final char LAST = '\u9fff';
	private static final char DIAERESIS = '\u0308';

	/** Read when a reading is first asked for. */
	private static final class Dictionary {
		private static final String[] LINES = read();
		private static final ConcurrentHashMap<Character, List<String>> READINGS = new ConcurrentHashMap<>();

		private static String[] read() {
			String[] lines = new String[LAST - FIRST + 1];
			try (BufferedReader reader = new BufferedReader(new InputStreamReader(Pinyin.class.getResourceAsStream(DICTIONARY), UTF_8))) {
				for (String line = reader.readLine(); line != null; line = reader.readLine()) {
					if (line.length() > 2 && line.charAt(1) == ':' && isHan(line.charAt(0))) {
						lines[line.charAt(0) - FIRST] = line.substring(2);
					}
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return lines;
		}
	}

	private Pinyin() {
	}

	/**
	 * Returns how a character can be read.
	 *
	 * @param c a UTF-16 unit
	 * @return its readings in small letters without tones, ü written v, each once; empty for what is no common Chinese character
	 */
	static List<String> readings(char c) {
		return isHan(c) ? Dictionary.READINGS.computeIfAbsent(c, Pinyin::look) : List.of();
	}

	private static boolean isHan(char c) {
		return c >= FIRST && c <= LAST;
	}

	private static List<String> look(char c) {
		String readings = Dictionary.LINES[c - FIRST];
		return readings == null ? List.of() : Arrays.stream(readings.split(",")).map(Pinyin::withoutTone).distinct().toList();
	}

	private static String withoutTone(String reading) {
		StringBuilder result = new StringBuilder();
		for (char c : Normalizer.normalize(reading, Normalizer.Form.NFD).toCharArray()) {
			if (c == DIAERESIS) {
				result.setCharAt(result.length() - 1, 'v');
			} else if (c >= 'a' && c <= 'z') {
				result.append(c);
			}
		}
		return result.toString();
	}
}
