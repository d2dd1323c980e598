package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.csv.FiguresCsvWriter;
import org.nianbao.document.internal.XmlText;
import org.nianbao.document.json.FiguresJsonWriter;
import org.nianbao.document.xlsx.XlsxWriter;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.DataRow;
import org.nianbao.language.report.TextRun;
import org.nianbao.testkit.RandomTexts;

/**
 * Whatever is typed is printed: in the examples, in broken variants of them, and in very large reports.
 */
class NothingLostTest {

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everyCellIsPrinted(Path example) throws Exception {
		assertAllCellsPrinted(Reports.load(example));
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everyCellOfBrokenReportsIsPrinted(Path example) throws Exception {
		String text = Reports.load(example).text();
		Random random = new Random(1);
		for (int i = 0; i < 60; i++) {
			StringBuilder broken = new StringBuilder(text);
			for (int j = 0; j < 3; j++) {
				int at = random.nextInt(broken.length());
				switch (random.nextInt(3)) {
					case 0 -> broken.deleteCharAt(at);
					case 1 -> broken.insert(at, "|\n{（=7、一".charAt(random.nextInt(8)));
					default -> broken.insert(broken.indexOf("\n", at) + 1, "| 不认识的行 | 1 | 二 | 3 |\n");
				}
			}
			assertAllCellsPrinted(Reports.load(broken.toString()));
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void allProseIsPrinted(Path example) throws Exception {
		LoadedReport report = Reports.load(example);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentWriters.byId("html").orElseThrow().write(DocumentBuilder.build(report), out);
		String page = out.toString(StandardCharsets.UTF_8);
		report.model().eAllContents().forEachRemaining(element -> {
			if (element instanceof TextRun run) {
				assertTrue(page.contains(XmlText.escape(run.getText())), run.getText());
			}
		});
	}

	@Test
	void everyCellOfRandomTextsIsPrinted() throws IOException {
		for (int seed = 0; seed < 1_000; seed++) {
			LoadedReport report = Reports.load(RandomTexts.text(seed, 120));
			assertAllCellsPrinted(report);
			Document document = DocumentBuilder.build(report);
			for (DocumentWriter writer : DocumentWriters.all()) {
				// Setting pages takes a hundred times longer than anything else.
				if (!writer.id().equals("pdf") || seed % 50 == 0) {
					write(writer, document);
				}
			}
			new FiguresJsonWriter().write(report, OutputStream.nullOutputStream());
			new FiguresCsvWriter().write(report, OutputStream.nullOutputStream());
			new XlsxWriter().write(report, OutputStream.nullOutputStream());
		}
	}

	/** No font has characters for private use, which some random texts have: PDF says so. */
	private static void write(DocumentWriter writer, Document document) throws IOException {
		try {
			writer.write(document, OutputStream.nullOutputStream());
		} catch (DocumentException e) {
			assertEquals(DocumentException.Reason.MISSING_GLYPHS, e.reason());
		}
	}

	@Test
	void largeReportsTakeTimeInProportion() throws IOException {
		StringBuilder text = new StringBuilder("某县2024年政府信息公开工作年度报告\n六、其他需要报告的事项\n表1 大\n| a").append(" | 1".repeat(20_000)).append("|\n");
		text.append("| 1 |\n".repeat(20_000)).append("| 行政许可 |").append("5|".repeat(20_000)).append("\n| 行政许可 | 6 |\n")
			.append("| 未知 | 1 |\n".repeat(20_000));
		text.append("注：{行政许可}\n".repeat(20_000));
		Document document = assertTimeout(Duration.ofSeconds(60), () -> DocumentBuilder.build(Reports.load(text.toString())));
		for (DocumentWriter writer : DocumentWriters.all()) {
			assertTimeout(Duration.ofSeconds(60), () -> writer.write(document, new ByteArrayOutputStream()), writer.id());
		}
	}

	private static void assertAllCellsPrinted(LoadedReport report) {
		Map<String, Integer> printed = new HashMap<>();
		for (Block block : DocumentBuilder.build(report).blocks()) {
			if (block instanceof Table table) {
				table.grid().cells().forEach(cell -> printed.merge(cell.text(), 1, Integer::sum));
			}
		}
		List<String> missing = new ArrayList<>();
		report.model().eAllContents().forEachRemaining(element -> {
			if (element instanceof DataRow) {
				for (String text : cells(element)) {
					// A computed cell prints its number; a remark keeps its bracket.
					boolean found = text.isEmpty() || text.equals("=") || printed.merge(text, -1, Integer::sum) >= 0;
					if (!found) {
						missing.add(text);
					}
				}
			}
		});
		assertEquals(List.of(), missing, report::text);
	}

	private static List<String> cells(EObject row) {
		List<String> texts = RowTexts.of(row);
		return texts.subList(Math.min(1, texts.size()), texts.size());
	}
}
