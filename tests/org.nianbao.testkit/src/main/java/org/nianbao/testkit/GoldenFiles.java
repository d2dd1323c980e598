package org.nianbao.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares results with the files of a directory, both ways: no result without a file, no file without a result. With the system
 * property {@code nianbao.golden.update=true} the directory is written instead, and the test fails so that it is not left on.
 */
public final class GoldenFiles {

	/** The system property that writes the files anew. */
	public static final String UPDATE = "nianbao.golden.update";

	private GoldenFiles() {
	}

	/**
	 * Tells whether the files are to be written anew.
	 *
	 * @return false in every build that counts
	 */
	public static boolean isUpdating() {
		return Boolean.getBoolean(UPDATE);
	}

	/**
	 * Compares results with a directory.
	 *
	 * @param directory the directory of golden files
	 * @param results   the results by file name
	 */
	public static void assertMatch(Path directory, Map<String, String> results) {
		if (isUpdating()) {
			write(directory, results);
		}
		Set<String> expected = names(directory);
		assertEquals(expected, new TreeSet<>(results.keySet()), () -> "files in " + directory);
		results.forEach((name, result) -> assertEquals(Examples.text(directory.resolve(name)), result, () -> directory.resolve(name).toString()));
		assertTrue(!isUpdating(), "golden files written; run again without -D" + UPDATE);
	}

	private static Set<String> names(Path directory) {
		if (!Files.isDirectory(directory)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void write(Path directory, Map<String, String> results) {
		try {
			Files.createDirectories(directory);
			for (String stale : names(directory)) {
				Files.delete(directory.resolve(stale));
			}
			for (Map.Entry<String, String> result : results.entrySet()) {
				Files.writeString(directory.resolve(result.getKey()), result.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
