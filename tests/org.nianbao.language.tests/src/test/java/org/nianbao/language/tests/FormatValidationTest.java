package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.FormatStandaloneSetup;
import org.nianbao.language.formats.FormatChecks;
import org.nianbao.language.formats.FormatException;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.validation.FormatProblem;
import org.nianbao.language.formats.validation.FormatRule;

import com.google.inject.Injector;

/** What is found in wrong format files: rule, severity, place and message. */
class FormatValidationTest {

	private static final FormatRegistry STANDARD = FormatReader.standard();
	private static final FormatChecks CHECKS = new FormatChecks(rule -> rule.startsWith("S-"));
	private static final Pattern MARK = Pattern.compile("[⟦⟧]");

	/** A table with a row, a group of two and a total; two columns and a total. */
	private static final String TABLE = "章 \"章\" 表 数 { 列 人 \"人\" 列 企 \"企\" 列 共 \"共\" = 合计 A-ROW "
		+ "行 收 \"收\" 行组 办 \"办\" { 行 准 \"准\" 行 驳 \"驳\" } 行 计 \"计\" = 合计 A-COL %s }";

	/**
	 * A case.
	 *
	 * @param name     what it is about
	 * @param text     the text of the file, with the places of the problems marked, in the order of the problems
	 * @param expected the problems in order, as {@code F-RULE severity message}
	 */
	record Case(String name, String text, List<String> expected) {

		static Case of(String name, String text, String... expected) {
			return new Case(name, text, List.of(expected));
		}

		@Override
		public String toString() {
			return name;
		}
	}

	private static String within(String member) {
		return "格式 甲 \"一\" " + TABLE.formatted(member);
	}

	private static String after(String member) {
		return "格式 甲 \"一\" " + TABLE.formatted("") + " " + member;
	}

	private static String table(String members) {
		return "格式 甲 \"一\" 章 \"章\" 表 数 { " + members + " }";
	}

	static Stream<Case> syntax() {
		return Stream.of(
			Case.of("a keyword is missing", "格式 甲 \"一\"\n章 \"章\" 表 数 { 列 人 \"人\" ⟦人⟧ 收 \"收\" }", "F-SYNTAX error 这里应为“}”，而不是“人”"),
			Case.of("a text is missing", "格式 甲 ⟦标题⟧ \"一\"", "F-SYNTAX error 这里应为引号中的文字，而不是“标题”"),
			Case.of("the end comes too early", "格式 甲 \"一\"\n章 \"章\" 表 数⟦⟧", "F-SYNTAX error 文件不应在这里结束"),
			Case.of("a name is missing", "格式 甲 \"一\" 规则 ⟦\"A\"⟧ 关闭", "F-SYNTAX error 这里应为名称，而不是“\"A\"”"),
			Case.of("a number is missing", "格式 甲 \"一\" 适用 ⟦起⟧", "F-SYNTAX error 这里应为数字，而不是“起”"),
			Case.of("one problem for a line", "格式 甲 \"一\" 章 \"章\" 表 数 { ⟦?⟧ ? 列 人 \"人\" }", "F-SYNTAX error 这里应为“}”，而不是“?”"),
			Case.of("nothing else is said of a file that cannot be read", "格式 甲 \"\" 章 \"\" ⟦?⟧", "F-SYNTAX error “?”不应写在这里"),
			Case.of("a number that is too large", "格式 甲 \"一\" 适用 ⟦99999999999⟧ 起", "F-SYNTAX error “99999999999”不应写在这里"),
			Case.of("a mark of full width", "格式 甲 \"一\"\n章 \"章\" ⟦｛⟧ }", "F-SYNTAX error “｛”应写成“{”"),
			Case.of("marks of full width", after("勾稽 A 错误 每列 收 ⟦＝＝⟧ 准 \"说明\""), "F-SYNTAX error “＝＝”应写成“==”"),
			Case.of("quotation marks of Chinese", "格式 甲 \"一\"\n章 ⟦“章”⟧ { }", "F-SYNTAX error ““章””应写成“\"章\"”"),
			Case.of("an ID with a number", after("勾稽 A-⟦1⟧ 错误 每列 收 == 准 \"说明\""), "F-SYNTAX error 规则编号中“-”之后应以字母开头，而不是“1”"),
			Case.of("a text without end", "格式 甲 \"一\"\n章 ⟦\"章 {⟧\n  要点 \"公开\"\n}", "F-SYNTAX error 引号没有配对，或者文字没有写在一行之内"),
			Case.of("a last text without end", "格式 甲 \"一\"\n章 ⟦\"章 {⟧\n}", "F-SYNTAX error 引号没有配对，或者文字没有写在一行之内"),
			Case.of("no format", "⟦⟧// 尚无内容", "F-EMPTY warning 文件中没有格式"));
	}

