package org.nianbao.checks.hygiene;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.nianbao.checks.TextProperties;

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
		TextProperties texts = TextProperties.of(Wordings.class, "wordings.properties");
		return new Wordings(texts.words("contacts"), texts.words("captions"), texts.words("doubled"), texts.words("doubled.legal"),
			Set.copyOf(texts.words("doubled.words")), pattern(texts, "remains"), pattern(texts, "page.mark"), pattern(texts, "page.line"));
	}

	private static Pattern pattern(TextProperties texts, String key) {
		return Pattern.compile(texts.text(key));
	}
}
