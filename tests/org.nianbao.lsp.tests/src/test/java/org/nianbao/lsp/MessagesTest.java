package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.nianbao.language.text.TextBundles;

/** Both languages say the same. */
class MessagesTest {

	private static Map<String, Set<String>> placeholders(boolean english) {
		Map<String, Set<String>> all = new TreeMap<>();
		TextBundles.load(ServerMessages.class, "messages", english).forEach((key, text) -> {
			Set<String> names = new TreeSet<>();
			Matcher matcher = Pattern.compile("\\{[a-z]+\\}").matcher(text);
			while (matcher.find()) {
				names.add(matcher.group());
			}
			all.put(key, names);
		});
		return all;
	}

	@Test
	void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
		assertEquals(placeholders(false), placeholders(true));
	}
}
