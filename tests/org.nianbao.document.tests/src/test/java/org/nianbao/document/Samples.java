package org.nianbao.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Documents made by hand, so that the writers are tested without the languages.
 */
public final class Samples {

	/** What a file must not break on: markup, what XML forbids, what is not one UTF-16 unit, what turns the line around. */
	public static final String NASTY = "<script>alert('x')</script> & \"引号\" \u0007\u0000 \ud83d\ude00𠮷 \u200fש\u202e12 ]]> {新收} a\ud800b \ufffe 尾";

	/** {@link #NASTY} as it may be printed. */
	public static final String NASTY_PRINTED =
		"<script>alert('x')</script> & \"引号\" \ufffd\ufffd \ud83d\ude00𠮷 \u200fש\u202e12 ]]> {新收} a\ufffdb \ufffd 尾";

	private static final String[][] RESULTS = {
		{"（三）不予公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
			"6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"},
		{"（四）无法提供", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"},
		{"（五）不予处理", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"},
		{"（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
			"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"}
	};

	private Samples() {
	}

	/**
	 * Returns a report with every kind of block and the three tables.
	 */
	public static Document report() {
		return new Document(List.of("某县人民政府办公室", "2024年政府信息公开工作年度报告"), "某县人民政府办公室", OptionalInt.of(2024), Document.CHINESE,
			List.of(
				Paragraph.of("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"),
				Heading.of(1, "一、", "总体情况"),
				new Paragraph(Paragraph.Kind.NORMAL, List.of(Run.text("收到申请"), Run.figure("56"), Run.text("件，比上年多。"))),
				Heading.of(2, "（一）", "主动公开"),
				Paragraph.of("全年公开各类信息，内容准确，更新及时。".repeat(6)),
				new Heading(2, "（二）", List.of(Run.text("依申请公开。")), List.of(Run.text("全部按期办结。"))),
				Heading.of(1, "二、", "主动公开政府信息情况"),
				new Table("", disclosures(), List.of(Paragraph.note("注：数据截至12月31日。"))),
				Heading.of(1, "三、", "收到和处理政府信息公开申请情况"),
				new Table("", applications(), List.of()),
				Heading.of(1, "四、", "政府信息公开行政复议、行政诉讼情况"),
				new Table("", reviews(), List.of()),
				new Table("", reviews(), List.of()),
				Heading.of(1, "五、", "存在的主要问题及改进情况"),
				new Table("表1 历年数据", free(), List.of()),
				new Picture("公开渠道", "渠道.png", Optional.empty()),
				Closing.of("某县人民政府办公室"),
				Closing.of("2025年1月15日")));
	}

	/**
	 * Returns a document of one block.
	 */
	public static Document of(Block... blocks) {
		return new Document(List.of("标题"), "", OptionalInt.empty(), Document.CHINESE, List.of(blocks));
	}

	/**
	 * Returns a table of 28 rows and 10 columns with all merged cells of the official one. Each figure is its row × 10 + its column.
	 */
	public static Grid applications() {
		GridBuilder grid = Grid.builder(28, 10).headerRows(3).columnWidths(List.of(754, 921, 3271, 685, 685, 685, 685, 685, 685, 685));
		grid.add(GridCell.of(CellRole.CORNER, 0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, 3, 1, 7, "申请人情况"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 3, 2, 1, "自然人"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 4, 1, 5, "法人或其他组织"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 9, 2, 1, "总计"));
		List<String> organisations = List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
		for (int i = 0; i < organisations.size(); i++) {
			grid.add(GridCell.of(CellRole.COLUMN_HEADER, 2, 4 + i, 1, 1, organisations.get(i)));
		}
		addRow(grid, 3, 0, "一、本年新收政府信息公开申请数量");
		addRow(grid, 4, 0, "二、上年结转政府信息公开申请数量");
		grid.add(GridCell.of(CellRole.ROW_HEADER, 5, 0, 22, 1, "三、本年度办理结果"));
		addRow(grid, 5, 1, "（一）予以公开");
		addRow(grid, 6, 1, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
		int row = 7;
		for (String[] group : RESULTS) {
			grid.add(GridCell.of(CellRole.ROW_HEADER, row, 1, group.length - 1, 1, group[0]));
			for (int i = 1; i < group.length; i++) {
				addRow(grid, row++, 2, group[i]);
			}
		}
		addRow(grid, 26, 1, "（七）总计");
		addRow(grid, 27, 0, "四、结转下年度继续办理");
		return grid.build();
	}

	private static void addRow(GridBuilder grid, int row, int column, String label) {
		grid.add(new GridCell(label, row, column, 1, 3 - column, CellRole.ROW_HEADER, Alignment.LEFT, Optional.empty()));
		for (int i = 3; i < 10; i++) {
			grid.add(new GridCell(Integer.toString(row * 10 + i), row, i, 1, 1, CellRole.DATA, Alignment.CENTER,
				Optional.of(new CellName("申请", "r" + row, "c" + i))));
		}
	}

	private static Grid disclosures() {
		GridBuilder grid = Grid.builder(6, 4).columnWidths(List.of(2435, 2435, 2435, 2435));
		grid.add(GridCell.of(CellRole.BLOCK, 0, 0, 1, 4, "第二十条第（一）项"));
		List<String> heads = List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
		for (int i = 0; i < 4; i++) {
			grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, i, 1, 1, heads.get(i)));
		}
		grid.add(GridCell.of(CellRole.ROW_HEADER, 2, 0, 1, 1, "行政规范性文件"));
		for (int i = 1; i < 4; i++) {
			grid.add(GridCell.of(CellRole.DATA, 2, i, 1, 1, i == 3 ? "22（其中修订16件）" : "0"));
		}
		grid.add(GridCell.of(CellRole.BLOCK, 3, 0, 1, 4, "第二十条第（八）项"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 4, 0, 1, 1, "信息内容"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 4, 1, 1, 3, "本年收费金额（单位：万元）"));
		grid.add(GridCell.of(CellRole.ROW_HEADER, 5, 0, 1, 1, "行政事业性收费"));
		grid.add(GridCell.of(CellRole.DATA, 5, 1, 1, 3, "1036.50"));
		return grid.build();
	}

	/**
	 * Returns a table of one row of 15 figures under three header rows.
	 */
	public static Grid reviews() {
		GridBuilder grid = Grid.builder(4, 15).headerRows(3);
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, 0, 1, 5, "行政复议"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, 5, 1, 10, "行政诉讼"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 5, 1, 5, "未经复议直接起诉"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 10, 1, 5, "复议后起诉"));
		List<String> heads = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
		for (int i = 0; i < 15; i++) {
			boolean review = i < 5;
			grid.add(GridCell.of(CellRole.COLUMN_HEADER, review ? 1 : 2, i, review ? 2 : 1, 1, heads.get(i % 5)));
			grid.add(GridCell.of(CellRole.DATA, 3, i, 1, 1, Integer.toString(i)));
		}
		return grid.build();
	}

	private static Grid free() {
		GridBuilder grid = Grid.builder(3, 3).headerRows(1);
		String[][] texts = {{"年度", "申请", "说明"}, {"2023", "51", "按期办结"}, {"2024", "56", "比上年增加，主要涉及征地补偿、城市规划和住房保障等方面的信息"}};
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 3; column++) {
				grid.add(GridCell.of(row == 0 ? CellRole.COLUMN_HEADER : CellRole.DATA, row, column, 1, 1, texts[row][column]));
			}
		}
		return grid.build();
	}
}
