package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

/**
 * The command line on a terminal, which {@code script} of util-linux plays.
 */
@Timeout(240)
class TerminalTest {

	private static final int REPORTS = 1500;
	private static final String BAR = "/" + REPORTS + " [";
	private static final String ERASE = "\r\u001b[K";

	@TempDir
	private Path directory;

	private void writeReports() throws IOException {
		for (int i = 0; i < REPORTS; i++) {
			Examples.copy(Examples.CORRECT, directory.resolve("reports/%04d.nianbao".formatted(i)));
		}
	}

	/** What a terminal of 60 columns gets; standard input is one as well. */
	private String terminal(String redirection, String... args) throws IOException, InterruptedException {
		String command = Processes.command(Processes.classes(), args).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
		Path script = Files.writeString(directory.resolve("run.sh"), "stty cols 60\n" + command + " " + redirection + "\n");
		ProcessBuilder builder = Processes.of(Processes.classes()).command("script", "-qec", "bash " + script, "/dev/null").directory(directory.toFile());
		builder.environment().put("TERM", "xterm-256color");
		builder.environment().keySet().removeAll(List.of("COLUMNS", "NO_COLOR"));
		Result result = Processes.run(builder);
		return result.out();
	}

	@Test
	void aLongRunShowsHowFarItIsAndErasesItBeforeTheVerdict() throws IOException, InterruptedException {
		writeReports();
		String shown = terminal("", "check", "--rule", "T4-SUM", "--no-table", "reports");
		assertTrue(shown.contains(BAR), shown);
		for (String frame : shown.split("\r\u001b\\[K")) {
			if (frame.contains(BAR)) {
				assertTrue(frame.matches("\\d+/1500 \\[=* *] 剩余 \\d+:\\d\\d"), frame);
				assertTrue(org.nianbao.language.text.DisplayWidth.of(frame) <= 59, frame);
			}
		}
		String end = shown.substring(shown.lastIndexOf(BAR));
		assertTrue(end.contains(ERASE + "1500 个文件：") || end.contains(ERASE + "\u001b"), end);
	}

	@Test
	void nothingOfItGoesIntoFilesNorWhereNobodyWantsIt() throws IOException, InterruptedException {
		writeReports();
		assertFalse(terminal("", "check", "--quiet", "reports").contains(BAR));
		String shown = terminal("> out.txt 2> err.txt", "check", "reports");
		assertEquals("", shown);
		assertEquals("", Files.readString(directory.resolve("err.txt")));
		assertFalse(Files.readString(directory.resolve("out.txt")).contains("\u001b"));
		shown = terminal("> out.txt", "check", "reports");
		assertTrue(shown.contains(BAR), shown);
		assertTrue(shown.endsWith(ERASE), shown);
		assertFalse(Files.readString(directory.resolve("out.txt")).contains("\u001b"));
	}

	@Test
	void theShortRunOfATerminalHasColoursUnlessTheUserObjects() throws IOException, InterruptedException {
		assertTrue(terminal("", "check", Examples.ROOT.resolve(Examples.MISTAKES).toString()).contains("\u001b[31merror\u001b[0m"));
	}
}
