package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.FormatChecker;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.text.TextEdit;

/** A format file in an editor is linked to those beside it and to those on board, and checked as the command line checks it. */
class LoadedFormatTest {

	private static final String CHILD = "格式 县 \"县\" 继承 江海\n\n章 \"附件\"\n";
	private static final String PARENT = "格式 江海 \"江海\" 继承 国办2021\n\n章 \"附件\"\n";

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);

	@TempDir
	Path directory;

	private LoadedFormat child(String text) {
		return language.parse(text, Optional.of(directory.resolve("县.geshi")));
	}

	private List<String> check(LoadedFormat format) {
		return language.check(format, CancelIndicator.NullImpl).stream().map(Finding::rule).toList();
	}

	@Test
	void inheritsFromTheFileBesideIt() throws Exception {
		LoadedFormat alone = child(CHILD);
		assertEquals(List.of("F-INHERIT"), check(alone));
		Files.writeString(directory.resolve("江海.geshi"), PARENT);
		assertFalse(alone.isCurrent(), "a file has come");
		LoadedFormat linked = child(CHILD);
		assertEquals(List.of(), check(linked));
		assertTrue(linked.isCurrent());
		Files.writeString(directory.resolve("县.geshi"), CHILD);
		assertTrue(linked.isCurrent(), "the file itself is in the editor");
		Files.writeString(directory.resolve("江海.geshi"), PARENT + "\n// changed");
		assertFalse(linked.isCurrent());
		assertEquals(List.of(), check(child(CHILD)));
	}

	@Test
	void filesBesideInheritFromTheEditedText() throws Exception {
		Files.writeString(directory.resolve("江海.geshi"), PARENT.replace("国办2021", "县"));
		assertEquals(List.of("F-INHERIT"), check(child(CHILD)), "a circle");
		assertEquals(List.of(), check(child(CHILD.replace("江海", "国办2021"))));
	}

	/** In the directory of the formats on board, its files take their places. */
	@Test
	void findsWhatTheCommandLineFinds() throws Exception {
		FormatChecker checker = new FormatChecker(Locale.CHINESE);
		for (Path file : MarkedFormat.onBoard()) {
			String text = Files.readString(file);
			assertEquals(List.of(), language.check(language.parse(text, Optional.of(file)), CancelIndicator.NullImpl));
			for (String wrong : List.of(text.replace("新收", "旧收"), text.replace("}", ""), text.replace("格式 ", "格式 国办2021 \"\"\n格式 "), text + text)) {
				assertEquals(checker.check(file.getFileName().toString(), wrong, FormatReader.standard(), FormatTexts.beside(file)),
					language.check(language.parse(wrong, Optional.of(file)), CancelIndicator.NullImpl));
			}
		}
	}

	@Test
	void nearestNameRepairsAnUnknownOne() {
		String text = "格式 县 \"县\" 继承 国办20211\n\n勾稽 A-B 错误 每列 申请.新收入 == 申请.结转 \"相等\"\n";
		List<Finding> findings = language.check(child(text), CancelIndicator.NullImpl);
		assertEquals("格式 县 \"县\" 继承 国办2021\n\n勾稽 A-B 错误 每列 申请.新收入 == 申请.结转 \"相等\"\n",
			TextEdit.apply(text, findings.get(0).fixes().get(0).edits()));
		String second = text.replace("20211", "2021");
		assertEquals(second.replace("新收入", "新收"),
			TextEdit.apply(second, language.check(child(second), CancelIndicator.NullImpl).get(0).fixes().get(0).edits()));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		规则 T3-BALANC 关闭               | 规则 T3-BALANCE 关闭
		章 附件 { }                       | 章 "附件" { }
		章 “附件” { }                     | 章 "附件" { }
		章 "附件" ｛ }                    | 章 "附件" { }
		勾稽 A 错误 每列 新收 ＝＝ 结转 "等" | 勾稽 A 错误 每列 新收 == 结转 "等"
		""")
	void whatIsMeantRepairsASlip(String wrong, String right) {
		String head = "格式 县 \"县\" 继承 国办2021\n\n";
		Finding finding = language.check(child(head + wrong), CancelIndicator.NullImpl).get(0);
		assertEquals(head + right, TextEdit.apply(head + wrong, finding.fixes().get(0).edits()));
		assertEquals(finding.rule() + ".fix.name", finding.fixes().get(0).kind());
	}

	@Test
	void canBeCancelled() {
		assertThrows(CancellationException.class, () -> language.check(child(CHILD), () -> true));
	}
}
