package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.RuleFamily;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formatting.TableTemplate;

/**
 * The repairs of the rules on structure: what they change, that the finding is gone, and what is found instead.
 */
class StructureFixTest {

	private static final String TITLE = "青石县农业农村局2024年政府信息公开工作年度报告";
	private static final ReportFormat FORMAT = FormatReader.standard().find("国办2021").orElseThrow();

	/**
	 * A repair.
	 *
	 * @param name   what it is about
	 * @param before the text, with one mistake
	 * @param kind   the kind of the repair
	 * @param safe   whether it may be applied without being chosen
	 * @param after  the text afterwards
	 * @param left   what is found afterwards, the rules
	 */
	record Repair(String name, Sample before, String kind, boolean safe, Sample after, String left) {

		@Override
		public String toString() {
			return name;
		}
	}

	@ParameterizedTest
	@MethodSource
	void repairs(Repair repair) {
		List<Finding> findings = Checks.check(repair.before());
		List<Fix> fixes = findings.stream().flatMap(finding -> finding.fixes().stream()).filter(fix -> fix.kind().equals(repair.kind())).toList();
		assertEquals(1, fixes.size(), () -> findings.toString());
		assertEquals(repair.safe(), fixes.get(0).safe());
		String after = ReportFixer.apply(repair.before().text(), fixes);
		assertEquals(repair.after().text(), after);
		List<Finding> left = Checks.check(Sample.of(after));
		assertEquals(repair.left(), left.stream().map(Finding::rule).distinct().collect(Collectors.joining(" ")));
		assertEquals(List.of(), left.stream().flatMap(finding -> finding.fixes().stream()).filter(fix -> fix.kind().equals(repair.kind())).toList());
		List<Fix> english = Checks.ENGLISH.check(Checks.load(repair.before())).stream().flatMap(finding -> finding.fixes().stream())
			.filter(fix -> fix.kind().equals(repair.kind())).toList();
		assertEquals(fixes.get(0).edits(), english.get(0).edits());
	}

	static Stream<Repair> repairs() {
		List<Repair> repairs = new ArrayList<>();
		addSections(repairs);
		addContent(repairs);
		addTitles(repairs);
		addLists(repairs);
		addLines(repairs);
		return repairs.stream();
	}

	private static void addSections(List<Repair> repairs) {
		Sample correct = Sample.correct();
		String five = "五、存在的主要问题及改进情况";
		String six = "六、其他需要报告的事项";
		String four = "四、政府信息公开行政复议、行政诉讼情况\n\n";
		Sample noFive = correct.lines(five, six, "");
		String skeleton = five + "\n\n（一）存在的问题\n\n（二）改进情况\n\n";
		repairs.add(new Repair("number", correct.replace("六、", "七、"), "S-SECT.fix.renumber", true, correct, ""));
		repairs.add(new Repair("numbers that go on from a wrong one", correct.replace("四、政府", "五、政府").replace(five, "六、存在的主要问题及改进情况")
			.replace(six, "七、其他需要报告的事项"),
			"S-SECT.fix.renumber", true, correct, ""));
		repairs.add(new Repair("missing section", noFive, "S-SECT.fix.insert", false, noFive.replace(six, skeleton + six), "S-SEC5"));
		repairs.add(new Repair("missing section, the others went on counting", noFive.replace(six, "五、其他需要报告的事项"), "S-SECT.fix.insert", false,
			noFive.replace(six, skeleton + six), "S-SEC5"));
		repairs.add(new Repair("missing section of a table", correct.lines(four, five, ""), "S-SECT.fix.insert", false,
			correct.lines(four, five, four + TableTemplate.table(FORMAT.table("复议诉讼").orElseThrow()) + "\n"), "T-BLANK"));
		repairs.add(new Repair("lost heading above a table", correct.replace(four, ""), "S-SECT.fix.insert", false, correct, ""));
		repairs.add(new Repair("last section, before the closing lines", correct.lines(six, ">> 青石县", ""), "S-SECT.fix.insert", false,
			correct.lines(six, ">> 青石县", six + "\n\n2024年度，本机关未向申请人收取政府信息公开信息处理费。\n\n"), ""));
		repairs.add(new Repair("first section", correct.lines("一、总体情况", "二、", ""), "S-SECT.fix.insert", false, correct.lines("一、总体情况", "二、",
			"一、总体情况\n\n（一）主动公开\n\n（二）依申请公开\n\n（三）政府信息管理\n\n（四）平台建设\n\n（五）监督保障\n\n"), "S-ASPECT"));
		repairs.add(new Repair("empty section of a table", correct.lines("| 项目 | 结果维持", five, ""), "S-SECT.fix.content", false,
			correct.lines("| 项目 | 结果维持", five, TableTemplate.table(FORMAT.table("复议诉讼").orElseThrow()) + "\n"), "T-BLANK"));
		repairs.add(new Repair("list in the prose", correct.replace("没有需要另外报告的事项。", "一点：\n一、某事"), "S-SECT.fix.escape", false,
			correct.replace("没有需要另外报告的事项。", "一点：\n\\一、某事"), ""));
		repairs.add(new Repair("heading that is nearly the one that is missing", correct.replace(six, "七、其它需要报告事项"), "S-SECT.fix.heading", false,
			correct, ""));
		repairs.add(new Repair("heading with a full stop", correct.replace(five, "五.存在的主要问题及改进情况"), "S-SECT.fix.heading", true, correct, ""));
		repairs.add(new Repair("heading in brackets", correct.replace(five, "（五）存在的主要问题及改进情况"), "S-SECT.fix.heading", false, correct, ""));
		repairs.add(new Repair("known variant of a heading", correct.replace(five, "五、 政府信息公开工作存在的主要问题及改进情况"), "S-TITLE.fix.official", true,
			correct.replace(five, "五、 存在的主要问题及改进情况"), ""));
		repairs.add(new Repair("free heading", correct.replace(five, "五、问题与打算"), "S-TITLE.fix.official", false, correct, ""));
		repairs.add(new Repair("heading without words", correct.replace(five, "五、"), "S-TITLE.fix.official", false, correct, ""));
	}

