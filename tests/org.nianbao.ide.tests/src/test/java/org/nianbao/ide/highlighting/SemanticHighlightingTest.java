package org.nianbao.ide.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.ide.highlighting.Regions.assertWellFormed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.loading.ReportLoader;

class SemanticHighlightingTest {

	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n\n";

	private static List<String> styles(String text) {
		List<StyledRegion> regions = SemanticHighlighting.of(ReportLoader.standalone().load(text, "test"));
		assertWellFormed(text, regions);
		return Regions.show(text, regions);
	}

	static List<Path> examples() throws IOException {
		return Regions.examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void regionsLieWithinTheTextOneAfterTheOther(Path example) throws IOException {
		styles(Files.readString(example));
	}

	@Test
	void blocksSumsAndUnknownLabels() {
		assertEquals(List.of(
			"blockLabel 第二十条第（一）项", "unknown 无此列", "unknown 无此行",
			"total 总计", "total 7", "unknown 无此组", "total 7", "total （七）总计", "total 0", "total 0"),
			styles(TITLE + """
				二、主动公开政府信息情况
				| 第二十条第（一）项 |
				| 信息内容 | 本年制发件数 | 无此列 |
				| 规章 | 1 | 2 |
				| 行政规范性文件 | 1 | 2 |
				| 无此行 | 1 | 2 |
				三、收到和处理政府信息公开申请情况
				| 项目 | 自然人 | 总计 |
				| 一、本年新收政府信息公开申请数量 | 7 | 7 |
				| 无此组 |
				| 二、上年结转政府信息公开申请数量 | 7（上年） | 7（上年） |
				| （七）总计 | 0 | 0 |
				"""));
	}

	@Test
	void figuresThatTheColumnDoesNotAllow() {
		assertEquals(List.of("bad -1", "bad 1.5", "bad =", "bad 12件"), styles(TITLE + """
			二、主动公开政府信息情况
			| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
			| 规章 | -1 | 1.5 | = |
			| 行政规范性文件 | 12件 | 0 | 0 |
			"""));
	}

	@Test
	void referencesThatLeadNowhere() {
		assertEquals(List.of("referenceProblem {没有这个}", "referenceProblem {规章}"), styles(TITLE + """
			共{规章.制发}件、{没有这个}件、{规章}件。
			二、主动公开政府信息情况
			| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
			| 规章 | 1 | 0 | 0 |
			"""));
	}

	@Test
	void tableWithoutKnownLabelsIsFree() {
		assertEquals(List.of("freeCell 类别", "freeCell 数量", "freeCell 甲", "freeCell 很多"), styles(TITLE + """
			一、总体情况
			| 类别 | 数量 |
			| 甲 | 3 | 很多 |
			"""));
	}

	@Test
	void unknownFormatAndSection() {
		assertEquals(List.of("unknown 没有的格式", "unknown 没有的章"), styles("@格式 没有的格式\n" + TITLE + "九、没有的章\n"));
	}

	@Test
	void nothingIsWrongInTheCorrectExample() throws IOException {
		List<String> styles = styles(Regions.example("correct-2024.nianbao"));
		assertTrue(styles.stream().noneMatch(style -> style.matches("(unknown|bad|referenceProblem) .*")), styles::toString);
		assertEquals(List.of("total 总计", "total 37", "total 5", "total 16"),
			styles.stream().filter(style -> style.startsWith("total ")).limit(4).toList());
	}
}
