package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * {@code check --format sarif}: as the published schema wants it, and the same findings and repairs as those of the other forms.
 */
class SarifTest {

	@TempDir
	private Path directory;

	private static Schema schema() throws IOException {
		try (InputStream published = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(new String(published.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static List<JsonObject> objects(JsonElement array) {
		return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).map(JsonElement::getAsJsonObject).toList();
	}

	private static JsonObject run(String sarif) {
		return JsonParser.parseString(sarif).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
	}

	@Test
	void allExamplesFollowThePublishedSchema() throws IOException {
		Result result = Cli.in(Examples.ROOT).run("check", "--format", "sarif", "examples");
		assertEquals(1, result.exitCode(), result.err());
		assertEquals(List.of(), schema().validate(result.out(), InputFormat.JSON));
		assertFalse(schema().validate(result.out().replace("\"ruleId\":\"T4-SUM\"", "\"ruleId\":4"), InputFormat.JSON).isEmpty(),
			"the schema says what is wrong");
	}

	@Test
	void nothingFoundIsAnEmptyRun() throws IOException {
		Result result = Cli.in(Examples.ROOT).run("check", "--rule", "T4-SUM", "--format", "sarif", Examples.CORRECT, Examples.CORRECT);
		assertEquals(0, result.exitCode());
		assertEquals(List.of(), schema().validate(result.out(), InputFormat.JSON));
		assertEquals(new JsonArray(), run(result.out()).getAsJsonArray("results"));
	}

	/** Files without findings stand between those with some. */
	@Test
	void findingsAreThoseOfTheJson() throws IOException {
		Examples.copy(Examples.MISTAKES, directory.resolve("甲 乙/a.nianbao"));
		Examples.copy(Examples.CORRECT, directory.resolve("b.nianbao"));
		Examples.copy(Examples.MISTAKES, directory.resolve("c#.nianbao"));
		JsonObject json = JsonParser.parseString(Cli.in(directory).run("check", "--format", "json", ".").out()).getAsJsonObject();
		Result result = Cli.in(directory).run("check", "--format", "sarif", ".");
		List<String> expected = new ArrayList<>();
		for (JsonObject file : objects(json.get("files"))) {
			objects(file.get("findings")).forEach(finding -> expected.add(file.get("file").getAsString() + " " + finding.get("rule").getAsString() + " "
				+ finding.get("line") + ":" + finding.get("column") + " " + finding.get("message").getAsString() + " " + finding.getAsJsonArray("fixes").size()
				+ " " + finding.getAsJsonArray("related").size()));
		}
		List<String> found = new ArrayList<>();
		for (JsonObject one : objects(run(result.out()).get("results"))) {
			JsonObject place = objects(one.get("locations")).get(0).getAsJsonObject("physicalLocation");
			JsonObject region = place.getAsJsonObject("region");
			String file = URI.create(place.getAsJsonObject("artifactLocation").get("uri").getAsString()).getPath();
			found.add(file + " " + one.get("ruleId").getAsString() + " " + region.get("startLine") + ":" + region.get("startColumn") + " "
				+ one.getAsJsonObject("message").get("text").getAsString() + " " + (one.has("fixes") ? one.getAsJsonArray("fixes").size() : 0) + " "
				+ (one.has("relatedLocations") ? one.getAsJsonArray("relatedLocations").size() : 0));
		}
		assertTrue(expected.size() > 10, expected.toString());
		assertEquals(expected, found);
		assertEquals(List.of(), schema().validate(result.out(), InputFormat.JSON));
	}

	@Test
	void everyRuleIsDescribed() throws IOException {
		JsonObject run = run(Cli.in(Examples.ROOT).run("check", "--format", "sarif", "examples").out());
		List<String> rules = objects(run.getAsJsonObject("tool").getAsJsonObject("driver").get("rules")).stream()
			.map(rule -> rule.get("id").getAsString()).toList();
		objects(run.get("results")).forEach(result -> assertTrue(rules.contains(result.get("ruleId").getAsString()), result.get("ruleId").getAsString()));
	}

	@Test
	void fingerprintsDoNotMoveWithTheText() throws IOException {
		Path file = Examples.copy(Examples.MISTAKES, directory.resolve("a.nianbao"));
		List<String> before = fingerprints();
		Files.writeString(file, "# 注\n\n" + Files.readString(file));
		assertEquals(before, fingerprints());
	}

	private List<String> fingerprints() {
		return objects(run(Cli.in(directory).run("check", "--rule", "T4-SUM,T3-ROWSUM,T3-BALANCE", "--format", "sarif", "a.nianbao").out())
			.get("results")).stream()
			.map(result -> result.get("partialFingerprints").toString()).toList();
	}

	@Test
	void waivedFindingsAreSuppressed() throws IOException {
		String wrong = Examples.text(Examples.CORRECT).replace("|        0 |    3 |", "|        0 |    4 |");
		Files.writeString(directory.resolve("a.nianbao"), "@豁免 T4-SUM \"上级要求\"\n" + wrong);
		Result result = Cli.in(directory).run("check", "--rule", "T4-SUM", "--format", "sarif", "a.nianbao");
		JsonObject found = objects(run(result.out()).get("results")).get(0);
		assertEquals("[{\"kind\":\"inSource\",\"justification\":\"上级要求\"}]", found.get("suppressions").toString());
		assertEquals(List.of(), schema().validate(result.out(), InputFormat.JSON));
	}

	@Test
	void whatCannotBeReadIsNoSuccess() {
		Result result = Cli.in(directory).run("check", "--format", "sarif", "none.nianbao");
		assertEquals(2, result.exitCode());
		assertEquals("[{\"executionSuccessful\":false}]", run(result.out()).get("invocations").toString());
	}
}
