package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.FormatDirective;
import org.nianbao.language.report.HeaderRow;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.PreviousDirective;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.Term;
import org.nianbao.language.report.WaiverDirective;
import org.nianbao.testkit.Examples;

/** What reports say: title, format, sections, tables, and what labels refer to. */
class ReportFactsTest {

	private static final String TITLE = "某局2024年政府信息公开工作年度报告\n";

	@ParameterizedTest
	@CsvSource({ "某局2024年政府信息公开工作年度报告,某局,2024,国办2021", "某局 2024 年度政府信息公开工作年度报告,某局,2024,国办2021", "某局2 0 2 0 年政府信息公开工作年度报告,某局,2020,国办2019",
		"某局２０２０年政府信息公开工作年度报告,某局,2020,国办2019",
		"2019年上海市某局政府信息公开工作年度报告,上海市某局,2019,国办2019", "2025年度某局政府信息公开年度报告,某局,2025,国办2021", "某局 2019年度政府信息公开工作报告,某局,2019,国办2019",
		"某局2018年政府信息公开工作年度报告,某局,2018,国办2021", "第12024号文,'',,国办2021" })
	void theTitleTellsOfficeYearAndFormat(String title, String body, Integer year, String format) {
		LoadedReport report = load(title + "\n");
		assertEquals(body, report.title().body());
		assertEquals(year == null ? OptionalInt.empty() : OptionalInt.of(year), report.title().year());
		assertEquals(format, report.format().name());
	}

	@Test
	void theTitleMayStandOnTwoLines() {
		LoadedReport report = load("某市某局\n2023年政府信息公开工作年度报告\n正文");
		assertEquals(List.of("某市某局", "2023年政府信息公开工作年度报告"), report.title().lines());
		assertEquals("某市某局", report.title().body());
	}

	@Test
	void aDirectiveNamesTheFormat() {
		LoadedReport report = load("@格式 山东\n" + TITLE);
		assertEquals("山东", report.format().name());
		FormatDirective directive = (FormatDirective) report.model().getBlocks().get(0);
		assertSame(report.format().definition(), directive.getFormat());
		LoadedReport unknown = load("@格式 火星\n" + TITLE);
		assertEquals(Optional.of("火星"), unknown.facts().unknownFormat());
		assertEquals("国办2021", unknown.format().name());
	}

	@Test
	void anyLineEndEndsADirectiveAndAHeading() {
		for (String end : List.of("\n", "\r\n", "\r", "\u000b", "\u0085", "\u2028", "\u2029")) {
			LoadedReport report = load("@格式 山东" + end + TITLE + "六、" + end);
			assertEquals("山东", report.format().name());
			assertEquals("", report.sections().get(0).heading());
		}
	}

	@Test
	void directivesHaveTheirArguments() {
		LoadedReport report = load("@上年 “去年.nianbao”\n@豁免 Y-CARRY \"合并\"\n" + TITLE);
		assertEquals("去年.nianbao", ((PreviousDirective) report.model().getBlocks().get(0)).getFile());
		WaiverDirective waiver = (WaiverDirective) report.model().getBlocks().get(1);
		assertEquals("Y-CARRY 合并", waiver.getRule() + " " + waiver.getReason());
	}

