package org.nianbao.ide.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

class CellMovesTest {

	private static final boolean NEXT = true;
	private static final boolean PREVIOUS = false;

	static Stream<Arguments> moves() {
		return Stream.of(
			// figures, row by row, labels and headings passed over
			Arguments.of(NEXT, "文\n| 项目 | 甲 |\n| 一 | «» 1 |\n| 二 | 22 |\n文", "文\n| 项目 | 甲 |\n| 一   |  1 |\n| 二   | «22» |\n文"),
			Arguments.of(NEXT, "| 项目 | 甲 | 乙 |\n| 一 | «5» | 7 |\n", "| 项目 | 甲 | 乙 |\n| 一   |  5 |  «7» |\n"),
			Arguments.of(NEXT, "| 项目 | 甲 |\n| 一 | 1«» |\n| 组 |\n| 二 | 2 |\n", "| 项目 | 甲 |\n| 一   |  1 |\n| 组 |\n| 二   |  «2» |\n"),
			Arguments.of(PREVIOUS, "| 项目 | 甲 |\n| 一 | 1 |\n| 组 |\n| 二 | «2» |\n", "| 项目 | 甲 |\n| 一   |  «1» |\n| 组 |\n| 二   |  2 |\n"),
			// nothing after the last one, nothing before the first one
			Arguments.of(NEXT, "| 项目 | 甲 |\n| 一 | «1» |\n", "| 项目 | 甲 |\n| 一   |  «1» |\n"),
			Arguments.of(PREVIOUS, "| 项目 | 甲 |\n| 一 | 1«» |\n", "| 项目 | 甲 |\n| 一   |  «1» |\n"),
			// from a label and from a header also the others of the row
			Arguments.of(NEXT, "| 项«»目 | 甲 |\n| 一 | 1 |\n", "| 项目 | «甲» |\n| 一   |  1 |\n"),
			Arguments.of(NEXT, "| 项目 | 甲«» |\n| 一 | 1 |\n", "| 项目 | 甲 |\n| 一   |  «1» |\n"),
			Arguments.of(PREVIOUS, "| 项目 | 甲 |\n| 一 | 1 |\n| «二» | 2 |\n", "| 项目 | 甲 |\n| 一   |  «1» |\n| 二   |  2 |\n"),
			// an empty label is to be filled in
			Arguments.of(NEXT, "| 项目 | 甲 |\n| 一 | «1» |\n| | |\n", "| 项目 | 甲 |\n| 一   |  1 |\n| «»     |    |\n"),
			// free tables: all cells
			Arguments.of(NEXT, "表1 某表\n\n| 甲 | «乙» |\n| 1 | 2 |\n", "表1 某表\n\n| 甲 | 乙 |\n|  «1» |  2 |\n"),
			Arguments.of(NEXT, "表1 某表\n| 甲 | 乙 |\n| «很长的文字» | 2 |\n", "表1 某表\n| 甲         | 乙 |\n| 很长的文字 |  «2» |\n"),
			// blank lines, comments and waivers do not end a table
			Arguments.of(NEXT, "| 项目 | 甲 |\n| 一 | «1» |\n\n// 说明\n@豁免 X \"理由\"\n| 二 | 2 |\n",
				"| 项目 | 甲 |\n| 一   |  1 |\n\n// 说明\n@豁免 X \"理由\"\n| 二   |  «2» |\n"),
			// a row that is being typed
			Arguments.of(NEXT, "| 项目 | 甲 | 乙 |\n| 一«»", "| 项目 | 甲 | 乙 |\n| 一   | «»   |"),
			Arguments.of(NEXT, "| 项目 | 甲 | 乙 |\n| 一 | 12«»", "| 项目 | 甲 | 乙 |\n| 一   | 12 | «»   |"),
			Arguments.of(NEXT, "| 项目 | 甲 | 乙 |\n| 一 | 12 | 3«»", "| 项目 | 甲 | 乙 |\n| 一   | 12 |  «3»"),
			// a bar belongs to the cell before it; escaped bars are text
			Arguments.of(NEXT, "| 项目 | 甲 | 乙 |\n| 一 | 1 «»| 2 |\n", "| 项目 | 甲 | 乙 |\n| 一   |  1 |  «2» |\n"),
			Arguments.of(NEXT, "表1 某表\n| 甲\\|乙«» | 丙 |\n", "表1 某表\n| 甲\\|乙 | «丙» |\n"),
			Arguments.of(NEXT, "| 项目 | 甲 |\r\n| 一 | «1» |\r\n| 二 | 2 |\r\n", "| 项目 | 甲 |\r\n| 一   |  1 |\r\n| 二   |  «2» |\r\n"));
	}

