package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Finding;
import org.nianbao.checks.RuleFamily;
import org.nianbao.language.ReportRuntimeModule;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.loading.ReportLoader;

import com.google.inject.Guice;
import com.google.inject.util.Modules;

/**
 * Sums, relations and severities come from the format: a province adds or changes them without Java.
 */
class FormatDrivenTest {

	private static final String PREFIX = "格式 试验 \"试验\" 继承 国办2021 ";

	@Test
	void formatSwitchesARuleOff() {
		assertEquals(List.of(), check(PREFIX + "规则 T-BLANK 关闭", blank()));
	}

	@Test
	void formatChangesASeverity() {
		assertEquals(List.of("T-BLANK error 处罚"), check(PREFIX + "规则 T-BLANK 错误", blank()));
		assertEquals(List.of("T4-SUM info 行政复议"), check(PREFIX + "规则 T4-SUM 提示", Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 4 |")));
	}

	@Test
	void changedSeverityHoldsForFindingsThatAreWeakerThanTheirRule() {
		Sample variant = Sample.correct().replace("一、总体情况", "一、总体 情况");
		assertEquals(List.of("S-TITLE info null"), check(PREFIX, variant));
		assertEquals(List.of("S-TITLE error null"), check(PREFIX + "规则 S-TITLE 错误", variant));
	}

	@Test
	void blankIsNeverAnError() {
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | / | 1 | 0 | 4 |");
		assertEquals(List.of("T-BLANK warning 行政复议", "T4-SUM warning 行政复议"), check(PREFIX + "规则 T4-SUM 错误", sample));
		assertEquals(List.of("T-BLANK warning 行政复议", "T4-SUM info 行政复议"), check(PREFIX + "规则 T4-SUM 提示", sample));
	}

	@Test
	void formatSwitchesARelationOff() {
		Sample sample = Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 12 | 1 | 9 |");
		assertEquals(List.of("T2-VALIDMIN warning 规范性文件"), check(PREFIX, sample));
		assertEquals(List.of(), check(PREFIX + "规则 T2-VALIDMIN 关闭", sample));
	}

	@Test
	void relationBetweenTables() {
		String relation = "勾稽 SD-NONE 警告 全表 复议诉讼.行政复议.总计 + 复议诉讼.复议后起诉 <= 申请.办理总计.自然人 - 申请.予以公开 \"复议不应多于答复\" 依据 \"某省通知\"";
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 20 | 0 | 1 | 0 | 21 |");
		assertEquals(List.of("SD-NONE warning 行政复议"), check(PREFIX + relation, sample));
		assertEquals(List.of(), check(PREFIX + relation, Sample.correct()));
		Finding finding = find(PREFIX + relation, sample).get(0);
		assertEquals("“政府信息公开行政复议、行政诉讼情况”表：复议不应多于答复；最多应为 15，实为 21，相差 6", finding.message());
		assertEquals("某省通知 复议诉讼/行政复议/总计 4", finding.source() + " " + finding.table() + "/" + finding.row() + "/" + finding.cell() + " "
			+ finding.related().size());
	}

	@Test
	void relationOfGroupsPerColumn() {
		String relation = "勾稽 SD-PART 提示 每列 不予公开 >= 申请.无法提供 \"不予公开不少于无法提供\"";
		List<Finding> findings = find(PREFIX + relation, Sample.correct());
		assertEquals(List.of("自然人 7 4", "法律服务机构 1 0", "总计 8 5"), findings.stream().map(f -> f.cell() + " " + f.expected() + " " + f.found()).toList());
		assertEquals(null, findings.get(0).source());
	}

	@Test
	void relationIsSilentWhereItsTableIsMissingOrItNamesAnotherReport() {
		String relations = "勾稽 SD-A 错误 全表 主动公开.许可.处理 >= 复议诉讼.行政复议 \"甲\" 勾稽 SD-B 错误 每列 申请.新收 == 上年.申请.新收 \"乙\" "
			+ "勾稽 SD-C 错误 每列 申请.新收 == 复议诉讼.行政复议 \"丙\" 勾稽 SD-D 错误 每行 主动公开.处理 >= 主动公开.金额 \"丁\" ";
		assertEquals(List.of("SD-C error 总计: 应为 3，实为 37"), find(PREFIX + relations, Sample.correct()).stream()
			.map(f -> f.rule() + " " + f.severity().label() + " " + f.cell() + ": 应为 " + f.expected() + "，实为 " + f.found()).toList());
		assertEquals(List.of("T-ROWS error null"), check(PREFIX + relations, Sample.correct().lines("| 项目 | 结果维持", "注：", "").replace("注：上表按", "上表按")));
	}

	@Test
	void tableOfAnotherShape() {
		String format = "格式 小表 \"小表\" 章 \"甲\" 表 小 { 列组 \"人\" { 列 男 \"男\" 列 女 \"女\" 可负 列 共 \"共\" 可负 = 合计 X-ROW } "
			+ "行 一 \"一年级\" 行组 \"高年级\" { 行 二 \"二年级\" 行 三 \"三年级\" } 行 全校 \"全校\" = 合计 X-COL 勾稽 X-REL 错误 每行 共 == 男 + 女 \"男女之和\" }";
		Sample sample = Sample.of(
			"@格式 小表\n标题\n一、甲\n| 年级 | 男 | 女 | 共 |\n| 一年级 | 1 | -2 | -1 |\n| 二年级 | 3 | 4 | 8 |\n| 三年级 | 5 | 6 | 11 |\n| 全校 | 9 | 9 | = |\n");
		assertEquals(List.of("X-REL 二/共 7 8", "X-ROW 二/共 7 8", "X-COL 全校/女 8 9"),
			find(format, sample).stream().map(f -> f.rule() + " " + f.row() + "/" + f.cell() + " " + f.expected() + " " + f.found()).toList());
		assertEquals(List.of("二年级"), find(format, sample.replace("| 8 |", "| = |").replace("| 二年级 |", "| 二年纪 |").replace("| 9 | 9 |", "| 9 | 8 |")).stream()
			.map(Finding::expected).toList());
	}

	/** A format, its child and its grandchild: what each says of a rule holds for its own reports. */
	@Test
	void grandchildSwitchesARuleOnAgain() {
		String formats = "格式 省 \"省\" 继承 国办2021 规则 T2-VALIDMIN 关闭 规则 T-BLANK 错误 格式 市 \"市\" 继承 省 规则 T2-VALIDMIN 错误 格式 试验 \"县\" 继承 市";
		Sample sample = Sample.correct().line("| 行政规范性文件", "| 行政规范性文件 | 12 | 1 | 9 |").line("| 行政处罚", "| 行政处罚 | / |");
		assertEquals(List.of("T2-VALIDMIN warning 规范性文件", "T-BLANK warning 处罚"), checkAs("国办2021", formats, sample));
		assertEquals(List.of("T-BLANK error 处罚"), checkAs("省", formats, sample));
		assertEquals(List.of("T2-VALIDMIN error 规范性文件", "T-BLANK error 处罚"), checkAs("市", formats, sample));
		assertEquals(List.of("T2-VALIDMIN error 规范性文件", "T-BLANK error 处罚"), checkAs("试验", formats, sample));
	}

	@Test
	void relationOfAParentHoldsForItsChildren() {
		String formats = "格式 省 \"省\" 继承 国办2021 勾稽 SD-NONE 提示 全表 复议诉讼.行政复议.总计 <= 申请.新收.自然人 \"甲\" 格式 市 \"市\" 继承 省 规则 SD-NONE 错误 格式 试验 \"县\" 继承 省 规则 "
			+ "SD-NONE 关闭";
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 90 | 0 | 1 | 0 | 91 |");
		assertEquals(List.of(), checkAs("国办2021", formats, sample));
		assertEquals(List.of("SD-NONE info 行政复议"), checkAs("省", formats, sample));
		assertEquals(List.of("SD-NONE error 行政复议"), checkAs("市", formats, sample));
		assertEquals(List.of(), checkAs("试验", formats, sample));
	}

	/** A section that a child declares with a table has the child's table instead of the inherited one: so a row is added. */
	@Test
	void tableOfAChildReplacesTheInheritedOne() {
		String table = "章 \"政府信息公开行政复议、行政诉讼情况\" 表 复议诉讼 { 列 结果维持 \"结果维持\" 列 结果纠正 \"结果纠正\" 列 其他结果 \"其他结果\" 列 尚未审结 \"尚未审结\" "
			+ "列 总计 \"总计\" = 合计 SD-SUM 行 行政复议 \"行政复议\" 行 行政赔偿 \"行政赔偿\" 行组 行政诉讼 \"行政诉讼\" { 行 未经复议直接起诉 \"未经复议直接起诉\" 行 复议后起诉 \"复议后起诉\" } }";
		assertEquals(List.of("T-ROWS error 行政赔偿"), check(PREFIX + table, Sample.correct()));
		Sample sample = Sample.correct().line("| 行政复议 ", "| 行政复议 | 2 | 0 | 1 | 0 | 3 |\n| 行政赔偿 | 1 | 0 | 0 | 0 | 2 |");
		assertEquals(List.of("SD-SUM error 行政赔偿"), check(PREFIX + table, sample));
	}

	private static Sample blank() {
		return Sample.correct().line("| 行政处罚", "| 行政处罚 | / |");
	}

	private static List<String> check(String format, Sample sample) {
		return find(format, sample).stream().map(f -> f.rule() + " " + f.severity().label() + " " + f.row()).toList();
	}

	private static List<String> checkAs(String name, String formats, Sample sample) {
		return find(formats, Sample.of("@格式 " + name + "\n" + sample.text())).stream()
			.map(f -> f.rule() + " " + f.severity().label() + " " + f.row()).toList();
	}

	private static List<Finding> find(String format, Sample sample) {
		FormatRegistry formats = FormatReader.standardAnd(Map.of("test.geshi", format));
		ReportLoader loader = Guice.createInjector(Modules.override(new ReportRuntimeModule()).with(binder -> binder.bind(FormatRegistry.class)
			.toInstance(formats))).getInstance(ReportLoader.class);
		String text = sample.text().startsWith("@") ? sample.text() : "@格式 试验\n" + sample.text();
		return Checks.of(Checks.CHINESE.check(loader.load(text, "sample.nianbao")), RuleFamily.TABLES, RuleFamily.STRUCTURE, RuleFamily.YEARS);
	}
}
