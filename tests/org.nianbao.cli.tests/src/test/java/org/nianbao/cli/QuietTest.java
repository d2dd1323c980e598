package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.cli.Cli.Result;

/**
 * {@code --quiet}: what was asked for and what has gone wrong, nothing else, of every command.
 */
class QuietTest {

	@TempDir
	private Path directory;

	@BeforeEach
	void writeReports() throws IOException {
		Examples.copy(Examples.CORRECT, directory.resolve("right.nianbao"));
		Examples.copy(Examples.MISTAKES, directory.resolve("wrong.nianbao"));
		Files.writeString(directory.resolve("crooked.nianbao"), Examples.text(Examples.CORRECT).replaceAll("(?m)^\\| *", "|   "));
	}

	private Result run(String... args) {
		return Cli.in(directory).run(args);
	}

	@ParameterizedTest
	@CsvSource({"generate --to txt right.nianbao", "format crooked.nianbao", "format --quiet=true crooked.nianbao", "fix wrong.nianbao",
		"new --body 某局 --year 2024",
		"sum --body 某县 -o sum.nianbao right.nianbao", "check right.nianbao", "check .", "generate --no-check --to txt .", "--quiet check right.nianbao"})
	void whatSucceedsOrOnlyFindsSaysNothingBesides(String line) {
		Result result = run((line.contains("--quiet") ? line : line + " --quiet").split(" "));
		assertEquals("", result.err());
		assertEquals(result.exitCode() == 0, result.out().isEmpty(), result.out());
	}

	@Test
	void findingsAreAllThere() {
		String findings = run("check", "wrong.nianbao").out();
		String verdict = findings.substring(findings.indexOf("1 个文件："));
		Result quiet = run("check", "--quiet", "wrong.nianbao");
		assertEquals(findings.replace(verdict, ""), quiet.out());
		assertEquals(1, quiet.exitCode());
		assertEquals(run("generate", "--to", "txt", "wrong.nianbao").out(), run("generate", "--quiet", "--to", "txt", "wrong.nianbao").out());
	}

	@Test
	void theTableIsThereForWhoAsks() {
		assertFalse(run("check", "--quiet", ".").out().contains("机关  "));
		String table = run("check", "--quiet", "--table", "right.nianbao").out();
		assertTrue(table.contains("年度"), table);
		assertFalse(table.contains("个文件"), table);
	}

	@Test
	void outputForProgramsIsTheSame() {
		for (String form : new String[] {"json", "sarif", "junit"}) {
			assertEquals(run("check", "--format", form, ".").out(), run("check", "--quiet", "--format", form, ".").out());
		}
		assertEquals(run("rules").out(), run("rules", "--quiet").out());
		assertEquals(run("format", "--check", ".").out(), run("format", "--check", "--quiet", ".").out());
		assertEquals(run("fix", "--dry-run", ".").out(), run("fix", "--dry-run", "--quiet", ".").out());
	}

	@Test
	void whatGoesWrongIsStillSaid() {
		Result result = run("check", "--quiet", "nowhere", "right.nianbao");
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 没有文件或目录 nowhere\n", result.err());
		assertEquals("", result.out());
	}

	@Test
	void whatIsOddInAProjectFileIsNotWrong() throws IOException {
		Files.writeString(directory.resolve("nianbao.properties"), "fonts = nowhere.ttf\n");
		assertFalse(run("check", "right.nianbao").err().isEmpty());
		assertEquals("", run("check", "--quiet", "right.nianbao").err());
	}
}
