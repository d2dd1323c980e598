package org.nianbao.document.docx;

import java.io.IOException;

import org.nianbao.document.internal.PartXml;
import org.nianbao.document.internal.XmlText;

/**
 * Writes paragraphs and runs of WordprocessingML.
 */
final class WordXml {

	private final PartXml xml;

	/**
	 * @param xml the part to write to
	 */
	WordXml(PartXml xml) {
		this.xml = xml;
	}

	/**
	 * Begins a paragraph.
	 *
	 * @param style the identifier of its style; empty for body text
	 */
	void startParagraph(String style) throws IOException {
		xml.start("w:p");
		if (!style.isEmpty()) {
			xml.start("w:pPr");
			xml.empty("w:pStyle", "w:val", style);
			xml.end();
		}
	}

	/**
	 * Ends a paragraph.
	 */
	void endParagraph() throws IOException {
		xml.end();
	}

	/**
	 * Writes a paragraph of one run.
	 *
	 * @param style the identifier of its style; empty for body text
	 * @param text  any text
	 */
	void paragraph(String style, String text) throws IOException {
		startParagraph(style);
		run(text);
		endParagraph();
	}

	/**
	 * Writes a run of text in the font of the paragraph.
	 *
	 * @param text any text; line ends become line breaks
	 */
	void run(String text) throws IOException {
		run("", text);
	}

	/**
	 * Writes a run of text.
	 *
	 * @param style the identifier of a character style; empty for the font of the paragraph
	 * @param text  any text; line ends become line breaks
	 */
	void run(String style, String text) throws IOException {
		if (text.isEmpty()) {
			return;
		}
		xml.start("w:r");
		if (!style.isEmpty()) {
			xml.start("w:rPr");
			xml.empty("w:rStyle", "w:val", style);
			xml.end();
		}
		writeText(XmlText.clean(text));
		xml.end();
	}

	private void writeText(String text) throws IOException {
		int begin = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = i < text.length() ? text.charAt(i) : '\n';
			if (c == '\n' || c == '\t') {
				if (i > begin) {
					xml.text("w:t", text.substring(begin, i), "xml:space", "preserve");
				}
				if (i < text.length()) {
					xml.empty(c == '\n' ? "w:br" : "w:tab");
				}
				begin = i + 1;
			}
		}
	}
}
