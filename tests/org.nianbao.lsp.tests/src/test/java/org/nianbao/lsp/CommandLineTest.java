package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.cli.Main;
import org.nianbao.lsp.text.PositionEncoding;
import org.nianbao.lsp.text.TextPositions;
import org.nianbao.testkit.Examples;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The same findings and the same repairs as the command line, for all examples and for format files.
 */
@Timeout(300)
class CommandLineTest {

	@TempDir
	private Path directory;

	/** All examples in both languages, formats among them. */
	static Stream<org.junit.jupiter.params.provider.Arguments> texts() throws IOException {
		List<Path> files = new ArrayList<>(Examples.all());
		try (Stream<Path> formats = Files.walk(Examples.root().resolve("plugins/org.nianbao.language/src/main/resources"))) {
			files.addAll(formats.filter(file -> file.toString().endsWith(".geshi")).sorted().toList());
		}
		assertTrue(files.size() >= 9, files.toString());
		return files.stream().flatMap(file -> Stream.of(Locale.CHINESE, Locale.ENGLISH).map(locale -> org.junit.jupiter.params.provider.Arguments.of(file,
			locale)));
	}

	static String run(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		Main.run(args, new ByteArrayInputStream(new byte[0]), print, print, Map.of("LC_ALL", "C.UTF-8"), Examples.root());
		return out.toString(StandardCharsets.UTF_8);
	}

	private static JsonArray findings(Path file, Locale locale) {
		JsonObject json = JsonParser.parseString(run("check", "--format", "json", "--lang", locale.getLanguage(), file.toString())).getAsJsonObject();
		JsonArray found = json.getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonArray("findings");
		JsonArray counting = new JsonArray();
		found.forEach(finding -> {
			if (!finding.getAsJsonObject().has("waived") || finding.getAsJsonObject().get("waived").isJsonNull()) {
				counting.add(finding);
			}
		});
		return counting;
	}

	private static TestClient client(Locale locale) {
		TestClient client = new TestClient();
		InitializeParams params = new InitializeParams();
		params.setCapabilities(TestClient.able());
		params.setLocale(locale.getLanguage());
		client.initialize(params);
		return client;
	}

	private static String place(JsonObject place) {
		return place.get("line") + ":" + place.get("column") + "-" + place.get("endLine") + ":" + place.get("endColumn") + " " + place.get("message")
			.getAsString();
	}

	private static String place(Range range, String message) {
		return (range.getStart().getLine() + 1) + ":" + (range.getStart().getCharacter() + 1) + "-" + (range.getEnd().getLine() + 1) + ":"
			+ (range.getEnd().getCharacter() + 1) + " " + message;
	}

	private static List<String> told(JsonArray findings) {
		List<String> all = new ArrayList<>();
		for (JsonElement element : findings) {
			JsonObject finding = element.getAsJsonObject();
			all.add(finding.get("rule").getAsString() + " " + finding.get("severity").getAsString() + " " + place(finding));
			finding.getAsJsonArray("related").forEach(related -> all.add("  " + place(related.getAsJsonObject())));
		}
		return all;
	}

	private static List<String> told(List<Diagnostic> diagnostics) {
		List<String> all = new ArrayList<>();
		for (Diagnostic diagnostic : diagnostics) {
			String severity = switch (diagnostic.getSeverity()) {
				case Error -> "error";
				case Warning -> "warning";
				default -> "info";
			};
			assertEquals("nianbao", diagnostic.getSource());
			all.add(diagnostic.getCode().getLeft() + " " + severity + " " + place(diagnostic.getRange(), diagnostic.getMessage().getLeft()));
			if (diagnostic.getRelatedInformation() != null) {
				diagnostic.getRelatedInformation().forEach(related -> all.add("  " + place(related.getLocation().getRange(), related.getMessage())));
			}
		}
		return all;
	}

