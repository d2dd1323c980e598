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

	@Test
	void figuresStayWhole() {
		assertEquals(List.of("占", "12.5％", "左右"), TextWrap.wrap("占12.5％左右", 6));
		assertEquals(List.of("共", "１２３", "万元"), TextWrap.wrap("共１２３万元", 6));
		assertEquals(List.of("约", "３．５％", "左右"), TextWrap.wrap("约３．５％左右", 8));
		assertEquals(List.of("见", "1,036.50", "元"), TextWrap.wrap("见1,036.50元", 8));
		assertEquals(List.of(7), TextWrap.breaks("一共二三四五六12.5％", 15));
	}

	@Test
	void marksNeitherBeginNorEndALine() {
		assertEquals(List.of("一二", "三，四"), TextWrap.wrap("一二三，四", 6));
		assertEquals(List.of("一二", "（三）", "四"), TextWrap.wrap("一二（三）四", 6));
		assertEquals(List.of("一二", "（三）", "四"), TextWrap.wrap("一二（三）四", 7));
		assertEquals(List.of("，，", "，，"), TextWrap.wrap("，，，，", 4));
	}

	@Test
	void joinedEmojiAreOneUnit() {
		String family = "\ud83d\udc68\u200d\ud83d\udc69";
		assertEquals(List.of("一", family), TextWrap.wrap("一" + family, 4));
	}
}
