package org.nianbao.ide.assist;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.assist.Proposal.Placeholder;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProject;
import org.nianbao.testkit.Examples;

/** In the texts ‸ is the caret. */
class ReportAssistTest {

	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n\n";
	private static final String APPLICATIONS = TITLE + "三、收到和处理政府信息公开申请情况\n\n";
	private static final String HEADER = "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n";
	private static final String NEW = "| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 1 | = |\n";

	private final ReportAssist assist = new ReportAssist(RuleCatalogue.of(Locale.CHINESE), () -> Year.of(2025));

	private List<Proposal> proposals(String marked) {
		return proposals(marked, Optional.empty());
	}

	private List<Proposal> proposals(String marked, Optional<Path> file) {
		int caret = marked.indexOf('‸');
		String text = marked.replace("‸", "");
		List<Proposal> proposals = assist.proposals(ReportLoader.standalone().load(text, "test", file, ReportProject.standard()), caret);
		proposals.forEach(proposal -> assertWellFormed(proposal, text, caret));
		return proposals;
	}

	private static void assertWellFormed(Proposal proposal, String text, int caret) {
		Region replaced = proposal.replaced();
		assertTrue(replaced.offset() >= 0 && replaced.offset() <= caret && replaced.end() >= caret && replaced.end() <= text.length(), proposal::toString);
		assertTrue(proposal.typed() >= replaced.offset() && proposal.typed() <= caret, proposal::toString);
		assertTrue(proposal.caret() >= 0 && proposal.caret() <= proposal.text().length(), proposal::toString);
		proposal.matches().forEach(region -> assertTrue(region.length() > 0 && region.end() <= proposal.label().length(), proposal::toString));
		List<Region> parts = proposal.placeholders().stream().flatMap(placeholder -> placeholder.regions().stream())
			.sorted(Comparator.comparingInt(Region::offset)).toList();
		for (int i = 1; i < parts.size(); i++) {
			assertTrue(parts.get(i - 1).end() < parts.get(i).offset(), "the editor cannot tell parts apart that touch each other: " + proposal);
		}
		for (Placeholder placeholder : proposal.placeholders()) {
			assertFalse(placeholder.regions().isEmpty());
			String first = null;
			for (Region region : placeholder.regions()) {
				String value = proposal.text().substring(region.offset(), region.end());
				assertTrue(first == null || first.equals(value), "linked places are the same: " + proposal);
				first = value;
			}
		}
		assertTrue(text.substring(replaced.offset(), replaced.end()).lines().count() <= 1, () -> "no line but that of the caret changes: " + proposal);
		// On one line, what is compared with the label is what is typed for it.
		assertFalse(text.substring(proposal.typed(), caret).contains("\n"), proposal::toString);
	}

	private List<String> labels(String marked) {
		return proposals(marked).stream().map(Proposal::label).toList();
	}

	private static List<String> labels(List<Proposal> proposals, Kind kind) {
		return proposals.stream().filter(proposal -> proposal.kind() == kind).map(Proposal::label).toList();
	}

	private static Proposal find(List<Proposal> proposals, String label) {
		return proposals.stream().filter(proposal -> proposal.label().equals(label)).findFirst()
			.orElseThrow(() -> new AssertionError(label + " is not in " + proposals.stream().map(Proposal::label).toList()));
	}

	private static String apply(String marked, Proposal proposal) {
		String text = marked.replace("‸", "");
		return text.substring(0, proposal.replaced().offset()) + proposal.text().substring(0, proposal.caret()) + "‸"
			+ proposal.text().substring(proposal.caret()) + text.substring(proposal.replaced().end());
	}

	private String applied(String marked, String label) {
		return apply(marked, find(proposals(marked), label));
	}

	/** What is written, without the parts of the text before the line and after it. */
	private String line(String before, String line, String after, String label) {
		String result = applied(before + line + after, label);
		assertTrue(result.startsWith(before), result);
		assertTrue(result.endsWith(after), result);
		return result.substring(before.length(), result.length() - after.length());
	}

