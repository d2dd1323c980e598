package org.nianbao.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.testkit.Examples;

/** Whoever has cancelled an import need not wait for the end of a file. */
class CancellationTest {

	private static final ReportImporter IMPORTER = new ReportImporter();

	/** Says yes from the n-th question on. */
	private static final class After implements CancelIndicator {

		private final AtomicInteger questions = new AtomicInteger();
		private final int most;

		After(int most) {
			this.most = most;
		}

		@Override
		public boolean isCanceled() {
			return questions.incrementAndGet() > most;
		}
	}

	private static byte[] file(String kind) throws IOException {
		if (kind.equals("doc")) {
			try (InputStream in = CancellationTest.class.getResourceAsStream("doc/report.doc")) {
				return in.readAllBytes();
			}
		}
		LoadedReport report = ReportLoader.standalone().load(Examples.all().iterator().next());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentFormat.byId(kind).orElseThrow().write(new DocumentFormat.Content(report), DocumentOptions.standard(), out);
		return out.toByteArray();
	}

	/** From the first question to the last: there are some while the file is read, and some while its tables are recognised. */
	@ParameterizedTest
	@ValueSource(strings = { "docx", "doc", "html", "pdf", "txt" })
	void everyKindCanBeCancelledAnywhere(String kind) throws Exception {
		byte[] file = file(kind);
		After never = new After(Integer.MAX_VALUE);
		ImportedReport whole = IMPORTER.importReport("年报." + kind, file, ImportOptions.STANDARD, never);
		int questions = never.questions.get();
		assertTrue(questions > 100, questions + " questions");
		for (int most : new int[] { 0, 1, questions / 100, questions / 10, questions / 2, questions - 1 }) {
			After after = new After(most);
			assertThrows(CancellationException.class, () -> IMPORTER.importReport("年报." + kind, file, ImportOptions.STANDARD, after), () -> "after " + most);
			assertEquals(most + 1, after.questions.get(), "nothing goes on after the first yes");
		}
		assertEquals(whole.text(), IMPORTER.importReport("年报." + kind, file, ImportOptions.STANDARD, new After(questions)).text());
	}

	/** A page of a PDF takes longer than any other step. */
	@Test
	void thePagesOfAPdfAreCancelledOneByOne() throws Exception {
		byte[] file = file("pdf");
		UnreadableSourceException refusal = assertThrows(UnreadableSourceException.class,
			() -> new org.nianbao.reader.pdf.PdfReader().read(file, ReadingLimits.DEFAULT, new After(20)));
		assertEquals(Reason.CANCELLED, refusal.reason());
	}

	/** A report has some hundred cells: after many thousands nobody looks for more. */
	@Test
	void cellsBeyondTheLimitStayProse() throws UnreadableSourceException {
		String text = "青石县农业农村局2024年政府信息公开工作年度报告\n一、总体情况\n" + "行政许可\n1\n".repeat(10_001);
		ImportedReport report = IMPORTER.importReport("a.txt", text.getBytes(UTF_8), ImportOptions.STANDARD);
		assertEquals("cells-limit", report.warnings().stream().map(ImportNote::key).filter(key -> key.startsWith("cells-limit")).findFirst()
			.orElse("not told"));
		assertFalse(report.notes().stream().anyMatch(note -> note.key().equals("lost")));
	}

	/** Rows beyond the limit are no part of official tables; none is lost, and the user is told. */
	@Test
	void whatIsTooLongForTheRecogniserStaysAsItIs() throws UnreadableSourceException {
		StringBuilder text = new StringBuilder("青石县农业农村局2024年政府信息公开工作年度报告\n一、总体情况\n");
		for (int i = 0; i < 1_001; i++) {
			text.append("行政许可\t").append(i).append('\n');
		}
		ImportedReport report = IMPORTER.importReport("a.txt", text.toString().getBytes(UTF_8), ImportOptions.STANDARD);
		assertTrue(report.text().matches("(?s).*行政许可 +\\| +1000 \\|.*"), "the last row is there");
		assertEquals("table.limit", report.warnings().stream().map(ImportNote::key).filter(key -> key.startsWith("table.limit")).findFirst()
			.orElse("not told"));
		assertFalse(report.notes().stream().anyMatch(note -> note.key().equals("lost")));
	}
}
