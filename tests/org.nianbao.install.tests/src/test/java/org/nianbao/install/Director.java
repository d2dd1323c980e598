package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.nianbao.install.Program.Result;

/**
 * An Eclipse that is told to install something into itself, by its own p2.
 */
final class Director {

	static final String FEATURE = "org.nianbao.feature.feature.group";

	private final Path eclipse;

	/** Takes a copy of the Eclipse that has never heard of NianBao. */
	Director(Path eclipse) throws IOException {
		this.eclipse = eclipse;
		Tree.copy(Tree.PLATFORM, eclipse);
	}

	/** Runs the p2 director, which must not fail. */
	Result run(String... arguments) throws IOException, InterruptedException {
		return runApplication("org.eclipse.equinox.p2.director", arguments);
	}

	/** Runs an application of the Eclipse, which must not fail. */
	Result runApplication(String application, String... arguments) throws IOException, InterruptedException {
		Result result = java("-nosplash", "-consoleLog", "-data", "@none", "-application", application).with(arguments).run();
		assertEquals(0, result.exitCode(), result.toString());
		return result;
	}

	/** Returns the Eclipse as a program. */
	Program java(String... arguments) throws IOException {
		return Program.java("-jar", Tree.jar(eclipse, "org.eclipse.equinox.launcher").toString()).with(arguments);
	}
}
