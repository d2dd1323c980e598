package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;

/**
 * A run that is ended half way leaves whole files only.
 */
@Timeout(240)
class SignalTest {

	private static final int REPORTS = 300;

	@TempDir
	private Path directory;

	private String crooked;

	@BeforeEach
	void writeReports() throws IOException {
		crooked = Examples.text(Examples.MISTAKES).replaceAll("(?m)^\\| *", "|   ");
		for (int i = 0; i < REPORTS; i++) {
			Files.writeString(directory.resolve("%03d.nianbao".formatted(i)), crooked);
		}
	}

	@ParameterizedTest
	@CsvSource({"INT, 130, generate --no-check --to docx", "TERM, 143, generate --no-check --to docx", "INT, 130, format", "TERM, 143, format",
		"INT, 130, fix",
		"TERM, 143, fix"})
	void aSignalHalfWayLeavesNoHalfFile(String signal, int exitCode, String line) throws IOException, InterruptedException {
		List<String> args = new ArrayList<>(List.of(line.split(" ")));
		args.add(".");
		// Whoever runs the tests in the background may ignore the signal, and what is ignored stays so in children.
		List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
		command.addAll(Processes.command(Processes.classes(), args.toArray(String[]::new)));
		Process process = Processes.of(Processes.classes()).command(command).directory(directory.toFile()).start();
		process.getOutputStream().close();
		BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), 1);
		String first = err.readLine();
		assertTrue(first.matches("已.*000\\..*|\\./000.*已修改.*|000.*已修改.*"), first);
		new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
		String rest = String.join("\n", err.lines().toList());
		Result result = Processes.finish(process);
		assertEquals(exitCode, result.exitCode(), rest);
		assertFalse(rest.contains("nianbao: "), rest);
		assertFalse(rest.contains("个文件"), "it had come to its end: " + rest);
		assertWhole(line);
	}

	private void assertWhole(String line) throws IOException {
		List<String> names;
		try (Stream<Path> files = Files.list(directory)) {
			names = files.map(file -> file.getFileName().toString()).sorted().toList();
		}
		assertTrue(names.stream().noneMatch(name -> name.endsWith(".tmp")), names::toString);
		int changed = 0;
		if (line.startsWith("generate")) {
			for (String name : names.stream().filter(name -> name.endsWith(".docx")).toList()) {
				changed++;
				// The directory of an archive stands at its end.
				try (ZipFile docx = new ZipFile(directory.resolve(name).toFile())) {
					assertTrue(docx.size() > 5, name);
				}
			}
		} else {
			String done = Files.readString(directory.resolve("000.nianbao"));
			for (String name : names) {
				String text = Files.readString(directory.resolve(name));
				changed += text.equals(crooked) ? 0 : 1;
				assertTrue(text.equals(crooked) || text.equals(done), name);
			}
		}
		assertTrue(changed > 0 && changed < REPORTS, changed + " files");
	}
}
