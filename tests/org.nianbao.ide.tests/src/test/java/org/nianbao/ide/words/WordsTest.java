package org.nianbao.ide.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.figures.Figure.Region;

class WordsTest {

	/** Two Chinese characters are a word. */
	private static final WordBreaker PAIRS = new WordBreaker() {

		@Override
		public int next(String text, int offset) {
			int end = offset + 1;
			while (end < text.length() && kind(text, end) == kind(text, offset) && !(kind(text, offset) == 2 && end - runStart(text, offset) >= 2)) {
				end++;
			}
			return end;
		}

		private int runStart(String text, int offset) {
			int start = offset;
			while (start > 0 && kind(text, start - 1) == 2) {
				start--;
			}
			return start + (offset - start) / 2 * 2;
		}

		@Override
		public int previous(String text, int offset) {
			int boundary = 0;
			for (int next = next(text, 0); next < offset; next = next(text, next)) {
				boundary = next;
			}
			return boundary;
		}

		private int kind(String text, int offset) {
			char c = text.charAt(offset);
			if (Character.isIdeographic(c)) {
				return 2;
			}
			if (Character.isLetterOrDigit(c)) {
				return 1;
			}
			return Character.isWhitespace(c) ? 0 : 1000 + offset;
		}
	};

	private static Words words(String line) {
		return new Words(line, PAIRS);
	}

	/** Where a caret stops on its way to the end of the line. */
	private static String forward(String line) {
		StringBuilder result = new StringBuilder(line);
		int inserted = 0;
		for (int at = words(line).next(0); at < line.length(); at = words(line).next(at)) {
			result.insert(at + inserted++, '^');
		}
		return result.toString();
	}

	/** Where a caret stops on its way to the beginning of the line. */
	private static String back(String line) {
		StringBuilder result = new StringBuilder(line);
		for (int at = words(line).previous(line.length()); at > 0; at = words(line).previous(at)) {
			result.insert(at, '^');
		}
		return result.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = {
		"全年^新收^申请^37^件^，^占^12.5%^。",
		"收费^1,234.50^万元^，^比^２３．４％",
		"收到^{新收.自然人 + 结转}^件^，^占^{予以公开 / 办理总计 %1}^。",
		"未闭^合^{^新收^件",
		"@豁免 ^T3-BALANCE ^\"^理由^\"",
		"^| ^一、本年新收政府信息公开申请数量 ^|     ^29 ^|        ^12.60（万元） ^|",
		"^| ^含 \\| 的格 ^|  ^| ^末格",
		"  ^邮箱^：^nyj^@^example^.^com",
		"列组 ^\"^法人^\" ^{ ^列 ^甲 ^}",
	})
	void stepsOfTheCaret(String marked) {
		String expected = marked.startsWith("^") ? marked.substring(1) : marked;
		String line = expected.replace("^", "");
		assertEquals(expected, forward(line));
		assertEquals(expected, back(line));
	}

	@Test
	void withinAUnitByWord() {
		String line = "收到{新收.自然人}件";
		assertEquals(5, words(line).next(3));
		assertEquals(3, words(line).previous(5));
		assertEquals(2, words(line).previous(3), "not beyond the brace");
		assertEquals(10, words(line).next(9), "not beyond the brace");
		String row = "| 本年新收 | 5 |";
		assertEquals(2, words(row).previous(6), "all of the cell");
		assertEquals(2, words(row).previous(4), "a word of the cell");
		assertEquals(4, words(row).next(3), "a word of the cell");
	}

	@Test
	void selectedByADoubleClick() {
		assertEquals("新收", at("全年新收申请", 2));
		assertEquals("新收", at("全年新收申请", 3));
		assertEquals("申请", at("全年新收申请", 6));
		assertEquals("12.5%", at("占12.5%。", 3));
		assertEquals("{新收.自然人}", at("收到{新收.自然人}件", 5));
		assertEquals("本年新收申请", at("| 本年新收申请 | 5 |", 4));
		assertEquals("5", at("| 本年新收申请 | 5 |", 12));
		assertEquals("|", at("| 本年新收申请 | 5 |", 0));
		assertEquals("\u3000 ", at("甲\u3000 乙", 2));
		assertEquals("", at("", 0));
	}

	private static String at(String line, int offset) {
		Region region = words(line).at(offset);
		return line.substring(region.offset(), region.end());
	}

	/** Whatever the line, steps lead on and stay within it, and what is selected is there. */
	@Test
	void anyLine() {
		Random random = new Random(4);
		String alphabet = "年报一、|｜ \u3000{}｛｝.．%1２@-T\"\\（）\ud842\udfb7";
		for (WordBreaker breaker : List.of(PAIRS, WordBreaker.withoutDictionary())) {
			for (int i = 0; i < 3000; i++) {
				StringBuilder text = new StringBuilder();
				for (int length = random.nextInt(20); length > 0; length--) {
					text.append(alphabet.charAt(random.nextInt(alphabet.length())));
				}
				String line = text.toString();
				Words words = new Words(line, breaker);
				for (int at = 0; at <= line.length(); at++) {
					assertTrue(at == line.length() ? words.next(at) == at : words.next(at) > at && words.next(at) <= line.length(), line);
					assertTrue(at == 0 ? words.previous(at) == 0 : words.previous(at) < at && words.previous(at) >= 0, line);
					Region region = words.at(at);
					assertTrue(region.offset() >= 0 && region.offset() <= at && region.end() >= at && region.end() <= line.length(), line);
					assertEquals(line.isEmpty(), region.length() == 0, line);
				}
			}
		}
	}

	/** Far more than a hundred times as fast as if it took quadratic time. */
	@Test
	void longLine() {
		for (String part : List.of("年", "1", "T-", "{", "a", "| ", "1.")) {
			String line = part.repeat(100_000);
			Assertions.assertTimeout(Duration.ofSeconds(20), () -> new Words(line, PAIRS).next(50_000));
		}
	}
}
