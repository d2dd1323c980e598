package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The examples of the product, and where they are.
 */
final class Examples {

	/** The root of the source tree. */
	static final Path ROOT = org.nianbao.testkit.Examples.root();

	/** A report without errors and warnings. */
	static final String CORRECT = "examples/correct-2024.nianbao";

	/** A report with all kinds of mistakes. */
	static final String MISTAKES = "examples/mistakes-2024.nianbao";

	private Examples() {
	}

	/** Returns the text of an example. */
	static String text(String example) throws IOException {
		return Files.readString(ROOT.resolve(example));
	}

	/** Copies an example. */
	static Path copy(String example, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		return Files.copy(ROOT.resolve(example), target);
	}
}
