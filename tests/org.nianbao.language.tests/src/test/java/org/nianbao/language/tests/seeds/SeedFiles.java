package org.nianbao.language.tests.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the seed reports. They are no part of the repository: the directory {@code shared/seeds} beside it has them, or the one
 * that the system property {@code nianbao.seeds} names.
 */
final class SeedFiles {

	private SeedFiles() {
	}

	/**
	 * Finds the directory of the seeds.
	 *
	 * @return the directory; empty where there is none
	 */
	static Optional<Path> directory() {
		String property = System.getProperty("nianbao.seeds");
		if (property != null && !property.isBlank()) {
			return Optional.of(Path.of(property)).filter(Files::isDirectory);
		}
		return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
			.map(directory -> directory.resolve("shared").resolve("seeds")).filter(Files::isDirectory).findFirst();
	}

	/**
	 * Reads a seed.
	 *
	 * @param seed the number that its file name begins with
	 * @return its text; empty where the seed is not there
	 * @throws IOException if the file cannot be read
	 */
	static Optional<String> read(String seed) throws IOException {
		Optional<Path> directory = directory();
		if (directory.isEmpty()) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(directory.get())) {
			Optional<Path> file = files.filter(path -> path.getFileName().toString().startsWith(seed + "_")).findFirst();
			return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
		}
	}
}
