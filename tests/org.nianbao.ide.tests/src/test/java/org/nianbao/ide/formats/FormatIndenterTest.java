package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.nianbao.language.text.TextEdit;

class FormatIndenterTest {

	private static String formatted(String text) {
		return TextEdit.apply(text, FormatIndenter.edits(new LoadedFormat(text, Optional.empty())));
	}

	@Test
	void linesAreIndentedByBraces() {
		assertEquals("""
			格式 甲 "甲"

			章 "申请" 表 申请 { // 说
			  首格 "项目"
			  列 数 "数"
			  // 组
			  行组 "组" {
			    行 一 "一"
			      又名 "壹"
			  }
			  勾稽 T3-X 错误 每列 一 >= 一
			    "说"
			}
			""", formatted("""
			格式 甲 "甲" \s
			\t
			  章 "申请" 表 申请 { // 说
			首格 "项目"
			    列 数 "数"
			// 组
			\t行组 "组" {
			行 一 "一"
			又名 "壹"
			      }
			勾稽 T3-X 错误 每列 一 >= 一
			    "说"
			  }
			"""));
	}

	@Test
	void whatCannotBeReadStays() {
		String text = "格式 甲 \"甲\"\n  章 \"一\" {\n";
		assertEquals(text, formatted(text));
	}
}
