package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.figures.Figure.Region;

/** In the texts ‸ is the caret. */
class FormatAssistTest {

	private static final String FORMAT = "格式 县 \"县\" 继承 国办2021\n\n";
	private static final String TABLE = FORMAT + "章 \"附件\" 表 附表 {\n  列 数量 \"数量\"\n  列 件 \"件数\"\n  行 甲 \"甲\"\n  行 乙 \"乙\"\n";

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);

	private List<Proposal> proposals(String marked) {
		MarkedFormat place = MarkedFormat.of(marked);
		List<Proposal> proposals = language.proposals(place.format(), place.offset());
		proposals.forEach(proposal -> assertWellFormed(proposal, place.format().text(), place.offset()));
		return proposals;
	}

	private static void assertWellFormed(Proposal proposal, String text, int caret) {
		Region replaced = proposal.replaced();
		assertTrue(replaced.offset() >= 0 && replaced.offset() <= caret && replaced.end() >= caret && replaced.end() <= text.length(), proposal::toString);
		assertTrue(proposal.typed() >= replaced.offset() && proposal.typed() <= caret, proposal::toString);
		assertTrue(proposal.caret() >= 0 && proposal.caret() <= proposal.text().length(), proposal::toString);
		List<Region> parts = proposal.placeholders().stream().flatMap(placeholder -> placeholder.regions().stream())
			.sorted(Comparator.comparingInt(Region::offset)).toList();
		for (int i = 0; i < parts.size(); i++) {
			assertTrue(parts.get(i).end() <= proposal.text().length() && (i == 0 || parts.get(i - 1).end() < parts.get(i).offset()), proposal::toString);
		}
	}

	private List<String> labels(String marked) {
		return proposals(marked).stream().map(Proposal::label).toList();
	}

	private String applied(String marked, String label) {
		Proposal proposal = proposals(marked).stream().filter(one -> one.label().equals(label)).findFirst().orElseThrow(() -> new AssertionError(
			label + " is not in " + labels(marked)));
		String text = marked.replace("‸", "");
		return text.substring(0, proposal.replaced().offset()) + proposal.text() + text.substring(proposal.replaced().end());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		‸                              | 格式
		`格‸`                          | 格式
		F‸                             | 章,勾稽,表述,例句,阈值,规则,统计期限,报送期限,适用,标题
		F勾‸                           | 勾稽
		F勾稽 T3-B‸                    | T3-BALANCE
		F勾稽 A-B ‸                    | 错误,警告,提示
		F勾稽 A-B 错误 ‸               | 全表,每列,每行,申请,新收,上年
		F勾稽 A-B 错误 每列 申请.‸     | 新收,结转,办理总计
		F勾稽 A-B 错误 每列 申请.xs‸   | 新收
		F勾稽 A-B 错误 每列 申请.结‸   | 结转,结转下年
		F勾稽 A-B 错误 每列 上年.‸     | 申请,主动公开,新收
		F勾稽 A-B 错误 每列 上年.申请.结‸ | 结转,结转下年
		F勾稽 A-B 错误 每行 主动公开.‸ | 制发,废止,有效,处理
		F勾稽 A-B 错误 申请.新收.‸     | 自然人,总计
		F勾稽 A-B 错误 每列 新收 ‸     | ==,<=,>=
		F勾稽 A-B 错误 每列 新收 == ‸  | 新收
		F表述 A "甲{件数}件" 对应 新收.自‸ | 自然人
		F章 ‸                          | 总体情况,其他需要报告的事项
		F章 "其他‸                     | 其他需要报告的事项
		F章 "其他‸"                    | 其他需要报告的事项
		F规则 S-LE‸                    | S-LEN
		F报送期限 ‸                    | 机关
		F报送期限 "县" "2月20日" 机关名 ‸ | 县人民政府
		F阈值 Y-JUMP ‸                 | 倍数,件数
		F章 "其他" { 要点 "乙" 当 逾期不缴‸ } | 逾期不缴费
		T  ‸                           | 列,行,块,勾稽,占比
		T  勾稽 A-B 错误 ‸             | 甲,乙,每列
		T  勾稽 A-B 错误 每行 ‸        | 数量,件
		T  勾稽 A-B 错误 甲.‸          | 数量,件
		""")
	void proposes(String marked, String expected) {
		String text = marked.startsWith("F") ? FORMAT + marked.substring(1) : marked.startsWith("T") ? TABLE + marked.substring(1) + "\n}\n" : marked;
		List<String> labels = labels(text);
		assertTrue(labels.containsAll(Arrays.asList(expected.split(","))), labels::toString);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		F// 章‸
		F/* 章 ‸ */
		F章 "附件" 表 ‸
		F章 "附件" { 要点 "总‸
		T  行 ‸
		""")
	void proposesNothing(String marked) {
		assertEquals(List.of(), labels(marked.startsWith("F") ? FORMAT + marked.substring(1) : TABLE + marked.substring(1) + "\n}\n"));
	}

	@Test
	void formats() {
		assertTrue(labels("格式 县 \"县\" 继承 ‸").containsAll(List.of("国办2021", "国办2019", "山东")));
		assertFalse(labels("格式 县 \"县\" 继承 ‸").contains("县"));
		assertEquals(List.of("国办2021", "国办2019"), labels("格式 县 \"县\" 继承 国‸").stream().sorted(Comparator.reverseOrder()).toList());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		勾稽 A-B 错误 每列 新‸ == 结转 "等"     | 新收         | 勾稽 A-B 错误 每列 新收 == 结转 "等"
		勾稽 A-B 错误 每列 申请．‸              | 新收         | 勾稽 A-B 错误 每列 申请.新收
		勾稽 A-B 错误 每列 申请。新‸            | 新收         | 勾稽 A-B 错误 每列 申请.新收
		章 “其他‸                              | 其他需要报告的事项 | 章 "其他需要报告的事项"
		章 "其他‸"                             | 其他需要报告的事项 | 章 "其他需要报告的事项"
		章 "甲"‸                               | 又名         | 章 "甲" 又名
		规‸                                    | 规则         | 规则
		""")
	void writes(String marked, String label, String expected) {
		assertEquals(FORMAT + expected.strip(), applied(FORMAT + marked.strip(), label.strip()));
	}

	/** What the same kind of part has in other formats comes first, and nothing twice. */
	@Test
	void whatOthersHave() {
		assertEquals("S-LEN", labels(FORMAT + "章 \"附件\" { 篇幅 ‸ }").get(0));
		assertEquals("T3-BALANCE", labels(FORMAT + "勾稽 T3‸").get(0));
		assertEquals("T3-ROWSUM", labels(TABLE + "  行 共 \"共\" = 合计 ‸\n}\n").get(0));
		List<String> limits = labels(FORMAT + "阈值 Y-JUMP ‸");
		assertEquals(limits.stream().distinct().toList(), limits);
	}

	/** A brace is no beginning of a template that has one. */
	@Test
	void marks() {
		assertEquals(List.of("要点", "篇幅", "雷同"), proposals(FORMAT + "章 \"附件\" {‸").stream().filter(one -> one.kind() == Kind.KEYWORD)
			.map(Proposal::label).toList());
		assertFalse(labels(FORMAT + "章 \"附件\" {‸").stream().anyMatch(label -> label.startsWith("章") || label.startsWith("表")));
		assertEquals(FORMAT + "勾稽 A-B 错误 新收 <=", applied(FORMAT + "勾稽 A-B 错误 新收 <‸", "<="));
	}

	/** Every template can be read when it is filled in. */
	@Test
	void templates() {
		for (String[] place : new String[][] { { "", "" }, { FORMAT, "" }, { FORMAT + "章 \"附件\" ", "" }, { FORMAT + "章 \"附件\" {\n  ", "\n}\n" },
				{ FORMAT + "章 \"附件\" 表 附表 {\n  ", "\n}\n" }, { FORMAT + "章 \"附件\" 表 附表 {\n  行 甲 \"甲\" ", "\n}\n" } }) {
			List<Proposal> templates = proposals(place[0] + "‸" + place[1]).stream().filter(one -> one.kind() == Kind.TEMPLATE).toList();
			assertFalse(templates.isEmpty(), place[0]);
			for (Proposal template : templates) {
				String text = place[0] + template.text() + place[1];
				assertEquals(List.of(), language.check(MarkedFormat.of(text).format(), CancelIndicator.NullImpl).stream()
					.filter(finding -> finding.rule().equals("F-SYNTAX")).toList(), text);
				assertFalse(template.placeholders().isEmpty());
			}
		}
		Proposal relation = proposals(FORMAT + "勾‸").stream().filter(one -> one.kind() == Kind.TEMPLATE).findFirst().orElseThrow();
		assertTrue(relation.placeholders().stream().anyMatch(part -> part.choices().equals(List.of("错误", "警告", "提示"))), relation::toString);
		assertTrue(relation.placeholders().stream().anyMatch(part -> part.choices().equals(List.of("全表", "每列", "每行"))), relation::toString);
	}

	@Test
	void explains() {
		Proposal rule = proposals(FORMAT + "规则 S-LE‸").get(0);
		assertTrue(rule.kind() == Kind.RULE && !rule.detail().isEmpty() && !rule.documentation().isEmpty(), rule::toString);
		Proposal keyword = proposals(FORMAT + "勾‸").get(0);
		assertTrue(keyword.kind() == Kind.KEYWORD && !keyword.documentation().isEmpty(), keyword::toString);
		Proposal row = proposals(FORMAT + "勾稽 A-B 错误 每列 申请.新‸").get(0);
		assertEquals("一、本年新收政府信息公开申请数量", row.detail());
	}
}
