package org.nianbao.reader.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;

/**
 * POI writes to a logging facade, which writes to standard error if nobody else listens. In a virtual machine of its own, because the
 * first use decides.
 */
class QuietLoggingTest {

	@TempDir
	private Path directory;

	/** What runs there: reads a good file, and the same file with pieces overwritten, about which POI complains. */
	public static final class Program {

		private Program() {
		}

		public static void main(String[] arguments) throws IOException, UnreadableSourceException {
			byte[] file;
			try (InputStream in = QuietLoggingTest.class.getResourceAsStream("report.doc")) {
				file = in.readAllBytes();
			}
			System.out.print(new DocReader().read(file, ReadingLimits.DEFAULT).blocks().size() > 0 ? "read" : "empty");
			for (int start = 1024; start < file.length; start += 512) {
				byte[] damaged = file.clone();
				Arrays.fill(damaged, start, start + 40, (byte) 0x31);
				try {
					new DocReader().read(damaged, ReadingLimits.DEFAULT);
				} catch (UnreadableSourceException e) {
					// Refused, and nothing said about it but this.
				}
			}
		}
	}

	@Test
	void nothingIsWrittenToStandardError() throws IOException, InterruptedException {
		Path out = directory.resolve("out.txt");
		Path err = directory.resolve("err.txt");
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
			System.getProperty("java.class.path"), Program.class.getName())).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertEquals(0, process.waitFor(), () -> err.toString());
		assertEquals("read", Files.readString(out, StandardCharsets.UTF_8));
		assertEquals("", Files.readString(err, StandardCharsets.UTF_8));
	}
}
