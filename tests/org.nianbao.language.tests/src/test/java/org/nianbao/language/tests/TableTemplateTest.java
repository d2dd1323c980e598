package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/** Tables written from a format are read as the tables of that format. */
class TableTemplateTest {

	private static final ReportFormat FORMAT = FormatReader.standard().find("国办2021").orElseThrow();

	@Test
	void rowsAndGroupsAndHeadersArePrinted() {
		assertEquals("""
			| 项目             | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
			| 行政复议         |          |          |          |          |    = |
			| 行政诉讼 |
			| 未经复议直接起诉 |          |          |          |          |    = |
			| 复议后起诉       |          |          |          |          |    = |
			""", TableTemplate.table(FORMAT.table("复议诉讼").orElseThrow()));
	}

	@Test
	void everyTableOfEveryFormatIsReadBack() {
		for (ReportFormat format : FormatReader.standard().formats()) {
			for (TableSpec table : format.tables()) {
				String text = "@格式 " + format.name() + "\n某局2024年政府信息公开工作年度报告\n一、某某\n" + TableTemplate.table(table);
				assertEquals(List.of(), ReportFormatter.format(text), format + " " + table);
				LoadedReport report = ReportLoader.standalone().load(text, "a");
				OfficialTable read = report.table(table).orElseThrow();
				assertTrue(table.rows().stream().allMatch(read::hasRow), format + " " + table);
				assertTrue(table.rows().stream().flatMap(row -> read.figures(row).stream())
					.allMatch(figure -> figure.kind() == Figure.Kind.BLANK || figure.kind() == Figure.Kind.COMPUTED), format + " " + table);
			}
		}
	}

	@Test
	void rowsAreFilled() {
		TableSpec table = FORMAT.table("申请").orElseThrow();
		RowSpec row = table.row("国家秘密").orElseThrow();
		assertEquals("| 1.属于国家秘密 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |",
			TableTemplate.row(row, (r, column) -> column.label()));
		assertEquals(List.of("三、本年度办理结果", "（三）不予公开"),
			TableTemplate.groupsOf(table, row).stream().map(RowGroupSpec::label).toList());
		assertEquals("| （三）不予公开 |", TableTemplate.group(TableTemplate.groupsOf(table, row).get(1)));
	}

	@Test
	void cellsAreEscaped() {
		String cell = "a|b｜c\\|d\\e";
		assertEquals("a\\|b\\｜c\\\\\\|d\\e", Escapes.escapeCell(cell));
		assertEquals(cell, Escapes.unescape(Escapes.escapeCell(cell)));
	}
}
