package org.nianbao.document.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.nianbao.document.internal.XmlText;

/**
 * Writes lines of comma-separated values as RFC 4180 says.
 */
public final class CsvLines {

	private static final String END_OF_LINE = "\r\n";
	private static final String NEED_QUOTES = ",\"\r\n";
	private static final String BEGIN_FORMULAS = "=+-@\t\r";

	private final Writer out;

	/**
	 * @param out where the lines go
	 */
	public CsvLines(Writer out) {
		this.out = out;
	}

	/**
	 * Writes a line.
	 *
	 * @param fields its fields; characters that no text file should have are replaced
	 * @throws IOException if the writer fails
	 */
	public void write(List<String> fields) throws IOException {
		for (int i = 0; i < fields.size(); i++) {
			if (i > 0) {
				out.write(',');
			}
			out.write(quoted(XmlText.clean(fields.get(i))));
		}
		out.write(END_OF_LINE);
	}

	/**
	 * Keeps a text from being computed by a spreadsheet that opens the file.
	 *
	 * @param text a text that somebody typed
	 * @return the text, after an apostrophe where it begins like a formula
	 */
	public static String inert(String text) {
		return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

	private static String quoted(String field) {
		boolean needsQuotes = field.chars().anyMatch(c -> NEED_QUOTES.indexOf(c) >= 0);
		return needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field;
	}
}
