package org.nianbao.document.pdf;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the tables of a page fit for paper, and for a renderer whose time grows with the square of their rows.
 */
final class PrintTables {

	/** As DOCX has it: a table with more columns becomes lines of text. */
	private static final int MOST_COLUMNS = 63;

	/** As DOCX has it: more rows would not fit one page anyway, so the table may begin on any and has its header on all. */
	private static final int MOST_ROWS_ON_ONE_PAGE = 40;

	/** Longer tables are printed as several, one right below the other. */
	private static final int MOST_ROWS = 400;

	private static final String SEPARATOR = "\u3000";

	private PrintTables() {
	}

	/**
	 * Changes the tables of a page.
	 *
	 * @param page the page
	 */
	static void tidy(Document page) {
		for (Element table : elements(page.getDocumentElement(), "table")) {
			List<Element> rows = elements(table, "tr");
			Element frame = (Element) table.getParentNode();
			if (elements(table, "col").size() > MOST_COLUMNS) {
				printAsLines(frame, table, rows);
			} else if (rows.size() > MOST_ROWS_ON_ONE_PAGE) {
				frame.setAttribute("class", frame.getAttribute("class") + " long");
				if (rows.size() > MOST_ROWS) {
					split(frame, table, rows);
				}
			}
		}
	}

	private static void printAsLines(Element frame, Element table, List<Element> rows) {
		frame.setAttribute("class", "lines");
		for (Element caption : elements(table, "caption")) {
			append(frame, "p", caption.getTextContent());
		}
		for (Element row : rows) {
			List<String> cells = new ArrayList<>();
			for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
				cells.add(cell.getTextContent());
			}
			append(frame, "p", String.join(SEPARATOR, cells));
		}
		frame.removeChild(table);
	}

	private static void append(Element parent, String name, String text) {
		parent.appendChild(parent.getOwnerDocument().createElement(name)).setTextContent(text);
	}

	/** Moves the rows into tables of their own, where no cell reaches from one into the next. */
	private static void split(Element frame, Element table, List<Element> rows) {
		Element columns = elements(table, "colgroup").get(0);
		Element body = null;
		int count = 0;
		int reach = 0;
		for (int i = 0; i < rows.size(); i++) {
			Element row = rows.get(i);
			if (count >= MOST_ROWS && reach <= i && !row.getParentNode().getNodeName().equals("thead")) {
				Element next = (Element) frame.appendChild(table.cloneNode(false));
				next.appendChild(columns.cloneNode(true));
				body = (Element) next.appendChild(table.getOwnerDocument().createElement("tbody"));
				count = 0;
			}
			for (Element cell : children(row)) {
				String span = cell.getAttribute("rowspan");
				reach = Math.max(reach, i + (span.isEmpty() ? 1 : Integer.parseInt(span)));
			}
			if (body != null) {
				body.appendChild(row);
			}
			count++;
		}
		for (Element section : elements(table, "tbody")) {
			if (!section.hasChildNodes() || elements(section, "tr").isEmpty()) {
				section.getParentNode().removeChild(section);
			}
		}
	}

	private static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	/** Returns the elements of a name below another. The live lists of the platform take a while for each element. */
	private static List<Element> elements(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		for (Element child : children(parent)) {
			if (child.getTagName().equals(name)) {
				found.add(child);
			}
			found.addAll(elements(child, name));
		}
		return found;
	}
}
