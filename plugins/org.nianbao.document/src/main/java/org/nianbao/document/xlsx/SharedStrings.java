package org.nianbao.document.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.nianbao.document.internal.PartXml;

/**
 * Collects the texts of a workbook and writes them, each once.
 */
final class SharedStrings {

	/** Spreadsheet programs read {@code _x0041_} as {@code A}, so that an underscore which only looks so must be written like that itself. */
	private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x\\p{XDigit}{4}_)");

	/** Programs write this, though the schema knows it not: only where it is needed. */
	private static final Object[] KEEP_SPACE = { "xml:space", "preserve" };

	private final Map<String, Integer> indices = new LinkedHashMap<>();
	private int uses;

	/**
	 * Returns the number by which a cell refers to its text.
	 *
	 * @param text the text
	 * @return the number, counted from 0
	 */
	int index(String text) {
		uses++;
		return indices.computeIfAbsent(text, key -> indices.size());
	}

	/**
	 * Writes the part of the texts.
	 *
	 * @param out where to
	 * @throws IOException if {@code out} fails
	 */
	void write(OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("sst", "xmlns", WorkbookParts.NAMESPACE, "count", uses, "uniqueCount", indices.size());
		for (String text : indices.keySet()) {
			xml.start("si");
			xml.text("t", LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"), text.equals(text.strip()) ? new Object[0] : KEEP_SPACE);
			xml.end();
		}
		xml.end();
		xml.finish();
	}
}
