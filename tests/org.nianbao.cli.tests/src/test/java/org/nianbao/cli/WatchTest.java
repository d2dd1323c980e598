package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Cli.Result;

/**
 * {@code --watch} as a process. Every test waits for what the process says.
 */
@Timeout(120)
class WatchTest {

	/** So long, in seconds, a process may take for all that is asked of it. */
	private static final int PATIENCE = 60;

	private static final String TURN = "\\d\\d:\\d\\d:\\d\\d 处理 (\\d+) 个文件；?(.*)";

	@TempDir
	private Path directory;

	private Process process;
	private BufferedReader out;
	private BufferedReader err;

	/** A turn: what was said before its last line, how many files were worked on, and how things stand. */
	private record Turn(List<String> lines, int files, String verdict) {
	}

	/** Who waits for a word of the process cannot be interrupted, but gets no more of it when it is gone. */
	private void watch(Process started) {
		process = started;
		CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS).execute(started::destroyForcibly);
	}

	@AfterEach
	void end() {
		if (process != null) {
			process.destroyForcibly();
		}
	}

	private void start(String... args) throws IOException {
		List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
		command.addAll(Processes.command(Processes.classes(), args));
		command.add("--watch");
		watch(Processes.of(Processes.classes()).command(command).directory(directory.toFile()).start());
		out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1);
		err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), 1);
		assertEquals("正在监视，按 Ctrl+C 结束", err.readLine());
	}

	private static Turn turn(BufferedReader reader) throws IOException {
		List<String> lines = new ArrayList<>();
		String line = reader.readLine();
		while (line != null && !line.matches(TURN)) {
			lines.add(line);
			line = reader.readLine();
		}
		assertNotNull(line, () -> "it has ended, or nothing more was heard of it: " + lines);
		return new Turn(lines, Integer.parseInt(line.replaceFirst(TURN, "$1")), line.replaceFirst(TURN, "$2"));
	}

	private void write(String name, String text) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static String right() throws IOException {
		return Examples.text(Examples.CORRECT);
	}

	private static String wrong() throws IOException {
		return Examples.text(Examples.MISTAKES);
	}

	@Test
	void onlyWhatChangesIsCheckedAgain() throws IOException {
		write("a.nianbao", right());
		write("below/b.nianbao", right());
		start("check", ".");
		Turn turn = turn(out);
		assertEquals(new Turn(List.of(), 2, "2 个文件：没有发现问题"), turn);
		write("below/b.nianbao", wrong());
		turn = turn(out);
		assertEquals(1, turn.files());
		assertTrue(turn.lines().stream().allMatch(line -> line.startsWith("./below/b.nianbao:")), turn::toString);
		assertTrue(turn.verdict().matches("2 个文件：\\d+ 个错误，.*"), turn::toString);
		write("below/deeper/c.nianbao", right());
		turn = turn(out);
		assertEquals(1, turn.files());
		assertTrue(turn.verdict().startsWith("3 个文件："), turn::toString);
		Files.delete(directory.resolve("below/b.nianbao"));
		assertEquals(new Turn(List.of(), 0, "2 个文件：没有发现问题"), turn(out));
	}

	/** As editors save: they write a new file and give it the name of the old one. */
	@Test
	void aFileThatIsReplacedHasChanged() throws IOException {
		write("a.nianbao", right());
		start("check", "a.nianbao");
		assertEquals("1 个文件：没有发现问题", turn(out).verdict());
		for (int i = 0; i < 3; i++) {
			write("a.nianbao~", i % 2 == 0 ? wrong() : right());
			Files.move(directory.resolve("a.nianbao~"), directory.resolve("a.nianbao"), StandardCopyOption.ATOMIC_MOVE);
			assertEquals(i % 2 == 1, turn(out).verdict().equals("1 个文件：没有发现问题"));
		}
	}

	@Test
	void whoRefersToAReportIsCheckedAgainToo() throws IOException {
		write("2023.nianbao", right().replace("2024", "2023"));
		write("2024.nianbao", right().replaceFirst("\n\n", "\n@上年 \"2023.nianbao\"\n\n"));
		write("other.nianbao", right());
		start("check", "2024.nianbao", "other.nianbao");
		assertTrue(turn(out).lines().stream().noneMatch(line -> line.contains("Y-FILE")));
		write("2023.nianbao", wrong().replace("2024", "2023"));
		Turn turn = turn(out);
		assertEquals(1, turn.files());
		assertTrue(turn.lines().stream().allMatch(line -> line.startsWith("2024.nianbao:")) && turn.lines().get(0).contains("Y-FILE"), turn::toString);
	}

	@Test
	void aPictureThatComesAndGoesMatters() throws IOException {
		write("a.nianbao", Files.readString(Examples.ROOT.resolve(Examples.CORRECT)));
		start("check", "a.nianbao");
		assertTrue(turn(out).lines().stream().anyMatch(line -> line.contains("S-PICTURE")));
		Files.createDirectories(directory.resolve("pictures"));
		Files.copy(Examples.ROOT.resolve("examples/pictures/visits.png"), directory.resolve("pictures/visits.png"));
		Turn turn = turn(out);
		while (!turn.lines().isEmpty()) {
			// The directory has come, or half the picture.
			turn = turn(out);
		}
		assertEquals("1 个文件：没有发现问题", turn.verdict());
	}

	@Test
	void aProjectFileAboveMattersForAllBelow() throws IOException {
		write("county/office/a.nianbao", wrong());
		write("county/b.nianbao", right());
		start("check", "--rule", "T4-SUM", "county/office", "county/b.nianbao");
		assertEquals("2 个文件：1 个错误，0 个警告", turn(out).verdict());
		write("nianbao.properties", "severity.T4-SUM = warning\n");
		Turn turn = turn(out);
		assertEquals(2, turn.files());
		assertEquals("2 个文件：0 个错误，1 个警告", turn.verdict());
		write("nianbao.properties", "severity.T4-SUM = nonsense\n");
		assertTrue(turn(out).verdict().contains("2 项无法读取"));
		assertTrue(err.readLine().startsWith("nianbao: nianbao.properties:1:"));
		write("nianbao.properties", "severity.T4-SUM = off\n");
		assertEquals("2 个文件：没有发现问题", turn(out).verdict());
	}

	@Test
	void aFormatMattersForItsReportsAndForThoseThatInheritFromIt() throws IOException {
		String format = "format \"试行\" inherits \"国办2021\"\n";
		write("formats/a.geshi", format);
		write("formats/b.geshi", format.replace("试行", "又试行"));
		start("check", "formats/a.geshi");
		turn(out);
		write("formats/b.geshi", "nonsense");
		assertEquals(1, turn(out).files());
	}

	@Test
	void documentsAreGeneratedAgain() throws IOException {
		write("a.nianbao", right());
		write("b.nianbao", right());
		start("generate", "--to", "txt", ".");
		Turn turn = turn(err);
		assertEquals("生成 2 个文件", turn.verdict());
		write("a.nianbao", wrong());
		turn = turn(err);
		assertEquals(1, turn.files());
		assertEquals("生成 0 个文件；1 份年报有错误，没有生成", turn.verdict());
		assertTrue(out.readLine().startsWith("./a.nianbao:"));
		write("a.nianbao", right().replace("农业农村局", "水利局"));
		turn = turn(err);
		assertEquals(List.of("已生成 ./a.txt"), turn.lines());
		assertTrue(Files.readString(directory.resolve("a.txt")).contains("水利局"));
	}

	@ParameterizedTest
	@CsvSource({"INT, 130", "TERM, 143"})
	void aSignalEndsIt(String signal, int exitCode) throws IOException, InterruptedException {
		write("a.nianbao", right());
		start("check", ".");
		turn(out);
		new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(exitCode, process.exitValue());
		assertEquals(null, err.readLine());
	}

	@ParameterizedTest
	@CsvSource({"right, 0", "wrong, 1", "nowhere, 2"})
	void theEndOfStandardInputEndsItWithTheCodeOfTheLastState(String name, int exitCode) throws IOException, InterruptedException {
		write("right.nianbao", right());
		write("wrong.nianbao", wrong());
		start("check", name + ".nianbao");
		turn(out);
		process.getOutputStream().close();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(exitCode, process.exitValue());
	}

	@Test
	void aFileInsteadOfStandardInputDoesNotEndIt() throws IOException, InterruptedException {
		write("a.nianbao", right());
		watch(Processes.script(directory, "exec \"$@\" < /dev/null", Processes.command(Processes.classes(), "check", "--watch", ".")).start());
		out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1);
		turn(out);
		write("a.nianbao", wrong());
		assertTrue(turn(out).verdict().contains("个错误"));
	}

	@Test
	void whoeverClosesThePipeEndsItWithTheNextTurn() throws IOException, InterruptedException {
		write("a.nianbao", right());
		start("check", ".");
		turn(out);
		out.close();
		write("a.nianbao", wrong());
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		assertEquals(1, process.exitValue());
		assertEquals(null, err.readLine());
	}

	@Test
	void aFileThatDoesNotExistYetIsWaitedFor() throws IOException {
		start("check", "later/a.nianbao");
		assertEquals("nianbao: 没有文件或目录 later/a.nianbao", err.readLine());
		turn(out);
		write("later/a.nianbao", right());
		Turn turn = turn(out);
		while (turn.files() == 0 || !turn.lines().isEmpty()) {
			// It has come, and is empty as yet.
			turn = turn(out);
		}
		assertEquals("1 个文件：没有发现问题", turn.verdict());
	}

	@Test
	void quietMeansFindingsOnly() throws IOException {
		write("a.nianbao", right());
		write("b.nianbao", wrong());
		watch(Processes.of(Processes.classes(), "check", "--watch", "--quiet", "--rule", "T4-SUM", ".").directory(directory.toFile()).start());
		out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1);
		assertTrue(out.readLine().startsWith("./b.nianbao:98:61: error T4-SUM"));
		write("a.nianbao", wrong());
		assertTrue(out.readLine().startsWith("./a.nianbao:98:61: error T4-SUM"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"check --watch -", "check --watch --format json .", "generate --watch -o out -"})
	void whatCannotBeWatchedIsRefused(String line) {
		Result result = Cli.in(directory).run(line.split(" "));
		assertEquals(2, result.exitCode());
		assertTrue(result.err().contains("监视") || result.err().contains("--watch 只能"), result.err());
		assertFalse(result.err().contains("正在监视"), result.err());
	}
}
