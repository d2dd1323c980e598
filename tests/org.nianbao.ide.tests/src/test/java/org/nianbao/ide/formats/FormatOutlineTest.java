package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.nianbao.ide.outline.OutlineNode;

class FormatOutlineTest {

	private static final String TEXT = """
		/*
		 * 说明
		 */
		格式 甲 "甲格式" {0}
		// 一
		// 二
		章 "总体" {
		  要点 "公开"
		}
		章 "申请" 表 申请 {
		  列 数 "数量"
		  行组 "结果" {
		    行 新收 "新收"
		  }
		  勾稽 T3-X 错误 每列 新收 >= 新收 "说"
		}
		阈值 Y-JUMP 倍数 10
		""".replace(" {0}", "");

	@Test
	void parts() {
		StringBuilder found = new StringBuilder();
		print(FormatOutline.of(new LoadedFormat(TEXT, Optional.empty())), "", found);
		assertEquals("""
			FORMAT 甲 甲格式
			 SECTION 总体\s
			  RULE 公开 要点
			 SECTION 申请\s
			  TABLE 申请\s
			   COLUMN 数量 数
			   GROUP 结果\s
			    ROW 新收 新收
			   RULE T3-X 勾稽
			 RULE Y-JUMP 倍数
			""", found.toString());
	}

	private static void print(List<OutlineNode> nodes, String indent, StringBuilder out) {
		for (OutlineNode node : nodes) {
			out.append(indent).append(node.kind()).append(' ').append(node.label()).append(' ').append(node.detail()).append('\n');
			print(node.children(), indent + " ", out);
		}
	}

	@Test
	void foldings() {
		List<String> found = FormatFoldings.of(new LoadedFormat(TEXT, Optional.empty())).stream().map(folding -> {
			String[] lines = TEXT.substring(folding.offset(), folding.offset() + folding.length()).split("\n");
			return folding.kind() + " " + lines[0].strip() + " … " + lines[lines.length - 1].strip();
		}).toList();
		assertEquals(List.of("COMMENT /* … */", "SECTION 格式 甲 \"甲格式\" … 阈值 Y-JUMP 倍数 10", "COMMENT // 一 … // 二", "SECTION 章 \"总体\" { … }",
			"SECTION 章 \"申请\" 表 申请 { … }", "TABLE 行组 \"结果\" { … }"), found);
	}
}
