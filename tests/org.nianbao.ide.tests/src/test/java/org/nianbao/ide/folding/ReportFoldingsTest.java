package org.nianbao.ide.folding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.ide.navigation.Marked;

class ReportFoldingsTest {

	private static List<FoldingRegion> foldings(String text) {
		return ReportFoldings.of(Marked.of(text, null).report());
	}

	/** Each line after a letter for each region that it is in, in small where the region does not begin. */
	private static String marked(String text) {
		List<FoldingRegion> foldings = foldings(text);
		StringBuilder result = new StringBuilder();
		int offset = 0;
		for (String line : text.split("(?<=\n)")) {
			for (FoldingRegion folding : foldings) {
				if (folding.offset() <= offset && offset < folding.offset() + folding.length()) {
					String letter = folding.kind().name().substring(0, 1);
					result.append(folding.offset() == offset ? letter : letter.toLowerCase());
				}
			}
			result.append(": ").append(line);
			offset += line.length();
		}
		return result.toString();
	}

	@Test
	void sectionsTablesAndComments() {
		String expected = """
			C: // 甲
			c: // 乙
			: 某局2024年政府信息公开工作年度报告
			: // 丙
			S: 一、总体情况
			s: 文字。
			sT: | 甲 | 乙 |
			st: | 1 | 2 |
			s:\s
			sC:   // 丁
			sc: // 戊
			s: 文字。
			:\s
			S: 二、其他
			sT: 表1 自拟
			st: | 甲 |
			: 三、只有一行
			""";
		assertEquals(expected, marked(expected.replaceAll("(?m)^\\w*: ", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\n", "\r\n", "\r"})
	void lineEndIsIncluded(String lineEnd) {
		String text = "一、总体情况" + lineEnd + "文字。" + lineEnd;
		assertEquals(new FoldingRegion(FoldingRegion.Kind.SECTION, 0, text.length()), foldings(text).get(0));
		assertEquals(new FoldingRegion(FoldingRegion.Kind.SECTION, 0, text.length()), foldings(text + lineEnd + lineEnd).get(0));
		String unended = "一、总体情况" + lineEnd + "文字。";
		assertEquals(new FoldingRegion(FoldingRegion.Kind.SECTION, 0, unended.length()), foldings(unended).get(0));
	}

	static List<Path> examples() throws IOException {
		return Marked.examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyPrefix(Path example) throws IOException {
		String text = Files.readString(example);
		for (int end = 0; end <= text.length(); end += 37) {
			Deque<Integer> ends = new ArrayDeque<>(List.of(end));
			for (FoldingRegion folding : foldings(text.substring(0, end))) {
				while (ends.size() > 1 && ends.peek() <= folding.offset()) {
					ends.pop();
				}
				int foldingEnd = folding.offset() + folding.length();
				assertTrue(folding.offset() >= 0 && foldingEnd <= ends.peek(), folding::toString);
				ends.push(foldingEnd);
			}
		}
	}
}
