package org.nianbao.document.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.nianbao.document.Chart;
import org.nianbao.document.PictureData;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartSeries;

/** Charts as pictures. */
class ChartPngTest {

	private static final Chart CHART = new Chart(ChartKind.PIE, "办理结果", "件", List.of("予以公开", "部分公开"),
		List.of(new ChartSeries("", Stream.of("20", "5").map(BigDecimal::new).map(Optional::of).toList())));

	@Test
	void picturesAreFineEnoughForPrint() throws Exception {
		PictureData picture = ChartPng.of(CHART);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
		assertEquals(590 * 3, image.getWidth());
		assertEquals(image.getHeight(), picture.height());
		assertEquals(0xffffffff, image.getRGB(2, 2), "on white");
	}

	@Test
	void areasHaveTheirExactColours() throws Exception {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartPng.of(CHART).bytes()));
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight(); y++) {
				colours.add(image.getRGB(x, y));
			}
		}
		for (Color slice : ChartColours.ofSlices(2)) {
			assertTrue(colours.contains(slice.getRGB()), () -> slice + " in " + colours);
		}
		assertTrue(colours.contains(Color.BLACK.getRGB()), "lines");
		assertTrue(colours.size() <= 256, "colours: " + colours.size());
	}

	@Test
	void aDrawingOfTooManyColoursKeepsThem() {
		BufferedImage image = new BufferedImage(257, 1, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 257; i++) {
			image.setRGB(i, 0, (i & 0xf) << 4 | (i >> 4 & 0xf) << 12 | (i >> 8) << 20);
		}
		assertSame(image, Palette.reduce(image));
		assertEquals(0xff0000f0, Palette.reduce(image.getSubimage(0, 0, 257, 1)).getRGB(15, 0));
	}

	@Test
	void theSameChartGivesTheSameBytes() throws Exception {
		assertArrayEquals(ChartPng.of(CHART).bytes(), ChartPng.of(CHART).bytes());
	}

	@Test
	void noFontOfTheMachineIsUsed(@TempDir Path directory) throws Exception {
		Path picture = directory.resolve("chart.png");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Djava.awt.headless=true", "-verbose:class",
			"-cp", System.getProperty("java.class.path"), Draws.class.getName(), picture.toString()).redirectErrorStream(true).start();
		String loaded = new String(process.getInputStream().readAllBytes());
		assertEquals(0, process.waitFor(), loaded);
		assertTrue(loaded.contains(OutlineFont.class.getName()));
		for (String platform : List.of("sun.font.SunFontManager", "sun.font.Font2D ", "sun.font.FontStrike ")) {
			assertFalse(loaded.contains(platform), platform);
		}
		assertArrayEquals(ChartPng.of(CHART).bytes(), Files.readAllBytes(picture));
	}

	/** Draws the chart into a file. */
	static final class Draws {

		public static void main(String[] arguments) throws Exception {
			Files.write(Path.of(arguments[0]), ChartPng.of(CHART).bytes());
		}
	}

	@Test
	void charactersStandUprightOnTheirLine() throws Exception {
		OutlineFont font = OutlineFont.shipped();
		assertEquals(2, font.width("公一"), 1e-9);
		Rectangle ink = ink("一丨_");
		assertTrue(ink.y < 40 && ink.y + ink.height > 90, () -> "丨 above, _ below the line: " + ink);
		Rectangle stroke = ink("一");
		assertTrue(stroke.width > 60 && stroke.height < 12 && stroke.y > 45 && stroke.y < 75, stroke::toString);
		Rectangle second = ink("\u3000一");
		assertEquals(new Rectangle(stroke.x + 80, stroke.y, stroke.width, stroke.height), second);
	}

	private static Rectangle ink(String text) throws IOException {
		OutlineFont font = OutlineFont.shipped();
		BufferedImage image = drawn(graphics -> {
			graphics.scale(80, 80);
			font.write(text, graphics);
		});
		Rectangle ink = new Rectangle(-1, -1);
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight(); y++) {
				if ((image.getRGB(x, y) & 0xff) != 0) {
					ink.add(new Rectangle(x, y, 1, 1));
				}
			}
		}
		return ink;
	}

	private static BufferedImage drawn(Consumer<Graphics2D> what) {
		BufferedImage image = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.transform(AffineTransform.getTranslateInstance(10, 90));
		what.accept(graphics);
		graphics.dispose();
		return image;
	}

	@Test
	void whatTheFontLacksIsABox() throws Exception {
		OutlineFont font = OutlineFont.shipped();
		assertEquals(font.width("\ud83d\ude00"), font.width("\ue000"), "one box for all");
		Rectangle box = ink("\ud83d\ude00");
		assertTrue(box.width > 40 && box.height > 60, box::toString);
	}
}
