package org.nianbao.reader.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of a part, or a text in it. Names have the prefix that is usual for their namespace, such as {@code w:p}, whatever the file calls it.
 */
final class XmlNode {

	private static final String[] NONE = {};

	/** Empty for a text. */
	final String name;

	/** Of a text; empty for an element. */
	final String text;

	/** Name, value, name, value, …; shared by the many elements without any. */
	private final String[] attributes;

	/** In the order of the file. Null for the many elements without any. */
	private List<XmlNode> children;

	private XmlNode(String name, String text, String[] attributes) {
		this.name = name;
		this.text = text;
		this.attributes = attributes;
	}

	static XmlNode element(String name, List<String> attributes) {
		return new XmlNode(name, "", attributes.isEmpty() ? NONE : attributes.toArray(NONE));
	}

	static XmlNode text(String text) {
		return new XmlNode("", text, NONE);
	}

	void add(XmlNode child) {
		if (children == null) {
			children = new ArrayList<>(2);
		}
		children.add(child);
	}

	/** Returns the children in the order of the file. */
	List<XmlNode> children() {
		return children == null ? List.of() : children;
	}

	/** Returns the first child of a name; null if there is none. */
	XmlNode child(String childName) {
		for (XmlNode child : children()) {
			if (child.name.equals(childName)) {
				return child;
			}
		}
		return null;
	}

	/** Follows names from child to child; null if there is no such way. */
	XmlNode path(String... names) {
		XmlNode node = this;
		for (int i = 0; i < names.length && node != null; i++) {
			node = node.child(names[i]);
		}
		return node;
	}

	/** Returns an attribute; null if it is not there. */
	String attribute(String attributeName) {
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i].equals(attributeName)) {
				return attributes[i + 1];
			}
		}
		return null;
	}

	/** Returns an attribute, or what stands for it if it is not there. */
	String attribute(String attributeName, String otherwise) {
		String value = attribute(attributeName);
		return value == null ? otherwise : value;
	}

	/** Returns an attribute that is a whole number; what stands for it if it is not there or no number. */
	long number(String attributeName, long otherwise) {
		String value = attribute(attributeName);
		if (value == null) {
			return otherwise;
		}
		try {
			return Integer.parseInt(value.strip());
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}

	/** Returns the attribute {@code w:val} of a child; null if there is no such child or attribute. */
	String value(String childName) {
		XmlNode child = child(childName);
		return child == null ? null : child.attribute("w:val");
	}

	/**
	 * Tells whether a property is on, off or not said (ECMA-376-1, 17.17.4).
	 *
	 * @return null if the property is not there
	 */
	Boolean toggle(String childName) {
		XmlNode child = child(childName);
		if (child == null) {
			return null;
		}
		return switch (child.attribute("w:val", "true")) {
			case "0", "false", "off" -> Boolean.FALSE;
			default -> Boolean.TRUE;
		};
	}

	/** Returns the first element of a name below this one, at any depth, in the order of the file; null if there is none. */
	XmlNode find(String wanted) {
		for (XmlNode child : children()) {
			if (child.name.equals(wanted)) {
				return child;
			}
			XmlNode found = child.find(wanted);
			if (found != null) {
				return found;
			}
		}
		return null;
	}
}
