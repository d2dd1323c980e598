package org.nianbao.reader.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.source.SourcePicture;

/**
 * Pages that are drawn as the programs of the world draw them.
 */
class PdfPagesTest {

	private static final String PROSE = "全年收到政府信息公开申请三十七件，上年结转五件，已经办结三十九件，结转下年度继续办理三件，均在法定期限以内答复，没有因为政府信息公开被申请行政复议。";
	private static final String[][] ROWS = {{"项目", "上年", "本年"}, {"申请", "36", "40"}, {"办结", "35", "41"}};
	private static final List<String> READ = List.of("|项目|上年|本年|", "|申请|36|40|", "|办结|35|41|");

	/** What a test draws. */
	private interface Draws {
		void on(Drawing drawing) throws IOException;
	}

	private static byte[] draw(Draws draws) throws IOException {
		try (Drawing drawing = new Drawing()) {
			draws.on(drawing);
			return drawing.bytes();
		}
	}

	private static SourceDocument read(Draws draws) throws Exception {
		return Shape.read(draw(draws));
	}

	private static List<String> lines(Draws draws) throws Exception {
		return Shape.lines(read(draws));
	}

	private static List<String> dropped(SourceDocument document, Reason reason) {
		return document.dropped().stream().filter(text -> text.reason() == reason).map(DroppedText::text).toList();
	}

	private static List<String> notes(SourceDocument document) {
		return document.notes().stream().map(note -> note.key()).toList();
	}

	@Test
	void linesOfPiecesDashesDoublesAndBars() throws Exception {
		assertEquals(READ, lines(drawing -> drawing.table(80, 100, 120, 24, ROWS)));
		assertEquals(READ, lines(drawing -> {
			for (int row = 0; row <= 3; row++) {
				for (float x = 80; x < 440; x += 4) {
					drawing.line(x, 100 + row * 24, Math.min(440, x + 2), 100 + row * 24);
				}
			}
			for (int column = 0; column <= 3; column++) {
				for (int row = 0; row < 3; row++) {
					drawing.line(80 + column * 120, 100.5f + row * 24, 80 + column * 120, 123.5f + row * 24);
					drawing.line(81.5f + column * 120, 100.5f + row * 24, 81.5f + column * 120, 123.5f + row * 24);
				}
			}
			drawing.texts(80, 100, 120, 24, ROWS);
		}));
		assertEquals(READ, lines(drawing -> {
			PDPageContentStream content = drawing.content();
			for (int i = 0; i <= 3; i++) {
				content.addRect(80, 841.89f - 100 - i * 24, 360, 0.5f);
				content.addRect(80 + i * 120, 841.89f - 172, 0.5f, 72);
			}
			content.fill();
			drawing.texts(80, 100, 120, 24, ROWS);
		}));
		assertEquals(READ, lines(drawing -> {
			PDPageContentStream content = drawing.content();
			for (int row = 0; row < 3; row++) {
				for (int column = 0; column < 3; column++) {
					content.addRect(80 + column * 120, 841.89f - 100 - (row + 1) * 24, 120, 24);
				}
			}
			content.stroke();
			drawing.texts(80, 100, 120, 24, ROWS);
		}));
	}

	@Test
	void cellsWithoutLinesBetweenThemAreMerged() throws Exception {
		assertEquals(List.of("|（一）(1×2)|甲(2×1)|", "|1|2|"), lines(drawing -> {
			drawing.line(80, 100, 440, 100).line(200, 124, 440, 124).line(80, 148, 440, 148);
			drawing.line(80, 100, 80, 148).line(200, 100, 200, 148).line(320, 124, 320, 148).line(440, 100, 440, 148);
			drawing.text(90, 125, "（一）", 10.5f).text(300, 117, "甲", 10.5f).text(250, 140, "1", 10.5f).text(370, 140, "2", 10.5f);
		}));
	}