	// ---- tables ---------------------------------------------------------------------------------------------------------

	@ParameterizedTest
	@ValueSource(strings = { "上年", "二、上", "结转政府", "snjz", "shangnianjiezhuan", "sn" })
	void rowIsFound(String typed) {
		assertEquals("二、上年结转政府信息公开申请数量", labels(APPLICATIONS + HEADER + NEW + "| " + typed + "‸").get(0));
	}

	@Test
	void missingRowsComeFirstThenTheOrderOfTheFormat() {
		assertEquals(List.of("5.要求行政机关确认或重新出具已获取信息", "一、本年新收政府信息公开申请数量"), labels(APPLICATIONS + HEADER + NEW + "| 新‸"));
		List<String> all = labels(APPLICATIONS + HEADER + NEW + "| ‸");
		int carried = all.indexOf("二、上年结转政府信息公开申请数量");
		assertTrue(carried >= 0 && all.indexOf("三、本年度办理结果") > carried);
		assertTrue(all.indexOf("四、结转下年度继续办理") < all.indexOf("一、本年新收政府信息公开申请数量"), all::toString);
		assertTrue(all.indexOf("（三）不予公开") < all.indexOf("1.属于国家秘密"));
		assertFalse(all.contains("规章"), "of another table");
	}

	@Test
	void rowIsWrittenLikeTheOthers() {
		String before = APPLICATIONS + HEADER + "| 一、本年新收政府信息公开申请数量 |      3 |        0 |        0 |            0 |            0 |    1 |    = |\n";
		assertEquals("| 二、上年结转政府信息公开申请数量 |       ‸ |          |          |              |              |      |    = |",
			line(before, "| snjz‸", "\n四、政府信息公开行政复议、行政诉讼情况\n", "二、上年结转政府信息公开申请数量"));
		Proposal proposal = find(proposals(before + "snjz‸"), "二、上年结转政府信息公开申请数量");
		assertEquals(6, proposal.placeholders().size());
		assertEquals("| 二、上年结转政府信息公开申请数量 |       ‸ |          |          |              |              |      |    = |",
			line(before, "snjz‸", "\n", "二、上年结转政府信息公开申请数量"));
		assertEquals("| 三、本年度办理结果 |‸", line(before, "| bndb‸", "\n", "三、本年度办理结果"));
		assertEquals("| 三、本年度办理结果 |‸", line(before, "| ‸ |", "\n", "三、本年度办理结果"));
	}

	/** The columns stand in the order of the header. */
	@Test
	void rowFollowsTheHeader() {
		assertEquals("| 二、上年结转政府信息公开申请数量 | = |  ‸ |",
			line(APPLICATIONS + "| 项目 | 总计 | 自然人 |\n| 一、本年新收政府信息公开申请数量 | = | 3 |\n", "| 二‸", "", "二、上年结转政府信息公开申请数量"));
	}

	@Test
	void labelOfARowWithFigures() {
		assertEquals("| 二、上年结转政府信息公开申请数量‸ | 3 | 4 |", line(APPLICATIONS + HEADER + NEW, "| 上‸年 | 3 | 4 |", "\n", "二、上年结转政府信息公开申请数量"));
		assertEquals("| （一）予以公开‸       | 3 | 4 |", line(APPLICATIONS + HEADER + NEW, "| yygk‸                 | 3 | 4 |", "\n", "（一）予以公开"));
		assertFalse(labels(APPLICATIONS + HEADER + NEW + "| ‸ | 3 | 4 |").contains("（三）不予公开"), "a group has no figures");
	}

