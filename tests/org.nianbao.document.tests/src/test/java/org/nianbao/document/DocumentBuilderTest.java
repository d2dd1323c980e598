package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentBuilderTest {

	private static final String TITLE = "某县人民政府办公室2024年政府信息公开工作年度报告\n\n";

	private static final String APPLICATIONS = """
		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 51 | 3 | 0 | 0 | 0 | 2 | = |
		| 二、上年结转政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |
		| 三、本年度办理结果 |
		| （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 1 | = |
		""";

	@Test
	void aTitleThatIsBrokenAtABlankKeepsItWhereItIsOneText() {
		String title = "张店区机关事务服务中心 2024 年政府信息公开工作年度报告";
		Document document = build(title + "\n\n一、总体情况\n");
		assertEquals(List.of("张店区机关事务服务中心", "2024 年政府信息公开工作年度报告"), document.titleLines());
		assertEquals(title, document.title());
		assertEquals("某局2024年报告", build("某局\n2024年报告\n\n一、总体情况\n").title());
	}

	@Test
	void titleAndProse() {
		Document document = build("""
			某县人民政府办公室
			2024年政府信息公开工作年度报告

			本报告的统计期限……

			一、总体情况
			（一）主动公开
			公开信息{规范性文件.有效}件，{未知}。
			（二）依申请公开。全部办结。
			1.第三级是普通段落
			注：没有表格的注
			>> 某县人民政府办公室
			>> 2025年1月15日
			二、主动公开政府信息情况
			| 行政规范性文件 | 1 | 1 | 11 |
			""");
		assertEquals(List.of("某县人民政府办公室", "2024年政府信息公开工作年度报告"), document.titleLines());
		assertEquals("某县人民政府办公室", document.body());
		assertEquals(OptionalInt.of(2024), document.year());
		assertEquals(List.of(
			Paragraph.of("本报告的统计期限……"),
			Heading.of(1, "一、", "总体情况"),
			Heading.of(2, "（一）", "主动公开"),
			new Paragraph(Paragraph.Kind.NORMAL, List.of(Run.text("公开信息"), Run.figure("11"), Run.text("件，"), Run.text("{未知}"), Run.text("。"))),
			new Heading(2, "（二）", List.of(Run.text("依申请公开"), Run.text("。")), List.of(Run.text("全部办结。"))),
			Paragraph.of("1.第三级是普通段落"),
			Paragraph.of("注：没有表格的注"),
			Closing.of("某县人民政府办公室"),
			Closing.of("2025年1月15日"),
			Heading.of(1, "二、", "主动公开政府信息情况")), document.blocks().subList(0, document.blocks().size() - 1));
	}

	@Test
	void tableOfApplicationsHasTheOfficialCells() {
		Grid grid = grid(build(TITLE + APPLICATIONS), 0);
		assertEquals(28, grid.rows());
		assertEquals(10, grid.columns());
		assertEquals(3, grid.headerRows());
		assertEquals(List.of(754, 921, 3271, 685, 685, 685, 685, 685, 685, 685), grid.columnWidths());
		List<String> expected = Samples.applications().cells().stream().filter(cell -> cell.role() != CellRole.DATA)
			.map(DocumentBuilderTest::describe).toList();
		assertEquals(expected, grid.cells().stream().filter(cell -> cell.role() != CellRole.DATA).map(DocumentBuilderTest::describe).toList());
		assertEquals(List.of("51", "3", "0", "0", "0", "2", "56"), texts(grid, 3, 3));
		assertEquals(List.of("3", "0", "0", "0", "0", "1", "4"), texts(grid, 5, 3));
		assertEquals(List.of("", "", "", "", "", "", ""), texts(grid, 6, 3), "a missing row prints blank cells");
		assertEquals(Optional.of(new CellName("申请", "新收", "总计")), grid.at(3, 9).name());
	}

	@Test
	void oldTableOfApplicationsHasTwoRowsLess() {
		Grid grid = grid(build("某县人民政府办公室2020年政府信息公开工作年度报告\n" + APPLICATIONS), 0);
		assertEquals(26, grid.rows());
		assertEquals("三、本年度办理结果 ROW_HEADER 5/0 20×1", describe(grid.at(5, 0)));
		assertEquals("（六）其他处理 ROW_HEADER 23/1 1×2", describe(grid.at(23, 1)));
		assertEquals("（七）总计 ROW_HEADER 24/1 1×2", describe(grid.at(24, 1)));
		assertEquals("四、结转下年度继续办理 ROW_HEADER 25/0 1×3", describe(grid.at(25, 0)));
	}

	@Test
	void tableOfDisclosuresHasBlocks() {
		Grid grid = grid(build(TITLE + """
			二、主动公开政府信息情况
			| 第二十条第（一）项 |
			| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
			| 规章 | 0 | 0 | / |
			| 行政规范性文件 | 1 | 1 | 22（其中修订16件） |
			| 行政许可 | 约五件 |
			| 第二十条第（八）项 |
			| 信息内容 | 本年收费金额（单位：万元） |
			| 行政事业性收费 | 1036.50 |
			"""), 0);
		assertEquals(List.of(
			"第二十条第（一）项 BLOCK 0/0 1×4",
			"信息内容 COLUMN_HEADER 1/0 1×1", "本年制发件数 COLUMN_HEADER 1/1 1×1", "本年废止件数 COLUMN_HEADER 1/2 1×1", "现行有效件数 COLUMN_HEADER 1/3 1×1",
			"规章 ROW_HEADER 2/0 1×1", "0 DATA 2/1 1×1", "0 DATA 2/2 1×1", "/ DATA 2/3 1×1",
			"行政规范性文件 ROW_HEADER 3/0 1×1", "1 DATA 3/1 1×1", "1 DATA 3/2 1×1", "22（其中修订16件） DATA 3/3 1×1",
			"第二十条第（五）项 BLOCK 4/0 1×4",
			"信息内容 COLUMN_HEADER 5/0 1×1", "本年处理决定数量 COLUMN_HEADER 5/1 1×3",
			"行政许可 ROW_HEADER 6/0 1×1", "约五件 DATA 6/1 1×3",
			"第二十条第（六）项 BLOCK 7/0 1×4",
			"信息内容 COLUMN_HEADER 8/0 1×1", "本年处理决定数量 COLUMN_HEADER 8/1 1×3",
			"行政处罚 ROW_HEADER 9/0 1×1", " DATA 9/1 1×3",
			"行政强制 ROW_HEADER 10/0 1×1", " DATA 10/1 1×3",
			"第二十条第（八）项 BLOCK 11/0 1×4",
			"信息内容 COLUMN_HEADER 12/0 1×1", "本年收费金额（单位：万元） COLUMN_HEADER 12/1 1×3",
			"行政事业性收费 ROW_HEADER 13/0 1×1", "1036.50 DATA 13/1 1×3"), grid.cells().stream().map(DocumentBuilderTest::describe).toList());
		assertEquals(0, grid.headerRows());
	}

	@Test
	void oldTableOfDisclosuresHasBlocksOfDifferentWidths() {
		Grid grid = grid(build("某县人民政府办公室2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 行政许可 | 3 | +1 | 20 |\n"), 0);
		assertEquals(4, grid.columns());
		assertEquals(18, grid.rows());
		assertEquals("本年增/减 COLUMN_HEADER 13/2 1×2", describe(grid.at(13, 3)));
		assertEquals("采购总金额 COLUMN_HEADER 16/2 1×2", describe(grid.at(16, 3)));
		assertEquals(List.of("行政许可", "3", "+1", "20"), texts(grid, 6, 0));
	}

	@Test
	void tableOfReviewsIsOneWideRow() {
		Grid grid = grid(build(TITLE + """
			四、政府信息公开行政复议、行政诉讼情况
			| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
			| 行政复议 | 1 | 2 | 3 | 4 | = |
			| 未经复议直接起诉 | 0 | 0 | 0 | 1 | 1 |
			| 复议后起诉 | 5 | 0 | 0 | 0 | = |
			"""), 0);
		List<String> expected = Samples.reviews().cells().stream().filter(cell -> cell.row() < 3).map(DocumentBuilderTest::describe).toList();
		assertEquals(expected, grid.cells().stream().filter(cell -> cell.row() < 3).map(DocumentBuilderTest::describe).toList());
		assertEquals(List.of("1", "2", "3", "4", "10", "0", "0", "0", "1", "1", "5", "0", "0", "0", "5"), texts(grid, 3, 0));
		assertEquals(Optional.of(new CellName("复议诉讼", "复议后起诉", "结果维持")), grid.at(3, 10).name());
		assertEquals(4, grid.rows());
		assertEquals(3, grid.headerRows());
	}

	@Test
	void columnsArePrintedInOfficialOrder() {
		Grid grid = grid(build(TITLE + """
			四、政府信息公开行政复议、行政诉讼情况
			| 项目 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |
			| 行政复议 | 10 | 1 | 2 | 3 | 4 |
			"""), 0);
		assertEquals(List.of("1", "2", "3", "4", "10"), texts(grid, 3, 0).subList(0, 5));
	}

	@Test
	void piecesAreOneTableWithTheirNotes() {
		List<Block> blocks = build(TITLE + """
			二、主动公开政府信息情况
			| 行政许可 | 3 |
			注：第一段的注。
			中间的文字。
			| 行政处罚 | 4 |
			注：第二段的注。
			其后的文字。
			注：不属于表格的注。
			""").blocks();
		assertEquals(5, blocks.size());
		Table table = (Table) blocks.get(1);
		assertEquals(List.of("注：第一段的注。", "注：第二段的注。"), table.notes().stream().map(Paragraph::text).toList());
		assertEquals("3", table.grid().at(6, 1).text());
		assertEquals("4", table.grid().at(9, 1).text());
		assertEquals("注：不属于表格的注。", ((Paragraph) blocks.get(4)).text());
	}

	@Test
	void rowsThatTheFormatDoesNotKnowFollowAsAFreeTable() {
		List<Block> blocks = build(TITLE + """
			二、主动公开政府信息情况
			| 第二十条第（一）项 |
			| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 备注栏 |
			| 规章 | 0 | 0 | 0 | |
			| 行政规范性文件 | 1 | 1 | 11 | 部门数据 |
			| 第二十条第（五）项 |
			| 信息内容 | 本年处理决定数量 |
			| 行政许可 | 5 |
			| 行政许可 | 6 |
			| 行政确认 | 7 |
			| 第二十条第（七）项 |
			注：表的注。
			""").blocks();
		assertEquals(3, blocks.size());
		assertEquals(List.of("注：表的注。"), ((Table) blocks.get(1)).notes().stream().map(Paragraph::text).toList());
		assertEquals("5", ((Table) blocks.get(1)).grid().at(6, 1).text());
		Grid rest = ((Table) blocks.get(2)).grid();
		assertEquals(List.of(
			"信息内容 COLUMN_HEADER 0/0 1×1", "本年制发件数 COLUMN_HEADER 0/1 1×1", "本年废止件数 COLUMN_HEADER 0/2 1×1",
			"现行有效件数 COLUMN_HEADER 0/3 1×1", "备注栏 COLUMN_HEADER 0/4 1×1",
			"行政规范性文件 ROW_HEADER 1/0 1×1", "1 DATA 1/1 1×1", "1 DATA 1/2 1×1", "11 DATA 1/3 1×1", "部门数据 DATA 1/4 1×1",
			"信息内容 COLUMN_HEADER 2/0 1×1", "本年处理决定数量 COLUMN_HEADER 2/1 1×1", " DATA 2/2 1×3",
			"行政许可 ROW_HEADER 3/0 1×1", "6 DATA 3/1 1×1", " DATA 3/2 1×3",
			"行政确认 ROW_HEADER 4/0 1×1", "7 DATA 4/1 1×1", " DATA 4/2 1×3",
			"第二十条第（七）项 BLOCK 5/0 1×5"), rest.cells().stream().map(DocumentBuilderTest::describe).toList());
	}

	@Test
	void tablesThatNoFormatKnowsArePrintedAsTyped() {
		Grid grid = grid(build(TITLE + """
			六、其他需要报告的事项
			| 渠道 | 本年 | 上年 |
			| 网站 | 974 | 800（含转载） |
			| 新媒体 |
			| 微信 | 1 | \\| 一段很长的说明文字应当靠左排列而不是居中排列 |
			"""), 0);
		assertEquals(List.of("渠道 COLUMN_HEADER 0/0 1×1", "本年 COLUMN_HEADER 0/1 1×1", "上年 COLUMN_HEADER 0/2 1×1",
			"网站 ROW_HEADER 1/0 1×1", "974 DATA 1/1 1×1", "800（含转载） DATA 1/2 1×1",
			"新媒体 BLOCK 2/0 1×3",
			"微信 ROW_HEADER 3/0 1×1", "1 DATA 3/1 1×1", "| 一段很长的说明文字应当靠左排列而不是居中排列 DATA 3/2 1×1"),
			grid.cells().stream().map(DocumentBuilderTest::describe).toList());
		assertEquals(1, grid.headerRows());
		assertEquals(Alignment.LEFT, grid.at(3, 2).alignment());
	}

	@Test
	void freeTablesHaveTheirCaptionAndTheirFirstRowAsHeader() {
		List<Block> blocks = build(TITLE + """
			六、其他需要报告的事项
			表1 历年数据
			| 年度 | 件数 |
			| 2023 | 51 | 多 |
			| 2024 |
			注：含下属单位。
			""").blocks();
		Table table = (Table) blocks.get(1);
		assertEquals("表1 历年数据", table.caption());
		assertEquals(List.of("年度 COLUMN_HEADER 0/0 1×1", "件数 COLUMN_HEADER 0/1 1×1", " DATA 0/2 1×1",
			"2023 DATA 1/0 1×1", "51 DATA 1/1 1×1", "多 DATA 1/2 1×1", "2024 DATA 2/0 1×1", " DATA 2/1 1×2"),
			table.grid().cells().stream().map(DocumentBuilderTest::describe).toList());
		assertEquals("注：含下属单位。", table.notes().get(0).text());
	}

	@Test
	void tablesOfAnotherEditionKeepTheirOwnLayout() {
		Grid grid = grid(build(TITLE + """
			二、主动公开政府信息情况
			| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
			| 规章 | 1 | 2 | 3 |
			| 规范性文件 | 4 | 5 | 6 |
			| 其他对外管理服务事项 | 7 | 8 | 9 |
			| 政府集中采购 | 1 | 2万元 |
			"""), 0);
		assertEquals("本年新制作数量", grid.at(1, 1).text());
		assertEquals(18, grid.rows());
	}

	@Test
	void picturesAreFoundNextToTheReport(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("a.nianbao");
		Files.writeString(file, TITLE + "![说明](图/x.png)\n");
		assertEquals(List.of(new Picture("说明", "图/x.png", Optional.of(directory.resolve("图/x.png")))), DocumentBuilder.build(Reports.load(file)).blocks());
		assertEquals(List.of(new Picture("说明", "图/x.png", Optional.empty())), build(TITLE + "![说明](图/x.png)\n").blocks());
	}

	@Test
	void directivesAndCommentsAreNoPartOfTheReport() {
		assertEquals(List.of(Paragraph.of("正文")), build("@格式 国办2021\n" + TITLE + "// 注释\n@豁免 T-BLANK \"无数据\"\n正文\n@乱写 什么\n").blocks());
	}

	@Test
	void anyTextHasADocument() {
		assertEquals(List.of(), build("").blocks());
		for (String text : List.of("|", "||||", "一、\n|\n|0|", "表1\n|", ">>", "注：", "（一）", "![](", "{", "|一、|=|", "@格式 没有", "| 行政许可 |", "|行政许可|5|6|7")) {
			for (String before : List.of("", TITLE, TITLE + "二、主动公开政府信息情况\n", TITLE + APPLICATIONS)) {
				Document document = build(before + text);
				assertTrue(document.blocks().size() < 100);
			}
		}
	}

	@Test
	void everyPrefixOfAReportHasADocument() {
		String report = TITLE + APPLICATIONS + "注：{新收}\n表1 x\n| a | b |\n|1|\n>> 完\n";
		for (int end = 0; end < report.length(); end++) {
			build(report.substring(0, end));
		}
	}

	private static Document build(String text) {
		return DocumentBuilder.build(Reports.load(text));
	}

	private static Grid grid(Document document, int index) {
		List<Table> tables = document.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
		return tables.get(index).grid();
	}

	private static String describe(GridCell cell) {
		return cell.text() + " " + cell.role() + " " + cell.row() + "/" + cell.column() + " " + cell.rowSpan() + "×" + cell.columnSpan();
	}

	private static List<String> texts(Grid grid, int row, int firstColumn) {
		List<String> texts = new ArrayList<>();
		for (int column = firstColumn; column < grid.columns(); column++) {
			texts.add(grid.at(row, column).text());
		}
		return texts;
	}
}
