package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.Severity;
import org.nianbao.checks.prose.PeriodRule;
import org.nianbao.checks.prose.ProseFigureRule;
import org.nianbao.checks.prose.ReportYearRule;
import org.nianbao.checks.tests.Checks.Case;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.text.TextEdit;

/**
 * Figures, years and periods in prose against the tables. The sample has 37 new applications and 5 carried over, 39 handled and 3 carried on; 16
 * 予以公开, 6 部分公开, 5 不予公开, 8 无法提供, 4 不予处理 or 其他处理 together; 29 + 4 of 自然人; 3 reviews; 2 lawsuits, one of them open; documents 2, 1 and 9.
 */
class ProseTest {

	private static final String APPLICATIONS = "收到和处理政府信息公开申请情况";
	private static final String PARAGRAPH = Sample.correct().text().lines().filter(line -> line.startsWith("全年新收到")).findFirst().orElseThrow();
	private static final String OPENING = Sample.correct().text().lines().filter(line -> line.startsWith("本报告根据")).findFirst().orElseThrow();

	/** What is said, under the heading 依申请公开, and nothing is found. */
	@ParameterizedTest
	@ValueSource(strings = {
		// 收到 is 新收, or 新收 and 结转.
		"收到政府信息公开申请37件。", "收到政府信息公开申请42件（其中上年结转5件）。", "共受理信息公开申请42件，其中上年结转5件，新收37件申请。", "2024年，收到申请 4 2 件。",
		"收到 政府信息公开 申请 37 件，上年 结转 5 件。", "收到公民、法人和其他组织政府信息公开申请３７件。", "收到政府信息公开申请三十七件。", "收到37件政府信息公开申请。",
		// imprecise
		"收到政府信息公开申请30余件。", "收到政府信息公开申请近40件。", "收到政府信息公开申请约37件。", "收到政府信息公开申请30件以上。",
		// last year, parts of the year, several years, differences
		"收到政府信息公开申请37件，较2023年的50件减少13件。", "去年共收到政府信息公开申请50件，今年共收到政府信息公开申请37件。", "2023年收到政府信息公开申请50件，2024年收到政府信息公开申请37件，同比减少26%。",
		"上年收到政府信息公开申请50件，办结48件。", "较上年增加申请12件。", "政府信息公开申请比上年减少13件。", "与2023年收到政府信息公开申请50件相比，减少13件。", "近三年共收到政府信息公开申请120件。",
		"上半年收到政府信息公开申请12件。", "5月收到政府信息公开申请8件。", "2024年1月1日至6月30日，收到政府信息公开申请15件。", "截至目前，累计收到政府信息公开申请230件。",
		"截至2024年12月31日，收到政府信息公开申请37件。", "2024年1月1日至2024年12月31日，收到政府信息公开申请37件。", "累计收到政府信息公开申请230件。",
		// other matters
		"收到行政许可申请812件。", "收到网络申请20件，信函申请17件。", "通过信函收到政府信息公开申请12件。", "收到转办的政府信息公开申请3件。", "全市收到政府信息公开申请3700件。", "各部门收到政府信息公开申请3700件。",
		"收到政府信息公开咨询申请15件。", "办结建议提案19件，答复19件。", "建议提案答复19件。", "信访件办结56件。", "收到网民留言22件，答复22件。", "回应关切16件，答复16件。", "政府信息公开行政复议案件3件，其中办结2件。",
		"《收到政府信息公开申请99件》。", "“收到政府信息公开申请99件”。",
		// parts
		"办理19件，其中11件办结。", "受理复议3件，其中2件办结。", "办理信访19件，其中11件办结。", "予以公开16件，其中自然人11件。", "予以公开16件（自然人11件、商业企业3件）。",
			"收到政府信息公开申请37件，其中自然人29件，商业企业5件，科研机构1件，法律服务机构2件。",
		"收到政府信息公开申请42件，其中自然人33件，商业企业6件。", "收到政府信息公开申请37件。其中，自然人29件。", "收到政府信息公开申请37件：自然人29件、商业企业5件。", "收到公民、法人或者其他组织申请37件。",
		"法人或其他组织申请8件。", "答复39件（含结转5件）。", "收到政府信息公开申请42件，39件已在规定期限内办理完毕（其中3件申请人放弃申请），3件结转下年度继续办理。",
		// handled
		"答复政府信息公开申请39件。", "收到申请37件，办结39件。", "办结39件，未办结3件。", "按时答复39件，逾期答复0件，当场答复5件。", "39件申请已全部办结。", "予以公开16件，部分公开6件，不予公开5件。",
		"认定公文属性，主动公开500件，依申请公开100件，不予公开90件。", "对档案予以公开12条。", "法律服务机构2件。",
		"办理政府信息公开申请39件。", "办理政府信息公开申请42件。", "部分公开、不予公开11件。", "答复5件人大代表建议。", "收到政府信息公开申请37件，其中局机关收到申请12件。", "主动公开行政复议案件120件。",
		"收到申请37件（不含所属单位收到的政府信息公开申请15件）。",
		// shares
		"予以公开16件，占41.0%。", "予以公开占41%，部分公开占15.4%。", "予以公开和部分公开的占56.4%。", "予以公开16件，占41.0%；部分公开6件，占15.38%。", "自然人29件，占78.4%。", "自然人提出的占78.6%。",
		"予以公开16件，其中自然人11件，占68.8%。", "予以公开约占40%。", "办结率100%，按时答复率100%。", "承办建议提案19件，占9.3%。", "无法提供的申请中，不掌握的占60%。",
		// reviews and lawsuits
		"因政府信息公开引发行政复议3件，行政诉讼2件。", "因政府信息公开引发行政复议3件、行政诉讼1件。", "政府信息公开行政复议、行政诉讼案件5件。", "政府信息公开行政诉讼案件2件，其中复议后起诉0件。",
		// documents
		"制发行政规范性文件2件，废止1件，现行有效9件。", "保留行政规范性文件9件。", "废止行政规范性文件1件，宣布失效0件。", "起草规范性文件草案12件，审查规范性文件15件。", "规范性文件备案30件，制定规范性文件解读方案8件。",
		// nothing
		"未收到网络申请。", "未收到商业企业提出的政府信息公开申请。", "没有逾期答复的情况。", "未发生行政复议被纠错、行政诉讼败诉的情况。", "建议提案19件，全部办结。", "除3件结转外，其余申请全部办结。", "未发生不服行政复议决定的情况。",
			"收到申请42件，39件已全部办结。", "去年未收到政府信息公开申请。",
		"“未收到政府信息公开申请”的，报送空表。",
		// years
		"对2023年度政府信息公开工作进行考核。", "按时发布2023年政府信息公开工作年度报告。", "《2023年政府信息公开工作年度报告》。", "2023年，我局收到政府信息公开申请50件。2024年收到政府信息公开申请37件。", "较2023年度政府信息公开工作情况有所进步。",
		"2025年，将继续做好政府信息公开申请办理工作。" })
	void isRight(String said) {
		assertEquals("", findings(said));
	}

