package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.text.DisplayWidth;

/**
 * Titles break where their readers would take a breath.
 */
class TitleLinesTest {

	@ParameterizedTest
	@ValueSource(strings = {
		"青石县农业农村局/2024年政府信息公开工作年度报告",
		"海右市市场监督管理局/2024年度政府信息公开工作年度报告",
		"2024年青石县政府信息公开工作年度报告",
		"某县2024年政府信息公开工作年度报告",
		"江海省海右市人民政府办公室/2024年政府信息公开工作年度报告",
		"江海省海右市经济技术开发区管理委员会/2024年政府信息公开工作年度报告",
		"江海省海右市经济技术开发区管理委员会/综合行政执法局/2024年政府信息公开工作年度报告",
		"江海省海右市人民政府/发展研究和信访接待中心办公室/2024年政府信息公开工作年度报告"})
	void breaksBySense(String expected) {
		List<String> lines = List.of(expected.split("/"));
		assertEquals(lines, TitleLines.of(List.of(String.join("", lines))));
	}

	@Test
	void keepsTheLinesOfTheWriter() {
		List<String> written = List.of("青石县", "交通运输局2020年", "政府信息公开工作年度报告");
		assertEquals(written, TitleLines.of(written));
		assertEquals(List.of("关于印发", "青石县农业农村局", "2024年政府信息公开工作年度报告"), TitleLines.of(List.of("关于印发", "青石县农业农村局2024年政府信息公开工作年度报告")));
		assertEquals(List.of(), TitleLines.of(List.of()));
	}

	@Test
	void breaksAtBlanksWithoutPrintingThem() {
		assertEquals(List.of("张店区机关事务服务中心", "2024 年政府信息公开工作年度报告"), TitleLines.of(List.of("张店区机关事务服务中心 2024 年政府信息公开工作年度报告")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"<script>alert('x')</script> & ", "政府信息公开", "😀𠮷", "a\u0301", "（《“‘", "，。、", "1234567890"})
	void losesNothingWhateverIsTyped(String piece) {
		String text = piece.repeat(30);
		List<String> lines = TitleLines.of(List.of(text));
		assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
		boolean breakable = piece.codePoints().anyMatch(c -> c > 0x2e80);
		if (breakable && piece.codePoints().allMatch(c -> DisplayWidth.of(c) == 2) && piece.length() > 4) {
			assertTrue(lines.stream().allMatch(line -> DisplayWidth.of(line) <= TitleLines.COLUMNS), lines::toString);
		}
	}

	@Test
	void takesTimeInProportion() {
		String text = "某县人民政府办公室".repeat(20_000);
		assertTimeout(Duration.ofSeconds(20), () -> TitleLines.of(List.of(text)));
	}
}
