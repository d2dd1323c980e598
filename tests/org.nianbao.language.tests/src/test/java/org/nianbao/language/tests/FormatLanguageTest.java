package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.nianbao.language.format.Operator;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.Severity;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;

/** The format language, and the formats on board. */
class FormatLanguageTest {

	private static final FormatRegistry STANDARD = FormatReader.standard();

	/** A format that uses everything the language has. */
	private static final String ALL = """
		格式 甲 "甲〔2030〕1号" 适用 2030 起
		标题 "{机关}{年度}年报告"
		统计期限 "1月1日" 至 "12月31日"
		报送期限 "机关" "1月31日"
		报送期限 "县级" "2月20日" 机关名 "县人民政府", "区人民政府"
		章 "概况" 又名 "情况", "总况" {
		  要点 "公开" 又名 "发布", "公布"
		  要点 "保障"
		  要点 A-POINT "收入" 又名 "收" 机关名 "县人民政府", "局" 当 数.收 - 余.个人
		  篇幅 A-LEN 错误 至少 10
		  篇幅 A-LEN 警告 至多 1000
		  雷同 A-SAME 提示 至多 50
		}
		章 "数据" 表 数 {
		  首格 "项目" 角注 "（注）" 一行打印 列宽 100, 200
		  列组 "人" { 列 个人 "个人" 列 其他 "其他" 可负 小数 1 单位 "万元" 列 总计 "总计" 可负 小数 1 = 合计 A-ROW }
		  行 收 "一、收" 又名 "收到"
		  行组 "二、办" { 行 甲 "甲" 行组 小组 "（一）组" { 行 乙 "乙" 行 丙 "丙" } 行 计 "计" = 合计 A-COL }
		  行 余 "三、余"
		  勾稽 A-BAL 错误 每列 收 == 计 + 余 "收等于计加余" 依据 "第一条"
		  勾稽 A-MIN 提示 每行 个人 - 其他 <= 总计 "说明"
		  占比 A-SHARE 提示 小组 + 甲 / 计.个人 至多 12.5 超过 5 "不宜过多" 依据 "第二条"
		  占比 A-SHARE 警告 甲 / 计 至多 50 "不应过多"
		}
		章 "分块" 表 块表 {
		  块 "第一块" 列 件数 "件数" 又名 "数量", 元 "金额" 小数 2 格内单位 "元", "万元" { 行 子 "子" }
		  块 次 "第二块" 列 件数 "件数" { 行 丑 "丑" }
		}
		表述 A-NEW "收到{件数}件", "受理{件数}件" 对应 数.收 或 数.收 + 数.余
		表述 A-NEW "没有收到申请" 对应 数.收
		表述 A-PCT "甲占{比例}", "甲的比例为{比例}" 对应 甲 / 计 或 甲 + 乙 / 计.个人
		表述 A-YEAR2 "截至{年度}年底"
		例句 A-FEE "未收取费用。"
		阈值 A-OTHER 比例 10
		阈值 A-OTHER 上限 2.5
		规则 A-EVAL 关闭
		规则 A-BAL 警告
		勾稽 A-YEAR 警告 每列 数.收 == 上年.数.余 "与上年一致"
		""";

	@Test
	void everythingInAFormatIsRead() {
		ReportFormat format = read(ALL).find("甲").get();
		assertEquals("甲〔2030〕1号", format.title());
		assertEquals("{机关}{年度}年报告", format.titlePattern());
		assertEquals(OptionalInt.of(2030), format.firstYear());
		assertEquals(List.of("概况", "数据", "分块"), format.sections().stream().map(SectionSpec::title).toList());
		SectionSpec first = format.sections().get(0);
		assertEquals(List.of("情况", "总况"), first.aliases());
		assertEquals(List.of("S-ASPECT 公开[发布, 公布] [] false", "S-ASPECT 保障[] [] false", "A-POINT 收入[收] [县人民政府, 局] true"),
			first.points().stream().map(p -> p.rule() + " " + p.title() + p.words() + " " + p.bodies() + " " + p.condition().isPresent()).toList());
		assertEquals("[SignedTerm[negative=false, names=[数, 收]], SignedTerm[negative=true, names=[余, 个人]]]",
			first.points().get(2).condition().get().toString());
		assertEquals("[LengthLimit[rule=A-LEN, severity=错误, isMaximum=false, characters=10], LengthLimit[rule=A-LEN, severity=警告, isMaximum=true, "
			+ "characters=1000]]",
			first.lengths().toString());
		assertEquals("[SimilarityLimit[rule=A-SAME, severity=提示, percent=50]]", first.similarity().toString());
		assertEquals(List.of("A-NEW 收到{件数}件|受理{件数}件 2", "A-NEW 没有收到申请 1", "A-PCT 甲占{比例}|甲的比例为{比例} 2", "A-YEAR2 截至{年度}年底 0"),
			format.sentencePatterns().stream().map(p -> p.rule() + " " + String.join("|", p.texts()) + " " + p.readings().size()).toList());
		assertEquals("[false, true]", Stream.of(1, 2).map(i -> format.sentencePatterns().get(i).readings().get(0).denominator().isPresent())
			.toList().toString());
		assertEquals("--01-01 --12-31", format.period().map(p -> p.first() + " " + p.last()).get());
		assertEquals(List.of("机关 --01-31 []", "县级 --02-20 [县人民政府, 区人民政府]"),
			format.deadlines().stream().map(d -> d.level() + " " + d.day() + " " + d.bodies()).toList());
		assertEquals("县级 机关", Stream.of("某县人民政府", "某县教育局").map(body -> format.deadline(body).get().level()).collect(Collectors.joining(" ")));
		assertEquals(List.of("未收取费用。"), format.standardSentences("A-FEE"));
		assertEquals(Optional.of(BigDecimal.TEN), format.threshold("A-OTHER", "比例"));
		assertEquals(Optional.of(new BigDecimal("2.5")), format.threshold("A-OTHER", "上限"));
		assertTrue(format.ruleSetting("A-EVAL").get().off());
		assertEquals(Severity.WARNING, format.ruleSetting("A-BAL").get().severity());
		assertEquals("[上年, 数, 余]", format.relations().get(0).right().get(0).names().toString());
	}

