package org.nianbao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.nianbao.document.Chart;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Reports;
import org.nianbao.document.Samples;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartSeries;
import org.nianbao.testkit.Examples;

/** Charts in PDF: vectors with texts, and a description for those who do not see them. */
class PdfChartTest {

	private static final Chart CHART = chart(ChartKind.BAR, List.of("予以公开", "部分公开", "不予公开"), series("本年", "20", "", "3.50"),
		series("上年", "7", "8", "9"));

	private static Chart chart(ChartKind kind, List<String> categories, ChartSeries... series) {
		return new Chart(kind, "办理结果", "件", categories, List.of(series));
	}

	private static ChartSeries series(String name, String... values) {
		return new ChartSeries(name, Stream.of(values)
			.map(value -> value.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(value))).toList());
	}

	private static Document example() throws Exception {
		return DocumentBuilder.build(Reports.load(Examples.path("charts-2024")));
	}

	private static List<Chart> charts(Document document) {
		return document.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
	}

	@ParameterizedTest
	@EnumSource(ChartKind.class)
	void itsTextsAreCopiedAndItConforms(ChartKind kind) throws Exception {
		byte[] pdf = Pdfs.write(Samples.of(chart(kind, List.of("予以公开", "部分公开"), series("", "20", "3.50"))));
		Pdfs.assertValid(pdf);
		String text = Pdfs.text(pdf).replaceAll("\\s+", "");
		for (String part : List.of("予以公开", "部分公开", "20", "3.50", "件", "办理结果")) {
			assertTrue(text.contains(part), part + " in " + text);
		}
	}

	@Test
	void itIsAFormAndNoPicture() throws Exception {
		Document document = example();
		int forms = 0;
		try (PDDocument file = Loader.loadPDF(Pdfs.write(document))) {
			for (PDPage page : file.getPages()) {
				for (COSName name : page.getResources().getXObjectNames()) {
					PDXObject object = page.getResources().getXObject(name);
					assertFalse(object instanceof PDImageXObject, "a picture");
					if (object instanceof PDFormXObject form) {
						forms++;
						assertEquals(590, form.getBBox().getWidth());
						for (COSName font : form.getResources().getFontNames()) {
							PDFont used = form.getResources().getFont(font);
							assertTrue(used.isEmbedded() && used.getName().endsWith("+NianBaoHei"), used.getName());
						}
					}
				}
			}
		}
		assertEquals(charts(document).size(), forms);
		assertTrue(forms > 0);
	}

	@Test
	void itIsAFigureWithADescription() throws Exception {
		Document document = example();
		List<String> descriptions = new ArrayList<>();
		try (PDDocument file = Loader.loadPDF(Pdfs.write(document))) {
			collect(file.getDocumentCatalog().getStructureTreeRoot(), descriptions);
		}
		assertEquals(charts(document).stream().map(Chart::description).toList(), descriptions);
	}

	private static void collect(PDStructureNode node, List<String> descriptions) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (element.getStructureType().equals("Figure")) {
					descriptions.add(element.getAlternateDescription());
				}
				collect(element, descriptions);
			}
		}
	}

	@Test
	void theSameChartsGiveTheSameBytes() throws Exception {
		assertArrayEquals(Pdfs.write(example()), Pdfs.write(example()));
	}

	@Test
	void oneHigherThanAPageIsMadeSmaller() throws Exception {
		List<String> many = IntStream.rangeClosed(1, 60).mapToObj(i -> "某某镇人民政府第" + i + "号").toList();
		byte[] pdf = Pdfs.write(Samples.of(chart(ChartKind.BAR, many, new ChartSeries("", Collections.nCopies(60, Optional.of(BigDecimal.TEN))))));
		Pdfs.assertValid(pdf);
		try (PDDocument file = Loader.loadPDF(pdf)) {
			assertEquals(1, file.getNumberOfPages());
		}
		assertTrue(Pdfs.text(pdf).contains("第60号"));
	}

	@Test
	void whateverItsLabelsHoldIsPrinted() throws Exception {
		String label = "<b>甲\u202e乙</b>&\u0007𬱖①";
		byte[] pdf = Pdfs.write(Samples.of(Paragraph.of("见图。"), new Chart(ChartKind.PIE, label, "", List.of(label), List.of(series(label, "1")))));
		Pdfs.assertValid(pdf);
		assertTrue(Pdfs.text(pdf).replaceAll("\\s+", "").contains("<b>甲乙</b>&\ufffd𬱖①1（100.0%）"), Pdfs.text(pdf));
	}

	@Test
	void severalSeriesConform() throws Exception {
		byte[] pdf = Pdfs.write(Samples.of(CHART, CHART));
		Pdfs.assertValid(pdf);
		assertTrue(Pdfs.text(pdf).contains("上年"));
	}
}
