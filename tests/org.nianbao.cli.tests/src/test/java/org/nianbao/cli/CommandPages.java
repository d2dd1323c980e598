package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.cli.Cli.Result;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes the pages of the documentation on the commands: what the help says, and an example with what it really prints.
 */
final class CommandPages {

	/** Run one after the other in a copy of the examples: later ones find what earlier ones have written. */
	private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();

	static {
		EXAMPLES.put("check", "check --rule T4-SUM examples");
		EXAMPLES.put("generate", "generate --to docx,html -o out examples/correct-2024.nianbao");
		EXAMPLES.put("fix", "fix --dry-run --rule T-NUMBER examples/mistakes-2024.nianbao");
		EXAMPLES.put("format", "format --check examples/correct-2024.nianbao");
		EXAMPLES.put("new", "new --from examples/correct-2024.nianbao 2025.nianbao");
		EXAMPLES.put("sum", "sum --body 青石县 -o county.nianbao examples/correct-2024.nianbao");
		EXAMPLES.put("import", "import -o imported.nianbao out/correct-2024.docx");
		EXAMPLES.put("config", "config county");
		EXAMPLES.put("rules", "rules --format json");
		EXAMPLES.put("explain", "explain T4-SUM");
		EXAMPLES.put("lsp", "lsp --help");
		EXAMPLES.put("completion", "completion bash");
		EXAMPLES.put("help", "help explain");
	}

	/** So many lines of an example are shown. */
	private static final int LINES = 24;

	private final Locale locale;
	private final boolean chinese;

	private CommandPages(Locale locale) {
		this.locale = locale;
		chinese = locale.equals(Locale.CHINESE);
	}

	/**
	 * Returns the pages in a language.
	 *
	 * @param locale    Chinese or English
	 * @param directory an empty directory to run the examples in
	 * @return the texts by the names of their files
	 */
	static Map<String, String> of(Locale locale, Path directory) {
		return new CommandPages(locale).pages(directory);
	}

	private Map<String, String> pages(Path directory) {
		copyExamples(directory);
		Surroundings surroundings = new Surroundings(System.in, System.out, System.err, Map.of(), directory, false);
		CommandLine all = new Launch(surroundings).commandLine(new Session(surroundings, new Messages(locale)));
		Map<String, String> pages = new LinkedHashMap<>();
		for (CommandLine command : all.getSubcommands().values()) {
			String name = command.getCommandName();
			if (EXAMPLES.containsKey(name)) {
				pages.put(name + ".md", page(command, directory));
			}
		}
		return pages;
	}

	private String page(CommandLine command, Path directory) {
		CommandSpec spec = command.getCommandSpec();
		Help help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
		StringBuilder page = new StringBuilder("# nianbao " + spec.name() + "\n\n");
		page.append(Stream.of(spec.usageMessage().description()).map(CommandPages::plain).collect(Collectors.joining("\n\n"))).append("\n\n```\n");
		page.append("nianbao ").append(help.synopsis(0).strip().replaceFirst("^nianbao ", "")).append("\n```\n\n");
		if (!spec.positionalParameters().isEmpty()) {
			head(page, chinese ? "参数" : "Arguments", chinese ? "参数" : "Argument");
			spec.positionalParameters().forEach(argument -> row(page, "`" + argument.paramLabel().replace("|", "\\|") + "`", argument.description()));
			page.append('\n');
		}
		head(page, chinese ? "选项" : "Options", chinese ? "选项" : "Option");
		spec.options().stream().filter(option -> !option.hidden()).forEach(option -> row(page, names(option, spec), option.description()));
		page.append('\n');
		head(page, chinese ? "退出码" : "Exit codes", chinese ? "退出码" : "Code");
		spec.usageMessage().exitCodeList().forEach((code, meaning) -> row(page, code.strip(), new String[] {meaning}));
		page.append("\n## ").append(chinese ? "示例" : "Example").append("\n\n").append(example(EXAMPLES.get(spec.name()), directory));
		return page.append(chinese ? "\n全部命令见[命令行](../command-line.md)。\n" : "\nAll commands: [command line](../command-line.md).\n").toString();
	}

	private void head(StringBuilder page, String title, String column) {
		page.append("## ").append(title).append("\n\n| ").append(column).append(" | ").append(chinese ? "意思" : "Meaning").append(" |\n|---|---|\n");
	}

	private static void row(StringBuilder page, String name, String[] description) {
		page.append("| ").append(name).append(" | ")
			.append(Stream.of(description).map(CommandPages::plain).collect(Collectors.joining(" ")).replace("|", "\\|")).append(" |\n");
	}

	private static String plain(String text) {
		return text.replace("%n", " ").replace(System.lineSeparator(), " ").replace("%%", "%").replace("*.", "\\*.").replace("**", "`**`");
	}

	private static String names(OptionSpec option, CommandSpec spec) {
		Stream<String> negated = spec.negatedOptionsMap().entrySet().stream().filter(entry -> entry.getValue() == option).map(Map.Entry::getKey);
		String value = option.arity().max() == 0 || option.negatable() ? "" : "=" + option.paramLabel().replace("|", "\\|");
		return Stream.concat(Stream.of(option.names()), negated).map(name -> "`" + name + (name.startsWith("--") ? value : "") + "`")
			.collect(Collectors.joining("、"))
			.replace("、", ", ");
	}

	private String example(String line, Path directory) {
		String shown = chinese ? line : line + " --lang en";
		Result result = Cli.in(directory).run(shown.split(" "));
		List<String> lines = Stream.concat(result.out().lines(), result.err().lines()).toList();
		String text = lines.stream().limit(LINES).map(CommandPages::shortened).collect(Collectors.joining("\n"));
		return "```console\n$ nianbao " + shown + "\n" + text + (lines.size() > LINES ? "\n…" : "") + "\n```\n\n"
			+ (chinese ? "退出码：" : "Exit code: ") + result.exitCode() + "\n";
	}

	private static String shortened(String line) {
		return line.length() <= 160 ? line : line.substring(0, 160) + "…";
	}

	/**
	 * Lays out the files that the examples name: {@code examples} and a project file in {@code county}.
	 *
	 * @param directory the directory to lay them out in
	 */
	static void copyExamples(Path directory) {
		Path examples = Examples.ROOT.resolve("examples");
		try (Stream<Path> files = Files.walk(examples)) {
			for (Path file : files.toList()) {
				Path target = directory.resolve("examples").resolve(examples.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
			Files.createDirectories(directory.resolve("county"));
			Files.writeString(directory.resolve("county/nianbao.properties"), "format = 国办2021\ndeadline = 02-20\nseverity.T-BLANK = error\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
