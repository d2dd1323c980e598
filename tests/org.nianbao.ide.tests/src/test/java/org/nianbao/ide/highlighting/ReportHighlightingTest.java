package org.nianbao.ide.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.ide.highlighting.Regions.assertWellFormed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportHighlightingTest {

	/** One line of every kind. */
	private static final String EVERYTHING = String.join("\n",
		"// 说明",
		"@格式 国办2021",
		"@豁免 T3-ROWSUM \"理由\"",
		"@格试 国办2021",
		"某局2024年政府信息公开工作年度报告",
		"一、总体情况",
		"（一）主动公开（共{新收}件）。正文",
		"正文{新收.总计 - 结转}和{坏",
		"![图](a.png)",
		"![坏",
		"二、主动公开政府信息情况",
		"| 第二十条第（一）项 |",
		"| 信息内容 | 本年制发件数 |",
		"| 规章 | 1（注） |",
		"| 其他 | = | - | 坏 |",
		"注：说明",
		"表1 分类",
		"| 类别 | 3 |",
		">> 某局");

	@Test
	void everyKindOfLine() {
		assertEquals(List.of(
			"comment // 说明",
			"directive @格式", "directiveName 国办2021",
			"directive @豁免", "directiveName T3-ROWSUM", "string \"理由\"",
			"bad @格试 国办2021",
			"title 某局2024年政府信息公开工作年度报告",
			"sectionHeading 一、总体情况",
			"subheading （一）主动公开（共", "reference {新收}", "subheading 件）。",
			"reference {新收.总计", "reference -", "reference 结转}", "bad {坏",
			"picture ![图](a.png)",
			"bad ![坏",
			"sectionHeading 二、主动公开政府信息情况",
			"bar |", "groupLabel 第二十条第（一）项", "bar |",
			"bar |", "header 信息内容", "bar |", "header 本年制发件数", "bar |",
			"bar |", "label 规章", "bar |", "number 1", "remark （注）", "bar |",
			"bar |", "label 其他", "bar |", "computed =", "bar |", "blank -", "bar |", "bad 坏", "bar |",
			"note 注：说明",
			"caption 表1 分类",
			"bar |", "freeCell 类别", "bar |", "freeCell 3", "bar |",
			"closing >>", "closing 某局"),
			Regions.show(EVERYTHING, ReportHighlighting.of(EVERYTHING)));
	}

	@Test
	void anUnclosedReferenceSpoilsNoOtherOfItsLine() {
		String text = "某局2024年政府信息公开工作年度报告\n共{新收件，其中{结转}件";
		assertEquals(List.of("title 某局2024年政府信息公开工作年度报告", "bad {新收件，其中", "reference {结转}"), Regions.show(text, ReportHighlighting.of(text)));
	}

	@Test
	void everyLexicalStyleIsUsed() {
		Set<HighlightStyle> unused = EnumSet.allOf(HighlightStyle.class);
		ReportHighlighting.of(EVERYTHING).forEach(region -> unused.remove(region.style()));
		assertEquals(EnumSet.of(HighlightStyle.BLOCK_LABEL, HighlightStyle.TOTAL, HighlightStyle.REFERENCE_PROBLEM, HighlightStyle.KEYWORD,
			HighlightStyle.UNKNOWN), unused);
	}

	static List<Path> examples() throws IOException {
		return Regions.examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void regionsLieWithinTheTextOneAfterTheOther(Path example) throws IOException {
		String text = Files.readString(example);
		assertWellFormed(text, ReportHighlighting.of(text));
		for (int end = 0; end < text.length(); end += 7) {
			assertWellFormed(text.substring(0, end), ReportHighlighting.of(text.substring(0, end)));
		}
	}

	@Test
	void randomTextHasRegions() {
		Random random = new Random(2024);
		String alphabet = "一、（）|{}.=-0123注：表>!@\"“//\n\n 规章";
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(60, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
			assertWellFormed(text.toString(), ReportHighlighting.of(text));
		}
	}

	@Test
	void largeTextTakesLinearTime() {
		String text = EVERYTHING + "\n" + "| 规章 | 1 | 2 | 3 |\n".repeat(100_000);
		long start = System.nanoTime();
		assertTrue(ReportHighlighting.of(text).size() > 900_000);
		assertTrue(System.nanoTime() - start < 5_000_000_000L);
	}
}
