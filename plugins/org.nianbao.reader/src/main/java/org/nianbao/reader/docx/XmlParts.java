package org.nianbao.reader.docx;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.building.ReadingBudget;

/**
 * Parses the parts of a package. Refuses document types, so that there are no entities, and with them neither outside files nor expansion.
 * Used once per file.
 */
final class XmlParts {

	/** Of all parts of a file together: a report has some ten thousand, a book of five hundred pages some three hundred thousand. */
	private static final int MOST_NODES = 800_000;

	/** Of one element. */
	private static final int MOST_ATTRIBUTES = 200;

	private static final Map<String, String> PREFIXES = Map.ofEntries(
		Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
		Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
		Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
		Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
		Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
		Map.entry("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"),
		Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"),
		Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
		Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a"),
		Map.entry("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
		Map.entry("http://purl.oclc.org/ooxml/drawingml/picture", "pic"),
		Map.entry("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
		Map.entry("http://purl.oclc.org/ooxml/drawingml/chart", "c"),
		Map.entry("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"),
		Map.entry("http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"),
		Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
		Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
		Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
		Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
		Map.entry("urn:schemas-microsoft-com:vml", "v"),
		Map.entry("urn:schemas-microsoft-com:office:office", "o"));

	private final ReadingBudget budget;
	private final Map<String, Map<String, String>> names = new HashMap<>();
	private int nodes;

	XmlParts(ReadingBudget budget) {
		this.budget = budget;
	}

	/**
	 * Parses a part.
	 *
	 * @return its root
	 */
	XmlNode parse(byte[] part) throws UnreadableSourceException {
		// The one of the JDK, whatever else is on the class path: its behaviour is what the tests are about.
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decode(part)));
			try {
				return read(reader);
			} finally {
				reader.close();
			}
		} catch (XMLStreamException | CharacterCodingException | RuntimeException e) {
			throw new UnreadableSourceException(Reason.DAMAGED, Map.of(), e);
		}
	}

	/** Parts are in UTF-8 or UTF-16 (ECMA-376-2, 8.1.4). Decoded here, because the parser writes to standard error about bytes that are neither. */
	private static String decode(byte[] part) throws CharacterCodingException {
		boolean isWide = part.length >= 2 && ((part[0] & 0xFF) == 0xFE && (part[1] & 0xFF) == 0xFF || (part[0] & 0xFF) == 0xFF && (part[1] & 0xFF) == 0xFE);
		String text = (isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder().decode(ByteBuffer.wrap(part)).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private XmlNode read(XMLStreamReader reader) throws XMLStreamException, UnreadableSourceException {
		Deque<XmlNode> open = new ArrayDeque<>();
		XmlNode root = null;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
					throw new UnreadableSourceException(Reason.EXTERNAL);
				case XMLStreamConstants.START_ELEMENT -> {
					XmlNode node = XmlNode.element(name(reader.getNamespaceURI(), reader.getLocalName()), attributes(reader));
					count();
					if (open.isEmpty()) {
						root = node;
					} else {
						open.peek().add(node);
					}
					open.push(node);
					budget.depth(open.size());
				}
				case XMLStreamConstants.END_ELEMENT -> open.pop();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (carriesText(open.peek().name)) {
						count();
						open.peek().add(XmlNode.text(reader.getText()));
					}
				}
				default -> {
					// Comments, processing instructions and white space between elements say nothing.
				}
			}
		}
		return root;
	}

	private static boolean carriesText(String name) {
		return switch (name) {
			case "w:t", "w:delText", "w:instrText", "m:t", "a:t", "c:v" -> true;
			default -> false;
		};
	}

	private void count() throws UnreadableSourceException {
		ReadingBudget.check(++nodes, MOST_NODES);
		if ((nodes & 0xFFF) == 0) {
			budget.tick();
		}
	}

	private List<String> attributes(XMLStreamReader reader) throws UnreadableSourceException {
		int count = reader.getAttributeCount();
		ReadingBudget.check(count, MOST_ATTRIBUTES);
		List<String> attributes = new ArrayList<>(2 * count);
		for (int i = 0; i < count; i++) {
			String uri = reader.getAttributeNamespace(i);
			String local = reader.getAttributeLocalName(i);
			// Ids of revisions are on every run and of no use.
			if (!local.startsWith("rsid")) {
				attributes.add(uri == null || uri.isEmpty() ? local : name(uri, local));
				attributes.add(reader.getAttributeValue(i));
			}
		}
		return attributes;
	}

	/** One string for all elements of a name. */
	private String name(String uri, String local) {
		Map<String, String> known = names.computeIfAbsent(uri == null ? "" : uri, key -> new HashMap<>());
		return known.computeIfAbsent(local, key -> PREFIXES.getOrDefault(uri == null ? "" : uri, "?") + ":" + key);
	}
}
