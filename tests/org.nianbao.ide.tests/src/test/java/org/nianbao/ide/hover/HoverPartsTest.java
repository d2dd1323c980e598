package org.nianbao.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoverPartsTest {

	private static final char MARK = '‸';

	private static String part(String marked) {
		int offset = marked.indexOf(MARK);
		String line = marked.replace(String.valueOf(MARK), "");
		return HoverParts.at(line, offset).map(region -> line.substring(region.offset(), region.end())).orElse("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
		"| 规‸章 | 0 | ~ ` 规章 `",
		"| 规章 |‸  | ~ `  `",
		"| 规章 | ‸0 ~ ` 0`",
		"  ｜ 规‸章 ｜ 0 ~ ` 规章 `",
		"| 规\\|‸章 | 0 ~ ` 规\\|章 `",
		"共{新收 + ‸结转}件 ~ {新收 + 结转}",
		"共‸{新收}件 ~ {新收}",
		"共｛新‸收｝件 ~ ｛新收｝",
		"@上年 \"去‸年 .nianbao\" ~ \"去年 .nianbao\"",
		"@上年 “去‸年 .nianbao” ~ “去年 .nianbao”",
		"‸@上年 \"去年.nianbao\" ~ @上年",
		"一、总‸体情况 ~ 总体情况",
		"  勾稽 T3-‸BALANCE 错误 ~ T3-BALANCE",
		"行 ‸新收 \"一、\" ~ 新收",
	})
	void parts(String marked, String part) {
		assertEquals(part, part(marked));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {"规章，‸。", "`一 ‸ 二`", "规章‸", "‸", "‸| 规章 |"})
	void none(String marked) {
		assertEquals("", part(marked));
	}

	@Test
	void offsetsOutsideTheLine() {
		assertEquals(Optional.empty(), HoverParts.at("规章", 5));
		assertEquals(Optional.empty(), HoverParts.at("规章", -1));
	}
}
