package org.nianbao.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the seeds: real reports as text. They are no part of the repository: the directory {@code shared/seeds} beside it has them, or the one that
 * the system property {@code nianbao.seeds} names.
 */
public final class Seeds {

	private Seeds() {
	}

	/**
	 * Finds a seed.
	 *
	 * @param number the number that its file name begins with
	 * @return its file; empty where the seed is not there
	 * @throws IOException if the directory cannot be listed
	 */
	public static Optional<Path> file(String number) throws IOException {
		Optional<Path> directory = directory();
		if (directory.isEmpty()) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(directory.get())) {
			// What somebody has made of the seeds may lie beside them.
			return files.filter(file -> file.getFileName().toString().startsWith(number + "_") && file.toString().endsWith(".txt")).findFirst();
		}
	}

	private static Optional<Path> directory() {
		String property = System.getProperty("nianbao.seeds");
		if (property != null && !property.isBlank()) {
			return Optional.of(Path.of(property)).filter(Files::isDirectory);
		}
		return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
			.map(directory -> directory.resolve("shared").resolve("seeds")).filter(Files::isDirectory).findFirst();
	}
}
