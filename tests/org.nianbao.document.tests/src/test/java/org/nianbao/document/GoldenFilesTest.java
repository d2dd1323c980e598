package org.nianbao.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.nianbao.document.csv.FiguresCsvWriter;
import org.nianbao.document.json.FiguresJsonWriter;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.GoldenFiles;

/**
 * Compares what is printed of the examples with the files in {@code src/test/golden}. After a change, run with
 * {@code -Dnianbao.golden.update=true}, look at the differences, and commit them.
 */
class GoldenFilesTest {

	private static final Path GOLDEN = Path.of("src", "test", "golden");
	private static final List<String> WRITERS = List.of("txt", "html");

	@Test
	void printedExamplesAreAsExpected() throws Exception {
		Map<String, String> printed = new TreeMap<>();
		for (Path example : Examples.all()) {
			print(example, printed);
		}
		GoldenFiles.assertMatch(GOLDEN, printed);
	}

	private static void print(Path example, Map<String, String> printed) throws Exception {
		LoadedReport report = Reports.load(example);
		Document document = DocumentBuilder.build(report);
		String name = example.getFileName().toString().replaceFirst("\\.nianbao$", "");
		for (String id : WRITERS) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			DocumentWriters.byId(id).orElseThrow().write(document, out);
			printed.put(name + "." + id, out.toString(StandardCharsets.UTF_8));
		}
		for (FiguresWriter writer : List.of(new FiguresJsonWriter(), new FiguresCsvWriter())) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			writer.write(report, out);
			printed.put(name + "." + writer.id(), out.toString(StandardCharsets.UTF_8));
		}
	}
}
