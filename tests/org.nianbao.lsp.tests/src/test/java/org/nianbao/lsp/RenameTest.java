package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Renaming what formats define, wherever it is named; and what is not renamed.
 */
@Timeout(120)
class RenameTest {

	private static final String FORMAT = """
		格式 甲 "甲" 适用 2021 起

		章 "收件" 表 收件 {
			列 上半年 "上半年"
			列 总计 "总计" = 合计 T3-ROWSUM
			行 来信 "一、来信"
			行 来访 "二、来访"
			勾稽 T3-LETTERS 错误 每列 来信 >= 来访 "来信多于来访"
		}

		勾稽 T3-ALL 警告 收件.来信.总计 >= 收件.来访.总计 "来信多"
		""";

	private static final String REPORT = """
		@格式 甲

		某某局2024年政府信息公开工作年度报告

		一、收件

		共收到来信{来信}件，上半年{收件.来信.上半年 + 来访.上半年}件。来信是来信。

		| 项目 | 上半年 | 总计 |
		| 一、来信 | 3 | 3 |
		| 二、来访 | 1 | 1 |
		""";

	@TempDir
	private Path directory;
	private TestClient client;
	private final Map<String, String> texts = new TreeMap<>();

	@BeforeEach
	void open() throws IOException {
		directory = directory.toRealPath();
		write("nianbao.properties", "formats = .\nformat = 国办2021\n");
		write("甲.geshi", FORMAT);
		write("a.nianbao", REPORT);
		write("其他.nianbao", "其他局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n共{新收}件。\n");
		client = TestClient.begun(directory);
		client.open(uri("甲.geshi"), FORMAT);
		client.open(uri("a.nianbao"), REPORT);
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(directory.resolve(name), text);
		texts.put(uri(name), text);
	}

	private String uri(String name) {
		return directory.resolve(name).toUri().toString();
	}

	@AfterEach
	void close() {
		client.close();
	}

	private static Position position(String text, String marked) {
		return new Marked(text.replace(marked.replace("¦", ""), marked)).position();
	}

	private PrepareRenameResult prepare(String name, Position position) {
		return TestClient.get(client.server().getTextDocumentService().prepareRename(new PrepareRenameParams(TestClient.id(uri(name)), position)))
			.getSecond();
	}

	/** Returns the changed texts by the names of their files. */
	private Map<String, String> rename(String name, Position position, String newName) {
		WorkspaceEdit edit = TestClient.get(client.server().getTextDocumentService().rename(new RenameParams(TestClient.id(uri(name)), position, newName)));
		Map<String, String> changed = new TreeMap<>();
		edit.getDocumentChanges().forEach(change -> {
			String uri = change.getLeft().getTextDocument().getUri();
			changed.put(Path.of(URI.create(uri)).getFileName().toString(),
				CommandLineTest.apply(texts.get(uri), change.getLeft().getEdits().stream().<TextEdit>map(either -> either.getLeft()).toList()));
		});
		return changed;
	}

	@ParameterizedTest
	@CsvSource({"甲.geshi, 行 ¦来信", "甲.geshi, 每列 ¦来信", "甲.geshi, 收件.¦来信.总计", "a.nianbao, {来信¦}", "a.nianbao, 收件.来¦信.上"})
	void aRowIsRenamedFromWhereverItIsNamed(String file, String marked) {
		String text = file.equals("a.nianbao") ? REPORT : FORMAT;
		PrepareRenameResult place = prepare(file, position(text, marked));
		assertEquals("来信", place.getPlaceholder());
		assertEquals("来信", Marked.at(text, place.getRange()));
		Map<String, String> changed = rename(file, position(text, marked), "信件");
		assertEquals(Map.of("甲.geshi", FORMAT.replace("行 来信", "行 信件").replace("每列 来信", "每列 信件").replace("收件.来信", "收件.信件"), "a.nianbao",
			REPORT.replace("{来信}", "{信件}").replace("收件.来信", "收件.信件")), changed);
	}

	@Test
	void tablesAndColumnsAreRenamed() {
		assertEquals(Map.of("甲.geshi", FORMAT.replace("表 收件", "表 收信").replace("收件.来", "收信.来"), "a.nianbao", REPORT.replace("收件.来信", "收信.来信")),
			rename("甲.geshi", position(FORMAT, "表 ¦收件"), "收信"));
		assertEquals(Map.of("甲.geshi", FORMAT.replace("列 上半年", "列 前半年"), "a.nianbao", REPORT.replace(".上半年", ".前半年")),
			rename("甲.geshi", position(FORMAT, "列 ¦上半年"), "前半年"));
	}

	@Test
	void aFormatIsRenamed() {
		assertEquals(Map.of("甲.geshi", FORMAT.replace("格式 甲", "格式 乙"), "a.nianbao", REPORT.replace("@格式 甲", "@格式 乙")),
			rename("甲.geshi", position(FORMAT, "格式 ¦甲"), "乙"));
	}

	private String refusal(String name, Position position) {
		return assertThrows(ResponseErrorException.class, () -> prepare(name, position)).getResponseError().getMessage();
	}

	@ParameterizedTest
	@CsvSource({"甲.geshi, 章 ¦\"收件, 法定", "甲.geshi, ¦\"一、来信, 法定", "甲.geshi, 勾稽 ¦T3-LETTERS, 规则编号", "甲.geshi, ¦勾稽 T3-LETTERS, 没有可以改名",
		"a.nianbao, | ¦一、来信, 法定",
		"a.nianbao, 来信是¦来信, 没有可以改名"})
	void whatIsNoNameIsRefused(String file, String marked, String reason) {
		String message = refusal(file, position(file.equals("a.nianbao") ? REPORT : FORMAT, marked));
		assertTrue(message.contains(reason), message);
	}

	@Test
	void theFormatsOnBoardAreNotRenamed() {
		String text = texts.get(uri("其他.nianbao"));
		client.open(uri("其他.nianbao"), text);
		String message = refusal("其他.nianbao", position(text, "{¦新收}"));
		assertTrue(message.contains("自带"), message);
	}

	private String refusal(String newName) {
		return assertThrows(ResponseErrorException.class, () -> rename("甲.geshi", position(FORMAT, "行 ¦来信"), newName)).getResponseError().getMessage();
	}

	@Test
	void aNameThatCannotBeIsRefused() {
		for (String name : new String[] {"", "1号", "来 信", "来.信", "{信}"}) {
			assertTrue(refusal(name).contains("不能作名称"), name);
		}
		assertTrue(refusal("来访").startsWith("不能改为“来访”："), "another row has it");
	}

	@Test
	void aFormatThatIsNotSavedIsRefused() {
		client.replace(uri("甲.geshi"), "\n" + FORMAT);
		assertTrue(assertThrows(ResponseErrorException.class, () -> rename("甲.geshi", position("\n" + FORMAT, "行 ¦来信"), "信件")).getResponseError()
			.getMessage()
			.contains("保存"));
	}

	@Test
	void theFormatOfAProjectIsRefused() throws IOException {
		write("nianbao.properties", "formats = .\n\nformat = 甲\n");
		String message = assertThrows(ResponseErrorException.class, () -> rename("甲.geshi", position(FORMAT, "格式 ¦甲"), "乙")).getResponseError()
			.getMessage();
		assertTrue(message.contains("nianbao.properties") && message.contains("3"), message);
	}
}
