package org.nianbao.document.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Reports;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Holds what is written to the schema that is published, and the schema to what is no export.
 */
class FiguresSchemaTest {

	private static final Schema SCHEMA = schema();

	private static Schema schema() {
		try (InputStream in = FiguresJsonWriter.class.getResourceAsStream("figures-1.schema.json")) {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in, InputFormat.JSON);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everyExampleIsValid(Path example) throws Exception {
		assertEquals(List.of(), SCHEMA.validate(json(Reports.load(example)), InputFormat.JSON));
	}

	@Test
	void whateverIsTypedTheExportIsValid() throws IOException {
		for (int seed = 0; seed < 200; seed++) {
			LoadedReport report = Reports.load(RandomTexts.text(seed, 120));
			assertEquals(List.of(), SCHEMA.validate(json(report), InputFormat.JSON), report::text);
		}
	}

	@Test
	void theSchemaIsOneOf202012() throws IOException {
		try (InputStream in = FiguresJsonWriter.class.getResourceAsStream("figures-1.schema.json")) {
			String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
			assertEquals(List.of(), meta.validate(schema, InputFormat.JSON));
		}
	}

	/** What a program relies on is not left open. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', quoteCharacter = '`', value = {
		"\"version\": 1 > \"version\": 2",
		"\"year\": 2024 > \"year\": \"2024\"",
		"\"制发\": 2 > \"制发\": \"2\"",
		"\"remarks\": {} > \"remarks\": {\"主动公开\": {\"规章\": {\"制发\": \"\"}}}",
		"\"sections\" > \"parts\""
	})
	void whatIsNoExportIsRefused(String part, String other) throws Exception {
		String json = json(Reports.load(Examples.path("correct-2024")));
		String wrong = json.replace(part, other);
		assertFalse(wrong.equals(json), part);
		List<Error> errors = SCHEMA.validate(wrong, InputFormat.JSON);
		assertFalse(errors.isEmpty(), other);
	}

	private static String json(LoadedReport report) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new FiguresJsonWriter().write(report, out);
		return out.toString(StandardCharsets.UTF_8);
	}
}
