package org.nianbao.document.html;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.nianbao.document.internal.Resources;
import org.nianbao.document.internal.XmlText;

/**
 * The styles that elements have of their own, where there is no style sheet. Immutable and shared.
 */
final class ElementStyles {

	/** For pages with a style sheet. */
	static final ElementStyles NONE = new ElementStyles(Map.of());

	/** Read when first asked for. */
	private static final class Inline {
		private static final ElementStyles STYLES = new ElementStyles(read());
	}

	private final Map<String, String> attributes;

	private ElementStyles(Map<String, String> attributes) {
		this.attributes = attributes;
	}

	/** Returns the styles of a fragment of a page. */
	static ElementStyles inline() {
		return Inline.STYLES;
	}

	/**
	 * Returns the style of a kind of element.
	 *
	 * @param kind a name of {@code fragment.css}
	 * @return an attribute with a blank before it; empty where the kind has no style
	 */
	String of(String kind) {
		return attributes.getOrDefault(kind, "");
	}

	/** A line for each kind: its name, a blank and its declarations in braces. */
	private static Map<String, String> read() {
		Map<String, String> attributes = new HashMap<>();
		new String(Resources.read(ElementStyles.class, "fragment.css"), StandardCharsets.UTF_8).lines().filter(line -> line.contains("{")).forEach(line -> {
			String declarations = line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')).strip();
			attributes.put(line.substring(1, line.indexOf('{')).strip(), " style=\"" + XmlText.escape(declarations) + "\"");
		});
		return attributes;
	}
}
