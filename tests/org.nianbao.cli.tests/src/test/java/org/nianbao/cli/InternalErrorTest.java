package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.language.formats.ReportFormat;

import picocli.CommandLine;

/**
 * Mistakes of the program are admitted: one line, exit code 3, the details on demand.
 */
class InternalErrorTest {

	private static final String DETAILS = "\tat ";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	private List<String> errLines() {
		return err.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private int run(InputStream in, Map<String, String> variables, String... args) {
		return Main.run(args, in, stream(out), stream(err), variables, Examples.ROOT);
	}

	private static InputStream broken() {
		return new InputStream() {
			@Override
			public int read() {
				throw new IllegalStateException("two\nlines");
			}
		};
	}

	@Test
	void aCrashIsOneLineAndAHint() {
		assertEquals(3, run(broken(), Map.of(), "check", "-", Examples.CORRECT));
		assertEquals(2, errLines().size());
		assertEquals("nianbao: 内部错误（-）：java.lang.IllegalStateException: two lines", errLines().get(0));
		assertTrue(errLines().get(1).contains("NIANBAO_DEBUG=1"));
	}

	@Test
	void theOtherReportsAreStillChecked() {
		run(broken(), Map.of("LANG", "en_US.UTF-8"), "check", "-", Examples.CORRECT);
		assertEquals("nianbao: internal error in -: java.lang.IllegalStateException: two lines", errLines().get(0));
		assertEquals("1 file: no problems found\n", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void theDetailsAreThereForWhoAsks() {
		run(broken(), Map.of(), "check", "-");
		assertTrue(errLines().stream().noneMatch(line -> line.startsWith(DETAILS)));
		run(broken(), Map.of("NIANBAO_DEBUG", "1"), "check", "-");
		assertTrue(errLines().stream().anyMatch(line -> line.startsWith(DETAILS)));
	}

	@Test
	void aCrashOutsideOfReportsIsNoDifferent() {
		assertEquals(3, Main.run(new String[] {"check", "x"}, broken(), stream(out), stream(err), Map.of(), null));
		assertEquals(2, errLines().size(), errLines().toString());
		assertTrue(errLines().get(0).startsWith("nianbao: 内部错误：java.lang."), errLines().get(0));
	}

	@Test
	void aCrashOfARuleIsAFindingAndCannotBeFilteredAway() {
		assertEquals(3, check(new CrashingRule(), "--rule", "T4-SUM", "--fail-on", "never", Examples.CORRECT));
		List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
		assertEquals(2, lines.size());
		assertTrue(lines.get(0).startsWith(Examples.CORRECT + ":1:1: error S-INTERNAL "), lines.get(0));
		assertFalse(lines.get(0).contains(DETAILS));
	}

	@Test
	void aStackOverflowConcernsOneReport() {
		ReportRule endless = new CrashingRule() {
			@Override
			public void check(CheckContext context) {
				check(context);
			}
		};
		assertEquals(3, check(endless, Examples.CORRECT));
	}

	private int check(ReportRule rule, String... args) {
		Session session = new Session(new Surroundings(broken(), stream(out), stream(err), Map.of(), Examples.ROOT, false), new Messages(Locale.CHINESE));
		ReportServices services = new ReportServices(session, () -> new ReportChecker(List.of(rule), Locale.CHINESE));
		return new CommandLine(new CheckCommand(session, services)).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
	}

	/** A rule with a mistake. */
	private static class CrashingRule implements ReportRule {

		@Override
		public Set<String> ids(List<ReportFormat> formats) {
			return Set.of("T4-SUM");
		}

		@Override
		public void check(CheckContext context) {
			throw new IllegalStateException("a mistake");
		}
	}
}
