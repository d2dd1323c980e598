package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The recipes for continuous integration: the snippets are what the services can read, their commands run, and what is shown is what is printed.
 */
class ContinuousIntegrationTest {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
	private static final Pattern COMMAND = Pattern.compile("java -jar (?:tools/)?nianbao\\.jar (.*?)(?: > (\\S+?))?'?$");

	@TempDir
	private Path directory;

	private static List<String> blocks(String language, String kind) throws IOException {
		List<String> blocks = new ArrayList<>();
		Matcher block = BLOCK.matcher(Files.readString(Examples.ROOT.resolve("releng/docs/" + language + "/ci.md")));
		while (block.find()) {
			if (block.group(1).equals(kind)) {
				blocks.add(block.group(2));
			}
		}
		return blocks;
	}

	/** All commands in a part of a YAML file, which are texts somewhere in it. */
	private static List<String> commands(Object yaml) {
		List<String> found = new ArrayList<>();
		if (yaml instanceof Map<?, ?> map) {
			map.values().forEach(value -> found.addAll(commands(value)));
		} else if (yaml instanceof List<?> list) {
			list.forEach(value -> found.addAll(commands(value)));
		} else if (yaml instanceof String text && text.startsWith("java ")) {
			found.add(text);
		}
		return found;
	}

	@ParameterizedTest
	@CsvSource({"zh, 年报", "en, reports"})
	void theCommandsOfTheRecipesRun(String language, String reports) throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve(reports).resolve("report.nianbao"));
		List<String> lines = new ArrayList<>();
		for (String yaml : blocks(language, "yaml")) {
			List<String> commands = commands(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
			assertEquals(2, commands.size(), yaml);
			lines.addAll(commands);
		}
		blocks(language, "groovy").forEach(groovy -> groovy.lines().filter(line -> line.contains("java -jar")).forEach(lines::add));
		assertEquals(6, lines.size(), lines.toString());
		for (String line : lines) {
			Matcher command = COMMAND.matcher(line);
			assertTrue(command.find(), line);
			Result result = Cli.in(directory).run(command.group(1).split(" "));
			assertEquals(0, result.exitCode(), line + result.err());
			assertEquals(command.group(2) != null, !result.out().isEmpty(), line);
			if (command.group(2) != null) {
				// The file that the service is told to read.
				assertTrue(String.join("", blocks(language, "yaml")).contains(": " + command.group(2)) || line.contains("sh '"), line);
			}
		}
		for (String extension : List.of("docx", "pdf", "html")) {
			assertTrue(Files.size(directory.resolve("out/report." + extension)) > 0, extension);
		}
	}

	@ParameterizedTest
	@CsvSource({"zh, 年报, 水利局", "en, reports, water"})
	void whatIsShownIsWhatIsPrinted(String language, String reports, String name) throws IOException {
		String right = Examples.text(Examples.CORRECT);
		for (int i = 1; i < 12; i++) {
			Files.createDirectories(directory.resolve(reports));
			Files.writeString(directory.resolve(reports).resolve(i + ".nianbao"), right);
		}
		String wrong = right.replaceFirst("(?m)^(\\| 行政处罚 \\| *)(\\d+)", "$1 -$2");
		assertFalse(wrong.equals(right));
		Files.writeString(directory.resolve(reports).resolve(name + ".nianbao"), wrong);
		List<String> shown = blocks(language, "console");
		assertEquals(1, shown.size());
		List<String> lines = shown.get(0).lines().toList();
		Matcher command = COMMAND.matcher(lines.get(0));
		assertTrue(command.find(), lines.get(0));
		Result result = Cli.in(directory).run(command.group(1).split(" "));
		assertEquals(1, result.exitCode());
		assertEquals(lines.subList(1, lines.size()), result.outLines());
	}
}
