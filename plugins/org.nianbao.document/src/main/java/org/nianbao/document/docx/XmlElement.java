package org.nianbao.document.docx;

import java.io.IOException;
import java.util.List;

import org.nianbao.document.internal.PartXml;

/**
 * An element without text, to be written as it is.
 *
 * @param name       its name with the prefix
 * @param attributes names and values, alternating
 * @param children   the elements in it
 */
record XmlElement(String name, List<String> attributes, List<XmlElement> children) {

	XmlElement {
		attributes = List.copyOf(attributes);
		children = List.copyOf(children);
	}

	/**
	 * Makes an element without children.
	 *
	 * @param name       its name with the prefix
	 * @param attributes names and values, alternating
	 * @return the element
	 */
	static XmlElement of(String name, Object... attributes) {
		return new XmlElement(name, List.of(attributes).stream().map(Object::toString).toList(), List.of());
	}

	/**
	 * Writes the element.
	 *
	 * @param xml the part to write to
	 * @throws IOException if writing fails
	 */
	void write(PartXml xml) throws IOException {
		if (children.isEmpty()) {
			xml.empty(name, attributes.toArray());
			return;
		}
		xml.start(name, attributes.toArray());
		for (XmlElement child : children) {
			child.write(xml);
		}
		xml.end();
	}
}
