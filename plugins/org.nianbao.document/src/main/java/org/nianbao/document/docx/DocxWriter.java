package org.nianbao.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.PictureData;
import org.nianbao.document.internal.PartXml;
import org.nianbao.document.internal.ZipParts;

/**
 * Writes Office Open XML text documents (ISO/IEC 29500) that Word, WPS and LibreOffice open: A4 pages by GB/T 9704-2012,
 * headings that show up in the navigation pane, tables with real merged cells.
 */
public final class DocxWriter implements DocumentWriter {

	private static final String OFFICE_CONTENT_TYPES = "application/vnd.openxmlformats-officedocument.";

	private static final byte[] PACKAGE_RELATIONSHIPS = """
		<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
		<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
		<Relationship Id="document" Type="%1$sofficeDocument" Target="word/document.xml"/>
		<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
		Target="docProps/core.xml"/>
		<Relationship Id="extended" Type="%1$sextended-properties" Target="docProps/app.xml"/>
		<Relationship Id="custom" Type="%1$scustom-properties" Target="docProps/custom.xml"/>
		</Relationships>
		""".formatted(Relationship.TYPES).getBytes(StandardCharsets.UTF_8);

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
		Optional<Path> reference = options.referenceDocument();
		DocxTemplate template = reference.isEmpty() ? DocxTemplate.standard() : ReferenceDocuments.read(reference.get());
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		ZipParts.write(zip, "[Content_Types].xml", contentTypes(template));
		ZipParts.write(zip, "_rels/.rels", PACKAGE_RELATIONSHIPS);
		ZipParts.begin(zip, "docProps/core.xml");
		PropertyParts.writeCore(document, zip);
		ZipParts.begin(zip, "docProps/app.xml");
		PropertyParts.writeExtended(document, zip);
		ZipParts.begin(zip, "docProps/custom.xml");
		PropertyParts.writeCustom(document, zip);
		ZipParts.begin(zip, "word/document.xml");
		List<PictureData> pictures = BodyPart.write(document, template, zip);
		for (PackagePart part : template.parts()) {
			ZipParts.write(zip, part.name(), part.content());
		}
		List<Relationship> relationships = new ArrayList<>(template.relationships());
		for (int i = 0; i < pictures.size(); i++) {
			Relationship picture = Relationship.picture(i, pictures.get(i));
			relationships.add(picture);
			ZipParts.write(zip, "word/" + picture.target(), pictures.get(i).bytes());
		}
		ZipParts.begin(zip, "word/_rels/document.xml.rels");
		writeRelationships(relationships, zip);
		zip.finish();
		out.flush();
		return List.of();
	}

	private static void writeRelationships(List<Relationship> relationships, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
		for (Relationship part : relationships) {
			xml.empty("Relationship", "Id", part.id(), "Type", Relationship.TYPES + part.type(), "Target", part.target());
		}
		xml.end();
		xml.finish();
	}

	private static byte[] contentTypes(DocxTemplate template) {
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
		types.append(override("docProps/app.xml", OFFICE_CONTENT_TYPES + "extended-properties+xml"));
		types.append(override("docProps/custom.xml", OFFICE_CONTENT_TYPES + "custom-properties+xml"));
		types.append(override("word/document.xml", PackagePart.WORD_CONTENT_TYPES + "document.main+xml"));
		for (PackagePart part : template.parts()) {
			if (!part.contentType().isEmpty()) {
				types.append(override(part.name(), part.contentType()));
			}
		}
		return types.append("</Types>\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String override(String part, String type) {
		return "<Override PartName=\"/%s\" ContentType=\"%s\"/>\n".formatted(part, type);
	}
}
