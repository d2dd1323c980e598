package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.testkit.RandomTexts;

/** What the lexer makes of lines, by their beginning and by what stood before them. */
class ReportScannerTest {

	/** A title, so that what follows is no title. */
	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n";

	static Stream<Arguments> lines() {
		return Stream.of(
			// directives
			arguments("@格式 国办2021", "DIRECTIVE_FORMAT<@格式> WS< > WORD<国办2021>"),
			arguments("＠格式　山东", "DIRECTIVE_FORMAT<＠格式> WS<　> WORD<山东>"),
			arguments("@上年 \"a b.nianbao\"", "DIRECTIVE_PREVIOUS<@上年> WS< > STRING<\"a b.nianbao\">"),
			arguments("@上年“去年.nianbao”", "BAD_DIRECTIVE<@上年“去年.nianbao”>"),
			arguments("@汇总 “镇/*” \"局/*\"", "DIRECTIVE_AGGREGATE<@汇总> WS< > STRING<“镇/*”> WS< > STRING<\"局/*\">"),
			arguments("@豁免 T3-BALANCE \"已核实\"", "DIRECTIVE_WAIVER<@豁免> WS< > WORD<T3-BALANCE> WS< > STRING<\"已核实\">"),
			arguments("@豁免 T3-BALANCE", "BAD_DIRECTIVE<@豁免 T3-BALANCE>"),
			arguments("@豁免 T3-BALANCE \"\"", "BAD_DIRECTIVE<@豁免 T3-BALANCE \"\">"),
			arguments("@豁免 \"已核实\" T3-BALANCE", "BAD_DIRECTIVE<@豁免 \"已核实\" T3-BALANCE>"),
			arguments("@上年 \"没有结束", "BAD_DIRECTIVE<@上年 \"没有结束>"),
			arguments("@格式", "BAD_DIRECTIVE<@格式>"),
			arguments("@格式 a b", "BAD_DIRECTIVE<@格式 a b>"),
			arguments("@格試 a", "BAD_DIRECTIVE<@格試 a>"),
			// charts
			arguments("@图 柱", "DIRECTIVE_CHART<@图> WS< > WORD<柱>"),
			arguments("@图", "DIRECTIVE_CHART<@图>"),
			arguments("＠图　饼图 表1 “构成”", "DIRECTIVE_CHART<＠图> WS<　> WORD<饼图> WS< > WORD<表1> WS< > STRING<“构成”>"),
			arguments("@图 线 {新收} {结转}",
				"DIRECTIVE_CHART<@图> WS< > WORD<线> WS< > BRACE_OPEN<{> NAME<新收> BRACE_CLOSE<}> WS< > BRACE_OPEN<{> NAME<结转> BRACE_CLOSE<}>"),
			arguments("@图 柱 公开{予以公开}、拒绝{a+b}，按列", "DIRECTIVE_CHART<@图> WS< > WORD<柱> WS< > CHART_LABEL<公开> BRACE_OPEN<{> NAME<予以公开> BRACE_CLOSE<}> WS<、> "
				+ "CHART_LABEL<拒绝> BRACE_OPEN<{> NAME<a> PLUS<+> NAME<b> BRACE_CLOSE<}> WS<，> WORD<按列>"),
			arguments("@图 柱｛新收｝", "DIRECTIVE_CHART<@图> WS< > CHART_LABEL<柱> BRACE_OPEN<｛> NAME<新收> BRACE_CLOSE<｝>"),
			arguments("@图 柱 {新 收} }", "DIRECTIVE_CHART<@图> WS< > WORD<柱> WS< > BAD_BRACE<{> NAME<新> WS< > NAME<收> BRACE_CLOSE<}> WS< > WORD<}>"),
			arguments("@图 柱 {新收", "DIRECTIVE_CHART<@图> WS< > WORD<柱> WS< > BAD_BRACE<{> NAME<新收>"),
			arguments("@图 柱 \"没有结束", "BAD_DIRECTIVE<@图 柱 \"没有结束>"),
			arguments("@图 柱 \"\"", "BAD_DIRECTIVE<@图 柱 \"\">"),
			arguments("@图表 柱", "BAD_DIRECTIVE<@图表 柱>"),
			// headings
			arguments("一、总体情况", "SECTION_NO<一、> TEXT<总体情况>"),
			arguments("　十二、 其他 ", "WS<　> SECTION_NO<十二、> WS< > TEXT<其他> WS< >"),
			arguments("三、", "SECTION_NO<三、>"),
			arguments("一是主动公开。", "TEXT<一是主动公开。>"),
			arguments("（一）主动公开", "SUB_NO<（一）> TEXT<主动公开>"),
			arguments("(二) 依申请公开。", "SUB_NO<(二)> WS< > TEXT<依申请公开。>"),
			arguments("（三）管理。{新收}件", "SUB_NO<（三）> TEXT<管理> RUN_IN<。> BRACE_OPEN<{> NAME<新收> BRACE_CLOSE<}> TEXT<件>"),
			arguments("（四）平台： 建设：好", "SUB_NO<（四）> TEXT<平台> RUN_IN<：> WS< > TEXT<建设：好>"),
			arguments("（见附件）", "TEXT<（见附件）>"),
			arguments("1.主动公开方面。", "TEXT<1.主动公开方面。>"),
			// prose and references
			arguments("共{新收}件", "TEXT<共> BRACE_OPEN<{> NAME<新收> BRACE_CLOSE<}> TEXT<件>"),
			arguments("{ 申请.新收.总计 }", "BRACE_OPEN<{> WS< > NAME<申请> DOT<.> NAME<新收> DOT<.> NAME<总计> WS< > BRACE_CLOSE<}>"),
			arguments("｛新收＋结转－1｝", "BRACE_OPEN<｛> NAME<新收> PLUS<＋> NAME<结转> MINUS<－> NAME<1> BRACE_CLOSE<｝>"),
			arguments("{a+b/c%1}", "BRACE_OPEN<{> NAME<a> PLUS<+> NAME<b> SLASH</> NAME<c> PERCENT<%1> BRACE_CLOSE<}>"),
			arguments("{a/b%10}", "BAD_BRACE<{> NAME<a> SLASH</> NAME<b> PERCENT<%10> BRACE_CLOSE<}>"),
			arguments("{a/c}", "BAD_BRACE<{> NAME<a> SLASH</> NAME<c> BRACE_CLOSE<}>"),
			arguments("{a%1}", "BAD_BRACE<{> NAME<a> PERCENT<%1> BRACE_CLOSE<}>"),
			arguments("{a b}", "BAD_BRACE<{> NAME<a> WS< > NAME<b> BRACE_CLOSE<}>"),
			arguments("{a.b.c.d}", "BAD_BRACE<{> NAME<a> DOT<.> NAME<b> DOT<.> NAME<c> DOT<.> NAME<d> BRACE_CLOSE<}>"),
			arguments("{}", "BAD_BRACE<{> BRACE_CLOSE<}>"),
			arguments("{新收.", "BAD_BRACE<{> NAME<新收> DOT<.>"),
			arguments("{a {b}", "BAD_BRACE<{> NAME<a> WS< > BRACE_OPEN<{> NAME<b> BRACE_CLOSE<}>"),
			arguments("{a？b}", "BAD_BRACE<{> NAME<a> BAD<？> NAME<b> BRACE_CLOSE<}>"),
			arguments("集合\\{a}和\\\\", "TEXT<集合\\{a}和\\\\>"),
			arguments("\\一、不是章", "TEXT<\\一、不是章>"),
			arguments("a|b", "TEXT<a|b>"),
			// closing, pictures, comments
			arguments(">> 某局", "CLOSING_MARK<>>> WS< > TEXT<某局>"),
			arguments("》》2025年1月20日", "CLOSING_MARK<》》> TEXT<2025年1月20日>"),
			arguments(">>", "CLOSING_MARK<>>>"),
			arguments("![图1 说明](a/b.png)", "PICTURE_CAPTION<![图1 说明]> PICTURE_FILE<(a/b.png)>"),
			arguments("![](b.png)", "PICTURE_CAPTION<![]> PICTURE_FILE<(b.png)>"),
			arguments("![图](", "BAD_LINE<![图](>"),
			arguments("![图]()", "BAD_LINE<![图]()>"),
			arguments("注：不在表后", "TEXT<注：不在表后>"),
			arguments("表1 后面没有表格", "TEXT<表1 后面没有表格>"));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void classifiesALineByItsBeginning(String line, String expected) {
		assertEquals("TITLE_LINE<" + TITLE.strip() + "> NL<⏎> " + expected + " NL<>", tokens(TITLE + line));
	}

	static Stream<Arguments> rows() {
		return Stream.of(
			arguments("| 规章 |", "TABLE_BEGIN<> GROUP_ROW<|> WS< > LABEL<规章> WS< > BAR<|>"),
			arguments("|规章", "TABLE_BEGIN<> GROUP_ROW<|> LABEL<规章> BAR<>"),
			arguments("|", "TABLE_BEGIN<> GROUP_ROW<|> BAR<>"),
			arguments("| |", "TABLE_BEGIN<> GROUP_ROW<|> WS< > BAR<|>"),
			arguments("|项目|自然人|", "TABLE_BEGIN<> HEADER_ROW<|> LABEL<项目> BAR<|> LABEL<自然人> BAR<|>"),
			arguments("| |总计", "TABLE_BEGIN<> HEADER_ROW<|> WS< > BAR<|> LABEL<总计> BAR<>"),
			arguments("|规章|1|-2|+3.50|", "TABLE_BEGIN<> DATA_ROW<|> LABEL<规章> BAR<|> NUMBER<1> BAR<|> NUMBER<-2> BAR<|> NUMBER<+3.50> BAR<|>"),
			arguments("｜规章｜＝｜ = ", "TABLE_BEGIN<> DATA_ROW<｜> LABEL<规章> BAR<｜> EQUALS<＝> BAR<｜> WS< > EQUALS<=> BAR<> WS< >"),
			arguments("|a||-|—|/|无|不适用|", "TABLE_BEGIN<> DATA_ROW<|> LABEL<a> BAR<|> BAR<|> BLANK<-> BAR<|> BLANK<—> BAR<|> BLANK</> BAR<|> "
				+ "BLANK<无> BAR<|> BLANK<不适用> BAR<|>"),
			arguments("|a|22（其中修订16件）|3 (甲)|", "TABLE_BEGIN<> DATA_ROW<|> LABEL<a> BAR<|> NUMBER<22> REMARK<（其中修订16件）> BAR<|> NUMBER<3> WS< > "
				+ "REMARK<(甲)> BAR<|>"),
			arguments("|a|1,256|１２|1 2|3件|1.|", "TABLE_BEGIN<> HEADER_ROW<|> LABEL<a> BAR<|> LABEL<1,256> BAR<|> LABEL<１２> BAR<|> LABEL<1 2> BAR<|> LABEL<3件> "
				+ "BAR<|> LABEL<1.> BAR<|>"),
			arguments("|a\\|b|1", "TABLE_BEGIN<> DATA_ROW<|> LABEL<a\\|b> BAR<|> NUMBER<1> BAR<>"));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void splitsARowIntoCells(String line, String expected) {
		assertEquals("TITLE_LINE<" + TITLE.strip() + "> NL<⏎> " + expected + " NL<>", tokens(TITLE + line));
	}

	@Test
	void aRowWithoutNumbersIsAHeaderOnlyWhereAHeaderMayStand() {
		assertEquals("HEADER_ROW DATA_ROW GROUP_ROW HEADER_ROW DATA_ROW HEADER_ROW",
			kindsOfRows("|项目|总计|\n|规章|若干|\n|块|\n|内容|件数|\n|许可|若干|\n|项目|总计|"));
	}

	@Test
	void aCornerIsForgottenInTheNextSection() {
		assertEquals("HEADER_ROW DATA_ROW DATA_ROW DATA_ROW", kindsOfRows("|项目|总计|\n|规章|1|\n一、章\n|甲|1|\n|项目|总计|"));
	}

	@Test
	void blankLinesDoNotEndATable() {
		assertEquals(1, tokens("|甲|1|\n\n　\n// 说明\n|乙|2|").split("TABLE_BEGIN", -1).length - 1);
		assertEquals(2, tokens("|甲|1|\n文字\n|乙|2|").split("TABLE_BEGIN", -1).length - 1);
	}

	@Test
	void afterABlankLineAHeaderOrHeadingMayBeginAnotherTable() {
		assertEquals(2, tokens("|甲|1|\n\n|年度|件数|\n|乙|2|").split("TABLE_BEGIN", -1).length - 1);
		assertEquals(2, tokens("|甲|1|\n\n|块| |\n|乙|2|").split("TABLE_BEGIN", -1).length - 1);
		assertEquals(1, tokens("|甲|1|\n|年度|件数|\n|乙|2|").split("TABLE_BEGIN", -1).length - 1);
		assertEquals("FREE_ROW FREE_ROW HEADER_ROW DATA_ROW", kindsOfRows("表1 说明\n\n|甲|1|\n\n|乙|2|\n\n|项目|总计|\n|规章|1|"));
	}

	@Test
	void aHeaderMayFollowAHeadingWithMergedCells() {
		assertEquals("DATA_ROW HEADER_ROW DATA_ROW", kindsOfRows("|第二十条第（一）项| | | |\n|信息内容|现行有效件数|本年制发件数|本年废止件数|\n|规章|1|2|3|"));
	}

	@Test
	void aCaptionMakesATableFree() {
		assertEquals("TITLE_LINE<" + TITLE.strip() + "> NL<⏎> CAPTION<表1 说明> NL<⏎> WS<⏎> FREE_ROW<|> CELL_TEXT<规章> BAR<|> CELL_TEXT<1> BAR<|> BAR<|> NL<⏎> "
			+ "NOTE_MARK<注：> TEXT<甲> NL<⏎> NOTE_MARK<注:> TEXT<乙> NL<⏎> TABLE_BEGIN<> GROUP_ROW<|> LABEL<a> BAR<> NL<>",
			tokens(TITLE + "表1 说明\n\n|规章|1||\n注：甲\n注:乙\n|a"));
		assertEquals("CAPTION", firstKind("表：说明\n|a|"));
		assertEquals("CAPTION", firstKind("表 二 说明\n|a|"));
		assertEquals("TEXT", firstKind("表格如下\n|a|"));
	}

	static Stream<Arguments> titles() {
		return Stream.of(
			arguments("某局2024年报告\n正文", "TITLE_LINE<某局2024年报告> NL<⏎> TEXT<正文> NL<>"),
			arguments("某局\n\n2024 年报告\n正文", "TITLE_LINE<某局> NL<⏎> WS<⏎> TITLE_LINE<2024 年报告> NL<⏎> TEXT<正文> NL<>"),
			arguments("某局\n正文\n2024年报告", "TITLE_LINE<某局> NL<⏎> TEXT<正文> NL<⏎> TEXT<2024年报告> NL<>"),
			arguments("// 草稿\n@格式 a\n某局2024年报告\n2024年报告", "COMMENT<// 草稿⏎> DIRECTIVE_FORMAT<@格式> WS< > WORD<a> NL<⏎> TITLE_LINE<某局2024年报告> NL<⏎> "
				+ "TEXT<2024年报告> NL<>"),
			arguments("一、章\n某局2024年报告", "SECTION_NO<一、> TEXT<章> NL<⏎> TEXT<某局2024年报告> NL<>"),
			arguments("\ufeff某局２０２４年报告", "WS<\ufeff> TITLE_LINE<某局２０２４年报告> NL<>"),
			arguments("某局2024年\n政府信息公开工作年度报告\n正文", "TITLE_LINE<某局2024年> NL<⏎> TITLE_LINE<政府信息公开工作年度报告> NL<⏎> TEXT<正文> NL<>"),
			arguments("某局报告（2024年）\n2024年，本报告反映全年情况。", "TITLE_LINE<某局报告（2024年）> NL<⏎> TEXT<2024年，本报告反映全年情况。> NL<>"),
			arguments("某局12024年报告\n2024年报告", "TITLE_LINE<某局12024年报告> NL<⏎> TITLE_LINE<2024年报告> NL<>"));
	}

	@ParameterizedTest
	@MethodSource("titles")
	void theTitleIsTheFirstTextLineAndMaybeTheNext(String text, String expected) {
		assertEquals(expected, tokens(text));
	}

	static Stream<Arguments> lineEnds() {
		return Stream.of(arguments("a\r\nb", "TITLE_LINE<a> NL<␍⏎> TEXT<b> NL<>"),
			arguments("a\rb\u000bc\u2028d", "TITLE_LINE<a> NL<␍> TEXT<b> NL<␋> TEXT<c> NL<\u2028> "
			+ "TEXT<d> NL<>"), arguments("a\n", "TITLE_LINE<a> NL<⏎>"), arguments("", ""), arguments(" \n ", "WS< ⏎> WS< >"), arguments("//", "COMMENT<//>"));
	}

	@ParameterizedTest
	@MethodSource("lineEnds")
	void everyKindOfLineEndEndsALine(String text, String expected) {
		assertEquals(expected, tokens(text));
	}

	@Test
	void upToTheCaretNothingIsWrongYet() {
		assertEquals("TITLE_LINE<t> NL<⏎> TEXT<共> BRACE_OPEN<{> NAME<新收> DOT<.>", render(ReportScanner.scanUpToCaret("t\n共{新收."), "t\n共{新收."));
		assertEquals("DIRECTIVE_FORMAT<@格式> WS< >", render(ReportScanner.scanUpToCaret("@格式 "), "@格式 "));
		assertEquals("TITLE_LINE<t> NL<⏎> BAD_BRACE<{> NAME<a> NL<⏎> TEXT<b>", render(ReportScanner.scanUpToCaret("t\n{a\nb"), "t\n{a\nb"));
	}

	@Test
	void tokensFollowEachOtherWithoutGaps() {
		for (int seed = 0; seed < 20_000; seed++) {
			String text = RandomTexts.text(seed, 60);
			TokenList tokens = ReportScanner.scan(text);
			for (int i = 0; i < tokens.size(); i++) {
				if (tokens.end(i) < tokens.start(i)) {
					throw new AssertionError("token " + i + " goes back, seed " + seed);
				}
			}
			assertEquals(text.length(), tokens.size() == 0 ? 0 : tokens.end(tokens.size() - 1), "seed " + seed);
		}
	}

	@Test
	void theWorkGrowsWithTheTextAndNoFaster() {
		int size = 200_000;
		for (String part : new String[] { "{", "{a", "|", "| 1 ", "表1 ", "表1\n\n", "@汇总 \"", "![", "（", "一", "2024年", "9", "\\", "\\{", " ", "\n", "注：",
			"。", "文", "（一）。", "{a}/",
			"|项目|总计\n", "//", ">>", "\"" }) {
			CountingText text = new CountingText(part.repeat(size / part.length()));
			ReportScanner.scan(text);
			long perCharacter = text.accesses() / size;
			assertEquals(true, perCharacter <= 60, () -> "‘" + part + "’: " + perCharacter + " accesses per character");
		}
	}

	@Test
	void escapedProseIsReadAsProse() {
		String[] lines = { "一、不是章", "（一）不是标题", "@不是指令", "| 不是表", "//不是注释", ">>不是落款", "![不是图](a)", "花括号{a}和|与\\", "\\开头", "\\{", "表1 说明", "注：说明", "普通文字",
			"!", "表", "一",
			"\\一、反斜杠", "{", "}", "\\\\" };
		for (String line : lines) {
			String source = Escapes.escapeLine(line);
			String text = TITLE + "|a|1\n" + source + "\n|b|2";
			TokenList tokens = ReportScanner.scan(text);
			StringBuilder prose = new StringBuilder();
			for (int i = 0; i < tokens.size(); i++) {
				if (tokens.start(i) >= text.indexOf(source, TITLE.length() + 4) && tokens.end(i) <= text.length() - 5 && tokens.end(i) > tokens.start(i)) {
					assertEquals("TEXT", tokens.kind(i).name(), line);
					String token = text.substring(tokens.start(i), tokens.end(i));
					prose.append(prose.isEmpty() ? Escapes.unescapeAtLineStart(token) : Escapes.unescape(token));
				}
			}
			assertEquals(line, prose.toString());
		}
	}

	private static String firstKind(String text) {
		return tokens(TITLE + text).split("NL<⏎> ", 2)[1].split("<", 2)[0];
	}

	private static String kindsOfRows(String text) {
		TokenList tokens = ReportScanner.scan(TITLE + text);
		StringBuilder kinds = new StringBuilder();
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.kind(i).name().endsWith("_ROW")) {
				kinds.append(kinds.isEmpty() ? "" : " ").append(tokens.kind(i));
			}
		}
		return kinds.toString();
	}

	private static String tokens(String text) {
		return render(ReportScanner.scan(text), text);
	}

	private static String render(TokenList tokens, String text) {
		StringBuilder result = new StringBuilder();
		for (int i = 0; i < tokens.size(); i++) {
			String token = text.substring(tokens.start(i), tokens.end(i)).replace('\n', '⏎').replace('\r', '␍').replace('\u000b', '␋');
			result.append(i == 0 ? "" : " ").append(tokens.kind(i)).append('<').append(token).append('>');
		}
		return result.toString();
	}
}
