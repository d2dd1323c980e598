package org.nianbao.ide.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.assist.LabelMatch.Rank;

class LabelMatcherTest {

	@ParameterizedTest
	@CsvSource({
		"'', 新收, PREFIX, ''",
		"新, 新收, PREFIX, 新",
		"一、本, 一、本年新收申请数量, PREFIX, 一、本",
		"本年, 一、本年新收申请数量, INNER_PREFIX, 本年",
		"属于, 1.属于国家秘密, INNER_PREFIX, 属于",
		"新收, 一、本年新收申请数量, SUBSTRING, 新收",
		"bnxs, 一、本年新收申请数量, INITIALS, 本年新收",
		"BNXS, 一、本年新收申请数量, INITIALS, 本年新收",
		"xssq, 一、本年新收申请数量, INITIALS, 新收申请",
		"bennian, 一、本年新收申请数量, PINYIN, 本年",
		"benn, 一、本年新收申请数量, PINYIN, 本年",
		"bnxinshou, 一、本年新收申请数量, PINYIN, 本年新收",
		"gjmm, 1.属于国家秘密, INITIALS, 国家秘密",
		// 重 is read chong here, zhong elsewhere: both are understood.
		"cfsq, 2.重复申请, INITIALS, 重复申请",
		"zfsq, 2.重复申请, INITIALS, 重复申请",
		"chongfu, 2.重复申请, PINYIN, 重复",
		"kj, 会计, INITIALS, 会计",
		"nv, 女, PINYIN, 女",
		// Punctuation within is not typed.
		"ghz, 公（户）子, INITIALS, 公|户|子",
		"saq, 3.危及“三安全一稳定”, INITIALS, 三安全",
		"（三, (三)不予公开, PREFIX, (三",
		"S-SEC, s-sec5 标题, PREFIX, s-sec",
		"2024, 张店-2024.nianbao, INNER_PREFIX, 2024" })
	void fits(String typed, String label, Rank rank, String matched) {
		LabelMatch match = LabelMatcher.match(typed, label).orElseThrow();
		assertEquals(matched, match.regions().stream().map(region -> label.substring(region.offset(), region.end())).collect(Collectors.joining("|")));
		assertEquals(rank, match.rank());
	}

	@ParameterizedTest
	@CsvSource({ "旧, 新收", "bnsx, 本年新收", "新新, 新收", "bx, 本年新收", "x y, 新收", "hello, 新收", "新s, 新收", "bennianxinshoushenqingx, 本年新收申请" })
	void doesNotFit(String typed, String label) {
		assertTrue(LabelMatcher.match(typed, label).isEmpty());
	}

	/** Every way of reading is tried once at most. */
	@Test
	void manyWaysToReadAreNoTrouble() {
		assertTrue(LabelMatcher.match("a".repeat(39) + "b", "阿".repeat(5_000)).isEmpty());
		assertTrue(LabelMatcher.match("a".repeat(200), "阿".repeat(500)).isEmpty());
	}
}
