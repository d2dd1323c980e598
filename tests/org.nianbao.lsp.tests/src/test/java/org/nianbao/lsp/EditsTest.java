package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProject;
import org.nianbao.lsp.features.ClientFeatures;
import org.nianbao.lsp.features.Diagnostics;
import org.nianbao.lsp.text.PositionEncoding;
import org.nianbao.lsp.text.TextPositions;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

/**
 * After a thousand random edits, one after the other or many at once, the server knows the text to the letter and finds what a fresh look finds.
 */
@Timeout(300)
class EditsTest {

	private static final int EDITS = 1000;

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({"utf-16, 1, nianbao", "utf-8, 2, nianbao", "utf-32, 3, nianbao", "utf-16, 4, geshi"})
	void theServerKnowsWhatTheEditorKnows(String encoding, long seed, String extension) {
		PositionEncoding agreed = PositionEncoding.choose(List.of(encoding));
		String uri = directory.resolve("a." + extension).toUri().toString();
		String text = extension.equals("geshi") ? "格式 甲 \"甲\" 适用 2021 起\n\n章 \"乙\" 表 丙 {\n\t列 丁 \"丁\"\n\t行 戊 \"戊\"\n}\n" : Examples.text("mistakes-2024");
		Random random = new Random(seed);
		try (TestClient client = new TestClient()) {
			ClientCapabilities capabilities = TestClient.able();
			capabilities.getTextDocument().setDiagnostic(new DiagnosticCapabilities());
			capabilities.setGeneral(new GeneralClientCapabilities());
			capabilities.getGeneral().setPositionEncodings(List.of(encoding));
			client.initialize(capabilities);
			client.open(uri, text);
			for (int i = 0; i < EDITS; i++) {
				List<TextDocumentContentChangeEvent> edits = new ArrayList<>();
				for (int n = random.nextInt(4); n >= 0; n--) {
					TextPositions positions = new TextPositions(text, agreed);
					int start = boundary(text, random.nextInt(text.length() + 1));
					int end = boundary(text, Math.min(text.length(), start + (random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(3))));
					String inserted = wellFormed(random.nextInt(5) == 0 ? "" : RandomTexts.text(random.nextLong(), 1 + random.nextInt(6)));
					// A place between \r and \n is none that an editor can name.
					boolean canBeNamed = positions.offset(positions.position(start)) == start && positions.offset(positions.position(end)) == end;
					if (canBeNamed) {
						edits.add(new TextDocumentContentChangeEvent(new Range(positions.position(start), positions.position(end)), inserted));
						text = text.substring(0, start) + inserted + text.substring(end);
					}
				}
				client.change(uri, edits.toArray(TextDocumentContentChangeEvent[]::new));
				if (i % 20 == 19) {
					assertEquals(expected(text, uri, agreed, capabilities, extension), pulled(client, uri), "after " + (i + 1) + " edits with seed " + seed);
				}
			}
			// To the letter: whatever changes the text as it should be to another one would be seen.
			client.change(uri, new TextDocumentContentChangeEvent("x"));
			client.change(uri, new TextDocumentContentChangeEvent(text));
			assertEquals(expected(text, uri, agreed, capabilities, extension), pulled(client, uri));
		}
	}

	/** One line for each, so that a difference can be read. */
	private static List<String> lines(List<Diagnostic> diagnostics) {
		return diagnostics.stream().map(diagnostic -> diagnostic.toString().replaceAll("ListN|List12|ArrayList", "List").replaceAll("\\s+", " "))
			.map(EditsTest::visible).toList();
	}

	private static String visible(String text) {
		StringBuilder visible = new StringBuilder();
		// On the way, half a character, which the lexer of formats may quote, becomes a question mark.
		new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).codePoints().forEach(c -> visible.append(Character.isLetter(c)
			|| c >= ' ' && c < 127 ? Character.toString(c) : "U+%04X".formatted(c)));
		return visible.toString();
	}

	private static List<String> pulled(TestClient client, String uri) {
		return lines(TestClient.get(client.server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(TestClient.id(uri)))).getLeft()
			.getItems());
	}

	private List<String> expected(String text, String uri, PositionEncoding encoding, ClientCapabilities capabilities, String extension) {
		Path file = directory.resolve("a." + extension);
		List<Finding> findings;
		if (extension.equals("geshi")) {
			FormatLanguage language = new FormatLanguage(Locale.CHINESE);
			findings = language.check(language.parse(text, Optional.of(file)), () -> false);
		} else {
			ReportLibrary library = new ReportLibrary(ReportLoader.standalone(), path -> ReportProject.standard(), Optional.empty());
			LoadedReport report = ReportLoader.standalone().load(text, file.toString(), Optional.of(file), ReportProject.standard());
			findings = ReportChecker.standard(Locale.CHINESE).check(report, library);
		}
		return lines(new Diagnostics(ClientFeatures.of(capabilities)).of(findings, uri, new TextPositions(text, encoding)));
	}

	private static int boundary(String text, int offset) {
		boolean isWithin = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
			&& Character.isHighSurrogate(text.charAt(offset - 1));
		return isWithin ? offset - 1 : offset;
	}

	/** Half a character cannot be sent in UTF-8. */
	private static String wellFormed(String text) {
		StringBuilder whole = new StringBuilder();
		text.codePoints().filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE).forEach(whole::appendCodePoint);
		return whole.toString();
	}
}