	@Test
	void allMissingRowsAtOnce() {
		String before = TITLE + """
			四、政府信息公开行政复议、行政诉讼情况
			| 项目             | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
			| 行政复议         |        1 |        0 |        0 |        2 |    = |
			""";
		assertEquals("""
			| 行政诉讼 |
			| 未经复议直接起诉 |          |          |          |          |    = |
			| 复议后起诉       |          |          |          |          |    = |‸""", line(before, "‸", "\n", "缺少的 3 行"));
		assertFalse(labels(before + "| 行政诉讼 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | = |\n‸\n| 复议后起诉 | 0 | 0 | 0 | 0 | = |").stream()
			.anyMatch(label -> label.startsWith("缺少的")), "nothing is missing");
	}

	@Test
	void wholeTable() {
		String result = line(APPLICATIONS, "‸", "\n四、政府信息公开行政复议、行政诉讼情况\n", "申请");
		assertTrue(result.startsWith("| 项目 "), result);
		assertTrue(result.contains("| 四、结转下年度继续办理 "), result);
		assertEquals(List.of("T-BLANK"), ReportChecker.standard(Locale.CHINESE).check(ReportLoader.standalone().load(APPLICATIONS + result.replace("‸", ""),
			"test")).stream().map(finding -> finding.rule()).filter(rule -> rule.startsWith("T")).distinct().toList());
		assertEquals("\n| ", line(TITLE + "三、收到和处理政府信息公开申请情况\n", "‸", "", "申请").substring(0, 3), "a blank line before it");
		assertTrue(line(APPLICATIONS, "‸", "\n正文\n", "申请").endsWith("|\n‸"), "a blank line after it");
		assertTrue(labels(APPLICATIONS + "| ‸").contains("申请"));
		assertFalse(labels(proposals(APPLICATIONS + HEADER + NEW + "‸"), Kind.TABLE).contains("申请"), "it is there");
		assertEquals(List.of(), labels(proposals(TITLE + "一、总体情况\n\n‸"), Kind.TABLE), "not its section");
	}

	@Test
	void columnsOfAHeader() {
		assertEquals(List.of("自然人", "商业企业"), labels(APPLICATIONS + "| 项目 | ‸ | 总计 |\n" + NEW).subList(0, 2));
		List<String> labels = labels(APPLICATIONS + "| 项目 | 自然人 | ‸ |\n");
		assertEquals("商业企业", labels.get(0));
		assertEquals("自然人", labels.get(labels.size() - 1));
		assertEquals(APPLICATIONS + "| 项目 | 自然人 | 社会公益组织‸ |\n", applied(APPLICATIONS + "| 项目 | 自然人 | shgy‸ |\n", "社会公益组织"));
		assertEquals(APPLICATIONS + "| 项目 | 自然人 | 其他‸", applied(APPLICATIONS + "| 项目 | 自然人 | ‸", "其他"), "a cell after the last bar");
		assertEquals(List.of("本年处理决定数量"), labels(TITLE + "二、主动公开政府信息情况\n| 第二十条第（五）项 |\n| 信息内容 | ‸ |\n"));
	}

	@Test
	void totals() {
		String before = APPLICATIONS + HEADER;
		assertEquals(List.of("=", "4"), labels(before + "| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 1 | ‸ |\n"));
		assertEquals("| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 1 |  4‸ |",
			line(before, "| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 1 | ‸   |", "\n", "4"));
		assertEquals("| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 1 | =‸ |",
			line(before, "| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 1 | ‸ |", "\n", "="));
		assertEquals(List.of(), labels(before + "| 一、本年新收政府信息公开申请数量 | ‸ | 0 | 0 | 0 | 0 | 1 | = |\n"), "no sum");
	}

	@Test
	void freeTablesAndCommentsHaveNothingToChoose() {
		assertEquals(List.of(), labels(TITLE + "一、总体情况\n\n表1 甲\n| 乙‸ | 丙 |\n| 丁 | 1 |\n"));
		assertEquals(List.of(), labels(TITLE + "一、总体情况\n// 新收‸\n"));
		assertEquals(List.of(), labels(TITLE + "一、总体情况\n![图‸](a.png)\n"));
	}