	private static void addContent(List<Repair> repairs) {
		Sample correct = Sample.correct();
		String six = "六、其他需要报告的事项\n";
		Sample noFee = correct.lines("（一）信息处理费收取情况", "没有需要", "");
		repairs.add(new Repair("fee", noFee, "S-SEC6FEE.fix.sentence", false,
			noFee.replace(six, six.strip() + "\n\n2024年度，本机关未向申请人收取政府信息公开信息处理费。\n"), ""));
		Sample noSupervision = correct.lines("（五）监督保障", "二、主动公开", "").replace("（四）政府信息公开平台建设", "（四）平台建设");
		repairs.add(new Repair("aspect", noSupervision, "S-ASPECT.fix.subheading", false,
			noSupervision.replace("(pictures/visits.png)\n", "(pictures/visits.png)\n\n（五）监督保障\n"), "S-ASPECT"));
		Sample wrongFormat = correct.replace(TITLE, "@格式 国办2019\n" + TITLE);
		repairs.add(new Repair("format for another year", wrongFormat, "S-EDITION.fix.format", false, wrongFormat.replace("国办2019", "国办2021"), ""));
		repairs.add(new Repair("unknown format", correct.replace(TITLE, "@格式 国办2012\n" + TITLE), "S-FORMAT.fix.nearest", false,
			correct.replace(TITLE, "@格式 国办2021\n" + TITLE), ""));
		repairs.add(new Repair("second format", correct.replace("一、总体情况\n", "一、总体情况\n@格式 国办2021\n"), "S-FORMAT.fix.remove", true, correct, ""));
	}

	private static void addTitles(List<Repair> repairs) {
		Sample correct = Sample.correct();
		String opening = "本报告由青石县农业农村局编制，反映2024年度的情况，欢迎查阅。\n";
		Sample opened = correct.lines("本报告根据", "一、总体", opening + "\n");
		repairs.add(new Repair("title twice", correct.replace(TITLE + "\n", TITLE + "\n\n  " + TITLE + " \n"), "S-TITLE2.fix.remove", true, correct, ""));
		repairs.add(new Repair("title twice, in two lines", correct.replace(TITLE + "\n", TITLE + "\n\n青石县农业农村局\n2024年政府信息公开工作年度报告\n"),
			"S-TITLE2.fix.remove", true,
			correct, ""));
		repairs.add(new Repair("opening twice", opened.replace(opening, opening + "\n" + opening), "S-TITLE2.fix.remove", true, opened, ""));
		repairs.add(new Repair("title", correct.replace(TITLE, "青石县农业农村局 2024 年度政府信息公开年报报告"), "S-TITLEDOC.fix.official", true, correct, ""));
		repairs.add(new Repair("title, year first", correct.replace(TITLE, "2024年青石县农业农村局政府信息公开工作年度报告"), "S-TITLEDOC.fix.official", false, correct, ""));
		repairs.add(new Repair("title with something in brackets", correct.replace(TITLE, TITLE + "（本级）"), "S-TITLEDOC.fix.official", false, correct, ""));
		repairs.add(new Repair("title of something else", correct.replace(TITLE, "青石县农业农村局2024年工作报告"), "S-TITLEDOC.fix.official", false, correct, ""));
		repairs.add(new Repair("title of two lines", correct.replace(TITLE, "青石县农业农村局\n// 说明\n\n2024年政府信息公开年度报告"), "S-TITLEDOC.fix.official", true,
			correct.replace(TITLE, "青石县农业农村局\n// 说明\n\n2024年政府信息公开工作年度报告"), ""));
	}

