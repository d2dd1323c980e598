package org.nianbao.reader.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.document.Block;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Heading;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.ReportImporter;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.prose.Balance;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.text.TextReader;
import org.nianbao.testkit.Seeds;

/**
 * The prose of real reports as text, with all that copying and conversion did to it.
 */
class SeedProseTest {

	private static ImportedReport read(String number) throws IOException, UnreadableSourceException {
		Optional<Path> file = Seeds.file(number);
		assumeTrue(file.isPresent(), "no seeds here");
		return new ReportImporter().importReport(file.get().getFileName().toString(), Files.readAllBytes(file.get()), ImportOptions.STANDARD);
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\u3000\u00a0]", "");
	}

	/** How many paragraphs the text has, with title and headings; how many a page break cut; the headings of the second level. */
	@ParameterizedTest
	@CsvSource({ "000, 24, 4, 0", "001, 27, 0, 11", "002, 34, 0, 10", "003, 30, 1, 7", "004, 21, 1, 4" })
	void everyParagraphIsThere(String number, int paragraphs, int joined, int subheadings) throws IOException, UnreadableSourceException {
		ImportedReport report = read(number);
		assertEquals(paragraphs, report.statistics().paragraphs());
		assertEquals(paragraphs, report.statistics().placed());
		assertEquals(joined, report.statistics().joined());
		LoadedReport loaded = ReportLoader.standalone().load(report.text(), number);
		List<Block> blocks = DocumentBuilder.build(loaded).blocks();
		assertEquals(6, loaded.sections().size() + (number.equals("004") ? 2 : 0), "two headings of 004 are lost in the text itself");
		assertEquals(subheadings, blocks.stream().filter(block -> block instanceof Heading heading && heading.level() == 2).count());
	}

	/** Every line of prose of the text stands in the result once, or as often as in the text. */
	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void noParagraphIsLostOrTwice(String number) throws IOException, UnreadableSourceException {
		ImportedReport report = read(number);
		String result = plain(report.text().replace("\\", ""));
		Map<String, Integer> lines = new TreeMap<>();
		for (String line : Files.readAllLines(Seeds.file(number).orElseThrow())) {
			boolean prose = line.indexOf('\t') < 0 && !line.startsWith("|") && line.codePoints().filter(Character::isIdeographic).count() >= 12;
			if (prose) {
				lines.merge(plain(line.replaceFirst("^\\[bookmark: \\w+]", "")), 1, Integer::sum);
			}
		}
		assertTrue(lines.size() > 10, lines.toString());
		lines.forEach((line, count) -> assertEquals(count, result.split(Pattern.quote(line), -1).length - 1, line));
	}

	@ParameterizedTest
	@CsvSource({ "000, 中心未收到政府信息公开申请，与往年相比", "000, “先审查、后公开”“一事一审”原则", "000, 公共机构生活垃圾分类等群众", "000, 城市生活垃圾分类宣传周期间",
		"003, 业务动态 6 条等。", "004, 《淄博市机关事务管理局 2019 年度" })
	void sentencesThatAPageBreakCutAreWhole(String number, String sentence) throws IOException, UnreadableSourceException {
		assertTrue(read(number).text().contains(sentence), sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "000; 淄博市张店区机关事务服务中心; 2024", "001; 淄博经济开发区管理委员会; 2024", "002; 张店区人民政府办公室; 2023", "003; 张店区市政服务中心; 2020",
		"004; 淄博市机关事务管理局; 2019" })
	void titles(String number, String body, int year) throws IOException, UnreadableSourceException {
		ImportedReport report = read(number);
		assertEquals(body, report.body());
		assertEquals(year, report.year().orElse(0));
		assertEquals(year < 2021 ? "国办2019" : "国办2021", report.format().name());
		assertTrue(!report.text().contains("@格式"), "the year tells the format");
	}

	@ParameterizedTest
	@CsvSource({ "000, ''", "001, ''", "002, ''", "003, section-by-number", "004, ''" })
	void warningsOfTheProse(String number, String keys) throws IOException, UnreadableSourceException {
		ImportedReport report = read(number);
		assertEquals(keys, report.warnings().stream().map(ImportNote::key).filter(key -> !key.startsWith("table.") && !key.startsWith("text."))
			.collect(Collectors.joining(" ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void theResultHasNoSyntaxFindings(String number) throws IOException, UnreadableSourceException {
		LoadedReport loaded = ReportLoader.standalone().load(read(number).text(), number);
		List<Finding> findings = ReportChecker.standard(Locale.SIMPLIFIED_CHINESE).check(loaded);
		assertEquals(List.of(), findings.stream().filter(finding -> finding.rule().equals("S-SYNTAX")).toList());
		assertTrue(loaded.resource().getErrors().isEmpty());
	}

	/** Chinese characters and digits: source ⊆ result + dropped, and the self-check of the product was not needed. */
	@ParameterizedTest
	@ValueSource(strings = { "000", "001", "002", "003", "004" })
	void nothingIsLost(String number) throws IOException, UnreadableSourceException {
		ImportedReport report = read(number);
		byte[] bytes = Files.readAllBytes(Seeds.file(number).orElseThrow());
		SourceDocument document = new TextReader().read(bytes, ReadingLimits.DEFAULT);
		List<String> outcome = Stream.concat(Stream.of(report.text()), report.dropped().stream().map(DroppedText::text)).toList();
		assertEquals(Map.of(), Balance.missing(Balance.count(Balance.texts(document.blocks())), Balance.count(outcome)));
		assertEquals(Map.of(), Balance.missing(Balance.count(List.of(new String(bytes, StandardCharsets.UTF_8))), Balance.count(outcome)),
			"of the file itself");
		assertTrue(report.notes().stream().noneMatch(note -> note.key().equals("lost")));
	}
}