	// ---- headings -------------------------------------------------------------------------------------------------------

	@Test
	void missingSections() {
		List<Proposal> proposals = proposals(TITLE + "一、总体情况\n\n正文\n\n‸\n\n三、收到和处理政府信息公开申请情况\n");
		assertEquals(List.of("二、主动公开政府信息情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"),
			labels(proposals, Kind.SECTION));
		String result = apply("‸", new Proposal(Kind.SECTION, "", "", "", List.of(), new Region(0, 0), find(proposals, "六、其他需要报告的事项").text(),
			List.of(), 0));
		assertTrue(result.contains("六、其他需要报告的事项\n\n2024年度，"), result);
	}

	@Test
	void headingOfASection() {
		assertEquals("五、存在的主要问题及改进情况‸", line(TITLE, "五、czd‸", "\n\n正文\n", "存在的主要问题及改进情况"));
		assertEquals("五、存在的主要问题及改进情况‸", line(TITLE, "三、‸存在问题", "\n\n正文\n", "存在的主要问题及改进情况"), "with its number");
		List<String> labels = labels(TITLE + "一、总体情况\n\n二、‸\n");
		assertEquals("主动公开政府信息情况", labels.get(0));
		assertTrue(labels.indexOf("其他需要报告的事项") < labels.indexOf("总体情况"), "it is there");
		assertTrue(proposals(TITLE + "四、xz‸").stream().anyMatch(proposal -> proposal.text().contains("| 复议后起诉 ")), "with its table");
	}

	@Test
	void points() {
		String before = TITLE + "一、总体情况\n\n（一）主动公开\n\n正文\n\n";
		assertEquals(List.of("（二）依申请公开", "（二）政府信息管理", "（二）平台建设", "（二）监督保障"), labels(proposals(before + "‸\n"), Kind.POINT));
		assertEquals("（二）政府信息管理\n\n‸", line(before, "xxgl‸", "", "（二）政府信息管理"));
		assertEquals("（二）平台建设‸", line(before, "（九）pt‸", "\n", "平台建设"));
		assertEquals("（二）平台建设‸。正文", line(before, "（二）‸平台。正文", "\n", "平台建设"));
		assertTrue(labels(proposals(before.replace("某局", "某县人民政府") + "‸\n"), Kind.POINT).contains("（二）社会评议"));
		assertEquals(List.of(), labels(proposals(TITLE + "‸\n一、总体情况\n"), Kind.POINT));
	}

	// ---- prose ----------------------------------------------------------------------------------------------------------

	@Test
	void standardSentences() {
		String before = TITLE + "六、其他需要报告的事项\n\n";
		String sentence = "2024年度，本机关未向申请人收取政府信息公开信息处理费。";
		assertEquals(sentence + "‸", line(before, "‸", "\n", sentence));
		assertEquals("另外，" + sentence + "‸", line(before, "另外，bjg‸", "\n", sentence));
		assertEquals(List.of(), labels(proposals(TITLE + "六、其他需要报告的事项\n\n另外，甲乙丙‸"), Kind.SENTENCE));
	}

	@Test
	void wordings() {
		Proposal proposal = find(proposals(TITLE + "一、总体情况\n\n全年，新收‸"), "新收申请{新收}件");
		assertEquals("新收申请{新收}件", proposal.text());
		Proposal choice = find(proposals(TITLE + "一、总体情况\n\n‸"), "新收到申请{新收}件");
		assertEquals(List.of("收到", "接收", "受理"), choice.placeholders().get(0).choices());
	}

