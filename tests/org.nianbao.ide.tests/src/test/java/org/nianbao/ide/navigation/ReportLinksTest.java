package org.nianbao.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.RuleIds;
import org.nianbao.ide.navigation.Link.InDocument;
import org.nianbao.ide.navigation.Link.InFile;
import org.nianbao.ide.navigation.Link.MatchingFiles;
import org.nianbao.ide.navigation.Link.OnBoard;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProjects;

class ReportLinksTest {

	private static final String CORRECT = "correct-2024.nianbao";
	private static final String REFERENCES = "references-2024.nianbao";
	private static final String TITLE = "\n某局2024年政府信息公开工作年度报告\n";

	@TempDir
	Path directory;

	private static List<Link> links(Marked place) {
		return ReportLinks.at(place.report(), place.offset());
	}

	/** Where a link leads: the text there. */
	private static String target(Marked place, Link link) {
		if (link.target() instanceof InDocument here) {
			return "here " + place.text(here.region());
		} else if (link.target() instanceof OnBoard format) {
			return format.name() + " " + format.text().substring(format.region().offset(), format.region().end());
		} else if (link.target() instanceof InFile file) {
			return "file " + file.file().getFileName();
		}
		return "files " + ((MatchingFiles) link.target()).pattern();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', value = {
		"| 一、本年新收‸政府信息公开申请数量 @ guoban2021.geshi 新收",
		"| 项目 ‸                                                                    | 自然‸人 @ guoban2021.geshi 自然人",
		"| （三）不予‸公开 | @ guoban2021.geshi 不予公开",
		"| 第二十条第（一‸）项 | @ guoban2021.geshi \"第二十条第（一）项\"",
		"一、总体‸情况 @ guoban2021.geshi \"总体情况\"",
		"](pictures/vi‸sits.png) @ file visits.png",
	})
	void ofLabels(String marked, String target) throws IOException {
		String once = marked.indexOf('‸') == marked.lastIndexOf('‸') ? marked : marked.replaceFirst("‸", "");
		Marked place = Marked.example(CORRECT, once);
		List<Link> links = links(place);
		assertEquals(List.of(target), links.stream().map(link -> target(place, link)).toList());
		assertTrue(links.get(0).source().offset() <= place.offset() && place.offset() <= links.get(0).source().end());
	}

	@Test
	void ofReferencesToTheirCells() throws IOException {
		Marked place = Marked.example(REFERENCES, "其中自然人{新收.自然‸人}件");
		List<Link> links = links(place);
		assertEquals(List.of("guoban2021.geshi 自然人"), links.stream().skip(1).map(link -> target(place, link)).toList());
		assertEquals("一、本年新收政府信息公开申请数量 × 自然人", links.get(0).label());
		assertTrue(target(place, links.get(0)).matches("here \\d+"), () -> target(place, links.get(0)));
		Marked whole = Marked.example(REFERENCES, "{新收 +‸ 结转}");
		assertEquals(2, links(whole).size());
	}

	@Test
	void ofDirectives() {
		Path file = directory.resolve("今年.nianbao");
		Marked format = Marked.of("@格式 国办‸2021" + TITLE, file);
		assertEquals("guoban2021.geshi 国办2021", target(format, links(format).get(0)));
		Marked previous = Marked.of("@上年 \"../2023/去‸年.nianbao\"" + TITLE, file);
		assertEquals(new InFile(directory.resolveSibling("2023").resolve("去年.nianbao"), new Region(0, 0)),
			links(previous).get(0).target());
		Marked aggregate = Marked.of("@汇总 \"一.nianbao\" \"下级/‸*.nianbao\"" + TITLE, file);
		assertEquals(new MatchingFiles(directory, "下级/*.nianbao"), links(aggregate).get(0).target());
		assertEquals(List.of(), links(Marked.of("@上年 \"去‸年.nianbao\"" + TITLE, null)), "in no file");
	}

	@Test
	void toFormatsOfTheProject() throws Exception {
		Path format = Files.createDirectory(directory.resolve("格式")).resolve("某省.geshi");
		Files.writeString(format, "格式 某省 \"某省文\" 继承 国办2021\n章 \"总体情况\" {\n  要点 \"某事\"\n}\n");
		Files.writeString(directory.resolve("nianbao.properties"), "formats = 格式\nformat = 某省\n");
		Path file = directory.resolve("一.nianbao");
		String text = "某局2024年政府信息公开工作年度报告\n一、总体情况\n";
		LoadedReport report = ReportLoader.standalone()
			.load(text, "test", Optional.of(file), new ReportProjects(RuleIds.IN_PROJECTS).ofReport(file).project());
		List<Link> links = ReportLinks.at(report, text.indexOf("总体"));
		assertEquals(2, links.size(), "what the format adds, and what it inherits");
		assertEquals("某省.geshi – 章 \"总体情况\"", links.get(1).label());
		assertEquals(format.toRealPath(), ((InFile) links.get(1).target()).file().toRealPath());
	}

	@ParameterizedTest
	@ValueSource(strings = {"全年在县‸政府门户网站", "| 政策文‸件 |", ">> 青石县‸农业农村局"})
	void none(String marked) throws IOException {
		assertEquals(List.of(), links(Marked.example(CORRECT, marked)));
	}

	static List<Path> examples() throws IOException {
		return Marked.examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void allLieInTheirTexts(Path example) throws IOException {
		Marked all = Marked.of(Files.readString(example), example);
		int start = 0;
		List<Link> links = ReportLinks.of(all.report());
		for (Link link : links) {
			assertTrue(link.source().offset() >= start && link.source().length() > 0 && link.source().end() <= all.report().text().length(), link::toString);
			start = link.source().offset();
			assertTrue(!link.label().isBlank() && !target(all, link).isBlank());
		}
		assertTrue(links.size() > 50);
	}

	@Test
	void wordsAreAskedOnce() {
		String text = "甲 “乙丙” 丁-戊";
		List<Link> links = WordLinks.of(text, offset -> text.startsWith("乙", offset) || text.startsWith("丁", offset)
			? List.of(new Link(new Region(offset, text.startsWith("丁", offset) ? 3 : 2), "去", new InDocument(null))) : List.of());
		assertEquals(List.of(3, 7), links.stream().map(link -> link.source().offset()).toList());
	}
}
