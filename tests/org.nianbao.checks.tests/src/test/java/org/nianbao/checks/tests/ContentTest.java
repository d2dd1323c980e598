package org.nianbao.checks.tests;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.tests.Checks.Case;

/**
 * S-ASPECT, S-GOVEVAL, S-LEN, S-SEC5, S-SEC6FEE, T3-FEEROW.
 */
class ContentTest {

	private static final String NO_FEE = "S-SEC6FEE warning “其他需要报告的事项”部分没有写到“信息处理费”";

	@ParameterizedTest
	@MethodSource
	void points(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> points() {
		Sample noFee = Sample.correct().lines("（一）信息处理费收取情况", "（二）其他事项", "").replace("（二）其他事项", "（一）其他事项").replace("六、其他需要报告的事项", "六、⟦其他需要报告的事项⟧");
		return Stream.of(
			Case.of("aspects missing are one finding", overview("主动公开三条，没有收到政府信息公开申请。").replace("一、总体情况", "一、⟦总体情况⟧"),
				"S-ASPECT warning “总体情况”部分没有写到“政府信息管理”、“平台建设”、“监督保障”"),
			Case.of("aspects in other words", overview("主动公开三条。收到信息公开申请两件。加强保密审查。开展网站维护。开展培训一次。")),
			Case.of("aspects in a note, a caption and with blanks", overview("主 动公开三条。收到政府信息公开申请两件。\n\n表1 政府信息管理\n| 培训 | 1 |\n注：平台　建设略。")),
			Case.of("subheadings with nothing below",
				overview("（一）⟦主动公开⟧\n（二）依申请公开\n（三）信息管理\n// 待补\n（四）平台建设\n我局有网站一个。\n（五）监督保障。开展培训一次。")
					.replace("（一）⟦主动公开⟧", "⟦（一）主动公开⟧"),
				"S-ASPECT warning “总体情况”部分的“主动公开”、“依申请公开”、“政府信息管理”只有小标题，没有内容"),
			Case.of("subheadings with nothing below, but elsewhere", overview("（一）主动公开\n（二）依申请公开\n主动公开三条，没有收到政府信息公开申请，"
				+ "加强保密审查，开展网站维护和培训。")),
			Case.of("subheadings that say something", overview("（一）主动公开三条\n（二）没有收到信息公开申请\n（三）加强保密审查\n（四）开展网站维护\n"
				+ "（五）开展培训")),
			Case.of("aspects of a missing section are a matter of the section",
				Sample.correct().lines("一、总体情况", "二、主动", "").replace("青石县农业农村局2024年政府信息公开工作年度报告", "⟦青石县农业农村局2024年政府信息公开工作年度报告⟧"),
				"S-SECT error 报告缺少 1 个部分：“总体情况”"),
			Case.of("governments report on their assessment", government("青石县人民政府").replace("一、总体情况", "一、⟦总体情况⟧"),
				"S-GOVEVAL warning “总体情况”部分没有写到“工作考核”、“社会评议”、“责任追究”"),
			Case.of("so do townships", government("青石县大山镇人民政府").replace("一、总体情况", "一、⟦总体情况⟧").replace("主动公开三条。", "主动公开三条，考核优秀，满意度高。"),
				"S-GOVEVAL warning “总体情况”部分没有写到“责任追究”"),
			Case.of("an office is no government", government("青石县人民政府办公室")),
			Case.of("fee not mentioned", noFee, NO_FEE),
			Case.of("fee mentioned in a free table", Sample.correct().lines("（一）信息处理费收取情况", "没有需要", "表1 收费\n| 项目 | 金额 |\n| 信息处理费 | 0 |\n")),
			Case.of("no fee before 2021", Sample.trial()),
			Case.of("applicants who did not pay, and no word of the fee: one cause", unpaid(noFee), NO_FEE),
			Case.of("applicants who did not pay, and no word of the notice", unpaid(Sample.correct()).replace("六、其他需要报告的事项", "六、⟦其他需要报告的事项⟧"),
				"T3-FEEROW info 按表中的数字，“其他需要报告的事项”部分应写到“收费通知和缴纳情况”"),
			Case.of("applicants who did not pay", unpaid(Sample.correct()).replace("我局未向申请人收取信息处理费。", "我局未收取信息处理费，1件申请逾期未缴费。")),
			Case.of("province", Sample.correct().replace("青石县农业农村局2024年", "@格式 山东\n青石县农业农村局2024年").replace("六、其他需要报告的事项", "六、⟦其他需要报告的事项⟧")
				.replace("没有需要另外报告的事项。", "政协提案已办结。"), "S-ASPECT warning “其他需要报告的事项”部分没有写到“创新实践”、“工作方案落实”"));
	}

	@ParameterizedTest
	@MethodSource
	void lengths(Case test) {
		Checks.assertFindings(test, RuleFamily.TABLES, RuleFamily.STRUCTURE);
	}

	static Stream<Case> lengths() {
		String all = "主动公开、依申请公开、政府信息管理、平台建设、监督保障。";
		return Stream.of(
			Case.of("1000 characters", overview(all + "字".repeat(1000 - all.length()))),
			Case.of("1001 characters", overview(all + "字".repeat(1001 - all.length())).replace("一、总体情况", "一、⟦总体情况⟧"),
				"S-LEN warning “总体情况”部分 1001 字，最多 1000 字，超出 1 字（不计空白、标题和表格）"),
			Case.of("blanks, tables, captions, notes and comments do not count", overview(all + "　字\t字 ".repeat((1000 - all.length()) / 2 - 1)
				+ "\n\n表1 统计情况\n| 项目 | 数量 |\n| 文件 | 12 |\n注：略。\n// 说明\n![图1 说明](图.png)\n")),
			Case.of("subheadings count", overview("（一）情况\n" + all + "字".repeat(996 - all.length())).replace("一、总体情况", "一、⟦总体情况⟧"),
				"S-LEN warning “总体情况”部分 1001 字，最多 1000 字，超出 1 字（不计空白、标题和表格）"),
			Case.of("characters outside the basic plane count once", overview(all + "𠮷".repeat(1000 - all.length()))),
			Case.of("references count as printed", overview(all + "{新收}" + "字".repeat(998 - all.length()))),
			Case.of("references count as printed, one too many", overview(all + "{新收}" + "字".repeat(999 - all.length())).replace("一、总体情况", "一、⟦总体情况⟧"),
				"S-LEN warning “总体情况”部分 1001 字，最多 1000 字，超出 1 字（不计空白、标题和表格）"),
			Case.of("no limit before 2021", Sample.trial().replace("（一）主动公开。", "（一）主动公开。" + "字".repeat(1000))),
			Case.of("section five: none", problems("无。"), "S-SEC5 error “存在的主要问题及改进情况”部分只有 2 字，至少要 10 字：应写明具体情况"),
			Case.of("section five: none for now", problems("暂无存在的问题。"), "S-SEC5 error “存在的主要问题及改进情况”部分只有 8 字，至少要 10 字：应写明具体情况"),
			Case.of("section five: short", problems("信息更新不及时，下一步将加强检查，切实改进。"), "S-SEC5 warning “存在的主要问题及改进情况”部分只有 22 字，至少要 30 字：应写明具体情况"),
			Case.of("section five: no improvement", problems("个别栏目更新不及时，解读材料专业术语偏多，普通农户看不懂、用不上，乡镇农技站人手少。"),
				"S-SEC5 warning “存在的主要问题及改进情况”部分没有写到“改进情况”"),
			Case.of("section five: no problem", problems("一年来各项工作都很顺利，各科室都能按时完成任务，下一步将继续保持良好势头，再创佳绩。"),
				"S-SEC5 warning “存在的主要问题及改进情况”部分没有写到“存在的问题”"),
			Case.of("section five: fine", Sample.correct().lines("对照群众需求", "六、", "一是栏目更新未及时跟进，接到通知后立即整理。\n二是解读材料偏少，安排专人编写，并举一反三。\n\n")),
			Case.of("section five: headings alone say it", Sample.correct().lines("对照群众需求", "六、", "（一）个别栏目更新不及时，解读形式单一，群众看不懂\n（二）下一步将强化培训，编印图解\n\n")),
			Case.of("section five: nothing but a picture", Sample.correct().lines("对照群众需求", "六、", "![图](图.png)\n\n").replace("五、存在", "五、⟦存在")
				.replace("及改进情况\n", "及改进情况⟧\n"),
				"S-SEC5 error “存在的主要问题及改进情况”部分只有 0 字，至少要 10 字：应写明具体情况"));
	}

	private static Sample overview(String text) {
		return Sample.correct().lines("2024年，青石县农业农村局把", "二、主动公开", text + "\n\n");
	}

	private static Sample unpaid(Sample sample) {
		String late = "| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
		String unpaid = "| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
		return sample.line(late, late + " | 0 | 0 | 0 | 0 | 0 | 0 | 0 |").line(unpaid, unpaid + " | 1 | 0 | 0 | 0 | 0 | 0 | 1 |");
	}

	private static Sample problems(String text) {
		return Sample.correct().lines("对照群众需求", "六、", text + "\n\n").replace("五、存在的主要问题及改进情况", "五、⟦存在的主要问题及改进情况⟧");
	}

	private static Sample government(String name) {
		return overview("主动公开三条。收到政府信息公开申请两件。加强保密审查。开展网站维护。开展培训一次。").replace("青石县农业农村局2024年", name + "2024年");
	}
}
