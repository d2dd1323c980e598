package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.services.FormatLanguage;

/** What is said of the parts of a format file. */
class FormatHoversTest {

	private static final FormatLanguage CHINESE = new FormatLanguage(Locale.CHINESE);
	private static final FormatLanguage ENGLISH = new FormatLanguage(Locale.ENGLISH);

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		行 新‸收 "一                | 行“新收”，表“申请”        | T3-BALANCE
		新收 + 结‸转 ==             | 行“结转”，表“申请”        | Y-CARRY
		== 上‸年.申请               | @上年                     |
		上年.申‸请.结转下年         | 表“申请”（收到和处理政府信息公开申请情况） |
		列 总‸计 "总计" 又名 "合计" = 合计 T3-ROWSUM | 自然人 + 商业企业 | T3-ROWSUM
		行组 不予公‸开              | 行组“不予公开”            | X-BREAKDOWN
		规范性文件.制‸发            | 列“制发”，表“主动公开”    | T2-VALIDMIN
		行 办理总计 "（‸七）总计"   | 行“办理总计”              | T3-COLSUM
		= 合计 T3‸-COLSUM           | 每一列中                  | 依据
		阈值 Y-J‸UMP 倍数           | 倍                        | 依据
		章 "总‸体情况"              | 要写到：主动公开          |
		格式 国‸办2021              | 自 2021 年度报告起适用    |
		勾‸稽 Y-CARRY               | 数与数之间                |
		错误 每‸列 申请             | 对每一列                  |
		表述 X-PCT "予以公开‸～     | 同一句内                  |
		""")
	void says(String marked, String said, String note) throws Exception {
		MarkedFormat place = MarkedFormat.onBoard("guoban2021.geshi", marked.strip());
		Hover hover = CHINESE.hover(place.format(), place.offset()).orElseThrow();
		assertTrue(hover.text().contains(said), hover::text);
		assertTrue(note == null || hover.notes().stream().anyMatch(line -> line.contains(note)), hover::text);
		assertTrue(ENGLISH.hover(place.format(), place.offset()).isPresent());
		assertTrue(hover.region().offset() <= place.offset() && place.offset() < hover.region().end());
	}

	@ParameterizedTest
	@CsvSource({ "新收‸ + 结转", "列宽 24‸35", "‸//", "首格 \"信‸息内容\"" })
	void hasNothingToSay(String marked) throws Exception {
		MarkedFormat place = MarkedFormat.onBoard("guoban2021.geshi", marked);
		assertEquals(Optional.empty(), CHINESE.hover(place.format(), place.offset()));
	}

	@Test
	void inheritedParts() throws Exception {
		MarkedFormat section = MarkedFormat.onBoard("shandong.geshi", "章 \"其他‸需要");
		String said = CHINESE.hover(section.format(), section.offset()).orElseThrow().text();
		assertTrue(said.contains("补充格式“国办2021”的同名章") && said.contains("信息处理费") && said.contains("工作方案落实"), said);
		MarkedFormat row = MarkedFormat.of("格式 县 \"县\" 继承 国办2021\n\n勾稽 A-B 错误 每列 申请.新‸收 == 申请.结转 \"相等\"\n");
		said = CHINESE.hover(row.format(), row.offset()).orElseThrow().text();
		assertTrue(said.contains("继承自格式“国办2021”") && said.contains("A-B　相等"), said);
	}

	@Test
	void everyKeywordIsExplained() {
		IGrammarAccess grammar = FormatTextLoader.standalone().service(IGrammarAccess.class);
		for (String keyword : GrammarUtil.getAllKeywords(grammar.getGrammar())) {
			if (Character.isLetter(keyword.charAt(0))) {
				MarkedFormat place = MarkedFormat.of("格式 县 \"县\"\n‸" + keyword + " \"a\"");
				Optional<Hover> hover = CHINESE.hover(place.format(), place.offset());
				assertTrue(hover.isPresent(), keyword);
			}
		}
	}
}
