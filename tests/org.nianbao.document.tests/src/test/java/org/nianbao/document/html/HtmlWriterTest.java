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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.CellRole;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
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
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		byte[] xml = html.substring(doctype.length()).getBytes(StandardCharsets.UTF_8);
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
