package org.nianbao.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.nianbao.language.text.TextBundles;

class HoverMessagesTest {

	@Test
	void bothLanguagesHaveTheSameTextsWithTheSameValues() {
		assertEquals(placeholders(false), placeholders(true));
	}

	private static Map<String, String> placeholders(boolean english) {
		Map<String, String> result = new TreeMap<>();
		TextBundles.load(HoverMessages.class, "messages", english).forEach((key, text) -> result.put(key,
			String.join(" ", text.replaceAll("[^{}]*(\\{[a-z]+\\})?[^{}]*", "$1 ").strip().split(" +")).lines().sorted().toList().toString()));
		result.replaceAll((key, text) -> text.chars().sorted()
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
		return result;
	}
}
