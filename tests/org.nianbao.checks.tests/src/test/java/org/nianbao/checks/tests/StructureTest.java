package org.nianbao.checks.tests;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.tests.Checks.Case;

/**
 * S-SECT, S-TITLE, S-EDITION, S-FORMAT.
 */
class StructureTest {

	private static final String LIST_HINT = "；如果是正文中的列举，请在行首加 \\";

	@ParameterizedTest
	@MethodSource
	void sections(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> sections() {
		String title = "青石县农业农村局2024年政府信息公开工作年度报告";
		String marked = "⟦" + title + "⟧";
		String five = "五、存在的主要问题及改进情况";
		String six = "六、其他需要报告的事项";
		return Stream.of(
			Case.of("missing, the others keep their numbers", Sample.correct().lines(five, six, "").replace(title, marked),
				"S-SECT error 报告缺少 1 个部分：“存在的主要问题及改进情况”"),
			Case.of("missing, the others go on counting", Sample.correct().lines(five, six, "").replace("六、", "五、").replace(title, marked),
				"S-SECT error 报告缺少 1 个部分：“存在的主要问题及改进情况”"),
			Case.of("nothing but a title", Sample.of("⟦某局2024年政府信息公开工作年度报告⟧\n"),
				"S-SECT error 报告缺少 6 个部分：“总体情况”、“主动公开政府信息情况”、“收到和处理政府信息公开申请情况”、“政府信息公开行政复议、行政诉讼情况”、“存在的主要问题及改进情况”等"),
			Case.of("nothing at all", Sample.of("⟦⟧"),
				"S-SECT error 报告缺少 6 个部分：“总体情况”、“主动公开政府信息情况”、“收到和处理政府信息公开申请情况”、“政府信息公开行政复议、行政诉讼情况”、“存在的主要问题及改进情况”等"),
			Case.of("unknown, the others go on counting", Sample.correct().replace("六、", "六、⟦特色做法⟧\n\n开展了公开日活动。\n\n七、"),
				"S-SECT error “国办2021”格式没有“特色做法”这一部分" + LIST_HINT),
			Case.of("heading that is nearly the one that is missing",
				Sample.correct().replace("六、其他需要报告的事项", "七、⟦其它需要报告事项⟧").replace("青石县农业农村局2024年政府信息公开工作年度报告", "⟦青石县农业农村局2024年政府信息公开工作年度报告⟧"),
				"S-SECT error 报告缺少 1 个部分：“其他需要报告的事项”", "S-SECT error “国办2021”格式没有“其它需要报告事项”这一部分，是不是“其他需要报告的事项”？"),
			Case.of("list in the prose", Sample.correct().replace("没有需要另外报告的事项。", "有两点：\n一、⟦某事⟧\n二、⟦某事⟧"), "S-SECT error “国办2021”格式没有“某事”这一部分" + LIST_HINT,
				"S-SECT error “国办2021”格式没有“某事”这一部分" + LIST_HINT),
			Case.of("list in the prose, escaped", Sample.correct().replace("没有需要另外报告的事项。", "有两点：\n\\一、某事\n\\二、某事")),
			Case.of("number alone", Sample.correct().replace("没有需要另外报告的事项。", "没有需要另外报告的事项。\n⟦七、⟧\n"), "S-SECT error 这一部分没有标题"),
			Case.of("twice", Sample.correct().replace("没有需要另外报告的事项。", "无。\n六、⟦其他需要报告的事项⟧\n无。"), "S-SECT error “其他需要报告的事项”部分重复"),
			Case.of("twice, and empty", Sample.correct().replace("没有需要另外报告的事项。", "无。\n六、⟦其他需要报告的事项⟧"), "S-SECT error “其他需要报告的事项”部分没有内容",
				"S-SECT error “其他需要报告的事项”部分重复"),
			Case.of("empty", Sample.correct().lines("对照群众需求", six, "").replace(five, "五、⟦存在的主要问题及改进情况⟧"), "S-SECT error “存在的主要问题及改进情况”部分没有内容"),
			Case.of("empty but for closing lines and directives", Sample.correct().lines("（一）信息处理费收取情况", ">> 青石", "⟦@豁免 S-SEC6FEE \"试验\"⟧\n")
				.replace(six, "六、⟦其他需要报告的事项⟧"),
				"S-SECT error “其他需要报告的事项”部分没有内容", "S-WAIVER warning 第 112 行没有规则 S-SEC6FEE 的问题，不需要豁免；写在标题之前的豁免才对全文有效"),
			Case.of("empty section of a table", Sample.correct().lines("| 项目 | 结果维持", five, "").replace("四、政府信息公开行政复议、行政诉讼情况", "四、⟦政府信息公开行政复议、行政诉讼情况⟧"),
				"S-SECT error “政府信息公开行政复议、行政诉讼情况”部分没有内容"),
			Case.of("order", Sample.correct().replace(six, "六、⟦存在的主要问题及改进情况⟧").replace(five + "\n\n对照", "五、其他需要报告的事项\n\n未收取信息处理费。对照")
				.replace("没有需要另外报告的事项", "问题已经改进"),
				"S-SECT error “存在的主要问题及改进情况”部分的位置不对，应在“政府信息公开行政复议、行政诉讼情况”部分之后"),
			Case.of("order, numbers kept", Sample.correct().replace(six, "五、⟦存在的主要问题及改进情况⟧").replace(five + "\n\n对照", "六、其他需要报告的事项\n\n未收取信息处理费。对照")
				.replace("没有需要另外报告的事项", "问题已经改进"),
				"S-SECT error “存在的主要问题及改进情况”部分的位置不对，应在“政府信息公开行政复议、行政诉讼情况”部分之后"),
			Case.of("order, first and last section", Sample.correct().replace("一、总体情况", "一、⟦某某⟧").replace(six, "六、⟦总体情况⟧").replace("某某", "其他需要报告的事项")
				.replace("没有需要另外报告的事项", "主动公开、依申请公开、政府信息管理、平台建设、监督保障").replace("（五）监督保障\n", "（五）监督保障和信息处理费\n"),
				"S-SECT error “其他需要报告的事项”部分的位置不对，应在“存在的主要问题及改进情况”部分之后", "S-SECT error “总体情况”部分的位置不对，应在其他各部分之前"),
			Case.of("number skipped", Sample.correct().replace("六、", "⟦七、⟧"), "S-SECT error “其他需要报告的事项”部分的序号“七、”应为“六、”"),
			Case.of("number twice", Sample.correct().replace("六、", "⟦五、⟧"), "S-SECT error “其他需要报告的事项”部分的序号“五、”应为“六、”"),
			Case.of("numbers begin with two", Sample.correct().replace("一、总体情况", "⟦二、⟧总体情况").replace("二、主动", "三、主动").replace("三、收到", "四、收到")
				.replace("四、政府", "五、政府")
				.replace(five, "六、存在的主要问题及改进情况").replace("六、其他", "七、其他"), "S-SECT error “总体情况”部分的序号“二、”应为“一、”"));
	}

	@ParameterizedTest
	@MethodSource
	void headings(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> headings() {
		return Stream.of(
			Case.of("known variant", Sample.correct().replace("五、存在的主要问题及改进情况", "五、⟦政府信息公开工作存在的主要问题及改进情况⟧"),
				"S-TITLE info 标题“政府信息公开工作存在的主要问题及改进情况”通行而不规范，规范的写法是“存在的主要问题及改进情况”"),
			Case.of("blank in the heading", Sample.correct().replace("一、总体情况", "一、⟦总体 情况⟧"), "S-TITLE info 标题“总体 情况”通行而不规范，规范的写法是“总体情况”"),
			Case.of("other wording", Sample.correct().replace("五、存在的主要问题及改进情况", "五、⟦问题与打算⟧"), "S-TITLE warning 标题“问题与打算”与格式不符，应为“存在的主要问题及改进情况”"),
			Case.of("no wording", Sample.correct().replace("五、存在的主要问题及改进情况", "⟦五、⟧"), "S-TITLE warning 标题空缺，应为“存在的主要问题及改进情况”"),
			Case.of("blanks after the number", Sample.correct().replace("一、总体情况", "一、 总体情况")),
			Case.of("other wording where another heading has the official one", Sample.correct().replace("五、存在的主要问题及改进情况", "四、⟦特色做法⟧\n无。\n五、存在的主要问题及改进情况"),
				"S-SECT error “国办2021”格式没有“特色做法”这一部分" + LIST_HINT));
	}

	/** A report in the format of 2019 for a later year. */
	private static Sample later() {
		return Sample.trial().replace("@格式 国办2019\n", "").replace("2020年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告").replace(">> 2021年1月18日\n", "")
			.replace("没有其他需要报告的事项。", "未收取信息处理费。");
	}

	private static Sample provincial(String directives) {
		return Sample.correct().replace("青石县农业农村局2024年", directives + "青石县农业农村局2024年").replace("没有需要另外报告的事项。", "建议提案、创新实践、政务公开工作方案。");
	}

	@ParameterizedTest
	@MethodSource
	void editions(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> editions() {
		return Stream.of(
			Case.of("old tables in a later year", later()
				.replace("| 第二十条第（一）项 |", "| ⟦第二十条第（一）项⟧ |").replace("| 项目 | 自然人", "| ⟦项目⟧ | 自然人"),
				"S-EDITION error “主动公开政府信息情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，2022 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格",
				"S-EDITION error “收到和处理政府信息公开申请情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，2022 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格"),
			Case.of("old tables without a year", later().replace("青石县交通运输局\n2022年政府信息公开工作年度报告\n", "⟦青石县交通运输局政府信息公开工作年度报告⟧\n")
				.replace("| 第二十条第（一）项 |", "| ⟦第二十条第（一）项⟧ |").replace("| 项目 | 自然人", "| ⟦项目⟧ | 自然人"),
				"S-TITLEDOC warning 标题“青石县交通运输局政府信息公开工作年度报告”没有写明年度，应为“{机关}{年度}年政府信息公开工作年度报告”",
				"S-EDITION error “主动公开政府信息情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，本报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格",
				"S-EDITION error “收到和处理政府信息公开申请情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，本报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格"),
			Case.of("figures of old tables are checked all the same",
				Sample.correct().lines("| （六）其他处理", "| （七）", "| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | ⟦3⟧ |\n")
					.line("| （七）", "| （七）总计 | 31 | 5 | 1 | 0 | 2 | 0 | = |").replace("| 项目 | 自然人", "| ⟦项目⟧ | 自然人"),
				"S-EDITION error “收到和处理政府信息公开申请情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，2024 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格",
				"T3-ROWSUM error “收到和处理政府信息公开申请情况”表“（六）其他处理”行“总计”应为 1，实为 3，相差 2；很可能就是这个数有误（一位数字不同）"),
			Case.of("old format for its year", Sample.trial()),
			Case.of("year before the uniform formats", Sample.correct().replace("青石县农业农村局2024年政府信息公开工作年度报告", "⟦青石县农业农村局2018年政府信息公开工作年度报告⟧")
				.replace(">> 2025年1月20日\n", ""),
				"S-EDITION warning 没有适用于 2018 年度报告的格式，暂按“国办2021”检查"),
			Case.of("references into tables of another edition are no further mistake",
				later().replace("2022年政府信息公开工作年度报告\n", "2022年政府信息公开工作年度报告\n\n共{许可}、{新收}件。\n")
					.replace("| 第二十条第（一）项 |", "| ⟦第二十条第（一）项⟧ |").replace("| 项目 | 自然人", "| ⟦项目⟧ | 自然人"),
				"S-EDITION error “主动公开政府信息情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，2022 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格",
				"S-EDITION error “收到和处理政府信息公开申请情况”表是“国办2019”（国办公开办函〔2019〕60号）的表格，2022 年度的报告应使用“国办2021”（国办公开办函〔2021〕30号）的表格"),
			Case.of("format for another year, one finding", Sample.correct().replace("青石县农业农村局2024年", "@格式 ⟦国办2019⟧\n青石县农业农村局2024年"),
				"S-EDITION error “国办2019”格式不适用于 2024 年度的报告，应使用“国办2021”"),
			Case.of("format of a province", provincial("@格式 山东\n")),
			Case.of("unknown format", Sample.correct().replace("青石县农业农村局2024年", "@格式 ⟦国办2012⟧\n青石县农业农村局2024年"),
				"S-FORMAT error 没有名为“国办2012”的格式，现有的格式是“国办2021”、“国办2019”、“山东”；暂按标题中的年度选用格式"),
			Case.of("second format", provincial("@格式 山东\n@格式 ⟦国办2021⟧\n"),
				"S-FORMAT error 这一处 @格式 不起作用：一份报告只有一个格式，写在标题前"),
			Case.of("format within a section", Sample.correct().replace("一、总体情况\n", "一、总体情况\n@格式 ⟦国办2021⟧\n"),
				"S-FORMAT error 这一处 @格式 不起作用：一份报告只有一个格式，写在标题前"));
	}
}
