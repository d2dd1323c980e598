package org.nianbao.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Runs LibreOffice, which knows nothing of this project, and the programs that look at what it makes.
 */
public final class LibreOfficeRun {

	private static final long SECONDS = 300;

	private LibreOfficeRun() {
	}

	/**
	 * Ends the test where LibreOffice is not installed: skipped on a developer's machine, failed in the continuous integration, where nothing may be
	 * left out unnoticed.
	 */
	public static void require() {
		boolean present = Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
		String message = "NOT TESTED: documents of LibreOffice. Install it: apt-get install -y --no-install-recommends libreoffice-writer-nogui "
			+ "fonts-wqy-zenhei";
		if (!present && "true".equalsIgnoreCase(System.getenv("CI"))) {
			fail(message);
		}
		if (!present) {
			System.err.println(message);
		}
		Assumptions.assumeTrue(present, message);
	}

	/**
	 * Has files written in another format, in one go.
	 *
	 * @param files     what LibreOffice opens
	 * @param format    the extension of the format
	 * @param directory where to work: gets a home directory that nobody else uses
	 * @param target    an existing directory, which gets the files
	 */
	public static void convert(List<Path> files, String format, Path directory, Path target) throws IOException, InterruptedException {
		Path home = Files.createDirectories(directory.resolve("home"));
		List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + home.toUri(), "--headless", "--convert-to", format, "--outdir",
			target.toString()));
		files.forEach(file -> command.add(file.toString()));
		run(command, directory);
	}

	/**
	 * Runs a program and fails where it does.
	 *
	 * @param command   the program and its arguments
	 * @param directory where to work
	 */
	public static void run(List<String> command, Path directory) throws IOException, InterruptedException {
		Path log = directory.resolve("log.txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("HOME", Files.createDirectories(directory.resolve("home")).toString());
		builder.environment().put("LC_ALL", "C.UTF-8");
		Process process = builder.start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			fail(command.get(0) + " did not end within " + SECONDS + " s");
		}
		assertEquals(0, process.exitValue(), Files.readString(log));
	}
}
