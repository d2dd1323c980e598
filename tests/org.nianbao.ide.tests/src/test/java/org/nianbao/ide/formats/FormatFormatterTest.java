package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.parser.antlr.internal.InternalFormatLexer;
import org.nianbao.language.text.TextEdit;

/** Formatting of format files changes white space only, and nothing where it has been done. */
class FormatFormatterTest {

	private static final FormatLanguage LANGUAGE = new FormatLanguage(Locale.CHINESE);

	static List<Path> formats() throws Exception {
		return MarkedFormat.onBoard();
	}

	private static String format(String text) {
		return TextEdit.apply(text, LANGUAGE.format(LANGUAGE.parse(text, Optional.empty())));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void formatsOnBoardStayAsTheyAre(Path file) throws Exception {
		String text = Files.readString(file);
		assertEquals(text, format(text));
	}

	/** However blanks and lines are: the tokens stay, and what has been formatted stays as it is. */
	@ParameterizedTest
	@MethodSource("formats")
	void isIdempotentAndChangesWhiteSpaceOnly(Path file) throws Exception {
		Random random = new Random(3);
		for (int i = 0; i < 8; i++) {
			String messed = mess(Files.readString(file), random);
			String formatted = format(messed);
			assertEquals(tokens(messed), tokens(formatted));
			assertEquals(formatted, format(formatted));
		}
	}

	private static String mess(String text, Random random) {
		StringBuilder messed = new StringBuilder();
		for (Token token : lex(text)) {
			boolean isBlank = token.getType() == InternalFormatLexer.RULE_WS;
			messed.append(isBlank && random.nextInt(3) == 0 ? List.of(" ", "\n", "\n\n\n", "\t", "   ", "\n ").get(random.nextInt(6)) : token.getText());
		}
		return messed.toString();
	}

	private static List<String> tokens(String text) {
		return lex(text).stream().filter(token -> token.getType() != InternalFormatLexer.RULE_WS)
			.map(token -> token.getType() == InternalFormatLexer.RULE_ML_COMMENT ? token.getText().replaceAll("\\s", "") : token.getText()).toList();
	}

	private static List<Token> lex(String text) {
		InternalFormatLexer lexer = new InternalFormatLexer(new ANTLRStringStream(text));
		return Stream.generate(lexer::nextToken).takeWhile(token -> token.getType() != Token.EOF).toList();
	}

	@Test
	void layout() {
		assertEquals("""
			/* Head. */
			格式 县 "县"
			继承 国办2021 适用 2021 起

			标题 "题"
			章 "甲" 又名 "乙", "丙" {
			  // above
			  要点 "一" // behind
			  要点 "二"
			    机关名 "某"
			}

			章 "乙" 表 附表 {
			  列 件 "件"
			  行组 组 "组" {
			    行 a "a" 又名 "b",
			      "c"
			    行 d "d" = 合计 A-SUM
			  }
			  勾稽 A-B 错误 每列 a + d
			      - a == 组.件
			    "等"
			}
			表述 A-C "{件数}件"
			  对应 附表.a.件
			    + 附表.d.件 或 a / d
			""", format("""
			/* Head. */
			格式  县 "县"
			 继承 国办2021 适用 2021 起


			标题 "题" 章 "甲" 又名 "乙" ,"丙"{
			// above
			要点 "一" // behind
			    要点   "二"
			  机关名 "某" }

			   章 "乙" 表 附表{ 列 件 "件" 行组 组 "组" {
			   行 a "a" 又名 "b",
			"c"
			 行 d "d"=合计 A-SUM }
			  勾稽 A-B 错误 每列 a+d
			-a==组 . 件
			      "等"
			}
			表述 A-C "{件数}件"
			对应 附表.a.件
			+ 附表.d.件 或 a/d
			"""));
	}

	@Test
	void keepsLineEnds() {
		assertEquals("格式 县 \"县\"\r\n\r\n章 \"甲\"\r\n章 \"乙\"\r\n", format("格式 县   \"县\"\r\n\r\n\r\n章 \"甲\" 章 \"乙\"\r\n"));
	}

	@Test
	void leavesAloneWhatCannotBeRead() {
		String text = "格式  县 \"县\"\n\n章 \n";
		assertEquals(text, format(text));
	}
}
