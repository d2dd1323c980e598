package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.ReportProject;

/** S-PICTURE: the files of pictures, their paths and captions. */
class PicturesTest {

	private static final String WRITTEN = "![图1 “惠农政策一张图”栏目2024年各季度访问量](pictures/visits.png)";

	@TempDir
	private Path root;

	private Path reports;

	@BeforeEach
	void writeFiles() throws IOException {
		Path project = Files.createDirectory(root.resolve("项目"));
		reports = Files.createDirectories(project.resolve("2024"));
		write("图.png", image("png"));
		write("图.jpg", image("jpg"));
		write("名不副实.png", image("jpg"));
		write("../共用.png", image("png"));
		write("../../别处.png", image("png"));
		write("动.gif", image("gif"));
		write("矢量.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
		write("网页.png", "<html></html>".getBytes(StandardCharsets.UTF_8));
		write("空.png", new byte[0]);
		byte[] png = image("png");
		write("断.png", Arrays.copyOf(png, png.length - 20));
		write("炸弹.png", huge());
		write("大.png", png);
		try (RandomAccessFile file = new RandomAccessFile(reports.resolve("大.png").toFile(), "rw")) {
			file.setLength((16L << 20) + 1);
		}
	}

	private void write(String name, byte[] content) throws IOException {
		Files.write(reports.resolve(name), content);
	}

	private static byte[] image(String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	/** A hundred bytes that would be 7 GB of pixels. */
	private static byte[] huge() throws IOException {
		byte[] file = image("png");
		ByteBuffer.wrap(file).putInt(16, 50_000).putInt(20, 50_000);
		CRC32 checksum = new CRC32();
		checksum.update(file, 12, 17);
		ByteBuffer.wrap(file).putInt(29, (int) checksum.getValue());
		return file;
	}

	private List<Finding> check(String picture, Locale locale) {
		LoadedReport report = Checks.LOADER.load(Sample.correct().replace(WRITTEN, picture).text(),
			"2024.nianbao", Optional.of(reports.resolve("2024.nianbao")),
			ReportProject.standard());
		return ReportChecker.standard(locale).check(report);
	}

	/** Asserts severity and message of all findings, which have to be on the picture, and of the same kind in English. */
	private void assertFinds(String picture, String expected, String place) {
		List<Finding> findings = check(picture, Locale.CHINESE);
		assertEquals(expected == null ? List.of() : List.of(expected), findings.stream().map(f -> f.severity().label() + " " + f.message()).toList());
		for (Finding finding : findings) {
			assertEquals("S-PICTURE", finding.rule());
			String text = Sample.correct().replace(WRITTEN, picture).text();
			assertEquals(place, text.substring(finding.offset(), finding.offset() + finding.length()));
			assertEquals(text.substring(0, text.indexOf(picture)).lines().count() + 1, finding.line());
		}
		for (Finding finding : check(picture, Locale.ENGLISH)) {
			assertFalse(finding.message().matches("(?s).*\\{[a-z].*"), finding.message());
			assertFalse(finding.message().replaceAll("“[^”]*”", "").matches("(?s).*[。，；：、\\p{IsHan}].*"), finding.message());
		}
	}

	@ParameterizedTest
	@CsvSource({ "图.png", "图.jpg", "./图.png", "../2024/图.png", "名不副实.png", "../共用.png", "../../别处.png" })
	void picturesThatCanBePrinted(String file) {
		assertFinds("![说明](" + file + ")", null, null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"无.png; error 没有图片文件“无.png”；路径相对于报告所在的目录",
		"../2024; error “../2024”不是文件，或者不能读取",
		"空.png; error 图片文件“空.png”没有内容",
		"网页.png; error 文件“网页.png”不是图片；图片应是 PNG 或 JPEG",
		"动.gif; error 图片“动.gif”是 GIF，文档不能使用；请另存为 PNG 或 JPEG",
		"矢量.svg; error 图片“矢量.svg”是 SVG，文档不能使用；请另存为 PNG 或 JPEG",
		"断.png; error 图片“断.png”损坏或者不完整（PNG）；请重新保存",
		"大.png; error 图片“大.png”有 17 MB，超过 16 MB；请缩小后再用",
		"炸弹.png; error 图片“炸弹.png”有 50000 × 50000 像素，超过 40 百万像素；请缩小后再用",
		"a\0b.png; error “a\0b.png”不能作文件名"
	})
	void picturesThatCannotBePrinted(String file, String expected) {
		assertFinds("![说明](" + file + ")", expected, file);
	}

	@Test
	void absolutePathsLeadNowhereElsewhere() {
		String file = reports.resolve("图.png").toString();
		String quoted = file.length() > 40 ? file.substring(0, 40) + "…" : file;
		assertFinds("![说明](" + file + ")", "warning 图片“" + quoted + "”用了绝对路径，换一台电脑就找不到；请放在报告的目录中，用相对路径", file);
	}

	@Test
	void theProjectHasItsPictures() throws IOException {
		Files.createFile(root.resolve("项目/nianbao.properties"));
		assertFinds("![说明](../共用.png)", null, null);
		assertFinds("![说明](../../别处.png)", "warning 图片“../../别处.png”在项目目录之外，换一台电脑就找不到；请放在项目目录中", "../../别处.png");
		assertFinds("![说明](../../无.png)", "error 没有图片文件“../../无.png”；路径相对于报告所在的目录", "../../无.png");
	}

	@Test
	void aPictureHasACaption() {
		assertFinds("![](图.png)", "info 图片没有说明，看不见图片的读者不知道它的内容", "![]");
		assertFinds("![ ](图.png)", "info 图片没有说明，看不见图片的读者不知道它的内容", "![ ]");
	}

	/** Nobody knows where to look for the file. */
	@Test
	void filesOfATextInNoFileAreNotLookedFor() {
		assertEquals(List.of(), Checks.check(Sample.correct().replace(WRITTEN, "![说明](无.png)")));
	}

	/** While somebody types, no file is opened: it may be on a slow drive. */
	@Test
	void filesAreNotLookedAtWhileTyping() {
		LoadedReport report = Checks.LOADER.load(Sample.correct().replace(WRITTEN, "![](无.png)").text(),
			"2024.nianbao", Optional.of(reports.resolve("2024.nianbao")),
			ReportProject.standard());
		assertEquals(List.of(), Checks.CHINESE.checkText(report, () -> false));
		assertEquals(true, Checks.CHINESE.slowRules(report).contains("S-PICTURE"));
	}
}