	@Test
	void tablesMayBeOpenAtTheirSides() throws Exception {
		assertEquals(READ, lines(drawing -> {
			for (int row = 0; row <= 3; row++) {
				drawing.line(80, 100 + row * 24, 440, 100 + row * 24);
			}
			drawing.line(200, 100, 200, 172).line(320, 100, 320, 172);
			drawing.texts(80, 100, 120, 24, ROWS);
		}));
	}

	@Test
	void textInACellIsJoinedUnlessSomebodyEndedTheLine() throws Exception {
		assertEquals(List.of("|法律服务机构|共计⏎（件）|12|"), lines(drawing -> {
			drawing.table(80, 100, 60, 60, new String[] {null, null, "12"});
			drawing.text(84, 115, "法律服务", 10.5f).text(84, 130, "机构", 10.5f).text(144, 115, "共计", 8).text(144, 130, "（件）", 8);
		}));
	}

	@Test
	void labelsMayBeWrittenUpwards() throws Exception {
		assertEquals(List.of("|办理结果|12|", PROSE), lines(drawing -> {
			drawing.paragraph(300, PROSE);
			drawing.table(80, 100, 60, 80, new String[] {null, "12"});
			drawing.text(112, 170, "办理结果", drawing.song(), 12, 90);
		}));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 90, 180, 270 })
	void pagesMayBeTurnedAndMoved(int rotation) throws Exception {
		assertEquals(READ, lines(drawing -> {
			drawing.page(new PDRectangle(100, 50, 595, 842), rotation);
			drawing.current().setCropBox(new PDRectangle(110, 60, 560, 800));
			// Written so that it is upright when the page is turned.
			drawing.content().transform(switch (rotation) {
				case 90 -> new Matrix(0, 1, -1, 0, 992, 0);
				case 180 -> new Matrix(-1, 0, 0, -1, 720, 1000);
				case 270 -> new Matrix(0, -1, 1, 0, -500, 800);
				default -> new Matrix();
			});
			drawing.table(80, 100, 120, 24, ROWS);
		}));
	}

	@Test
	void aTableSetAcrossThePageIsTurned() throws Exception {
		assertEquals(READ, lines(drawing -> {
			drawing.content().transform(Matrix.getRotateInstance(Math.PI / 2, 595, 0));
			drawing.content().transform(Matrix.getTranslateInstance(0, -200));
			drawing.table(80, 100, 120, 24, ROWS);
		}));
	}

	@Test
	void tablesInFormsAreRead() throws Exception {
		assertEquals(READ, lines(drawing -> {
			PDAppearanceStream form = new PDAppearanceStream(drawing.document());
			form.setBBox(PDRectangle.A4);
			form.setResources(new PDResources());
			PDPageContentStream page = drawing.content();
			page.saveGraphicsState();
			page.transform(Matrix.getTranslateInstance(10, -20));
			page.drawForm(form);
			page.restoreGraphicsState();
			drawing.into(new PDPageContentStream(drawing.document(), form));
			drawing.table(80, 100, 120, 24, ROWS);
		}));
	}

	@Test
	void aTableGoesOnOnTheNextPage() throws Exception {
		SourceDocument document = read(drawing -> {
			drawing.table(80, 600, 120, 24, ROWS).text(280, 800, "— 1 —");
			drawing.page().table(80, 100, 120, 24, new String[] {"项目", "上年", "本年"}, new String[] {"结转", "1", "2"}).text(280, 800, "— 2 —");
			drawing.text(80, 300, "下面是另一张表。");
			drawing.table(80, 350, 120, 24, ROWS);
		});
		assertEquals(List.of("|项目|上年|本年|", "|申请|36|40|", "|办结|35|41|", "|结转|1|2|", "下面是另一张表。", "|项目|上年|本年|", "|申请|36|40|", "|办结|35|41|"),
			Shape.lines(document));
		assertEquals(List.of("项目", "上年", "本年"), dropped(document, Reason.REPEATED_TABLE_HEADER));
		assertEquals(List.of("— 1 —", "— 2 —"), dropped(document, Reason.PAGE_NUMBER));
	}

	@Test
	void aRowThatAPageCutsIsOne() throws Exception {
		assertEquals(List.of("|项目|上年|本年|", "|申请人逾期未按通知要求缴纳费用|1|2|", "|其他|3|4|"), lines(drawing -> {
			drawing.table(80, 700, 120, 24, new String[] {"项目", "上年", "本年"}, new String[] {"申请人逾期未按通知", "1", "2"});
			drawing.page().table(80, 100, 120, 24, new String[] {"要求缴纳费用", null, null}, new String[] {"其他", "3", "4"});
		}));
	}

	@Test
	void aCellThatAPageCutsIsOne() throws Exception {
		assertEquals(List.of("|（一）(1×3)|甲|1|", "|乙|2|", "|丙|3|"), lines(drawing -> {
			drawing.table(80, 700, 120, 48, new String[] {"（一）", null, null});
			drawing.line(200, 724, 440, 724).text(210, 718, "甲", 10.5f).text(330, 718, "1", 10.5f).text(210, 742, "乙", 10.5f).text(330, 742, "2", 10.5f);
			drawing.page().table(80, 100, 120, 24, new String[] {null, "丙", "3"});
		}).stream().toList());
	}

	/** The label is set in the middle of its cell, and the line that the end of the page cuts is drawn on both pages. */
	@Test
	void aLabelThatAPageCutsIsOne() throws Exception {
		assertEquals(List.of("|（三）不予公开(1×3)|甲|1|1|", "|乙|2|2|", "|丙|3|3|"), lines(drawing -> {
			clip(drawing, 690, 742);
			drawing.line(80, 700, 560, 700).line(200, 724, 560, 724);
			for (int x = 80; x <= 560; x += 120) {
				drawing.line(x, 700, x, x < 320 ? 790 : 724);
			}
			drawing.text(210, 718, "甲", 10.5f).text(330, 718, "1", 10.5f).text(450, 718, "1", 10.5f)
				.text(110, 738, "（三）", 10.5f).text(110, 752, "不予公开", 10.5f);
			clip(drawing.page(), 100, 780);
			drawing.line(80, 100, 80, 148).line(200, 100, 200, 148).line(320, 100, 320, 148).line(440, 100, 440, 148).line(560, 100, 560, 148);
			drawing.line(200, 100, 560, 100).line(200, 124, 560, 124).line(80, 148, 560, 148);
			drawing.text(110, 98, "（三）", 10.5f).text(110, 112, "不予公开", 10.5f);
			drawing.text(210, 118, "乙", 10.5f).text(330, 118, "2", 10.5f).text(210, 142, "丙", 10.5f).text(330, 142, "3", 10.5f);
			drawing.text(450, 118, "2", 10.5f).text(450, 142, "3", 10.5f);
		}));
	}

	private static void clip(Drawing drawing, float top, float bottom) throws IOException {
		drawing.content().addRect(0, PDRectangle.A4.getHeight() - bottom, PDRectangle.A4.getWidth(), bottom - top);
		drawing.content().clip();
	}

	@Test
	void figuresBelowEachOtherAreATable() throws Exception {
		assertEquals(List.of(PROSE, "|项目|上年|本年|", "|申请|36|1,040|", "|办结|35|—|", PROSE), lines(drawing -> {
			drawing.paragraph(100, PROSE);
			drawing.text(112, 240, "项目").text(240, 240, "上年").text(360, 240, "本年");
			drawing.text(112, 268, "申请").text(248, 268, "36").text(360, 268, "1,040");
			drawing.text(112, 296, "办结").text(248, 296, "35").text(376, 296, "—");
			drawing.paragraph(340, PROSE);
		}));
	}

	@Test
	void proseIsNoTable() throws Exception {
		assertEquals(List.of(PROSE, "地址：文峰路18号 电话：5550123", PROSE), lines(drawing -> {
			float y = drawing.paragraph(100, PROSE);
			drawing.text(112, y, "地址：文峰路18号").text(330, y, "电话：5550123");
			drawing.paragraph(y + 28, PROSE);
		}));
	}

	@Test
	void twoColumnsAreReadOneAfterTheOther() throws Exception {
		assertEquals(List.of("甲".repeat(70), "乙".repeat(68)), lines(drawing -> {
			for (int i = 0; i < 7; i++) {
				drawing.text(80, 100 + 20 * i, "甲".repeat(10), 16).text(i == 0 ? 332 : 300, 105 + 20 * i, "乙".repeat(i == 0 ? 8 : 10), 16);
			}
		}));
	}

	@Test
	void paragraphsBeginIndentedAndEndShort() throws Exception {
		assertEquals(List.of(PROSE, "一、标题", PROSE + PROSE, "短。"), lines(drawing -> {
			float y = drawing.paragraph(100, PROSE);
			drawing.heading(112, y, "一、标题");
			y = drawing.paragraph(y + 28, PROSE + PROSE);
			drawing.text(112, y, "短。");
		}));
	}

	@Test
	void aParagraphGoesOnOnTheNextPage() throws Exception {
		SourceDocument document = read(drawing -> {
			drawing.text(112, 700, PROSE.substring(0, 26)).text(80, 728, PROSE.substring(26, 54)).text(420, 790, "— 1 —");
			drawing.page().text(80, 100, PROSE.substring(54)).text(112, 128, "另起一段。").text(80, 790, "— 2 —");
		});
		assertEquals(List.of(PROSE, "另起一段。"), Shape.lines(document));
		assertTrue(((SourceParagraph) document.blocks().get(0)).complete());
	}

	@Test
	void latinWordsKeepTheirBlanks() throws Exception {
		assertEquals(List.of("全年在门户网站公开信息500条，见https://www.example.com/gkml页面，PDF and DOCX are accepted by the portal of the county"), lines(drawing -> {
			drawing.text(112, 100, "全年在门户网站公开信息500条，见https://www.example.");
			drawing.text(80, 128, "com/gkml页面，PDF and DOCX are accepted by the portal").text(80, 156, "of the county");
		}));
	}

	@Test
	void titlesSignaturesAndHeadingsAreTold() throws Exception {
		SourceDocument document = read(drawing -> {
			drawing.text(227, 100, "某县农业农村局", 22).text(161, 134, "2024年政府信息公开年度报告", 22);
			float y = drawing.paragraph(190, PROSE);
			drawing.heading(112, y, "一、总体情况");
			y = drawing.paragraph(y + 28, PROSE);
			drawing.text(350, y + 56, "某县农业农村局").text(350, y + 84, "2025年1月15日");
		});
		List<String> told = document.blocks().stream().map(SourceParagraph.class::cast)
			.map(paragraph -> paragraph.level() + " " + paragraph.alignment() + " "
			+ paragraph.text().substring(0, 3)).toList();
		assertEquals(List.of("0 CENTER 某县农", "0 START 全年收", "1 START 一、总", "0 START 全年收", "0 END 某县农", "0 END 202"), told);
		assertEquals(Alignment.CENTER, ((SourceParagraph) document.blocks().get(0)).alignment());
		assertEquals("某县农业农村局\n2024年政府信息公开年度报告", ((SourceParagraph) document.blocks().get(0)).text());
	}

	@ParameterizedTest
	@CsvSource({ "— %d —", "-%d-", "第%d页 共3页", "第 %d 页", "%d/3", "%d", "Page %d of 3", "－%d－" })
	void numbersOfPagesAreLeftOut(String form) throws Exception {
		SourceDocument document = read(drawing -> {
			for (int page = 1; page <= 3; page++) {
				drawing.paragraph(100, "甲乙丙".charAt(page - 1) + PROSE);
				drawing.text(280, 790, String.format(form, page), 14);
				drawing.page();
			}
			drawing.paragraph(100, PROSE);
		});
		assertEquals(List.of("甲" + PROSE, "乙" + PROSE, "丙" + PROSE, PROSE), Shape.lines(document));
		assertEquals(3, dropped(document, Reason.PAGE_NUMBER).size());
	}

	@Test
	void whatIsOnEveryPageIsLeftOut() throws Exception {
		SourceDocument document = read(drawing -> {
			for (int page = 1; page <= 3; page++) {
				drawing.text(80, 50, "青石县农业农村局年度报告", 9).line(80, 55, 500, 55);
				drawing.paragraph(100, page + PROSE.substring(page));
				drawing.text(200, 790, "青石县人民政府门户网站", 9);
				if (page < 3) {
					drawing.page();
				}
			}
		});
		assertEquals(List.of(1 + PROSE.substring(1), 2 + PROSE.substring(2), 3 + PROSE.substring(3)), Shape.lines(document));
		assertEquals(6, dropped(document, Reason.PAGE_HEADER_OR_FOOTER).size());
	}

	@Test
	void watermarksAreLeftOut() throws Exception {
		SourceDocument document = read(drawing -> {
			drawing.paragraph(100, PROSE);
			drawing.text(150, 600, "内部资料", drawing.song(), 80, 45);
		});
		assertEquals(List.of(PROSE), Shape.lines(document));
		assertEquals(List.of("内部资料"), dropped(document, Reason.PAGE_HEADER_OR_FOOTER));
	}

	@Test
	void whatIsDrawnTwiceIsReadOnce() throws Exception {
		assertEquals(List.of("一、总体情况11"), lines(drawing -> drawing.heading(112, 100, "一、总体情况11").heading(112.4f, 100, "一、总体情况11")));
	}

	@Test
	void spacedTitlesAreWords() throws Exception {
		assertEquals(List.of("年度报告", "12件"), lines(drawing -> {
			for (int i = 0; i < 4; i++) {
				drawing.text(180 + 40 * i, 100, "年度报告".substring(i, i + 1), 22);
			}
			drawing.text(112, 160, "1").text(120, 160, "2").text(128, 160, "件");
		}));
	}

	@Test
	void raisedNumbersStayInTheirLine() throws Exception {
		assertEquals(List.of("全年办结39件①，结转3件2。"), lines(drawing -> drawing.text(112, 100, "全年办结39件①，结转3件").text(305, 94, "2", 8).text(310, 100, "。")));
	}

	@Test
	void radicalsAreIdeographs() {
		assertEquals("工文人见角门长青", "⼯⽂⼈⻅⻆⻔⻓⻘".codePoints().mapToObj(c -> Characters.clean(Character.toString(c))).reduce("", String::concat));
		assertEquals("龟厂亀", Characters.clean("⻳⺁⻲"));
		assertEquals("ffi", Characters.clean("\ufb03"));
		assertEquals("１，Ａ", Characters.clean("１，Ａ"));
		assertEquals("", Characters.clean("\u00ad"));
		assertEquals(Characters.UNREADABLE, Characters.clean("\ud840"));
		assertEquals("\ud840\udc0b", Characters.clean("\ud840\udc0b"));
		assertEquals(Characters.UNREADABLE, Characters.clean(null));
		assertEquals(Characters.UNREADABLE, Characters.clean("\u0003"));
	}

	@Test
	void linesAreJoinedAsPeopleWrite() {
		assertEquals("公开信息", Characters.join("公开", "信息"));
		assertEquals("the portal", Characters.join("the ", " portal"));
		assertEquals("12345", Characters.join("123", "45"));
		assertEquals("a well-known", Characters.join("a well-", "known"));
		assertEquals("见A栏", Characters.join("见", "A栏"));
		assertEquals("甲", Characters.join("", "甲"));
	}

	@Test
	void textWithoutInkIsHiddenUnlessItBelongsToAScan() throws Exception {
		SourceDocument hidden = read(drawing -> {
			drawing.paragraph(100, PROSE);
			drawing.content().setRenderingMode(RenderingMode.NEITHER);
			drawing.text(112, 500, "看不见的字");
		});
		assertEquals(List.of(PROSE), Shape.lines(hidden));
		assertEquals(List.of("看不见的字"), dropped(hidden, Reason.HIDDEN));
		SourceDocument scan = read(drawing -> {
			drawing.content().drawImage(picture(drawing, 400, 560), 0, 0, 595, 842);
			drawing.content().setRenderingMode(RenderingMode.NEITHER);
			drawing.paragraph(100, PROSE);
		});
		assertEquals(List.of(PROSE), Shape.lines(scan));
		assertEquals(List.of("pdf.recognisedText"), notes(scan));
	}

	@Test
	void inkMayBeTransparentAndTextTooSmallOrBesideThePage() throws Exception {
		SourceDocument document = read(drawing -> {
			drawing.paragraph(100, PROSE);
			drawing.text(112, 500, "太小", 0.5f).text(-200, 550, "之外");
			PDExtendedGraphicsState state = new PDExtendedGraphicsState();
			state.setNonStrokingAlphaConstant(0f);
			drawing.content().setGraphicsStateParameters(state);
			drawing.text(112, 600, "透明");
		});
		assertEquals(List.of(PROSE), Shape.lines(document));
		assertEquals(List.of("太小", "之外", "透明"), dropped(document, Reason.HIDDEN));
	}

	private static PDImageXObject picture(Drawing drawing, int width, int height) throws IOException {
		return LosslessFactory.createFromImage(drawing.document(), pixels(width, height));
	}

	private static BufferedImage pixels(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.ORANGE);
		graphics.fillRect(3, 3, width - 6, height - 6);
		graphics.dispose();
		return image;
	}

	@Test
	void picturesBecomeFiles() throws Exception {
		SourceDocument document = read(drawing -> {
			drawing.paragraph(100, PROSE);
			drawing.content().drawImage(picture(drawing, 200, 100), 100, 500, 200, 100);
			PDImageXObject jpeg = JPEGFactory.createFromImage(drawing.document(), pixels(120, 80));
			drawing.content().drawImage(jpeg, 100, 300, 120, 80);
			drawing.content().drawImage(picture(drawing, 8, 8), 100, 200, 8, 8);
		});
		assertEquals(List.of(PROSE, "picture", "picture"), Shape.lines(document));
		SourcePicture png = (SourcePicture) document.blocks().get(1);
		SourcePicture jpeg = (SourcePicture) document.blocks().get(2);
		assertEquals("png", png.extension());
		assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png.bytes().orElseThrow(), 4));
		assertEquals("jpg", jpeg.extension());
		assertArrayEquals(new byte[] {(byte) 0xff, (byte) 0xd8}, Arrays.copyOf(jpeg.bytes().orElseThrow(), 2));
	}

	@Test
	void scansHaveNoText() throws Exception {
		byte[] scan = draw(drawing -> drawing.content().drawImage(picture(drawing, 400, 560), 0, 0, 595, 842));
		assertEquals(UnreadableSourceException.Reason.NO_TEXT, assertThrows(UnreadableSourceException.class, () -> Shape.read(scan)).reason());
		SourceDocument mixed = read(drawing -> {
			drawing.paragraph(100, PROSE);
			drawing.page().content().drawImage(picture(drawing, 400, 560), 0, 0, 595, 842);
		});
		assertEquals(List.of("pdf.scannedPage"), notes(mixed));
	}

	@Test
	void textOfUnknownCharactersIsNone() throws Exception {
		byte[] pdf = draw(drawing -> drawing.paragraph(100, PROSE));
		byte[] unknown = withoutCharacterNames(pdf);
		assertEquals(UnreadableSourceException.Reason.NO_TEXT, assertThrows(UnreadableSourceException.class, () -> Shape.read(unknown)).reason());
	}

	/** Takes from all fonts what their glyphs are, and the tables of the embedded fonts that tell it. */
	private static byte[] withoutCharacterNames(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (COSName name : document.getPage(0).getResources().getFontNames()) {
				COSDictionary font = document.getPage(0).getResources().getFont(name).getCOSObject();
				font.removeItem(COSName.TO_UNICODE);
				COSDictionary descendant = (COSDictionary) ((COSArray) font.getDictionaryObject(COSName.DESCENDANT_FONTS)).getObject(0);
				((COSDictionary) descendant.getDictionaryObject(COSName.FONT_DESC)).removeItem(COSName.FONT_FILE2);
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	@Test
	void valuesOfFormsAreText() throws Exception {
		assertEquals(List.of("名称：青石县"), lines(drawing -> {
			drawing.text(112, 100, "名称：");
			PDAnnotationWidget field = new PDAnnotationWidget();
			field.setRectangle(new PDRectangle(162, 841.89f - 104, 100, 16));
			field.getCOSObject().setString(COSName.V, "青石县");
			drawing.current().getAnnotations().add(field);
			drawing.current().setAnnotations(List.of(field));
		}));
	}

	@Test
	void aPasswordIsAskedForOnlyWhereOneIsNeeded() throws Exception {
		byte[] open = protectedBy("");
		SourceDocument document = Shape.read(open);
		assertEquals(List.of(PROSE), Shape.lines(document));
		assertEquals(List.of("pdf.copyingForbidden"), notes(document));
		byte[] closed = protectedBy("secret");
		assertEquals(UnreadableSourceException.Reason.ENCRYPTED, assertThrows(UnreadableSourceException.class, () -> Shape.read(closed)).reason());
	}

	private static byte[] protectedBy(String password) throws IOException {
		return draw(drawing -> {
			drawing.paragraph(100, PROSE);
			AccessPermission permission = new AccessPermission();
			permission.setCanExtractContent(false);
			StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
			policy.setEncryptionKeyLength(128);
			drawing.document().protect(policy);
		});
	}

	@Test
	void fontsThatAreNotInTheFileAreNotLookedFor() throws Exception {
		PrintStream err = System.err;
		PrintStream out = System.out;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		List<String> lines = new ArrayList<>();
		try (PrintStream catching = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
			System.setErr(catching);
			System.setOut(catching);
			lines.addAll(lines(drawing -> drawing.text(112, 100, "Annual report 2024", new PDType1Font(FontName.TIMES_ROMAN), 16, 0)));
		} finally {
			System.setErr(err);
			System.setOut(out);
		}
		assertEquals(List.of("Annual report 2024"), lines);
		assertEquals("", printed.toString(StandardCharsets.UTF_8));
		assertFalse(Files.exists(Path.of(System.getProperty("user.home"), ".pdfbox.cache")));
	}

	@Test
	void chineseFontsNeedNotBeInTheFile() throws Exception {
		String font = "/Font<</F <</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0"
			+ "/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
			+ "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6"
			+ ">>>>]>>>>";
		byte[] content = "BT /F 16 Tf 80 700 Td <5e7462a5544a00320034> Tj ET".getBytes(StandardCharsets.US_ASCII);
		SourceDocument document = Shape.read(PdfHostileTest.file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" + font + ">>>>", PdfHostileTest.stream("", content)));
		assertEquals(List.of("年报告24"), Shape.lines(document));
	}

	@Test
	void limitsAreKept() throws Exception {
		byte[] pdf = draw(drawing -> drawing.paragraph(100, PROSE));
		ReadingLimits limits = ReadingLimits.DEFAULT;
		assertTooLarge(pdf, new ReadingLimits(100, limits.entryBytes(), limits.characters(), limits.cells(), limits.pages(), 200, 500, limits.nanos()));
		assertTooLarge(pdf, new ReadingLimits(limits.bytes(), limits.entryBytes(), 10, limits.cells(), limits.pages(), 200, 500, limits.nanos()));
		assertTooLarge(pdf, new ReadingLimits(limits.bytes(), limits.entryBytes(), 1000, limits.cells(), 0, 200, 500, limits.nanos()));
	}

	private static void assertTooLarge(byte[] pdf, ReadingLimits limits) {
		UnreadableSourceException problem = assertThrows(UnreadableSourceException.class, () -> new PdfReader().read(pdf, limits));
		assertEquals(UnreadableSourceException.Reason.TOO_LARGE, problem.reason());
	}
}
