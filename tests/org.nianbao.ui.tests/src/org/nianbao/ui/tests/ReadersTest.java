package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.doc.DocReader;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceTable;

/**
 * The readers of other formats and the libraries under them work as bundles.
 */
class ReadersTest {

	private static final String REPORT = "年报：某县某局2024年度\n\n一、总体情况\n\n全年公开信息12条。\n";

	@Test
	void wordFilesOfTheProductAreRead() throws Exception {
		assertEquals("全年公开信息12条。", lastParagraph(new DocxReader(), written("docx")));
	}

	@Test
	void webPagesOfTheProductAreRead() throws Exception {
		assertEquals("全年公开信息12条。", lastParagraph(new HtmlReader(), written("html")));
	}

	@Test
	void olderWordFilesAreRead() throws Exception {
		byte[] file;
		try (InputStream in = ReadersTest.class.getResourceAsStream("letter.doc")) {
			file = in.readAllBytes();
		}
		SourceDocument document = new DocReader().read(file, ReadingLimits.DEFAULT);
		assertEquals("某县某局2024年年度报告", ((SourceParagraph) document.blocks().get(0)).text());
		List<String> cells = document.blocks().stream().filter(SourceTable.class::isInstance).flatMap(block -> ((SourceTable) block).rows().stream())
			.flatMap(row -> row.cells().stream()).map(cell -> cell.text()).toList();
		assertEquals(List.of("甲", "1", "乙", "2"), cells);
	}

	private static byte[] written(String format) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.Content content = new DocumentFormat.Content(ReportLoader.standalone().load(REPORT, "report.nianbao"));
		DocumentFormat.byId(format).orElseThrow().write(content, DocumentOptions.standard(), out);
		assertTrue(out.size() > 0);
		return out.toByteArray();
	}

	private static String lastParagraph(ReportReader reader, byte[] file) throws Exception {
		SourceDocument document = reader.read(file, ReadingLimits.DEFAULT);
		return ((SourceParagraph) document.blocks().get(document.blocks().size() - 1)).text();
	}
}
