package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Cli.Result;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Help, version, and what wrong command lines are told.
 */
class UsageTest {

	private static final List<String> COMMANDS = List.of("check", "generate", "fix", "format", "new", "sum", "import", "config", "rules", "explain",
		"lsp", "completion", "help");

	private static Result run(String... args) {
		return Cli.in(Examples.ROOT).run(args);
	}

	@Test
	void withoutArgumentsTheUsageGoesToStandardErrorAndTheExitCodeIsTwo() {
		Result result = run();
		assertEquals(2, result.exitCode());
		assertEquals("", result.out());
		assertTrue(result.err().startsWith("用法：nianbao "), result.err());
		COMMANDS.forEach(command -> assertTrue(result.err().contains("\n  " + command + " "), command));
	}

	@ParameterizedTest
	@ValueSource(strings = {"--help", "-h", "help"})
	void helpGoesToStandardOutput(String argument) {
		Result result = run(argument);
		assertEquals(0, result.exitCode());
		assertEquals("", result.err());
		COMMANDS.forEach(command -> assertTrue(result.out().contains("\n  " + command + " "), command));
	}

	@ParameterizedTest
	@ValueSource(strings = {"check", "generate", "fix", "format", "new", "sum", "import", "config", "rules", "explain", "lsp", "completion", "help"})
	void everyCommandHasHelpInBothLanguages(String command) {
		for (String language : List.of("zh", "en")) {
			Result result = run(command, "--help", "--lang", language);
			assertEquals(0, result.exitCode());
			assertEquals("", result.err());
			assertTrue(result.out().startsWith((language.equals("zh") ? "用法：" : "Usage: ") + "nianbao " + command), result.out());
			assertTrue(result.out().contains(language.equals("zh") ? "退出码：" : "Exit codes:"), result.out());
			assertEquals(result.out(), run("help", command, "--lang", language).out());
			boolean mixed = language.equals("en") && result.out().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
			assertFalse(mixed, result.out());
		}
	}

	@Test
	void everyOptionAndParameterIsDescribed() {
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
			Surroundings surroundings = new Surroundings(System.in, System.out, System.err, Map.of(), Examples.ROOT, false);
			CommandLine all = new Launch(surroundings).commandLine(new Session(surroundings, new Messages(locale)));
			assertEquals(COMMANDS, List.copyOf(all.getSubcommands().keySet()));
			for (CommandLine command : all.getSubcommands().values()) {
				CommandSpec spec = command.getCommandSpec();
				assertTrue(spec.usageMessage().description().length > 0, spec.name());
				assertTrue(spec.usageMessage().exitCodeList().keySet().containsAll(List.of("0", "2", "3")),
					spec.name() + " " + spec.usageMessage().exitCodeList());
				spec.args().forEach(arg -> assertTrue(arg.description().length > 0, spec.name() + " " + arg));
			}
		}
	}

	@Test
	void everyOptionOfTheContractIsInTheHelp() {
		List.of("--format=text|json|sarif|junit", "--fail-on=error|warning|info|never", "--rule=", "PATH...")
			.forEach(option -> assertTrue(run("check", "--help").out().contains(option), option));
		List.of("--to=docx,pdf,html,txt,xlsx,csv,json", "-o=DIR", "--[no-]check", "PATH...")
			.forEach(option -> assertTrue(run("generate", "--help").out().contains(option), option));
		List.of("--check", "PATH...").forEach(option -> assertTrue(run("format", "--help").out().contains(option), option));
		assertTrue(run("explain", "--help").out().contains(" RULE"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"--version", "-V"})
	void theVersionNamesTheProductAndJava(String argument) {
		Result result = run(argument);
		assertEquals(0, result.exitCode());
		assertEquals(2, result.outLines().size());
		assertTrue(result.outLines().get(0).startsWith("nianbao "), result.out());
		assertTrue(result.outLines().get(1).startsWith("Java " + System.getProperty("java.version")), result.out());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
		chek x                              > 没有命令 chek；是不是 check？
		frobnicate                          > 没有命令 frobnicate
		help chek                           > 没有命令 chek；是不是 check？
		--vershun                           > 没有选项 --vershun；是不是 --version？
		check                               > 缺少参数 PATH
		check --form                        > 没有选项 --form；是不是 --format？
		check --formt=json x                > 没有选项 --formt；是不是 --format？
		check --quux x                      > 没有选项 --quux
		check -q x                          > 没有选项 -q；是不是 -h？
		check --format xml x                > --format 的取值 xml 无效；可以是：text、json、sarif、junit
		check --format                      > 选项 --format 缺少取值 text|json|sarif|junit
		check --fail-on warn x              > --fail-on 的取值 warn 无效；可以是：error、warning、info、never
		check --format json --format text x > 选项 --format 只能给一次
		check --lang fr x                   > --lang 的取值 fr 无效；可以是：zh、en
		check --rule T3-BALANS x            > 没有规则 T3-BALANS；是不是 T3-BALANCE
		check --rule NONSENSE x             > 没有规则 NONSENSE；用 nianbao rules 查看全部规则
		check --rule T3-BALANCE,NOPE! x     > 没有规则 NOPE!；用 nianbao rules 查看全部规则
		generate                            > 缺少参数 PATH
		generate --to docx,odt x            > --to 的取值 odt 无效；可以是：docx、pdf、html、txt、xlsx、csv、json
		format                              > 缺少参数 PATH
		explain                             > 缺少参数 RULE
		explain S-SYNTAX T-ROWS             > 多余的参数 T-ROWS
		explain s-sintax                    > 没有规则 s-sintax；是不是 S-SYNTAX
		rules all                           > 多余的参数 all
		""")
	void wrongCommandLinesAreToldWhatIsWrong(String line, String message) {
		Result result = run(line.strip().split(" +"));
		assertEquals(2, result.exitCode());
		assertEquals("", result.out());
		assertEquals(2, result.errLines().size(), result.err());
		assertTrue(result.errLines().get(0).startsWith("nianbao: " + message.strip()), result.err());
		assertTrue(result.errLines().get(1).endsWith(" --help 查看用法"), result.err());
	}

	@Test
	void theHintNamesTheCommand() {
		assertEquals("用 nianbao check --help 查看用法", run("check", "--rule", "NONSENSE", "x").errLines().get(1));
		assertEquals("用 nianbao check --help 查看用法", run("check", "--quux", "x").errLines().get(1));
		assertEquals("nianbao --help shows the usage", run("--lang=en", "--quux").errLines().get(1));
	}

	@Test
	void wrongCommandLinesAreToldInEnglishToo() {
		assertEquals("nianbao: there is no option --formt; did you mean --format?", run("check", "--formt", "x", "--lang", "en").errLines().get(0));
		assertEquals("nianbao: missing argument PATH", run("--lang", "en", "check").errLines().get(0));
	}

	@Test
	void argumentsThatBeginWithAnAtSignAreFiles() {
		assertEquals("nianbao: 没有文件或目录 @all.nianbao", run("check", "@all.nianbao").errLines().get(0));
	}

	@Test
	void optionsMayFollowPathsAndEndWithTwoDashes() {
		Result result = run("check", "nowhere", "--format", "json", "--", "--quux");
		assertEquals(2, result.exitCode());
		assertEquals(List.of("nianbao: 没有文件或目录 nowhere", "nianbao: 没有文件或目录 --quux"), result.errLines());
	}
}
