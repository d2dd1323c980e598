package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has left in the source tree.
 */
final class Tree {

	static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
	static final Path LAUNCHER = ROOT.resolve("nianbao");
	static final Path EXAMPLES = ROOT.resolve("examples");
	static final Path REPOSITORY = built("releng/org.nianbao.site/target/repository");
	static final Path PLATFORM = built("tests/org.nianbao.platform/target/products/org.nianbao.platform.product/linux/gtk/x86_64");

	private Tree() {
	}

	private static Path built(String path) {
		return ROOT.resolve(path);
	}

	/** Returns the one jar of a bundle in an installation. */
	static Path jar(Path installation, String bundle) throws IOException {
		List<Path> jars = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(installation.resolve("plugins"), bundle + "_*.jar")) {
			found.forEach(jars::add);
		}
		assertTrue(jars.size() == 1, bundle + " in " + installation + ": " + jars);
		return jars.get(0);
	}

	/** Copies a directory with all that is in it. */
	static void copy(Path from, Path to) throws IOException {
		assertTrue(Files.isDirectory(from), from + " is missing: build everything first");
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.copy(file, to.resolve(from.relativize(file).toString()));
			}
		}
	}
}
