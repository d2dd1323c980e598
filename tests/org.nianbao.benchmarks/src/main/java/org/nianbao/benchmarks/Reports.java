package org.nianbao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The reports that are measured. */
final class Reports {

	private Reports() {
	}

	/** A typical report of some 120 lines with three tables. */
	static String typical() {
		try {
			return Files.readString(root().resolve("examples/correct-2024.nianbao"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The typical report, with all that follows its title a hundred times. */
	static String hundredfold() {
		String typical = typical();
		int body = typical.indexOf("\n一、");
		return typical.substring(0, body) + typical.substring(body).repeat(100);
	}

	private static Path root() {
		return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
			.filter(directory -> Files.isDirectory(directory.resolve("examples"))).findFirst()
			.orElseThrow(() -> new IllegalStateException("run within the source tree"));
	}
}