	static Stream<Case> names() {
		return Stream.of(
			Case.of("unknown row", within("勾稽 A 错误 每列 ⟦没有⟧ == 收 \"说明\""), "F-NAME error 表“数”没有名为“没有”的行或行组"),
			Case.of("unknown names on both sides", within("勾稽 A 错误 每列 ⟦没有⟧ + 收 == 准 - ⟦数.也无⟧ \"说明\"".replace("⟦数.也无⟧", "数.⟦也无⟧")),
				"F-NAME error 表“数”没有名为“没有”的行或行组", "F-NAME error 表“数”没有名为“也无”的行或行组"),
			Case.of("slip of the pen", "格式 甲 \"一\" 章 \"章\" 表 数 { 列 人 \"人\" 行 予以公开 \"甲\" 行 收 \"乙\" 勾稽 A 错误 每列 收 == ⟦予以公幵⟧ \"说明\" }",
				"F-NAME error 表“数”没有名为“予以公幵”的行或行组，是否为“予以公开”"),
			Case.of("a row is no column", within("勾稽 A 错误 每行 ⟦收⟧ == 人 \"说明\""), "F-NAME error 表“数”没有名为“收”的列"),
			Case.of("unknown column of a row", within("勾稽 A 错误 收.⟦没有⟧ == 准.人 \"说明\""), "F-NAME error 表“数”没有名为“没有”的列"),
			Case.of("too many names", within("勾稽 A 错误 收.人.⟦人⟧ == 准.人 \"说明\""), "F-NAME error 这一名称是多余的"),
			Case.of("last year within a table", within("勾稽 A 错误 每列 收 == ⟦上年⟧.收 \"说明\""), "F-NAME error “上年”只能用于章外的勾稽"),
			Case.of("share", within("占比 A 提示 ⟦没有⟧ / 计 至多 10 \"说明\""), "F-NAME error 表“数”没有名为“没有”的行或行组"),
			Case.of("unknown table or row", after("勾稽 A 错误 每列 ⟦没有⟧ == 上年.数.⟦也无⟧ \"说明\""), "F-NAME error 没有名为“没有”的表、行或行组",
				"F-NAME error 表“数”没有名为“也无”的行或行组"),
			Case.of("a table is no row", after("勾稽 A 错误 每列 ⟦数⟧ == 收 \"说明\" 勾稽 B 错误 每列 收 == ⟦上年⟧ \"说明\""), "F-NAME error “数”之后应写明行或列",
				"F-NAME error “上年”之后应写明行或列"),
			Case.of("rows of an unknown table", after("勾稽 A 错误 每行 ⟦人⟧ <= 数.共 \"说明\""), "F-NAME error 没有名为“人”的表；章外的“每行”应先写表名"),
			Case.of("reading", after("表述 A \"收到{件数}件\" 对应 ⟦没有⟧ 或 收.⟦没有⟧"), "F-NAME error 没有名为“没有”的表、行或行组", "F-NAME error 表“数”没有名为“没有”的列"),
			Case.of("whole of a reading", after("表述 A \"占{比例}\" 对应 准 / ⟦没有⟧"), "F-NAME error 没有名为“没有”的表、行或行组"),
			Case.of("last year in a reading", after("表述 A \"收到{件数}件\" 对应 ⟦上年⟧.收"), "F-NAME error “上年”只能用于章外的勾稽"),
			Case.of("condition of a point", after("章 \"末\" { 要点 A \"公开\" 当 收 - ⟦没有⟧ }"), "F-NAME error 没有名为“没有”的表、行或行组"),
			Case.of("no total", table("列 人 \"人\" 列 企 \"企\" 行 收 \"收\" 勾稽 A 错误 ⟦收⟧ >= 收.人 \"说明\""), "F-NAME error “收”没有总计，也不止一列，应写明是哪一列"));
	}

	static Stream<Case> sums() {
		return Stream.of(
			Case.of("nothing to add up", table("列 共 \"共\" 列 人 \"人\" 行组 办 \"办\" { 行 ⟦计⟧ \"计\" = 合计 A } 列组 \"组\" { 列 ⟦小计⟧ \"小计\" = 合计 B }"),
				"F-SUM error “计”没有可加的行或列", "F-SUM error “小计”没有可加的行或列"),
			Case.of("two totals of a group", table("列 人 \"人\" 列 共 \"共\" = 合计 A 列 ⟦总⟧ \"总\" = 合计 A 行 收 \"收\" 行 计 \"计\" = 合计 B 行 ⟦总计⟧ \"总计\" = 合计 B"),
				"F-SUM warning “总”与“共”是同一组的合计", "F-SUM warning “总计”与“计”是同一组的合计"),
			Case.of("a total that cannot take its addends",
				table("列 人 \"人\" 列 元 \"元\" 小数 2 可负 列 ⟦共⟧ \"共\" = 合计 A 行 收 \"收\"".replace("小数 2 可负", "可负 小数 2 单位 \"元\"")),
				"F-SUM warning “共”的小数位数少于所加的“元”", "F-SUM warning 所加的“元”可负，“共”也应写可负", "F-SUM warning “共”所加的“元”单位不同"),
			Case.of("a sum over itself", within("勾稽 A 错误 每列 计 == 收 + ⟦计⟧ \"说明\""), "F-SUM error “计”在两边都有，等于与自己相加"),
			Case.of("a sum over a part of itself", within("勾稽 A 错误 每列 办 >= ⟦准⟧ \"说明\""), "F-SUM error “准”在两边都有，等于与自己相加"),
			Case.of("a column on both sides", within("勾稽 A 错误 每行 共 == 人 + ⟦共⟧ \"说明\""), "F-SUM error “共”在两边都有，等于与自己相加"),
			Case.of("added twice", within("勾稽 A 错误 每列 计 == 办 + ⟦驳⟧ \"说明\"") + " 表述 B \"收到{件数}件\" 对应 收 + 数.⟦收⟧".replace("数.⟦收⟧", "⟦数⟧.收"),
				"F-SUM warning “驳”加了不止一次", "F-SUM warning “数.收”加了不止一次"),
			Case.of("another year, column or row is something else",
				after("勾稽 A 错误 每列 收 == 上年.收 + 计 \"说明\" 勾稽 B 错误 收 - 收.人 <= 收.企 \"说明\" 表述 C \"收到{件数}件\" 对应 收 或 收 - 收.人")),
			Case.of("totals of rows and columns may cross", table("列 人 \"人\" 列 共 \"共\" = 合计 A 行 收 \"收\" 行 计 \"计\" = 合计 B")));
	}

