package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.cli.Cli.Result;

/**
 * What the shells themselves propose.
 */
@Timeout(120)
class CompletionTest {

	/** Runs zsh on a terminal of its own. What is typed has quotation marks in its words, so that it differs from what is printed. */
	private static final String ZSH = """
		zmodload zsh/zpty
		zpty shell zsh -f -i
		zpty -w shell "stty cols 4000; autoload -U compinit; compinit -u -D; source .zsh; PS1=; unset zle_bracketed_paste; print REA''DY"
		zpty -r -m shell out '*READY*'
		zpty -w -n shell "$1"$'\\t\\x01print -rl -- BEG\\'\\'IN \\x05 E\\'\\'ND\\n'
		zpty -r -m shell out '*BEGIN*END*'
		print -r -- "$out"
		zpty -d shell
		""";

	@TempDir
	private Path directory;

	@BeforeEach
	void writeFiles() throws IOException {
		for (String name : List.of("report one.nianbao", "年报.nianbao", "format.geshi", "letter.docx", "letter.txt", "figures.csv")) {
			Files.writeString(directory.resolve(name), "");
		}
		Files.createDirectories(directory.resolve("county"));
		for (String shell : List.of("bash", "zsh", "fish")) {
			Result result = Cli.in(directory).run("completion", shell);
			assertEquals(0, result.exitCode(), result.err());
			Files.writeString(directory.resolve("." + shell), result.out());
		}
	}

	private Result shell(String... command) throws IOException, InterruptedException {
		return Processes.run(Processes.of(Processes.classes()).command(command).directory(directory.toFile()));
	}

	/** What bash proposes for the last of the words, which are separated by commas as bash separates them. */
	private TreeSet<String> bash(String... words) throws IOException, InterruptedException {
		String script = "set -u; source .bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _nianbao; ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "
			+ "\"${COMPREPLY[@]}\"";
		Result result = shell(Stream.concat(Stream.of("bash", "-c", script, "bash", "nianbao"), Stream.of(words)).toArray(String[]::new));
		assertEquals("", result.err());
		return new TreeSet<>(result.outLines());
	}

	/** What fish proposes for a line, without descriptions. */
	private TreeSet<String> fish(String line) throws IOException, InterruptedException {
		Result result = shell("fish", "--no-config", "-c", "source .fish; complete -C " + "'" + line + "'");
		assertEquals("", result.err());
		TreeSet<String> proposed = new TreeSet<>();
		result.outLines().forEach(proposal -> proposed.add(proposal.split("\t")[0]));
		return proposed;
	}

	/** What zsh makes of a line when the key for completion is pressed at its end. The line becomes arguments, which are printed. */
	private String zsh(String line) throws IOException, InterruptedException {
		Files.writeString(directory.resolve(".keys"), ZSH);
		Result result = shell("zsh", "-f", ".keys", line);
		List<String> lines = result.out().lines().map(String::strip).toList();
		int start = lines.lastIndexOf("BEGIN");
		int end = lines.lastIndexOf("END");
		assertTrue(start >= 0 && end > start, result.out() + result.err());
		return String.join(" ", lines.subList(start + 1, end));
	}

	@Test
	void bashCompletesCommands() throws IOException, InterruptedException {
		assertTrue(bash("").containsAll(List.of("check", "generate", "completion", "help")));
		assertEquals(List.of("check"), List.copyOf(bash("ch")));
		assertEquals(List.of("check"), List.copyOf(bash("--lang", "en", "ch")));
		assertEquals(List.of("check"), List.copyOf(bash("help", "ch")));
		assertEquals(List.of("--lang"), List.copyOf(bash("--la")));
	}

