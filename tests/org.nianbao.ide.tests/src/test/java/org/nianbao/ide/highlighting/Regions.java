package org.nianbao.ide.highlighting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of highlighting share. */
final class Regions {

	private static final Path EXAMPLES = Path.of("../../examples");

	private Regions() {
	}

	/** Returns the regions as {@code style "text"}. */
	static List<String> show(String text, List<StyledRegion> regions) {
		return regions.stream().map(region -> region.style().id() + " " + text.substring(region.offset(), region.end()).strip()).toList();
	}

	static void assertWellFormed(String text, List<StyledRegion> regions) {
		int end = 0;
		for (StyledRegion region : regions) {
			assertTrue(region.offset() >= end && region.length() > 0 && region.end() <= text.length(),
				() -> region + " of " + regions.size() + " in a text of " + text.length());
			end = region.end();
		}
	}

	static List<Path> examples() throws IOException {
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			return files.filter(file -> file.toString().endsWith(".nianbao")).sorted().toList();
		}
	}

	static String example(String name) throws IOException {
		return Files.readString(EXAMPLES.resolve(name));
	}
}
