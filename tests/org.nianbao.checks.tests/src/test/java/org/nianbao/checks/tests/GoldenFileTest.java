package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.testkit.GoldenFiles;

/**
 * The examples have the findings of the golden file, and no others. {@code -Dnianbao.golden.update=true} writes the golden file anew.
 */
class GoldenFileTest {

	private static final String MISTAKES = "mistakes-2024.nianbao";

	@Test
	void mistakesAreFound() throws IOException {
		Path golden = Sample.examples().resolveSibling("tests/org.nianbao.checks.tests/src/test/resources/golden");
		String actual = String.join("\n", lines(Sample.examples().resolve(MISTAKES))) + "\n";
		GoldenFiles.assertMatch(golden, Map.of("mistakes-2024.txt", actual));
	}

	@Test
	void goldenFileIsNotBeingWritten() {
		assertFalse(GoldenFiles.isUpdating(), "the golden file was written, not compared");
	}

	@ParameterizedTest
	@MethodSource
	void otherExamplesAreCorrect(Path example) throws UnreadableReportException {
		assertEquals(List.of(), lines(example));
	}

	static Stream<Path> otherExamplesAreCorrect() throws IOException {
		try (Stream<Path> files = Files.list(Sample.examples())) {
			List<Path> reports = files.filter(file -> file.toString().endsWith(".nianbao") && !file.endsWith(MISTAKES)).sorted().toList();
			return reports.stream();
		}
	}

	private static List<String> lines(Path report) throws UnreadableReportException {
		return Checks.CHINESE.check(Checks.LOADER.load(report)).stream().map(GoldenFileTest::line).toList();
	}

	private static String line(Finding finding) {
		return finding.line() + ":" + finding.column() + ": " + finding.severity().label() + " " + finding.rule() + " " + finding.message();
	}
}
