package org.nianbao.document.docx;

import java.io.IOException;
import java.io.OutputStream;

import org.nianbao.document.Document;
import org.nianbao.document.internal.PartXml;

/**
 * Writes the properties of a file, which the system of the office finds it by. No dates: they would make every file different.
 */
final class PropertyParts {

	/** Of properties that users add. */
	private static final String CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
	private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
	private static final int FIRST_CUSTOM_ID = 2;

	private PropertyParts() {
	}

	/**
	 * Writes title, office and language.
	 *
	 * @param document whose properties
	 * @param out      where to; stays open
	 */
	static void writeCore(Document document, OutputStream out) throws IOException {
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

	/**
	 * Writes the office and the program.
	 *
	 * @param document whose properties
	 * @param out      where to; stays open
	 */
	static void writeExtended(Document document, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
		xml.text("Company", document.body());
		xml.text("Application", "NianBao");
		xml.end();
		xml.finish();
	}

	/**
	 * Writes the office and the year of the report, called as in formats.
	 *
	 * @param document whose properties
	 * @param out      where to; stays open
	 */
	static void writeCustom(Document document, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt", VALUES);
		int id = FIRST_CUSTOM_ID;
		if (!document.body().isEmpty()) {
			writeCustom(xml, id++, "机关", "vt:lpwstr", document.body());
		}
		if (document.year().isPresent()) {
			writeCustom(xml, id, "年度", "vt:i4", Integer.toString(document.year().getAsInt()));
		}
		xml.end();
		xml.finish();
	}

	private static void writeCustom(PartXml xml, int id, String name, String type, String value) throws IOException {
		xml.start("property", "fmtid", CUSTOM_FORMAT, "pid", id, "name", name);
		xml.text(type, value);
		xml.end();
	}
}
