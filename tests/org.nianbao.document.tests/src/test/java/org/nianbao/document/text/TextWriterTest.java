package org.nianbao.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.nianbao.document.Alignment;
import org.nianbao.document.CellRole;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.Grid;
import org.nianbao.document.GridBuilder;
import org.nianbao.document.GridCell;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.nianbao.language.text.DisplayWidth;

class TextWriterTest {

	@Test
	void blocksAreSetOffByBlankLines() throws IOException {
		String text = text(Samples.report());
		assertTrue(text.startsWith("""
			                             某县人民政府办公室
			                       2024年政府信息公开工作年度报告

			　　本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。

			　　一、总体情况
			　　收到申请56件，比上年多。
			　　（一）主动公开
			"""), text);
		assertTrue(text.contains("\n　　（二）依申请公开。全部按期办结。\n\n　　二、主动公开政府信息情况\n\n+--"), text);
		assertTrue(text.endsWith("\n［图：公开渠道（渠道.png）］\n\n" + " ".repeat(76 - 18) + "某县人民政府办公室\n" + " ".repeat(76 - 13) + "2025年1月15日\n"), text);
	}

	@Test
	void mergedCellsAreDrawnAsOne() {
		assertEquals("""
			+-------------------------------------------------------------------+
			|                        第二十条第（一）项                         |
			+----------------+--------------+--------------+--------------------+
			|    信息内容    | 本年制发件数 | 本年废止件数 |    现行有效件数    |
			+----------------+--------------+--------------+--------------------+
			| 行政规范性文件 |      0       |      0       | 22（其中修订16件） |
			+----------------+--------------+--------------+--------------------+
			|                        第二十条第（八）项                         |
			+----------------+--------------------------------------------------+
			|    信息内容    |            本年收费金额（单位：万元）            |
			+----------------+--------------------------------------------------+
			| 行政事业性收费 |                     1036.50                      |
			+----------------+--------------------------------------------------+
			""", draw(((Table) Samples.report().blocks().get(7)).grid()));
	}

	@Test
	void allLinesOfATableAreEquallyWide() {
		for (Grid grid : List.of(Samples.applications(), Samples.reviews())) {
			List<String> lines = TextGrid.draw(grid).lines();
			int width = DisplayWidth.of(lines.get(0));
			assertTrue(width <= 120, "width " + width);
			lines.forEach(line -> assertEquals(width, DisplayWidth.of(line), line));
		}
	}

	@Test
	void everyTextIsInTheDrawing() {
		String drawn = String.join("", TextGrid.draw(Samples.reviews()).lines()).replaceAll("[ |+-]", "");
		for (GridCell cell : Samples.reviews().cells()) {
			if (cell.columnSpan() > 1) {
				assertTrue(drawn.contains(cell.text()), cell.text());
			}
		}
	}

	@Test
	void cellsOverSeveralRowsGoOnThroughTheLinesBetweenThem() {
		Grid grid = Grid.builder(2, 2).add(GridCell.of(CellRole.ROW_HEADER, 0, 0, 2, 1, "甲")).add(GridCell.of(CellRole.DATA, 0, 1, 1, 1, "1"))
			.add(GridCell.of(CellRole.DATA, 1, 1, 1, 1, "2")).build();
		assertEquals("""
			+------+------+
			|  甲  |  1   |
			|      +------+
			|      |  2   |
			+------+------+
			""", draw(grid));
	}

	@Test
	void highCellsMakeTheirLastRowHigher() {
		Grid grid = Grid.builder(2, 2).add(GridCell.of(CellRole.ROW_HEADER, 0, 0, 2, 1, "一二三四五六七八九十".repeat(5) + "一二三四五六"))
			.add(GridCell.of(CellRole.DATA, 0, 1, 1, 1, "1")).add(GridCell.of(CellRole.DATA, 1, 1, 1, 1, "2")).build();
		assertEquals("""
			+----------------------------+------+
			| 一二三四五六七八九十一二三 |  1   |
			| 四五六七八九十一二三四五六 +------+
			| 七八九十一二三四五六七八九 |  2   |
			| 十一二三四五六七八九十一二 |      |
			|          三四五六          |      |
			+----------------------------+------+
			""", draw(grid));
	}

