package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The language server in a real editor, set up as the documentation says: Neovim shows, formats, repairs and proposes what the command line says.
 */
@Timeout(300)
class NeovimTest {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
	private static final Pattern VERSION = Pattern.compile("NVIM v0\\.(\\d+)\\.");

	/** Neovim 0.11 has a way of its own to set up servers. */
	private static final int NEW = 11;

	@TempDir
	private Path directory;

	private Path report;
	private Path results;

	/** A report whose path has what URIs cannot have as it is, and whose tables are not aligned. */
	@BeforeEach
	void writeFiles() throws IOException {
		directory = directory.toRealPath();
		report = directory.resolve("年报 #1/100%25 错.nianbao");
		results = Files.createDirectories(directory.resolve("results"));
		Files.createDirectories(report.getParent());
		Files.writeString(report, Examples.text(Examples.MISTAKES).replaceAll(" {2,}\\|", " |"));
		Files.writeString(directory.resolve("init.lua"), setUp(version()));
		Path server = Files.createDirectories(directory.resolve("bin")).resolve("nianbao");
		// Its number is that of the server, which takes its place.
		String log = "echo $$ >>'" + results.resolve("servers.txt") + "'";
		Files.writeString(server, "#!/bin/sh\n" + log + "\nexec " + quoted(Processes.command(Processes.jar())) + " \"$@\"\n");
		assertTrue(server.toFile().setExecutable(true));
	}

	private static String quoted(List<String> words) {
		return String.join(" ", words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").toList());
	}

	/** The blocks of a page in a language, as they stand there. */
	private static List<String> blocks(String page, String language) throws IOException {
		Matcher matcher = BLOCK.matcher(Files.readString(Examples.ROOT.resolve("releng/docs/" + page)));
		List<String> blocks = new ArrayList<>();
		while (matcher.find()) {
			if (language.isEmpty() || language.equals(matcher.group(1))) {
				blocks.add(matcher.group(2));
			}
		}
		return blocks;
	}

	/** What the documentation says is to be written to init.lua. */
	private static String setUp(int version) throws IOException {
		List<String> blocks = blocks("zh/lsp.md", "lua");
		assertTrue(blocks.get(0).contains("vim.lsp.enable") && blocks.get(1).contains("vim.lsp.start_client"), "which of them is for which version");
		return blocks.get(version >= NEW ? 0 : 1) + blocks.get(2);
	}

	private Result neovim(String... args) throws IOException, InterruptedException {
		ProcessBuilder builder = Processes.of(Processes.classes());
		builder.command(Stream.concat(Stream.of("nvim", "--headless", "-u", "NONE", "-i", "NONE"), Stream.of(args)).toList()).directory(directory.toFile());
		builder.environment().keySet().removeIf(variable -> variable.startsWith("XDG_") || variable.startsWith("NVIM"));
		builder.environment().put("HOME", directory.toString());
		builder.environment().merge("PATH", directory.resolve("bin") + ":", (path, own) -> own + path);
		builder.environment().put("INIT", directory.resolve("init.lua").toString());
		builder.environment().put("REPORT", report.toString());
		builder.environment().put("RESULTS", results.toString());
		return Processes.run(builder);
	}

	private int version() throws IOException {
		try {
			Matcher matcher = VERSION.matcher(neovim("--version").out());
			assertTrue(matcher.find());
			return Integer.parseInt(matcher.group(1));
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** What the command line finds, with columns in bytes from 0, as Neovim counts them. */
	private List<String> findings() throws IOException {
		List<String> lines = Files.readString(report).lines().toList();
		JsonObject json = JsonParser.parseString(Cli.in(directory).run("check", "--format", "json", report.toString()).out()).getAsJsonObject();
		List<String> told = new ArrayList<>();
		for (JsonElement element : json.getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonArray("findings")) {
			JsonObject finding = element.getAsJsonObject();
			told.add(finding.get("rule").getAsString() + " " + finding.get("severity").getAsString() + " " + place(finding, "line", "column", lines) + "-"
				+ place(finding, "endLine", "endColumn", lines) + " " + finding.get("message").getAsString());
		}
		return told;
	}

	private static String place(JsonObject finding, String line, String column, List<String> lines) {
		int number = finding.get(line).getAsInt();
		String before = lines.get(number - 1).substring(0, finding.get(column).getAsInt() - 1);
		return number + ":" + before.getBytes(StandardCharsets.UTF_8).length;
	}

	/** The report after a command that changes it. */
	private String changed(String... command) throws IOException {
		Path copy = Files.copy(report, directory.resolve("copy.nianbao"));
		Result result = Cli.in(directory).run(Stream.concat(Stream.of(command), Stream.of(copy.toString())).toArray(String[]::new));
		assertEquals(0, result.exitCode(), result.err());
		String text = Files.readString(copy);
		Files.delete(copy);
		assertFalse(text.equals(Files.readString(report)), "something to do for " + command[0]);
		return text;
	}

	private String result(String name) throws IOException {
		return Files.readString(results.resolve(name));
	}

	@Test
	void neovimShowsAndDoesWhatTheCommandLineSays() throws IOException, InterruptedException {
		Path driver = directory.resolve("drive.lua");
		Files.writeString(driver, new String(NeovimTest.class.getResourceAsStream("/editors/neovim.lua").readAllBytes(), StandardCharsets.UTF_8));
		Result run = neovim("-c", "luafile " + driver);
		assertEquals(0, run.exitCode(), run.out() + run.err());
		List<String> findings = findings();
		assertFalse(findings.isEmpty());
		assertEquals(findings.stream().sorted().toList(), result("diagnostics.txt").lines().sorted().toList());
		assertEquals(changed("format"), result("formatted.nianbao"));
		assertEquals(changed("fix", "--rule", "T-BLANK", "--choose", "T-BLANK.fix.zero"), result("fixed.nianbao"));
		assertEquals("@格式 国办2021\n", result("directive.txt"));
		assertTrue(result("row.txt").matches("\\| 行政强制 \\|\\s+\\|\n"), result("row.txt"));
		List<String> servers = result("servers.txt").lines().toList();
		assertEquals(1, servers.size(), "one server for all");
		Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(servers.get(0)));
		server.ifPresent(left -> left.onExit().orTimeout(Processes.SECONDS, TimeUnit.SECONDS).join());
	}

	@Test
	void bothLanguagesSayTheSameOfEveryEditor() throws IOException {
		List<String> blocks = blocks("zh/lsp.md", "");
		assertFalse(blocks.isEmpty());
		assertEquals(blocks, blocks("en/lsp.md", ""));
	}
}
