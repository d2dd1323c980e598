package org.nianbao.checks.hygiene;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that the checks of the text know, from {@code wordings.properties}. Immutable and shared.
 *
 * @param contacts     words that begin a field of an address line
 * @param captions     words before the number of a caption
 * @param doubled      words of one character twice
 * @param doubledLegal words in which such a pair is right
 * @param terms        words of two characters that one term may end and the next begin with
 * @param remains      what word processors leave behind
 * @param pageMark     the number of a page within a line
 * @param pageLine     a line that is the number of a page, without white space
 */
record Wordings(List<String> contacts, List<String> captions, List<String> doubled, List<String> doubledLegal, Set<String> terms, Pattern remains,
		Pattern pageMark, Pattern pageLine) {

	static final Wordings STANDARD = read();

	private static Wordings read() {
		Properties texts = new Properties();
		try (InputStream stream = Wordings.class.getResourceAsStream("wordings.properties");
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			texts.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Wordings(list(texts, "contacts"), list(texts, "captions"), list(texts, "doubled"), list(texts, "doubled.legal"),
			Set.copyOf(list(texts, "doubled.words")), pattern(texts, "remains"), pattern(texts, "page.mark"), pattern(texts, "page.line"));
	}

	private static List<String> list(Properties texts, String key) {
		return List.of(texts.getProperty(key).split(" "));
	}

	private static Pattern pattern(Properties texts, String key) {
		return Pattern.compile(texts.getProperty(key));
	}
}
