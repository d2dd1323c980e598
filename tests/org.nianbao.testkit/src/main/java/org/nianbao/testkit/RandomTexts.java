package org.nianbao.testkit;

import java.util.List;
import java.util.Random;

/**
 * Random texts made of what means something in reports, and of what does not. The same seed gives the same text.
 */
public final class RandomTexts {

	private static final List<String> PARTS = List.of("\n", "\n", "\r\n", "\u000b", "\u2028", "|", "｜", "|", "{", "}", "｛", "｝", "=", "+", "-",
		"−", "/", "%1",
		".", "@", "@格式 国办2021", "@上年 \"a\"", "@汇总 “a” “b”", "@豁免 X \"y\"", "//", ">>", "》》", "![a](b)", "![", "一、", "十二、", "（一）", "(二)", "注：", "表1 ", "表：",
		"\\", "\\{", "\\|", "。", "：", "新收", "新收.自然人", "规章", "一、本年新收政府信息公开申请数量", "项目", "总计", "2024年报告", " ", "\t", "\u3000", "\u00a0", "\ufeff", "\u200b",
		"0", "12", "3.5", "１２", "1,000", "（其中1件）", "无", "—", "不适用", "。。", "\"", "“", "”", "文", "字", "a", "\0", "\uD83D\uDE00", "\uD83D", "\uDE00",
			"\u202e", "<", "&");

	private RandomTexts() {
	}

	/**
	 * Makes a text.
	 *
	 * @param seed  what the text depends on
	 * @param parts how many parts it is made of
	 * @return the text
	 */
	public static String text(long seed, int parts) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < parts; i++) {
			text.append(random.nextInt(20) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : PARTS.get(random.nextInt(PARTS.size())));
		}
		return text.toString();
	}
}
