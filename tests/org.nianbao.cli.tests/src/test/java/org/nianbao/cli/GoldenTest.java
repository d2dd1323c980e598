package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.nianbao.cli.Cli.Result;

/**
 * What the command line says, word for word. After a change that is meant: {@code ./mvnw … -Dnianbao.golden.update=true}, and read the difference.
 */
class GoldenTest {

	private static final String UPDATE = "nianbao.golden.update";
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
		if (Boolean.getBoolean(UPDATE)) {
			write(actual);
		}
		Map<String, String> expected = read();
		// Both ways: neither an output without expectation, nor an expectation that nothing produces any more.
		assertEquals(expected.keySet(), actual.keySet());
		expected.forEach((name, text) -> assertEquals(text, actual.get(name), name));
	}

	@Test
	void theExpectationsAreNotUpdatedByAccident() {
		assertFalse(Boolean.getBoolean(UPDATE), "the expectations were updated: now run the tests without -D" + UPDATE);
	}

	private static Map<String, String> read() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(GOLDEN)) {
			for (Path file : files.toList()) {
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return texts;
	}

	private static void write(Map<String, String> texts) throws IOException {
		Files.createDirectories(GOLDEN);
		for (String old : read().keySet()) {
			Files.delete(GOLDEN.resolve(old));
		}
		for (Map.Entry<String, String> text : texts.entrySet()) {
			Files.writeString(GOLDEN.resolve(text.getKey()), text.getValue());
		}
	}
}
