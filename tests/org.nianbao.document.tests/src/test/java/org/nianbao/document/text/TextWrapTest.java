package org.nianbao.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextWrapTest {

	@Test
	void ideographsBreakAnywhere() {
		assertEquals(List.of("三、本年", "度办理结", "果"), TextWrap.wrap("三、本年度办理结果", 8));
	}

	@Test
	void wordsAndNumbersStayTogether() {
		assertEquals(List.of("共", "1036.50", "万元"), TextWrap.wrap("共1036.50万元", 8));
		assertEquals(List.of("open data", "2024"), TextWrap.wrap("open data 2024", 10));
	}

	@Test
	void wordsWiderThanALineBreak() {
		assertEquals(List.of("abcd", "efgh", "ij", "甲"), TextWrap.wrap("abcdefghij 甲", 4));
	}

	@Test
	void pairsAndMarksAreNotCut() {
		assertEquals(List.of("\ud842\udfb7\ud842\udfb7", "\ud842\udfb7"), TextWrap.wrap("\ud842\udfb7\ud842\udfb7\ud842\udfb7", 4));
		assertEquals(List.of("一e\u0301", "二"), TextWrap.wrap("一e\u0301二", 4));
	}

	@Test
	void lineEndsCountAsBlanks() {
		assertEquals(List.of("一 二"), TextWrap.wrap("一\n二", 10));
		assertEquals(List.of(""), TextWrap.wrap("", 10));
	}
}
