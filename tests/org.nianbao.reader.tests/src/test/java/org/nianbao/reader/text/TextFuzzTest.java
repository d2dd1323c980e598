package org.nianbao.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.text.TextWriter;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.TablesReading;
import org.nianbao.reader.tables.TablesRecogniser;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

/**
 * Broken and hostile texts are read or refused, in bounded time, and no digit or ideograph of what is read is lost. How many mutations there are is
 * the system property {@code nianbao.reader.fuzz}; 10 000 is the full figure.
 */
class TextFuzzTest {

	private static final int CASES = Integer.getInteger("nianbao.reader.fuzz", 1_000);
	private static final List<byte[]> SOURCES = new ArrayList<>();

	@BeforeAll
	static void readSources() throws Exception {
		for (Path example : Examples.all()) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new TextWriter().write(DocumentBuilder.build(ReportLoader.standalone().load(example)), DocumentOptions.standard(), out);
			String drawn = out.toString(StandardCharsets.UTF_8);
			SOURCES.add(drawn.getBytes(StandardCharsets.UTF_8));
			SOURCES.add(Examples.text(example).getBytes("GB18030"));
			SOURCES.add(drawn.replaceAll("(?m)^\\+-.*\n", "").replaceAll(" *\\| *", "\t").getBytes(StandardCharsets.UTF_16LE));
			SOURCES.add(drawn.replaceAll("(?m)^\\+-.*\n", "\n").replaceAll(" *\\| *", "\n\t").getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void mutatedTextsAreReadOrRefused() {
		Map<String, Integer> outcomes = new TreeMap<>();
		for (int i = 0; i < CASES; i++) {
			outcomes.merge(read(mutated(i), "case " + i), 1, Integer::sum);
		}
		assertEquals(CASES, outcomes.values().stream().mapToInt(Integer::intValue).sum());
		assertTrue(outcomes.get("read") > CASES / 2, outcomes::toString);
	}

	@Test
	void truncatedTextsAreReadOrRefused() {
		for (byte[] source : SOURCES) {
			for (int tenth = 0; tenth < 10; tenth++) {
				read(Arrays.copyOf(source, source.length * tenth / 10), "tenth " + tenth);
			}
		}
	}

	@Test
	void randomTextsAreReadOrRefused() {
		for (int i = 0; i < CASES; i++) {
			read(RandomTexts.text(i, 60).getBytes(StandardCharsets.UTF_8), "random " + i);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "|", "\t", "+-", "+--+\n|  |\n", "0 ", "规章 0 0\n", "规章\t0\t0\t0\n", "1,", "\n", "\f1\n", "[bookmark: ", "![a](",
		"结果\n\n\t维持\n", "| 规章 | 0 |\n\n",
		"| 规章 | 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 |\n", "一、本年新收政府信息公开申请数噐\t1\t2\t3\n", "（三）不予公开", "甲  乙\n" })
	void repeatedPartsTakeNoLongerThanTheyAreLong(String part) {
		long start = System.nanoTime();
		read(part.repeat(200_000 / part.length()).getBytes(StandardCharsets.UTF_8), part);
		assertTrue(System.nanoTime() - start < ReadingLimits.DEFAULT.nanos(), part);
	}

	private static byte[] mutated(int seed) {
		Random random = new Random(seed);
		byte[] bytes = SOURCES.get(seed % SOURCES.size()).clone();
		int changes = 1 + random.nextInt(8);
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(bytes.length);
			switch (random.nextInt(4)) {
				case 0 -> bytes[at] = (byte) random.nextInt(256);
				case 1 -> bytes[at] = (byte) "\n\t|+-0 ,".charAt(random.nextInt(8));
				case 2 -> {
					int length = Math.min(1 + random.nextInt(60), bytes.length - at);
					System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
				}
				default -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(bytes.length / 8)));
			}
		}
		return bytes;
	}

	/** Reads a text and its tables; returns what happened. */
	private static String read(byte[] bytes, String what) {
		SourceDocument document;
		try {
			document = new TextReader().read(bytes, ReadingLimits.DEFAULT);
		} catch (UnreadableSourceException refused) {
			return refused.reason().toString();
		} catch (RuntimeException | StackOverflowError e) {
			return fail(what, e);
		}
		List<SourceTable> tables = new ArrayList<>();
		StringBuilder found = new StringBuilder();
		for (SourceBlock block : document.blocks()) {
			if (block instanceof SourceParagraph paragraph) {
				found.append(paragraph.text());
			} else if (block instanceof SourceTable table) {
				tables.add(table);
				table.rows().forEach(row -> row.cells().stream().map(SourceCell::text).forEach(found::append));
			} else if (block instanceof SourcePicture picture) {
				found.append(picture.description());
			}
		}
		document.dropped().stream().map(DroppedText::text).forEach(found::append);
		try {
			String text = EncodingDetector.decode(bytes).text().replaceAll("(!\\[[^\\]]{0,500}\\])\\([^)\n]{0,500}\\)", "$1");
			assertEquals(Map.of(), difference(text, found.toString()), what);
			TablesReading reading = TablesRecogniser.recognise(tables, FormatReader.standard(), OptionalInt.empty());
			reading.tables().forEach(table -> assertEquals(table.table().rows().stream().mapToInt(row -> row.block().columns().size()).sum(),
				table.cells().size()));
		} catch (UnreadableSourceException | RuntimeException | StackOverflowError e) {
			return fail(what, e);
		}
		return "read";
	}

	/** Counts digits and ideographs; those of a text that the other one has, too, are taken off. */
	private static Map<String, Integer> difference(String text, String other) {
		Map<String, Integer> counts = new TreeMap<>();
		for (String one : List.of(text, other)) {
			int sign = one == text ? 1 : -1;
			one.codePoints().filter(c -> Character.isIdeographic(c) || c >= '0' && c <= '9')
				.forEach(c -> counts.merge(Character.toString(c), sign, Integer::sum));
		}
		counts.values().removeIf(count -> count == 0);
		return counts;
	}
}
