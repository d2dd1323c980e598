package org.nianbao.ide.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.ide.navigation.Marked;
import org.nianbao.language.figures.Figure.Region;

class ReportOutlineTest {

	private static String printed(String text) {
		StringBuilder result = new StringBuilder();
		print(ReportOutline.of(Marked.of(text, null).report()), text, "", result);
		return result.toString();
	}

	private static void print(List<OutlineNode> nodes, String text, String indent, StringBuilder result) {
		for (OutlineNode node : nodes) {
			String selected = text.substring(node.selection().offset(), node.selection().end());
			result.append(indent).append(node.kind()).append(' ').append(node.label()).append(node.detail().isEmpty() ? "" : " = " + node.detail())
				.append(selected.equals(node.label()) ? "" : " <" + selected + ">").append('\n');
			print(node.children(), text, indent + "  ", result);
		}
	}

	@Test
	void partsOfReport() {
		assertEquals("""
			DIRECTIVE @格式 国办2021
			TITLE 某局2024年政府信息公开工作年度报告
			SECTION 一、总体情况
			  HEADING （一）主动公开7件 <（一）主动公开{予以公开}件>
			    TABLE 表1 分类
			  HEADING （二）其他
			    DIRECTIVE @豁免 T3-BALANCE "理由"
			SECTION 二、主动公开政府信息情况
			  TABLE 主动公开 <| 第二十条第（五）项 |>
			    GROUP 第二十条第（五）项
			      ROW 行政许可 = 5
			    GROUP 第二十条第（六）项
			      ROW 行政处罚 = 8
			      ROW 行政强制
			SECTION 三、
			  TABLE 申请 <| 项目 | 自然人 | 总计 |>
			    ROW 一、本年新收政府信息公开申请数量 = 42
			    ROW 某行
			    GROUP 三、本年度办理结果
			      ROW （一）予以公开 = 7
			      GROUP （三）不予公开
			        ROW 1.属于国家秘密 = 3
			      ROW （七）总计 = 10
			  TABLE | 甲 | 乙 |
			""", printed("""
			@格式 国办2021
			某局2024年政府信息公开工作年度报告
			一、总体情况
			（一）主动公开{予以公开}件。见表1。
			表1 分类
			| 甲 | 乙 |
			| 1 | 2 |
			（二）其他
			@豁免 T3-BALANCE "理由"
			二、主动公开政府信息情况
			| 第二十条第（五）项 |
			| 信息内容 | 本年处理决定数量 |
			| 行政许可 | 5 |
			| 第二十条第（六）项 |
			| 信息内容 | 本年处理决定数量 |
			| 行政处罚 | 8 |
			| 行政强制 |  |
			三、
			| 项目 | 自然人 | 总计 |
			| 一、本年新收政府信息公开申请数量 | 31 | 42 |
			| 某行 | 1 | 1 |
			| 三、本年度办理结果 |
			| （一）予以公开 | 7 | 7 |
			| （三）不予公开 |
			| 1.属于国家秘密 | 3 | 3 |
			| （七）总计 | 10 | 10 |

			| 甲 | 乙 |
			| 1 | 2 |
			"""));
	}

	@Test
	void nothingWritten() {
		assertEquals("", printed(""));
		assertEquals("", printed("// 说明\n"));
	}

	static List<Path> examples() throws IOException {
		return Marked.examples();
	}

	/** Whatever is typed so far has an outline, each part within the one that has it. */
	@ParameterizedTest
	@MethodSource("examples")
	void everyPrefix(Path example) throws IOException {
		String text = Files.readString(example);
		for (int end = 0; end <= text.length(); end += 37) {
			String prefix = text.substring(0, end);
			check(ReportOutline.of(Marked.of(prefix, example).report()), new Region(0, end));
		}
	}

	private static void check(List<OutlineNode> nodes, Region outer) {
		int start = outer.offset();
		for (OutlineNode node : nodes) {
			Region region = node.region();
			Region selection = node.selection();
			assertFalse(node.label().isEmpty());
			assertTrue(region.offset() >= start && region.end() <= outer.end() && region.length() >= 0, node::toString);
			assertTrue(selection.offset() >= region.offset() && selection.end() <= region.end() && selection.length() >= 0, node::toString);
			check(node.children(), region);
			start = region.end();
		}
	}
}
