package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DocumentWritersTest {

	@Test
	void writersAreFoundByTheirId() {
		assertEquals(List.of("docx", "pdf", "html", "txt"), DocumentWriters.all().stream().map(DocumentWriter::id).toList());
		DocumentWriters.all().forEach(writer -> assertEquals(writer, DocumentWriters.byId(writer.id()).orElseThrow()));
		assertTrue(DocumentWriters.byId("odt").isEmpty());
	}

	@Test
	void oneWriterServesSeveralThreads() throws IOException {
		for (DocumentWriter writer : DocumentWriters.all()) {
			byte[] expected = write(writer);
			IntStream.range(0, writer.id().equals("pdf") ? 20 : 200).parallel().forEach(i -> assertArrayEquals(expected, write(writer), writer.id()));
		}
	}

	@Test
	void streamsAreFlushedAndLeftOpen() throws IOException {
		for (DocumentWriter writer : DocumentWriters.all()) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			boolean[] closed = {false};
			OutputStream out = new BufferedOutputStream(bytes, 1 << 20) {
				@Override
				public void close() {
					closed[0] = true;
				}
			};
			writer.write(Samples.report(), out);
			assertArrayEquals(write(writer), bytes.toByteArray(), writer.id());
			assertFalse(closed[0], writer.id());
		}
	}

	@Test
	void failuresOfTheStreamAreReported() {
		OutputStream full = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("disk full");
			}
		};
		for (DocumentWriter writer : DocumentWriters.all()) {
			IOException failure = assertThrows(IOException.class, () -> writer.write(Samples.report(), full));
			assertEquals("disk full", failure.getMessage(), writer.id());
		}
	}

	private static byte[] write(DocumentWriter writer) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			writer.write(Samples.report(), out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
