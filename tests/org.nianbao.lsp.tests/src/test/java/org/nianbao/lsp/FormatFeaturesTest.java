package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an editor can ask of format files.
 */
@Timeout(120)
class FormatFeaturesTest {

	private static final String FORMAT = """
		格式 甲 "甲" 继承 国办2021 适用 2021 起

		章 "收件" 表 收件 {
		   列 总计 "总计"
			行 来信 "一、来信"
		  行 来访 "二、来访"
			勾稽 T3-LETTERS 错误 每列 来信 >= 来访 "来信多于来访"
		}
		""";

	@TempDir
	private Path directory;
	private TestClient client;
	private TextDocumentService texts;
	private String uri;

	@BeforeEach
	void open() throws IOException {
		directory = directory.toRealPath();
		client = TestClient.begun(directory);
		texts = client.server().getTextDocumentService();
		uri = directory.resolve("甲.geshi").toUri().toString();
		client.open(uri, FORMAT);
	}

	@AfterEach
	void close() {
		client.close();
	}

	private static Position position(String marked) {
		return new Marked(FORMAT.replace(marked.replace("¦", ""), marked)).position();
	}

	@Test
	void namesAreProposed() {
		client.replace(uri, FORMAT.replace(">= 来访", ">= "));
		Position position = new Marked(FORMAT.replace(">= 来访", ">= ¦")).position();
		List<CompletionItem> items = TestClient.get(texts.completion(new CompletionParams(TestClient.id(uri), position))).getRight().getItems();
		assertTrue(items.stream().anyMatch(item -> item.getLabel().startsWith("来访")), items.toString());
	}

	@Test
	void hoverSymbolsFoldingsAndColoursAreThere() {
		assertTrue(TestClient.get(texts.hover(new HoverParams(TestClient.id(uri), position("每列 ¦来信")))).getContents().getRight().getValue().contains("来信"));
		List<DocumentSymbol> symbols = TestClient.get(texts.documentSymbol(new DocumentSymbolParams(TestClient.id(uri)))).stream()
			.map(either -> either.getRight()).toList();
		assertEquals(SymbolKind.Class, symbols.get(0).getKind());
		assertFalse(TestClient.get(texts.foldingRange(new FoldingRangeRequestParams(TestClient.id(uri)))).isEmpty());
		assertFalse(TestClient.get(texts.semanticTokensFull(new SemanticTokensParams(TestClient.id(uri)))).getData().isEmpty());
		assertEquals(List.of(), TestClient.get(texts.inlayHint(new InlayHintParams(TestClient.id(uri), new Range(new Position(0, 0), new Position(99,
			0))))));
	}

	@Test
	void namesLeadToTheirDefinitions() throws IOException {
		List<? extends Location> found = TestClient.get(texts.definition(new DefinitionParams(TestClient.id(uri), position("每列 ¦来信")))).getLeft();
		assertEquals(List.of(uri), found.stream().map(Location::getUri).toList());
		assertEquals("来信", Marked.at(FORMAT, found.get(0).getRange()));
		Location parent = TestClient.get(texts.definition(new DefinitionParams(TestClient.id(uri), position("继承 ¦国办2021")))).getLeft().get(0);
		assertEquals("国办2021", Marked.at(Files.readString(Path.of(URI.create(parent.getUri()))), parent.getRange()));
		assertEquals(2, TestClient.get(texts.documentHighlight(new DocumentHighlightParams(TestClient.id(uri), position("每列 ¦来信")))).size());
	}

	@Test
	void referencesAreFoundInReports() throws IOException {
		Files.writeString(directory.resolve("nianbao.properties"), "formats = .\n");
		Files.writeString(directory.resolve("甲.geshi"), FORMAT);
		Path report = directory.resolve("a.nianbao");
		Files.writeString(report, "@格式 甲\n\n某局2024年政府信息公开工作年度报告\n\n共{来信}件。\n");
		List<? extends Location> found = TestClient.get(texts.references(new ReferenceParams(TestClient.id(uri), position("行 ¦来信"),
			new ReferenceContext(false))));
		assertEquals(List.of(report.toUri().toString(), uri), found.stream().map(Location::getUri).toList());
	}

	@Test
	void theLayoutIsMadeRight() {
		String formatted = CommandLineTest.apply(FORMAT, TestClient.get(texts.formatting(new DocumentFormattingParams(TestClient.id(uri),
			new FormattingOptions(2, true)))));
		assertTrue(formatted.contains("\n  列 总计 \"总计\"\n  行 来信"), formatted);
	}
}
