package org.nianbao.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users read exists in both languages. */
class ReaderMessagesTest {

	@Test
	void bothBundlesHaveTheSameKeys() throws IOException {
		assertEquals(bundle("messages.properties").keySet(), bundle("messages_en.properties").keySet());
	}

	@ParameterizedTest
	@EnumSource
	void everyReasonHasAMessage(UnreadableSourceException.Reason reason) {
		UnreadableSourceException problem = new UnreadableSourceException(reason, Map.of("limit", "64 MB", "format", "RTF"), null);
		for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
			String message = problem.message(locale);
			assertTrue(!message.isBlank() && !message.contains("{"), message);
		}
	}

	private static Properties bundle(String name) throws IOException {
		Properties texts = new Properties();
		try (InputStream in = ReaderMessages.class.getResourceAsStream(name)) {
			texts.load(in);
		}
		return texts;
	}
}
