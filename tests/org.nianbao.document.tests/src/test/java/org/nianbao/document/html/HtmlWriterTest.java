package org.nianbao.document.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.Block;
import org.nianbao.document.CellRole;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.PictureDataTest;
import org.nianbao.document.Run;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlWriterTest {

	@Test
	void everyKindOfBlockHasItsElement() throws Exception {
		Element page = parse(html(Samples.report()));
		assertEquals("zh-CN", page.getAttribute("lang"));
		assertEquals(List.of("某县人民政府办公室2024年政府信息公开工作年度报告"), texts(page, "h1"));
		assertEquals(List.of("某县人民政府办公室2024年政府信息公开工作年度报告"), texts(page, "title"));
		assertEquals(List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
			"四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"), texts(page, "h2"));
		assertEquals(List.of("（一）主动公开", "（二）依申请公开。"), texts(page, "h3"));
		assertTrue(texts(page, "p").containsAll(List.of("收到申请56件，比上年多。", "全部按期办结。", "注：数据截至12月31日。",
			"［图：公开渠道（渠道.png）］", "2025年1月15日")));
	}

	@Test
	void tablesHaveTheirMergedCells() throws Exception {
		Element page = parse(html(Samples.report()));
		Element table = (Element) page.getElementsByTagName("table").item(1);
		assertEquals(List.of("三、收到和处理政府信息公开申请情况"), texts(table, "caption"));
		assertEquals(10, table.getElementsByTagName("col").getLength());
		assertEquals(3, rows(table, "thead"));
		assertEquals(25, rows(table, "tbody"));
		assertGrid(Samples.applications(), table);
	}

	@Test
	void headersSayWhatTheyHead() throws Exception {
		Element page = parse(html(Samples.of(new Table("表", Samples.applications(), List.of()))));
		assertEquals(5 + 5 - 1, scoped(page, "col"));
		assertEquals(1 + 4 + 25, scoped(page, "row"));
		assertEquals(25 * 7 + 1, page.getElementsByTagName("td").getLength(), "figures and the corner");
		Element figure = (Element) page.getElementsByTagName("td").item(1);
		assertEquals("申请/r3/c3", figure.getAttribute("data-table") + "/" + figure.getAttribute("data-row") + "/" + figure.getAttribute("data-column"));
	}

	@Test
	void everyBlockOfRowsIsABodyOfItsOwn() throws Exception {
		Element page = parse(html(Samples.report()));
		Element table = (Element) page.getElementsByTagName("table").item(0);
		assertEquals(0, table.getElementsByTagName("thead").getLength());
		assertEquals(2, table.getElementsByTagName("tbody").getLength());
		assertEquals(2, scoped(table, "rowgroup"));
	}

	@Test
	void nothingIsMarkupButTheWritersOwn() throws Exception {
		String nasty = Samples.NASTY;
		Grid grid = Grid.builder(1, 1).add(GridCell.of(CellRole.DATA, 0, 0, 1, 1, nasty)).build();
		Document document = new Document(List.of(nasty), nasty, OptionalInt.empty(), "\"><x>", List.of(
			new Heading(1, nasty, List.of(Run.text(nasty)), List.of(Run.figure(nasty))), Paragraph.of(nasty),
			new Table(nasty, grid, List.of(Paragraph.note(nasty))), new Picture(nasty, nasty, Optional.empty()), Closing.of(nasty)));
		Element page = parse(html(document));
		String printed = Samples.NASTY_PRINTED;
		assertEquals(List.of(printed), texts(page, "h1"));
		assertEquals(List.of(printed + printed), texts(page, "h2"));
		assertEquals(List.of(printed), texts(page, "td"));
		assertEquals(List.of(printed), texts(page, "caption"));
		assertEquals(List.of(printed, printed, printed, "［图：" + printed + "（" + printed + "）］", printed), texts(page, "p"));
		assertEquals("\"><x>", page.getAttribute("lang"));
		assertEquals(0, page.getElementsByTagName("script").getLength());
	}

	@Test
	void aDocumentWithoutAnythingIsStillAPage() throws Exception {
		Element page = parse(html(new Document(List.of(), "", OptionalInt.empty(), Document.CHINESE, List.of())));
		assertEquals(List.of("（无标题）"), texts(page, "title"));
		assertEquals(0, page.getElementsByTagName("h1").getLength());
	}

	@Test
	void picturesArePartOfThePage(@TempDir Path directory) throws Exception {
		Path file = Files.write(directory.resolve("图.bin"), PictureDataTest.png(3, 2));
		Element page = parse(html(Samples.of(new Picture("说明", "图.bin", Optional.of(file)))));
		Element image = (Element) page.getElementsByTagName("img").item(0);
		assertTrue(image.getAttribute("src").startsWith("data:image/png;base64,iVBORw0KGgo"));
		assertEquals("说明", image.getAttribute("alt"));
		assertEquals(List.of("说明"), texts(page, "figcaption"));
	}

	@Test
	void nothingIsLoadedFromElsewhere() throws Exception {
		String page = html(Samples.report());
		assertFalse(page.contains("http:") || page.contains("https:") || page.contains("url("), page);
		assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
	}

	@Test
	void twoRunsGiveTheSameBytes() throws Exception {
		assertArrayEquals(write(Samples.report()), write(Samples.report()));
		assertFalse(html(Samples.report()).contains("\r"));
	}

	/** What government portals and their search engines look for in the head of a page. */
	@Test
	void thePageSaysWhatItIs() throws Exception {
		Element page = parse(html(Samples.report()));
		Map<String, String> metas = new TreeMap<>();
		elements(page, "meta").stream().filter(meta -> meta.hasAttribute("name"))
			.forEach(meta -> metas.put(meta.getAttribute("name"), meta.getAttribute("content")));
		assertEquals(Map.of("ArticleTitle", "某县人民政府办公室2024年政府信息公开工作年度报告", "ContentSource", "某县人民政府办公室", "author", "某县人民政府办公室", "dcterms.temporal", "2024",
			"description", "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。", "format-detection", "telephone=no", "viewport",
				"width=device-width, initial-scale=1"), metas);
	}

	@Test
	void longBeginningsAreCutBetweenCharacters() throws Exception {
		Element page = parse(html(Samples.of(Paragraph.of("𠮷".repeat(130)))));
		assertEquals("𠮷".repeat(120) + "…", elements(page, "meta").stream().filter(meta -> meta.getAttribute("name").equals("description"))
			.findFirst().orElseThrow()
			.getAttribute("content"));
	}

	@Test
	void wideTablesCanBeScrolledWithTheKeyboard() throws Exception {
		Element page = parse(html(Samples.report()));
		List<Element> regions = elements(page, "div").stream().filter(div -> div.getAttribute("role").equals("region")).toList();
		assertEquals(List.of("table wide labels-3", "table wide", "table wide"), regions.stream().map(region -> region.getAttribute("class")).toList());
		for (Element region : regions) {
			assertEquals("0", region.getAttribute("tabindex"));
			assertEquals(texts(region, "caption").get(0), region.getAttribute("aria-label"));
		}
	}

	/** On a telephone they stay while the figures move: where they begin is a matter of their columns. */
	@Test
	void labelsSayInWhichColumnTheyBegin() throws Exception {
		Element page = parse(html(Samples.of(new Table("表", Samples.applications(), List.of()))));
		Map<String, String> classes = new TreeMap<>();
		elements(page, "th").forEach(th -> classes.put(th.getTextContent(), th.getAttribute("class")));
		assertEquals("left at0", classes.get("一、本年新收政府信息公开申请数量"));
		assertEquals("center at0 group", classes.get("三、本年度办理结果"));
		assertEquals("center at1 group", classes.get("（三）不予公开"));
		assertEquals("left at1", classes.get("（七）总计"));
		assertEquals("left at2", classes.get("1.属于国家秘密"));
		assertEquals("center", classes.get("申请人情况"));
	}

	/** Classes and IDs could mean something to the page around. */
	@Test
	void aFragmentBringsNothingThatCouldClash() throws Exception {
		String fragment = fragment(Samples.report());
		Element root = parseXml(fragment);
		assertEquals("div", root.getTagName());
		assertEquals("zh-CN", root.getAttribute("lang"));
		for (String attribute : List.of(" class=", " id=", " data-", "<style", "<script", "<meta", "<h1", "<main")) {
			assertFalse(fragment.contains(attribute), attribute);
		}
		assertEquals(texts(parse(html(Samples.report())), "h2"), texts(root, "h2"));
		assertEquals("某县人民政府办公室2024年政府信息公开工作年度报告", texts(root, "strong").get(0));
		for (String name : List.of("p", "h2", "h3", "table", "td", "th")) {
			elements(root, name).forEach(element -> assertTrue(element.hasAttribute("style"), name));
		}
	}

	@Test
	void aFragmentSaysAllThatThePageSays() throws Exception {
		String page = parse(html(Samples.report())).getElementsByTagName("main").item(0).getTextContent();
		assertEquals(page.replaceAll("\\s", ""), parseXml(fragment(Samples.report())).getTextContent().replaceAll("\\s", ""));
	}

	/** A heading and the paragraph in its line are one paragraph to those who order characters, unless each is by itself. */
	@Test
	void turnedTextTurnsNothingElse() throws Exception {
		assertTrue(HtmlWriter.PAPER.contains(".run-in h2, .run-in h3, .run-in p { display: inline; text-indent: 0; unicode-bidi: isolate; }"));
		Heading heading = new Heading(2, "（一）", List.of(Run.text("甲\u202e乙。")), List.of(Run.text("丙")));
		for (Element element : elements(parseXml(fragment(Samples.of(heading))), "h3")) {
			assertTrue(element.getAttribute("style").contains("unicode-bidi:isolate"));
		}
	}

	/** By the formula of the Web Content Accessibility Guidelines 2.2: 7:1 for text at its highest level, 3:1 for lines. */
	@Test
	void textCanBeReadInBothSkins() {
		String dark = HtmlWriter.styles("dark.css");
		assertTrue(Contrast.between("#000", "#fff") == 21);
		for (String pair : List.of("#000 #fff", "#000 #c6d9f1", "#000 #f2f2f2")) {
			assertTrue(HtmlWriter.PAPER.contains(pair.substring(0, 4)) && HtmlWriter.PAPER.contains(pair.substring(5)), pair);
			assertTrue(Contrast.between(pair.substring(0, 4), pair.substring(5)) >= 7, pair);
		}
		for (String ground : List.of("#101010", "#1c1c1c", "#24405f")) {
			assertTrue(dark.contains("color: #e8e8e8") && dark.contains("background: " + ground), ground);
			assertTrue(Contrast.between("#e8e8e8", ground) >= 7, ground + " " + Contrast.between("#e8e8e8", ground));
		}
		assertTrue(dark.contains("border-color: #8c8c8c"));
		assertTrue(Contrast.between("#8c8c8c", "#1c1c1c") >= 3 && Contrast.between("#8c8c8c", "#24405f") >= 3);
	}

	/** The content of pictures is not changed on its way into the page, wherever it is cut. */
	@Test
	void severalPicturesStandWhereTheyBelong(@TempDir Path directory) throws Exception {
		List<Block> blocks = new ArrayList<>();
		for (int i = 1; i <= 3; i++) {
			Path file = Files.write(directory.resolve(i + ".png"), PictureDataTest.png(100 * i, i));
			blocks.add(new Picture("图" + i, i + ".png", Optional.of(file)));
		}
		List<Element> images = elements(parse(html(Samples.of(blocks.toArray(Block[]::new)))), "img");
		for (int i = 1; i <= 3; i++) {
			String source = images.get(i - 1).getAttribute("src");
			assertArrayEquals(PictureDataTest.png(100 * i, i), Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)));
			assertEquals("图" + i, images.get(i - 1).getAttribute("alt"));
		}
	}

	private static String fragment(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HtmlWriter().write(document, new DocumentOptions(Optional.empty(), List.of(), true), out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static String html(Document document) throws IOException {
		return new String(write(document), StandardCharsets.UTF_8);
	}

	private static byte[] write(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HtmlWriter().write(document, out);
		return out.toByteArray();
	}

	/** Parses the page as XML, which shows that every element is closed and every text escaped. */
	private static Element parse(String html) throws Exception {
		String doctype = "<!DOCTYPE html>\n";
		assertTrue(html.startsWith(doctype));
		return parseXml(html.substring(doctype.length()));
	}

	private static Element parseXml(String markup) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		byte[] xml = markup.getBytes(StandardCharsets.UTF_8);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
	}

	private static List<String> texts(Element parent, String name) {
		return elements(parent, name).stream().map(Element::getTextContent).toList();
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
	}

	private static int rows(Element table, String part) {
		return elements(table, part).stream().mapToInt(e -> e.getElementsByTagName("tr").getLength()).sum();
	}

	private static long scoped(Element parent, String scope) {
		return elements(parent, "th").stream().filter(th -> th.getAttribute("scope").equals(scope)).count();
	}

	/** Lays the cells out as a browser does. */
	private static void assertGrid(Grid grid, Element table) {
		List<Element> rows = elements(table, "tr");
		assertEquals(grid.rows(), rows.size());
		boolean[][] taken = new boolean[grid.rows()][grid.columns()];
		for (int row = 0; row < rows.size(); row++) {
			int column = 0;
			NodeList children = rows.get(row).getChildNodes();
			for (int i = 0; i < children.getLength(); i++) {
				Element cell = (Element) children.item(i);
				while (taken[row][column]) {
					column++;
				}
				GridCell expected = grid.at(row, column);
				assertEquals(row + "/" + column, expected.row() + "/" + expected.column());
				assertEquals(expected.text(), cell.getTextContent());
				assertEquals(expected.rowSpan(), span(cell, "rowspan"));
				assertEquals(expected.columnSpan(), span(cell, "colspan"));
				for (int r = row; r < expected.endRow(); r++) {
					for (int c = column; c < expected.endColumn(); c++) {
						taken[r][c] = true;
					}
				}
			}
		}
	}

	private static int span(Element cell, String attribute) {
		return cell.hasAttribute(attribute) ? Integer.parseInt(cell.getAttribute(attribute)) : 1;
	}
}