	@Test
	void aTableHasItsStructure() {
		TableSpec table = read(ALL).find("甲").get().table("数").get();
		assertEquals("项目 （注） true [100, 200]", table.corner() + " " + table.note().get() + " " + table.isPrintedInOneRow() + " " + table.widths());
		assertEquals("[收, 甲, 乙, 丙, 计, 余]", table.rows().toString());
		assertEquals("[个人, 其他, 总计]", table.blocks().get(0).columns().toString());
		assertEquals("[个人, 其他]", table.blocks().get(0).column("总计").get().addends().toString());
		assertEquals("[甲, 乙, 丙]", table.row("计").get().addends().toString());
		assertEquals(Optional.of("A-COL"), table.row("计").get().sumRule());
		assertEquals("[乙, 丙]", table.group("小组").get().rows().toString());
		assertEquals(List.of("二、办", "（一）组"), table.groups().stream().map(g -> g.label()).toList());
		assertEquals("其他 true 1 万元", table.blocks().get(0).column("其他")
			.map(c -> c.name() + " " + c.isSigned() + " " + c.decimals() + " " + c.unit().get()).get());
		RelationSpec balance = table.relations().get(0);
		assertEquals(List.of("A-BAL", Severity.ERROR, Scope.PER_COLUMN, Operator.EQUAL, "收等于计加余", Optional.of("第一条")),
			List.of(balance.rule(), balance.severity(), balance.scope(), balance.operator(), balance.message(), balance.source()));
		RelationSpec minimum = table.relations().get(1);
		assertEquals(List.of("A-SHARE 提示 2 12.5 5 不宜过多 Optional[第二条]", "A-SHARE 警告 1 50 0 不应过多 Optional.empty"), table.shareLimits().stream().map(
			l -> l.rule() + " " + l.severity() + " " + l.part().size() + " " + l.percent() + " " + l.count() + " " + l.message() + " " + l.source()).toList());
		assertEquals("[false, true]", minimum.left().stream().map(t -> t.negative()).toList().toString());
		assertEquals(Operator.AT_MOST, minimum.operator());
	}

	@Test
	void blocksHaveColumnsOfTheirOwn() {
		TableSpec table = read(ALL).find("甲").get().table("块表").get();
		assertEquals(List.of("[件数, 元] [子]", "[件数] [丑]"), table.blocks().stream().map(b -> b.columns() + " " + b.rows()).toList());
		assertEquals(List.of("元", "万元"), table.blocks().get(0).column("元").get().cellUnits());
		assertSame(table.blocks().get(1), table.row("丑").get().block());
		assertEquals("件数", table.blocks().get(0).findColumn("数量").get().target().name());
		assertEquals("第二块", table.group("次").get().label());
	}

	@Test
	void aFormatInheritsAddsChangesAndSwitchesOff() {
		FormatRegistry formats = read(ALL + """
			格式 乙 "乙〔2031〕2号" 继承 甲
			章 "概况" { 要点 "公开" 又名 "公示" 要点 "创新" }
			章 "附加"
			规则 A-EVAL 错误
			规则 A-BAL 关闭
			阈值 A-OTHER 比例 20
			例句 A-FEE "本年度未收费。"
			勾稽 B-YEAR 提示 数.收 >= 上年.数.收 "说明"
			""");
		ReportFormat parent = formats.find("甲").get();
		ReportFormat child = formats.find("乙").get();
		assertEquals(List.of("1 概况", "2 数据", "3 分块", "4 附加"), child.sections().stream().map(s -> s.number() + " " + s.title()).toList());
		assertEquals(List.of("公开[发布, 公布, 公示]", "保障[]", "收入[收]", "创新[]"),
			child.sections().get(0).points().stream().map(p -> p.title() + p.words()).toList());
		assertSame(parent.table("数").get(), child.table("数").get());
		assertEquals("{机关}{年度}年报告", child.titlePattern());
		assertTrue(child.appliesTo(2031));
		assertEquals(false, child.ruleSetting("A-EVAL").get().off());
		assertTrue(child.ruleSetting("A-BAL").get().off());
		assertEquals(Optional.of(new BigDecimal("20")), child.threshold("A-OTHER", "比例"));
		assertEquals(Optional.of(new BigDecimal("2.5")), child.threshold("A-OTHER", "上限"));
		assertEquals(List.of("本年度未收费。", "未收取费用。"), child.standardSentences("A-FEE"));
		assertEquals(List.of("A-YEAR", "B-YEAR"), child.relations().stream().map(RelationSpec::rule).toList());
		assertEquals(List.of("A-YEAR"), parent.relations().stream().map(RelationSpec::rule).toList());
	}

