package org.nianbao.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reports under {@code examples/}, which tests of all modules read.
 */
public final class Examples {

	private static final Path ROOT = root();

	private Examples() {
	}

	/**
	 * Returns the root of the source tree.
	 *
	 * @return the directory that holds {@code mvnw} and {@code examples}
	 */
	public static Path root() {
		return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
			.filter(directory -> Files.isDirectory(directory.resolve("examples")) && Files.exists(directory.resolve("mvnw"))).findFirst()
			.orElseThrow(() -> new IllegalStateException("not within the source tree"));
	}

	/**
	 * Returns all examples.
	 *
	 * @return the files, sorted by name
	 */
	public static List<Path> all() {
		try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
			return files.filter(file -> file.toString().endsWith(".nianbao")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Returns one example.
	 *
	 * @param name its file name without the extension
	 * @return the file
	 */
	public static Path path(String name) {
		return ROOT.resolve("examples").resolve(name + ".nianbao");
	}

	/**
	 * Reads one example.
	 *
	 * @param name its file name without the extension
	 * @return its text
	 */
	public static String text(String name) {
		return text(path(name));
	}

	/**
	 * Reads a file.
	 *
	 * @param file a UTF-8 file
	 * @return its text
	 */
	public static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
