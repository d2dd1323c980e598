package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.tests.Checks.Case;
import org.nianbao.language.project.ReportProject;

/**
 * S-TABPLACE, S-TITLE2, S-TITLEDOC, S-DEADLINE.
 */
class PlacesTest {

	private static final String TITLE = "青石县农业农村局2024年政府信息公开工作年度报告";

	@ParameterizedTest
	@MethodSource
	void tables(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> tables() {
		String four = "四、政府信息公开行政复议、行政诉讼情况\n";
		String reviews = "| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n";
		String other = "S-TABPLACE warning “政府信息公开行政复议、行政诉讼情况”部分除了表格和注，还有 %d 处其他内容：文字应写在别的部分，对表格的说明写作“注：”";
		return Stream.of(
			Case.of("prose, once for a section", Sample.correct().replace(four, four + "\n⟦全年没有新的情况。⟧\n其他情况。\n（一）小标题\n![图](图.png)\n"), other.formatted(4)),
			Case.of("notes before and after the table", Sample.correct().replace(four, four + "\n注：说明。\n（单位：件）\n单位：件\n备注: 说明\n")),
			Case.of("escaped note", Sample.correct().replace(four, four + "\n\\注：说明。\n")),
			Case.of("free table", Sample.correct().replace("注：上表按", "⟦表2 明细\n| 案件 | 结果 |\n| 甲 | 维持 |⟧\n\n注：上表按"), other.formatted(1)),
			Case.of("prose in the other sections", Sample.correct().replace("六、其他需要报告的事项\n", "六、其他需要报告的事项\n\n情况如下。\n")),
			Case.of("free table in place of the official one is a matter of the rows", Sample.correct().replace(reviews, "⟦表4 复议诉讼⟧\n" + reviews),
				"T-ROWS error “政府信息公开行政复议、行政诉讼情况”表不要表题：加了表题，下面的表就不是法定表格，数字不参加核对"),
			Case.of("no table but prose is a matter of the rows", Sample.correct().lines(reviews, "五、存在", "没有发生复议和诉讼。\n\n")
				.replace("四、政府信息公开行政复议、行政诉讼情况", "四、⟦政府信息公开行政复议、行政诉讼情况⟧"),
				"T-ROWS error 这一部分没有“政府信息公开行政复议、行政诉讼情况”表，或者表中的行名都无法识别"),
			Case.of("official table in another section, its own is empty",
				Sample.correct().replace(reviews, "").lines("| 行政复议", "五、存在", "").replace("对照群众需求",
					"| ⟦项目⟧ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 "
					+ "|\n\n对照群众需求"),
				"S-TABPLACE warning “政府信息公开行政复议、行政诉讼情况”表应放在“四、政府信息公开行政复议、行政诉讼情况”部分"),
			Case.of("table of a section that is missing", Sample.correct().replace(four, "").replace(TITLE, "⟦" + TITLE + "⟧"),
				"S-SECT error 报告缺少 1 个部分：“政府信息公开行政复议、行政诉讼情况”"),
			Case.of("heading that is not read as one", Sample.correct().replace("四、政府信息公开行政复议、行政诉讼情况", "⟦四.政府信息公开行政复议、行政诉讼情况⟧"),
				"S-SECT error “四.政府信息公开行政复议、行政诉讼情况”没有认作“政府信息公开行政复议、行政诉讼情况”部分的标题，标题应写作“四、政府信息公开行政复议、行政诉讼情况”"),
			Case.of("heading with the brackets of a lower level", Sample.correct().replace("五、存在的主要问题及改进情况", "⟦（五）存在的主要问题及改进情况⟧"),
				"S-SECT error “（五）存在的主要问题及改进情况”没有认作“存在的主要问题及改进情况”部分的标题，标题应写作“五、存在的主要问题及改进情况”"),
			Case.of("heading as a part", Sample.correct().replace("五、存在的主要问题及改进情况", "⟦第五部分 政府信息公开工作存在的主要问题及改进情况⟧"),
				"S-SECT error “第五部分 政府信息公开工作存在的主要问题及改进情况”没有认作“存在的主要问题及改进情况”部分的标题，标题应写作“五、存在的主要问题及改进情况”"),
			Case.of("the words of a heading where the section is there", Sample.correct().replace("没有需要另外报告的事项。", "5.存在的主要问题及改进情况")),
			Case.of("tables of another edition are a matter of the edition",
				Sample.correct().lines("| （六）其他处理", "| （七）", "| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n")
				.replace("| 项目 | 自然人", "| ⟦项目⟧ | 自然人").replace("三、收到和处理政府信息公开申请情况\n", "三、收到和处理政府信息公开申请情况\n⟦说明如下。⟧\n"),
				"S-TABPLACE warning “收到和处理政府信息公开申请情况”部分除了表格和注，还有 1 处其他内容：文字应写在别的部分，对表格的说明写作“注：”",
				"S-EDITION error “收到和处理政府信息公开申请情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，2024 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格"));
	}

	@ParameterizedTest
	@MethodSource
	void titles(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> titles() {
		String opening = "本报告由青石县农业农村局编制，反映2024年度的情况，欢迎查阅。";
		Sample opened = Sample.correct().lines("本报告根据", "一、总体", opening + "\n\n");
		String should = "应为“" + TITLE + "”";
		return Stream.of(
			Case.of("title twice", Sample.correct().replace(TITLE + "\n", TITLE + "\n⟦青石县农业农村局 2024 年政府信息公开工作年度报告⟧\n"), "S-TITLE2 warning 标题重复"),
			Case.of("title of two lines twice, in a section", Sample.correct().replace(TITLE, "青石县农业农村局\n2024年政府信息公开工作年度报告")
				.replace("一、总体情况\n", "一、总体情况\n\n⟦青石县农业农村局\n2024年政府信息公开工作年度报告⟧\n"), "S-TITLE2 warning 标题重复"),
			Case.of("title within a sentence", Sample.correct().replace("一、总体情况\n", "一、总体情况\n\n" + TITLE + "已经公开。\n")),
			Case.of("opening twice", opened.replace("一、总体情况\n", "⟦" + opening.replace("，", "， ") + "⟧\n\n一、总体情况\n"), "S-TITLE2 warning 开头一段重复"),
			Case.of("opening twice, in a section", opened.replace("六、其他需要报告的事项\n", "六、其他需要报告的事项\n\n⟦" + opening + "⟧\n"), "S-TITLE2 warning 开头一段重复"),
			Case.of("other opening", opened.replace("一、总体情况\n", opening + "完。\n\n一、总体情况\n")),
			Case.of("blanks in the title", Sample.correct().replace(TITLE, "青石县农业农村局 2024 年政府信息公开工作年度报告")),
			Case.of("year as 年度", Sample.correct().replace(TITLE, "⟦青石县农业农村局2024年度政府信息公开工作年度报告⟧"),
				"S-TITLEDOC warning 标题“青石县农业农村局2024年度政府信息公开工作年度报告”" + should),
			Case.of("report without 年度", Sample.correct().replace(TITLE, "⟦青石县农业农村局关于2024年政府信息公开工作情况的报告⟧"),
				"S-TITLEDOC warning 标题“青石县农业农村局关于2024年政府信息公开工作情况的报告”" + should),
			Case.of("year first", Sample.correct().replace(TITLE, "⟦2024年青石县农业农村局政府信息公开工作年度报告⟧"), "S-TITLEDOC warning 标题“2024年青石县农业农村局政府信息公开工作年度报告”" + should),
			Case.of("two lines", Sample.correct().replace(TITLE, "⟦青石县农业农村局\n2024年政府信息公开年度报告⟧"), "S-TITLEDOC warning 标题“青石县农业农村局2024年政府信息公开年度报告”" + should),
			Case.of("no year", Sample.correct().replace(TITLE, "⟦青石县农业农村局政府信息公开工作年度报告⟧"),
				"S-TITLEDOC warning 标题“青石县农业农村局政府信息公开工作年度报告”没有写明年度，应为“{机关}{年度}年政府信息公开工作年度报告”"),
			Case.of("no body", Sample.correct().replace(TITLE, "⟦2024年政府信息公开工作年度报告⟧"),
				"S-TITLEDOC warning 标题“2024年政府信息公开工作年度报告”没有写明机关，应为“{机关}2024年政府信息公开工作年度报告”"),
			Case.of("no title", Sample.of("⟦⟧" + Sample.correct().lines("青石县农业农村局2024年", "一、总体情况", "").marked()),
				"S-TITLEDOC warning 报告没有标题，应为“{机关}{年度}年政府信息公开工作年度报告”"));
	}

	@ParameterizedTest
	@MethodSource
	void deadlines(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> deadlines() {
		return Stream.of(
			Case.of("last day", date("2025年1月31日")),
			Case.of("a day late", date("⟦2025年2月1日⟧"), late("2025年2月1日", 1, 31)),
			Case.of("in Chinese numerals", date("⟦二〇二五年二月十一日⟧"), late("二〇二五年二月十一日", 1, 31)),
			Case.of("in Chinese numerals, in time", date("二○二五年一月三十一日")),
			Case.of("with blanks and full-width digits", date("⟦２０２５ 年 ２ 月 １ 日⟧"), late("２０２５ 年 ２ 月 １ 日", 1, 31)),
			Case.of("with dots", date("⟦2025.02.01⟧"), late("2025.02.01", 1, 31)),
			Case.of("a year late", date("⟦2026年1月20日⟧"), late("2026年1月20日", 1, 31)),
			Case.of("before the year is over", date("⟦2024年12月31日⟧"), "S-DEADLINE warning 落款日期“2024年12月31日”不在报告年度 2024 年之后"),
			Case.of("no such day", date("⟦2025年2月30日⟧"), "S-DEADLINE warning 落款日期“2025年2月30日”不存在"),
			Case.of("no date", Sample.correct().replace(">> 2025年1月20日\n", "")),
			Case.of("last line without the mark", Sample.correct().replace(">> 青石县农业农村局\n>> 2025年1月20日", "青石县农业农村局\n⟦2025年3月1日⟧"), late("2025年3月1日", 1, 31)),
			Case.of("date within the last paragraph", Sample.correct().replace(">> 青石县农业农村局\n>> 2025年1月20日", "截至2025年3月1日")),
			Case.of("date above the office", Sample.correct().replace(">> 青石县农业农村局\n>> 2025年1月20日", ">> ⟦2025年3月1日⟧\n>> 青石县农业农村局"), late("2025年3月1日", 1, 31)));
	}

	@Test
	void deadlinesGoByTheNameOfTheBody() {
		assertEquals(List.of(), deadline("青石县人民政府", "2025年2月20日", Optional.empty()));
		assertEquals(List.of(late("2025年2月21日", 2, 20)), deadline("青石县人民政府", "2025年2月21日", Optional.empty()));
		assertEquals(List.of(late("2025年2月20日", 1, 31)), deadline("青石县人民政府办公室", "2025年2月20日", Optional.empty()));
		assertEquals(List.of(), deadline("海右市人民政府", "2025年3月10日", Optional.empty()));
		assertEquals(List.of(late("2025年4月1日", 3, 31)), deadline("东海省人民政府", "2025年4月1日", Optional.empty()));
		assertEquals(List.of(late("2025年1月20日", 1, 15)), deadline("青石县人民政府", "2025年1月20日", Optional.of(MonthDay.of(1, 15))));
	}

	private static List<String> deadline(String body, String date, Optional<MonthDay> ofProject) {
		ReportProject project = new ReportProject(Checks.LOADER.formats(), Map.of(), ofProject);
		String text = date(date).replace("青石县农业农村局2024年政府", body + "2024年政府").text();
		return Checks.CHINESE.check(Checks.LOADER.load(text, "a", Optional.empty(), project)).stream().filter(f -> f.rule().equals("S-DEADLINE"))
			.map(f -> f.rule() + " " + f.severity().label() + " " + f.message()).toList();
	}

	private static String late(String date, int month, int day) {
		return "S-DEADLINE warning 落款日期“" + date + "”晚于报送期限 2025 年 " + month + " 月 " + day + " 日";
	}

	private static Sample date(String date) {
		return Sample.correct().replace("2025年1月20日", date);
	}
}
