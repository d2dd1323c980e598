package org.nianbao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.nianbao.document.Block;
import org.nianbao.document.CellRole;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Grid;
import org.nianbao.document.GridBuilder;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Reports;
import org.nianbao.document.Run;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.document.text.TextWriter;
import org.nianbao.testkit.Examples;

class PdfWriterTest {

	static Stream<Path> examples() {
		return Examples.all().stream();
	}

	/** Body text that lines must not be broken in just anywhere. */
	private static final String SIGNS = "收到（含上年结转）申请“三公”经费《条例》〔2021〕30号，办结；其中：予以公开、部分公开……不予公开——属于国家秘密！占12.5%，约1／3？（见表1）。";

	@ParameterizedTest
	@MethodSource("examples")
	void whatIsCopiedIsWhatTheDocumentSays(Path example) throws Exception {
		Document document = DocumentBuilder.build(Reports.load(example));
		String copied = squeezed(Pdfs.text(Pdfs.write(document)).replaceAll("(?m)^— \\d+ —$", ""));
		StringBuilder expected = new StringBuilder();
		document.titleLines().forEach(expected::append);
		for (Block block : document.blocks()) {
			if (block instanceof Table table) {
				expected.append(table.caption());
				// In the order of reading, a cell over several rows stands in the middle of them; what counts here is that nothing is lost.
				for (GridCell cell : table.grid().cells()) {
					assertTrue(copied.contains(squeezed(cell.text())) || cell.columnSpan() == 1, cell::text);
				}
			} else {
				assertTrue(copied.contains(squeezed(text(block))), () -> text(block));
			}
		}
		assertTrue(copied.startsWith(squeezed(String.join("", document.titleLines()))));
		assertTrue(copied.codePoints().noneMatch(character -> character >= 0x2e80 && character <= 0x2fdf || character == 0xfffd), "radicals");
	}

	@Test
	void aCellIsCopiedWithItsLabel() throws IOException {
		String text = Pdfs.text(Pdfs.write(Samples.report()));
		assertTrue(text.replace(" ", "").contains("（七）总计" + "263264265266267268269"), text);
		assertTrue(text.contains("22（其中修订16件）"), text);
		assertTrue(text.contains("1036.50"), text);
	}

	private static String text(Block block) {
		if (block instanceof Heading heading) {
			return heading.text() + Run.plain(heading.body());
		} else if (block instanceof Paragraph paragraph) {
			return paragraph.text();
		} else if (block instanceof Closing closing) {
			return closing.text();
		} else if (block instanceof Chart chart) {
			return chart.caption();
		}
		return ((Picture) block).caption();
	}

	private static String squeezed(String text) {
		return text.replaceAll("[\\s\u3000]+", "");
	}

	@Test
	void radicalsAreCopiedAsIdeographs() throws IOException {
		assertTrue(Pdfs.text(Pdfs.write(Samples.of(Paragraph.of("⼈⼯与人工，⽂件")))).contains("人工与人工，文件"));
	}

	@Test
	void signsWithOneGlyphAreCopiedAsWritten() throws IOException {
		String text = "—―─…·・〓\ufffd";
		assertTrue(squeezed(Pdfs.text(Pdfs.write(Samples.of(Paragraph.of("甲—―─…·・乙"))))).contains("甲—―─…·・乙"));
		assertTrue(Pdfs.text(Pdfs.write(Samples.of(Paragraph.of("甲\u0007乙")))).contains("甲\ufffd乙"), text);
	}

