package org.nianbao.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of the repository. */
final class Examples {

	static final String CORRECT = "correct-2024.nianbao";
	static final String MISTAKES = "mistakes-2024.nianbao";

	private Examples() {
	}

	static String read(String name) throws IOException {
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