	/** What is said, under the heading 依申请公开, and what is found: the rule, what is said, and what it should be. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"收到政府信息公开申请38件。 | X-NEW 38 37", "收到政府信息公开申请41件。 | X-NEW 41 42", "新收政府信息公开申请42件。 | X-NEW 42 37", "应办43件。 | X-NEW 43 42",
		"收到政府信息公开申请40余件（其中上年结转6件）。 | X-CARRYIN 6 5", "收到政府信息公开申请近50件。 | ", "收到政府信息公开申请40余件。 | ", "收到政府信息公开申请50余件。 | X-NEW 50 42",
		"收到 政府信息公开 申请 3 8 件。 | X-NEW 38 37", "收到38件政府信息公开申请。 | X-NEW 38 37", "收到政府信息公开申请三十八件。 | X-NEW 38 37", "收到申请38件。 | X-NEW 38 37",
		"上年结转6件。 | X-CARRYIN 6 5", "6件为上年结转。 | X-CARRYIN 6 5", "结转下年度继续办理2件。 | X-CARRYOUT 2 3", "2件结转下年度继续办理。 | X-CARRYOUT 2 3",
		"2件结转至下一年度。 | X-CARRYOUT 2 3", "已办结40件。 | X-DONE 40 39", "答复政府信息公开申请41件。 | X-DONE 41 39", "41件已在规定期限内办理完毕。 | X-DONE 41 39",
		"收到政府信息公开申请37件，其中11件办结。 | ", "收到政府信息公开申请42件，其中40件办结。 | X-DONE 40 39",
		"收到政府信息公开申请37件，其中自然人26件。 | X-APPLICANT 26 29", "收到政府信息公开申请42件，其中自然人31件，商业企业6件。 | X-APPLICANT 31 33", "申请人中自然人26件，商业企业5件。 | X-APPLICANT 26 29",
		"法人和其他组织申请7件。 | X-APPLICANT 7 8", "商业企业申请7件。 | X-APPLICANT 7 6",
		"办结39件，其中予以公开15件，部分公开6件。 | X-BREAKDOWN 15 16", "从答复结果看，不予公开9件，无法提供8件。 | X-BREAKDOWN 9 5", "答复申请39件。其中予以公开17件。 | X-BREAKDOWN 17 16",
		"予以公开16件，占43.2%。 | X-PCT 43.2 41.0", "予以公开16件，占41.1%。 | X-PCT 41.1 41.0", "部分公开占20%。 | X-PCT 20 15", "自然人29件，占80%。 | X-PCT 80 78",
		"予以公开17件，占43.6%。 | X-BREAKDOWN 17 16",
		"因政府信息公开被申请行政复议4件。 | X-REVIEW 4 3", "政府信息公开行政诉讼案件3起。 | X-LITIG 3 2", "政府信息公开行政复议、行政诉讼案件6件。 | X-LITIG 6 5", "复议后起诉1件。 | X-LITIG 1 0",
		"制发行政规范性文件3件。 | X-NORM 3 2", "现行有效的行政规范性文件8件。 | X-NORM 8 9", "印发行政规范性文件2件，废止2件，年底现行有效9件。 | X-NORM 2 1",
		"2024年，我局未收到政府信息公开申请。 | X-NONE 0 37", "未发生行政复议、行政诉讼。 | X-NONE 0 3; X-NONE 0 2", "没有发生因政府信息公开引起的行政诉讼案件。 | X-NONE 0 2",
		"收到申请37件，全部按期办结。 | X-NONE 0 3", "无结转下年度继续办理件。 | X-NONE 0 3",
		"2023年，我局共收到政府信息公开申请37件。 | X-YEAR 2023 2024", "现将2023年度政府信息公开工作情况报告如下。 | X-YEAR 2023 2024", "现编制 2023 年度政府信息公开工作年度报告。 | X-YEAR 2023 2024",
		"没有因政府信息公开被申请行政复议。 | X-NONE 0 3", "办理政府信息公开申请38件。 | X-DONE 38 39" })
	void isWrong(String said, String expected) {
		assertEquals(expected == null ? "" : expected, findings(said));
	}

	@ParameterizedTest
	@MethodSource
	void findings(Case test) {
		Checks.assertFindings(test, RuleFamily.PROSE);
	}

	static Stream<Case> findings() {
		return Stream.of(
			Case.of("a sum of two rows", saying("收到政府信息公开申请⟦41⟧件。"), "X-NEW warning 正文称“收到政府信息公开申请41件”，与“" + APPLICATIONS
				+ "”表不一致：“一、本年新收政府信息公开申请数量” + “二、上年结转政府信息公开申请数量”为 42，正文为 41，相差 1"),
			Case.of("a cell", saying("自然人提出⟦26⟧件。"), "X-APPLICANT warning 正文称“自然人提出26件”，与“" + APPLICATIONS
				+ "”表不一致：“一、本年新收政府信息公开申请数量”的“自然人”为 29，正文为 26，相差 3"),
			Case.of("a share", saying("予以公开16件，占⟦43.2%⟧。"), "X-PCT warning 正文称“予以公开16件，占43.2%”，与“" + APPLICATIONS
				+ "”表不一致：16 ÷ 39 为 41.0%，正文为 43.2%，相差 2.2 个百分点"),
			Case.of("the last digit of a share", saying("予以公开占⟦41.1%⟧。"), "X-PCT info 正文称“予以公开占41.1%”，与“" + APPLICATIONS
				+ "”表不一致：16 ÷ 39 为 41.0%，正文为 41.1%，相差 0.1 个百分点"),
			Case.of("none", saying("2024年，我局⟦未收到政府信息公开申请⟧。"), "X-NONE warning 正文称“未收到政府信息公开申请”，而“" + APPLICATIONS + "”表“一、本年新收政府信息公开申请数量”为 37"),
			Case.of("year", saying("现将⟦2023⟧年度有关情况报告如下。"), "X-YEAR warning 正文称“现将2023年度有关情况报告”，报告年度应为 2024，正文为 2023"),
			Case.of("reference to another row", saying("结转下年度继续办理⟦{结转}⟧件，上年结转{新收 - 新收 + 结转}件。"), "X-CARRYOUT warning 正文称“结转下年度继续办理5件”，与“" + APPLICATIONS
				+ "”表不一致：“四、结转下年度继续办理”为 3，正文为 5，相差 2"),
			Case.of("references to the right rows", saying("收到政府信息公开申请{新收 + 结转}件，其中自然人{新收.自然人 + 结转.自然人}件，占{新收.自然人 + 结转.自然人 / 新收 + 结转 %2}，"
				+ "办结{办理总计}件，结转下年{结转下年}件。")),
			Case.of("reference without a value", saying("收到政府信息公开申请⟦{新手}⟧件，上年结转5件。"), "X-REF error 引用“{新手}”中的“新手”不是格式中的名称，是不是“新收”？"),
			Case.of("heading, run-in text and note", Sample.correct().replace("（二）依申请公开\n", "（二）依申请公开（收到申请⟦36⟧件）：收到申请⟦35⟧件\n")
				.replace("注：上表", "注：行政复议3件，政府信息公开行政诉讼⟦9⟧件。上表"),
				"X-NEW warning 正文称“收到申请36件”，与“" + APPLICATIONS + "”表不一致：“一、本年新收政府信息公开申请数量”为 37，正文为 36，相差 1",
				"X-NEW warning 正文称“收到申请35件”，与“" + APPLICATIONS + "”表不一致：“一、本年新收政府信息公开申请数量”为 37，正文为 35，相差 2",
				"X-LITIG warning 正文称“行政诉讼9件”，与“政府信息公开行政复议、行政诉讼情况”表不一致：“行政诉讼”为 2，正文为 9，相差 7"),
			period("2024年1月1日至⟦2024年6月30日⟧", "2024年6月30日"), period("⟦2023年1月1日⟧至2024年12月31日", "2023年1月1日"),
			period("⟦2023年1月1日起，至2023年12月31日⟧", "2023年1月1日起，至2023年12月31日"), period("2024年1月1日至⟦11月30日⟧", "11月30日"), period("2024年1月至⟦11月⟧", "11月"),
			Case.of("right periods", opening("统计期限为2024年1月至12月，即2024年1月1日—12月31日。")),
			Case.of("other periods", opening("本报告电子版自2025年1月20日起在网站公布。2023年5月1日至2023年6月1日，开展宣传。")));
	}

	private static Case period(String said, String found) {
		return Case.of("period " + said, opening("所列数据的统计期限自" + said + "止。"), "X-PERIOD error 统计期限应为“2024年1月1日至2024年12月31日”，正文为“" + found + "”");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"收到政府信息公开申请38件。 | 收到政府信息公开申请{新收}件。 | 收到政府信息公开申请37件。", "收到政府信息公开申请4 1件。 | 收到政府信息公开申请{新收 + 结转}件。 | 收到政府信息公开申请42件。",
		"收到政府信息公开申请约 50 余件。 | 收到政府信息公开申请{新收 + 结转}件。 | 收到政府信息公开申请42件。", "自然人26件。 | 自然人{新收.自然人}件。 | 自然人29件。",
		"法人和其他组织申请7件。 | 法人和其他组织申请8件。 | ", "予以公开占43.25 %。 | 予以公开占{予以公开 / 办理总计 %2}。 | 予以公开占41.03%。", "收到申请90件以上。 |  | ",
		"从答复看，不予公开九件。 | 从答复看，不予公开{不予公开}件。 | 从答复看，不予公开5件。", "结转下年{结转}件。 | 结转下年{结转下年}件。 | ",
		"现将2023年度情况报告如下。 | 现将2024年度情况报告如下。 | " })
	void fixes(String said, String first, String second) {
		Sample sample = saying(said);
		Finding finding = ofProse(sample).get(0);
		List<String> expected = Stream.of(first, second).filter(text -> text != null).toList();
		assertEquals(expected, finding.fixes().stream().map(fix -> saidAfter(sample, fix)).toList());
		finding.fixes().forEach(fix -> assertEquals(List.of(), ofProse(Sample.of(TextEdit.apply(sample.text(), fix.edits())))));
		assertTrue(finding.fixes().stream().noneMatch(Fix::safe));
	}

	private static String saidAfter(Sample sample, Fix fix) {
		List<String> before = sample.text().lines().toList();
		List<String> after = TextEdit.apply(sample.text(), fix.edits()).lines().toList();
		assertEquals(before.size(), after.size());
		List<Integer> changed = IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))).boxed().toList();
		assertEquals(1, changed.size());
		return after.get(changed.get(0));
	}

	@Test
	void periodIsRepairedAsItIsWritten() {
		Sample sample = opening("统计期限自 2023 年 1 月 2 日起，至 2023 年 12 月 31 日止。");
		Fix fix = ofProse(sample).get(0).fixes().get(0);
		assertEquals("统计期限自 2024 年 1 月 1 日起，至 2024 年 12 月 31 日止。", saidAfter(sample, fix));
		assertEquals(List.of(), ofProse(Sample.of(TextEdit.apply(sample.text(), fix.edits()))));
	}

	@Test
	void oddNumbersAndQuotesDoNotHideOthers() {
		assertEquals("X-NEW 38 37", findings("全年收入1.2万亿元、4294969320年、4294967297日。收到政府信息公开申请38件。"));
		assertEquals("X-NEW 38 37", findings("坚持“公开为常态。全年收到政府信息公开申请38件。"));
		assertEquals("", findings("编印了题为“收到政府信息公开申请38件。怎样答复”的材料。"));
	}

	@Test
	void swappedDigitsTellWhichReadingIsMeant() {
		assertEquals("X-NEW 73 37", findings("收到政府信息公开申请73件。"));
	}

	@Test
	void whatIsSaidOfOthersIsNotCompared() {
		assertEquals("", findings("去年结转的5件已全部办结，今年新收37件中办结34件，结转3件。"));
		assertEquals("", findings("自然人申请29件；商业企业申请5件；其他申请3件。"));
		assertEquals("", findings("依申请公开方面，县政府受理行政复议申请15件。"));
	}

	@Test
	void findingNamesItsCells() {
		Finding finding = Checks.check(saying("收到政府信息公开申请41件。")).get(0);
		assertEquals("申请/null/总计 42 41 惯例", finding.table() + "/" + finding.row() + "/" + finding.cell() + " " + finding.expected() + " " + finding.found()
			+ " " + finding.source());
		assertEquals(List.of("“一、本年新收政府信息公开申请数量”为 37", "“二、上年结转政府信息公开申请数量”为 5"), finding.related().stream().map(r -> r.message()).toList());
		assertEquals(List.of("改为引用 {新收 + 结转}，随表格变化", "改为 42"), finding.fixes().stream().map(Fix::title).toList());
		assertEquals(Severity.WARNING, finding.severity());
	}

	/** Where a figure is unknown, nothing can be said; whatever else is wrong with the table is said once. */
	@ParameterizedTest
	@ValueSource(strings = { "| 29 | 5 | 1 | 0 | 2 | 0 | 三十 |", "| 29 | 5 | 1 | 0 | 2 | 0 | / |", "| 29 | 5 | 1 | 0 | 2 | 0 | 0 | 37 |",
		"| / | 5 | 1 | 0 | 2 | 0 | = |" })
	void isSilentWhereTheFigureIsUnknown(String cells) {
		Sample sample = saying("新收政府信息公开申请99件。").line("| 一、本年新收", "| 一、本年新收政府信息公开申请数量 " + cells);
		assertEquals("", prose(Checks.check(sample)));
		assertTrue(Checks.check(sample).size() > 0);
	}

