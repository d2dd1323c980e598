package org.nianbao.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.nianbao.document.docx.ReferencePackage.Link;
import org.nianbao.document.internal.PartXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Takes from an office's own file what makes its layout: styles, theme, numbering, fonts, settings of the layout, the page with its headers and
 * footers. Its text, its macros and everything else stay behind. Used once.
 */
final class ReferenceReader {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
	private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** What a page is made of, in the order of the schema. Printers and revisions are not the office's layout. */
	private static final Set<String> PAGE = Set.of("headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "lnNumType",
		"pgNumType", "cols", "vAlign", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid");

	/** Settings that change how a page looks. Others say what somebody did, or connect the file to something. */
	private static final Set<String> SETTINGS = Set.of("mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
		"bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation", "evenAndOddHeaders", "drawingGridHorizontalSpacing",
		"drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "characterSpacingControl",
		"noLineBreaksAfter", "noLineBreaksBefore", "compat", "themeFontLang", "clrSchemeMapping");

	/** Fields that read something outside the file, or do something. */
	private static final Pattern ACTIVE_FIELD =
		Pattern.compile("\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|GOTOBUTTON|PRINT|RD)\\b", Pattern.CASE_INSENSITIVE);

	private static final Map<String, String> PICTURES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif",
		"bmp", "image/bmp", "tif", "image/tiff", "tiff", "image/tiff", "emf", "image/x-emf", "wmf", "image/x-wmf", "svg", "image/svg+xml");

	private static final int NARROWEST_PAGE = 1_000;

	/** The file cannot be used as a template. */
	static final class UnusableException extends IOException {

		private static final long serialVersionUID = 1L;

		/**
		 * @param detail the key of the message that says why
		 */
		UnusableException(String detail) {
			super(detail);
		}

		/** The key of the message that says why. */
		String detail() {
			return getMessage();
		}
	}

	private final ReferencePackage file;
	private final List<PackagePart> parts = new ArrayList<>();
	private final List<Relationship> relationships = new ArrayList<>();

	/** Pictures that are taken over, by their names in the file. */
	private final Map<String, String> pictures = new HashMap<>();

	private ReferenceReader(ReferencePackage file) {
		this.file = file;
	}

	/**
	 * Reads a template.
	 *
	 * @param path a DOCX file
	 * @return its layout, with the styles that it lacks
	 * @throws UnusableException if it is none, or cannot be used
	 * @throws IOException       if it cannot be read
	 */
	static DocxTemplate read(Path path) throws IOException {
		try (ReferencePackage file = ReferencePackage.open(path)) {
			return new ReferenceReader(file).read();
		}
	}

	private DocxTemplate read() throws IOException {
		String main = ReferencePackage.target(file.links(""), "officeDocument").orElseThrow(() -> new UnusableException("template.no-docx"));
		Element body = body(file.xml(main).getDocumentElement());
		List<Link> links = file.links(main);
		StyleSheet styles = readStyles(links);
		boolean numbered = copy(links, "numbering", "numbering");
		copyTheme(links);
		copyFonts(links);
		copySettings(links);
		PageSetup page = PageSetup.of(readPage(body, links));
		return new DocxTemplate(parts, relationships, page.elements(), page.textWidth(), page.textHeight(), styles.identifiers(), numbered);
	}

	private static Element body(Element root) throws IOException {
		if (STRICT_WORD.equals(root.getNamespaceURI())) {
			throw new UnusableException("template.strict");
		}
		if (!isWord(root, "document")) {
			throw new UnusableException("template.no-docx");
		}
		return ReferencePackage.children(root).stream().filter(child -> isWord(child, "body")).findFirst()
			.orElseThrow(() -> new UnusableException("template.no-docx"));
	}

	private StyleSheet readStyles(List<Link> links) throws IOException {
		Optional<String> part = ReferencePackage.target(links, "styles");
		StyleSheet styles = part.isPresent() ? StyleSheet.of(file.xml(part.get())) : StyleSheet.standard();
		add("styles", "styles.xml", styles.bytes());
		return styles;
	}

	private boolean copy(List<Link> links, String type, String root) throws IOException {
		Optional<String> part = ReferencePackage.target(links, type);
		if (part.isPresent()) {
			requireWord(file.xml(part.get()), root);
			add(type, type + ".xml", file.bytes(part.get()));
			copyLinks(part.get(), type + ".xml");
		}
		return part.isPresent();
	}

