package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The IDE as the launcher starts it, on a display.
 */
class IdeTest {

	private static final String WORKSPACE = "workspace-of-the-test";
	private static final Pattern ENTRIES = Pattern.compile("^(?=!(ENTRY|SESSION) )", Pattern.MULTILINE);
	private static final Pattern ERROR = Pattern.compile("^!ENTRY \\S+ 4 ");
	private static final Duration PATIENCE = Duration.ofSeconds(100);
	private static final long INTERVAL = 200;

	private static final Pattern LOG_FILE = Pattern.compile("^(/\\S+\\.log)\\.?$", Pattern.MULTILINE);

	@TempDir
	private Path directory;

	/**
	 * A display starts anew when its last client leaves it, which may be {@code xwininfo}, and refuses whoever comes at that moment, which may
	 * be the IDE: it ends with 13 then. So there is always a client.
	 */
	private Process client;

	@BeforeEach
	void stayOnTheDisplay() throws IOException {
		assertTrue(System.getenv("DISPLAY") != null, "needs a display: releng/test.sh starts one");
		Instant end = Instant.now().plus(PATIENCE);
		String told;
		do {
			assertTrue(Instant.now().isBefore(end), "no connection to the display");
			client = new ProcessBuilder("xprop", "-spy", "-root").redirectErrorStream(true).start();
			// It tells of the properties of the display once it is there; refused, it says so, and ends.
			told = client.inputReader().readLine();
		} while (told == null || told.contains("unable to open"));
	}

	@AfterEach
	void leaveTheDisplay() {
		client.destroy();
	}

	@ParameterizedTest
	@CsvSource({"LANG=zh_CN.UTF-8, 年报 NianBao", "LANG=en_US.UTF-8, NianBao", "LC_ALL=POSIX, 年报 NianBao"})
	void theLauncherStartsItInBothLanguages(String variable, String name) throws IOException, InterruptedException {
		Path workspace = directory.resolve(WORKSPACE);
		Path output = directory.resolve("output");
		Process ide = Program.of(Tree.LAUNCHER, "eclipse", workspace.toString()).withLocale(locale(variable)).start(output);
		try {
			Instant end = Instant.now().plus(PATIENCE);
			while (!isWindowShown(name)) {
				assertTrue(ide.isAlive(), () -> "it ended with " + ide.exitValue() + ": " + told(output, workspace));
				assertTrue(Instant.now().isBefore(end), () -> "no window: " + told(output, workspace));
				Thread.sleep(INTERVAL);
			}
			assertTrue(ide.isAlive());
			assertTrue(Files.isDirectory(workspace.resolve(".metadata")));
		} finally {
			ide.destroy();
			if (!ide.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				ide.destroyForcibly().waitFor();
			}
		}
		assertEquals(List.of(), errors(workspace.resolve(".metadata/.log")));
	}

	private static Map<String, String> locale(String variable) {
		String[] parts = variable.split("=");
		return Map.of(parts[0], parts[1]);
	}

	/** Tells whether there is a window of the workspace whose title ends with the name of the product. */
	private static boolean isWindowShown(String name) throws IOException, InterruptedException {
		Matcher window = Pattern.compile("(0x[0-9a-f]+) \"" + WORKSPACE + " - " + name + " ?\"").matcher(xwininfo("-root", "-tree"));
		return window.find() && xwininfo("-stats", "-id", window.group(1)).contains("Map State: IsViewable");
	}

	/** Titles are Chinese. */
	private static String xwininfo(String... arguments) throws IOException, InterruptedException {
		return Program.of("xwininfo", arguments).withLocale(Map.of("LC_ALL", "C.UTF-8")).run().out();
	}

	/**
	 * Returns the errors that have to do with NianBao; the platform has its own, for example where {@code xdg-mime} is not installed. The
	 * log of a workspace is not there as long as there is nothing to say.
	 */
	private static List<String> errors(Path log) throws IOException {
		if (!Files.exists(log)) {
			return List.of();
		}
		return ENTRIES.splitAsStream(Files.readString(log)).filter(entry -> ERROR.matcher(entry).find() && entry.contains("org.nianbao")).toList();
	}

	/** What it wrote to its streams, to the log of the workspace and, before there was one, to a log of its own. */
	private static String told(Path output, Path workspace) {
		String text = read(output);
		Stream<Path> named = LOG_FILE.matcher(text).results().map(match -> Path.of(match.group(1)));
		Stream<Path> logs = Stream.concat(named, Stream.of(workspace.resolve(".metadata/.log")));
		return text + logs.distinct().filter(Files::exists).map(log -> "\n" + log + ":\n" + read(log)).collect(Collectors.joining());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