	@Test
	void numbersAreNeverBroken() {
		GridBuilder grid = Grid.builder(2, 15).add(GridCell.of(CellRole.DATA, 0, 0, 1, 2, "123456789012.34"));
		for (int column = 2; column < 15; column++) {
			grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, column, 1, 1, "列"));
		}
		for (int column = 0; column < 15; column++) {
			grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, column, 1, 1, "很长很长的标题"));
		}
		assertTrue(draw(grid.build()).contains(" 123456789012.34 "));
	}

	@Test
	void alignmentIsThatOfTheCell() {
		GridBuilder grid = Grid.builder(1, 3);
		for (Alignment alignment : Alignment.values()) {
			grid.add(new GridCell("左", 0, alignment.ordinal(), 1, 1, CellRole.DATA, alignment, Optional.empty()));
		}
		assertTrue(draw(grid.build()).contains("| 左   |  左  |   左 |"));
	}

	@Test
	void tablesWithVeryManyColumnsAreLists() {
		GridBuilder grid = Grid.builder(1, 20_000);
		for (int column = 0; column < 20_000; column++) {
			grid.add(GridCell.of(CellRole.DATA, 0, column, 1, 1, "x"));
		}
		assertEquals(1, TextGrid.draw(grid.build()).lines().size());
	}

	/** A mark that turns what follows it ends with its cell, and letters from right to left do not pull their neighbours along. */
	@Test
	void cellsDoNotTurnTheirNeighbours() {
		Grid grid = Grid.builder(1, 3).add(GridCell.of(CellRole.DATA, 0, 0, 1, 1, "\u202e12\u2067")).add(GridCell.of(CellRole.DATA, 0, 1, 1, 1, "ש\u202c"))
			.add(GridCell.of(CellRole.DATA, 0, 2, 1, 1, "3")).build();
		List<String> lines = TextGrid.draw(grid).lines();
		assertEquals("|  \u200e\u202e12\u2067\u2069\u202c\u200e  |  \u200eש\u202c\u200e   |  3   |", lines.get(1));
		lines.forEach(line -> assertEquals(DisplayWidth.of(lines.get(0)), DisplayWidth.of(line)));
		Bidi bidi = new Bidi(lines.get(1), Bidi.DIRECTION_LEFT_TO_RIGHT);
		assertEquals(0, bidi.getLevelAt(lines.get(1).lastIndexOf('3')));
		assertEquals(0, bidi.getLevelAt(lines.get(1).indexOf("  |")));
	}

	@Test
	void isolatesEndTheEmbeddingsWithinThem() {
		assertEquals("\u200e", PlainText.after("\u2067\u202e12\u2069"));
		assertEquals("\u202c\u200e", PlainText.after("\u2069\u202e12"));
		assertEquals("\u202c\u2069\u200e", PlainText.after("\u2068\u202b12"));
		assertEquals("\u2069\u200e", PlainText.after("\u2068\u202c"));
	}

	/** Nothing that a terminal would take for a command, nothing that UTF-8 cannot write, no line that nobody began. */
	@Test
	void charactersThatAreNoTextAreReplaced() throws IOException {
		String hostile = "甲\u001b[2J\u0000\tb\r\n\u2028c\ud800d\udc00\ud83d\ude00\u0085";
		String printed = "甲\ufffd[2J\ufffd b   c\ufffdd\ufffd\ud83d\ude00 ";
		Grid grid = Grid.builder(1, 1).add(GridCell.of(CellRole.DATA, 0, 0, 1, 1, hostile)).build();
		String text = text(new Document(List.of(hostile), "", OptionalInt.empty(), Document.CHINESE,
			List.of(new Table(hostile, grid, List.of()), Paragraph.of(hostile), Closing.of(hostile), new Picture(hostile, hostile, Optional.empty()))));
		assertEquals(7, text.split(Pattern.quote(printed), -1).length - 1, text);
		assertTrue(text.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), text);
		assertEquals(1 + 1 + 1 + 3 + 1 + 1 + 1 + 1 + 1 + 1, text.lines().count(), text);
	}

	private static String draw(Grid grid) {
		return String.join("\n", TextGrid.draw(grid).lines()) + "\n";
	}

	private static String text(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new TextWriter().write(document, out);
		return out.toString(StandardCharsets.UTF_8);
	}
}
