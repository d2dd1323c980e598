package org.nianbao.ide.brackets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.brackets.BracketTyping.Effect;

class BracketTypingTest {

	/** The line with a caret, what is typed, and the line afterwards. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {
		"收到^, {, 收到{^}",
		"收到{新收^}件, }, 收到{新收}^件",
		"收到{新收^件, }, 收到{新收}^件",
		"收到^新收}件, {, 收到{^新收}件",
		"^条例, 《, 《^条例",
		"印发^。, 《, 印发《^》。",
		"（《^》）, 》, （《》^）",
		"第^条, （, 第（^条",
		"第（^）条, ）, 第（）^条",
		"第（（^）条, ）, 第（（）^条",
		"第（^））条, ）, 第（）^））条",
		"所谓^, “, 所谓“^”",
		"所谓“甲^”, ”, 所谓“甲”^",
		"说^, `\"`, 说\"^",
		"原文\\\\^, {, 原文\\\\{^",
		"| 备注^ | 5 |, （, | 备注（^） | 5 |",
		"| 备注^| 5 |, （, | 备注（^）| 5 |",
		"`// 说明^`, （, `// 说明（^`",
		"@上年 ^, `\"`, @上年 `\"^\"`",
		"@上年 `\"甲^\"`, `\"`, @上年 `\"甲\"^`",
		"@上年 `\"甲^`, `\"`, @上年 `\"甲\"^`",
		"＠豁免 甲 ^, `\"`, ＠豁免 甲 `\"^\"`",
	})
	void inReports(String before, String typed, String after) {
		assertEquals(clean(after), type(clean(before), typed.replace("`", ""), false));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {
		"章 ^, `\"`, 章 \"^\"",
		"章 \"甲^\" 表 乙, `\"`, 章 \"甲\"^ 表 乙",
		"章 ^ 又名 \"乙\", `\"`, 章 \"^\" 又名 \"乙\"",
		"章 ^甲\", `\"`, 章 \"^甲\"",
		"章 \"甲\" ^, {, 章 \"甲\" {^}",
	})
	void inFormats(String before, String typed, String after) {
		assertEquals(after, type(before, typed, true));
	}

	private static String clean(String line) {
		return line.replace("`", "").replace("\\\\", "\\");
	}

	private static String type(String marked, String typed, boolean format) {
		int caret = marked.indexOf('^');
		String line = marked.replace("^", "");
		BracketTyping typing = format ? BracketTyping.ofFormat(line) : BracketTyping.ofReport(line);
		Effect effect = typing.effect(typed.charAt(0), caret);
		String after = effect == Effect.STEP_OVER ? line.substring(caret + 1) : line.substring(caret);
		String closing = effect == Effect.INSERT_PAIR ? String.valueOf(BracketTyping.closing(typed.charAt(0))) : "";
		return line.substring(0, caret) + typed + "^" + closing + after;
	}

	@Test
	void emptyPairs() {
		assertTrue(BracketTyping.ofReport("甲（）乙").isInEmptyPair(2));
		assertTrue(BracketTyping.ofReport("@上年 \"\"").isInEmptyPair(5));
		assertFalse(BracketTyping.ofReport("甲\"\"乙").isInEmptyPair(2));
		assertFalse(BracketTyping.ofReport("甲（））乙").isInEmptyPair(2));
		assertFalse(BracketTyping.ofReport("甲（乙）").isInEmptyPair(2));
		assertFalse(BracketTyping.ofReport("").isInEmptyPair(0));
		assertFalse(BracketTyping.ofReport("）（").isInEmptyPair(1));
	}
}
