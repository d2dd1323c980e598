package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.language.text.TextBundles;

/** What writers tell users is there in both languages. */
class DocumentMessagesTest {

	/** Every name that a message may use. */
	private static final Map<String, String> ARGUMENTS = Stream.of("wanted", "used", "characters", "file", "detail", "most")
		.collect(Collectors.toMap(name -> name, name -> "‹" + name + "›"));

	@Test
	void bothLanguagesHaveTheSameTexts() {
		assertEquals(TextBundles.load(DocumentMessages.class, "messages", false).keySet(),
			TextBundles.load(DocumentMessages.class, "messages", true).keySet());
	}

	@ParameterizedTest
	@EnumSource
	void everyNoteHasItsMessage(DocumentNote.Kind kind) {
		DocumentNote note = new DocumentNote(kind, ARGUMENTS);
		assertNotEquals(note.message(Locale.CHINESE), note.message(Locale.ENGLISH));
		assertFalse(note.message(Locale.ENGLISH).contains("{"), note.message(Locale.ENGLISH));
	}

	@ParameterizedTest
	@EnumSource
	void everyReasonHasItsMessage(DocumentException.Reason reason) {
		DocumentException failure = new DocumentException(reason, ARGUMENTS);
		assertNotEquals(failure.message(Locale.CHINESE), failure.message(Locale.ENGLISH));
		assertFalse(failure.message(Locale.ENGLISH).contains("{"), failure.message(Locale.ENGLISH));
	}

	@Test
	void namesTheArguments() {
		DocumentNote note = new DocumentNote(DocumentNote.Kind.FONT_SUBSTITUTED, Map.of("wanted", "仿宋_GB2312", "used", "思源宋体"));
		assertEquals("没有字体“仿宋_GB2312”，改用“思源宋体”。", note.message(Locale.CHINESE));
	}
}
