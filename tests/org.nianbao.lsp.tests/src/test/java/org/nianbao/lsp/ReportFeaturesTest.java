package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.text.TextEdit;
import org.nianbao.lsp.features.SemanticColours;
import org.nianbao.testkit.Examples;

/**
 * What an editor can ask of reports.
 */
@Timeout(120)
class ReportFeaturesTest {

	private static final FormattingOptions OPTIONS = new FormattingOptions(4, false);

	@TempDir
	private Path directory;

	private TestClient client;
	private String uri;
	private String text;

	@BeforeEach
	void open() throws IOException {
		directory = directory.toRealPath();
		client = TestClient.begun(directory);
		uri = directory.resolve("a.nianbao").toUri().toString();
		text = Examples.text("correct-2024");
	}

	@AfterEach
	void close() {
		client.close();
	}

	private Marked open(String marked) {
		Marked place = new Marked(marked);
		client.open(uri, place.text);
		return place;
	}

	// ---- proposals ------------------------------------------------------------------------------------------------------

	private CompletionList proposals(Marked place, CompletionContext context) {
		CompletionParams params = new CompletionParams(TestClient.id(uri), place.position());
		params.setContext(context);
		return TestClient.get(client.server().getTextDocumentService().completion(params)).getRight();
	}

	@Test
	void proposalsReplaceWhatIsTyped() {
		Marked place = open(text + "\n本年收到{xs¦}件。\n");
		CompletionList list = proposals(place, null);
		assertTrue(list.isIncomplete());
		CompletionItem item = list.getItems().stream().filter(proposal -> proposal.getLabel().startsWith("新收")).findFirst().orElseThrow();
		assertEquals("xs", place.at(item.getTextEdit().getLeft().getRange()), "the initials of 新收");
		assertEquals("xs", item.getFilterText(), "so that no editor leaves it out");
		assertTrue(item.getTextEdit().getLeft().getNewText().startsWith("新收"));
		List<String> order = list.getItems().stream().map(CompletionItem::getSortText).toList();
		assertEquals(order.stream().sorted().toList(), order);
	}

