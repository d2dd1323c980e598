package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor shows what the parts of a report are. */
class HighlightingTest {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private static final int SLICE = 8_192;

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;
	private Styles styles;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("一.nianbao", Examples.readWithPictures(Examples.CORRECT)));
		document = Workbench.document(editor);
		styles = new Styles(editor);
		Workbench.waitFor("lexical colours", () -> styles.is("bar", "|"));
	}

	@Test
	void tokensHaveTheirColours() {
		assertEquals("", styles.difference("comment", "// 样本："));
		assertEquals("", styles.difference("title", "青石县农业农村局2024年政府信息公开工作年度报告"));
		assertEquals("", styles.difference("sectionHeading", "一、总体情况"));
		assertEquals("", styles.difference("subheading", "（一）主动公开"));
		assertEquals("", styles.difference("groupLabel", "行政诉讼", "| 行政诉讼 |", 2));
		assertEquals("", styles.difference("label", "行政处罚", "| 行政处罚 |", 2));
		assertEquals("", styles.difference("picture", "![图1 “惠农政策一张图”栏目2024年各季度访问量](pictures/visits.png)"));
		assertEquals("", styles.difference("closing", ">>"));
		assertTrue(styles.isBold("一、总体情况"));
		assertTrue(styles.isPlain("全年在县政府门户网站"));
	}

	@Test
	void meaningIsLaidOver() {
		Workbench.waitFor("semantic colours", () -> styles.is("blockLabel", "第二十条第（一）项"));
		assertEquals("", styles.difference("total", "总计"));
		assertEquals("", styles.difference("total", "（七）总计"));
	}

	@Test
	void meaningFollowsTheText() throws Exception {
		Workbench.waitFor("semantic colours", () -> styles.is("total", "（七）总计"));
		document.replace(0, 0, "\n");
		assertEquals("", styles.difference("total", "（七）总计"), "moves along at once");
		document.replace(document.get().indexOf("1.属于国家秘密"), 1, "甲");
		Workbench.waitFor("the unknown label", () -> styles.is("unknown", "甲.属于国家秘密"));
		document.replace(document.get().indexOf("甲.属于国家秘密"), 1, "1");
		Workbench.waitFor("the known label", () -> styles.is("label", "1.属于国家秘密"));
	}

	/** A line depends on those before it, so that an edit can change what lines further on are. */
	@Test
	void editChangesLinesFurtherOn() throws Exception {
		int caption = document.get().indexOf("表1 主动公开");
		assertEquals("", styles.difference("freeCell", "政策文件", "| 政策文件 |", 2));
		document.replace(caption, 1, "");
		assertEquals("", styles.difference("number", "36", "|     36 |", 6));
		document.replace(caption, 0, "表");
		assertEquals("", styles.difference("freeCell", "36", "|     36 |", 6));
	}

	/** Repairing parts comes to the same as colouring the whole text anew. */
	@Test
	void partialRepaintsLeaveNothingWrong() throws Exception {
		Random random = new Random(20);
		String alphabet = "一、（|{}=1\n注表";
		for (int i = 0; i < 60; i++) {
			int offset = random.nextInt(document.getLength());
			int removed = Math.min(random.nextInt(3), document.getLength() - offset);
			document.replace(offset, removed, String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
		}
		String text = document.get();
		Workbench.settle();
		ITextEditor other = Workbench.open(project.create("二.nianbao", text));
		Workbench.waitFor("the same styles as in a new editor", () -> new Styles(other).all().equals(styles.all()));
		assertTrue(styles.all().stream().distinct().count() > 10);
	}

	/** The user need not wait for the colours of a long text. */
	@Test
	void longTextIsColouredBitByBit() throws Exception {
		String text = RobustnessTest.ofLines(5000);
		ITextEditor other = Workbench.open(project.create("长.nianbao", text));
		Styles colours = new Styles(other);
		assertEquals("", colours.difference("title", "青石县农业农村局2024年政府信息公开工作年度报告"), "what is visible at once");
		assertFalse(colours.is("closing", ">>"));
		ITextViewer viewer = other.getAdapter(ITextViewer.class);
		List<Integer> lengths = new ArrayList<>();
		((ITextViewerExtension4) viewer).addTextPresentationListener(presentation -> lengths.add(presentation.getExtent().getLength()));
		Workbench.waitFor("all colours", () -> colours.is("closing", ">>"));
		Workbench.waitFor("semantic colours", () -> colours.is("total", "（七）总计"));
		viewer.invalidateTextPresentation();
		Workbench.settle();
		// What is not coloured yet moves along with what is typed.
		Workbench.document(other).replace(0, 0, "// 说明\n");
		Workbench.waitFor("all slices", () -> lengths.stream().mapToInt(Integer::intValue).sum() > 2 * text.length());
		Workbench.settle();
		assertEquals("", colours.difference("closing", ">>"));
		assertEquals("", colours.difference("title", "青石县农业农村局2024年政府信息公开工作年度报告"));
		assertTrue(lengths.stream().allMatch(length -> length <= SLICE), lengths::toString);
	}

	@Test
	void darkThemeHasItsOwnColours() throws Exception {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		ITheme before = themes.getActiveTheme();
		themes.setTheme(DARK, false);
		try {
			Workbench.waitFor("the dark colour of comments", () -> new RGB(0x80, 0xb8, 0x98).equals(color(0)));
			Workbench.screenshot("dark");
		} finally {
			themes.setTheme(before, false);
		}
		Workbench.waitFor("the light colour of comments", () -> new RGB(63, 127, 95).equals(color(0)));
	}

	private RGB color(int offset) {
		StyleRange range = Workbench.widget(editor).getStyleRangeAtOffset(offset);
		return range == null || range.foreground == null ? null : range.foreground.getRGB();
	}
}
