package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

/** Formatting aligns tables by display width and leaves everything else alone. */
class ReportFormatterTest {

	static List<Path> examples() {
		return Examples.all();
	}

	@Test
	void columnsAreAlignedByDisplayWidth() {
		assertEquals("""
			某局2024年报告
			| 第二十条第（一）项 |
			| 信息内容       |     本年制发件数 | 现行有效件数 |
			| 规章           |                0 |            — |
			// 说明
			| 行政规范性文件 | 22（其中修订2件） |         1011 |

			| 信息内容 | 本年处理决定数量 |
			| 行政许可 |                = |
			""".replace("|     本年制发件数 |", "|      本年制发件数 |").replace("|                0 |            — |", "|                 0 |            — |"), format("""
			某局2024年报告
			  |第二十条第（一）项|
			|信息内容|本年制发件数|现行有效件数|
			| 规章 |0|—|
			// 说明
			\t|行政规范性文件|   22（其中修订2件） |1011| \t

			|信息内容|本年处理决定数量|
			|行政许可|=|
			"""));
	}

	@Test
	void aMissingLastBarStaysMissingAndAnEmptyCellEmpty() {
		assertEquals("某局2024年报告\n| 项目 | 总计 |\n| 规章 |    1\n| a    |      |\n| b |", format("某局2024年报告\n|项目|总计|\n|规章|1\n|a||\n|b|   "));
	}

	@Test
	void freeTablesKeepTextToTheLeft() {
		assertEquals("某局2024年报告\n表1 统计\n| 渠道   | 数量 | 说明 |\n| 网站   |   12 | 好   |\n| 公众号 |    3 |      |\n",
			format("某局2024年报告\n表1 统计\n|渠道|数量|说明|\n|网站|12|好|\n|公众号|3||\n"));
	}

	@Test
	void anEndlessCellDoesNotWidenItsColumn() {
		String endless = "文".repeat(1_000);
		String formatted = format("某局2024年报告\n|" + endless + "|1|\n|a|1|");
		assertEquals("某局2024年报告\n| " + endless + " | 1 |\n| a | 1 |", formatted);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void theExamplesAreFormatted(Path example) {
		assertEquals(List.of(), ReportFormatter.format(Examples.text(example)));
	}

	@Test
	void formattingIsIdempotentAndChangesNothingButWhiteSpaceInTables() {
		LongStream.range(0, 20_000).parallel().forEach(seed -> {
			String text = RandomTexts.text(seed, 60);
			String formatted = format(text);
			assertEquals(formatted, format(formatted), () -> "seed " + seed);
			assertEquals(skeleton(text), skeleton(formatted), () -> "seed " + seed);
		});
	}

	/** The text without the white space of its tables' rows. */
	private static String skeleton(String text) {
		StringBuilder result = new StringBuilder();
		for (String line : lines(text)) {
			String content = Whitespace.strip(line);
			boolean row = content.startsWith("|") || content.startsWith("｜");
			if (row) {
				StringBuilder bare = new StringBuilder();
				TokenList tokens = ReportScanner.scan(line);
				for (int i = 0; i < tokens.size(); i++) {
					String token = line.substring(tokens.start(i), tokens.end(i));
					bare.append(token.isEmpty() || !Whitespace.strip(token).isEmpty() || Whitespace.isLineEnd(token.charAt(token.length() - 1)) ? token : "");
				}
				result.append(bare);
			} else {
				result.append(line);
			}
		}
		return result.toString();
	}

	private static List<String> lines(String text) {
		List<String> lines = new java.util.ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			boolean crlf = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
			if (Whitespace.isLineEnd(text.charAt(i)) && !crlf) {
				lines.add(text.substring(start, i + 1));
				start = i + 1;
			}
		}
		lines.add(text.substring(start));
		return lines;
	}

	private static String format(String text) {
		return TextEdit.apply(text, ReportFormatter.format(text));
	}
}
