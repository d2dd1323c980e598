package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.ReportFixer;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;

/**
 * The text itself: L-TEXT.
 */
class TextTest {

	/**
	 * A line with one kind of slip.
	 *
	 * @param line     the line, its first slip marked
	 * @param message  the Chinese message
	 * @param repaired the line repaired; null where there is no repair
	 * @param safe     whether the repair may be made without asking
	 */
	record Slip(String line, String message, String repaired, boolean safe) {
	}

	private static Slip safe(String line, String message, String repaired) {
		return new Slip(line, message, repaired, true);
	}

	private static Slip choice(String line, String message, String repaired) {
		return new Slip(line, message, repaired, false);
	}

	private static Slip none(String line, String message) {
		return new Slip(line, message, null, false);
	}

	@ParameterizedTest
	@MethodSource
	void slips(Slip test) {
		Sample sample = with(test.line());
		Finding finding = only(find(Checks.CHINESE, sample.text()));
		assertEquals("info " + test.message(), finding.severity().label() + " " + finding.message());
		assertEquals(sample.regions().get(0), new Region(finding.offset(), finding.length()));
		only(find(Checks.ENGLISH, sample.text()));
		if (test.repaired() == null) {
			assertEquals(List.of(), finding.fixes());
			return;
		}
		Fix fix = only(finding.fixes());
		assertEquals(test.safe(), fix.safe());
		String repaired = ReportFixer.apply(sample.text(), List.of(fix));
		assertEquals(with(test.repaired()).text(), repaired);
		assertEquals(List.of(), find(Checks.CHINESE, repaired));
		Set<String> before = otherRules(sample.text());
		assertEquals(before, otherRules(repaired));
	}