	static Stream<Case> relations() {
		return Stream.of(
			Case.of("no row has all columns", table("块 \"一\" 列 甲 \"甲\" { 行 子 \"子\" } 块 \"二\" 列 乙 \"乙\" { 行 丑 \"丑\" } 勾稽 ⟦A⟧ 错误 每行 甲 <= 乙 \"说明\""),
				"F-RELATION warning 没有一行具有所写的各列，A 永远不起作用"),
			Case.of("no column of all rows", table("块 \"一\" 列 甲 \"甲\" { 行 子 \"子\" } 块 \"二\" 列 乙 \"乙\" { 行 丑 \"丑\" } 勾稽 ⟦A⟧ 错误 每列 子 <= 丑 \"说明\""),
				"F-RELATION warning 没有一列是各行共有的，A 永远不起作用"),
			Case.of("rows of two tables", after("章 \"乙\" 表 表 { 列 人 \"人\" 行 甲 \"甲\" } 勾稽 ⟦A⟧ 错误 每行 数.人 <= 表.人 \"说明\""),
				"F-RELATION warning 没有一行具有所写的各列，A 永远不起作用"));
	}

	static Stream<Case> twice() {
		return Stream.of(
			Case.of("format", "格式 甲 \"一\" 章 \"章\"\n格式 ⟦甲⟧ \"二\" 章 \"章\"", "F-TWICE error 格式名“甲”重复"),
			Case.of("format on board", "格式 ⟦国办2021⟧ \"一\" 章 \"章\"", "F-TWICE error 格式名“国办2021”重复"),
			Case.of("row, group and table", table("列 人 \"人\" 行 收 \"收\" 行 ⟦收⟧ \"二\" 行组 ⟦数⟧ \"组\" { 行 ⟦收⟧ \"三\" }"), "F-TWICE error 名称“收”重复",
				"F-TWICE error 名称“数”重复", "F-TWICE error 名称“收”重复"),
			Case.of("column of a block", table("块 \"一\" 列 甲 \"甲\", ⟦甲⟧ \"乙\" { 行 子 \"子\" } 块 \"二\" 列 甲 \"甲\" { 行 丑 \"丑\" }"), "F-TWICE error 列名“甲”重复"),
			Case.of("names in two tables", after("章 \"乙\" 表 ⟦收⟧ { 列 人 \"人\" 行 ⟦准⟧ \"甲\" }"), "F-TWICE error 名称“收”已用于表“数”", "F-TWICE error 名称“准”已用于表“数”"),
			Case.of("name of an inherited table", "格式 甲 \"一\" 继承 国办2021 章 \"新\" 表 新表 { 列 人 \"人\" 行 ⟦新收⟧ \"甲\" }", "F-TWICE error 名称“新收”已用于表“申请”"),
			Case.of("section, point, period, settings", "格式 甲 \"一\" 章 \"章\" { 要点 \"公开\" 要点 ⟦\"公开\"⟧ 要点 A \"公开\" } 章 ⟦\"章\"⟧ 统计期限 \"1月1日\" 至 \"12月31日\" "
				+ "统计期限 ⟦\"1月1日\"⟧ 至 \"6月30日\" 规则 A 关闭 规则 ⟦A⟧ 错误 阈值 A 数 1 阈值 A ⟦数⟧ 2 例句 A \"无。\" 例句 A ⟦\"无。\"⟧ 报送期限 \"县\" \"1月31日\" 报送期限 ⟦\"县\"⟧ \"2月1日\" 机关名 "
				+ "\"县\"",
				"F-TWICE error 要点“公开”重复", "F-TWICE error 章“章”重复", "F-TWICE error 统计期限重复", "F-TWICE error 规则 A 已经设置过", "F-TWICE error 阈值“数”重复",
				"F-TWICE error 规则 A 已有这一例句", "F-TWICE error 报送期限“县”重复"),
			Case.of("deadlines for the same bodies", "格式 甲 \"一\" 继承 国办2021 报送期限 ⟦\"其余\"⟧ \"2月1日\" 报送期限 \"省会\" \"2月1日\" 机关名 \"某市人民政府\", ⟦\"市人民政府\"⟧ "
				+ "报送期限 \"县级\" \"2月28日\" 机关名 \"县人民政府\"",
				"F-TWICE error 报送期限“机关”已用于其余机关，这里应写明机关名", "F-TWICE error 机关名“市人民政府”已在报送期限“市级”中"));
	}

