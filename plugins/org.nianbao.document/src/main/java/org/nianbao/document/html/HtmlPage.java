package org.nianbao.document.html;

import java.io.IOException;

import org.nianbao.document.Document;

/**
 * The page of a document in the clothes of another format.
 */
public final class HtmlPage {

	private HtmlPage() {
	}

	/**
	 * Returns the page that {@link HtmlWriter} writes, with another style sheet.
	 *
	 * @param document the document
	 * @param styles   the style sheet
	 * @return HTML that is well-formed XML, with the lines of its template ended as the machine does
	 * @throws IOException if a picture that exists cannot be read
	 */
	public static String of(Document document, String styles) throws IOException {
		return new HtmlTemplate(document, styles, ElementMarks.NONE).page().toString();
	}
}
