package org.nianbao.document.docx;

import java.io.IOException;

import org.nianbao.document.internal.PartXml;
import org.nianbao.document.internal.XmlText;

/**
 * Writes paragraphs and runs of WordprocessingML.
 */
final class WordXml {

	/** Latin or Chinese by their looks: a hint makes them full width, as Chinese punctuation is. */
	private static final String AMBIGUOUS = "“”‘’—…·•‰′″※℃°±×÷Ⅰ①";

	private final PartXml xml;
	private final DocxTemplate template;

	/**
	 * @param xml      the part to write to
	 * @param template knows the styles
	 */
	WordXml(PartXml xml, DocxTemplate template) {
		this.xml = xml;
		this.template = template;
	}

	/**
	 * Begins a paragraph.
	 *
	 * @param style    the identifier of its style in the layout of the standard
	 * @param keepNext whether it must end on the page on which the next paragraph begins
	 */
	void startParagraph(String style, boolean keepNext) throws IOException {
		startProperties(style);
		if (keepNext) {
			xml.empty("w:keepNext");
		}
		xml.end();
	}

	/**
	 * Begins a heading. Its number is part of its text, and it stands on the page of what it heads, whatever the style of a template says.
	 *
	 * @param style the identifier of its style in the layout of the standard
	 */
	void startHeading(String style) throws IOException {
		startProperties(style);
		xml.empty("w:keepNext");
		if (template.numbered()) {
			xml.start("w:numPr");
			xml.empty("w:ilvl", "w:val", 0);
			xml.empty("w:numId", "w:val", 0);
			xml.end();
		}
		xml.end();
	}

	/**
	 * Begins a closing line.
	 *
	 * @param rightChars how far it ends from the right, in hundredths of a character
	 * @param first      whether it is the first, with an empty line above
	 * @param keepNext   whether another one follows, which must stand on the same page
	 */
	void startClosing(int rightChars, boolean first, boolean keepNext) throws IOException {
		startProperties("Closing");
		if (keepNext) {
			xml.empty("w:keepNext");
		}
		if (first) {
			xml.empty("w:spacing", "w:beforeLines", 100, "w:before", PageGeometry.LINE_PITCH);
		}
		xml.empty("w:ind", "w:rightChars", rightChars, "w:right", rightChars * PageGeometry.CHARACTER_PITCH / 100);
		xml.end();
	}

	private void startProperties(String style) throws IOException {
		xml.start("w:p");
		xml.start("w:pPr");
		xml.empty("w:pStyle", "w:val", template.style(style));
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
	 * @param style the identifier of its style in the layout of the standard
	 * @param text  any text
	 */
	void paragraph(String style, String text) throws IOException {
		startParagraph(style, false);
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
	 * @param style the identifier of a character style in the layout of the standard; empty for the font of the paragraph
	 * @param text  any text; line ends become line breaks
	 */
	void run(String style, String text) throws IOException {
		if (text.isEmpty()) {
			return;
		}
		xml.start("w:r");
		boolean ambiguous = text.chars().anyMatch(c -> AMBIGUOUS.indexOf(c) >= 0);
		if (!style.isEmpty() || ambiguous) {
			xml.start("w:rPr");
			if (!style.isEmpty()) {
				xml.empty("w:rStyle", "w:val", template.style(style));
			}
			if (ambiguous) {
				xml.empty("w:rFonts", "w:hint", "eastAsia");
			}
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