	private void copyTheme(List<Link> links) throws IOException {
		Optional<String> part = ReferencePackage.target(links, "theme");
		if (part.isPresent()) {
			file.xml(part.get());
			relationships.add(new Relationship("theme", "theme", "theme.xml"));
			parts.add(new PackagePart("word/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml", file.bytes(part.get())));
			copyLinks(part.get(), "theme.xml");
		}
	}

	/** Without the fonts themselves: they would be in every report. */
	private void copyFonts(List<Link> links) throws IOException {
		Optional<String> part = ReferencePackage.target(links, "fontTable");
		if (part.isPresent()) {
			Document fonts = file.xml(part.get());
			requireWord(fonts, "fonts");
			for (Element font : ReferencePackage.children(fonts.getDocumentElement())) {
				ReferencePackage.children(font).stream().filter(child -> child.getLocalName().startsWith("embed")).forEach(font::removeChild);
			}
			add("fontTable", "fontTable.xml", StyleSheet.serialize(fonts));
		}
	}

	private void copySettings(List<Link> links) throws IOException {
		Optional<String> part = ReferencePackage.target(links, "settings");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PartXml xml = new PartXml(bytes);
		xml.start("w:settings", "xmlns:w", WORD);
		if (part.isPresent()) {
			Document settings = file.xml(part.get());
			requireWord(settings, "settings");
			for (Element setting : ReferencePackage.children(settings.getDocumentElement())) {
				if (isWord(setting) && SETTINGS.contains(setting.getLocalName())) {
					element(setting, Map.of()).write(xml);
				}
			}
		}
		xml.end();
		xml.finish();
		add("settings", "settings.xml", bytes.toByteArray());
	}

	/** The last section is the one that reports go on in. */
	private List<XmlElement> readPage(Element body, List<Link> links) throws IOException {
		List<Element> children = ReferencePackage.children(body);
		if (children.isEmpty() || !isWord(children.get(children.size() - 1), "sectPr")) {
			return DocxTemplate.standard().page().stream().filter(element -> !element.name().equals("w:footerReference")).toList();
		}
		List<XmlElement> page = new ArrayList<>();
		Map<String, Link> byId = links.stream().collect(Collectors.toMap(Link::id, link -> link, (first, second) -> first));
		for (Element element : ReferencePackage.children(children.get(children.size() - 1))) {
			if (!isWord(element) || !PAGE.contains(element.getLocalName())) {
				continue;
			}
			String id = element.getAttributeNS(RELATIONSHIPS, "id");
			if (element.getLocalName().endsWith("Reference")) {
				Link link = byId.get(id);
				if (link == null || link.external()) {
					throw new UnusableException("template.no-docx");
				}
				page.add(element(element, Map.of(id, copyMargin(element, link.target(), page.size()))));
			} else {
				page.add(element(element, Map.of()));
			}
		}
		return page;
	}

	/** Copies a header or footer, and returns how the page refers to it. */
	private String copyMargin(Element reference, String part, int index) throws IOException {
		boolean header = reference.getLocalName().equals("headerReference");
		String type = header ? "header" : "footer";
		Document content = file.xml(part);
		requireWord(content, header ? "hdr" : "ftr");
		requirePassive(content);
		String name = type + (index + 1);
		relationships.add(new Relationship(name, type, name + ".xml"));
		parts.add(PackagePart.word(name + ".xml", type, file.bytes(part)));
		copyLinks(part, name + ".xml");
		return name;
	}

	private static void requirePassive(Document content) throws IOException {
		StringBuilder fields = new StringBuilder();
		NodeList instructions = content.getElementsByTagNameNS(WORD, "instrText");
		for (int i = 0; i < instructions.getLength(); i++) {
			fields.append(instructions.item(i).getTextContent());
		}
		NodeList simple = content.getElementsByTagNameNS(WORD, "fldSimple");
		for (int i = 0; i < simple.getLength(); i++) {
			fields.append(' ').append(((Element) simple.item(i)).getAttributeNS(WORD, "instr"));
		}
		if (ACTIVE_FIELD.matcher(fields).find()) {
			throw new UnusableException("template.active");
		}
	}