	private static void addLists(List<Repair> repairs) {
		repairs.add(new Repair("one wrong number", list("一是甲；三是乙；三是丙。"), "S-ENUM.fix.renumber", true, list("一是甲；二是乙；三是丙。"), ""));
		repairs.add(new Repair("one twice", list("（一）甲\n（二）乙\n（二）丙\n（三）丁"), "S-ENUM.fix.renumber", true, list("（一）甲\n（二）乙\n（三）丙\n（四）丁"), ""));
		repairs.add(new Repair("one left out", list("1.甲。\n3.乙。\n4.丙。"), "S-ENUM.fix.renumber", false, list("1.甲。\n2.乙。\n3.丙。"), ""));
		repairs.add(new Repair("full width", list("１．甲。\n１０．乙。\n１１．丙。"), "S-ENUM.fix.renumber", false, list("１．甲。\n２．乙。\n３．丙。"), ""));
	}

	private static void addLines(List<Repair> repairs) {
		Sample correct = Sample.correct();
		String paragraph = "没有需要另外报告的事项。";
		repairs.add(new Repair("directive", correct.replace(TITLE, "@格试 国办2021\n" + TITLE), "S-SYNTAX.fix.directive", false,
			correct.replace(TITLE, "@格式 国办2021\n" + TITLE), ""));
		repairs.add(new Repair("file without quotation marks", correct.replace(paragraph, paragraph + "\n@上年 去年 报告.nianbao"),
			"S-SYNTAX.fix.arguments", false,
			correct.replace(paragraph, paragraph + "\n@上年 \"去年 报告.nianbao\""), "Y-FILE"));
		repairs.add(new Repair("format with quotation marks", correct.replace(TITLE, "@格式 “国办2021”\n" + TITLE), "S-SYNTAX.fix.arguments", false,
			correct.replace(TITLE, "@格式 国办2021\n" + TITLE), ""));
		repairs.add(new Repair("unclosed reference", correct.replace(paragraph, "收到{申请.新收.自然人件。"), "S-SYNTAX.fix.close", false,
			correct.replace(paragraph, "收到{申请.新收.自然人}件。"), ""));
		repairs.add(new Repair("brace that is no reference", correct.replace(paragraph, "花括号{甲。"), "S-SYNTAX.fix.escape", false,
			correct.replace(paragraph, "花括号\\{甲。"), ""));
		repairs.add(new Repair("picture", correct.replace(paragraph, "![图2]（图.png"), "S-SYNTAX.fix.picture", false,
			correct.replace(paragraph, "![图2](图.png)"), ""));
	}

	private static Sample list(String lines) {
		return Sample.correct().lines("（一）信息处理费收取情况", ">> 青石县", "未收取信息处理费。\n\n" + lines + "\n\n");
	}

	/** Rows and columns that both editions have keep their figures, comments stay. */
	@Test
	void tableOfTheRightEdition() {
		Sample old = Sample.trial().replace("@格式 国办2019\n", "").replace("2020年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告").replace(">> 2021年1月18日\n", "")
			.replace("没有其他需要报告的事项。", "未收取信息处理费。").line("| （四）无法提供", "// 说明\n| （四）无法提供 |");
		List<Finding> findings = Checks.of(Checks.check(old), RuleFamily.STRUCTURE);
		assertEquals(List.of("S-EDITION", "S-EDITION"), findings.stream().map(Finding::rule).toList());
		List<Fix> fixes = ReportFixer.compatible(findings, Choice.ofKinds(Set.of("S-EDITION.fix.table")));
		assertEquals(List.of(false, false), fixes.stream().map(Fix::safe).toList());
		String after = ReportFixer.apply(old.text(), fixes);
		List<String> expected = List.of("| 行政许可 |                  |", "| 1.信访举报投诉类申请", "| 3.其他", "// 说明");
		expected.forEach(line -> assertEquals(1, after.lines().filter(actual -> actual.startsWith(line)).count(), line + "\n" + after));
		String before = figures(old.text(), "| 一、本年新收");
		assertEquals(before, figures(after, "| 一、本年新收"));
		assertEquals(List.of(), Checks.of(Checks.check(Sample.of(after)), RuleFamily.STRUCTURE));
	}

	private static String figures(String text, String label) {
		return text.lines().filter(line -> line.startsWith(label)).map(line -> line.replace(" ", "")).collect(Collectors.joining());
	}
}