	static Stream<Arguments> headings() {
		return Stream.of(arguments("一、总体情况", 1, "总体情况", "OFFICIAL"), arguments("一、 总 体 情 况", 1, "总体情况", "VARIANT"),
			arguments("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4, "政府信息公开行政复议、行政诉讼情况", "VARIANT"), arguments("五、存在问题及打算", 5, "存在的主要问题及改进情况", "NUMBER"),
			arguments("七、其他需要报告的事项", 7, "其他需要报告的事项", "OFFICIAL"), arguments("十一、别的", 11, null, null), arguments("二十三、别的", 23, null, null),
			arguments("百、别的", 0, null, null), arguments("六、", 6, "其他需要报告的事项", "NUMBER"));
	}

	@ParameterizedTest
	@MethodSource("headings")
	void headingsReferToSections(String heading, int number, String title, String match) {
		LoadedReport report = load(TITLE + heading);
		ReportSection section = report.sections().get(0);
		assertEquals(number, section.number());
		assertEquals(Optional.ofNullable(title), section.spec().map(spec -> spec.title()));
		assertEquals(Optional.ofNullable(match), section.match().map(Enum::name));
		assertEquals(heading.substring(heading.indexOf('、') + 1).strip(), section.heading());
		assertEquals(section.heading(), report.text().substring(section.headingRegion().offset(), section.headingRegion().end()));
		if (title != null && !section.heading().isEmpty()) {
			assertEquals(title, section.model().getDefinition().getTitle());
		}
	}

	@Test
	void columnsMayStandInAnyOrder() {
		OfficialTable table = load(TITLE + "|项目|总计|其他|自然人|商业企业|科研机构|社会公益组织|法律服务机构|\n|二、上年结转政府信息公开申请数量|=|2|3|4|5|6|7|\n").tables().get(0);
		assertEquals("自然人=3 商业企业=4 科研机构=5 社会公益组织=6 法律服务机构=7 其他=2 总计=27", row(table, "结转"));
	}

	@Test
	void withoutAHeaderTheOrderOfTheFormatHolds() {
		OfficialTable table = load(TITLE + "|规章|1|2|3|\n|行政许可|4|\n|行政处罚|5|\n|行政事业性收费|6.70|\n").tables().get(0);
		assertEquals("制发=1 废止=2 有效=3", row(table, "规章"));
		assertEquals("处理=4", row(table, "许可"));
		assertEquals("金额=6.70", row(table, "收费"));
	}

	@Test
	void aBlockMayBeInferredFromItsRows() {
		OfficialTable table = load(TITLE + "|信息内容|现行有效件数|本年制发件数|本年废止件数|\n|规章|1|2|3|\n|信息内容|本年处理决定数量|\n|行政许可|4|\n").tables().get(0);
		assertEquals("制发=2 废止=3 有效=1", row(table, "规章"));
		assertEquals("处理=4", row(table, "许可"));
	}

	@Test
	void labelsAreFoundInOtherWidthsAndWithoutTheirNumbers() {
		OfficialTable table = load(TITLE + "| (一) 予以公开 |1|0|0|0|0|0|1|\n|重复申请|2|0|0|0|0|0|2|\n|１．属于国家秘密|3|0|0|0|0|0|3|\n").tables().get(0);
		assertEquals(List.of("予以公开 false", "重复申请 false", "国家秘密 false"), table.lines().stream().map(TableLine.Data.class::cast)
			.map(line -> line.spec().get().target() + " " + line.spec().get().exact()).toList());
	}

	@Test
	void aTableIsKnownByItsRowsWhereverItStands() {
		LoadedReport report = load(TITLE + "二、主动公开政府信息情况\n|行政复议|0|0|0|1|1|\n|复议后起诉|0|0|0|0|0|\n");
		assertEquals("复议诉讼", report.tables().get(0).spec().name());
	}

	@Test
	void aTableOfAnotherEditionIsKnownToBeOne() {
		LoadedReport report = load(TITLE + "二、主动公开政府信息情况\n|信息内容|上一年项目数量|本年增/减|处理决定数量|\n|行政许可|1|-1|2|\n|其他对外管理服务事项|1|+1|2|\n|政府集中采购|3|86.50万元|\n");
		OfficialTable table = report.tables().get(0);
		assertTrue(report.formats().find("国办2019").get().tables().contains(table.spec()));
		assertEquals("上年项目=1 增减=-1 处理=2", row(table, "许可"));
		assertEquals("采购项目=3 采购金额=86.50", row(table, "采购"));
		assertTrue(report.table(report.format().table("主动公开").get()).isEmpty());
	}

	@Test
	void piecesWithinASectionAreOneTable() {
		LoadedReport report = load(TITLE + "二、主动公开政府信息情况\n|规章|1|2|3|\n说明\n|行政许可|4|\n三、收到和处理政府信息公开申请情况\n|行政许可|5|\n");
		assertEquals(2, report.tables().size());
		assertEquals(2, report.tables().get(0).pieces().size());
		TableSpec spec = report.tables().get(0).spec();
		assertSame(report.tables().get(0), report.table(spec).get(), "the one in its own section counts");
	}

	@Test
	void tablesOnEitherSideOfABlankLineAreToldApart() {
		String text = Examples.text("correct-2024");
		LoadedReport without = load(text.replace("三、收到和处理政府信息公开申请情况\n", ""));
		assertEquals(List.of("主动公开", "申请", "复议诉讼"), without.tables().stream().map(table -> table.spec().name()).toList());
		assertEquals("自然人=29 商业企业=5 科研机构=1 社会公益组织=0 法律服务机构=2 其他=0 总计=37", row(without.tables().get(1), "新收"));
		LoadedReport more = load(text.replace("五、存在的主要问题及改进情况\n",
			"| 年度 | 件数 |\n| 2022年 | 3 |\n| 2023年 | 4 |\n| 2024年 | 5 |\n| 合计 | 12 |\n\n五、存在的主要问题及改进情况\n"));
		assertEquals(3, more.tables().size());
		assertEquals(3 + 2, more.tables().get(2).lines().size());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void aDirectiveBeforeALineOfATableChangesNoFigure(Path example) {
		String text = Examples.text(example);
		List<String> expected = figures(load(text));
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).startsWith("|") && !isRowOfFreeTable(lines, i)) {
				List<String> changed = new ArrayList<>(lines);
				changed.add(i, "@豁免 T-LABEL \"说明\"");
				assertEquals(expected, figures(load(String.join("\n", changed))), "before line " + (i + 1));
			}
		}
		List<String> everywhere = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			everywhere.addAll(lines.get(i).startsWith("|") && !isRowOfFreeTable(lines, i) ? List.of("@豁免 T-LABEL \"甲\"", "// 说明", lines.get(i))
				: List.of(lines.get(i)));
		}
		assertEquals(expected, figures(load(String.join("\n", everywhere))));
	}

	private static boolean isRowOfFreeTable(List<String> lines, int row) {
		int first = row;
		while (first > 0 && lines.get(first - 1).startsWith("|")) {
			first--;
		}
		return first > 0 && lines.get(first - 1).startsWith("表");
	}

	private static List<String> figures(LoadedReport report) {
		return report.tables().stream().flatMap(table -> table.spec().rows().stream()
			.map(row -> table.spec().name() + "." + row(table, row.name()))).toList();
	}

	@Test
	void aPieceAfterADirectiveKeepsTheColumnsOfItsHeader() {
		String header = "|信息内容|现行有效件数|本年制发件数|本年废止件数|\n";
		for (String directives : List.of("@豁免 T-BLANK \"甲\"\n", "@豁免 T-BLANK \"甲\"\n// 乙\n\n@豁免 T-LABEL \"丙\"\n", "\n@豁免 T-BLANK \"甲\"\n", "@不明\n")) {
			LoadedReport report = load(TITLE + header + directives + "|规章|1|2|3|\n" + directives + "|行政规范性文件|4|5|6|\n" + directives + "|不明|7|8|9|\n");
			assertEquals(1, report.tables().size());
			OfficialTable table = report.tables().get(0);
			assertEquals("制发=2 废止=3 有效=1", row(table, "规章"));
			assertEquals("制发=5 废止=6 有效=4", row(table, "规范性文件"));
			assertEquals(4, table.lines().size(), "an unknown row belongs to the table");
		}
	}

	@Test
	void aDirectiveDoesNotJoinTablesThatABlankLineParts() {
		LoadedReport report = load(TITLE + "|行政复议|0|0|0|1|1|\n\n@豁免 T-BLANK \"甲\"\n|项目|数量|\n|网站|1|\n|公众号|2|\n|总计|3|\n");
		assertEquals(1, report.tables().size());
		assertEquals(1, report.tables().get(0).lines().size());
		assertTrue(EcoreUtil2.eAllOfType(report.model(), HeaderRow.class).size() == 1, "a header is one after a blank line and a directive");
	}

	@Test
	void aDirectiveMayStandBeforeANote() {
		LoadedReport report = load(TITLE + "|行政复议|0|0|0|1|1|\n@豁免 L-TEXT \"甲\"\n注：说明\n");
		assertEquals(List.of("FigureTable", "WaiverDirective", "Note"),
			report.model().getBlocks().stream().map(block -> block.eClass().getName()).toList());
	}

	@Test
	void aBlockMayBePastedWithItsMergedCells() {
		OfficialTable table = load(TITLE + "|第二十条第（一）项| | | |\n|信息内容|现行有效件数|本年制发件数|本年废止件数|\n|行政规范性文件|9|2|1|\n").tables().get(0);
		assertEquals("制发=2 废止=1 有效=9", row(table, "规范性文件"));
	}

	@Test
	void aRowOfBadCellsIsNoHeader() {
		OfficialTable table = load(TITLE + "|行政许可|若干|\n|行政处罚|5|\n").tables().get(0);
		assertEquals("若干 BAD/NOT_A_NUMBER", kinds(table, "许可"));
	}

	@Test
	void aRowWithTooManyCellsHasNoFigures() {
		LoadedReport report = load(TITLE + "{行政复议}\n|行政复议|2|2|0|1|0|3|\n|复议后起诉|0|0|0|0|0|\n");
		assertEquals("2 BAD/MISALIGNED 2 BAD/MISALIGNED 0 BAD/MISALIGNED 1 BAD/MISALIGNED 0 BAD/MISALIGNED", kinds(report.tables().get(0), "行政复议"));
		OfficialTable doubled = load(TITLE + "|项目|自然人|自然人|总计|\n|二、上年结转政府信息公开申请数量|1|2|3|\n").tables().get(0);
		assertEquals("2 BAD/MISALIGNED", kinds(doubled, "结转").substring(0, "2 BAD/MISALIGNED".length()));
	}

	@Test
	void aUnitInTheCellIsKept() {
		LoadedReport report = load("某局2020年政府信息公开工作年度报告\n共{采购.采购金额}\n|政府集中采购|3|86.50万元（含税）|\n|行政强制|1|0|0|\n");
		Figure money = report.tables().get(0).figures(report.tables().get(0).spec().row("采购").get()).get(1);
		assertEquals("86.50 86.50万元 万元 （含税）", money.value() + " " + money.text() + " " + money.unit() + " " + money.remark());
		assertEquals("共86.50万元", report.prose(((Paragraph) report.model().getBlocks().get(0)).getFragments()));
		assertEquals("1 NUMBER 1.2345678万元 BAD/DECIMALS",
			kinds(load("某局2020年政府信息公开工作年度报告\n|政府集中采购|1|1.2345678万元|\n").tables().get(0), "采购"));
	}

	@Test
	void aBackslashIsAnEscapeWhereAMarkerCouldStand() {
		LoadedReport report = load(TITLE + "\\一、不是章\n　\\（一）不是标题\n共{不存在}\\（含下属单位）和\\{花括号}\n");
		assertEquals(List.of("一、不是章", "（一）不是标题", "共{不存在}\\（含下属单位）和{花括号}"), report.model().getBlocks().stream()
			.map(block -> report.prose(((Paragraph) block).getFragments())).toList());
	}

	@Test
	void aTableWithoutKnownRowsIsFree() {
		LoadedReport report = load(TITLE + "|渠道|数量|\n|网站|1|\n|公众号|2|\n|总计|3|\n");
		assertEquals(List.of(), report.tables());
		EcoreUtil.resolveAll(report.resource());
		assertEquals(List.of(), report.resource().getErrors());
	}

	@Test
	void cellsSayWhatTheyAre() {
		OfficialTable table = load(TITLE + "|行政规范性文件|22（其中修订16件）|—|+3|\n|行政许可|1.5|\n|行政处罚|=|\n|行政强制|1O|\n|行政事业性收费|182.6050001|\n").tables().get(0);
		assertEquals("22 NUMBER（其中修订16件） — BLANK +3 BAD/SIGN", kinds(table, "规范性文件"));
		assertEquals("1.5 BAD/DECIMALS", kinds(table, "许可"));
		assertEquals("= BAD/NO_SUM", kinds(table, "处罚"));
		assertEquals("1O BAD/NOT_A_NUMBER", kinds(table, "强制"));
		assertEquals("182.6050001 BAD/DECIMALS", kinds(table, "收费"));
		assertEquals(" MISSING  MISSING  MISSING", kinds(table, "规章"));
	}

	@Test
	void aGroupIsTheSumOfItsRowsWithoutTheirTotal() {
		LoadedReport report = ReportLoader.standalone().load(Examples.text("references-2024") + "\n{办理结果}与{办理总计}", "test");
		Section last = report.model().getSections().get(5);
		Paragraph paragraph = (Paragraph) last.getBlocks().get(last.getBlocks().size() - 1);
		String[] values = report.prose(paragraph.getFragments()).split("与");
		assertEquals(values[1], values[0]);
	}

	@Test
	void computedCellsAreSumsOfSums() {
		String zeros = "|0|0|0|0|0|0|=|\n";
		StringBuilder text = new StringBuilder(TITLE);
		TableSpec spec = ReportLoader.standalone().formats().find("国办2021").get().table("申请").get();
		spec.rows().forEach(row -> text.append('|').append(row.label()).append(row.name().equals("办理总计") ? "|=|=|=|=|=|=|=|\n"
			: row.name().equals("予以公开") ? "|1|2|0|0|0|4|=|\n" : row.name().equals("重复申请") ? "|5|0|-|0|0|0|=|\n" : zeros));
		OfficialTable table = load(text.toString()).tables().get(0);
		assertEquals("自然人=6 商业企业=2 科研机构=0 社会公益组织=0 法律服务机构=0 其他=4 总计=12", row(table, "办理总计"));
		assertEquals("自然人=5 商业企业=0 科研机构=null 社会公益组织=0 法律服务机构=0 其他=0 总计=5", row(table, "重复申请"));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyFigureIsFoundAtItsRegion(Path example) {
		LoadedReport report = ReportLoader.standalone().load(Examples.text(example), "test");
		for (OfficialTable table : report.tables()) {
			for (var row : table.spec().rows()) {
				for (Figure figure : table.figures(row)) {
					if (figure.region() != null) {
						String written = report.text().substring(figure.region().offset(), figure.region().end());
						assertTrue(written.startsWith(figure.text()), () -> written + " for " + figure);
						assertEquals(figure.remark() == null ? figure.text().length() : written.length(), written.length());
					}
				}
			}
		}
	}

	static List<Path> examples() {
		return Examples.all();
	}

	@Test
	void labelsAreCrossReferencesIntoTheFormats() {
		LoadedReport report = ReportLoader.standalone().load(Examples.text("references-2024"), "test");
		EcoreUtil.resolveAll(report.resource());
		assertEquals(0, EcoreUtil.UnresolvedProxyCrossReferencer.find(report.resource()).size());
		List<DataRow> rows = EcoreUtil2.eAllOfType(report.model(), DataRow.class);
		assertEquals(6 + 25 + 3, rows.size());
		assertTrue(rows.stream().allMatch(row -> row.getRow() instanceof RowDef));
		HeaderRow header = EcoreUtil2.eAllOfType(report.model(), HeaderRow.class).stream().filter(h -> h.getCells().size() == 7).findFirst().get();
		assertEquals(List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"),
			header.getCells().stream().map(c -> c.getColumn()).map(ColumnDef::getName)
			.toList());
		assertTrue(EcoreUtil2.eAllOfType(report.model(), Term.class).stream().allMatch(term -> term.getFirst() != null && !term.getFirst().eIsProxy()));
	}

	private static LoadedReport load(String text) {
		return ReportLoader.standalone().load(text, "test");
	}

	private static String row(OfficialTable table, String row) {
		return String.join(" ", table.figures(table.spec().row(row).get()).stream().map(f -> f.column() + "=" + f.value()).toList());
	}

	private static String kinds(OfficialTable table, String row) {
		return String.join(" ", table.figures(table.spec().row(row).get()).stream()
			.map(f -> f.text() + " " + f.kind() + (f.problem() == null ? "" : "/" + f.problem()) + (f.remark() == null ? "" : f.remark())).toList());
	}
}
