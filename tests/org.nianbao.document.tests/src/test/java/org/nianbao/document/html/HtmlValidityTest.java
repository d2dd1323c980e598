package org.nianbao.document.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Reports;
import org.nianbao.document.Samples;
import org.nianbao.testkit.Examples;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nu.validator.client.EmbeddedValidator;

/**
 * The pages are what the standard of HTML asks for, by the validator of its working group.
 */
class HtmlValidityTest {

	private static final DocumentOptions FRAGMENT = new DocumentOptions(Optional.empty(), List.of(), true);

	/** The pages are XML at the same time, so that empty elements end with a slash. */
	private static final String SLASH = "Trailing slash on void elements has no effect";

	/** The policy allows pictures that are part of the page by the scheme {@code data:}, as browsers have it; the validator does not know the scheme. */
	private static final String EMBEDDED = "Resource violates Content Security Policy (meta tag): image “data:image/";

	static Stream<Document> documents() throws Exception {
		List<Document> documents = new ArrayList<>();
		for (Path example : Examples.all()) {
			documents.add(DocumentBuilder.build(Reports.load(example)));
		}
		Document nasty = new Document(List.of(Samples.NASTY), Samples.NASTY, OptionalInt.of(2024), Document.CHINESE,
			List.of(Heading.of(1, "一、", Samples.NASTY), Paragraph.of(Samples.NASTY), Heading.of(2, "", Samples.NASTY)));
		documents.addAll(List.of(Samples.report(), nasty, Samples.of(Paragraph.of("无题"))));
		return documents.stream();
	}

	/** What the validator objects to. */
	private static List<String> problems(String page) throws Exception {
		EmbeddedValidator validator = new EmbeddedValidator();
		validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
		JsonObject result = JsonParser.parseString(validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))).getAsJsonObject();
		return StreamSupport.stream(result.getAsJsonArray("messages").spliterator(), false).map(JsonElement::getAsJsonObject)
			.map(message -> message.get("type").getAsString() + " " + message.get("message").getAsString())
			.filter(message -> !message.contains(SLASH) && !message.contains(EMBEDDED)).toList();
	}

	private static String written(Document document, DocumentOptions options) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HtmlWriter().write(document, options, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void pagesAreValid(Document document) throws Exception {
		assertEquals(List.of(), problems(written(document, DocumentOptions.standard())));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void fragmentsAreValidInThePageOfOthers(Document document) throws Exception {
		String fragment = written(document, FRAGMENT);
		assertFalse(fragment.contains("<html") || fragment.contains("<style") || fragment.contains("<h1") || fragment.contains(" id="), fragment);
		String page = "<!DOCTYPE html>\n<html lang=\"zh\"><head><title>门户</title></head><body><h1>栏目</h1>\n" + fragment + "</body></html>";
		assertEquals(List.of(), problems(page));
	}

	@Test
	void theValidatorFindsMistakes() throws Exception {
		String page = written(Samples.report(), DocumentOptions.standard());
		assertTrue(problems(page.replace("<caption", "<caption border=\"1\"")).get(0).startsWith("error "));
	}
}
