package org.nianbao.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.navigation.Marked;
import org.nianbao.language.loading.LoadedReport;

class ReportHoversTest {

	private static final String CORRECT = "correct-2024.nianbao";
	private static final String REFERENCES = "references-2024.nianbao";

	@TempDir
	Path directory;

	private static Hover hover(Marked place) {
		Hover hover = new ReportHovers(RuleCatalogue.of(Locale.CHINESE)).at(place.report(), place.offset()).orElseThrow();
		assertTrue(hover.region().offset() >= 0 && hover.region().end() <= place.report().text().length());
		return hover;
	}

	private static void assertSays(String text, Hover hover) {
		assertTrue(hover.text().contains(text), hover::text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', value = {
		"| 一、本年新收‸政府信息公开申请数量 @ 一、本年新收政府信息公开申请数量 @ 行“新收”，表“申请”（收到和处理政府信息公开申请情况）",
		"| 一、本年新收‸政府信息公开申请数量 @ 一、本年新收政府信息公开申请数量 @ T3-BALANCE　第一项加第二项之和，应等于第三项（七）总计加第四项之和（依据：国办公开办函〔2021〕30号",
		"| 一、本年新收‸政府信息公开申请数量 @ 一、本年新收政府信息公开申请数量 @ X-NEW　",
		"| 二、上年结转‸政府信息公开申请数量 @ 二、上年结转政府信息公开申请数量 @ Y-CARRY　",
		"| （七）总‸计  @ （七）总计 @ 合计：予以公开 + 部分公开 + 国家秘密",
		"| 其他 | ‸总计 | @ 总计 @ 合计：自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他",
		"| 其他 | ‸总计 | @ 总计 @ 又名：合计",
		"本年收费金额（单位：‸万元） @ 本年收费金额（单位：万元） @ 最多 6 位小数",
		"现行有‸效件数 @ 现行有效件数 @ T2-VALIDMIN　",
		"| （三）不予‸公开 | @ （三）不予公开 @ 包括：1.属于国家秘密、2.其他法律行政法规禁止公开",
		"| 第二十条第（一‸）项 | @ 第二十条第（一）项 @ 行组，表“主动公开”",
		"一、总体‸情况 @ 总体情况 @ 篇幅：至多 1000 字",
		"‸三、收到和处理 @ 收到和处理政府信息公开申请情况 @ 由表“申请”组成",
	})
	void labels(String marked, String title, String says) throws IOException {
		Hover hover = hover(Marked.example(CORRECT, marked));
		assertEquals(title, hover.title());
		assertSays(says, hover);
	}

	@Test
	void cellWithItsSum() throws IOException {
		Hover hover = hover(Marked.example(CORRECT, "|     31 |        5 |        1 |            0 |            2 |    0 |   3‸9 |"));
		assertEquals("（七）总计 × 总计", hover.title());
		assertEquals(List.of("数值：39；正文中引用写 {办理总计}"), hover.paragraphs());
		assertEquals(List.of("合计（T3-ROWSUM）", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "应为", "相差", "合计（T3-COLSUM）"),
			hover.lines().subList(0, 10).stream().map(Hover.Line::label).toList());
		assertEquals(new Hover.Line("应为", "39", true), hover.lines().get(7));
		assertEquals(new Hover.Line("相差", "无", true), hover.lines().get(8));
	}

	@Test
	void cellThatIsNoSumHasShares() throws IOException {
		Hover hover = hover(Marked.example(CORRECT, "|     ‸29 |        5 |        1 |"));
		assertEquals(List.of("数值：29；正文中引用写 {新收.自然人}", "占“总计”（37）的 78.4%"), hover.paragraphs());
		assertEquals(List.of(), hover.lines());
	}

	@Test
	void differenceOfWrongSum() {
		Hover hover = hover(Marked.of("""
			某局2024年政府信息公开工作年度报告
			三、收到和处理政府信息公开申请情况
			| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
			| 一、本年新收政府信息公开申请数量 | 3 | 2 | - | 0 | 0 | 0 | ‸4 |
			""", null));
		assertTrue(hover.lines().contains(new Hover.Line("科研机构", "空白", false)), hover::text);
		assertTrue(hover.lines().contains(new Hover.Line("应为", "5", true)), hover::text);
		assertTrue(hover.lines().contains(new Hover.Line("相差", "-1", true)), hover::text);
	}

