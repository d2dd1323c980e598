package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.loading.UnreadableReportException.Reason;

/** Files that are no reports are refused with the reason. */
class ReportTextsTest {

	@TempDir
	Path directory;

	@Test
	void utf8IsReadWithAndWithoutMark() throws IOException {
		assertEquals("某局", ReportTexts.decode("某局".getBytes(StandardCharsets.UTF_8), "x"));
		assertEquals("某局2024年报告", ReportLoader.standalone().load(ReportTexts.decode("\ufeff某局2024年报告".getBytes(StandardCharsets.UTF_8), "x"), "x")
			.title().text());
	}

	@Test
	void otherEncodingsAreNamed() {
		assertEquals(Reason.ENCODED_AS_GBK, reason("某局2024年报告\n".getBytes(Charset.forName("GBK"))));
		assertEquals(Reason.ENCODED_AS_UTF16, reason("\ufeff某局".getBytes(StandardCharsets.UTF_16LE)));
		assertEquals(Reason.NOT_TEXT, reason(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13 }));
	}

	@Test
	void missingAndInaccessibleFilesAreNamed() throws IOException {
		Path missing = directory.resolve("没有.nianbao");
		UnreadableReportException exception = assertThrows(UnreadableReportException.class, () -> ReportTexts.read(missing));
		assertEquals(Reason.MISSING, exception.reason());
		assertEquals(missing.toString(), exception.file());
		assertEquals(Reason.INACCESSIBLE, assertThrows(UnreadableReportException.class, () -> ReportTexts.read(directory)).reason());
	}

	@Test
	void hugeFilesAreRefused() throws IOException {
		Path huge = directory.resolve("huge.nianbao");
		try (var channel = Files.newByteChannel(huge, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
			channel.position(65L << 20);
			channel.write(java.nio.ByteBuffer.wrap(new byte[] { 'a' }));
		}
		assertEquals(Reason.TOO_LARGE, assertThrows(UnreadableReportException.class, () -> ReportTexts.read(huge)).reason());
	}

	private static Reason reason(byte[] bytes) {
		return assertThrows(UnreadableReportException.class, () -> ReportTexts.decode(bytes, "x")).reason();
	}
}
