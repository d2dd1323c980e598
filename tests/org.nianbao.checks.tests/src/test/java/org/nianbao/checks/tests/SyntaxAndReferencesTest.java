package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.tests.Checks.Case;
import org.nianbao.language.loading.LoadedReport;

/**
 * S-SYNTAX and X-REF.
 */
class SyntaxAndReferencesTest {

	private static final String TITLE = "青石县农业农村局2024年";
	private static final String PARAGRAPH = "没有需要另外报告的事项。";

	@ParameterizedTest
	@MethodSource
	void syntax(Case test) {
		Checks.assertFindings(test);
	}

	static Stream<Case> syntax() {
		String reference = "，应写作 {行}、{行.列}、{行 + 行} 或 {行 / 行 %1}";
		String unclosed = "缺少右花括号；如果不是引用，请在左花括号前加 \\";
		return Stream.of(
			Case.of("directive with a guess", Sample.correct().replace(TITLE, "⟦@格试 国办2021⟧\n" + TITLE), "S-SYNTAX error 没有“@格试”这个指令，是不是 @格式 名称？"),
			Case.of("directive without a guess", Sample.correct().replace(TITLE, "⟦@作者⟧\n" + TITLE), "S-SYNTAX error 没有“@作者”这个指令，可用的有 @格式、@上年、@汇总、@豁免、@图"),
			Case.of("directive without its argument", Sample.correct().replace(TITLE, "⟦@上年 去年.nianbao⟧\n" + TITLE),
				"S-SYNTAX error 指令“@上年”的写法不对，应写作 @上年 \"文件\""),
			Case.of("directive in a section", Sample.correct().replace(PARAGRAPH, PARAGRAPH + "\n⟦@豁免 S-LEN⟧"),
				"S-SYNTAX error 指令“@豁免”的写法不对，应写作 @豁免 规则编号 \"理由\""),
			Case.of("directives", Sample.correct().replace(TITLE, "⟦＠豁免 S-LEN “试验”⟧\n@上年 ⟦\"a.nianbao\"⟧\n＠汇总 ⟦“b”⟧ ⟦\"c\"⟧\n" + TITLE),
				"S-WAIVER warning 全文没有规则 S-LEN 的问题，不需要豁免",
				"Y-FILE warning 报告不在文件中，无法确定“a.nianbao”在哪里，与其他报告的核对没有进行",
				"A-MISSING warning 报告不在文件中，无法确定“b”在哪里，与其他报告的核对没有进行",
				"A-MISSING warning 报告不在文件中，无法确定“c”在哪里，与其他报告的核对没有进行"),
			Case.of("unclosed reference", Sample.correct().replace(PARAGRAPH, "收到⟦{新收件。⟧"), "S-SYNTAX error 引用“{新收件。”" + unclosed),
			Case.of("bad reference", Sample.correct().replace(PARAGRAPH, "收到⟦{新收 结转}⟧件。"), "S-SYNTAX error 引用“{新收 结转}”的写法不对" + reference),
			Case.of("empty reference", Sample.correct().replace(PARAGRAPH, "收到⟦｛｝⟧件。"), "S-SYNTAX error 引用“｛｝”的写法不对" + reference),
			Case.of("one finding for a line", Sample.correct().replace(PARAGRAPH, "收到⟦{}⟧件{}，{新收。\n又收到⟦{}⟧件。"), "S-SYNTAX error 引用“{}”的写法不对" + reference,
				"S-SYNTAX error 引用“{}”的写法不对" + reference),
			Case.of("in a heading and its run-in paragraph", Sample.correct().replace("（二）其他事项\n", "（二）其他⟦{*}⟧事项\n（三）其他。另有⟦{+}⟧项\n"),
				"S-SYNTAX error 引用“{*}”的写法不对" + reference, "S-SYNTAX error 引用“{+}”的写法不对" + reference),
			Case.of("in a note and a closing line", Sample.correct().replace("尚未审结的1件", "尚未审结的⟦{/}⟧件").replace(">> 2025年", ">> ⟦{.}⟧2025年"),
				"S-SYNTAX error 引用“{/}”的写法不对" + reference, "S-SYNTAX error 引用“{.}”的写法不对" + reference),
			Case.of("picture", Sample.correct().replace(PARAGRAPH, "⟦![图2]图.png⟧"), "S-SYNTAX error 这一行无法识别：图片应写作 ![说明](文件)"),
			Case.of("escaped brace", Sample.correct().replace(PARAGRAPH, "花括号\\{不是引用。")));
	}

