package org.nianbao.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.PictureData;
import org.nianbao.document.internal.PartXml;
import org.nianbao.document.internal.Resources;
import org.nianbao.document.internal.ZipParts;

/**
 * Writes Office Open XML text documents (ISO/IEC 29500) that Word, WPS and LibreOffice open: A4 pages by GB/T 9704-2012,
 * headings that show up in the navigation pane, tables with real merged cells.
 */
public final class DocxWriter implements DocumentWriter {

	private static final String RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
	private static final String WORD_CONTENT_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private static final Map<String, byte[]> FIXED_PARTS = readFixedParts();

	private static final byte[] CONTENT_TYPES = contentTypes();

	private static final byte[] PACKAGE_RELATIONSHIPS = """
		<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
		<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
		<Relationship Id="document" Type="%sofficeDocument" Target="word/document.xml"/>
		<Relationship Id="properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
		Target="docProps/core.xml"/>
		</Relationships>
		""".formatted(RELATIONSHIP_TYPES).getBytes(StandardCharsets.UTF_8);

	@Override
	public String id() {
		return "docx";
	}

	@Override
	public String extension() {
		return "docx";
	}

	@Override
	public List<DocumentNote> write(Document document, DocumentOptions options, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		ZipParts.write(zip, "[Content_Types].xml", CONTENT_TYPES);
		ZipParts.write(zip, "_rels/.rels", PACKAGE_RELATIONSHIPS);
		ZipParts.begin(zip, "docProps/core.xml");
		writeProperties(document, zip);
		zip.closeEntry();
		ZipParts.begin(zip, "word/document.xml");
		List<PictureData> pictures = BodyPart.write(document, zip);
		zip.closeEntry();
		for (Relationship part : Relationship.fixed()) {
			ZipParts.write(zip, "word/" + part.target(), FIXED_PARTS.get(part.target()));
		}
		List<Relationship> relationships = Relationship.all(pictures);
		ZipParts.begin(zip, "word/_rels/document.xml.rels");
		writeRelationships(relationships, zip);
		zip.closeEntry();
		for (int i = 0; i < pictures.size(); i++) {
			ZipParts.write(zip, "word/" + relationships.get(Relationship.fixed().size() + i).target(), pictures.get(i).bytes());
		}
		zip.finish();
		out.flush();
		return List.of();
	}

	/** Title, office and language; no dates, which would make every file different. */
	private static void writeProperties(Document document, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("cp:coreProperties",
			"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
			"xmlns:dc", "http://purl.org/dc/elements/1.1/");
		xml.text("dc:title", document.title());
		xml.text("dc:creator", document.body());
		xml.text("dc:language", document.language());
		xml.end();
		xml.finish();
	}

	private static void writeRelationships(List<Relationship> relationships, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
		for (Relationship part : relationships) {
			xml.empty("Relationship", "Id", part.id(), "Type", RELATIONSHIP_TYPES + part.type(), "Target", part.target());
		}
		xml.end();
		xml.finish();
	}

	private static byte[] contentTypes() {
		StringBuilder types = new StringBuilder("""
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
			<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
			<Default Extension="xml" ContentType="application/xml"/>
			""");
		for (PictureData.Format format : PictureData.Format.values()) {
			types.append("<Default Extension=\"%s\" ContentType=\"%s\"/>\n".formatted(format.extension(), format.mediaType()));
		}
		types.append(override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
		types.append(override("word/document.xml", WORD_CONTENT_TYPES + "document.main+xml"));
		for (Relationship part : Relationship.fixed()) {
			types.append(override("word/" + part.target(), WORD_CONTENT_TYPES + part.type() + "+xml"));
		}
		return types.append("</Types>\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String override(String part, String type) {
		return "<Override PartName=\"/%s\" ContentType=\"%s\"/>\n".formatted(part, type);
	}

	private static Map<String, byte[]> readFixedParts() {
		Map<String, byte[]> parts = new HashMap<>();
		for (Relationship part : Relationship.fixed()) {
			parts.put(part.target(), Resources.read(DocxWriter.class, part.target()));
		}
		return parts;
	}
}