	private static List<String> messages(Sample sample) {
		return Checks.check(sample).stream().map(Finding::rule).toList();
	}

	@Test
	void isSilentAboutTablesOfAnotherEdition() {
		Sample sample = Sample.trial().replace("@格式 国办2019\n", "").replace("2020年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告").replace("2020年1月1日", "2022年1月1日")
			.replace("2020年12月31日", "2022年12月31日")
			.replace("新收到政府信息公开申请21件", "新收到政府信息公开申请99件");
		assertTrue(messages(sample).contains("S-EDITION"));
		assertEquals("", prose(Checks.check(sample)));
	}

	/** A sum that does not add up is one finding, not another one for each time the prose names the figure. */
	@Test
	void isSilentWhereTheTableContradictsItself() {
		Sample sample = Sample.correct().line("| 一、本年新收", "| 一、本年新收政府信息公开申请数量 | 29 | 5 | 1 | 0 | 2 | 0 | 38 |");
		assertEquals(List.of("T3-BALANCE", "T3-ROWSUM"), messages(sample).stream().sorted().toList());
	}

	@Test
	void governmentsSpeakOfTheWholeArea() {
		Sample sample = saying("全县收到政府信息公开申请38件。").replace("青石县农业农村局2024年政府信息公开工作年度报告", "青石县人民政府2024年政府信息公开工作年度报告");
		assertEquals("X-NEW 38 37", prose(Checks.check(sample)));
	}