	@Test
	void keywordsMayBeNames() {
		TableSpec table = read("格式 格式 \"一\" 章 \"章\" 表 表 { 列 列 \"甲\" 列 合计 \"乙\" = 合计 A 行 行 \"丙\" 行 ^每列 \"丁\" 勾稽 B 错误 每列 行 == ^每列 \"说明\" }")
			.find("格式").get().table("表").get();
		assertEquals("[列, 合计] [行, 每列]", table.blocks().get(0).columns() + " " + table.rows());
	}

	@Test
	void furtherFormatsJoinThoseOnBoard() {
		FormatRegistry formats = FormatReader.standardAnd(Map.of("市.geshi", "格式 某市 \"某市\" 继承 国办2021 章 \"其他需要报告的事项\" { 要点 \"图解\" }"));
		assertEquals(6, formats.find("某市").get().sections().size());
		assertTrue(formats.find("国办2019").isPresent());
	}

	@Test
	void theFormatsOnBoardHaveTheirOfficialSizes() {
		assertEquals(List.of("国办2021", "国办2019", "山东"), STANDARD.formats().stream().map(ReportFormat::name).toList());
		assertEquals("10 175 15", sizes("国办2021"));
		assertEquals("22 161 15", sizes("国办2019"));
		assertEquals("10 175 15", sizes("山东"));
		assertEquals(List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"),
			STANDARD.find("国办2021").get().sections().stream().map(SectionSpec::title).toList());
		assertEquals(List.of("S-SEC6FEE 信息处理费", "T3-FEEROW 收费通知和缴纳情况", "S-ASPECT 建议提案", "S-ASPECT 创新实践", "S-ASPECT 工作方案落实"),
			STANDARD.find("山东").get().sections().get(5).points().stream().map(p -> p.rule() + " " + p.title()).toList());
	}

	@Test
	void theRowsHaveTheNamesOfTheContract() {
		assertEquals("新收 结转 予以公开 部分公开 国家秘密 法律禁止 三安全一稳定 第三方权益 内部事务 过程性信息 执法案卷 行政查询 不掌握 需另行制作 补正不明确 信访举报投诉 重复申请 公开出版物 大量反复 确认或重新出具 "
			+ "逾期不补正 逾期不缴费 其他处理 办理总计 结转下年", rows("国办2021", "申请"));
		assertEquals("新收 结转 予以公开 部分公开 国家秘密 法律禁止 三安全一稳定 第三方权益 内部事务 过程性信息 执法案卷 行政查询 不掌握 需另行制作 补正不明确 信访举报投诉 重复申请 公开出版物 大量反复 确认或重新出具 "
			+ "其他处理 办理总计 结转下年", rows("国办2019", "申请"));
		assertEquals("规章 规范性文件 许可 处罚 强制 收费", rows("国办2021", "主动公开"));
		assertEquals("规章 规范性文件 许可 其他服务事项 处罚 强制 收费 采购", rows("国办2019", "主动公开"));
		assertEquals("行政复议 未经复议直接起诉 复议后起诉", rows("国办2021", "复议诉讼"));
	}

	@Test
	void theYearChoosesTheFormat() {
		for (int year = 2019; year <= 2030; year++) {
			assertEquals(year <= 2020 ? "国办2019" : "国办2021", STANDARD.forYear(OptionalInt.of(year)).name(), "year " + year);
		}
		assertEquals("国办2021", STANDARD.forYear(OptionalInt.of(2018)).name());
		assertEquals("国办2021", STANDARD.forYear(OptionalInt.empty()).name());
	}

	private static FormatRegistry read(String text) {
		return FormatReader.read(Map.of("a.geshi", text));
	}

	private static String rows(String format, String table) {
		return String.join(" ", STANDARD.find(format).get().table(table).get().rows().stream().map(RowSpec::name).toList());
	}

	private static String sizes(String format) {
		return String.join(" ", STANDARD.find(format).get().tables().stream()
			.map(table -> String.valueOf(table.rows().stream().mapToInt(row -> row.block().columns().size()).sum())).toList());
	}

	/** They are read without being checked; together with others they are checked. */
	@Test
	void theFormatsOnBoardHaveNoMistakes() {
		FormatRegistry checked = FormatReader.standardAnd(Map.of("甲.geshi", "格式 某甲 \"某甲\" 继承 国办2021 章 \"其他需要报告的事项\" { 要点 \"图解\" }"));
		assertEquals(FormatReader.standard().formats().size() + 1, checked.formats().size());
	}
}
