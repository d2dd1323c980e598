package org.nianbao.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.RelatedLocation;
import org.nianbao.checks.Severity;
import org.nianbao.checks.output.JsonOutput;
import org.nianbao.checks.output.Overview;
import org.nianbao.checks.output.Summary;
import org.nianbao.cli.Messages;
import org.nianbao.language.text.TextEdit;

/**
 * Both forms of output, with findings of all kinds.
 */
class FindingsOutputTest {

	private static final Finding FULL = new Finding("T3-ROWSUM", Severity.ERROR, 1234, 2, 31, 74, 31, 76, "“总计”应为 56\n实为 65 \u001b",
		"申请", "新收", "总计", "56", "65", "依据", List.of(new RelatedLocation(1200, 2, 31, 40, 31, 42, "自然人 51")),
		List.of(new Fix("T3-ROWSUM.fix.total", "改为 56", true, List.of(new TextEdit(1234, 2, "56"))),
			new Fix("T3-ROWSUM.fix.cells", "改两处", false, List.of(new TextEdit(1, 0, "\""), new TextEdit(5, 3, "")))), null);
	private static final Finding WAIVED = new Finding("S-SYNTAX", Severity.WARNING, 0, 0, 1, 1, 1, 1, "看不懂",
		null, null, null, null, null, null, List.of(), List.of(), "上级要求 <这样写>");

	private final JsonOutput json = new JsonOutput();
	private final TextOutput text = new TextOutput(new Messages(Locale.CHINESE), new Style(false), true);

	@Test
	void jsonIsThatOfTheContract() {
		Summary summary = Summary.of(List.of(FULL, WAIVED)).plus(Summary.of(List.of()));
		assertEquals("""
			{"version":1,
			 "files":[
			  {"file":"a.nianbao","findings":[
			   {"rule":"T3-ROWSUM","severity":"error","line":31,"column":74,"endLine":31,"endColumn":76,"message":"“总计”应为 56\\n实为 65 \\u001b",\
			"table":"申请","row":"新收","cell":"总计","expected":"56","found":"65",\
			"related":[{"line":31,"column":40,"endLine":31,"endColumn":42,"message":"自然人 51"}],\
			"fixes":[{"kind":"T3-ROWSUM.fix.total","title":"改为 56","safe":true,"edits":[{"offset":1234,"length":2,"text":"56"}]},\
			{"kind":"T3-ROWSUM.fix.cells","title":"改两处","safe":false,"edits":[{"offset":1,"length":0,"text":"\\""},{"offset":5,"length":3,"text":""}]}]},
			   {"rule":"S-SYNTAX","severity":"warning","line":1,"column":1,"endLine":1,"endColumn":1,"message":"看不懂",\
			"table":null,"row":null,"cell":null,"expected":null,"found":null,"related":[],"fixes":[],"waived":"上级要求 <这样写>"}]},
			  {"file":"b.nianbao","findings":[]}],
			 "summary":{"files":2,"errors":1,"warnings":0,"infos":0,"waived":1}}
			""", json.begin() + json.file("a.nianbao", List.of(FULL, WAIVED)) + json.separator() + json.file("b.nianbao", List.of())
				+ json.end(summary, 0, Optional.empty()));
	}

	@Test
	void jsonOfNothingIsValid() {
		assertEquals("{\"version\":1,\n \"files\":[],\n \"summary\":{\"files\":0,\"errors\":0,\"warnings\":0,\"infos\":0,\"waived\":0}}\n",
			json.begin() + json.end(Summary.NOTHING, 3, Optional.empty()));
	}

	@Test
	void textIsOneLineForEachFinding() {
		assertEquals("""
			a.nianbao:31:74: error T3-ROWSUM “总计”应为 56 实为 65 \s
			a.nianbao:1:1: waived S-SYNTAX 看不懂（已豁免：上级要求 <这样写>）
			""", text.file("a.nianbao", List.of(FULL, WAIVED)));
	}

	@Test
	void waivedFindingsAreCountedApart() {
		assertEquals("1 个文件：1 个错误，0 个警告，1 个已豁免\n", text.end(Summary.of(List.of(FULL, WAIVED)), 0, Optional.empty()));
		assertEquals("1 个文件：没有发现问题，1 个已豁免\n", text.end(Summary.of(List.of(WAIVED)), 0, Optional.empty()));
		assertFalse(Summary.of(List.of(WAIVED)).isAnythingFound());
	}

	@Test
	void verdictsAddUp() {
		assertEquals("3 个文件：2 个错误，1 个警告\n", text.end(new Summary(3, 2, 1, 0, 0), 0, Optional.empty()));
		assertEquals("3 个文件：0 个错误，0 个警告，4 个提示；2 项无法读取\n", text.end(new Summary(3, 0, 0, 4, 0), 2, Optional.empty()));
		assertEquals("", text.end(Summary.NOTHING, 2, Optional.empty()));
		TextOutput english = new TextOutput(new Messages(Locale.ENGLISH), new Style(false), true);
		assertEquals("1 file: 2 errors, 1 warning, 1 info, 1 waived; 1 item could not be read\n",
			english.end(new Summary(1, 2, 1, 1, 1), 1, Optional.empty()));
	}

	@Test
	void coloursFollowTheSeverity() {
		TextOutput coloured = new TextOutput(new Messages(Locale.CHINESE), new Style(true), true);
		assertEquals("a:31:74: \u001b[31merror\u001b[0m T3-ROWSUM “总计”应为 56 实为 65  \n", coloured.file("a", List.of(FULL)));
		assertEquals("1 个文件：\u001b[31m1 个错误\u001b[0m，0 个警告\n", coloured.end(new Summary(1, 1, 0, 0, 0), 0, Optional.empty()));
		assertEquals("1 个文件：\u001b[32m没有发现问题\u001b[0m\n", coloured.end(new Summary(1, 0, 0, 0, 0), 0, Optional.empty()));
	}

	private static Overview overview() {
		Overview overview = new Overview();
		overview.add(new Overview.Line("张店区教育局", OptionalInt.of(2024), new Summary(1, 12, 3, 1, 0)));
		overview.add(new Overview.Line("x/没有标题.nianbao", OptionalInt.empty(), new Summary(1, 0, 0, 0, 0)));
		overview.addMissing(List.of("张店区水利局", "张店区财政局"));
		overview.addMissing(List.of("张店区财政局"));
		return overview;
	}

	@Test
	void theOverviewIsATable() {
		assertEquals("""

			机关                年度  错误  警告
			张店区教育局        2024    12     3
			x/没有标题.nianbao           0     0
			缺少 2 个机关的年报：张店区水利局、张店区财政局

			2 个文件：12 个错误，3 个警告，1 个提示
			""", text.end(new Summary(2, 12, 3, 1, 0), 0, Optional.of(overview())));
		assertEquals("", text.end(Summary.NOTHING, 0, Optional.of(new Overview())));
	}

	@Test
	void theOverviewIsPartOfTheJson() {
		assertEquals("""
			],
			 "bodies":[{"body":"张店区教育局","year":2024,"errors":12,"warnings":3},{"body":"x/没有标题.nianbao","year":null,"errors":0,"warnings":0}],
			 "missing":["张店区水利局","张店区财政局"],
			 "summary":{"files":2,"errors":12,"warnings":3,"infos":1,"waived":0}}
			""", json.end(new Summary(2, 12, 3, 1, 0), 0, Optional.of(overview())));
	}
}
