package org.nianbao.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.testkit.Examples;

class EncodingDetectorTest {

	private static final String[] CHARSETS = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void examplesAreReadInAllEncodings(Path example) throws Exception {
		String text = Examples.text(example);
		for (String charset : CHARSETS) {
			assertDecoded(text, charset);
		}
	}

	/** A line of a report is enough. */
	@Test
	void linesOfExamplesAreReadInAllEncodings() throws Exception {
		int lines = 0;
		for (Path example : Examples.all()) {
			for (String line : Examples.text(example).split("\n")) {
				if (line.codePoints().filter(Character::isIdeographic).count() >= 8) {
					for (String charset : CHARSETS) {
						assertDecoded(line, charset);
						lines++;
					}
				}
			}
		}
		assertTrue(lines > 400);
	}

	@ParameterizedTest
	@CsvSource({ "规章, GB18030", "规章, UTF-8", "规章, UTF-16LE", "规章, UTF-16BE", "一、总体情况, GB18030", "一、总体情况, UTF-16LE", "中, GB18030", "abc, UTF-8",
		"联通, GB18030", "'0\t0', UTF-16LE" })
	void shortTexts(String text, String charset) throws Exception {
		assertDecoded(text, charset);
	}

	@ParameterizedTest
	@CsvSource({ "efbbbf, UTF-8", "fffe, UTF-16LE", "feff, UTF-16BE", "fffe0000, UTF-32LE", "0000feff, UTF-32BE", "84319533, GB18030" })
	void byteOrderMarkDecidesAndIsNoText(String mark, String charset) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(HexFormat.of().parseHex(mark));
		bytes.writeBytes("某局2024年报告".getBytes(charset));
		DecodedText decoded = EncodingDetector.decode(bytes.toByteArray());
		assertEquals("某局2024年报告", decoded.text());
		assertEquals(Charset.forName(charset), decoded.charset());
	}

	/** Rare characters of names and the supplement do not decide. */
	@Test
	void rareCharactersAreRead() throws Exception {
		for (String charset : CHARSETS) {
			assertDecoded("镕堃喆昇〇𠮷三位同志负责本机关政府信息公开工作，联系电话见附件", charset);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16LE" })
	void fileThatEndsWithinACharacterIsCut(String charset) throws Exception {
		byte[] bytes = "本年度报告中所列数据的统计期限自2024年1月1日起".getBytes(charset);
		DecodedText decoded = EncodingDetector.decode(Arrays.copyOf(bytes, bytes.length - 1));
		assertTrue(decoded.cut());
		assertEquals("本年度报告中所列数据的统计期限自2024年1月1日", decoded.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030" })
	void fewBrokenBytesAreReplaced(String charset) throws Exception {
		byte[] bytes = "本年度报告中所列数据的统计期限自2024年1月1日起，至2024年12月31日止。".repeat(4).getBytes(charset);
		bytes[61] = (byte) 0xff;
		DecodedText decoded = EncodingDetector.decode(bytes);
		assertEquals(Charset.forName(charset), decoded.charset());
		assertTrue(decoded.broken() > 0 && decoded.broken() < 4, () -> decoded.toString());
		assertTrue(decoded.text().startsWith("本年度报告中所列数据的统计期限"));
	}

	/** Pictures, programs and encrypted files are no texts. */
	@Test
	void randomBytesAreRefused() {
		Random random = new Random(1);
		for (int i = 0; i < 300; i++) {
			byte[] bytes = new byte[64 + random.nextInt(2_000)];
			random.nextBytes(bytes);
			bytes[0] = 1;
			UnreadableSourceException refused = assertThrows(UnreadableSourceException.class, () -> EncodingDetector.decode(bytes));
			assertEquals(Reason.ENCODING, refused.reason());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Shift_JIS", "ISO-8859-5" })
	void textsInOtherEncodingsAreRefused(String charset) throws Exception {
		String text = switch (charset) {
			case "Shift_JIS" -> "これは日本語の文章です。ひらがなとカタカナがたくさんあります。";
			default -> "Это русский текст, а не отчёт китайского ведомства";
		};
		assertThrows(UnreadableSourceException.class, () -> EncodingDetector.decode(text.getBytes(charset)));
	}

	@Test
	void emptyFileIsUtf8() throws Exception {
		assertEquals(new DecodedText(StandardCharsets.UTF_8, "", false, 0), EncodingDetector.decode(new byte[0]));
	}

	private static void assertDecoded(String text, String charset) throws Exception {
		DecodedText decoded = EncodingDetector.decode(text.getBytes(charset));
		assertEquals(text, decoded.text(), charset);
		assertEquals(Charset.forName(charset), decoded.charset(), text);
	}
}
