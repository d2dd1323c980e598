package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.preview.PreviewPage;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartSeries;

/**
 * Charts in documents.
 */
class ChartTest {

	private static final String TITLE = "某县人民政府办公室2024年政府信息公开工作年度报告\n一、总体情况\n";
	private static final String TABLE = "表1 公开渠道\n| 渠道 | 2023年 | 2024年 |\n| 网站 | 120 | 150 |\n| 微信 | 30 | - |\n";

	private static Document build(String body) {
		return DocumentBuilder.build(Reports.load(TITLE + body));
	}

	private static Optional<BigDecimal> number(int value) {
		return Optional.of(BigDecimal.valueOf(value));
	}

	@Test
	void aChartStandsWhereItIsWritten() {
		List<Block> blocks = build("前。\n" + TABLE + "注：截至年底。\n@图 柱 \"渠道\" 按行\n后。\n").blocks();
		assertEquals(new Chart(ChartKind.BAR, "渠道", "", List.of("网站", "微信"), List.of(new ChartSeries("2023年", List.of(number(120), number(30))),
			new ChartSeries("2024年", List.of(number(150), Optional.empty())))), blocks.get(3));
		assertEquals(Paragraph.of("后。"), blocks.get(4));
	}

	@Test
	void aNoteBelowTheChartIsStillThatOfTheTable() {
		List<Block> blocks = build(TABLE + "@图 柱\n注：截至年底。\n").blocks();
		assertEquals(List.of("注：截至年底。"), ((Table) blocks.get(1)).notes().stream().map(Paragraph::text).toList());
		assertTrue(blocks.get(2) instanceof Chart);
	}

	@Test
	void aChartThatCannotBeDrawnIsNotLost() {
		Picture missing = (Picture) build("@图 饼 \"构成\" 表9\n").blocks().get(1);
		assertEquals("［图：构成（@图 饼 \"构成\" 表9）］", missing.replacement());
	}

	@Test
	void aLineFollowsTheYears(@TempDir Path directory) throws Exception {
		String table = "三、收到和处理政府信息公开申请情况\n| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | = |\n@图 线 \"新收\" {新收}\n";
		Files.writeString(directory.resolve("2023.nianbao"), TITLE.replace("2024", "2023") + table.replace("| 1 |", "| 8 |"));
		Path file = Files.writeString(directory.resolve("2024.nianbao"), "@上年 \"2023.nianbao\"\n" + TITLE + table);
		Chart chart = (Chart) DocumentBuilder.build(Reports.load(file)).blocks().stream().filter(Chart.class::isInstance).findFirst().orElseThrow();
		assertEquals(List.of("2023年", "2024年"), chart.categories());
		assertEquals(List.of(number(8), number(1)), chart.series().get(0).values());
	}

	@Test
	void webPagesHaveTheDrawing() throws Exception {
		String page = new String(write("html", build(TABLE + "@图 柱 \"渠道<b>\"\n")), StandardCharsets.UTF_8);
		assertTrue(page.contains("<figure class=\"chart\">\n<svg xmlns="), page);
		assertTrue(page.contains("<figcaption>渠道&lt;b&gt;</figcaption>"), page);
	}

	@Test
	void plainTextHasTheFigures() throws Exception {
		String text = new String(write("txt", build(TABLE + "@图 饼 \"构成\" {x}\n@图 柱 \"渠道\"\n")), StandardCharsets.UTF_8);
		String below = text.substring(text.lastIndexOf("渠道\n"));
		assertEquals("""
			渠道
			+--------+------+------+
			|        | 网站 | 微信 |
			+--------+------+------+
			| 2023年 |  120 |   30 |
			+--------+------+------+
			| 2024年 |  150 |   —  |
			+--------+------+------+
			""".replace(" ", ""), below.replace(" ", ""));
	}

	@Test
	void wordHasAPictureWithItsFigures() throws Exception {
		Document document = build(TABLE + "@图 柱 \"渠道\"\n@图 线 \"渠道 <&\"\n");
		byte[] file = write("docx", document);
		assertArrayEquals(file, write("docx", document));
		Map<String, byte[]> parts = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		String main = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
		assertTrue(main.contains("descr=\"柱图：渠道。网站：2023年 120，2024年 150。微信：2023年 30，2024年 —。\""), main);
		assertTrue(main.contains("渠道 &lt;&amp;"), main);
		assertEquals("PNG", new String(parts.get("word/media/picture2.png"), 1, 3, StandardCharsets.ISO_8859_1));
	}

	@Test
	void previewsHaveTheDrawing() {
		PreviewPage page = PreviewPage.of(DocumentBuilder.trace(Reports.load(TITLE + TABLE + "@图 柱\n")));
		assertTrue(page.parts().get(page.parts().size() - 1).html().contains("<svg "), "the chart comes last");
		assertFalse(page.parts().get(page.parts().size() - 1).elements().isEmpty(), "and leads to its line");
	}

	private static byte[] write(String id, Document document) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentWriters.byId(id).orElseThrow().write(document, out);
		return out.toByteArray();
	}
}
