package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.services.FormatLanguage;

class FormatAssistTest {

	private static final String TABLE = "格式 甲 \"甲\"\n章 \"申请\" 表 申请 {\n  列 数 \"数\"\n  行 新收 \"新收申请\"\n";

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);

	private List<Proposal> proposals(String marked) {
		return language.proposals(language.parse(marked.replace("‸", ""), Optional.empty()), marked.indexOf('‸'));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
		"  勾稽 T3-X 错误 每列 ‸ ~ LABEL ~ 新收",
		"  勾稽 T3-X 错误 每列 xs‸ ~ LABEL ~ 新收",
		"  勾稽 T3-X 错误 ‸ ~ KEYWORD ~ 每列",
		"  勾稽 T3-X ‸ ~ KEYWORD ~ 警告",
		"  勾稽 T3-BAL‸ ~ RULE ~ T3-BALANCE",
		"  ‸ ~ KEYWORD ~ 行组",
		"  g‸ ~ TEMPLATE ~ 勾稽 …",
		"} 格式 乙 \"乙\" 继承 国‸ ~ FORMAT ~ 国办2021",
		"} 章 \"一\" { ‸ ~ KEYWORD ~ 要点",
	})
	void whatTheGrammarAllows(String marked, Proposal.Kind kind, String label) {
		List<Proposal> found = proposals(TABLE + marked);
		assertTrue(found.stream().anyMatch(proposal -> proposal.kind() == kind && proposal.label().equals(label)),
			() -> found.stream().map(proposal -> proposal.kind() + " " + proposal.label()).toList().toString());
	}

	@Test
	void nothingInTextsAndComments() {
		assertEquals(List.of(), proposals("格式 甲 \"甲‸"));
		assertEquals(List.of(), proposals("格式 甲 \"甲\" // 章‸"));
	}

	@Test
	void templatesAreIndented() {
		Proposal template = proposals("格式 甲 \"甲\"\n  章‸").stream().filter(proposal -> proposal.kind() == Proposal.Kind.TEMPLATE).findFirst().orElseThrow();
		assertEquals("章 \"标题\" {\n    要点 \"要点\"\n  }", template.text());
		assertEquals(2, template.placeholders().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
		"  行 新‸收 ~ 行“申请.新收”",
		"勾‸稽 ~ 勾稽",
		"每‸列 ~ 每列",
		"T3-‸X 错误 ~ T3-X",
		"T3-‸BALANCE ~ T3-BALANCE 第一项加第二项之和等于第三项加第四项之和",
		">= 无‸此 ~ 没有叫“无此”的格式、表、行或列",
	})
	void hovers(String marked, String title) {
		String text = TABLE + "  勾稽 T3-X 错误 每列 新收 >= 无此 \"说\" 依据 \"规定\"\n  勾稽 T3-BALANCE 错误 每列 新收 >= 新收 \"说\"\n}\n";
		int offset = text.indexOf(marked.replace("‸", "")) + marked.indexOf('‸');
		Optional<Hover> hover = language.hover(language.parse(text, Optional.empty()), offset);
		assertEquals(title, hover.map(Hover::title).orElse(""));
		if (marked.contains("行 新")) {
			assertEquals(List.of("T3-X　说", "T3-BALANCE　说"), hover.get().notes());
		}
	}
}
