package org.nianbao.document.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.nianbao.document.Document;
import org.nianbao.document.internal.PartXml;

/**
 * Writes the parts of a workbook that hold it together.
 */
final class WorkbookParts {

	/** Of SpreadsheetML. */
	static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
	private static final String RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String CONTENT_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
	private static final String CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

	private WorkbookParts() {
	}

	/**
	 * Returns the name of the part of a sheet.
	 *
	 * @param index the place of the sheet, counted from 0
	 * @return the name, relative to the folder of the workbook
	 */
	static String sheetPart(int index) {
		return "worksheets/sheet" + (index + 1) + ".xml";
	}

	static void writeContentTypes(int sheets, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
		xml.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
		xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
		xml.empty("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml");
		xml.empty("Override", "PartName", "/xl/workbook.xml", "ContentType", CONTENT_TYPES + "sheet.main+xml");
		for (int i = 0; i < sheets; i++) {
			xml.empty("Override", "PartName", "/xl/" + sheetPart(i), "ContentType", CONTENT_TYPES + "worksheet+xml");
		}
		xml.empty("Override", "PartName", "/xl/sharedStrings.xml", "ContentType", CONTENT_TYPES + "sharedStrings+xml");
		xml.empty("Override", "PartName", "/xl/styles.xml", "ContentType", CONTENT_TYPES + "styles+xml");
		xml.end();
		xml.finish();
	}

	static void writePackageRelationships(OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Relationships", "xmlns", RELATIONSHIPS);
		xml.empty("Relationship", "Id", "workbook", "Type", RELATIONSHIP_TYPES + "/officeDocument", "Target", "xl/workbook.xml");
		xml.empty("Relationship", "Id", "properties", "Type", RELATIONSHIPS + "/metadata/core-properties", "Target", "docProps/core.xml");
		xml.end();
		xml.finish();
	}

	/** Title, office, year and language; no dates, which would make every file different. */
	static void writeProperties(Document document, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("cp:coreProperties", "xmlns:cp", CORE_PROPERTIES, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
		xml.text("dc:title", document.title());
		if (document.year().isPresent()) {
			xml.text("dc:subject", Integer.toString(document.year().getAsInt()));
		}
		xml.text("dc:creator", document.body());
		xml.text("dc:language", document.language());
		xml.end();
		xml.finish();
	}

	/** The sheets, and which of their rows are repeated on every page. */
	static void writeWorkbook(List<Sheet> sheets, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("workbook", "xmlns", NAMESPACE, "xmlns:r", RELATIONSHIP_TYPES);
		xml.start("bookViews");
		xml.empty("workbookView", "activeTab", 0);
		xml.end();
		xml.start("sheets");
		for (int i = 0; i < sheets.size(); i++) {
			xml.empty("sheet", "name", sheets.get(i).name(), "sheetId", i + 1, "r:id", sheetId(i));
		}
		xml.end();
		if (sheets.stream().anyMatch(sheet -> sheet.headerRows() > 0)) {
			xml.start("definedNames");
			for (int i = 0; i < sheets.size(); i++) {
				int rows = sheets.get(i).headerRows();
				if (rows > 0) {
					xml.text("definedName", sheets.get(i).reference() + "$1:$" + rows, "name", "_xlnm.Print_Titles", "localSheetId", i);
				}
			}
			xml.end();
		}
		xml.end();
		xml.finish();
	}

	static void writeRelationships(int sheets, OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("Relationships", "xmlns", RELATIONSHIPS);
		for (int i = 0; i < sheets; i++) {
			xml.empty("Relationship", "Id", sheetId(i), "Type", RELATIONSHIP_TYPES + "/worksheet", "Target", sheetPart(i));
		}
		xml.empty("Relationship", "Id", "strings", "Type", RELATIONSHIP_TYPES + "/sharedStrings", "Target", "sharedStrings.xml");
		xml.empty("Relationship", "Id", "styles", "Type", RELATIONSHIP_TYPES + "/styles", "Target", "styles.xml");
		xml.end();
		xml.finish();
	}

	private static String sheetId(int index) {
		return "sheet" + (index + 1);
	}
}
