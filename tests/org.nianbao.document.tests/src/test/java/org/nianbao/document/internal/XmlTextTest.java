package org.nianbao.document.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.Samples;

class XmlTextTest {

	@Test
	void cleanTextIsNotCopied() {
		String text = "年报 2024，“引号”<b>";
		assertSame(text, XmlText.clean(text));
		assertSame("年报", XmlText.escape("年报"));
	}

	@Test
	void forbiddenCharactersAreReplaced() {
		assertEquals(Samples.NASTY_PRINTED, XmlText.clean(Samples.NASTY));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\u0000", "\u0008", "\u000b", "\u001f", "\u007f", "\u0085", "\ud800", "\udc00", "\ufdd0", "\ufffe", "\uffff",
		"\ud83f\udffe"})
	void everyKindOfForbiddenCharacterIsReplaced(String text) {
		assertEquals("a\ufffdb", XmlText.clean("a" + text + "b"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\ud83d\ude00", "\ud842\udfb7", "\u200f", "\u202e", "\ufeff", "\uff5c", "\ufffd", "\ue000"})
	void everythingElseStays(String text) {
		assertEquals("a" + text + "b", XmlText.clean("a" + text + "b"));
	}

	@Test
	void lineEndsBecomeLineFeeds() {
		assertEquals("a\nb\nc\n\nd\n", XmlText.clean("a\r\nb\rc\n\rd\r"));
	}

	@Test
	void markupIsEscaped() {
		assertEquals("&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;", XmlText.escape("<a href=\"x\">'&amp;'"));
	}
}
