package org.nianbao.document.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Chart;
import org.nianbao.document.Samples;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartSeries;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Charts as SVG.
 */
class ChartSvgTest {

	private static final List<String> RESULTS = List.of("予以公开", "部分公开", "不予公开", "无法提供");

	private static Chart chart(ChartKind kind, List<String> categories, ChartSeries... series) {
		return new Chart(kind, "办理结果", "", categories, List.of(series));
	}

	private static ChartSeries series(String name, String... values) {
		return new ChartSeries(name, Stream.of(values)
			.map(value -> value.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(value))).toList());
	}

	@Test
	void textsAreTexts() throws Exception {
		Element svg = parse(ChartSvg.inline(chart(ChartKind.BAR, RESULTS, series("", "20", "5", "3.50", "12"))));
		assertEquals(List.of("予以公开", "部分公开", "不予公开", "无法提供"), texts(svg).subList(0, 4));
		assertTrue(texts(svg).containsAll(List.of("20", "5", "3.50", "12")), () -> texts(svg).toString());
	}

	@Test
	void readersWhoDoNotSeeAreTold() throws Exception {
		Element svg = parse(ChartSvg.inline(chart(ChartKind.BAR, RESULTS, series("本年", "20", "", "3", "0"), series("上年", "1", "2", "3", "4"))));
		assertEquals("img", svg.getAttribute("role"));
		assertEquals("办理结果", child(svg, "title"));
		assertEquals("柱图：办理结果。本年：予以公开 20，部分公开 —，不予公开 3，无法提供 0。上年：予以公开 1，部分公开 2，不予公开 3，无法提供 4。", child(svg, "desc"));
		assertTrue(texts(svg).containsAll(List.of("本年", "上年")), "a legend");
	}

	@Test
	void slicesSayTheirShares() throws Exception {
		List<String> texts = texts(parse(ChartSvg.inline(chart(ChartKind.PIE, RESULTS, series("", "2", "1", "0", "")))));
		assertEquals(List.of("予以公开 2（66.7%）", "部分公开 1（33.3%）"),
			texts.stream().sorted(Comparator.comparing((String text) -> text.indexOf("66.7")).reversed()).toList());
	}

	@Test
	void missingFiguresLeaveAGap() {
		Chart whole = chart(ChartKind.LINE, List.of("甲", "乙", "丙", "丁"), series("", "1", "2", "3", "4"));
		Chart gap = chart(ChartKind.LINE, List.of("甲", "乙", "丙", "丁"), series("", "1", "", "3", "4"));
		assertEquals(3, lines(whole));
		assertEquals(1, lines(gap));
	}

	private static long lines(Chart chart) {
		return ChartSvg.inline(chart).lines().filter(line -> line.contains("stroke-width=\"2.2\"")).count();
	}

	static Stream<Chart> extremes() {
		List<Chart> charts = new ArrayList<>();
		for (ChartKind kind : ChartKind.values()) {
			List<String> many = IntStream.rangeClosed(1, 40).mapToObj(i -> "单位第" + i + "号").toList();
			charts.add(chart(kind, many, new ChartSeries("", Collections.nCopies(40, Optional.of(BigDecimal.ONE)))));
			charts.add(chart(kind, List.of("2024年"), series("", "7")));
			charts.add(chart(kind, List.of("甲", "甲", ""), series("", "123456789012345678901234567890", "0.0000001", "1")));
			charts.add(chart(kind, List.of("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请".repeat(3), Samples.NASTY), series(Samples.NASTY, "1", "2")));
			if (kind != ChartKind.PIE) {
				charts.add(chart(kind, List.of("甲", "乙"), series("", "0", "0")));
				charts.add(chart(kind, List.of("甲", "乙"), series("", "-3", "-0.5"), series("", "1", "")));
				charts.add(chart(kind, RESULTS, IntStream.range(0, 8).mapToObj(i -> series("第" + i + "组", "1", "2", "3", "" + i)).toArray(ChartSeries[]::new)));
			}
		}
		return charts.stream();
	}

	@ParameterizedTest
	@MethodSource("extremes")
	void everythingStandsWithinTheDrawing(Chart chart) throws Exception {
		Element svg = parse(ChartSvg.inline(chart));
		String[] box = svg.getAttribute("viewBox").split(" ");
		double width = Double.parseDouble(box[2]);
		double height = Double.parseDouble(box[3]);
		NodeList all = svg.getElementsByTagName("text");
		assertTrue(all.getLength() > 0);
		for (int i = 0; i < all.getLength(); i++) {
			Element text = (Element) all.item(i);
			if (!text.getAttribute("x").isEmpty()) {
				double x = Double.parseDouble(text.getAttribute("x"));
				double y = Double.parseDouble(text.getAttribute("y"));
				double end = x + PlainFont.width(text.getTextContent(), Double.parseDouble(text.getAttribute("font-size")));
				assertTrue(x >= -1 && end <= width + 1, () -> text.getTextContent() + " from " + x + " to " + end);
				assertTrue(y >= 0 && y <= height, () -> text.getTextContent() + " at " + y);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("extremes")
	void twoRunsInAnyLanguageGiveTheSame(Chart chart) {
		Locale before = Locale.getDefault();
		String first = ChartSvg.inline(chart);
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			assertEquals(first, ChartSvg.inline(chart));
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void nothingIsMarkupOrLoaded() throws Exception {
		String svg = ChartSvg.inline(new Chart(ChartKind.PIE, Samples.NASTY, "<b>", List.of(Samples.NASTY), List.of(series(Samples.NASTY, "1"))));
		assertEquals(Samples.NASTY_PRINTED, child(parse(svg), "title"));
		assertFalse(svg.contains("<script"), svg);
		assertFalse(svg.contains("href") || svg.contains("url(") || svg.contains(" id="), svg);
	}

	@Test
	void coloursDifferInLightness() {
		for (int count = 2; count <= 8; count++) {
			List<Integer> lightness = ChartColours.of(count).stream().map(c -> (c.getRed() * 299 + c.getGreen() * 587 + c.getBlue() * 114) / 1000).toList();
			for (int i = 1; i < count; i++) {
				int difference = lightness.get(i) - lightness.get(i - 1);
				assertTrue(difference >= 10, count + " colours: " + lightness);
			}
		}
	}

	@Test
	void neighbouringSlicesDiffer() {
		for (int count = 2; count <= 40; count++) {
			List<Color> colours = ChartColours.ofSlices(count);
			for (int i = 0; i < count; i++) {
				assertFalse(colours.get(i).equals(colours.get((i + 1) % count)), count + " slices, at " + i);
			}
		}
	}

	@Test
	void anyJava2dTargetWillDo() throws IOException {
		BufferedImage image = new BufferedImage(590, 400, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		ChartDrawing.of(chart(ChartKind.PIE, List.of("甲", "乙"), series("", "1", "2"))).draw(graphics, OutlineFont.shipped());
		graphics.dispose();
		assertTrue(IntStream.range(0, 590).anyMatch(x -> (image.getRGB(x, 150) & 0xffffff) != 0));
	}

	private static Element parse(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement();
	}

	private static String child(Element svg, String name) {
		Node child = svg.getElementsByTagName(name).item(0);
		return child.getTextContent();
	}

	private static List<String> texts(Element svg) {
		NodeList all = svg.getElementsByTagName("text");
		return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList();
	}
}
