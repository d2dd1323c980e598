package org.nianbao.document.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipOutputStream;

import org.nianbao.document.Document;
import org.nianbao.document.FiguresWriter;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.internal.ZipParts;
import org.nianbao.language.loading.LoadedReport;

/**
 * Writes Office Open XML workbooks (ISO/IEC 29500) that Excel, WPS and LibreOffice open: each table of a report on a sheet of its own, as it is
 * printed, with numbers that can be calculated with and formulas in the totals.
 */
public final class XlsxWriter implements FiguresWriter {

	@Override
	public String id() {
		return "xlsx";
	}

	@Override
	public void write(LoadedReport report, Supplier<TracedDocument> layout, OutputStream out) throws IOException {
		TracedDocument traced = layout.get();
		Document document = traced.document();
		List<Sheet> sheets = Workbook.of(traced);
		StyleTable styles = new StyleTable();
		SharedStrings strings = new SharedStrings();
		SheetXml xml = new SheetXml(styles, strings);
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		ZipParts.begin(zip, "[Content_Types].xml");
		WorkbookParts.writeContentTypes(sheets.size(), zip);
		zip.closeEntry();
		ZipParts.begin(zip, "_rels/.rels");
		WorkbookParts.writePackageRelationships(zip);
		zip.closeEntry();
		ZipParts.begin(zip, "docProps/core.xml");
		WorkbookParts.writeProperties(document, zip);
		zip.closeEntry();
		ZipParts.begin(zip, "xl/workbook.xml");
		WorkbookParts.writeWorkbook(sheets, zip);
		zip.closeEntry();
		ZipParts.begin(zip, "xl/_rels/workbook.xml.rels");
		WorkbookParts.writeRelationships(sheets.size(), zip);
		zip.closeEntry();
		for (int i = 0; i < sheets.size(); i++) {
			ZipParts.begin(zip, "xl/" + WorkbookParts.sheetPart(i));
			xml.write(sheets.get(i), i == 0, zip);
			zip.closeEntry();
		}
		// The sheets have told which texts and styles they use.
		ZipParts.begin(zip, "xl/sharedStrings.xml");
		strings.write(zip);
		zip.closeEntry();
		ZipParts.begin(zip, "xl/styles.xml");
		styles.write(zip);
		zip.closeEntry();
		zip.finish();
		out.flush();
	}
}
