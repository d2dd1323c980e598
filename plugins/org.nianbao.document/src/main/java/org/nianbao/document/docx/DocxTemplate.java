package org.nianbao.document.docx;

import java.util.List;
import java.util.Map;

import org.nianbao.document.internal.Resources;

/**
 * What documents of one layout have in common: the page, the styles, and all parts that do not depend on the report. Immutable and shared.
 *
 * @param parts         the parts that do not depend on the report
 * @param relationships how the main part refers to them
 * @param page          the properties of the page, as they stand at the end of the main part
 * @param textWidth     the width of the type area, in twentieths of a point
 * @param textHeight    the height of the type area, in twentieths of a point
 * @param styles        the identifiers of the styles that are called otherwise than here, by the identifier here
 * @param numbered      whether headings might get a number by their style, besides the one that they have
 */
record DocxTemplate(List<PackagePart> parts, List<Relationship> relationships, List<XmlElement> page, int textWidth, int textHeight,
		Map<String, String> styles, boolean numbered) {

	private static final DocxTemplate STANDARD = readStandard();

	DocxTemplate {
		parts = List.copyOf(parts);
		relationships = List.copyOf(relationships);
		page = List.copyOf(page);
		styles = Map.copyOf(styles);
	}

	/**
	 * Returns the layout of GB/T 9704-2012.
	 *
	 * @return the template of documents for which no other is asked
	 */
	static DocxTemplate standard() {
		return STANDARD;
	}

	/**
	 * Returns how a style is called in documents of this template.
	 *
	 * @param id its identifier in the layout of the standard
	 * @return its identifier here
	 */
	String style(String id) {
		return styles.getOrDefault(id, id);
	}

	private static DocxTemplate readStandard() {
		List<Relationship> relationships = List.of(
			new Relationship("styles", "styles", "styles.xml"),
			new Relationship("settings", "settings", "settings.xml"),
			new Relationship("fontTable", "fontTable", "fontTable.xml"),
			new Relationship("footerOdd", "footer", "footer-odd.xml"),
			new Relationship("footerEven", "footer", "footer-even.xml"));
		List<PackagePart> parts = relationships.stream()
			.map(part -> PackagePart.word(part.target(), part.type(), Resources.read(DocxTemplate.class, part.target()))).toList();
		List<XmlElement> page = List.of(
			XmlElement.of("w:footerReference", "w:type", "default", "r:id", "footerOdd"),
			XmlElement.of("w:footerReference", "w:type", "even", "r:id", "footerEven"),
			XmlElement.of("w:pgSz", "w:w", PageGeometry.WIDTH, "w:h", PageGeometry.HEIGHT),
			XmlElement.of("w:pgMar", "w:top", PageGeometry.TOP, "w:right", PageGeometry.RIGHT, "w:bottom", PageGeometry.BOTTOM,
				"w:left", PageGeometry.LEFT, "w:header", PageGeometry.HEADER, "w:footer", PageGeometry.FOOTER, "w:gutter", 0),
			XmlElement.of("w:docGrid", "w:type", "lines", "w:linePitch", PageGeometry.LINE_PITCH));
		return new DocxTemplate(parts, relationships, page, PageGeometry.TEXT_WIDTH, PageGeometry.TEXT_HEIGHT, Map.of(), false);
	}
}