	/** The grammar is total, so that the parser itself reports nothing; if it does, it is not lost. */
	@Test
	void errorsOfTheParserAreFindings() {
		LoadedReport report = Checks.load(Sample.correct().replace(PARAGRAPH, "收到{件。"));
		int line = report.lines().line(report.text().indexOf("收到{件"));
		INode node = NodeModelUtils.getNode(report.model().getTitle());
		report.resource().getErrors().add(new XtextLinkingDiagnostic(node, "first", "code"));
		report.resource().getErrors().add(new XtextLinkingDiagnostic(node, "second of the line", "code"));
		report.resource().getErrors().add(error(line, "line with another finding"));
		report.resource().getErrors().add(error(1_000_000, "beyond the end"));
		assertEquals(List.of(line(report, node) + " 这一行无法识别：first", line + " 引用“{件。”缺少右花括号；如果不是引用，请在左花括号前加 \\",
			report.lines().count() + " 这一行无法识别：beyond the end"),
			Checks.CHINESE.check(report).stream().map(f -> f.line() + " " + f.message()).toList());
	}

	private static int line(LoadedReport report, INode node) {
		return report.lines().line(node.getOffset());
	}

	private static Resource.Diagnostic error(int line, String message) {
		return new Resource.Diagnostic() {
			@Override
			public String getMessage() {
				return message;
			}

			@Override
			public String getLocation() {
				return null;
			}

			@Override
			public int getLine() {
				return line;
			}

			@Override
			public int getColumn() {
				return 0;
			}
		};
	}

	@ParameterizedTest
	@MethodSource
	void references(Case test) {
		Checks.assertFindings(test);
	}

	static Stream<Case> references() {
		return Stream.of(
			Case.of("correct", Sample.references()),
			Case.of("unknown name with a guess", Sample.correct().replace(PARAGRAPH, "⟦{结转下年度}⟧件"), "X-REF error 引用“{结转下年度}”中的“结转下年度”不是格式中的名称，是不是“结转下年”？"),
			Case.of("unknown name without a guess", Sample.correct().replace(PARAGRAPH, "⟦{申请.财政拨款}⟧件"), "X-REF error 引用“{申请.财政拨款}”中的“财政拨款”不是格式中的名称"),
			Case.of("unknown column", Sample.correct().replace(PARAGRAPH, "⟦{新收.企业}⟧件"), "X-REF error 引用“{新收.企业}”中的“企业”不是格式中的名称，是不是“商业企业”？"),
			Case.of("column without its row", Sample.correct().replace(PARAGRAPH, "⟦{自然人}⟧件"),
				"X-REF error 引用“{自然人}”中的“自然人”放错了位置：引用要写成“行”、“行.列”或者“表.行.列”，列前要有行，行要在所写的表中"),
			Case.of("row of another table", Sample.correct().replace(PARAGRAPH, "⟦{申请.许可}⟧件"),
				"X-REF error 引用“{申请.许可}”中的“许可”放错了位置：引用要写成“行”、“行.列”或者“表.行.列”，列前要有行，行要在所写的表中"),
			Case.of("column needed", Sample.correct().replace(PARAGRAPH, "⟦{规范性文件}⟧件"), "X-REF error 引用“{规范性文件}”没有指明列：“规范性文件”行有几列而没有总计，要写成“行.列”"),
			Case.of("row needed", Sample.correct().replace(PARAGRAPH, "⟦{申请}⟧件"), "X-REF error 引用“{申请}”没有指明行：“申请”是表名，要写成“表.行”或者“表.行.列”"),
			Case.of("blank cell", Sample.correct().replace(PARAGRAPH, "⟦{许可}⟧件").line("| 行政许可", "| 行政许可 | ⟦/⟧ |"),
				"T-BLANK warning “主动公开政府信息情况”表“行政许可”行“本年处理决定数量”列空白，没有的应填 0", "X-REF error 引用“{许可}”没有数值：“许可”在表中空缺、空白或者有误"),
			Case.of("zero denominator", Sample.correct().replace(PARAGRAPH, "占⟦{新收 / 国家秘密 %1}⟧"), "X-REF error 引用“{新收 / 国家秘密 %1}”无法计算比例：分母“国家秘密”为 0"),
			Case.of("several in a line are several findings", Sample.correct().replace(PARAGRAPH, "⟦{甲}⟧、⟦{乙}⟧件"), "X-REF error 引用“{甲}”中的“甲”不是格式中的名称",
				"X-REF error 引用“{乙}”中的“乙”不是格式中的名称"),
			Case.of("in a heading", Sample.correct().replace("（二）其他事项", "（二）其他事项⟦{甲}⟧件"), "X-REF error 引用“{甲}”中的“甲”不是格式中的名称"));
	}
}
