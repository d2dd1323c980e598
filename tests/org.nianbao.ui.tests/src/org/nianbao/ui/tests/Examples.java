package org.nianbao.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The examples of the repository. */
final class Examples {

	static final String CORRECT = "correct-2024.nianbao";
	static final String MISTAKES = "mistakes-2024.nianbao";

	private static final Pattern PICTURE = Pattern.compile("(?m)^!\\[.*$");

	private Examples() {
	}

	/** Reads an example, with comments in the place of its pictures, which tests would have to put beside it. */
	static String read(String name) throws IOException {
		return PICTURE.matcher(readWithPictures(name)).replaceAll("// $0");
	}

	/** Reads an example as it is. */
	static String readWithPictures(String name) throws IOException {
		Path directory = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(directory.resolve("examples").resolve(name))) {
			directory = directory.getParent();
			if (directory == null) {
				throw new IOException("no examples/" + name + " above " + Path.of("").toAbsolutePath());
			}
		}
		return Files.readString(directory.resolve("examples").resolve(name));
	}
}
