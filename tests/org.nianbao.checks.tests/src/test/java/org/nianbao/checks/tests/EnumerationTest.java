package org.nianbao.checks.tests;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.tests.Checks.Case;

/**
 * S-ENUM.
 */
class EnumerationTest {

	@ParameterizedTest
	@MethodSource
	void lists(Case test) {
		Checks.assertFindings(test);
	}

	static Stream<Case> lists() {
		return Stream.of(
			list("in order", "一是甲；二是乙；三是丙。"),
			list("left out", "一是甲；二是乙；⟦四是⟧丁。", wrong("四是", "三是")),
			list("twice", "一是甲；二是乙；⟦二是⟧丙；三是丁。", wrong("二是", "三是")),
			list("first twice", "一是甲；⟦一是⟧乙；二是丙。", wrong("一是", "二是")),
			list("one wrong number", "一是甲；⟦三是⟧乙；三是丙；四是丁。", wrong("三是", "二是")),
			list("over paragraphs", "一是甲。\n二是乙。\n⟦四是⟧丙。", wrong("四是", "三是")),
			list("paragraph between", "一是甲。\n说明。\n三是丙。"),
			list("new list in the next paragraph", "一是甲。二是乙。\n另外，一是丙。二是丁。"),
			list("list within a list", "一是甲：一是子，二是丑；二是乙；三是丙。"),
			list("list within a list, and only one item before it", "一是甲：一是子，二是丑。\n二是乙。"),
			list("beginning lost", "首先是甲；二是乙；三是丙。"),
			list("item without a boundary", "一是甲二是乙；三是丙。"),
			list("item in other words", "一是甲；其次，乙；三是丙。"),
			list("item in the form 二要", "一是甲；二要乙；三是丙。"),
			list("quoted", "“一是甲；三是丙”，他说。"),
			list("words that look like items", "一是一，二是二。统一是好事，三是好数。之一是甲，之三是乙。"),
			list("one hand", "一方面甲，另一方面乙。一是丙；二是丁。"),
			list("ordinals", "第一，甲。第二，乙。⟦第四，⟧丙。", wrong("第四，", "第三，")),
			list("quarters and articles", "第一季度甲，第三季度乙。第一、第三条。第一、三季度。"),
			list("ordinals within a sentence", "名列第一，同比上升；其中甲第三，乙第五。"),
			list("figures at the beginning of lines", "1.甲。\n2.乙。\n⟦4.⟧丙。", wrong("4.", "3.")),
			list("full-width figures", "１．甲。\n⟦３．⟧乙。", wrong("３．", "２．")),
			list("figures with 、", "1、甲。\n2、乙。\n⟦2、⟧丙。", wrong("2、", "3、")),
			list("figures in brackets", "（1）甲。\n（2）乙。\n⟦（2）⟧丙。\n（3）丁。", wrong("（2）", "（3）")),
			list("decimals, dates, years", "1.5万条。\n3.2万条。\n2024.1.1至今。\n12月1日。\n3月2日。"),
			list("figures begin anew below another item", "一是甲：\n1.子。\n2.丑。\n二是乙：\n1.寅。\n2.卯。"),
			list("figures begin anew after a sentence that introduces them", "1.甲。\n问题如下：\n1.甲。\n2.乙。"),
			list("figures go on", "1.甲。\n（1）子。\n（2）丑。\n2.乙。\n（1）寅。\n3.丙。"),
			list("headings", "（一）甲\n内容。\n（二）乙\n内容。\n⟦（二）⟧丙\n内容。", wrong("（二）", "（三）")),
			list("headings, left out", "（一）甲\n内容。\n⟦（三）⟧乙\n内容。", wrong("（三）", "（二）")),
			list("headings, first lost", "⟦（二）⟧甲\n内容。\n（三）乙\n内容。", wrong("（二）", "（一）")),
			list("headings, first twice", "（一）甲\n内容。\n⟦（一）⟧乙\n内容。\n（二）丙\n内容。", wrong("（一）", "（二）")),
			list("headings, run in", "（一）甲。内容。（二）乙。内容。\n（三）丙。内容。"),
			list("problems and improvements, one each", "存在的问题\n（一）甲。内容。\n改进措施\n（一）乙。内容。"),
			list("problems and improvements", "存在的问题：\n（一）甲。内容。\n改进措施：\n（一）乙。内容。\n（二）丙。内容。"),
			list("tens", "（八）甲\n（九）乙\n（十）丙\n（十一）丁\n⟦（十三）⟧戊".replace("（八）", "（一）甲\n（二）甲\n（三）甲\n（四）甲\n（五）甲\n（六）甲\n（七）甲\n（八）"), wrong("（十三）", "（十二）")),
			list("lists within a heading's paragraph", "（一）甲。一是子；⟦三是⟧丑。", wrong("三是", "二是")));
	}

	@Test
	void numbersOfSectionsBeginAnew() {
		Checks.assertFindings(Case.of("sections", Sample.correct().replace("没有需要另外报告的事项。", "一是甲；二是乙。")));
	}

	@Test
	void longListsTakeLinearTime() {
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			Checks.check(lines("一是甲；".repeat(50_000)));
			Checks.check(lines("三是甲；".repeat(50_000)));
			Checks.check(lines("一是甲。\n三是乙。\n".repeat(20_000)));
			Checks.check(lines("（九十九）甲\n".repeat(20_000)));
			Checks.check(lines("99.甲\n".repeat(20_000)));
		});
	}

	private static Case list(String name, String lines, String... expected) {
		return Case.of(name, lines(lines), expected);
	}

	private static Sample lines(String lines) {
		return Sample.correct().lines("（一）信息处理费收取情况", ">> 青石县", "未收取信息处理费。\n\n" + lines + "\n");
	}

	private static String wrong(String found, String expected) {
		return "S-ENUM warning 序号“" + found + "”应为“" + expected + "”";
	}
}