	@ParameterizedTest
	@MethodSource("texts")
	void findingsAreTheSame(Path file, Locale locale) {
		try (TestClient client = client(locale)) {
			String uri = file.toUri().toString();
			int version = client.open(uri, Examples.text(file));
			assertEquals(told(findings(file, locale)), told(client.findings(uri, version).getDiagnostics()));
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void repairsAreTheSame(Path file, Locale locale) {
		String text = Examples.text(file);
		TextPositions positions = new TextPositions(text, PositionEncoding.UTF16);
		List<String> expected = new ArrayList<>();
		for (JsonElement finding : findings(file, locale)) {
			for (JsonElement fix : finding.getAsJsonObject().getAsJsonArray("fixes")) {
				List<org.nianbao.language.text.TextEdit> edits = new ArrayList<>();
				fix.getAsJsonObject().getAsJsonArray("edits").forEach(element -> {
					JsonObject edit = element.getAsJsonObject();
					edits.add(new org.nianbao.language.text.TextEdit(edit.get("offset").getAsInt(), edit.get("length").getAsInt(), edit.get("text").getAsString()));
				});
				expected.add(finding.getAsJsonObject().get("rule").getAsString() + " " + fix.getAsJsonObject().get("title").getAsString() + "\n"
					+ org.nianbao.language.text.TextEdit.apply(text, edits));
			}
		}
		try (TestClient client = client(locale)) {
			String uri = file.toUri().toString();
			client.open(uri, text);
			List<String> offered = new ArrayList<>();
			for (CodeAction action : actions(client, uri, positions, "quickfix")) {
				if (action.getDiagnostics() != null) {
					offered.add(action.getDiagnostics().get(0).getCode().getLeft() + " " + action.getTitle() + "\n" + apply(text, edits(action.getEdit())));
				}
			}
			assertEquals(expected, offered);
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void allSafeRepairsAreThoseOfFix(Path file, Locale locale) throws IOException {
		// Beside its pictures and last year's report.
		Path copy = Files.createTempFile(file.getParent().startsWith(Examples.root().resolve("examples")) ? directory : directory, "copy-",
			file.getFileName().toString().substring(file.getFileName().toString().lastIndexOf('.')));
		Files.writeString(copy, Examples.text(file));
		String text = Examples.text(file);
		TextPositions positions = new TextPositions(text, PositionEncoding.UTF16);
		String offered;
		try (TestClient client = client(locale)) {
			String uri = copy.toUri().toString();
			client.open(uri, text);
			List<CodeAction> actions = actions(client, uri, positions, "source.fixAll");
			assertTrue(actions.size() <= 1);
			offered = actions.isEmpty() ? text : apply(text, edits(actions.get(0).getEdit()));
		}
		run("fix", "--lang", locale.getLanguage(), copy.toString());
		assertEquals(Files.readString(copy), offered);
	}

	static List<CodeAction> actions(TestClient client, String uri, TextPositions positions, String kind) {
		CodeActionContext context = new CodeActionContext(List.of(), List.of(kind));
		Range all = new Range(new Position(0, 0), positions.position(positions.text().length()));
		return TestClient.get(client.server().getTextDocumentService().codeAction(new CodeActionParams(TestClient.id(uri), all, context))).stream()
			.map(either -> either.getRight()).toList();
	}

	static List<TextEdit> edits(WorkspaceEdit edit) {
		assertEquals(1, edit.getDocumentChanges().size());
		assertFalse(edit.getDocumentChanges().get(0).isRight());
		return edit.getDocumentChanges().get(0).getLeft().getEdits().stream().map(either -> either.getLeft()).toList();
	}

	static String apply(String text, List<? extends TextEdit> edits) {
		TextPositions positions = new TextPositions(text, PositionEncoding.UTF16);
		return org.nianbao.language.text.TextEdit.apply(text, edits.stream().map(edit -> {
			int start = positions.offset(edit.getRange().getStart());
			return new org.nianbao.language.text.TextEdit(start, positions.offset(edit.getRange().getEnd()) - start, edit.getNewText());
		}).toList());
	}
}
