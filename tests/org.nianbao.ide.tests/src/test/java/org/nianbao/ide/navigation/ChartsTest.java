package org.nianbao.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ide.highlighting.ReportHighlighting;
import org.nianbao.ide.highlighting.SemanticHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.hover.ReportHovers;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.outline.ReportOutline;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/** What editors know of charts. */
class ChartsTest {

	private static final String TEXT = """
		某局2024年政府信息公开工作年度报告
		一、总体情况
		表1 渠道
		| 网站 | 3 |
		| 微信 | 2 |
		@图 饼 "构成" 表1
		@图 柱 收到{新收} {规章} 按列
		三、收到和处理政府信息公开申请情况
		| 一、本年新收政府信息公开申请数量 | 51 | 3 | 0 | 0 | 0 | 2 | = |
		""";

	private static final LoadedReport REPORT = ReportLoader.standalone().load(TEXT, "test.nianbao");

	private static String text(int offset, int length) {
		return TEXT.substring(offset, offset + length);
	}

	@Test
	void wordsHaveTheStylesOfDirectives() {
		int start = TEXT.indexOf("@图 柱");
		List<String> styles = ReportHighlighting.of(TEXT).stream().filter(style -> style.offset() >= start && style.offset() < TEXT.indexOf("三、"))
			.map(style -> style.style() + " " + text(style.offset(), style.length())).toList();
		assertEquals(List.of("DIRECTIVE @图", "DIRECTIVE_NAME 柱", "REFERENCE {新收}", "REFERENCE {规章}", "DIRECTIVE_NAME 按列"), styles);
	}

	@Test
	void aRowOfAChartByColumnsNeedsNoColumn() {
		List<StyledRegion> problems = SemanticHighlighting.of(REPORT).stream().filter(style -> style.style() == HighlightStyle.REFERENCE_PROBLEM).toList();
		assertEquals(List.of(), problems);
	}

	@Test
	void theNameOfATableLeadsToIt() {
		List<Link> links = ReportLinks.at(REPORT, TEXT.indexOf("表1\n") + 1);
		assertEquals(List.of("表1 渠道"), links.stream().map(Link::label).toList());
		assertEquals(TEXT.indexOf("表1 渠道"), ((Link.InDocument) links.get(0).target()).region().offset());
	}

	@Test
	void figuresLeadToTheirCellsAsInTheProse() {
		List<Link> links = ReportLinks.at(REPORT, TEXT.indexOf("新收}") + 1);
		assertTrue(links.get(0).target() instanceof Link.InDocument cell && text(cell.region().offset(), cell.region().length()).equals("="),
			links::toString);
	}

	@Test
	void hoversSayWhatIsDrawn() {
		Hover word = hover(TEXT.indexOf("@图") + 1);
		assertTrue(word.text().contains("柱（柱图）、饼（饼图）、线（折线图）"), word::text);
		Hover table = hover(TEXT.indexOf("表1\n") + 1);
		assertEquals("表1 渠道", table.title());
		assertTrue(table.text().contains("2 行"), table::text);
		assertTrue(hover(TEXT.indexOf("新收}") + 1).text().contains("56"), "the value of the reference");
	}

	private static Hover hover(int offset) {
		return new ReportHovers(RuleCatalogue.of(Locale.CHINESE)).at(REPORT, offset).orElseThrow();
	}

	@Test
	void theOutlineHasChartsByTheirCaptions() {
		List<OutlineNode> parts = ReportOutline.of(REPORT).get(1).children();
		assertEquals(List.of("TABLE 表1 渠道", "CHART 构成", "CHART @图 柱 收到{新收} {规章} 按列"),
			parts.stream().map(part -> part.kind() + " " + part.label()).toList());
	}
}
