package org.nianbao.reader.docx;

/**
 * Writes formulas (ECMA-376-1, 22.1) in one line.
 */
final class Formulas {

	private Formulas() {
	}

	/**
	 * Writes a formula or a part of one.
	 *
	 * @param node an element of a formula
	 * @return for example {@code (a+b)/2}
	 */
	static String text(XmlNode node) {
		return switch (node.name) {
			case "m:t", "w:t" -> plain(node);
			case "m:f" -> group(node.child("m:num")) + "/" + group(node.child("m:den"));
			case "m:sSup" -> part(node, "m:e") + "^" + group(node.child("m:sup"));
			case "m:sSub" -> part(node, "m:e") + "_" + group(node.child("m:sub"));
			case "m:sSubSup" -> part(node, "m:e") + "_" + group(node.child("m:sub")) + "^" + group(node.child("m:sup"));
			case "m:rad" -> part(node, "m:deg") + "√" + group(node.child("m:e"));
			case "m:d" -> delimited(node);
			case "m:nary" -> property(node, "m:naryPr", "m:chr", "∫") + script("_", node.child("m:sub")) + script("^", node.child("m:sup"))
				+ part(node, "m:e");
			case "m:fPr", "m:rPr", "w:rPr", "m:ctrlPr", "m:dPr", "m:naryPr", "m:sSupPr", "m:sSubPr", "m:radPr", "w:del" -> "";
			default -> children(node);
		};
	}

	private static String plain(XmlNode node) {
		StringBuilder text = new StringBuilder();
		node.children().forEach(child -> text.append(child.text));
		return text.toString();
	}

	private static String children(XmlNode node) {
		StringBuilder text = new StringBuilder();
		node.children().forEach(child -> text.append(text(child)));
		return text.toString();
	}

	private static String part(XmlNode node, String name) {
		XmlNode part = node.child(name);
		return part == null ? "" : children(part);
	}

	/** In brackets if it is more than one character. */
	private static String group(XmlNode part) {
		String text = part == null ? "" : children(part);
		return text.chars().allMatch(Character::isLetterOrDigit) ? text : "(" + text + ")";
	}

	private static String script(String sign, XmlNode part) {
		return part == null || children(part).isEmpty() ? "" : sign + group(part);
	}

	private static String delimited(XmlNode node) {
		StringBuilder text = new StringBuilder(property(node, "m:dPr", "m:begChr", "("));
		String separator = "";
		for (XmlNode child : node.children()) {
			if (child.name.equals("m:e")) {
				text.append(separator).append(children(child));
				separator = property(node, "m:dPr", "m:sepChr", "|");
			}
		}
		return text.append(property(node, "m:dPr", "m:endChr", ")")).toString();
	}

	private static String property(XmlNode node, String properties, String name, String otherwise) {
		XmlNode property = node.path(properties, name);
		return property == null ? otherwise : property.attribute("m:val", otherwise);
	}
}
