package org.nianbao.reader.seeds;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.ReadCell;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.reader.tables.ReadTable;
import org.nianbao.reader.tables.TablesReading;
import org.nianbao.reader.tables.TablesRecogniser;
import org.nianbao.reader.text.TextReader;
import org.nianbao.testkit.Seeds;

/**
 * Five real reports as converters have left them: every figure that the text has is in its cell, what it has lost is blank with a warning, and no
 * character is lost. The reports are no part of the repository; where they are not there, the tests are skipped.
 */
class SeedTablesTest {

	private static final String BLANK = "·";

	@ParameterizedTest
	@CsvSource({ "000, 2024, 国办2021", "001, 2024, 国办2021", "002, 2023, 国办2021", "003, 2020, 国办2019", "004, 2019, 国办2019" })
	void everyFigureIsInItsCell(String seed, int year, String format) throws Exception {
		TablesReading reading = tables(seed, OptionalInt.of(year));

		Map<String, String> actual = new TreeMap<>();
		for (ReadTable table : reading.tables()) {
			for (ReadCell cell : table.cells()) {
				String key = String.join(" ", table.table().name(), cell.row().name(), cell.column().name());
				actual.put(key, cell.text().isEmpty() ? BLANK : cell.text());
			}
		}
		Map<String, String> expected = new TreeMap<>(actual);
		expected.replaceAll((key, text) -> BLANK);
		expected.putAll(expected(seed));
		assertAll(
			() -> assertEquals(format, reading.format().name()),
			() -> assertEquals(String.join("\n", lines(expected)), String.join("\n", lines(actual))));
	}

	/** Without the year of the title the labels tell the same. */
	@ParameterizedTest
	@CsvSource({ "000, 国办2021", "001, 国办2021", "002, 国办2021", "003, 国办2019", "004, 国办2019" })
	void labelsTellTheEdition(String seed, String format) throws Exception {
		assertEquals(format, tables(seed, OptionalInt.empty()).format().name());
	}

	/** How many cells are sure, in doubt, and not in the source; and what the user is told. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"000; 186 CERTAIN, 14 UNCERTAIN; table.uncertain",
		"001; 200 CERTAIN; ''",
		"002; 200 CERTAIN; ''",
		"003; 22 CERTAIN, 15 DECIDED_BY_SUMS, 161 UNCERTAIN; table.uncertain, table.extra, table.decided",
		"004; 90 CERTAIN, 15 UNCERTAIN, 93 MISSING; table.missing, table.missing, table.doubtful"
	})
	void whatIsLostIsBlankWithAWarning(String seed, String cells, String notes) throws Exception {
		TablesReading reading = tables(seed, OptionalInt.empty());

		Map<Confidence, Long> counts = reading.tables().stream().flatMap(table -> table.cells().stream())
			.collect(Collectors.groupingBy(ReadCell::confidence, TreeMap::new, Collectors.counting()));
		assertAll(
			() -> assertEquals(cells, counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", "))),
			() -> assertEquals(notes, reading.notes().stream().map(note -> note.key()).collect(Collectors.joining(", "))));
	}

	/** Each visible character stands in a paragraph, a cell, or a text that is left out; bars and their rules are no text. */
	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void noCharacterIsLost(String seed) throws Exception {
		byte[] bytes = bytes(seed);
		SourceDocument document = new TextReader().read(bytes, ReadingLimits.DEFAULT);

		StringBuilder found = new StringBuilder();
		for (SourceBlock block : document.blocks()) {
			if (block instanceof SourceParagraph paragraph) {
				found.append(paragraph.text());
			} else if (block instanceof SourceTable table) {
				table.rows().forEach(row -> row.cells().stream().map(SourceCell::text).forEach(found::append));
			}
		}
		document.dropped().stream().map(DroppedText::text).forEach(found::append);
		String text = new String(bytes, StandardCharsets.UTF_8);
		assertEquals(characters(text.replaceAll("(?m)^\\|[-|]*\\|$", "").replace("|", "")), characters(found.toString()));
	}

	@ParameterizedTest
	@CsvSource({ "000, GB18030", "001, GB18030", "002, UTF-16LE", "003, UTF-16BE", "004, GB18030", "000, UTF-16LE", "001, UTF-16", "002, UTF-32LE" })
	void encodingMakesNoDifference(String seed, String charset) throws Exception {
		byte[] bytes = bytes(seed);
		String text = new String(bytes, StandardCharsets.UTF_8);
		String mark = charset.equals("UTF-32LE") ? "\ufeff" : "";
		SourceDocument expected = new TextReader().read(bytes, ReadingLimits.DEFAULT);
		SourceDocument actual = new TextReader().read((mark + text).getBytes(Charset.forName(charset)), ReadingLimits.DEFAULT);
		assertAll(() -> assertEquals(expected.blocks(), actual.blocks()), () -> assertEquals(expected.dropped(), actual.dropped()));
	}

	private static String characters(String text) {
		return text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).sorted().collect(StringBuilder::new,
			StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static List<String> lines(Map<String, String> figures) {
		return figures.entrySet().stream().map(figure -> figure.getKey() + " " + figure.getValue()).toList();
	}

	private static Map<String, String> expected(String seed) throws IOException {
		Map<String, String> figures = new TreeMap<>();
		String table = "";
		String[] columns = {};
		try (InputStream in = SeedTablesTest.class.getResourceAsStream("/seeds/" + seed + ".figures")) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				String[] words = line.split(" ");
				if (words[0].endsWith(":")) {
					table = words[0].substring(0, words[0].length() - 1);
					columns = words;
				} else if (!line.isBlank() && !line.startsWith("#")) {
					assertEquals(columns.length, words.length, line);
					for (int i = 1; i < words.length; i++) {
						figures.put(String.join(" ", table, words[0], columns[i]), words[i]);
					}
				}
			}
		}
		assertTrue(figures.size() > 50);
		return figures;
	}

	private static TablesReading tables(String seed, OptionalInt year) throws Exception {
		List<SourceTable> tables = new ArrayList<>();
		for (SourceBlock block : new TextReader().read(bytes(seed), ReadingLimits.DEFAULT).blocks()) {
			if (block instanceof SourceTable table) {
				tables.add(table);
			}
		}
		return TablesRecogniser.recognise(tables, FormatReader.standard(), year);
	}

	/** Returns a report; ends the test where the reports are not there. */
	static byte[] bytes(String seed) throws IOException {
		Optional<Path> file = Seeds.file(seed);
		assumeTrue(file.isPresent(), "the seed reports are not there");
		return Files.readAllBytes(file.get());
	}
}
