package org.nianbao.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Table;
import org.nianbao.document.text.TextWriter;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceTable;

class TextReaderTest {

	private static final String SENTENCE = "一是个别单位重视程度不够，信息更新不及时、发布不规范；二是基层政务公开工作人员力量薄弱，业务培训还需要进一步加强。";

	private static SourceDocument read(String text) throws UnreadableSourceException {
		return new TextReader().read(text.getBytes(StandardCharsets.UTF_8), ReadingLimits.DEFAULT);
	}

	/** Paragraphs as they are, tables as rows of cells between bars. */
	private static List<String> describe(String text) throws UnreadableSourceException {
		List<String> lines = new ArrayList<>();
		for (SourceBlock block : read(text).blocks()) {
			if (block instanceof SourceParagraph paragraph) {
				lines.add(paragraph.text());
			} else if (block instanceof SourceTable table) {
				table.rows().forEach(row -> lines.add(row.cells().stream().map(cell -> cell.text().replace("\n", "/"))
					.collect(Collectors.joining("|", "[", "]"))));
			}
		}
		return lines;
	}

	@Test
	void rowsWithTabs() throws Exception {
		assertEquals(List.of("二、情况", "[第一项|||]", "[信息内容|制发|废止]", "[规章|0|0]", "[规范性文件|1|0]", "三、情况"),
			describe("二、情况\n\n第一项\t\t\t\n信息内容\t制发\t废止\n\n规章\t0\t0\n规范性文件\t1\t0\n\n三、情况\n"));
	}

	@Test
	void rowsWithTabsWhoseLabelsAreBrokenIntoLines() throws Exception {
		assertEquals(List.of("[项目|甲|乙]", "[三、|很长的]", "[标签|1|2]", "[短的|2|3]"), describe("项目\t甲\t乙\n三、\t很长的\n标签\t1\t2\n短的\t2\t3\n"));
	}

	@Test
	void aCellOnEachLine() throws Exception {
		assertEquals(List.of("二、情况", "[第一项]", "[信息内容|制发|废止]", "[规章|0|0]", "[规范性/文件|1|0]", "[结果/维持|结果|总/计|总计]", "三、情况", "四、文字。"),
			describe("二、情况\n\t第一项\n\n\t信息内容\n\t制发\n\t废止\n\n\t规章\n\t0\n\t0\n\n\t规范性\n文件\n\t1\n\t0\n\n\t结果\n\n维持\n\t结果\n\t总\n\n计\n\t总计\n\n\n\n三、情况\n四、文字。\n"));
	}