	static Stream<Slip> slips() {
		return Stream.of(
			safe("截至2024⟦ ⟧年 12 月底，公开 83 条。", "“2024 年 12”中有多余的空格；同类问题共 5 处", "截至2024年12月底，公开83条。"),
			safe("完成率100⟦ ⟧%，推进政务 公开。", "“率100 %，推进”中有多余的空格；同类问题共 2 处", "完成率100%，推进政务公开。"),
			safe("首先，⟦ ⟧依申请公开。", "“首先， 依申请公”中有多余的空格", "首先，依申请公开。"),
			safe("新收{新收}⟦ ⟧件。", "“{新收} 件。”中有多余的空格", "新收{新收}件。"),
			safe("\\（一）是列举⟦,⟧不是标题。", "“）是列举,不是标题”：中文旁边应使用全角标点", "\\（一）是列举，不是标题。"),
			choice("成员有张三⟦ ⟧李四 王五。", "“员有张三 李四 王”中有空格；如果不是用来分隔，应当删除；同类问题共 2 处", "成员有张三李四王五。"),
			choice("政务⟦　⟧公开。", "“政务　公开。”中有空格；如果不是用来分隔，应当删除", "政务公开。"),
			choice("公开信息1⟦ ⟧234件。", "“开信息1 234件”：数字中间有空格", "公开信息1234件。"),
			safe("部分公开⟦(⟧区分处理的, 只计这一情形)。", "“部分公开(区分处理”：中文旁边应使用全角标点；同类问题共 3 处", "部分公开（区分处理的，只计这一情形）。"),
			safe("已办结⟦;⟧其余继续办理.", "“已办结;其余继续”：中文旁边应使用全角标点；同类问题共 2 处", "已办结；其余继续办理。"),
			safe("⟦(⟧二)办理(含转办）。", "“(二)办理”：中文旁边应使用全角标点；同类问题共 3 处", "（二）办理（含转办）。"),
			choice("主要工作⟦.⟧一是公开。", "“主要工作.一是公开”：中文之间的“.”应为句号或者间隔号", "主要工作。一是公开。"),
			choice("推进⟦\"⟧阳光政务\"建设。", "“推进\"阳光政务”：中文旁边应使用弯引号，不用直引号；同类问题共 2 处", "推进“阳光政务”建设。"),
			choice("（六）其他⟦:⟧全年公开。", "“六）其他:全年公开”：中文旁边应使用全角标点", "（六）其他：全年公开。"),
			safe("根据国办公开办函⟦[2021]⟧30号。", "“公开办函[2021]30号。”：发文字号的年份应使用六角括号〔〕", "根据国办公开办函〔2021〕30号。"),
			safe("根据国办函⟦（2020）⟧109号和政发【 2020 】第3号。", "“据国办函（2020）109号”：发文字号的年份应使用六角括号〔〕；同类问题共 2 处", "根据国办函〔2020〕109号和政发〔2020〕第3号。"),
			safe("政务⟦[bookmark: _GoBack]⟧公开。", "“政务[bookmark: _GoBack]公开。”中有编辑软件或者格式转换留下的痕迹", "政务公开。"),
			safe("政务公开⟦- 3 -⟧工作。", "“政务公开- 3 -工作。”中有编辑软件或者格式转换留下的痕迹", "政务公开工作。"),
			safe("政⟦\u00ad⟧务公\u200b开。", "“政<U+00AD>务公<U+200B>开”中有看不见的字符；同类问题共 2 处", "政务公开。"),
			none("政务⟦\ufffd⟧开。", "“政务<U+FFFD>开。”中有无法显示的字符，原字在格式转换时丢失"),
			safe("公开⟦。。⟧办结，，答复、、送达。", "“公开。。办结，，”：标点重复；同类问题共 3 处", "公开。办结，答复、送达。"),
			none("公开⟦，。⟧办结。", "“公开，。办结。”：几个标点连用"),
			choice("强化⟦的的⟧管理，政府信息政府信息公开。", "“强化的的管理，政”：词语重复；同类问题共 2 处", "强化的管理，政府信息公开。"),
			none("推进“阳光政务⟦（⟧一期”建设。", "“阳光政务（一期”建”：括号或者引号不成对"),
			none("推进⟦”⟧阳光政务”建设。", "“推进”阳光政务”：括号或者引号不成对；同类问题共 2 处"),
			none("一⟦ ⟧、行首的编号。", "“一 、行首的”中有多余的空格"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "共1,234件，3.5%，比分3:2，8:30至17:30，2024年1月1日 8:30开始。", "见http://www.a.gov.cn/x?a=1,b，邮箱a.b@163.com，电话(0533)2869928。",
		"地址：青石路1号 邮编：999001 电话 0999-555 0100 传真：0999-5550101", "爱张店 APP 等平台和 Smart City 建设。", "举办“绿色低碳 美丽中国”宣传。", "1.主动公开。", "1)主动公开；2)答复。", "1、主动公开",
		"（1）主动公开", "12 总体情况", "图1 各季度访问量", "谢谢，常常，人人，天天，件件有落实，一件一件办，研究研究。", "目的的实现，为了了解，的的确确，不了了之，共和和美美。", "政府信息公开公开指南。",
		"《关于“阳光政务（一期）”的通知》（张政办字〔2015〕57号）。", "……是吗？！——是。", "（2021）鲁03行终12号判决。", "“放管服”改革，It’s ok, isn’t it.", "\\（一）是列举。", "A.甲，b)乙。",
		"“三审三校”、“两微一端”。", "GB/T 9704-2012, ISO 9001",
		"𠮷林𠮷", "收到{新收}件，占{予以公开 / 办理总计 %1}。" })
	void properText(String line) {
		assertEquals(List.of(), find(Checks.CHINESE, with(line).text()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "- 3 -", "—3—", "第 3 页", "第3页 共12页", "3", "3/12", "[bookmark: _GoBack]", "－ 12 －" })
	void lineThatIsNoText(String line) {
		Sample sample = with("⟦" + line + "⟧");
		Finding finding = only(find(Checks.CHINESE, sample.text()));
		assertEquals("这一行“" + line + "”是页码或者编辑软件留下的痕迹，不是正文", finding.message());
		assertEquals(sample.regions(), List.of(new Region(finding.offset(), finding.length())));
		assertEquals(true, finding.fixes().get(0).safe());
		assertEquals(with("").text().replace("\n\n\n\n", "\n\n\n"), ReportFixer.apply(sample.text(), finding.fixes()));
	}

	@Test
	void pageNumberWithinATable() {
		String rows = "| 未经复议直接起诉 | 1 | 0 | 0 | 1 | 2 |\n";
		Sample sample = Sample.correct().replace(rows, rows + "- 7 -\n");
		Finding finding = only(find(Checks.CHINESE, sample.text()));
		assertEquals(true, finding.fixes().get(0).safe());
		assertEquals(Sample.correct().text(), ReportFixer.apply(sample.text(), finding.fixes()));
	}

	@Test
	void pageNumberThatKeepsATableOfficialIsNotRemovedWithoutAsking() {
		Sample sample = Sample.correct().replace("| 项目 | 结果维持", "表3 复议诉讼\n- 7 -\n| 项目 | 结果维持");
		assertEquals(false, only(find(Checks.CHINESE, sample.text())).fixes().get(0).safe());
	}

	@Test
	void onlyLineOfASectionStays() {
		Sample sample = Sample.correct().lines("（一）信息处理费收取情况", ">> 青石县农业农村局", "3\n\n").replace(">> 青石县农业农村局\n>> 2025年1月20日\n", "");
		assertEquals(List.of(), find(Checks.CHINESE, sample.text()));
	}

	@Test
	void habitIsOneFinding() {
		Sample sample = with("2024 年。\n2023 年。\n2022 年。\n2021 年。");
		Finding finding = only(find(Checks.CHINESE, sample.text()));
		assertEquals("“2024 年。”中有多余的空格；同类问题共 4 处", finding.message());
		assertEquals(List.of("“2023 年。”", "“2022 年。”", "“2021 年。”"), finding.related().stream().map(place -> place.message()).toList());
		assertEquals(with("2024年。\n2023年。\n2022年。\n2021年。").text(), ReportFixer.apply(sample.text(), finding.fixes()));
		assertEquals(2, find(Checks.CHINESE, with("2024 年。\n2023 年。").text()).size());
	}

	@Test
	void cellsOfFreeTablesAreText() {
		Sample sample = Sample.correct().replace("| 惠农补贴 |", "| 惠农 补贴(亩) |");
		assertEquals(List.of("“| 惠农 补贴(亩”中有多余的空格", "“农 补贴(亩) |”：中文旁边应使用全角标点；同类问题共 2 处"),
			find(Checks.CHINESE, sample.text()).stream().map(Finding::message).toList());
	}

	@Test
	void quotationGoesOnInTheNextParagraph() {
		assertEquals(List.of(), find(Checks.CHINESE, with("他说：“一是公开。\n二是服务。”").text()));
		assertEquals(2, find(Checks.CHINESE, with("他说：“一是公开。\n（二是服务。”").text()).size());
	}

	@Test
	void officialTablesHaveRulesOfTheirOwn() {
		assertEquals(List.of(), find(Checks.CHINESE, Sample.correct().replace("| （一）予以公开 |", "| (一) 予以公开 |").text()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "办理(含转办, 含退件)； 2024 年共 3 件,其中。。政 务公\u200b开[bookmark: a]，的的。", "(二) 扎实 做好(依申请 )公开: 全年 ,办结。。",
		"国办函[2020]109 号,  依据:(一)条例 ;" })
	void safeRepairsOfManySlips(String line) {
		LoadedReport report = Checks.LOADER.load(with(line).text(), "sample.nianbao");
		ReportFixer fixer = new ReportFixer(Checks.LOADER, Checks.CHINESE);
		ReportFixer.FixedReport fixed = fixer.fix(report, ReportFixer.Choice.safe().onlyFor(Set.of("L-TEXT")));
		List<Finding> left = fixed.left().stream().filter(finding -> finding.rule().equals("L-TEXT")).toList();
		assertEquals(List.of(), left.stream().filter(finding -> finding.fixes().stream().anyMatch(Fix::safe)).toList());
		assertFalse(fixed.applied().isEmpty());
	}

	private static Sample with(String line) {
		return Sample.correct().replace("\n\n（一）主动公开\n", "\n\n" + line + "\n\n（一）主动公开\n");
	}

	private static List<Finding> find(ReportChecker checker, String text) {
		return checker.check(Checks.LOADER.load(text, "sample.nianbao")).stream().filter(finding -> finding.rule().equals("L-TEXT")).toList();
	}

	private static Set<String> otherRules(String text) {
		return Checks.CHINESE.check(Checks.LOADER.load(text, "sample.nianbao")).stream().map(Finding::rule).filter(rule -> !rule.equals("L-TEXT"))
			.collect(Collectors.toSet());
	}

	private static <T> T only(List<T> list) {
		assertEquals(1, list.size(), list.toString());
		return list.get(0);
	}
}