	static Stream<Case> aliases() {
		return Stream.of(
			Case.of("rows", table("列 人 \"人\" 行 甲 \"1.属于（秘密）\" 行 乙 ⟦\"1. 属于(秘密)\"⟧ 行 丙 \"丙\" 又名 ⟦\"丁\"⟧, \"戊\" 行 丁 \"丁\" 行 己 \"己\" 又名 ⟦\"戊\"⟧"),
				"F-ALIAS error 行“1. 属于(秘密)”与行“1.属于（秘密）”的写法相同，报告中的行无法区分", "F-ALIAS error 行“丁”与行“丁”的写法相同，报告中的行无法区分",
				"F-ALIAS error 行“戊”与行“丙”的写法相同，报告中的行无法区分"),
			Case.of("an alias that is the label", table("列 人 \"人\" 又名 ⟦\"人 \"⟧ 行 收 \"收\" 又名 \"收到\", ⟦\"收到\"⟧"),
				"F-ALIAS warning “人 ”已经写过", "F-ALIAS warning “收到”已经写过"),
			Case.of("columns of a block", table("块 \"一\" 列 甲 \"件数\", 乙 ⟦\"件 数\"⟧ { 行 子 \"子\" } 块 \"二\" 列 丙 \"件数\" { 行 丑 \"丑\" }"),
				"F-ALIAS error 列“件 数”与列“件数”的写法相同，报告中的列无法区分"),
			Case.of("groups", table("列 人 \"人\" 行组 \"其他\" { 行 甲 \"甲\" } 行组 ⟦\"其他\"⟧ { 行 乙 \"乙\" }"), "F-ALIAS warning 行组“其他”与行组“其他”的写法相同，报告中的行组无法区分"),
			Case.of("the same words after numbers", table("列 人 \"人\" 行 甲 \"1.其他\" 行 乙 \"2.其他\" 行 丙 \"其他\"")),
			Case.of("sections", "格式 甲 \"一\" 章 \"概况\" 又名 \"情况\" 章 \"数据\" 又名 ⟦\"情况\"⟧, ⟦\"概 况\"⟧", "F-ALIAS error 章“情况”与章“概况”的写法相同，报告中的标题无法区分",
				"F-ALIAS error 章“概 况”与章“概况”的写法相同，报告中的标题无法区分"),
			Case.of("inherited sections", "格式 甲 \"一\" 继承 国办2021 章 ⟦\"总体　情况\"⟧ 章 \"其他需要报告的事项\" 又名 \"其他事项\" 章 \"新\" 又名 ⟦\"总体情况\"⟧",
				"F-ALIAS error 章“总体　情况”与章“总体情况”的写法相同，报告中的标题无法区分", "F-ALIAS error 章“总体情况”与章“总体情况”的写法相同，报告中的标题无法区分"),
			Case.of("words of points and names of bodies", "格式 甲 \"一\" 章 \"章\" { 要点 \"公开\" 又名 \"发布\", ⟦\"公开\"⟧ 机关名 \"县\", ⟦\"县\"⟧ }",
				"F-ALIAS warning “公开”已经写过",
				"F-ALIAS warning “县”已经写过"),
			Case.of("tables that look alike", after("章 \"乙\" 表 ⟦另⟧ { 列 人 \"人\" 行 甲 \"收\" 行 乙 \"准\" 行 丙 \"丙\" }"),
				"F-ALIAS warning 表“另”与表“数”有 2 个行名相同，报告中的表可能认错"));
	}

	static Stream<Case> ids() {
		return Stream.of(
			Case.of("relation and total", within("勾稽 ⟦A-ROW⟧ 错误 每列 收 >= 计 \"说明\""), "F-ID error 规则编号 A-ROW 已用于另一类内容，应换一个编号"),
			Case.of("total of rows and of columns", table("列 人 \"人\" 列 共 \"共\" = 合计 A 行 收 \"收\" 行 计 \"计\" = 合计 ⟦A⟧"), "F-ID error 规则编号 A 已用于另一类内容，应换一个编号"),
			Case.of("prose, share and section",
				after("表述 A-NEW \"收到{件数}件\" 对应 收 勾稽 ⟦A-NEW⟧ 错误 收 >= 计 \"说明\" 勾稽 A-NEW 错误 准 >= 驳 \"说明\" 章 \"乙\" { 要点 ⟦A-NEW⟧ \"收\" 篇幅 A-LEN 错误 至多 9 雷同 A-LEN 错误 "
				+ "至多 9 }"),
				"F-ID error 规则编号 A-NEW 已用于另一类内容，应换一个编号", "F-ID error 规则编号 A-NEW 已用于另一类内容，应换一个编号"),
			Case.of("inherited ID", "格式 甲 \"一\" 继承 国办2021 表述 ⟦T3-BALANCE⟧ \"办结{件数}件\" 对应 办理总计", "F-ID error 规则编号 T3-BALANCE 已用于另一类内容，应换一个编号"),
			Case.of("the same relation", within("勾稽 A 错误 每列 收 >= 办 \"说明\" 勾稽 ⟦B⟧ 警告 每列 收>=办 \"又\" 勾稽 A 错误 每列 收 <= 办 \"说明\""), "F-ID error 这一勾稽关系与 A 相同"),
			Case.of("the same relation in a child", "格式 甲 \"一\" 继承 国办2021 勾稽 ⟦A⟧ 错误 每列 申请.结转 == 上年.申请.结转下年 \"说明\"", "F-ID error 这一勾稽关系与 Y-CARRY 相同"),
			Case.of("settings of unknown rules", after("规则 ⟦A-NONE⟧ 关闭 规则 A-ROW 警告 规则 S-KNOWN 关闭 阈值 ⟦A-NONE⟧ 数 1 例句 ⟦A-NONE⟧ \"无。\""),
				"F-RULE warning 没有编号为 A-NONE 的规则",
				"F-RULE warning 没有编号为 A-NONE 的规则", "F-RULE warning 没有编号为 A-NONE 的规则"),
			Case.of("limits that no rule looks up", "格式 甲 \"一\" 继承 国办2021 阈值 S-KNOWN ⟦字数⟧ 800",
				"F-RULE warning 规则 S-KNOWN 没有名为“字数”的阈值，这里写的不起作用"),
			Case.of("limits of another edition", "格式 乙 \"二\" 适用 2010 至 2011 章 \"一、概述\" 阈值 S-KNOWN 字数 800\n"
				+ "格式 甲 \"一\" 继承 国办2021 阈值 S-KNOWN 字数 900"));
	}