	/** Some editors, Neovim before 0.10 among them, replace the word only: "@" became "@@格式", and the bar of a row two bars. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
		@¦   >    > 格式 国办2021
		@格¦ > 格 > 格式 国办2021
		＠¦  >    > 格式 国办2021
		""")
	void punctuationBeforeTheWordStays(String line, String replaced, String inserted) {
		Marked place = open(line + "\n\n" + text);
		CompletionItem item = proposals(place, null).getItems().get(0);
		assertEquals(replaced == null ? "" : replaced, place.at(item.getTextEdit().getLeft().getRange()));
		assertEquals(inserted, item.getTextEdit().getLeft().getNewText().replaceAll("\\$\\{1\\|([^,|]*)[^}]*\\}|\\$\\{\\d:([^}]*)\\}", "$1$2"));
	}

	@Test
	void theBarOfARowStays() {
		Marked place = open(text.replaceFirst("(?m)^\\| 规章 .*$", "| gz¦"));
		CompletionItem item = proposals(place, null).getItems().get(0);
		assertEquals("gz", place.at(item.getTextEdit().getLeft().getRange()));
		assertTrue(item.getTextEdit().getLeft().getNewText().startsWith("规章 "), item.getTextEdit().getLeft().getNewText());
	}

	@Test
	void partsToBeFilledInAreSnippetsForWhoKnowsThem() {
		Marked place = open("¦");
		CompletionItem snippet = proposals(place, null).getItems().stream().filter(item -> item.getInsertTextFormat() == InsertTextFormat.Snippet)
			.findFirst()
			.orElseThrow();
		assertTrue(snippet.getTextEdit().getLeft().getNewText().contains("${1"), snippet.getTextEdit().getLeft().getNewText());
		try (TestClient plain = new TestClient()) {
			plain.initialize(new ClientCapabilities());
			plain.open(uri, "");
			CompletionList list = TestClient.get(plain.server().getTextDocumentService().completion(new CompletionParams(TestClient.id(uri), new Position(0,
				0)))).getRight();
			assertFalse(list.getItems().isEmpty());
			list.getItems().forEach(item -> {
				assertEquals(InsertTextFormat.PlainText, item.getInsertTextFormat());
				assertFalse(item.getTextEdit().getLeft().getNewText().contains("${"));
			});
		}
	}

	@Test
	void aTypedCharacterOpensTheListOnlyWhereItHelps() {
		CompletionContext dot = new CompletionContext(CompletionTriggerKind.TriggerCharacter, ".");
		assertEquals(List.of(), proposals(open(text + "\n共3.¦\n"), dot).getItems());
		assertFalse(proposals(open(text + "\n共{新收.¦}件\n"), dot).getItems().isEmpty());
	}

	// ---- what it is -----------------------------------------------------------------------------------------------------

	private Hover hover(Marked place) {
		return TestClient.get(client.server().getTextDocumentService().hover(new HoverParams(TestClient.id(uri), place.position())));
	}

	@Test
	void theHoverSaysWhatAReferenceComesTo() {
		Marked place = open(text + "\n共收到{¦新收}件。\n");
		Hover hover = hover(place);
		assertEquals("markdown", hover.getContents().getRight().getKind());
		assertTrue(hover.getContents().getRight().getValue().startsWith("**"), hover.getContents().getRight().getValue());
		assertTrue(place.at(hover.getRange()).contains("新收"));
		assertNull(hover(open(text + "\n普通的¦一句话。\n")));
	}

	@Test
	void theHoverOverAFindingSaysWhatTheRuleSays() {
		Marked place = open(Examples.text("mistakes-2024").replaceFirst("行政复议 *\\|", "行政复议|") + "\n共收到{没有¦的}件。\n");
		String value = hover(place).getContents().getRight().getValue();
		assertTrue(value.contains("X-REF"), value);
		assertTrue(value.contains("依据"), value);
	}

	@Test
	void anEditorWithoutMarkdownGetsNone() {
		try (TestClient plain = new TestClient()) {
			plain.initialize(new ClientCapabilities());
			Marked place = new Marked(text + "\n共收到{¦新收}件。\n");
			plain.open(uri, place.text);
			Hover hover = TestClient.get(plain.server().getTextDocumentService().hover(new HoverParams(TestClient.id(uri), place.position())));
			assertEquals("plaintext", hover.getContents().getRight().getKind());
			assertFalse(hover.getContents().getRight().getValue().contains("**"));
		}
	}

	// ---- structure ------------------------------------------------------------------------------------------------------

	@Test
	void symbolsAreATree() {
		client.open(uri, text);
		List<DocumentSymbol> symbols = TestClient.get(client.server().getTextDocumentService()
			.documentSymbol(new DocumentSymbolParams(TestClient.id(uri)))).stream()
			.map(either -> either.getRight()).toList();
		List<DocumentSymbol> sections = symbols.stream().filter(symbol -> symbol.getKind() == SymbolKind.Module).toList();
		assertEquals(6, sections.size());
		assertTrue(all(symbols).stream().anyMatch(symbol -> symbol.getKind() == SymbolKind.Struct));
		for (DocumentSymbol symbol : all(symbols)) {
			assertTrue(isWithin(symbol.getSelectionRange(), symbol.getRange()), symbol.getName());
			assertFalse(symbol.getName().isBlank());
		}
	}

	private static List<DocumentSymbol> all(List<DocumentSymbol> symbols) {
		List<DocumentSymbol> all = new ArrayList<>();
		for (DocumentSymbol symbol : symbols) {
			all.add(symbol);
			all.addAll(all(symbol.getChildren()));
		}
		return all;
	}

	private static boolean isWithin(Range inner, Range outer) {
		return compare(outer.getStart(), inner.getStart()) <= 0 && compare(inner.getEnd(), outer.getEnd()) <= 0;
	}

	private static int compare(Position one, Position two) {
		return one.getLine() != two.getLine() ? Integer.compare(one.getLine(), two.getLine()) : Integer.compare(one.getCharacter(), two.getCharacter());
	}

	@Test
	void anEditorWithoutTreesGetsAList() {
		try (TestClient plain = new TestClient()) {
			plain.initialize(new ClientCapabilities());
			plain.open(uri, text);
			assertTrue(TestClient.get(plain.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(TestClient.id(uri)))).stream()
				.allMatch(either -> either.isLeft()));
		}
	}

	@Test
	void sectionsTablesAndCommentsFold() {
		client.open(uri, "// 一\n// 二\n\n" + text);
		List<FoldingRange> foldings = TestClient.get(client.server().getTextDocumentService()
			.foldingRange(new FoldingRangeRequestParams(TestClient.id(uri))));
		assertEquals("comment", foldings.get(0).getKind());
		assertEquals(List.of(0, 1), List.of(foldings.get(0).getStartLine(), foldings.get(0).getEndLine()));
		String[] lines = ("// 一\n// 二\n\n" + text).split("\n");
		FoldingRange first = foldings.stream().filter(folding -> lines[folding.getStartLine()].startsWith("一、")).findFirst().orElseThrow();
		assertFalse(lines[first.getEndLine()].startsWith("二、"));
		assertTrue(foldings.stream().anyMatch(folding -> lines[folding.getStartLine()].startsWith("|")), "a table");
	}

	@Test
	void hintsAreAtTheEndsOfLines() {
		client.open(uri, Examples.text("mistakes-2024"));
		Range all = new Range(new Position(0, 0), new Position(10_000, 0));
		List<InlayHint> hints = TestClient.get(client.server().getTextDocumentService().inlayHint(new InlayHintParams(TestClient.id(uri), all)));
		assertFalse(hints.isEmpty());
		String[] lines = Examples.text("mistakes-2024").split("\n", -1);
		hints.forEach(hint -> assertEquals(lines[hint.getPosition().getLine()].length(), hint.getPosition().getCharacter()));
		int line = hints.get(0).getPosition().getLine();
		Range one = new Range(new Position(line, 0), new Position(line + 1, 0));
		assertEquals(List.of(hints.get(0)), TestClient.get(client.server().getTextDocumentService().inlayHint(new InlayHintParams(TestClient.id(uri),
			one))));
	}

	// ---- colours --------------------------------------------------------------------------------------------------------

	private record Token(String text, String type, String modifier) {
	}

	private List<Token> tokens(List<Integer> data, String of) {
		SemanticTokensLegend legend = SemanticColours.legend();
		List<Token> tokens = new ArrayList<>();
		String[] lines = of.split("\n", -1);
		int line = 0;
		int character = 0;
		for (int i = 0; i < data.size(); i += 5) {
			line += data.get(i);
			character = (data.get(i) == 0 ? character : 0) + data.get(i + 1);
			assertEquals(1, Integer.bitCount(data.get(i + 4)));
			tokens.add(new Token(lines[line].substring(character, character + data.get(i + 2)), legend.getTokenTypes().get(data.get(i + 3)),
				legend.getTokenModifiers().get(Integer.numberOfTrailingZeros(data.get(i + 4)))));
		}
		return tokens;
	}

	@Test
	void coloursFollowTheMeaning() {
		String own = text + "\n共收到{没有的}件。\n";
		client.open(uri, own);
		SemanticTokens full = TestClient.get(client.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(TestClient.id(uri))));
		List<Token> tokens = tokens(full.getData(), own);
		assertTrue(tokens.contains(new Token("{没有的}", "variable", "referenceProblem")), tokens.toString());
		assertTrue(tokens.stream().anyMatch(token -> token.type().equals("namespace") && token.text().startsWith("一、")));
		assertTrue(tokens.stream().anyMatch(token -> token.type().equals("number") && token.modifier().equals("total")));
		// A part has the tokens that are in it.
		int line = own.split("\n", -1).length - 2;
		Range last = new Range(new Position(line, 0), new Position(line, 20));
		SemanticTokens part = TestClient.get(client.server().getTextDocumentService()
			.semanticTokensRange(new SemanticTokensRangeParams(TestClient.id(uri), last)));
		assertEquals(List.of(new Token("{没有的}", "variable", "referenceProblem")), tokens(part.getData(), own));
	}

	@Test
	void onlyWhatIsDifferentIsSentAgain() {
		client.open(uri, text);
		SemanticTokens before = TestClient.get(client.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(TestClient.id(uri))));
		client.replace(uri, text + "\n共收到{新收}件。\n");
		SemanticTokensDelta delta = TestClient.get(client.server().getTextDocumentService()
			.semanticTokensFullDelta(new SemanticTokensDeltaParams(TestClient.id(uri), before.getResultId()))).getRight();
		assertNotNull(delta);
		List<Integer> data = new ArrayList<>(before.getData());
		SemanticTokensEdit edit = delta.getEdits().get(0);
		assertEquals(1, delta.getEdits().size());
		assertTrue(edit.getData().size() <= 10, edit.toString());
		data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount()).clear();
		data.addAll(edit.getStart(), edit.getData());
		SemanticTokens after = TestClient.get(client.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(TestClient.id(uri))));
		assertEquals(after.getData(), data);
		SemanticTokensDelta none = TestClient.get(client.server().getTextDocumentService()
			.semanticTokensFullDelta(new SemanticTokensDeltaParams(TestClient.id(uri), after.getResultId()))).getRight();
		assertEquals(List.of(), none.getEdits());
		assertTrue(TestClient.get(client.server().getTextDocumentService()
			.semanticTokensFullDelta(new SemanticTokensDeltaParams(TestClient.id(uri), "unknown"))).isLeft());
	}

	// ---- layout ---------------------------------------------------------------------------------------------------------

	@Test
	void formattingIsThatOfTheCommandLine() {
		String crooked = text.replaceAll(" +\\|", "|");
		client.open(uri, crooked);
		List<? extends org.eclipse.lsp4j.TextEdit> edits = TestClient.get(client.server().getTextDocumentService()
			.formatting(new DocumentFormattingParams(TestClient.id(uri), OPTIONS)));
		assertEquals(TextEdit.apply(crooked, ReportFormatter.format(crooked)), CommandLineTest.apply(crooked, edits));
		assertFalse(edits.isEmpty());
	}

	@Test
	void formattingALineLeavesTheOthers() {
		String crooked = text.replaceAll(" +\\|", "|");
		client.open(uri, crooked);
		int line = crooked.substring(0, crooked.indexOf("\n|") + 1).split("\n", -1).length;
		Range range = new Range(new Position(line, 0), new Position(line + 1, 0));
		List<? extends org.eclipse.lsp4j.TextEdit> edits = TestClient.get(client.server().getTextDocumentService()
			.rangeFormatting(new DocumentRangeFormattingParams(TestClient.id(uri), OPTIONS, range)));
		assertFalse(edits.isEmpty());
		edits.forEach(edit -> assertEquals(line, edit.getRange().getStart().getLine()));
		String[] before = crooked.split("\n");
		String[] after = CommandLineTest.apply(crooked, edits).split("\n");
		String[] whole = TextEdit.apply(crooked, ReportFormatter.format(crooked)).split("\n");
		for (int i = 0; i < before.length; i++) {
			assertEquals(i == line ? whole[i] : before[i], after[i]);
		}
	}

	// ---- ways -----------------------------------------------------------------------------------------------------------

	private List<? extends Location> definition(Marked place) {
		return TestClient.get(client.server().getTextDocumentService().definition(new DefinitionParams(TestClient.id(uri), place.position()))).getLeft();
	}

	@Test
	void aReferenceLeadsToItsFigureAndToTheFormat() throws IOException {
		Marked place = open(text + "\n共收到{¦新收}件。\n");
		List<? extends Location> locations = definition(place);
		assertEquals(uri, locations.get(0).getUri());
		Path format = Path.of(URI.create(locations.get(1).getUri()));
		assertTrue(format.getFileName().toString().endsWith(".geshi"), format.toString());
		assertEquals("新收", Marked.at(Files.readString(format), locations.get(1).getRange()));
		assertFalse(Files.isWritable(format) && !System.getProperty("user.name").equals("root"));
		// Whoever opens it there is not told of what is wrong with it.
		int version = client.open(locations.get(1).getUri(), Files.readString(format));
		assertEquals(List.of(), client.findings(locations.get(1).getUri(), version).getDiagnostics());
		client.end();
		assertFalse(Files.exists(format), "left behind");
	}

	@Test
	void linksLeadToFilesThatThereAre() throws IOException {
		Files.writeString(directory.resolve("去年.nianbao"), Examples.text("correct-2024"));
		Files.write(directory.resolve("图.png"), new byte[] {1});
		client.open(uri, "@上年 \"去年.nianbao\"\n" + text + "\n![图](图.png)\n![没有](没有.png)\n");
		List<DocumentLink> links = TestClient.get(client.server().getTextDocumentService().documentLink(new DocumentLinkParams(TestClient.id(uri))));
		assertEquals(List.of(directory.resolve("去年.nianbao").toUri().toString(), directory.resolve("图.png").toUri().toString()),
			links.stream().map(DocumentLink::getTarget).toList());
	}

	@Test
	void aPatternLeadsToAllItsFiles() throws IOException {
		Files.createDirectories(directory.resolve("各局"));
		for (String name : List.of("甲", "乙", "丙")) {
			Files.writeString(directory.resolve("各局/" + name + ".nianbao"), text);
		}
		Marked place = open("@汇总 \"各局¦/*.nianbao\"\n" + text);
		assertEquals(Set.of("甲.nianbao", "乙.nianbao", "丙.nianbao"),
			definition(place).stream().map(location -> Path.of(URI.create(location.getUri())).getFileName().toString()).collect(Collectors.toSet()));
	}

	@Test
	void occurrencesAreMarked() {
		Marked place = open(text + "\n共收到{¦新收}件，其中{新收.自然人}件。\n");
		var occurrences = TestClient.get(client.server().getTextDocumentService().documentHighlight(new DocumentHighlightParams(TestClient.id(uri),
			place.position())));
		assertTrue(occurrences.size() >= 3, occurrences.toString());
		assertTrue(occurrences.stream().anyMatch(occurrence -> occurrence.getKind() == DocumentHighlightKind.Write), "the label of the row");
		assertTrue(occurrences.stream().filter(occurrence -> occurrence.getKind() == DocumentHighlightKind.Read).count() >= 2);
	}

	@Test
	void referencesAreFoundInOpenAndInOtherFiles() throws IOException {
		Files.createDirectories(directory.resolve("b/.git"));
		Files.writeString(directory.resolve("b/c.nianbao"), text + "\n又{新收}件。\n");
		Files.writeString(directory.resolve("b/.git/hidden.nianbao"), text + "\n又{新收}件。\n");
		Files.writeString(directory.resolve("a.nianbao"), "nothing");
		Marked place = open(text + "\n共收到{¦新收}件。\n");
		ReferenceParams params = new ReferenceParams(TestClient.id(uri), place.position(), new ReferenceContext(false));
		List<? extends Location> found = TestClient.get(client.server().getTextDocumentService().references(params));
		String other = directory.resolve("b/c.nianbao").toUri().toString();
		assertEquals(Set.of(uri, other), found.stream().map(Location::getUri).collect(Collectors.toSet()));
		assertTrue(found.stream().filter(location -> location.getUri().equals(uri)).anyMatch(location -> place.at(location.getRange()).equals("新收")));
		params.setContext(new ReferenceContext(true));
		List<? extends Location> all = TestClient.get(client.server().getTextDocumentService().references(params));
		assertTrue(all.containsAll(found));
		List<? extends Location> labels = all.stream().filter(location -> location.getUri().equals(uri) && place.at(location.getRange())
			.startsWith("一、")).toList();
		assertEquals(1, labels.size(), "the label of the row");
		assertFalse(found.contains(labels.get(0)));
	}

	@Test
	void symbolsOfTheWorkspaceAreFoundByPinyin() throws IOException {
		Files.writeString(directory.resolve("b.nianbao"), text);
		client.open(uri, text);
		List<? extends WorkspaceSymbol> found = TestClient.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("ztqk"))).getRight();
		assertEquals(2, found.size(), found.toString());
		found.forEach(symbol -> assertTrue(symbol.getName().contains("总体情况"), symbol.getName()));
		assertTrue(TestClient.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(""))).getRight().size() > 10);
		Files.writeString(directory.resolve("b.nianbao"), "");
		assertEquals(1, TestClient.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("ztqk"))).getRight().size(),
			"changed meanwhile");
	}
}
