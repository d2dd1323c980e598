package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

	private static final String ESCAPE = "\u001b";

	private static Surroundings surroundings(boolean terminal, Map<String, String> variables, PrintStream out) {
		return new Surroundings(InputStream.nullInputStream(), out, out, variables, Examples.ROOT, terminal);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
		true,  '', xterm, true
		true,  '', '',    true
		true,  1,  xterm, false
		true,  '', dumb,  false
		false, '', xterm, false
		""")
	void coloursAreForTerminalsUnlessTheUserObjects(boolean terminal, String noColor, String term, boolean coloured) {
		assertEquals(coloured, surroundings(terminal, Map.of("NO_COLOR", noColor, "TERM", term), System.out).isColoured());
	}

	@Test
	void findingsAndHelpAreColouredOnATerminal() {
		for (String[] args : new String[][] {{"check", Examples.MISTAKES}, {"check", Examples.CORRECT}, {"--help"}}) {
			assertEquals(true, output(Map.of("TERM", "xterm"), args).contains(ESCAPE), String.join(" ", args));
			assertEquals(false, output(Map.of("TERM", "xterm", "NO_COLOR", "1"), args).contains(ESCAPE), String.join(" ", args));
		}
		assertEquals(false, output(Map.of("TERM", "xterm"), "check", "--format", "json", Examples.MISTAKES).contains(ESCAPE));
	}

	@Test
	void coloursChangeNothingElse() {
		String coloured = output(Map.of(), "check", Examples.MISTAKES);
		assertEquals(Cli.in(Examples.ROOT).run("check", Examples.MISTAKES).out(), coloured.replaceAll(ESCAPE + "\\[\\d+m", ""));
	}

	private static String output(Map<String, String> variables, String... args) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
		new Launch(surroundings(true, variables, out)).run(args);
		out.flush();
		return bytes.toString(StandardCharsets.UTF_8);
	}
}