	static Stream<Case> patterns() {
		return Stream.of(
			Case.of("unknown placeholder", after("表述 A \"收到⟦{数}⟧件\" 对应 收"), "F-PATTERN error 占位符“数”不存在，可用的有 {件数}、{比例}、{年度}"),
			Case.of("brackets", after("表述 A \"收到⟦{件数件⟧\", \"收到{件数}⟦}⟧件\", \"⟦[收到{件数}件⟧\", \"收⟦]⟧到{件数}件\" 对应 收"),
				"F-PATTERN error 括号不成对", "F-PATTERN error 括号不成对",
				"F-PATTERN error 括号不成对", "F-PATTERN error 括号不成对"),
			Case.of("alternatives", after("表述 A \"[共|]收到～[申请|]{件数}件\", \"收到⟦[{件数}|若干]⟧件\", ⟦\"[|]{件数}\"⟧, \"%s⟦%s⟧{件数}件\" 对应 收"
				.formatted("[甲|乙]".repeat(10), "[甲|乙]")),
				"F-PATTERN error 方括号中只能是用“|”分开的文字", "F-PATTERN error 只有占位符，没有文字", "F-PATTERN error 同一处的写法超过 2000 种，应分成几种说法"),
			Case.of("no words", after("表述 A ⟦\"{件数}\"⟧, ⟦\"\"⟧ 对应 收"), "F-PATTERN error 只有占位符，没有文字", "F-PATTERN error 只有占位符，没有文字"),
			Case.of("two placeholders", after("表述 A \"{年度}⟦{件数}⟧件\", \"收到{件数}件…办结⟦{件数}⟧件\" 对应 收"),
				"F-PATTERN error 一种说法只能有一个占位符", "F-PATTERN error 一种说法只能有一个占位符"),
			Case.of("digits", after("表述 A \"收到⟦1⟧{件数}件\", \"收到{件数}⟦0⟧件\", \"第20条{件数}件\" 对应 收"), "F-PATTERN error 数字紧挨占位符，正文中的数字是整个读取的，因此永远不会符合",
				"F-PATTERN error 数字紧挨占位符，正文中的数字是整个读取的，因此永远不会符合"),
			Case.of("more than a sentence", after("表述 A \"收到⟦。⟧{件数}件\" 对应 收"), "F-PATTERN error 说法在一句话之内查找，不能有句末标点或换行"),
			Case.of("anything", after("表述 A \"⟦…⟧收到{件数}件⟦…⟧\", \"收到…⟦～⟧申请{件数}件\" 对应 收"), "F-PATTERN warning 这里的“…”没有作用：它只用于两段文字之间，写一个即可",
				"F-PATTERN warning 这里的“…”没有作用：它只用于两段文字之间，写一个即可", "F-PATTERN warning 这里的“～”没有作用：它只用于两段文字之间，写一个即可"),
			Case.of("share and number", after("表述 A \"占⟦{比例}⟧\" 对应 收 表述 A \"共⟦{件数}⟧件\" 对应 收 / 计 表述 A \"办结率{比例}\", \"未办结\" 对应 办 / 计"),
				"F-PATTERN error {比例} 对应的应为两数相除，如“予以公开 / 办理总计”", "F-PATTERN error 对应的是比例，应写 {比例}"),
			Case.of("the same wording", after("表述 A \"收到{件数}件\", ⟦\"收到 {件数} 件\"⟧ 对应 收 表述 B \"收到{件数}件\" 对应 计"), "F-PATTERN warning 规则 A 已有“收到 {件数} 件”这一说法"),
			Case.of("an inherited wording", "格式 甲 \"一\" 继承 国办2021 表述 X-DONE ⟦\"[办理|处理]…[信息公开|依申请公开]申请[|事项]{件数}件\"⟧, \"办完{件数}件\" 对应 办理总计",
				"F-PATTERN warning 规则 X-DONE 已有“[办理|处理]…[信息公开|依申请公开]申请[|事项]{件数}件”这一说法"),
			Case.of("an escape", after("表述 A ⟦\"收\\\"到{数}件\"⟧ 对应 收"), "F-PATTERN error 占位符“数”不存在，可用的有 {件数}、{比例}、{年度}"));
	}

