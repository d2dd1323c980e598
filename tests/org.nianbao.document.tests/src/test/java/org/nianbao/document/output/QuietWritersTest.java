package org.nianbao.document.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Reports;
import org.nianbao.testkit.Examples;

/**
 * The libraries for PDF and fonts write to a logging facade, which writes to standard output and standard error if nobody else listens. In virtual
 * machines of their own, because the first use decides.
 */
class QuietWritersTest {

	@TempDir
	private Path directory;

	/** What runs there: writes a report with charts in a format. */
	public static final class Program {

		private Program() {
		}

		public static void main(String[] arguments) throws Exception {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Path report = Examples.root().resolve("examples/charts-2024.nianbao");
			DocumentFormat.byId(arguments[0]).orElseThrow().write(new DocumentFormat.Content(Reports.load(report)), DocumentOptions.standard(), out);
			System.out.print(out.size() > 1000 ? "written" : "empty");
		}
	}

	/** The first draws charts with the library for fonts only. */
	@ParameterizedTest
	@ValueSource(strings = {"docx", "pdf"})
	void nothingIsSaidButByTheProgram(String format) throws Exception {
		Path out = directory.resolve("out.txt");
		Path err = directory.resolve("err.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "-cp",
			System.getProperty("java.class.path"), Program.class.getName(), format).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertEquals(0, process.waitFor(), () -> err.toString());
		assertEquals("", Files.readString(err, StandardCharsets.UTF_8));
		assertEquals("written", Files.readString(out, StandardCharsets.UTF_8));
	}
}
