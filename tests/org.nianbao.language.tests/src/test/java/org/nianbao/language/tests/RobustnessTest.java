package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.report.BadDirective;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.report.BadLine;
import org.nianbao.language.report.Paragraph;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

/** The parser recovers by construction: no text is refused, loses a character, or costs more than the wrong line. */
class RobustnessTest {

	private static final ReportLoader LOADER = ReportLoader.standalone();

	static List<Path> examples() {
		return Examples.all();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyCharacterOfAnExampleBelongsToANode(Path example) {
		LoadedReport report = assertLossless(Examples.text(example));
		EcoreUtil.resolveAll(report.resource());
		assertEquals(List.of(), report.resource().getErrors());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyPrefixOfAnExampleIsRead(Path example) {
		String text = Examples.text(example);
		IntStream.range(0, text.length()).parallel().forEach(length -> assertLossless(text.substring(0, length)));
	}

	@Test
	void randomTextIsRead() {
		LongStream.range(0, 5_000).parallel().forEach(seed -> {
			LoadedReport report = assertLossless(RandomTexts.text(seed, 80));
			EcoreUtil.resolveAll(report.resource());
		});
	}

	@Test
	void randomBytesAreRead() {
		LongStream.range(0, 500).parallel().forEach(seed -> {
			byte[] bytes = new byte[2_000];
			new Random(seed).nextBytes(bytes);
			assertLossless(new String(bytes, StandardCharsets.ISO_8859_1));
			assertLossless(new String(bytes, StandardCharsets.UTF_16BE));
		});
	}

	@ParameterizedTest
	@MethodSource("examples")
	void aBadLineAnywhereCostsOneBadElementAndNothingElse(Path example) {
		String text = Examples.text(example);
		LoadedReport good = LOADER.load(text, "good");
		List<String> expectedFigures = figures(good);
		int badBefore = badElements(good).size();
		List<Integer> lineStarts = IntStream.rangeClosed(1, good.lines().count()).mapToObj(good.lines()::start).toList();
		String[] badLines = { "@乱写\n", "![没有文件]\n", "@豁免 T3-BALANCE\n" };
		IntStream.range(0, lineStarts.size() * badLines.length).parallel().forEach(i -> {
			int offset = lineStarts.get(i / badLines.length);
			boolean afterUnendedLine = offset == text.length() && !text.endsWith("\n");
			String inserted = text.substring(0, offset) + (afterUnendedLine ? "\n" : "") + badLines[i % badLines.length] + text.substring(offset);
			LoadedReport bad = assertLossless(inserted);
			assertEquals(badBefore + 1, badElements(bad).size(), () -> "bad elements after a line at " + offset);
			assertIterableEquals(expectedFigures, figures(bad), () -> "figures after a line at " + offset);
			assertIterableEquals(sections(good), sections(bad), () -> "sections after a line at " + offset);
		});
	}

	@Test
	void aBadReferenceLeavesTheRestOfItsLine() {
		LoadedReport report = LOADER.load("某局2024年报告\n共{新收 +}件，{结转}件，{也坏。\n下一行{新收}", "x");
		Paragraph paragraph = (Paragraph) report.model().getBlocks().get(0);
		assertEquals(List.of("TextRunImpl", "BadFigureRefImpl", "TextRunImpl", "FigureRefImpl", "TextRunImpl", "BadFigureRefImpl"),
			paragraph.getFragments().stream().map(fragment -> fragment.getClass().getSimpleName()).toList());
		assertEquals(2, report.model().getBlocks().size());
	}

	static Stream<String> hugeTexts() {
		int million = 1_000_000;
		return Stream.of("文".repeat(million), "{".repeat(million), "{a}".repeat(million / 3), "|".repeat(20_000), "| 1 ".repeat(20_000),
			"|a|" + "甲|".repeat(20_000) + "\n|b|"
			+ "1|".repeat(20_000), "一、总体情况\n" + "| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n".repeat(100_000), "@汇总 " + "\"a\" ".repeat(100_000),
			"（一）。".repeat(million / 5), "一、".repeat(million / 2), "一、a\n".repeat(50_000), "（一）a\n".repeat(50_000), "\\".repeat(million), "\n".repeat(million),
			"表1\n".repeat(200_000), "|行政许可|" + "7".repeat(4 * million) + "|", "三、收到和处理政府信息公开申请情况\n|重复申请|1|\n".repeat(20_000));
	}

	@ParameterizedTest
	@MethodSource("hugeTexts")
	void hugeTextsAreReadWithoutHanging(String text) {
		// Not a measure of speed: worse than linear would take many minutes.
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertLossless("某局2024年报告\n" + text));
	}

	private static LoadedReport assertLossless(String text) {
		LoadedReport report = LOADER.load(text, "test");
		StringBuilder leaves = new StringBuilder(text.length());
		for (ILeafNode leaf : report.resource().getParseResult().getRootNode().getLeafNodes()) {
			leaves.append(leaf.getText());
		}
		assertEquals(text, leaves.toString());
		assertTrue(!report.resource().getParseResult().hasSyntaxErrors(), () -> "the grammar is not total: "
			+ report.resource().getParseResult().getSyntaxErrors().iterator().next().getSyntaxErrorMessage() + "\n" + text);
		return report;
	}

	private static List<EObject> badElements(LoadedReport report) {
		List<EObject> bad = new ArrayList<>();
		report.model().eAllContents().forEachRemaining(element -> {
			if (element instanceof BadLine || element instanceof BadDirective || element instanceof BadFigureRef) {
				bad.add(element);
			}
		});
		return bad;
	}

	private static List<String> figures(LoadedReport report) {
		List<String> figures = new ArrayList<>();
		for (OfficialTable table : report.tables()) {
			for (RowSpec row : table.spec().rows()) {
				for (Figure figure : table.figures(row)) {
					figures.add(row + "." + figure.column() + "=" + figure.kind() + " " + figure.value());
				}
			}
		}
		return figures;
	}

	private static List<String> sections(LoadedReport report) {
		return report.sections().stream().map((ReportSection section) -> section.number() + section.heading()).toList();
	}
}
