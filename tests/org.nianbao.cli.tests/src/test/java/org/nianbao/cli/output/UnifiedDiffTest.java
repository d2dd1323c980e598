package org.nianbao.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code fix --dry-run} prints is what {@code patch} reads. */
class UnifiedDiffTest {

	@TempDir
	private Path directory;

	@Test
	void changesStandBetweenThreeLines() {
		assertEquals("""
			--- a.nianbao
			+++ a.nianbao
			@@ -2,7 +2,7 @@
			 2
			 3
			 4
			-5
			+五
			 6
			 7
			 8
			""", UnifiedDiff.of("a.nianbao", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n五\n6\n7\n8\n9\n"));
	}

	@Test
	void equalTextsHaveNoDifference() {
		assertEquals("", UnifiedDiff.of("a", "1\n2", "1\n2"));
	}

	@ParameterizedTest
	@CsvSource({"'1\\n2', '1\\n2\\n'", "'1\\n2\\n', '1\\n2'", "'', '1'", "'1', ''", "'1\\r\\n2\\r\\n', '1\\r\\n3\\r\\n'", "'1', '2'", "'\\n\\n', '\\n'"})
	void patchUnderstandsIt(String before, String after) throws IOException, InterruptedException {
		String from = before.replace("\\n", "\n").replace("\\r", "\r");
		String to = after.replace("\\n", "\n").replace("\\r", "\r");
		Path file = Files.writeString(directory.resolve("a.txt"), from);
		Process patch = new ProcessBuilder("patch", "--binary", "-s", file.toString()).redirectErrorStream(true).start();
		try (var out = patch.outputWriter()) {
			out.write(UnifiedDiff.of("a.txt", from, to));
		}
		assertEquals("", new String(patch.getInputStream().readAllBytes()));
		assertEquals(0, patch.waitFor());
		assertEquals(to, Files.exists(file) ? Files.readString(file) : "");
	}
}