	/** Copies the pictures that a part shows. */
	private void copyLinks(String part, String name) throws IOException {
		List<Link> links = file.links(part);
		if (links.isEmpty()) {
			return;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PartXml xml = new PartXml(bytes);
		xml.start("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
		for (Link link : links) {
			boolean picture = link.type().equals("image") && !link.external();
			boolean address = link.type().equals("hyperlink") && link.external();
			if (picture) {
				xml.empty("Relationship", "Id", link.id(), "Type", Relationship.TYPES + "image", "Target", copyPicture(link.target()));
			} else if (address) {
				xml.empty("Relationship", "Id", link.id(), "Type", Relationship.TYPES + "hyperlink", "Target", link.target(),
					"TargetMode", "External");
			} else {
				throw new UnusableException("template.active");
			}
		}
		xml.end();
		xml.finish();
		parts.add(new PackagePart("word/_rels/" + name + ".rels", "", bytes.toByteArray()));
	}

	private String copyPicture(String part) throws IOException {
		String known = pictures.get(part);
		if (known != null) {
			return known;
		}
		String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		String contentType = PICTURES.get(extension);
		if (contentType == null) {
			throw new UnusableException("template.active");
		}
		String target = "media/template" + (pictures.size() + 1) + "." + extension;
		parts.add(new PackagePart("word/" + target, contentType, file.bytes(part)));
		pictures.put(part, target);
		return target;
	}

	private void add(String type, String name, byte[] content) {
		relationships.add(new Relationship(type, type, name));
		parts.add(PackagePart.word(name, type, content));
	}

	/** Takes over what the standard knows of an element; what programs added to it is theirs. */
	private static XmlElement element(Element element, Map<String, String> ids) {
		List<String> attributes = new ArrayList<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr attribute = (Attr) element.getAttributes().item(i);
			if (Objects.equals(attribute.getNamespaceURI(), WORD) && !attribute.getLocalName().startsWith("rsid")) {
				attributes.addAll(List.of("w:" + attribute.getLocalName(), attribute.getValue()));
			} else if (RELATIONSHIPS.equals(attribute.getNamespaceURI()) && ids.containsKey(attribute.getValue())) {
				attributes.addAll(List.of("r:" + attribute.getLocalName(), ids.get(attribute.getValue())));
			}
		}
		List<XmlElement> children = new ArrayList<>();
		for (Element child : ReferencePackage.children(element)) {
			if (isWord(child)) {
				children.add(element(child, ids));
			}
		}
		return new XmlElement("w:" + element.getLocalName(), attributes, children);
	}

	private static void requireWord(Document document, String root) throws IOException {
		if (!isWord(document.getDocumentElement(), root)) {
			throw new UnusableException("template.no-docx");
		}
	}

	private static boolean isWord(Node node) {
		return WORD.equals(node.getNamespaceURI());
	}

	private static boolean isWord(Node node, String name) {
		return isWord(node) && node.getLocalName().equals(name);
	}

	/**
	 * The page, and what it has for text.
	 *
	 * @param elements   the properties of the section
	 * @param textWidth  the width of a column, in twentieths of a point
	 * @param textHeight the height of the type area, in twentieths of a point
	 */
	private record PageSetup(List<XmlElement> elements, int textWidth, int textHeight) {

		static PageSetup of(List<XmlElement> elements) throws IOException {
			int width = number(elements, "w:pgSz", "w:w", PageGeometry.WIDTH) - number(elements, "w:pgMar", "w:left", PageGeometry.LEFT)
				- number(elements, "w:pgMar", "w:right", PageGeometry.RIGHT) - number(elements, "w:pgMar", "w:gutter", 0);
			// Negative ones are exact, not smaller.
			int height = number(elements, "w:pgSz", "w:h", PageGeometry.HEIGHT) - Math.abs(number(elements, "w:pgMar", "w:top", PageGeometry.TOP))
				- Math.abs(number(elements, "w:pgMar", "w:bottom", PageGeometry.BOTTOM));
			int columns = Math.max(1, number(elements, "w:cols", "w:num", 1));
			long column = (width - (columns - 1L) * number(elements, "w:cols", "w:space", 0)) / columns;
			if (column < NARROWEST_PAGE || height < NARROWEST_PAGE) {
				throw new UnusableException("template.no-room");
			}
			return new PageSetup(elements, (int) column, height);
		}

		private static int number(List<XmlElement> elements, String element, String attribute, int usual) throws IOException {
			Optional<XmlElement> found = elements.stream().filter(candidate -> candidate.name().equals(element)).findFirst();
			int at = found.map(candidate -> candidate.attributes().indexOf(attribute)).orElse(-1);
			if (at < 0) {
				return usual;
			}
			try {
				// Larger than any page of Word, and small enough to calculate with.
				return Math.max(-100_000, Math.min(100_000, Integer.parseInt(found.get().attributes().get(at + 1))));
			} catch (NumberFormatException e) {
				throw new UnusableException("template.no-room");
			}
		}
	}
}
