package org.nianbao.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.SourceKind;

/** The content tells what a file is, not the name. */
class SourceKindsTest {

	private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

	private static byte[] bytes(String text) {
		return text.replace("<OLE2>", OLE2).replace("<PK>", "PK\u0003\u0004").getBytes(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "a.docx; <PK>....word/document.xml; DOCX", "a.doc; <PK>....word/document.xml; DOCX", "a.docx; <OLE2>..; DOC",
		"a.wps; <OLE2>..; DOC",
		"a.doc; <html><body>; HTML", "a.txt;   <!DOCTYPE HTML><html>; HTML", "a; <div>x</div>; HTML", "a.doc; %PDF-1.7; PDF", "a; junk %PDF-1.4; PDF",
		"a.txt; text; TEXT", "a.doc; text; TEXT", "a.html; text; HTML", "a.pdf; text; PDF", "a.docx; text; DOCX", "-; a < b; TEXT" })
	void contentFirstThenName(String name, String content, SourceKind kind) throws UnreadableSourceException {
		assertEquals(kind, SourceKinds.of(name, bytes(content)));
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16LE", "UTF-16BE", "GB18030", "UTF-8" })
	void webPagesInAllEncodings(String encoding) throws UnreadableSourceException {
		assertEquals(SourceKind.HTML,
			SourceKinds.of("a.txt", (encoding.startsWith("UTF") ? "\ufeff" : "").concat("<html><head><title>年报</title>").getBytes(Charset.forName(encoding))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "a.doc; {\\rtf1; OTHER_FORMAT", "a.odt; <PK>....mimetypeapplication/vnd.oasis.opendocument.text; OTHER_FORMAT",
		"a.mht; MIME-Version: 1.0; OTHER_FORMAT", "a.odt; <PK>....mimetypeapplication/vnd.oasis.opendocument.spreadsheet; UNKNOWN_KIND",
		"a.txt; \u0089PNG; UNKNOWN_KIND", "a.docx; <PK>xl/workbook.xml; UNKNOWN_KIND", "a.docx; ''; EMPTY" })
	void otherKindsAreRefused(String name, String content, Reason reason) {
		assertEquals(reason, assertThrows(UnreadableSourceException.class, () -> SourceKinds.of(name, bytes(content))).reason());
	}

	@ParameterizedTest
	@CsvSource({ "a.DOCX, true", "~$a.docx, false", ".a.docx, false", "a.nianbao, false", "a.csv, false", "a.htm, true", "a, false" })
	void names(String name, boolean source) {
		assertEquals(source, SourceKinds.isNameOfSource(name));
	}
}
