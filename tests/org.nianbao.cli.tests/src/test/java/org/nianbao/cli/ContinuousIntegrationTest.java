package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The recipes for continuous integration: the snippets are what the services can read, their commands run, and what is shown is what is printed.
 */
class ContinuousIntegrationTest {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
	private static final Pattern COMMAND = Pattern.compile("java -jar (?:tools/)?nianbao\\.jar (.*?)(?: > (\\S+?))?(?: \\|\\| true)?'?$");

	private static final Pattern TEST_CASE = Pattern.compile("<testcase classname=\"([^\"]*)\" name=\"([^\"]*)\"/?>(<failure )?");

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
			assertEquals(3, commands.size(), yaml);
			lines.addAll(commands);
		}
		blocks(language, "groovy").forEach(groovy -> groovy.lines().filter(line -> line.contains("java -jar")).forEach(lines::add));
		assertEquals(9, lines.size(), lines.toString());
		for (String line : lines) {
			Matcher command = COMMAND.matcher(line);
			assertTrue(command.find(), line);
			Result result = Cli.in(directory).run(command.group(1).split(" "));
			assertEquals(0, result.exitCode(), line + result.err());
			assertEquals(command.group(1).startsWith("check "), !result.out().isEmpty(), line);
			if (command.group(2) != null) {
				// The file that the service is told to read.
				assertTrue(String.join("", blocks(language, "yaml")).contains(": " + command.group(2)) || line.contains("sh '"), line);
			}
		}
		for (String extension : List.of("docx", "pdf", "html")) {
			assertTrue(Files.size(directory.resolve("out/report." + extension)) > 0, extension);
		}
	}

	/** One of twelve reports is wrong. */
	private void writeReports(String reports, String name) throws IOException {
		String right = Examples.text(Examples.CORRECT);
		for (int i = 1; i < 12; i++) {
			Examples.copy(Examples.CORRECT, directory.resolve(reports).resolve(i + ".nianbao"));
		}
		String wrong = right.replaceFirst("(?m)^(\\| 行政处罚 \\| *)(\\d+)", "$1 -$2");
		assertFalse(wrong.equals(right));
		Files.writeString(directory.resolve(reports).resolve(name + ".nianbao"), wrong);
	}

	/** The commands of the recipe of a service that it runs up to the first that fails, with what they print. */
	private Map<String, Result> run(String recipe) {
		Map<String, Result> results = new LinkedHashMap<>();
		for (String line : recipe.lines().filter(line -> line.contains("java -jar")).toList()) {
			Matcher command = COMMAND.matcher(line);
			assertTrue(command.find(), line);
			Result result = Cli.in(directory).run(command.group(1).split(" "));
			results.put(command.group(1), result);
			if (result.exitCode() != 0 && !line.contains("|| true")) {
				break;
			}
		}
		return results;
	}

	@ParameterizedTest
	@CsvSource({"zh, 年报, 水利局", "en, reports, water"})
	void whatIsShownIsWhatIsPrinted(String language, String reports, String name) throws IOException {
		writeReports(reports, name);
		List<String> recipes = Stream.concat(blocks(language, "yaml").stream(), blocks(language, "groovy").stream()).toList();
		List<String> logs = blocks(language, "console");
		List<String> pages = blocks(language, "text");
		assertEquals(List.of(3, 3, 3), List.of(recipes.size(), logs.size(), pages.size()));
		for (int i = 0; i < recipes.size(); i++) {
			Map<String, Result> results = run(recipes.get(i));
			assertEquals(2, results.size(), "fails in the second step: " + results);
			List<String> commands = List.copyOf(results.keySet());
			List<String> log = logs.get(i).lines().toList();
			assertTrue(log.get(0).endsWith(" java -jar tools/nianbao.jar " + commands.get(1)), log.get(0));
			assertEquals(results.get(commands.get(1)).outLines(), log.subList(1, log.size() - 1));
			assertTrue(log.get(log.size() - 1).contains(" exit code 1"), log.get(log.size() - 1));
			String written = results.get(commands.get(0)).out();
			assertEquals(commands.get(0).contains("sarif") ? scanned(written) : tested(written, i == 1), pages.get(i));
		}
	}

	/** What code scanning shows of a file with one finding. */
	private static String scanned(String sarif) {
		JsonObject run = JsonParser.parseString(sarif).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
		assertEquals(1, run.getAsJsonArray("results").size());
		JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
		JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
		JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
		String title = "";
		for (JsonElement rule : driver.getAsJsonArray("rules")) {
			if (rule.getAsJsonObject().get("id").equals(result.get("ruleId"))) {
				title = rule.getAsJsonObject().getAsJsonObject("shortDescription").get("text").getAsString();
			}
		}
		String file = URI.create(place.getAsJsonObject("artifactLocation").get("uri").getAsString()).getPath();
		return "Check failure on line " + place.getAsJsonObject("region").get("startLine") + " in " + file + "\nCode scanning / "
			+ driver.get("name").getAsString() + "\n" + title + "\n" + result.getAsJsonObject("message").get("text").getAsString() + "\n";
	}

	/** What GitLab or Jenkins show of the XML of JUnit with one failure. */
	private static String tested(String xml, boolean gitlab) {
		List<MatchResult> cases = TEST_CASE.matcher(xml).results().toList();
		List<MatchResult> failed = cases.stream().filter(one -> one.group(3) != null).toList();
		assertEquals(1, failed.size());
		String file = failed.get(0).group(1);
		String test = failed.get(0).group(2);
		return gitlab ? "Test summary: 1 failed, " + cases.size() + " total tests\n" + test + " in " + file + "\n"
			: "Test Result (1 failure)\n" + file + "." + test + "\n";
	}
}