	static Stream<Case> shapesAndValues() {
		return Stream.of(
			Case.of("empty table", "格式 甲 \"一\" 章 \"章\" 表 ⟦数⟧ { }", "F-EMPTY error 表“数”没有列", "F-EMPTY error 表“数”没有行"),
			Case.of("empty groups", table("列组 ⟦\"人\"⟧ { } 列 企 \"企\" 行组 ⟦\"办\"⟧ { } 行 收 \"收\""), "F-EMPTY error “人”之下是空的", "F-EMPTY error “办”之下是空的"),
			Case.of("empty block", table("块 ⟦\"一\"⟧ 列 甲 \"甲\" { }"), "F-EMPTY error “一”之下是空的"),
			Case.of("empty texts", "格式 甲 ⟦\" \"⟧ 章 ⟦\"\"⟧ 表 数 { 列组 ⟦\"\"⟧ { 列 人 ⟦\"\"⟧ } 行 收 \"收\" 又名 ⟦\"　\"⟧ 勾稽 A 错误 收 >= 收.人 ⟦\"\"⟧ } 例句 A ⟦\"\"⟧"
				.replace("收 >= 收.人", "收 >= 上.人")
				.replace("行 收 \"收\" 又名", "行 上 \"上\" 行 收 \"收\" 又名"),
				"F-EMPTY error 文字是空的", "F-EMPTY error 文字是空的", "F-EMPTY error 文字是空的", "F-EMPTY error 文字是空的", "F-EMPTY error 文字是空的", "F-EMPTY error 文字是空的",
				"F-EMPTY error 文字是空的"),
			Case.of("no sections", "格式 ⟦甲⟧ \"一\"", "F-EMPTY warning 格式“甲”没有章"),
			Case.of("rows within and without blocks", "格式 甲 \"一\" 章 \"章\" 表 ⟦数⟧ { 列 人 \"人\" 行 收 \"收\" 块 \"块\" 列 丁 \"丁\" { 行 戊 \"戊\" } }",
				"F-TABLE error 表“数”的行和列应都在块内，或都不在块内"),
			Case.of("widths", table("列宽 ⟦100⟧, 200 列 人 \"人\" 行组 \"办\" { 行 收 \"收\" }"), "F-TABLE warning 列宽有 2 个，而表“数”打印出来有 3 列，因此不起作用"),
			Case.of("widths of one row", table("一行打印 列宽 1, ⟦0⟧ 列 人 \"人\" 行 收 \"收\" 行 办 \"办\""), "F-TABLE warning 列宽不能为 0"),
			Case.of("days", "格式 甲 \"一\" 章 \"章\" 统计期限 \"2月1日\" 至 ⟦\"1月1日\"⟧ 报送期限 \"县\" ⟦\"2月30日\"⟧ 报送期限 \"市\" ⟦\"3月\"⟧ 机关名 \"市\"",
				"F-VALUE error 统计期限的终日“1月1日”早于始日“2月1日”",
				"F-VALUE error “2月30日”不是日期，应写如“1月31日”", "F-VALUE error “3月”不是日期，应写如“1月31日”"),
			Case.of("title", "格式 甲 \"一\" 标题 ⟦\"{机关}年⟦{度}⟧报告\"⟧ 章 \"章\"", "F-VALUE error 标题中没有 {年度}", "F-VALUE error 占位符“{度}”不存在，可用的有 {机关}、{年度}"),
			Case.of("numbers", table("列 人 \"人\" 小数 ⟦10⟧ 行 收 \"收\" 行 计 \"计\" 占比 A 提示 收 / 计 至多 ⟦100.5⟧ \"说明\"")
				+ " 章 \"乙\" { 雷同 B 提示 至多 ⟦101⟧ 篇幅 C 错误 至多 9 篇幅 C 错误 至少 ⟦10⟧ }",
				"F-VALUE error 小数最多 9 位", "F-VALUE error 百分比不能大于 100", "F-VALUE error 百分比不能大于 100", "F-VALUE error 至少 10 字与至多 9 字互相矛盾"),
			Case.of("length against an inherited one", "格式 甲 \"一\" 继承 国办2021 章 \"总体情况\" { 篇幅 S-LEN 警告 至少 ⟦2000⟧ }", "F-VALUE error 至少 2000 字与至多 1000 字互相矛盾"),
			Case.of("units", table("列 元 \"元\" 单位 \"元\" 格内单位 ⟦\"元\"⟧, ⟦\"元\"⟧ 行 收 \"收\""), "F-VALUE warning “元”已写单位，不应再写格内单位", "F-ALIAS warning “元”已经写过"));
	}

	static Stream<Case> inheritance() {
		return Stream.of(
			Case.of("parent like no other", "格式 甲 \"一\" 继承 ⟦某省某市⟧ 章 \"章\"", "F-INHERIT error 没有名为“某省某市”的格式，现有的格式：“国办2019” “国办2021” “山东”"),
			Case.of("unknown parent", "格式 甲 \"一\" 继承 ⟦国办2O21⟧ 章 \"章\" 表 数 { 列 人 \"人\" 行 收 \"收\" 勾稽 A 错误 每列 收 >= ⟦没有⟧ \"说明\" } 勾稽 B 错误 每列 申请.没有 == 收 \"说明\"",
				"F-INHERIT error 没有名为“国办2O21”的格式，是否为“国办2021”", "F-NAME error 表“数”没有名为“没有”的行或行组"),
			Case.of("circle", "格式 甲 \"一\" 继承 ⟦乙⟧\n格式 乙 \"二\" 继承 ⟦甲⟧\n格式 丙 \"三\" 继承 甲", "F-INHERIT error 格式“甲”绕一圈继承了自己", "F-INHERIT error 格式“乙”绕一圈继承了自己"),
			Case.of("a replaced table lacks what is inherited", "格式 甲 \"一\" 继承 国办2021 章 \"政府信息公开行政复议、行政诉讼情况\" 表 ⟦新表⟧ { 列 总数 \"总数\" 行 行政复议 \"行政复议\" }",
				"F-INHERIT warning 表“新表”取代了继承的表，规则 X-LITIG 所需的行或列已不存在，该规则不再起作用：应补上，或写明“规则 X-LITIG 关闭”",
				"F-INHERIT warning 表“新表”取代了继承的表，规则 X-REVIEW 所需的行或列已不存在，该规则不再起作用：应补上，或写明“规则 X-REVIEW 关闭”"),
			Case.of("what is switched off is not needed", "格式 甲 \"一\" 继承 国办2021 规则 X-LITIG 关闭 规则 X-REVIEW 关闭 "
				+ "章 \"政府信息公开行政复议、行政诉讼情况\" 表 新表 { 列 总数 \"总数\" 行 行政复议 \"行政复议\" }"),
			Case.of("the years of two formats", "格式 甲 \"一\" 适用 ⟦2030⟧ 至 2031 章 \"章\" 格式 乙 \"二\" 适用 2020 至 ⟦2019⟧ 章 \"章\" 格式 丙 \"三\" 适用 2018 章 \"章\"",
				"F-YEARS warning 格式“甲”与格式“国办2021”适用的年度重叠：没有写明格式的报告用“国办2021”", "F-YEARS error 始年 2020 晚于终年 2019"),
			Case.of("the years of a parent", "格式 甲 \"一\" 继承 国办2021 适用 ⟦2020⟧ 起", "F-YEARS warning 格式“甲”适用的年度超出所继承的“国办2021”"),
			Case.of("names of last year's format", "格式 甲 \"一\" 继承 国办2021 勾稽 A 提示 主动公开.规章.有效 >= 上年.主动公开.规章.公开总数 - 上年.主动公开.规章.⟦没有⟧ \"说明\"",
				"F-NAME error 表“主动公开”没有名为“没有”的列"));
	}