	@ParameterizedTest
	@MethodSource("moves")
	void moves(boolean forward, String before, String after) {
		Marked marked = Marked.of(before);
		assertEquals(after, marked.after(CellMoves.move(marked.table(), marked.end(), forward)));
	}

	static Stream<Arguments> selections() {
		return Stream.of(
			Arguments.of("| 项目 | 甲 |\n| 1.属于国«»家秘密 | 1 |", "| 项目 | 甲 |\n| «1.属于国家秘密» | 1 |"),
			Arguments.of("| 项目 | 甲 |\n| 一 |  «»  12   |", "| 项目 | 甲 |\n| 一 |    «12»   |"),
			Arguments.of("| 项目 | 甲 |\n| 一 | 6«»（其中修订2件） |", "| 项目 | 甲 |\n| 一 | «6»（其中修订2件） |"),
			Arguments.of("| 项目 | 甲 |\n| 一 | 6（其中«»修订2件） |", "| 项目 | 甲 |\n| 一 | «6（其中修订2件）» |"),
			Arguments.of("| 项目 | 甲 |\n| 一 |  «» |", "| 项目 | 甲 |\n| 一 | «»  |"));
	}

	@ParameterizedTest
	@MethodSource("selections")
	void selections(String before, String after) {
		Marked marked = Marked.of(before);
		assertEquals(after, marked.after(CellMoves.select(marked.table(), marked.end())));
	}

	@Test
	void placesOutsideOfTables() {
		for (String text : List.of("", "文", "表1 某表\n| 甲 |", "| 甲 | 乙 |\n\n", "\\| 甲 |")) {
			int offset = text.startsWith("|") ? text.length() : 0;
			assertTrue(TableText.at(TextLines.of(text), offset).isEmpty(), text);
		}
	}

	@Test
	void longTablesAreNotAligned() {
		String text = "| 项目 | 甲 |\n" + "| 行 | 1 |\n".repeat(2500);
		int offset = text.indexOf("| 行 | 1", text.length() / 2) + 6;
		TableText table = TableText.at(TextLines.of(text), offset).orElseThrow();
		assertFalse(table.whole());
		assertTrue(table.text().length() < 1000);
		TableChange change = CellMoves.move(table, offset, NEXT).orElseThrow();
		assertEquals(List.of(), change.edits());
		assertEquals("1", text.substring(change.offset(), change.offset() + change.length()));
		assertEquals(offset + "| 行 | 1 |\n".length(), change.offset());
	}

	/** Moving through a table changes what formatting changes, and nothing else. */
	@Test
	void alignsAsTheFormatterDoes() {
		for (String text : Examples.all().stream().map(Examples::text).toList()) {
			assertEquals(TextEdit.apply(text, ReportFormatter.format(text)), throughAllTables(text));
		}
	}

	private static String throughAllTables(String text) {
		String current = text;
		for (int line = 0; line < TextLines.of(current).count(); line++) {
			TextLines lines = TextLines.of(current);
			int offset = lines.start(line);
			String before = current;
			current = TableText.at(lines, offset).flatMap(table -> CellMoves.move(table, offset, NEXT)).map(change -> TextEdit.apply(before, change.edits()))
				.orElse(before);
		}
		return current;
	}

	@Test
	void anywhereInAnyTextWhiteSpaceAloneChanges() {
		Random random = new Random(7);
		for (int seed = 0; seed < 400; seed++) {
			String text = RandomTexts.text(seed, 60);
			int offset = random.nextInt(text.length() + 1);
			boolean forward = random.nextBoolean();
			TableText.at(TextLines.of(text), offset).flatMap(table -> CellMoves.move(table, offset, forward)).ifPresent(change -> {
				String after = TextEdit.apply(text, change.edits());
				assertEquals(withoutSpace(text).replace("|", ""), withoutSpace(after).replace("|", ""));
				TableText again = TableText.at(TextLines.of(after), change.offset()).orElseThrow();
				assertEquals(TableGrid.align(again.text()), again.text(), "aligned once and for all");
			});
		}
	}

	private static String withoutSpace(String text) {
		return text.chars().filter(c -> !Whitespace.isWhitespace((char) c))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}
}
