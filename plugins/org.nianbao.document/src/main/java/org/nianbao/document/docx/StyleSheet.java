package org.nianbao.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.nianbao.document.internal.Resources;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The styles of an office's template, with those added that reports need and it lacks.
 *
 * @param bytes       the part
 * @param identifiers how the styles of the standard layout are called in it
 */
record StyleSheet(byte[] bytes, Map<String, String> identifiers) {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	/** A style that the template has. */
	private record Known(String id, String type) {
	}

	/**
	 * Returns the styles of the standard layout.
	 *
	 * @return for templates that have none
	 */
	static StyleSheet standard() {
		return new StyleSheet(standardBytes(), Map.of());
	}

	/**
	 * Adds what a template lacks. A style of the template is taken for one of the standard layout if it has its name, else if it has its identifier;
	 * its own default style always stands for ours.
	 *
	 * @param template the part of the template; is changed
	 * @return the styles
	 * @throws ReferenceReader.UnusableException if it is no style sheet
	 */
	static StyleSheet of(Document template) throws IOException {
		Element root = template.getDocumentElement();
		if (!WORD.equals(root.getNamespaceURI()) || !root.getLocalName().equals("styles")) {
			throw new ReferenceReader.UnusableException("template.no-docx");
		}
		Map<String, Known> byName = new HashMap<>();
		Map<String, Known> byId = new HashMap<>();
		Map<String, Known> defaults = new HashMap<>();
		for (Element style : styles(root)) {
			Known known = new Known(attribute(style, "styleId"), attribute(style, "type"));
			byId.putIfAbsent(known.id, known);
			names(style).forEach(name -> byName.putIfAbsent(known.type + " " + name, known));
			if (isDefault(style)) {
				defaults.putIfAbsent(known.type, known);
			}
		}
		Map<String, String> identifiers = new HashMap<>();
		List<Element> lacking = new ArrayList<>();
		Set<String> taken = new HashSet<>(byId.keySet());
		for (Element style : styles(parse(standardBytes()).getDocumentElement())) {
			String id = attribute(style, "styleId");
			String type = attribute(style, "type");
			Known known = isDefault(style) ? defaults.get(type) : null;
			if (known == null) {
				known = names(style).stream().map(name -> byName.get(type + " " + name)).filter(found -> found != null).findFirst().orElse(null);
			}
			if (known == null && byId.containsKey(id) && byId.get(id).type.equals(type)) {
				known = byId.get(id);
			}
			if (known == null) {
				identifiers.put(id, free(id, taken));
				lacking.add(style);
			} else {
				identifiers.put(id, known.id);
			}
		}
		for (Element style : lacking) {
			Element added = (Element) template.importNode(style, true);
			added.setAttributeNS(WORD, "w:styleId", identifiers.get(attribute(style, "styleId")));
			for (Element child : ReferencePackage.children(added)) {
				if (Set.of("basedOn", "next").contains(child.getLocalName())) {
					child.setAttributeNS(WORD, "w:val", identifiers.get(attribute(child, "val")));
				}
			}
			if (isDefault(style)) {
				added.removeAttributeNS(WORD, "default");
			}
			root.appendChild(added);
		}
		return new StyleSheet(serialize(template), identifiers);
	}

	/**
	 * Writes a part.
	 *
	 * @param part the part
	 * @return its bytes, the same for the same content
	 */
	static byte[] serialize(Document part) throws IOException {
		try {
			TransformerFactory factory = TransformerFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			Transformer transformer = factory.newTransformer();
			part.setXmlStandalone(true);
			transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			transformer.transform(new DOMSource(part), new StreamResult(out));
			return out.toByteArray();
		} catch (TransformerException e) {
			throw new IOException(e);
		}
	}

	private static String free(String id, Set<String> taken) {
		String free = id;
		for (int i = 2; !taken.add(free); i++) {
			free = id + i;
		}
		return free;
	}

	private static boolean isDefault(Element style) {
		return Set.of("1", "true", "on").contains(attribute(style, "default"));
	}

	/** The name and the other names of a style. Word tells them apart regardless of case. */
	private static List<String> names(Element style) {
		List<String> names = new ArrayList<>();
		for (Element child : ReferencePackage.children(style)) {
			if (child.getLocalName().equals("name")) {
				names.add(0, attribute(child, "val").strip().toLowerCase(Locale.ROOT));
			} else if (child.getLocalName().equals("aliases")) {
				for (String alias : attribute(child, "val").split(",")) {
					names.add(alias.strip().toLowerCase(Locale.ROOT));
				}
			}
		}
		return names;
	}

	private static List<Element> styles(Element root) {
		return ReferencePackage.children(root).stream()
			.filter(child -> WORD.equals(child.getNamespaceURI()) && child.getLocalName().equals("style")).toList();
	}

	private static String attribute(Element element, String name) {
		return element.getAttributeNS(WORD, name);
	}

	private static byte[] standardBytes() {
		return Resources.read(StyleSheet.class, "styles.xml");
	}

	private static Document parse(byte[] own) throws IOException {
		try {
			return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(own));
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(e);
		}
	}
}
