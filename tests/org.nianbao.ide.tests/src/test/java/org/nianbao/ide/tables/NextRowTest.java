package org.nianbao.ide.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.loading.ReportLoader;

class NextRowTest {

	private static final Optional<ReportFormat> FORMAT = Optional.of(ReportLoader.standalone().load("某局2024年政府信息公开工作年度报告\n", "test").format());

	private static String after(String before, Optional<ReportFormat> format) {
		Marked marked = Marked.of(before);
		return marked.after(NextRow.after(marked.table(), marked.start(), marked.end(), format, "\n"));
	}

	static Stream<Arguments> rows() {
		return Stream.of(
			// the next row of the format, with totals to be computed, in the order of the header
			Arguments.of("""
				| 项目 | 总计 | 自然人 |
				| 一、本年新收政府信息公开申请数量 | 1 | 1 |«»
				""", """
				| 项目                             | 总计 | 自然人 |
				| 一、本年新收政府信息公开申请数量 |    1 |      1 |
				| 二、上年结转政府信息公开申请数量 |    = | «»       |
				"""),
			// after the content of the last cell, and where that is selected
			Arguments.of("""
				| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
				| 规章 | 0 | 0 | «0» |
				""", """
				| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
				| 规章           |            0 |            0 |            0 |
				| 行政规范性文件 | «»             |              |              |
				"""),
			// the row is there
			Arguments.of("""
				| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
				| 规章 | 0 | 0 | 0«» |
				| 行政规范性文件 | 7 | 0 | 0 |
				""", """
				| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
				| 规章           |            0 |            0 |            0 |
				| 行政规范性文件 |            «7» |            0 |            0 |
				"""),
			// after a header; after a heading
			Arguments.of("""
				| 第二十条第（六）项 |
				| 信息内容 | 本年处理决定数量 |«»
				| 行政强制 | 4 |
				""", """
				| 第二十条第（六）项 |
				| 信息内容 | 本年处理决定数量 |
				| 行政处罚 | «»                 |
				| 行政强制 |                4 |
				"""),
			// headings of groups
			Arguments.of("""
				| 项目 | 自然人 | 总计 |
				| 二、上年结转政府信息公开申请数量 | 1 | = |«»
				""", """
				| 项目                             | 自然人 | 总计 |
				| 二、上年结转政府信息公开申请数量 |      1 |    = |
				| 三、本年度办理结果 |
				| （一）予以公开                   | «»       |    = |
				"""),
			// the next block with its header
			Arguments.of("""
				| 第二十条第（五）项 |
				| 信息内容 | 本年处理决定数量 |
				| 行政许可 | 4 |«»
				""", """
				| 第二十条第（五）项 |
				| 信息内容 | 本年处理决定数量 |
				| 行政许可 |                4 |
				| 第二十条第（六）项 |
				| 信息内容 | 本年处理决定数量 |
				| 行政处罚 | «»                 |
				"""),
			// the end of the table
			Arguments.of("""
				| 项目 | 自然人 | 总计 |
				| 四、结转下年度继续办理 | 1 | = |«»
				""", "-"),
			// within a row
			Arguments.of("| 信息内容 | 本年处理决定数量 |\n| 行政«»许可 | 4 |", "-"),
			// other tables: an empty row, which another Enter removes
			Arguments.of("表1 某表\n| 甲 | 乙 |\n| 1 | 2 |«»\n文\n", "表1 某表\n| 甲 | 乙 |\n|  1 |  2 |\n| «»   |    |\n文\n"),
			Arguments.of("表1 某表\n| 甲 | 乙 |\n|  1 |  2 |\n|    |  «»  |\n文\n", "表1 某表\n| 甲 | 乙 |\n|  1 |  2 |\n«»\n文\n"),
			Arguments.of("| 类别 | 数量 |\n| 甲 | 2 |«»", "| 类别 | 数量 |\n| 甲   |    2 |\n| «»     |      |"));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void rows(String before, String after) {
		assertEquals(after, after(before, FORMAT));
	}

	@Test
	void withoutFormatTheRowIsEmpty() {
		assertEquals("| 项目 | 甲 |\n| 一   |  1 |\n| «»     |    |", after("| 项目 | 甲 |\n| 一 | 1 |«»", Optional.empty()));
	}

	/** Enter after Enter writes each official table from its first line. */
	@Test
	void allTablesAreWrittenFromTheirFirstLine() {
		FORMAT.orElseThrow().tables().forEach(table -> {
			String expected = TableTemplate.table(table);
			Marked marked = Marked.of(expected.lines().limit(table.blocks().get(0).group().isPresent() ? 3 : 2).reduce((a, b) -> a + "\n" + b)
				.orElseThrow() + "«»");
			for (int i = 0; i < 60; i++) {
				Marked current = marked;
				Optional<TableChange> change = NextRow.after(current.table(), current.start(), current.end(), FORMAT, "\n");
				if (change.isEmpty()) {
					break;
				}
				String text = current.after(change).replaceAll("[«»]", "");
				marked = Marked.of(text + "«»");
			}
			assertEquals(expected.strip(), marked.text());
		});
	}
}
