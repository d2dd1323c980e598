package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.TextEdit;

/** Lines, widths, labels and edits. */
class TextTest {

	@ParameterizedTest
	@CsvSource({ "abc,3", "中文,4", "（一）,6", "１２,4", "a中,3", "“引”,4", "é,1", "e\u0301,1", "\uD83D\uDE00,2", "\u200b,0", "ｱ,1", "한,2", "①,1", "—,1", "'',0",
		"\uD842\uDFB7,2", "·,1" })
	void widthsAreThoseOfFixedWidthFonts(String text, int width) {
		assertEquals(width, DisplayWidth.of(text));
	}

	@ParameterizedTest
	@CsvSource({ "（一）予以公开,(一)予以公开", "( 一 ) 予以 公开,(一)予以公开", "１．属于国家秘密,1.属于国家秘密", "〔2021〕,(2021)", "“三安全一稳定”,\"\"\"三安全一稳定\"\"\"", "⼀,一" })
	void labelsAreComparable(String label, String comparable) {
		assertEquals(comparable.replace("\"\"\"", "\""), Labels.comparable(label));
	}

	@ParameterizedTest
	@CsvSource({ "(一)予以公开,予以公开", "1.属于国家秘密,属于国家秘密", "一、收到,收到", "十二、收到,收到", "规章,规章", "(七),(七)", "2021年,2021年" })
	void enumeratorsCanBeLeftOut(String label, String core) {
		assertEquals(core, Labels.withoutEnumerator(label));
	}

	@Test
	void numeralsAreWrittenAndRead() {
		for (int number = 1; number < 100; number++) {
			assertEquals(OptionalInt.of(number), ChineseNumerals.read(ChineseNumerals.of(number)));
		}
		assertEquals(List.of("一", "九", "十", "十一", "二十", "二十一", "九十九"), IntStream.of(1, 9, 10, 11, 20, 21, 99).mapToObj(ChineseNumerals::of).toList());
		for (String none : List.of("", "百", "二十二十", "一二", "十百", "零", "一十二三")) {
			assertEquals(OptionalInt.empty(), ChineseNumerals.read(none), none);
		}
		assertThrows(IllegalArgumentException.class, () -> ChineseNumerals.of(0));
		assertThrows(IllegalArgumentException.class, () -> ChineseNumerals.of(100));
	}

	@Test
	void numbersOfProse() {
		Map<String, Long> numbers = Map.ofEntries(Map.entry("零", 0L), Map.entry("三", 3L), Map.entry("两", 2L), Map.entry("十", 10L), Map.entry("十二", 12L),
			Map.entry("二十", 20L), Map.entry("一百", 100L), Map.entry("一百二十五", 125L), Map.entry("一百零五", 105L), Map.entry("一百一十", 110L),
			Map.entry("一千零五", 1005L), Map.entry("两千三百四十五", 2345L), Map.entry("三万", 30_000L), Map.entry("三万五千", 35_000L), Map.entry("十二万零六", 120_006L),
			Map.entry("一亿二千万", 120_000_000L), Map.entry("百", 100L), Map.entry("万", 10_000L), Map.entry("百万", 1_000_000L));
		numbers.forEach((numeral, number) -> assertEquals(OptionalLong.of(number), ChineseNumerals.number(numeral), numeral));
		for (String none : List.of("", "三五", "二〇二四", "一百二", "三万五", "一百零", "百千", "十百", "万亿万", "零十", "3", "三件", "一".repeat(40))) {
			assertEquals(OptionalLong.empty(), ChineseNumerals.number(none), none);
		}
		assertEquals(OptionalInt.of(2024), ChineseNumerals.digits("二〇二四"));
		assertEquals(OptionalInt.of(2003), ChineseNumerals.digits("二○零三"));
		for (String none : List.of("", "二十", "两千", "一二三四五六七八九一")) {
			assertEquals(OptionalInt.empty(), ChineseNumerals.digits(none), none);
		}
		assertTrue("零〇一九两十百千万亿".chars().allMatch(c -> ChineseNumerals.isNumeral((char) c)));
		assertFalse(ChineseNumerals.isNumeral('件'));
	}

	@ParameterizedTest
	@CsvSource({ "行政检查,行政强制,2", "abc,abc,0", "'',abc,3", "abc,'',3", "kitten,sitting,3" })
	void distancesCountChanges(String a, String b, int distance) {
		assertEquals(distance, EditDistance.between(a, b));
	}

	@Test
	void offsetsHaveLinesAndColumns() {
		LineIndex lines = new LineIndex("ab\nc\r\n\rd");
		assertEquals(List.of("1:1", "1:2", "1:3", "2:1", "2:2", "2:3", "3:1", "4:1", "4:2"),
			IntStream.rangeClosed(0, 8).mapToObj(o -> lines.line(o) + ":" + lines.column(o)).toList());
		assertEquals(4, lines.count());
		assertEquals(3, lines.start(2));
		assertThrows(IndexOutOfBoundsException.class, () -> lines.line(9));
		assertThrows(IndexOutOfBoundsException.class, () -> lines.start(5));
		assertEquals(1, new LineIndex("").count());
	}

	@Test
	void editsReplaceInsertAndDelete() {
		assertEquals("xbYd", TextEdit.apply("abcd", List.of(new TextEdit(2, 1, "Y"), new TextEdit(0, 1, "x"))));
		assertEquals("12ab", TextEdit.apply("ab", List.of(new TextEdit(0, 0, "1"), new TextEdit(0, 0, "2"))));
		assertEquals("a", TextEdit.apply("ab", List.of(new TextEdit(1, 1, ""))));
		assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("ab", List.of(new TextEdit(0, 2, ""), new TextEdit(1, 1, ""))));
		assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("ab", List.of(new TextEdit(1, 2, ""))));
		assertThrows(IllegalArgumentException.class, () -> new TextEdit(-1, 0, ""));
	}

	/** Radicals of both blocks stand for ideographs, as programs that make PDF files write them. */
	@Test
	void radicalsInLabelsAreIdeographs() {
		assertEquals("一、本年新收", Labels.comparable("⼀、本年新收"));
		assertEquals("行政许可", Labels.comparable("⾏政许可"));
		assertEquals("民长门见页风车马青西龙", Labels.comparable("⺠⻓⻔⻅⻚⻛⻋⻢⻘⻄⻰"));
		assertEquals("\u2e80\u2e7f\u2ef4", Labels.comparable("\u2e80\u2e7f\u2ef4"));
	}
}