	static Stream<Case> cases() {
		return Stream.of(syntax(), names(), sums(), relations(), twice(), aliases(), ids(), patterns(), shapesAndValues(), inheritance())
			.flatMap(cases -> cases);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void problemsAreFound(Case test) {
		List<FormatProblem> problems = CHECKS.check("a.geshi", MARK.matcher(test.text()).replaceAll(""), STANDARD);
		assertEquals(String.join("\n", test.expected()), problems.stream().map(p -> p.code() + " " + severity(p) + " " + p.message(Locale.CHINESE))
			.collect(Collectors.joining("\n")));
		assertEquals(marked(test.text()), problems.stream().map(p -> p.offset() + "+" + p.length()).distinct().toList());
		for (FormatProblem problem : problems) {
			String english = problem.message(Locale.ENGLISH);
			assertFalse(english.matches("(?s).*\\{[a-z].*"), english);
			assertFalse(english.replaceAll("“[^”]*”|[{][^}]*[}]", "").matches("(?s).*[。，；：、].*"), english);
		}
	}

	private static String severity(FormatProblem problem) {
		return switch (problem.severity()) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "info";
		};
	}

	/** Returns the marked places as offset and length in the text without marks. */
	private static List<String> marked(String text) {
		List<String> places = new ArrayList<>();
		List<Integer> open = new ArrayList<>();
		Map<Integer, Integer> ends = new TreeMap<>();
		Matcher matcher = MARK.matcher(text);
		int marks = 0;
		while (matcher.find()) {
			int offset = matcher.start() - marks++;
			if (matcher.group().equals("⟦")) {
				open.add(offset);
			} else {
				int start = open.remove(open.size() - 1);
				ends.put(start, offset);
			}
		}
		ends.forEach((start, end) -> places.add(start + "+" + (end - start)));
		return places;
	}

	@Test
	void everyRuleOfFormatsHasACase() {
		Set<FormatRule> rules = EnumSet.noneOf(FormatRule.class);
		cases().forEach(test -> CHECKS.check("a.geshi", MARK.matcher(test.text()).replaceAll(""), STANDARD).forEach(problem -> rules.add(problem.rule())));
		assertEquals(EnumSet.allOf(FormatRule.class), rules);
	}

	@Test
	void everyTextHasACase() throws IOException {
		Set<Object> keys = properties("messages.properties").keySet();
		cases().forEach(test -> CHECKS.check("a.geshi", MARK.matcher(test.text()).replaceAll(""), STANDARD).forEach(problem -> keys.remove(problem.key())));
		// Texts with a guess of what is meant differ from those without only by it.
		keys.removeIf(key -> ((String) key).endsWith(".similar"));
		assertEquals(Set.of(), keys);
	}

