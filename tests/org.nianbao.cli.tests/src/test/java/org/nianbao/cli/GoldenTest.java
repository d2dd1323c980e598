package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.nianbao.cli.Cli.Result;
import org.nianbao.testkit.GoldenFiles;

/**
 * What the command line says, word for word. After a change that is meant: {@code ./mvnw … -Dnianbao.golden.update=true}, and read the difference.
 */
class GoldenTest {

	private static final Path GOLDEN = Path.of("src/test/resources/golden");

	private static final Map<String, String[]> RUNS = new TreeMap<>(Map.of(
		"check-mistakes.txt", new String[] {"check", Examples.MISTAKES},
		"check-mistakes.json", new String[] {"check", "--format", "json", Examples.MISTAKES},
		"check-mistakes-en.txt", new String[] {"check", "--lang", "en", Examples.MISTAKES},
		"help.txt", new String[] {"--help"},
		"help-check.txt", new String[] {"check", "--help"},
		"help-generate-en.txt", new String[] {"generate", "--help", "--lang", "en"}));

	@Test
	void theOutputIsWordForWordAsExpected() throws IOException {
		Map<String, String> actual = new TreeMap<>();
		for (Map.Entry<String, String[]> run : RUNS.entrySet()) {
			Result result = Cli.in(Examples.ROOT).run(run.getValue());
			assertEquals("", result.err());
			actual.put(run.getKey(), result.out());
		}
		GoldenFiles.assertMatch(GOLDEN, actual);
	}

	@Test
	void theExpectationsAreNotUpdatedByAccident() {
		assertFalse(GoldenFiles.isUpdating(), "the expectations were updated: now run the tests without -D" + GoldenFiles.UPDATE);
	}
}
