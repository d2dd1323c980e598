package org.nianbao.language.tests.seeds;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.report.BadCell;
import org.nianbao.language.report.BadDirective;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.report.BadLine;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.tests.seeds.ExpectedFigures.Expected;
import org.nianbao.testkit.Seeds;

/**
 * Five real reports, transcribed into the language: all that they say must be in the model. The reports are no part of the
 * repository; where they are not there, the tests are skipped.
 * <p>
 * What of the seeds is not in the model: the editor's bookmark in 001 and the sixteenth figure of a row of fifteen columns in 003.
 * What the seeds themselves have lost: in 000 the totals of two rows; in 004 the headings of two sections, which the
 * transcription inserts, all rows of the first table but two, and of the second table the first row and all after the twelfth that is left.
 */
class SeedReportsTest {

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void transcriptionKeepsAllProse(String seed) throws IOException {
		String text = seedText(seed);
		Transcription transcription = SeedTranscriber.transcribe(seed, text);

		List<String> lines = lines(text);
		String expected = IntStream.rangeClosed(1, lines.size()).filter(number -> !transcription.tableLines().contains(number))
			.mapToObj(number -> Transcription.withoutWhitespace(lines.get(number - 1))).collect(Collectors.joining());
		for (String stripped : transcription.stripped()) {
			expected = expected.replace(Transcription.withoutWhitespace(stripped), "");
		}
		String actual = transcription.prose().stream().filter(line -> !transcription.inserted().contains(line))
			.map(Transcription::withoutWhitespace).collect(Collectors.joining());
		assertEquals(expected, actual);
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void transcriptionKeepsAllFigures(String seed) throws IOException {
		String text = seedText(seed);
		Transcription transcription = SeedTranscriber.transcribe(seed, text);

		List<String> lines = lines(text);
		long inSeed = transcription.tableLines().stream().flatMap(number -> Arrays.stream(lines.get(number - 1).split("[\\t|]")))
			.filter(cell -> Transcription.strip(cell).matches("\\d+(\\.\\d+)?")).count();
		long expected = ExpectedFigures.of(seed).stream().filter(figure -> !figure.text().isEmpty()).count();
		assertAll(
			() -> assertEquals(inSeed, transcription.figures() + transcription.surplusFigures(), "figures of the seed"),
			() -> assertEquals(expected, transcription.figures(), "figures expected"));
	}

	@Test
	void exceptionsAreThoseKnown() throws IOException {
		Map<String, Integer> surplus = new HashMap<>();
		Map<String, List<String>> stripped = new HashMap<>();
		Map<String, List<String>> inserted = new HashMap<>();
		for (String seed : List.of("000", "001", "002", "003", "004")) {
			Transcription transcription = SeedTranscriber.transcribe(seed, seedText(seed));
			if (transcription.surplusFigures() > 0) {
				surplus.put(seed, transcription.surplusFigures());
			}
			if (!transcription.stripped().isEmpty()) {
				stripped.put(seed, transcription.stripped());
			}
			if (!transcription.inserted().isEmpty()) {
				inserted.put(seed, transcription.inserted());
			}
		}
		assertAll(
			() -> assertEquals(Map.of("003", 1), surplus),
			() -> assertEquals(Map.of("001", List.of("[bookmark: _GoBack]")), stripped),
			() -> assertEquals(Map.of("004", List.of("三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况")), inserted));
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void everyLineCanBeRead(String seed) throws IOException {
		LoadedReport report = load(seed);

		List<EObject> bad = new ArrayList<>();
		EcoreUtil.getAllContents(report.model(), false).forEachRemaining(object -> {
			if (object instanceof BadLine || object instanceof BadDirective || object instanceof BadFigureRef || object instanceof BadCell) {
				bad.add((EObject) object);
			}
		});
		assertAll(
			() -> assertEquals(List.of(), bad),
			() -> assertEquals(List.of(), report.resource().getErrors()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void everyParagraphIsInTheModel(String seed) throws IOException {
		Transcription transcription = SeedTranscriber.transcribe(seed, seedText(seed));
		LoadedReport report = load(seed);

		List<String> expected = transcription.prose().stream().map(Transcription::withoutWhitespace).toList();
		List<String> actual = modelProse(report).stream().map(Transcription::withoutWhitespace).toList();
		assertEquals(expected, actual);
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void everyFigureIsInTheModel(String seed) throws IOException {
		LoadedReport report = load(seed);

		List<String> expected = ExpectedFigures.of(seed).stream().map(SeedReportsTest::describe).sorted().toList();
		List<String> actual = new ArrayList<>();
		for (OfficialTable table : report.tables()) {
			for (RowSpec row : table.spec().rows()) {
				for (ColumnSpec column : row.block().columns()) {
					Figure figure = table.figure(row, column);
					if (figure.kind() != Figure.Kind.MISSING) {
						actual.add(describe(new Expected(table.spec().name(), row.name(), column.name(), figure.text())));
					}
				}
			}
		}
		assertEquals(String.join("\n", expected), actual.stream().sorted().collect(Collectors.joining("\n")));
	}

	@ParameterizedTest
	@CsvSource({ "000, 国办2021, 2024", "001, 国办2021, 2024", "002, 国办2021, 2023", "003, 国办2019, 2020", "004, 国办2019, 2019" })
	void titleNamesBodyAndYear(String seed, String format, int year) throws IOException {
		LoadedReport report = load(seed);

		String title = Transcription.withoutWhitespace(report.title().text());
		assertAll(
			() -> assertEquals(format, report.format().name()),
			() -> assertEquals(year, report.title().year().orElseThrow()),
			() -> assertEquals(title.substring(0, title.indexOf(year + "年")), report.title().body()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void everySectionAndTableIsKnown(String seed) throws IOException {
		LoadedReport report = load(seed);

		assertAll(
			() -> assertEquals(List.of(1, 2, 3, 4, 5, 6), report.sections().stream().map(section -> section.spec().orElseThrow().number()).toList()),
			() -> assertEquals(report.format().tables(), report.tables().stream().map(OfficialTable::spec).toList()),
			() -> assertEquals(sectionsWithTables(report), report.tables().stream().map(table -> table.pieces().get(0).eContainer()).toList()));
	}

	private static List<EObject> sectionsWithTables(LoadedReport report) {
		return report.sections().stream().filter(section -> section.spec().orElseThrow().table().isPresent()).<EObject>map(ReportSection::model)
			.toList();
	}

	/** The lines of the model that are no table rows, in the order of the text. */
	private static List<String> modelProse(LoadedReport report) {
		List<String> result = new ArrayList<>(report.model().getTitle().getLines());
		report.model().getBlocks().forEach(block -> prose(report, block).ifPresent(result::add));
		for (ReportSection section : report.sections()) {
			result.add(section.model().getNumber() + section.heading());
			section.model().getBlocks().forEach(block -> prose(report, block).ifPresent(result::add));
		}
		return result;
	}

	private static Optional<String> prose(LoadedReport report, Block block) {
		if (block instanceof Paragraph paragraph) {
			return Optional.of(report.prose(paragraph.getFragments()));
		}
		if (block instanceof Heading heading) {
			String separator = heading.getSeparator() == null ? "" : heading.getSeparator();
			return Optional.of(heading.getNumber() + report.prose(heading.getFragments()) + separator + report.prose(heading.getBody()));
		}
		if (block instanceof Closing closing) {
			return Optional.of(report.prose(closing.getFragments()));
		}
		return Optional.empty();
	}

	private static String describe(Expected figure) {
		return String.join(" ", figure.table(), figure.row(), figure.column(), figure.text().isEmpty() ? "·" : figure.text());
	}

	private static List<String> lines(String text) {
		return Stream.of(text.split("\r?\n", -1)).toList();
	}

	private static LoadedReport load(String seed) throws IOException {
		return ReportLoader.standalone().load(SeedTranscriber.transcribe(seed, seedText(seed)).text(), seed + ".nianbao");
	}

	private static String seedText(String seed) throws IOException {
		Optional<Path> file = Seeds.file(seed);
		assumeTrue(file.isPresent(), "the seed reports are not there");
		return Files.readString(file.get());
	}
}
