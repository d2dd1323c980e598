package org.nianbao.document.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.nianbao.document.Chart;
import org.nianbao.document.html.HtmlPage;
import org.nianbao.document.internal.XmlText;

/**
 * The page of a document as the renderer wants it. Used once.
 */
final class PrintPage {

	private static final String DOCTYPE = "<!DOCTYPE html>";

	private final org.nianbao.document.Document content;
	private final Document page;
	private final List<PrintChart> charts = new ArrayList<>();
	private final Set<Integer> characters = new LinkedHashSet<>();

	/**
	 * Makes the page, without a style sheet.
	 *
	 * @param content what to print
	 * @throws IOException if a picture that exists cannot be read
	 */
	PrintPage(org.nianbao.document.Document content) throws IOException {
		this.content = content;
		page = parse(HtmlPage.of(content, ""));
		makeHead();
		Element body = first("body");
		breakTitle(body);
		tidy(body);
		body.normalize();
		addBookmarks();
		PrintTables.tidy(page);
		PrintPictures.shrink(page);
		placeCharts(body);
		collectCharacters(body);
	}

	private static Document parse(String html) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(html.substring(html.indexOf(DOCTYPE) + DOCTYPE.length()).strip())));
		} catch (ParserConfigurationException | SAXException e) {
			throw new IllegalStateException("the HTML of a document is not well-formed", e);
		}
	}

	/** What the head says becomes the properties of the file, so only what is meant so may stay. */
	private void makeHead() {
		Element head = first("head");
		while (head.hasChildNodes()) {
			head.removeChild(head.getFirstChild());
		}
		String title = content.titleLines().isEmpty() ? "（无标题）" : content.title();
		append(head, "title").setTextContent(printable(XmlText.clean(title)));
		if (!content.body().isEmpty()) {
			meta(head, "author", content.body());
		}
		meta(head, "subject", title);
		append(head, "style");
	}

	private void meta(Element head, String name, String value) {
		Element meta = append(head, "meta");
		meta.setAttribute("name", name);
		meta.setAttribute("content", printable(XmlText.clean(value)));
	}

	private Element append(Element parent, String name) {
		return (Element) parent.appendChild(page.createElement(name));
	}

	private Element first(String name) {
		return (Element) page.getElementsByTagName(name).item(0);
	}

	private void breakTitle(Element body) {
		NodeList titles = body.getElementsByTagName("h1");
		if (titles.getLength() == 0) {
			return;
		}
		Node title = titles.item(0);
		title.setTextContent("");
		for (String line : content.titleLines()) {
			if (title.hasChildNodes()) {
				title.appendChild(page.createElement("br"));
			}
			title.appendChild(page.createTextNode(XmlText.clean(line)));
		}
	}

	/** Takes away what would part a line or is only for screens, and what must not be printed. */
	private void tidy(Node parent) {
		for (Node child = parent.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			if (child instanceof Text text) {
				text.setData(printable(text.getData()));
			} else if (child instanceof Element element) {
				tidy(element);
				String name = element.getTagName();
				if (name.equals("caption") && element.getAttribute("class").equals("unseen")) {
					parent.removeChild(element);
				} else if (name.equals("span")) {
					// The renderer would break the line around it, whatever stands there.
					while (element.hasChildNodes()) {
						parent.insertBefore(element.getFirstChild(), element);
					}
					parent.removeChild(element);
				}
			}
			child = next;
		}
	}

	/** Format characters are invisible, and may turn a line around; few fonts have them. */
	private static String printable(String text) {
		if (text.codePoints().noneMatch(PrintPage::isInvisible)) {
			return text;
		}
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints().filter(character -> !isInvisible(character)).forEach(printable::appendCodePoint);
		return printable.toString();
	}

	/**
	 * Tells whether nothing is printed for a character.
	 *
	 * @param character a Unicode character
	 * @return whether it only controls how others look
	 */
	static boolean isInvisible(int character) {
		return Character.getType(character) == Character.FORMAT
			|| character >= 0xfe00 && character <= 0xfe0f || character >= 0xe0100 && character <= 0xe01ef;
	}

	private void addBookmarks() {
		Element bookmarks = append(first("head"), "bookmarks");
		Element section = null;
		int count = 0;
		for (Node node = first("body"); node != null; node = after(node)) {
			boolean deep = node.getNodeName().equals("h3");
			if (node instanceof Element heading && (deep || node.getNodeName().equals("h2"))) {
				heading.setAttribute("id", "heading-" + ++count);
				Element bookmark = append(deep && section != null ? section : bookmarks, "bookmark");
				bookmark.setAttribute("name", heading.getTextContent());
				bookmark.setAttribute("href", "#heading-" + count);
				section = deep ? section : bookmark;
			}
		}
		if (count == 0) {
			bookmarks.getParentNode().removeChild(bookmarks);
		}
	}

	private static Node after(Node node) {
		if (node.hasChildNodes()) {
			return node.getFirstChild();
		}
		Node at = node;
		while (at != null && at.getNextSibling() == null) {
			at = at.getParentNode();
		}
		return at == null ? null : at.getNextSibling();
	}

	/** Leaves room for the charts, which are not drawn as SVG: that takes a library as large as all others. */
	private void placeCharts(Element body) {
		content.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).map(PrintChart::new).forEach(charts::add);
		NodeList drawings = body.getElementsByTagName("svg");
		for (int i = 0; i < charts.size(); i++) {
			// Each takes the first one away.
			Element drawing = (Element) drawings.item(0);
			NodeList texts = drawing.getElementsByTagName("text");
			for (int j = 0; j < texts.getLength(); j++) {
				collectCharacters(texts.item(j).getTextContent());
			}
			Element room = page.createElement(PrintChart.ELEMENT);
			room.setAttribute(PrintChart.INDEX, Integer.toString(i));
			room.setAttribute("alt", printable(XmlText.clean(charts.get(i).description())));
			room.setAttribute("style", "width: " + charts.get(i).width() + "px; height: " + charts.get(i).height() + "px");
			drawing.getParentNode().replaceChild(room, drawing);
		}
	}

	private void collectCharacters(Node body) {
		collectCharacters(body.getTextContent());
		collectCharacters("— 0123456789");
	}

	private void collectCharacters(String text) {
		text.codePoints().filter(character -> character > ' ').forEach(characters::add);
	}

	/**
	 * Returns the charts, for which the page has only room.
	 *
	 * @return in the order of their numbers in {@link PrintChart#INDEX}
	 */
	List<PrintChart> charts() {
		return charts;
	}

	/**
	 * Returns the characters that fonts must have.
	 *
	 * @return each once, in the order of the document
	 */
	Set<Integer> characters() {
		return characters;
	}

	/**
	 * Returns the page.
	 *
	 * @param styles its style sheet
	 * @return to be rendered
	 */
	Document styled(String styles) {
		first("style").setTextContent(styles);
		return page;
	}
}