	@Test
	void theFormatsOnBoardHaveNoProblems() throws IOException {
		FormatChecks checks = new FormatChecks(rule -> true);
		for (String file : List.of("guoban2019.geshi", "guoban2021.geshi", "shandong.geshi")) {
			try (var in = FormatRegistry.class.getResourceAsStream("/formats/" + file)) {
				assertEquals(List.of(), checks.check(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), STANDARD));
			}
		}
	}

	@Test
	void problemsHaveLinesAndColumns() {
		String text = "格式 甲 \"一\"\r\n章 \"章\" 表 数 {\r\n\t列 人 \"人\" 行 收 \"收\"\r\n\t勾稽 A 错误 每列 收 >= 没有 \"说明\"\r\n}";
		FormatProblem problem = CHECKS.check("a.geshi", text, STANDARD).get(0);
		assertEquals("4:18 4:20", problem.line() + ":" + problem.column() + " " + problem.endLine() + ":" + problem.endColumn());
		assertEquals("没有", text.substring(problem.offset(), problem.offset() + problem.length()));
		assertEquals("a.geshi:4:18: F-NAME 表“数”没有名为“没有”的行或行组", problem.toString());
		assertEquals("a.geshi:4:18: F-NAME Table “数” has no row or row group named “没有”", problem.describe(Locale.UK));
	}

	/** Editors ask the validator of the resource. */
	@Test
	void editorsAreToldTheSame() throws IOException {
		Injector injector = new FormatStandaloneSetup().createInjectorAndDoEMFRegistration();
		XtextResource resource = injector.getInstance(XtextResource.class);
		injector.getInstance(XtextResourceSet.class).getResources().add(resource);
		resource.setURI(URI.createURI("platform:/resource/a/a.geshi"));
		String text = "格式 甲 \"一\" 继承 国办2021\n勾稽 A 错误 每列 新收 >= 没有 \"说明\" 规则 B 关闭";
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		List<Issue> issues = injector.getInstance(IResourceValidator.class).validate(resource, CheckMode.NORMAL_AND_FAST, CancelIndicator.NullImpl);
		assertEquals(List.of("F-NAME ERROR 2:18-2:20 没有"),
			issues.stream().map(i -> i.getCode() + " " + i.getSeverity() + " " + i.getLineNumber() + ":" + i.getColumn()
			+ "-" + i.getLineNumberEnd() + ":" + i.getColumnEnd() + " " + text.substring(i.getOffset(), i.getOffset() + i.getLength())).toList());
		assertEquals(List.of(), injector.getInstance(IResourceValidator.class).validate(resource, CheckMode.EXPENSIVE_ONLY, CancelIndicator.NullImpl));
	}

	@Test
	void aByteOrderMarkIsNoMistake() {
		assertEquals(List.of(), CHECKS.check("a.geshi", "\uFEFF格式 甲 \"一\" 章 \"章\"", STANDARD));
	}

	@Test
	void filesMayInheritFromOthersBesideThem() {
		String child = "格式 乙 \"二\" 继承 甲";
		assertEquals(1, CHECKS.check("b.geshi", child, STANDARD).size());
		assertEquals(List.of(), CHECKS.check("b.geshi", child, STANDARD, Map.of("a.geshi", "格式 甲 \"一\" 章 \"章\"")));
		assertEquals(List.of(), CHECKS.check("b.geshi", child, STANDARD, Map.of("a.geshi", "格式 甲 \"一\" 章 \"章\" ?")));
		assertEquals(List.of("F-INHERIT"), CHECKS.check("b.geshi", child, STANDARD, Map.of("a.geshi", "格式 甲 \"一\" 继承 乙")).stream()
			.map(FormatProblem::code).toList());
	}

	@Test
	void whatCannotBeUsedIsRefusedWithAllProblems() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("a.geshi", "格式 甲 \"一\"\n继承 没有");
		files.put("b.geshi", "格式 乙 \"二\"\n章 \"章\" 表 数 { }");
		files.put("c.geshi", "格式 丙 \"三\"\n章 表");
		FormatException refused = assertThrows(FormatException.class, () -> FormatReader.standardAnd(files));
		assertEquals(List.of("a.geshi:2:4 F-INHERIT", "b.geshi:2:9 F-EMPTY", "b.geshi:2:9 F-EMPTY", "c.geshi:2:3 F-SYNTAX"),
			refused.problems().stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.code()).toList());
		assertTrue(refused.getMessage().startsWith("a.geshi:2:4: F-INHERIT 没有名为“没有”的格式，现有的格式：“丙” “乙” “国办2019” “国办2021” “山东”" + System.lineSeparator()
			+ "b.geshi"), refused.getMessage());
	}

	@Test
	void warningsDoNotKeepAFormatFromBeingUsed() {
		assertTrue(FormatReader.read(Map.of("a.geshi", "格式 甲 \"一\"")).find("甲").isPresent());
	}

	/** Every beginning of a format is checked without an exception. */
	@Test
	void unfinishedFormatsAreChecked() throws IOException {
		String text = after("勾稽 A 错误 每列 数.收 == 上年.数.计 \"说明\" 表述 B \"收{件数}件\" 对应 收 / 计 报送期限 \"县\" \"1月1日\" 章 \"乙\" { 要点 \"公开\" 当 收 }");
		for (int length = 0; length < text.length(); length++) {
			String beginning = text.substring(0, length);
			CHECKS.check("a.geshi", beginning, STANDARD).forEach(problem -> assertTrue(problem.offset() + problem.length() <= beginning.length(), beginning));
		}
	}

	@Test
	void bothLanguagesHaveTheSameTexts() throws IOException {
		assertEquals(placeholders(properties("messages.properties")), placeholders(properties("messages_en.properties")));
	}

	private static Map<String, String> placeholders(Properties texts) {
		Map<String, String> result = new TreeMap<>();
		texts.forEach((key, text) -> {
			assertFalse(((String) text).isBlank(), (String) key);
			result.put((String) key, Pattern.compile("\\{[a-z][A-Za-z0-9]*\\}").matcher((String) text).results().map(match -> match.group())
				.distinct().sorted()
				.collect(Collectors.joining(" ")));
		});
		return result;
	}

	private static Properties properties(String name) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(FormatProblem.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
		章 “章” { }, `"章"`
		章 章名 { }, `"章名"`
		`章 "章" 又名 "一"，"二"`, `,`
		章 又名 { },
		章 2 { },
		章 "章"；,
		""")
	void whatShouldStandThere(String text, String similar) {
		assertEquals(Optional.ofNullable(similar), CHECKS.check("a.geshi", "格式 甲 \"一\"\n" + text, STANDARD).get(0).similar());
	}
}
