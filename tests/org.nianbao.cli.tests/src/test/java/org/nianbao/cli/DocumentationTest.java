package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Cli.Result;
import org.nianbao.testkit.GoldenFiles;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The documentation says what the program does: a page of each command, written by {@code -Dnianbao.golden.update=true}, and the overview of all, by
 * hand.
 */
class DocumentationTest {

	private static final Path DOCS = Examples.ROOT.resolve("releng/docs");
	private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--(?:\\[no-])?[a-z][a-z-]*");
	private static final Pattern SECTION = Pattern.compile("(?ms)^## ([a-z、, ]+)$(.*?)(?=^## |\\z)");

	private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n\\$ (?:\\./)?nianbao (.*?)$\\n(.*?)^```$");

	@TempDir
	private Path directory;

	@Test
	void theChinesePagesOfTheCommandsAreThoseOfTheProgram() {
		GoldenFiles.assertMatch(DOCS.resolve("zh/commands"), CommandPages.of(Locale.CHINESE, directory));
	}

	@Test
	void theEnglishPagesOfTheCommandsAreThoseOfTheProgram() {
		GoldenFiles.assertMatch(DOCS.resolve("en/commands"), CommandPages.of(Locale.ENGLISH, directory));
	}

	@Test
	void pagesAreNotBeingWritten() {
		assertFalse(GoldenFiles.isUpdating(), "the pages were written, not compared");
	}

	private static Map<String, CommandLine> commands() {
		Surroundings surroundings = new Surroundings(System.in, System.out, System.err, Map.of(), Examples.ROOT, false);
		return new Launch(surroundings).commandLine(new Session(surroundings, new Messages(Locale.CHINESE))).getSubcommands();
	}

	/** The options of a command that other commands need not have. */
	private static Set<String> own(CommandSpec spec) {
		Set<String> names = new TreeSet<>();
		spec.options().stream().filter(option -> !option.hidden())
			.forEach(option -> names.add(option.negatable() ? option.longestName().replaceFirst("^--(no-)?", "--[no-]") : option.longestName()));
		names.removeAll(List.of("--help", "--lang", "--quiet"));
		return names;
	}

	private static Set<String> options(String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = OPTION.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group());
		}
		return found;
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh", "en"})
	void theOverviewHasASectionForEachCommandWithItsOptions(String language) throws IOException {
		String text = Files.readString(DOCS.resolve(language).resolve("command-line.md"));
		Map<String, CommandLine> commands = commands();
		Set<String> described = new TreeSet<>();
		Matcher section = SECTION.matcher(text);
		while (section.find()) {
			for (String name : section.group(1).split("[、, ]+")) {
				if (!commands.containsKey(name)) {
					assertEquals("eclipse", name);
					continue;
				}
				described.add(name);
				CommandSpec spec = commands.get(name).getCommandSpec();
				Matcher synopsis = Pattern.compile("(?m)^nianbao " + name + " .*$").matcher(section.group(2));
				if (synopsis.find()) {
					assertEquals(own(spec), options(synopsis.group().replace("-o ", "--output ")), language + " " + name);
				} else {
					assertTrue(options(section.group(2)).containsAll(own(spec)), language + " " + name);
				}
				for (String option : own(spec)) {
					assertTrue(section.group(2).contains("`" + option.replace("[no-]", "no-")) || section.group(2).contains("`" + option) || option.startsWith("--[")
						&& section.group(2).contains("`" + option.replace("[no-]", "")), language + " " + name + " does not explain " + option);
				}
			}
		}
		Set<String> expected = new TreeSet<>(commands.keySet());
		expected.remove("help");
		assertEquals(expected, described, language);
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh", "en"})
	void noPageNamesAnOptionThatThereIsNot(String language) throws IOException {
		Set<String> known = new TreeSet<>(Set.of("--version", "--help", "--lang", "--quiet"));
		commands().values().forEach(command -> {
			known.addAll(own(command.getCommandSpec()));
			known.addAll(command.getCommandSpec().optionsMap().keySet());
			known.addAll(command.getCommandSpec().negatedOptionsMap().keySet());
		});
		for (String page : List.of("command-line.md", "ci.md")) {
			Set<String> unknown = options(Files.readString(DOCS.resolve(language).resolve(page)));
			unknown.removeAll(known);
			assertEquals(Set.of(), unknown, language + " " + page);
		}
	}

	/** All but those of watching, which have times of day. */
	@ParameterizedTest
	@CsvSource({"zh, 下属, 某县", "en, bodies, county"})
	void whatTheOverviewShowsIsWhatIsPrinted(String language, String bodies, String county) throws IOException {
		CommandPages.copyExamples(directory);
		Examples.copy(Examples.CORRECT, directory.resolve("2024/水利局.nianbao"));
		for (int i = 1; i <= 12; i++) {
			Path report = Examples.copy(Examples.CORRECT, directory.resolve(bodies).resolve(i + ".nianbao"));
			Files.writeString(report, Files.readString(report).replace("青石县农业农村局", "第" + i + "局"));
		}
		Files.writeString(directory.resolve(bodies).resolve("nianbao.properties"), "bodies = 第1局、青石县财政局\n");
		Files.createDirectories(directory.resolve(county));
		Files.writeString(directory.resolve(county).resolve("nianbao.properties"), "# \nformat = 国办2021\ndeadline = 02-20\nseverity.T-BLANK = error\n");
		Matcher block = CONSOLE.matcher(Files.readString(DOCS.resolve(language).resolve("command-line.md")));
		int run = 0;
		while (block.find()) {
			if (!block.group(1).contains("--watch")) {
				Result result = Cli.in(directory).run(block.group(1).split(" "));
				assertEquals(block.group(2), result.out() + result.err(), language + " " + block.group(1));
				run++;
			}
		}
		assertEquals(5, run);
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh", "en"})
	void theOverviewHasEveryExitCode(String language) throws IOException, IllegalAccessException {
		String text = Files.readString(DOCS.resolve(language).resolve("command-line.md"));
		String section = text.substring(text.indexOf(language.equals("zh") ? "## 退出码" : "## Exit codes"));
		section = section.substring(0, section.indexOf("\n## "));
		Set<String> documented = new TreeSet<>();
		Matcher row = Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(section);
		while (row.find()) {
			documented.add(row.group(1));
		}
		Set<String> codes = new TreeSet<>();
		for (Field field : ExitCode.class.getDeclaredFields()) {
			if (field.getType() == int.class) {
				codes.add(String.valueOf(field.getInt(null)));
			}
		}
		codes.addAll(List.of("130", "143"));
		assertEquals(codes, documented);
	}
}