	@Test
	void noLineBeginsOrEndsWithWhatMustNot() throws IOException {
		List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			blocks.add(Paragraph.of("字".repeat(i) + SIGNS.repeat(2)));
		}
		int lines = 0;
		for (String line : Pdfs.text(Pdfs.write(Samples.of(blocks.toArray(new Block[0])))).split("\\R")) {
			if (line.isBlank() || line.startsWith("— ")) {
				continue;
			}
			lines++;
			assertTrue(ChineseLineBreaker.NEVER_FIRST.indexOf(line.strip().charAt(0)) < 0, line);
			assertTrue(ChineseLineBreaker.NEVER_LAST.indexOf(line.strip().charAt(line.strip().length() - 1)) < 0, line);
		}
		assertTrue(lines > 900, "lines: " + lines);
	}

	@Test
	void aFullPageHas22LinesOf28Characters() throws IOException {
		byte[] pdf = Pdfs.write(new Document(List.of(), "", OptionalInt.empty(), Document.CHINESE, List.of(Paragraph.of("政".repeat(28 * 30)))));
		try (PDDocument file = Loader.loadPDF(pdf)) {
			assertEquals(2, file.getNumberOfPages());
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setEndPage(1);
			List<String> lines = stripper.getText(file).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
			assertEquals(23, lines.size(), "with the page number");
			assertEquals("— 1 —", lines.get(0));
			assertEquals(26, lines.get(1).length(), "two characters of indent");
			assertEquals(28, lines.get(2).length());
		}
	}

	@Test
	void sectionsAreBookmarks() throws IOException {
		try (PDDocument file = Loader.loadPDF(Pdfs.write(Samples.report()))) {
			List<String> titles = new ArrayList<>();
			for (PDOutlineItem section : file.getDocumentCatalog().getDocumentOutline().children()) {
				titles.add(section.getTitle());
				section.children().forEach(part -> titles.add("  " + part.getTitle()));
				assertTrue(section.findDestinationPage(file) != null, section.getTitle());
			}
			assertEquals(List.of("一、总体情况", "  （一）主动公开", "  （二）依申请公开。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
				"四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"), titles);
		}
	}

	@Test
	void propertiesNameTitleAndOfficeAndNoTime() throws IOException {
		try (PDDocument file = Loader.loadPDF(Pdfs.write(Samples.report()))) {
			assertEquals(Samples.report().title(), file.getDocumentInformation().getTitle());
			assertEquals("某县人民政府办公室", file.getDocumentInformation().getAuthor());
			assertNull(file.getDocumentInformation().getCreationDate());
			assertEquals("zh-CN", file.getDocumentCatalog().getLanguage());
			assertTrue(file.getDocumentCatalog().getMarkInfo().isMarked());
		}
	}

	@Test
	void allFontsAreEmbeddedSubsets() throws IOException {
		byte[] pdf = Pdfs.write(Samples.report());
		assertTrue(pdf.length < 300_000, "bytes: " + pdf.length);
		try (PDDocument file = Loader.loadPDF(pdf)) {
			int fonts = 0;
			for (PDPage page : file.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+NianBao(Song|Hei)"), font.getName());
					fonts++;
				}
			}
			assertTrue(fonts > 0);
		}
	}

	@Test
	void tablesOfOneReportStandOnOnePage() throws IOException {
		byte[] pdf = Pdfs.write(Samples.report());
		try (PDDocument file = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= file.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = squeezed(stripper.getText(file));
				assertEquals(text.contains("一、本年新收政府信息公开申请数量"), text.contains("四、结转下年度继续办理"), "page " + page);
			}
		}
	}

	@Test
	void theSameDocumentGivesTheSameBytes() throws IOException {
		assertArrayEquals(Pdfs.write(Samples.report()), Pdfs.write(Samples.report()));
	}

	@Test
	void whateverATextHoldsIsPrintedOrNamed() throws Exception {
		Document document = new Document(List.of("<b>标题</b> & \"引号\""), "机关 & <厅>", OptionalInt.empty(), Document.CHINESE, List.of(
			Heading.of(1, "一、", "<script>alert('x')</script>"),
			Paragraph.of("甲\u0007\u0000 a\ud800b \ufffe \u200b\u202e12\u2066 ]]> {新收} 𬱖 ①②③℃ 尾"),
			new Table("<caption>", cell("</td><td>\u202e"), List.of(Paragraph.note("注：&amp;")))));
		byte[] pdf = Pdfs.write(document);
		Pdfs.assertValid(pdf);
		String text = Pdfs.text(pdf);
		assertTrue(text.contains("<script>alert('x')</script>"), text);
		assertTrue(text.contains("甲\ufffd\ufffd a\ufffdb \ufffd 12 ]]> {新收} 𬱖 ①②③℃ 尾"), text);
		assertTrue(text.contains("</td><td>"), text);
		assertTrue(text.contains("注：&amp;"), text);
	}

	private static Grid cell(String text) {
		GridBuilder grid = Grid.builder(1, 1);
		grid.add(GridCell.of(CellRole.DATA, 0, 0, 1, 1, text));
		return grid.build();
	}

	@Test
	void wordsLongerThanALineAreBroken() throws IOException {
		String address = "http://www.example.com/" + "abcdefghij".repeat(30);
		assertTrue(squeezed(Pdfs.text(Pdfs.write(Samples.of(Paragraph.of("见" + address + "。"))))).contains("见" + address + "。"));
	}

	@Test
	void manyColumnsStayOnThePage() throws IOException {
		GridBuilder grid = Grid.builder(1, 80);
		for (int i = 0; i < 80; i++) {
			grid.add(GridCell.of(CellRole.DATA, 0, i, 1, 1, Integer.toString(i % 10)));
		}
		String text = squeezed(Pdfs.text(Pdfs.write(Samples.of(new Table("", grid.build(), List.of())))));
		assertTrue(text.contains("0123456789".repeat(8)), text);
	}

	@Test
	void hugePicturesAreMadeSmallerAndBrokenOnesNamed(@TempDir Path directory) throws Exception {
		Path huge = directory.resolve("huge.png");
		ImageIO.write(new BufferedImage(6_000, 6_000, BufferedImage.TYPE_BYTE_BINARY), "png", huge.toFile());
		byte[] damaged = Files.readAllBytes(huge);
		// Within the pixels: nobody sees it who does not decode them.
		Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 100, (byte) 0xff);
		Path broken = Files.write(directory.resolve("broken.png"), damaged);
		Path half = directory.resolve("half.png");
		ImageIO.write(new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB), "png", half.toFile());
		Files.write(half, Arrays.copyOf(Files.readAllBytes(half), 60));
		byte[] pdf = Pdfs.write(Samples.of(new Picture("大图", "huge.png", Optional.of(huge)), new Picture("坏图", "broken.png", Optional.of(broken)),
			new Picture("半图", "half.png", Optional.of(half))));
		Pdfs.assertValid(pdf);
		assertTrue(squeezed(Pdfs.text(pdf)).contains("［图：坏图］") && squeezed(Pdfs.text(pdf)).contains("［图：半图（half.png）］"), Pdfs.text(pdf));
		try (PDDocument file = Loader.loadPDF(pdf)) {
			List<Integer> widths = new ArrayList<>();
			for (PDPage page : file.getPages()) {
				for (COSName name : page.getResources().getXObjectNames()) {
					widths.add(((PDImageXObject) page.getResources().getXObject(name)).getWidth());
				}
			}
			assertEquals(List.of(3_000), widths);
		}
	}

	@Test
	void frontEndsOfferIt() {
		assertEquals("pdf", DocumentFormat.byId("pdf").orElseThrow().extension());
	}

	@Test
	void nothingOfTheRendererIsLoadedBeforeItIsNeeded() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-verbose:class",
			"-cp", System.getProperty("java.class.path"), Offers.class.getName()).redirectErrorStream(true).start();
		String loaded = new String(process.getInputStream().readAllBytes());
		assertEquals(0, process.waitFor(), loaded);
		assertTrue(loaded.contains("org.nianbao.document.pdf.PdfWriter"));
		assertFalse(loaded.contains("org.apache.pdfbox") || loaded.contains("com.openhtmltopdf"));
	}

	/** Lists the formats and writes one of them. */
	static final class Offers {

		public static void main(String[] arguments) throws IOException {
			DocumentFormat.ids();
			new TextWriter().write(Samples.report(), new ByteArrayOutputStream());
		}
	}
}
