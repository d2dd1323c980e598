package org.nianbao.document.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.DocumentWriters;
import org.nianbao.document.FiguresWriter;
import org.nianbao.document.Reports;
import org.nianbao.document.csv.FiguresCsvWriter;
import org.nianbao.document.json.FiguresJsonWriter;
import org.nianbao.document.xlsx.XlsxWriter;
import org.nianbao.language.loading.LoadedReport;

class DocumentFormatTest {

	private static final List<FiguresWriter> FIGURES = List.of(new XlsxWriter(), new FiguresCsvWriter(), new FiguresJsonWriter());

	/** A new writer is a new format, without a second list. */
	@Test
	void everyWriterIsAFormat() throws Exception {
		assertEquals(DocumentWriters.all().size() + FIGURES.size(), DocumentFormat.all().size());
		LoadedReport report = Reports.load("某县2024年政府信息公开工作年度报告\n");
		DocumentFormat.Content content = new DocumentFormat.Content(report);
		for (DocumentWriter writer : DocumentWriters.all()) {
			DocumentFormat format = DocumentFormat.byId(writer.id()).orElseThrow();
			assertEquals(writer.extension(), format.extension());
			ByteArrayOutputStream expected = new ByteArrayOutputStream();
			writer.write(DocumentBuilder.build(report), expected);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			format.write(content, DocumentOptions.standard(), out);
			assertArrayEquals(expected.toByteArray(), out.toByteArray());
		}
		for (FiguresWriter writer : FIGURES) {
			DocumentFormat format = DocumentFormat.byId(writer.id()).orElseThrow();
			assertEquals(writer.id(), format.extension());
			ByteArrayOutputStream expected = new ByteArrayOutputStream();
			writer.write(report, expected);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			format.write(content, DocumentOptions.standard(), out);
			assertArrayEquals(expected.toByteArray(), out.toByteArray());
		}
		assertEquals(Optional.empty(), DocumentFormat.byId("odt"));
		assertTrue(DocumentFormat.ids().indexOf("docx") == 0);
	}

	@ParameterizedTest
	@CsvSource({ "某县.nianbao,docx,某县.docx", "某县.NianBao,txt,某县.txt", "某县.年报,html,某县.年报.html", ".nianbao,json,.nianbao.json", "a.b.nianbao,txt,a.b.txt" })
	void namesOfFiles(String report, String extension, String expected) {
		assertEquals(expected, OutputNames.of(report, extension));
	}
}