	@Test
	void bashCompletesOptionsAndTheirValues() throws IOException, InterruptedException {
		assertEquals(List.of("--fail-on", "--format"), List.copyOf(bash("check", "--f")));
		assertTrue(bash("check", "--").containsAll(List.of("--table", "--no-table", "--quiet", "--lang", "--help")));
		assertEquals(List.of("json", "junit"), List.copyOf(bash("check", "--format", "j")));
		assertEquals(List.of("json", "junit"), List.copyOf(bash("check", "--format", "=", "j")));
		assertEquals(List.of("error", "info", "never", "warning"), List.copyOf(bash("check", "--fail-on", "=")));
		assertEquals(List.of("T4-SUM"), List.copyOf(bash("check", "--rule", "T4")));
		assertEquals(List.of("T3-BALANCE,T4-SUM"), List.copyOf(bash("check", "--rule", "T3-BALANCE,T4")));
		assertEquals(List.of("docx,html"), List.copyOf(bash("generate", "--to", "docx,h")));
		assertEquals(List.of("T4-SUM"), List.copyOf(bash("explain", "T4")));
	}

	@Test
	void bashCompletesFilesByTheirExtensions() throws IOException, InterruptedException {
		assertEquals(List.of("county", "format.geshi", "report one.nianbao", "年报.nianbao"), List.copyOf(bash("check", "")));
		assertEquals(List.of("report one.nianbao"), List.copyOf(bash("check", "年报.nianbao", "rep")));
		assertEquals(List.of("county", "letter.docx"), List.copyOf(bash("generate", "--reference-doc", "")));
		assertEquals(List.of("county"), List.copyOf(bash("generate", "-o", "")));
		assertEquals(List.of("county", "figures.csv"), List.copyOf(bash("sum", "--sources", "")));
		assertEquals(List.of("county", "letter.docx", "letter.txt"), List.copyOf(bash("import", "")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
		nianbao ch                       > check
		nianbao check --format j         > json junit
		nianbao check --rule=T3-BALANCE,T4 > --rule=T3-BALANCE,T4-SUM
		nianbao generate --to docx,h     > docx,html
		nianbao explain T4               > T4-SUM
		nianbao check re                 > report one.nianbao
		nianbao import l                 > letter.docx letter.txt
		nianbao generate --reference-doc l > letter.docx
		nianbao check --no-t             > --no-table
		""")
	void fishCompletes(String line, String proposals) throws IOException, InterruptedException {
		assertEquals(proposals, String.join(" ", fish(line)));
	}

	@Test
	void fishCompletesFilesByTheirExtensions() throws IOException, InterruptedException {
		assertEquals(List.of("county/", "format.geshi", "report one.nianbao", "年报.nianbao"), List.copyOf(fish("nianbao check ")));
		assertEquals(List.of("county/"), List.copyOf(fish("nianbao generate -o ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
		nianbao che                        > nianbao check
		nianbao check --format=js          > nianbao check --format=json
		nianbao check --rule T3-BALANCE,T4 > nianbao check --rule T3-BALANCE,T4-SUM
		nianbao generate --to docx,h       > nianbao generate --to docx,html
		nianbao explain T4                 > nianbao explain T4-SUM
		nianbao check re                   > nianbao check report one.nianbao
		nianbao check form                 > nianbao check format.geshi
		nianbao import letter.d            > nianbao import letter.docx
		nianbao generate --reference-doc l > nianbao generate --reference-doc letter.docx
		nianbao check --no-t               > nianbao check --no-table
		""")
	void zshCompletes(String line, String completed) throws IOException, InterruptedException {
		assertEquals(completed, zsh(line));
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh", "en"})
	void everyCommandAndOptionIsInEveryScript(String language) {
		for (String shell : List.of("bash", "zsh", "fish")) {
			String script = Cli.in(directory).run("completion", shell, "--lang", language).out();
			for (String word : List.of("check", "generate", "import", "fix", "format", "new", "sum", "config", "rules", "explain", "lsp", "completion",
				"fail-on", "reference-doc", "quiet")) {
				assertTrue(script.contains(word), shell + ": " + word);
			}
			assertFalse(script.replace("/dev/null", "").contains("null"), script);
		}
	}
}
