package org.nianbao.ide.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.text.TextEdit;
import org.nianbao.testkit.Examples;

class PasteTest {

	private static final ReportFormat FORMAT = ReportLoader.standalone().load("某局2024年政府信息公开工作年度报告\n", "test").format();

	private static final String TABLE = "| 项目 | 甲 | 乙 |\n| 一   | «»   |    |\n| 组 |\n| 二   |    |  9 |\n";

	static Stream<Arguments> cells() {
		return Stream.of(
			Arguments.of(TABLE, "1\t2\n3\t4", "| 项目 | 甲 | 乙 |\n| 一   |  1 |  2 |\n| 组 |\n| 二   |  3 |  «4» |\n 4 0"),
			Arguments.of(TABLE, "1\r\n3\r\n", "| 项目 | 甲 | 乙 |\n| 一   |  1 |    |\n| 组 |\n| 二   |  «3» |  9 |\n 2 0"),
			Arguments.of(TABLE, "1,234\t\n", "| 项目 |   甲 | 乙 |\n| 一   | 1234 | «»   |\n| 组 |\n| 二   |      |  9 |\n 2 0"),
			Arguments.of(TABLE, "１２\t− 3 000.50", "| 项目 | 甲 |       乙 |\n| 一   | 12 | «-3000.50» |\n| 组 |\n| 二   |    |        9 |\n 2 0"),
			// what does not fit
			Arguments.of(TABLE, "1\t2\t3\t\n4\t5\t6\n7\t8\t9", "| 项目 | 甲 | 乙 |\n| 一   |  1 |  2 |\n| 组 |\n| 二   |  4 |  «5» |\n 4 5"),
			// escapes, quoted cells with line ends
			Arguments.of("表1 某表\n| «甲» | 乙 |\n", "a|b\t\"多\n行\"\"引\"\"\"\n", "表1 某表\n| a\\|b | «多行\"引\"» |\n 2 0"),
			Arguments.of("表1 某表\n| 甲 | «乙» |\n| 丙 | 丁 |\n", "x\ty\n z\u3000\n", "表1 某表\n| 甲 | x |\n| 丙 | «z» |\n 2 1"),
			// no cells
			Arguments.of(TABLE, "12", "-"),
			Arguments.of(TABLE, "\t", "-"),
			Arguments.of(TABLE, "\n", "-"),
			Arguments.of(TABLE, "两行\n文字", "-"));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void cells(String before, String pasted, String after) {
		Marked marked = Marked.of(before);
		assertEquals(after, CellPaste.fill(marked.table(), marked.start(), pasted)
			.map(result -> marked.after(result.change()) + " " + result.filled() + " " + result.leftOut()).orElse("-"));
	}

	static Stream<Arguments> tables() {
		return Stream.of(
			Arguments.of("类别\t数量\n甲\t1,200\n乙|丙\t\n", "| 类别   | 数量 |\n| 甲     | 1200 |\n| 乙\\|丙 |      |\n"),
			// labels of groups before those of rows, several lines of headers
			Arguments.of("（注）\t申请人情况\n\t\t自然人\t法人或其他组织\t总计\n一、本年新收政府信息公开申请数量\t\t\t1\t2\t0\t0\t0\t0\t3\n"
				+ "三、本年度办理结果\t（一）予以公开\t\t1\t0\t0\t0\t0\t0\t1\n\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n", """
				| 项目                             | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
				| 一、本年新收政府信息公开申请数量 |      1 |        2 |        0 |            0 |            0 |    0 |    3 |
				| 三、本年度办理结果 |
				| （一）予以公开                   |      1 |        0 |        0 |            0 |            0 |    0 |    1 |
				| （三）不予公开 |
				| 1.属于国家秘密                   |      0 |        0 |        0 |            0 |            0 |    0 |    0 |
				"""),
			// figures that do not fit the format are for the checks
			Arguments.of("项目\t自然人\n一、本年新收政府信息公开申请数量\t1\n二、上年结转政府信息公开申请数量\t2\n", """
				| 项目                             | 自然人 |
				| 一、本年新收政府信息公开申请数量 |      1 |
				| 二、上年结转政府信息公开申请数量 |      2 |
				"""),
			// prose
			Arguments.of("\t一是公开。\n\t二是改进。\n", "-"),
			Arguments.of("甲\t1\n", "-"),
			Arguments.of("一段\n两段\n三段\n四段\t5\n六\t7", "-"));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void tables(String pasted, String lines) {
		assertEquals(lines, TablePaste.lines(pasted, Optional.of(FORMAT), "\n").orElse("-"));
	}

	/** Each official table comes back from the cells of its rows. */
	/** A spreadsheet ends a cell with a line end, which would break the row. */
	@ParameterizedTest
	@CsvSource(value = {"行政许可\\r\\n,行政许可", "' 甲\u3000乙 \\n',甲\u3000乙", "行政许可,-", "甲\\n乙\\n,-", "| 甲 |\\n,-", "\\n,-", "'  \\r\\n',-"})
	void wordsOfOneCell(String pasted, String words) {
		String text = pasted.replace("\\r", "\r").replace("\\n", "\n");
		assertEquals(words.equals("-") ? Optional.empty() : Optional.of(words), ClipboardCells.words(text));
	}

	@Test
	void officialTablesComeBack() {
		FORMAT.tables().forEach(table -> {
			StringBuilder cells = new StringBuilder();
			table.rows().forEach(row -> cells.append(row.label()).append("\t1".repeat(row.block().columns().size())).append("\n"));
			assertEquals(TableTemplate.table(table, (row, column) -> "1"), TablePaste.lines(cells.toString(), Optional.of(FORMAT), "\n").orElseThrow());
		});
	}

	/** Copying cells and pasting them where they were changes nothing. */
	@Test
	void pasteAfterCopyIsNothing() {
		Random random = new Random(5);
		for (String text : Examples.all().stream().map(Examples::text).map(t -> t.replaceAll("[０-９,]", "1")).toList()) {
			TextLines lines = TextLines.of(text);
			for (int line = 0; line < lines.count(); line++) {
				int offset = lines.start(line);
				Optional<TableText> table = TableText.at(lines, offset);
				if (table.isPresent()) {
					String aligned = TableGrid.align(table.get().text());
					TableText whole = new TableText(0, aligned, true);
					TableGrid grid = TableGrid.of(aligned);
					int first = random.nextInt(grid.rows().size());
					int cell = random.nextInt(grid.row(first).cells().size());
					Optional<CellPaste.Result> result = CellPaste.fill(whole, grid.row(first).cell(cell).selectionStart(), copy(grid, first, cell, random));
					result.ifPresent(r -> assertEquals(aligned, TextEdit.apply(aligned, r.change().edits())));
				}
			}
		}
	}

	private static String copy(TableGrid grid, int first, int cell, Random random) {
		List<String> rows = new ArrayList<>();
		int last = Math.min(grid.rows().size(), first + 1 + random.nextInt(6));
		for (int i = first; i < last; i++) {
			boolean isHeading = grid.row(i).kind() == ReportToken.HEADER_ROW || grid.row(i).kind() == ReportToken.GROUP_ROW;
			if (i == first || !isHeading) {
				List<String> cells = new ArrayList<>();
				for (int j = cell; j < grid.row(i).cells().size(); j++) {
					String content = Escapes.unescape(grid.row(i).cell(j).content(grid.text()));
					cells.add(content.contains("\"") ? "\"" + content.replace("\"", "\"\"") + "\"" : content);
				}
				rows.add(String.join("\t", cells));
			}
		}
		return String.join("\n", rows);
	}
}