	@Test
	void referencesInProse() {
		String text = APPLICATIONS + HEADER + NEW + "五、存在的主要问题及改进情况\n全年收到申请xs‸件";
		assertEquals(text.replace("xs‸", "{新收}‸"), applied(text, "新收"));
		assertEquals("= 4", find(proposals(text), "新收").detail());
		assertTrue(labels(text.replace("xs", "")).contains("新收"));
		assertFalse(labels(TITLE + "一、总体情‸况").contains("新收"), "no prose");
	}

	@Test
	void openingParagraph() {
		String result = line(TITLE, "‸", "\n\n一、总体情况\n", "开头一段");
		assertTrue(result.contains("自2024年1月1日起，至2024年12月31日止"), result);
		Proposal proposal = find(proposals(TITLE + "‸\n"), "开头一段");
		assertEquals(3, proposal.placeholders().size());
	}

	@Test
	void wholeReport() {
		String result = applied("‸", "全部章节和表格").replace("‸", "");
		assertTrue(result.startsWith("（机关名称）2025年政府信息公开工作年度报告\n\n"), result);
		LoadedReport report = ReportLoader.standalone().load(result, "test");
		assertEquals(6, report.sections().size());
		assertEquals(3, report.tables().size());
		assertEquals(2, find(proposals("‸"), "全部章节和表格").placeholders().get(0).regions().size(), "the body");
		assertEquals(List.of(), ReportChecker.standard(Locale.CHINESE).check(report).stream().map(finding -> finding.rule())
			.filter(rule -> rule.matches("S-SECT|S-TITLE|T-ROWS|T-LABEL|S-SYNTAX")).toList());
		assertEquals("@格式 国办2021\n（机关名称）2025年政府信息公开工作年度报告‸\n\n一、总体情况\n",
			applied("@格式 国办2021\n‸\n\n一、总体情况\n", "（机关名称）2025年政府信息公开工作年度报告"));
		assertFalse(labels("‸\n一、总体情况\n").contains("全部章节和表格"));
	}

	@Test
	void lineEndsAreThoseOfTheDocument() {
		String text = (TITLE + "三、收到和处理政府信息公开申请情况\n\n‸").replace("\n", "\r\n");
		assertTrue(applied(text, "申请").replace("\r\n", "").indexOf('\n') < 0);
	}

	// ---- references -----------------------------------------------------------------------------------------------------

