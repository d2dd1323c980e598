package org.nianbao.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainTextTest {

	@Test
	void ordinaryTextStaysAsItIs() {
		String text = "“总计”应为 56，实为 65 𠮷";
		assertSame(text, PlainText.oneLine(text));
	}

	@Test
	void nothingCanEndTheLineOrSteerTheTerminal() {
		assertEquals("a b c d", PlainText.oneLine("a\nb\tc\rd"));
		assertEquals(" [31mred", PlainText.oneLine("\u001b[31mred"));
		assertEquals("a b c d e f", PlainText.oneLine("a\u007fb\u009bc\u2028d\u202ee\u2066f"));
	}
}
