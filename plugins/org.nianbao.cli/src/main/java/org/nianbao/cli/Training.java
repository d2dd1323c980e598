package org.nianbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands that people run most, on a report of its own, so that their classes are loaded: the virtual machine makes its archive of
 * classes from them ({@code java -XX:ArchiveClassesAtExit=… -cp nianbao.jar org.nianbao.cli.Training [PATH…]}). Says nothing and leaves nothing
 * behind.
 */
public final class Training {

	private static final String BODY = "江海市水利局";
	private static final String YEAR = "2024";
	private static final String REPORT = "report.nianbao";
	private static final List<List<String>> RUNS = List.of(
		List.of("fix", "--choose", "T-BLANK.fix.zero", REPORT),
		List.of("format", REPORT),
		List.of("check", REPORT),
		List.of("check", "--lang", "en", "--format", "json", "."),
		List.of("generate", "--no-check", "--to", "docx,html,txt", REPORT),
		List.of("help"));

	private Training() {
	}

	/**
	 * Runs the commands in a directory for temporary files.
	 *
	 * @param args further reports to check, or directories of them
	 * @throws IOException if there is no room for temporary files
	 */
	public static void main(String[] args) throws IOException {
		Main.prepare(RUNS.get(0).toArray(String[]::new));
		Path directory = Files.createTempDirectory("nianbao");
		try {
			ByteArrayOutputStream report = new ByteArrayOutputStream();
			run(directory, report, List.of("new", "--body", BODY, "--year", YEAR, "-"));
			Files.write(directory.resolve(REPORT), report.toByteArray());
			RUNS.forEach(run -> run(directory, OutputStream.nullOutputStream(), run));
			for (String path : args) {
				run(directory, OutputStream.nullOutputStream(), List.of("check", Path.of(path).toAbsolutePath().toString()));
			}
		} finally {
			for (File file : directory.toFile().listFiles()) {
				Files.delete(file.toPath());
			}
			Files.delete(directory);
		}
	}

	private static void run(Path directory, OutputStream out, List<String> args) {
		Main.run(args.toArray(String[]::new), InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
			new PrintStream(OutputStream.nullOutputStream()), Map.of(), directory);
	}
}