	@Test
	void references() {
		String before = APPLICATIONS + HEADER + NEW + "五、存在的主要问题及改进情况\n全年";
		assertEquals("新收", labels(before + "{新‸").get(0));
		assertEquals("{新收}‸", line(before, "{新‸", "", "新收"));
		assertEquals("{新收‸}件", line(before, "{新‸}件", "", "新收"), "the brace is there");
		assertEquals("{新收}‸，收到", line(before, "{xs‸，收到", "", "新收"));
		assertEquals("{新收}‸件。", line(before, "{xs‸件。", "", "新收"), "the prose goes on");
		assertEquals("{新收‸.总计}", line(before, "{新‸.总计}", "", "新收"));
		assertEquals("{新收 + 结转‸}", line(before, "{新收 + jz‸}", "", "结转"));
		assertEquals("{新收‸}", line(before, "{‸结转}", "", "新收"), "the name under the caret gives way");
		assertEquals(List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"), labels(before + "{新收.‸}"));
		assertEquals("{新收.自然人‸}", line(before, "{新收.zr‸}", "", "自然人"));
		assertEquals("= 3", find(proposals(before + "{新收.‸"), "自然人").detail());
		assertTrue(labels(before + "{申请.‸").contains("不予公开"));
		assertFalse(labels(before + "{申请.‸").contains("规章"));
		assertEquals("{申请.新收.总计‸}", line(before, "{申请.新收.‸}", "", "总计"));
		assertEquals(List.of(), labels(before + "{申请.新收.总计.‸}"));
		assertEquals(List.of(), labels(before + "{无此行.‸}"));
		assertEquals(List.of(), labels(before + "{新收 ‸}"));
		assertEquals(List.of(), labels(before + "{新收 / 结转 %‸}"));
	}

	@Test
	void columnsAreChosenWhereThereIsNoDefault() {
		Proposal rule = find(proposals(TITLE + "一、总体情况\n印发{gz‸"), "规章");
		assertEquals("规章.制发}", rule.text());
		assertEquals(List.of("制发", "废止", "有效"), rule.placeholders().get(0).choices());
		assertEquals("需要列名", rule.detail());
		assertEquals("尚无数", find(proposals(TITLE + "一、总体情况\n{xs‸"), "新收").detail());
		Proposal table = find(proposals(TITLE + "一、总体情况\n{sq‸"), "申请");
		assertEquals("申请.新收}", table.text());
	}

	@Test
	void shares() {
		String before = APPLICATIONS + HEADER + NEW + "| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | = |\n" + "五、存在的主要问题及改进情况\n占";
		Proposal share = find(proposals(before + "{‸"), "新收.自然人 / 新收 %1");
		assertEquals("= 75.0%", share.detail());
		Proposal template = find(proposals(before + "{‸"), "部分 / 全部 %1");
		assertEquals(2, template.placeholders().size());
		assertTrue(template.placeholders().get(1).choices().contains("办理总计"));
		assertFalse(labels(before + "{新收 + ‸").contains("部分 / 全部 %1"));
	}

	// ---- directives -----------------------------------------------------------------------------------------------------

	@Test
	void directives() {
		assertEquals(List.of("格式", "上年", "汇总", "豁免", "图"), labels("@‸\n" + TITLE));
		assertEquals("@格式 国办2021‸", line("", "@gs‸", "\n" + TITLE, "格式"));
		assertEquals("@上年‸ \"a.nianbao\"", line("", "@s‸ \"a.nianbao\"", "\n" + TITLE, "上年"));
		assertEquals("@格式 国办2019‸", line("", "@格式 国办‸2021", "\n" + TITLE, "国办2019"));
		assertEquals("@格式 山东‸", line("", "@格式 sd‸", "\n" + TITLE, "山东"));
		assertEquals("国办2021", labels("@格式 ‸\n" + TITLE).get(0), "those for the year first");
		assertEquals(List.of(), labels("@格式 国办2021 ‸\n" + TITLE));
		assertEquals("@汇总 \"\"", find(proposals("@汇‸\n"), "汇总").text());
	}

	@Test
	void charts() {
		String table = TITLE + "一、总体情况\n表1 渠道\n| 网站 | 3 |\n";
		assertEquals(List.of("柱", "饼", "线"), labels(table + "@图 ‸"));
		assertEquals(List.of("\"题目\"", "表1渠道", "按行", "按列"), labels(table + "@图 柱 ‸"));
		assertEquals(List.of("按行", "按列"), labels(table + "@图 柱 \"题\" 表1 ‸"));
		assertEquals(List.of("按年", "按列", "按项"), labels(table + "@图 柱 \"题\" {新收} ‸"));
		assertEquals("@图 柱 表1渠道‸", line(table, "@图 柱 bqd‸", "\n", "表1渠道"));
		assertTrue(labels(table + "@图 线 {新‸").contains("新收"), "figures as in the prose");
		assertEquals(List.of(), labels(table + "@图 线 \"题‸"));
	}

	@Test
	void waivers() {
		Proposal rule = proposals("@豁免 T3-BAL‸\n" + TITLE).get(0);
		assertTrue(rule.label().startsWith("T3-BALANCE "), rule.label());
		assertEquals("T3-BALANCE \"理由\"", rule.text());
		assertEquals("T3-BALANCE", proposals("@豁免 T3-B‸ \"已核\"\n" + TITLE).get(0).text());
		assertEquals("@豁免 T3-BALANCE \"理由\"‸", line("", "@豁免 T3-BALANCE ‸", "\n" + TITLE, "\"理由\""));
		assertEquals(List.of(), labels("@豁免 T3-BALANCE \"已‸\"\n" + TITLE));
	}

	@Test
	void files(@TempDir Path directory) throws IOException {
		Path here = Files.createDirectories(directory.resolve("2024"));
		Path below = Files.createDirectories(here.resolve("下级"));
		Path before = Files.createDirectories(directory.resolve("2023"));
		for (Path file : List.of(here.resolve("某局.nianbao"), here.resolve("乙.nianbao"), below.resolve("丙.nianbao"), before.resolve("某局.nianbao"))) {
			Files.writeString(file, TITLE);
		}
		Optional<Path> file = Optional.of(here.resolve("某局.nianbao"));
		List<Proposal> all = proposals("@上年 ‸\n" + TITLE, file);
		assertEquals(List.of("../2023/某局.nianbao", "乙.nianbao", "下级/丙.nianbao"), all.stream().map(Proposal::label).toList());
		assertEquals("\"../2023/某局.nianbao\"", all.get(0).text());
		String open = "@上年 \"../2‸\n" + TITLE;
		assertEquals(open.replace("2‸", "2023/某局.nianbao\"‸"), apply(open, proposals(open, file).get(0)));
		String closed = "@上年 \"mj‸x\"\n" + TITLE;
		assertEquals(closed.replace("mj‸x", "../2023/某局.nianbao‸"), apply(closed, proposals(closed, file).get(0)));
		List<String> patterns = proposals("@汇总 \"‸\"\n" + TITLE, file).stream().map(Proposal::label).toList();
		assertTrue(patterns.contains("下级/*.nianbao"), patterns::toString);
		assertEquals(List.of(), proposals("@上年 ‸\n" + TITLE));
		assertEquals(List.of(), proposals("@上年 \"a.nianbao\" ‸\n" + TITLE, file));
	}

	// ---- properties -----------------------------------------------------------------------------------------------------

	static List<Path> examples() throws IOException {
		try (Stream<Path> files = Files.list(Examples.root().resolve("examples"))) {
			return files.filter(file -> file.toString().endsWith(".nianbao")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everywhereInEveryExample(Path example) throws IOException {
		String text = Files.readString(example);
		LoadedReport report = ReportLoader.standalone().load(text, "test");
		for (int offset = 0; offset <= text.length(); offset++) {
			int caret = offset;
			assist.proposals(report, offset).forEach(proposal -> assertWellFormed(proposal, text, caret));
		}
	}

	/** Broken texts as they are while somebody types. */
	@ParameterizedTest
	@MethodSource("examples")
	void everywhereInCutAndMixedTexts(Path example) throws IOException {
		String text = Files.readString(example);
		Random random = new Random(7);
		for (int i = 0; i < 150; i++) {
			int at = random.nextInt(text.length());
			int to = Math.min(text.length(), at + random.nextInt(40));
			String typed = List.of("|", "{", "@", "bn", "三、", "（", "\n", "").get(random.nextInt(8));
			String mixed = text.substring(0, at) + typed + text.substring(to);
			int caret = at + typed.length();
			List<Proposal> proposals = assist.proposals(ReportLoader.standalone().load(mixed, "test"), caret);
			proposals.forEach(proposal -> assertWellFormed(proposal, mixed, caret));
			assertEquals(proposals, assist.proposals(ReportLoader.standalone().load(mixed, "test"), caret), "always the same");
		}
	}

	@Test
	void languages() {
		ReportAssist english = new ReportAssist(RuleCatalogue.of(Locale.ENGLISH), () -> Year.of(2025));
		List<Proposal> proposals = english.proposals(ReportLoader.standalone().load(APPLICATIONS, "test"), APPLICATIONS.length());
		assertEquals("Whole table", find(proposals, "申请").detail());
		assertEquals("", proposals.stream().filter(proposal -> proposal.detail().isEmpty()).map(Proposal::label).collect(joining("\n")));
	}
}