	@Test
	void emptyCellsOnLinesOfTheirOwn() throws Exception {
		assertEquals(List.of("[||自然人]", "[一|1|2]"), describe("\t\n\t\n\t自然人\n\n\t一\n\t1\n\t2\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"| 甲 | 1 |\\n|---|---|\\n| 乙 | 2 |; [甲|1] [乙|2]",
		"| 甲 | 1 |\\n| 乙 | 2 |; [甲|1] [乙|2]",
		"| | |\\n|:-:|--:|\\n| 甲 | - |; [|] [甲|-]",
		"｜甲｜1｜\\n｜乙｜2; [甲|1] [乙|2]",
		"| 甲\\|乙 | 1<br>2 |\\n| 丙 | |; [甲|乙|1/2] [丙|]",
		"| 第二十条第（一）项 |\\n| 规章 | 0 |; [第二十条第（一）项] [规章|0]"
	})
	void rowsBetweenBars(String text, String expected) throws Exception {
		assertEquals(expected, String.join(" ", describe(text.replace("\\n", "\n"))));
	}

	@Test
	void rowsFromThePdfClipboard() throws Exception {
		assertEquals(List.of("三、收到申请情况", "[信息内容|本年制发件数|本年废止件数|现行有效件数]", "[规章|0|0|0]", "[行政规范性文件|1|1|11]", "[信息内容|本年处理决定数量]", "[行政许可|18227]",
			"四、下一章", "2024年，本机关收到申请12件。"),
			describe("三、收到申请情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 1 1 11\n信息内容    本年处理决定数量\n行政许可 18227\n四、下一章\n2024年，本机关收到申请12件。\n"));
	}

	@Test
	void rowsWithCommas() throws Exception {
		assertEquals(List.of("[项目|制发|有效]", "[规章|0|0]", "[文件，\"新\"|1,000|2]"), describe("项目,制发,有效\n规章,0,0\n\"文件，\"\"新\"\"\",\"1,000\",2\n"));
	}

	@Test
	void proseWithTabsAndNumbersIsNoTable() throws Exception {
		String text = "\t2024年，我局按照统一部署，集中精力、狠抓落实，切实贯彻信息公开工作各项规定动作，着力提升政府信息公开质量和实效，全年没有收到申请。\n"
			+ "\t下一步，我局将采取切实有效措施，继续深化、推进政府信息公开工作，拓宽政府信息公开内容，及时提供，定期维护，确保政府信息公开工作正常开展。\n附件：\t1.目录\n";
		assertTrue(read(text).blocks().stream().allMatch(SourceParagraph.class::isInstance));
		assertEquals(3, read(text).blocks().size());
	}

	/** What the product writes it reads, with all merged cells. */
	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void drawnTablesOfOurOwn(Path example) throws Exception {
		Document document = DocumentBuilder.build(ReportLoader.standalone().load(example));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new TextWriter().write(document, DocumentOptions.standard(), out);
		List<SourceTable> tables = read(out.toString(StandardCharsets.UTF_8)).blocks().stream().filter(SourceTable.class::isInstance)
			.map(SourceTable.class::cast).toList();
		List<Grid> grids = new ArrayList<>();
		for (Block block : document.blocks()) {
			if (block instanceof Table table) {
				grids.add(table.grid());
			} else if (block instanceof Chart chart) {
				grids.add(chart.table());
			}
		}
		assertEquals(grids.stream().map(TextReaderTest::cells).toList(), tables.stream().map(TextReaderTest::cells).toList());
		assertTrue(tables.stream().allMatch(SourceTable::exact));
	}

	private static List<String> cells(Grid grid) {
		return grid.cells().stream().map(TextReaderTest::cell).toList();
	}

	private static String cell(GridCell cell) {
		return cell.row() + " " + cell.column() + " " + cell.rowSpan() + " " + cell.columnSpan() + " " + cell.text();
	}

	private static List<String> cells(SourceTable table) {
		List<String> cells = new ArrayList<>();
		for (int row = 0; row < table.rows().size(); row++) {
			for (SourceCell cell : table.rows().get(row).cells()) {
				cells.add(row + " " + cell.column() + " " + cell.rowSpan() + " " + cell.columnSpan() + " " + cell.text());
			}
		}
		return cells;
	}

	@Test
	void boxDrawing() throws Exception {
		assertEquals(List.of("[项目|甲]", "[规章|0]"), describe("┌──────┬────┐\n│ 项目 │ 甲 │\n├──────┼────┤\n│ 规章 │ 0  │\n└──────┴────┘\n"));
		assertEquals(List.of("[项目|甲]", "[规章|0]"), describe("┌───┬──┐\n│ 项目 │ 甲 │\n├───┼──┤\n│ 规章 │ 0  │\n└───┴──┘\n"));
	}

	@Test
	void textThatIsNoPartOfTheReportIsLeftOut() throws Exception {
		SourceDocument document = read("某局\n— 1 —\n[bookmark: _GoBack]五、存在的主要问题\n第 2 页 共 9 页\n"
			+ "The screenshot displays the website's section. It features a search bar at the top right.\n------\n" + SENTENCE);
		assertEquals(List.of("某局", "五、存在的主要问题", SENTENCE), document.blocks().stream().map(block -> ((SourceParagraph) block).text()).toList());
		assertEquals(List.of("PAGE_NUMBER — 1 —", "PAGE_NUMBER 第 2 页 共 9 页", "EDITOR_REMARK [bookmark: _GoBack]",
			"EDITOR_REMARK The screenshot displays the website's section. It features a search bar at the top right.", "EDITOR_REMARK ------"),
			document.dropped().stream().map(TextReaderTest::describe).toList());
		assertEquals(List.of("text.foreign"), document.notes().stream().map(note -> note.key()).toList());
		assertEquals(new SourcePosition.Line(0, 3, 20), document.blocks().get(1).position());
	}

	private static String describe(DroppedText dropped) {
		return dropped.reason() + " " + dropped.text();
	}

	@Test
	void headersAndNumbersOfPages() throws Exception {
		SourceDocument document = read("某局年度报告\n第一页的文字\n1\n\f某局年度报告\n第二页的文字\n2\n\f某局年度报告\n第三页的文字。\n3\n");
		assertEquals(List.of("某局年度报告", "第一页的文字", "第二页的文字", "第三页的文字。", "3"),
			document.blocks().stream().map(block -> ((SourceParagraph) block).text()).toList());
		assertEquals(4, document.dropped().size());
	}

	@Test
	void pageNumbersWithinTablesDoNotEndThem() throws Exception {
		assertEquals(List.of("[规章|0|0]", "[文件|1|0]"), describe("规章\t0\t0\n\n- 3 -\n\n文件\t1\t0\n"));
	}

	@ParameterizedTest
	@CsvSource({ "一、总体情况, false", "2024年，收到申请12件。, true", "收到申请12件，其中, false", "（如下：）, true", "他说：“好。”, true", "附件：, true" })
	void paragraphsThatEndWithASentenceAreComplete(String text, boolean complete) throws Exception {
		assertEquals(complete, ((SourceParagraph) read(text).blocks().get(0)).complete());
	}

	@Test
	void alignmentMarkdownAndPictures() throws Exception {
		SourceDocument document = read(" ".repeat(28) + "青石县农业农村局\n## 一、总体情况\n正文。![栏目截图](a.png)\n" + " ".repeat(56)
			+ "青石县农业农村局\n\u3000\u3000\u200b正文\u00a0\n");
		List<SourceBlock> blocks = document.blocks();
		assertEquals(Alignment.CENTER, ((SourceParagraph) blocks.get(0)).alignment());
		assertEquals(2, ((SourceParagraph) blocks.get(1)).level());
		assertEquals("栏目截图", ((SourcePicture) blocks.get(3)).description());
		assertEquals(Alignment.END, ((SourceParagraph) blocks.get(4)).alignment());
		assertEquals("正文", ((SourceParagraph) blocks.get(5)).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\n\u3000\n", "— 1 —\n" })
	void textWithoutWordsIsRefused(String text) {
		assertEquals(Reason.EMPTY, assertThrows(UnreadableSourceException.class, () -> read(text)).reason());
	}

	@Test
	void limitsAreKept() {
		ReadingLimits few = new ReadingLimits(1_000_000, 0, 1_000, 10, 1, 1, 1, 1_000_000_000L);
		assertEquals(Reason.TOO_LARGE, refused("规章\t0\t0\n".repeat(4), few));
		assertEquals(Reason.TOO_LARGE, refused("字".repeat(1_001), few));
		assertEquals(Reason.TOO_LARGE, refused("字".repeat(400_000), few));
	}

	private static Reason refused(String text, ReadingLimits limits) {
		return assertThrows(UnreadableSourceException.class, () -> new TextReader().read(text.getBytes(StandardCharsets.UTF_8), limits)).reason();
	}

	/** Looking for what is not there from each of many places would take hours. */
	@ParameterizedTest
	@ValueSource(strings = { "[endif]", "![](a)" })
	@Timeout(60)
	void manyRemarksInALineTakeNoLongerThanTheyAreLong(String part) throws UnreadableSourceException {
		SourceDocument document = read("文" + part.repeat(200_000) + "字\n");
		List<SourceParagraph> text = document.blocks().stream().filter(SourceParagraph.class::isInstance).map(SourceParagraph.class::cast).toList();
		assertEquals(List.of("文", "字"), text.stream().map(SourceParagraph::text).toList());
		assertEquals(200_000, document.blocks().size() - text.size() + document.dropped().size());
	}
}
