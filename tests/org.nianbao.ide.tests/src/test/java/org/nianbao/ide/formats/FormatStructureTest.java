package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.services.FormatLanguage;

/** The outline, the foldings and the colours of a format file. */
class FormatStructureTest {

	private static final String FORMAT = """
		/*
		 * Head.
		 */
		格式 县 "县文" 继承 国办2021
		// one
		// two
		章 "甲" 又名 "乙" {
		  要点 S-A "要" 又名 "求"
		  篇幅 S-LEN 警告 至多 10
		}
		章 "附件" 表 附表 {
		  列组 "列们" {
		    列 件 "件数"
		    列 和 "合计" = 合计 A-SUM
		  }
		  行组 组 "组们" {
		    行 a "第一"
		  }
		  行组 "无名" {
		    行 b "第二"
		  }
		  勾稽 A-B 错误 每列 a == 没有
		    "应相等"
		}
		规则 X-KEIN 关闭
		规则 S-LEN 错误
		""";

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);
	private final LoadedFormat format = language.parse(FORMAT, Optional.empty());

	private static void add(List<OutlineNode> nodes, String indentation, StringBuilder text) {
		for (OutlineNode node : nodes) {
			text.append(indentation).append(node.kind()).append(' ').append(node.label()).append(node.detail().isEmpty() ? "" : " – " + node.detail())
				.append(" [").append(FORMAT, node.selection().offset(), node.selection().end()).append("]\n");
			add(node.children(), indentation + "  ", text);
		}
	}

	@Test
	void outline() {
		StringBuilder text = new StringBuilder();
		add(language.outline(format), "", text);
		assertEquals("""
			FORMAT 县 – 县文 [县]
			  SECTION 甲 ["甲"]
			    RULE 要点 S-A – 要 [要点 S-A "要" 又名 "求"]
			    RULE 篇幅 S-LEN 警告 至多 10 [篇幅 S-LEN 警告 至多 10]
			  SECTION 附件 ["附件"]
			    TABLE 附表 [附表]
			      GROUP 列们 ["列们"]
			        COLUMN 件 – 件数 [件]
			        COLUMN 和 – 合计 [和]
			      GROUP 组 – 组们 [组]
			        ROW a – 第一 [a]
			      GROUP 无名 ["无名"]
			        ROW b – 第二 [b]
			      RULE 勾稽 A-B 错误 每列 a == 没有 – 应相等 [勾稽 A-B 错误 每列 a == 没有]
			  RULE 规则 X-KEIN 关闭 [规则 X-KEIN 关闭]
			  RULE 规则 S-LEN 错误 [规则 S-LEN 错误]
			""", text.toString());
	}

	@Test
	void foldings() {
		assertEquals("""
			COMMENT 1-3
			SECTION 4-26
			COMMENT 5-6
			SECTION 7-10
			SECTION 11-24
			TABLE 12-15
			TABLE 16-18
			TABLE 19-21
			""", language.foldings(format).stream().map(folding -> folding.kind() + " " + format.lines().line(folding.offset()) + "-"
			+ format.lines().line(folding.offset() + folding.length() - 1) + "\n").reduce("", String::concat));
	}

	@Test
	void colours() {
		assertEquals("TITLE 县, REFERENCE 国办2021, SECTION_HEADING \"甲\", DIRECTIVE_NAME S-A, DIRECTIVE_NAME S-LEN, SECTION_HEADING \"附件\", CAPTION 附表, "
			+ "HEADER 件, TOTAL 和, DIRECTIVE_NAME A-SUM, GROUP_LABEL 组, LABEL a, LABEL b, DIRECTIVE_NAME A-B, REFERENCE a, REFERENCE_PROBLEM 没有, "
			+ "UNKNOWN X-KEIN, DIRECTIVE_NAME S-LEN", String.join(", ", language.styles(format).stream()
				.map(region -> region.style() + " " + FORMAT.substring(region.offset(), region.end())).toList()));
	}
}