	@Test
	void answersAndWhatWasCarriedOver() {
		// After a real report.
		Sample sample = saying("受理政府信息公开申请3259件，答复3278件（含结转77件）。").line("| 一、本年新收", "| 一、本年新收政府信息公开申请数量 | 3251 | 5 | 1 | 0 | 2 | 0 | 3259 |")
			.line("| 二、上年结转", "| 二、上年结转政府信息公开申请数量 | 76 | 1 | 0 | 0 | 0 | 0 | 77 |").line("| （一）予以公开", "| （一）予以公开 | 3250 | 3 | 1 | 0 | 1 | 0 | 3255 |")
			.line("| （七）总计", "| （七）总计 | 3270 | 5 | 1 | 0 | 2 | 0 | 3278 |").line("| 四、结转", "| 四、结转下年度继续办理 | 57 | 1 | 0 | 0 | 0 | 0 | 58 |");
		assertEquals("", prose(Checks.check(sample)));
		assertEquals("X-DONE 3287 3278", prose(Checks.check(sample.replace("3278件", "3287件"))));
		assertEquals("X-CARRYOUT 78 77", prose(Checks.check(sample.replace("结转77件", "结转78件"))));
	}

	@Test
	void trialFormatHasItsOwnWordings() {
		assertEquals("X-NORM 5 2", prose(Checks.check(Sample.trial().replace("（三）政府信息管理。", "（三）政府信息管理。公开规范性文件5件。"))));
		assertEquals("X-DONE 23 22", prose(Checks.check(Sample.trial().replace("办结22件", "办结23件"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "收到政府信息公开申请68件，", "申请全部，", "提案未", "其中上年结转3件（", "（其中3件）", "《", "2023年1月", "占9%", "予以公开", "，至2023年1月1日" })
	void timeIsLinear(String part) {
		Sample sample = saying("本报告" + part.repeat(10_000));
		LoadedReport report = Checks.load(sample);
		ReportChecker checker = new ReportChecker(List.of(new ProseFigureRule(), new ReportYearRule(), new PeriodRule()), Locale.CHINESE);
		assertTimeout(Duration.ofSeconds(15), () -> checker.check(report));
	}

	private static Sample saying(String said) {
		return Sample.correct().replace(PARAGRAPH, said);
	}

	private static Sample opening(String said) {
		return Sample.correct().replace(OPENING, said);
	}

	private static String findings(String said) {
		return prose(Checks.check(saying(said)));
	}

	private static List<Finding> ofProse(Sample sample) {
		return Checks.check(sample).stream().filter(f -> f.rule().startsWith("X-")).toList();
	}

	private static String prose(List<Finding> findings) {
		return findings.stream().filter(f -> f.rule().startsWith("X-")).map(f -> f.rule() + " " + f.found() + " " + f.expected())
			.collect(Collectors.joining("; "));
	}
}
