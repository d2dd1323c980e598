package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.figures.ReferenceValue;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.Paragraph;

/** What references in the prose come to. */
class FigureReferenceTest {

	private static final String TABLES = """

		二、主动公开政府信息情况
		| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
		| 规章 | 1 | 2 | / |
		| 行政事业性收费 | 182.60 |
		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 51 | 3 | 0 | 0 | 0 | 2 | = |
		| 二、上年结转政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |
		| （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 1 | 4 |
		| 1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
		| 2.其他法律行政法规禁止公开 | 1 | - | 0 | 0 | 0 | 0 | 1 |
		| 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
		| 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
		| 5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
		| 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
		| 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
		| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
		| 2.重复申请 | 1x | 0 | 0 | 0 | 0 | 0 | = |
		| （七）总计 | 6 | 0 | 0 | 0 | 0 | 1 | 7 |
		""";

	static Stream<Arguments> values() {
		return Stream.of(arguments("{新收}", "56"), arguments("{新收.自然人}", "51"), arguments("{申请.新收.总计}", "56"), arguments("{申请.新收}", "56"),
			arguments("{新收 + 结转}", "68"), arguments("{新收＋结转－新收.其他}", "66"), arguments("{不予公开}", "3"), arguments("{不予公开.自然人}", "3"),
			arguments("{收费}", "182.60"), arguments("{规章.制发}", "1"), arguments("{规章.制发-规章.废止}", "-1"), arguments("{予以公开 / 办理总计 %}", "57.1%"),
			arguments("{予以公开/办理总计%0}", "57%"), arguments("{予以公开/办理总计%2}", "57.14%"), arguments("{予以公开+不予公开/办理总计 %1}", "100.0%"),
			// half up: 1 / 8
			arguments("{规章.制发 / 予以公开 + 予以公开 %0}", "13%"));
	}

	@ParameterizedTest
	@MethodSource("values")
	void referencesHaveValues(String reference, String expected) {
		ReferenceValue value = value(reference);
		assertEquals(expected, value.text());
		assertEquals(true, value.problem().isEmpty());
	}

	static Stream<Arguments> problems() {
		return Stream.of(arguments("{新增}", "UNKNOWN_NAME 新增"), arguments("{申请.新增}", "UNKNOWN_NAME 新增"), arguments("{主动公开.新收}", "MISPLACED_NAME 新收"),
			arguments("{自然人}", "MISPLACED_NAME 自然人"),
			arguments("{新收.农民}", "UNKNOWN_NAME 农民"), arguments("{新收.自然人.总计}", "MISPLACED_NAME 总计"), arguments("{规章}", "COLUMN_NEEDED 规章"),
			arguments("{申请}", "ROW_NEEDED 申请"),
			arguments("{规章.有效}", "NO_FIGURE 规章.有效"), arguments("{重复申请}", "NO_FIGURE 重复申请"), arguments("{结转下年}", "NO_FIGURE 结转下年"),
			arguments("{行政复议}", "NO_FIGURE 复议诉讼"), arguments("{新收 / 三安全一稳定 %1}", "ZERO_DENOMINATOR 三安全一稳定"));
	}

	@ParameterizedTest
	@MethodSource("problems")
	void orAReasonWhyNot(String reference, String expected) {
		ReferenceValue value = value(reference);
		assertEquals(expected, value.problem().get().kind() + " " + value.problem().get().name());
		assertEquals(reference, value.text());
	}

	private static ReferenceValue value(String reference) {
		LoadedReport report = ReportLoader.standalone().load("某局2024年政府信息公开工作年度报告\n" + reference + TABLES, "test");
		Paragraph paragraph = (Paragraph) report.model().getBlocks().get(0);
		assertEquals(paragraph.getFragments().size() == 1 ? report.value((FigureRef) paragraph.getFragments().get(0)).text() : "",
			report.prose(paragraph.getFragments()));
		return report.value((FigureRef) paragraph.getFragments().get(0));
	}
}