	@Test
	void blankCellAndBadCell() {
		String text = """
			某局2024年政府信息公开工作年度报告
			二、主动公开政府信息情况
			| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
			| 规章 |%s|%s| 1 |
			""";
		assertEquals("规章 × 本年制发件数", hover(Marked.of(text.formatted(" ‸  ", " 甲 "), null)).title());
		assertSays("空白", hover(Marked.of(text.formatted(" ‸  ", " 甲 "), null)));
		assertSays("这一列不能写正负号", hover(Marked.of(text.formatted(" ", "  -‸3 "), null)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', value = {
		"其中自然人‸{新收.自然人}件 @ {新收.自然人} = ",
		"{新收 ‸+ 结转} @ {新收 + 结转} = ",
		"{不‸掌握 / 办理总计 %1} @ 不掌握 = ",
	})
	void references(String marked, String title) throws IOException {
		Hover hover = hover(Marked.example(REFERENCES, marked));
		assertTrue(hover.title().startsWith(title), hover::title);
		assertFalse(hover.lines().isEmpty());
		assertTrue(hover.lines().get(0).label().matches(".* × .*（第 \\d+ 行）"), hover::text);
	}

	@Test
	void referenceWithoutValue() {
		Hover hover = hover(Marked.of("某局2024年政府信息公开工作年度报告\n共{没有‸这个}件。\n", null));
		assertEquals("{没有这个}", hover.title());
		assertSays("格式中没有“没有这个”", hover);
	}

	@Test
	void directives() throws IOException {
		Files.writeString(directory.resolve("去年.nianbao"), "某局2023年政府信息公开工作年度报告\n");
		Files.writeString(directory.resolve("甲.nianbao"), "甲局2024年政府信息公开工作年度报告\n");
		Path file = directory.resolve("今年.nianbao");
		String title = "\n某局2024年政府信息公开工作年度报告\n";
		assertSays("可以选用：国办2021、国办2019、山东", hover(Marked.of("@格‸式 国办2021" + title, file)));
		assertSays("国办公开办函〔2021〕30号", hover(Marked.of("@格式 国办‸2021" + title, file)));
		assertSays("某局，2023 年度，格式 国办2021", hover(Marked.of("@上年 \"去‸年.nianbao\"" + title, file)));
		assertSays("没有这个文件", hover(Marked.of("@上年 \"无‸.nianbao\"" + title, file)));
		assertSays("就是本报告自己", hover(Marked.of("@上年 \"今‸年.nianbao\"" + title, file)));
		assertSays("不知道在哪里找", hover(Marked.of("@上年 \"去‸年.nianbao\"" + title, null)));
		assertSays("有 2 个文件", hover(Marked.of("@汇总 \"‸*.nianbao\"" + title, file)));
		assertSays("没有这样的文件", hover(Marked.of("@汇总 \"下级/*‸.nianbao\"" + title, file)));
		Hover rule = hover(Marked.of("@豁免 t3-‸rowsum \"理由\"" + title, file));
		assertEquals("T3-ROWSUM 总计等于各类申请人之和", rule.title());
		assertSays("依据：", rule);
		assertSays("没有这条规则", hover(Marked.of("@豁免 T9-‸X \"理由\"" + title, file)));
	}

	@Test
	void pictures() throws IOException {
		assertSays("图片文件", hover(Marked.example(CORRECT, "](pictures/vi‸sits.png)")));
		assertSays("没有这个图片文件", hover(Marked.of("某局2024年政府信息公开工作年度报告\n![图](‸无.png)\n", directory.resolve("一.nianbao"))));
	}

	@ParameterizedTest
	@ValueSource(strings = {"全年在县‸政府门户网站", "| 政策文‸件 |", ">> 青石县‸农业农村局", "// 样‸本"})
	void nothingToSay(String marked) throws IOException {
		Marked place = Marked.example(CORRECT, marked);
		assertEquals(Optional.empty(), new ReportHovers(RuleCatalogue.of(Locale.CHINESE)).at(place.report(), place.offset()));
	}

	@Test
	void english() throws IOException {
		Marked place = Marked.example(CORRECT, "| 二、上年结转‸政府信息公开申请数量");
		assertSays("Row “结转” of table “申请”", new ReportHovers(RuleCatalogue.of(Locale.ENGLISH)).at(place.report(), place.offset()).orElseThrow());
	}

	static List<Path> examples() throws IOException {
		return Marked.examples();
	}

	/** Nothing throws, nothing lies outside the text, and within a part that an editor takes for one all places say the same. */
	@ParameterizedTest
	@MethodSource("examples")
	void everyOffset(Path example) throws IOException {
		LoadedReport report = Marked.of(Files.readString(example), example).report();
		ReportHovers hovers = new ReportHovers(RuleCatalogue.of(Locale.CHINESE));
		String text = report.text();
		for (int offset = 0; offset <= text.length(); offset += 5) {
			int at = offset;
			Optional<Hover> hover = hovers.at(report, offset);
			hover.ifPresent(found -> assertTrue(found.region().offset() >= 0 && found.region().end() <= text.length(), () -> at + " " + found));
			int start = text.lastIndexOf('\n', offset - 1) + 1;
			int end = text.indexOf('\n', offset);
			HoverParts.at(text.substring(start, end < 0 ? text.length() : end), offset - start).ifPresent(part -> {
				Optional<Hover> same = hovers.at(report, start + part.offset());
				boolean isPartOfReference = hover.isPresent() && text.startsWith("{", start + part.offset());
				assertTrue(isPartOfReference || hover.equals(same), () -> at + ": " + hover + " but at the beginning " + same);
			});
		}
	}
}
