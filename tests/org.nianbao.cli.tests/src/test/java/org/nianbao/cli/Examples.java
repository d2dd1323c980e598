package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

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

	private static final Pattern PICTURE = Pattern.compile("(?m)^!\\[.*$");

	private Examples() {
	}

	/** Returns the text of an example, with comments in the place of its pictures, which tests would have to put beside it. */
	static String text(String example) throws IOException {
		return PICTURE.matcher(Files.readString(ROOT.resolve(example))).replaceAll("// $0");
	}

	/** Copies a file of an example; of a report, its {@link #text}. */
	static Path copy(String example, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		return example.endsWith(".nianbao") ? Files.writeString(target, text(example)) : Files.copy(ROOT.resolve(example), target);
	}
}
