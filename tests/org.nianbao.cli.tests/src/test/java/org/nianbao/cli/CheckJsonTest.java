package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * {@code check --format json}, the contract with other programs.
 */
class CheckJsonTest {

	private static final List<String> FINDING_KEYS = List.of("rule", "severity", "line", "column", "endLine", "endColumn", "message", "table",
		"row", "cell",
		"expected", "found", "related", "fixes");

	@TempDir
	private Path directory;

	private static JsonObject check(String... paths) {
		Result result = run(paths);
		assertEquals("", result.err());
		return JsonParser.parseString(result.out()).getAsJsonObject();
	}

	private static Result run(String... paths) {
		List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
		args.addAll(List.of(paths));
		return Cli.in(Examples.ROOT).run(args.toArray(String[]::new));
	}

	private static List<JsonObject> findings(JsonObject file) {
		return file.getAsJsonArray("findings").asList().stream().map(JsonElement::getAsJsonObject).toList();
	}

	private static JsonObject file(JsonObject output, int index) {
		return output.getAsJsonArray("files").get(index).getAsJsonObject();
	}

	private static JsonObject finding(String rule) {
		return findings(file(check(Examples.MISTAKES), 0)).stream().filter(finding -> finding.get("rule").getAsString().equals(rule)).findFirst()
			.orElseThrow();
	}

	@Test
	void theOutputHasTheKeysOfTheContract() {
		JsonObject output = check(Examples.CORRECT, Examples.MISTAKES);
		assertEquals(List.of("version", "files", "summary"), List.copyOf(output.keySet()));
		assertEquals(1, output.get("version").getAsInt());
		assertEquals(2, output.getAsJsonArray("files").size());
		assertEquals(List.of("file", "findings"), List.copyOf(file(output, 0).keySet()));
		assertEquals(Examples.CORRECT, file(output, 0).get("file").getAsString());
		assertEquals(0, file(output, 0).getAsJsonArray("findings").size());
		for (JsonObject finding : findings(file(output, 1))) {
			assertEquals(FINDING_KEYS, List.copyOf(finding.keySet()));
			for (JsonElement related : finding.getAsJsonArray("related")) {
				assertEquals(List.of("line", "column", "endLine", "endColumn", "message"), List.copyOf(related.getAsJsonObject().keySet()));
			}
			for (JsonElement fix : finding.getAsJsonArray("fixes")) {
				assertEquals(List.of("kind", "title", "safe", "edits"), List.copyOf(fix.getAsJsonObject().keySet()));
				for (JsonElement edit : fix.getAsJsonObject().getAsJsonArray("edits")) {
					assertEquals(List.of("offset", "length", "text"), List.copyOf(edit.getAsJsonObject().keySet()));
				}
			}
		}
	}

	@Test
	void theSummaryCountsTheFindings() {
		JsonObject output = check(Examples.CORRECT, Examples.MISTAKES);
		JsonObject summary = output.getAsJsonObject("summary");
		assertEquals(List.of("files", "errors", "warnings", "infos", "waived"), List.copyOf(summary.keySet()));
		List<String> severities = findings(file(output, 1)).stream().map(finding -> finding.get("severity").getAsString()).toList();
		assertEquals(2, summary.get("files").getAsInt());
		assertEquals(severities.stream().filter("error"::equals).count(), summary.get("errors").getAsInt());
		assertEquals(severities.stream().filter("warning"::equals).count(), summary.get("warnings").getAsInt());
		assertEquals(severities.stream().filter("info"::equals).count(), summary.get("infos").getAsInt());
		assertEquals(0, summary.get("waived").getAsInt());
	}

	@Test
	void aFindingNamesTheCellAndItsPlace() throws IOException {
		JsonObject finding = finding("T4-SUM");
		assertEquals("error", finding.get("severity").getAsString());
		assertEquals("复议诉讼", finding.get("table").getAsString());
		assertEquals("未经复议直接起诉", finding.get("row").getAsString());
		assertEquals("总计", finding.get("cell").getAsString());
		assertEquals("2", finding.get("expected").getAsString());
		assertEquals("3", finding.get("found").getAsString());
		String line = Examples.text(Examples.MISTAKES).split("\n")[finding.get("line").getAsInt() - 1];
		assertEquals("3", line.substring(finding.get("column").getAsInt() - 1, finding.get("endColumn").getAsInt() - 1));
		assertEquals(finding.get("line"), finding.get("endLine"));
	}

	@Test
	void whatDoesNotApplyIsNull() {
		JsonObject finding = finding("S-SYNTAX");
		List.of("table", "row", "cell").forEach(key -> assertTrue(finding.get(key).isJsonNull(), key));
	}

	@Test
	void exitCodeAndRulesAreThoseOfTheTextForm() {
		assertEquals(0, run("--rule", "T2-REMARK", Examples.MISTAKES).exitCode());
		assertEquals(1, run("--rule", "T4-SUM", Examples.MISTAKES).exitCode());
		assertEquals(1, findings(file(check("--rule", "T4-SUM", Examples.MISTAKES), 0)).size());
	}

	@Test
	void unreadableInputsAreNotInTheOutput() {
		Result result = run("nowhere", Examples.CORRECT);
		assertEquals(2, result.exitCode());
		assertEquals("nianbao: 没有文件或目录 nowhere\n", result.err());
		assertEquals(1, JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("files").size());
		Result nothing = run("nowhere");
		assertEquals(2, nothing.exitCode());
		assertEquals(0, JsonParser.parseString(nothing.out()).getAsJsonObject().getAsJsonObject("summary").get("files").getAsInt());
	}

	@Test
	void everyFindingHasALineOfItsOwn() {
		Result result = run(Examples.CORRECT, Examples.MISTAKES, Examples.CORRECT.replace("correct", "references"));
		long findings = result.outLines().stream().filter(line -> line.startsWith("   {\"rule\":")).count();
		JsonObject summary = JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonObject("summary");
		assertEquals(summary.get("errors").getAsInt() + summary.get("warnings").getAsInt() + summary.get("infos").getAsInt(), findings);
		assertTrue(result.out().endsWith("}\n"));
	}

	@Test
	void namesAreEscaped() throws IOException {
		String name = "a\"\n\\b.nianbao";
		Files.writeString(directory.resolve(name), "@格试");
		Result result = Cli.in(directory).run("check", "--format", "json", ".");
		JsonObject file = file(JsonParser.parseString(result.out()).getAsJsonObject(), 0);
		assertEquals("./" + name, file.get("file").getAsString());
		assertFalse(findings(file).isEmpty());
	}
}
