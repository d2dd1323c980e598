package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.figures.Figure.Region;

/** Names lead to their definitions, and are found wherever they are written. */
class FormatNavigationTest {

	private static final FormatLanguage LANGUAGE = new FormatLanguage(Locale.CHINESE);

	private static String target(MarkedFormat place) {
		return LANGUAGE.links(place.format(), place.offset()).stream().map(link -> target(place, link)).toList().toString();
	}

	/** The first line of what a link leads to, with the name of its file unless it is the same. */
	private static String target(MarkedFormat place, Link link) {
		if (link.target() instanceof Link.InDocument here) {
			return line(place.format().text(), here.region());
		} else if (link.target() instanceof Link.OnBoard onBoard) {
			return onBoard.name() + ": " + line(onBoard.text(), onBoard.region());
		}
		Link.InFile file = (Link.InFile) link.target();
		try {
			return file.file().getFileName() + ": " + line(Files.readString(file.file()), file.region());
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String line(String text, Region region) {
		String rest = text.substring(region.offset());
		return rest.substring(0, Math.max(region.length(), rest.indexOf(' ') < 0 ? rest.length() : Math.min(region.length() + 4, rest.length()))).strip();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		新‸收 + 结转 ==                      | [新收 "一、]
		上年.申‸请.结转下年                  | [申请 {]
		上年.申请.结转‸下年                  | [结转下年 "四、]
		新收.自‸然人 或                      | [自然人 "自然]
		规范性文件.‸制发                     | [制发 "本年]
		例句 S-SEC6‸FEE                      | [S-SEC6FEE "信息]
		阈值 Y-J‸UMP 倍数                    | []
		行 新‸收 "一                         | []
		""")
	void leads(String marked, String expected) throws Exception {
		assertEquals(expected, target(MarkedFormat.onBoard("guoban2021.geshi", marked)));
	}

	/** Blocks of one table have columns of the same name; a relation for every row is about all of them. */
	@Test
	void columnsOfBlocks() throws Exception {
		MarkedFormat place = MarkedFormat.of("格式 县 \"县\" 继承 国办2021\n勾稽 A-B 错误 每行 主动公开.处‸理 >= 主动公开.处理 \"多\"\n");
		assertEquals(2, LANGUAGE.links(place.format(), place.offset()).size());
		assertTrue(target(place).contains("guoban2021.geshi: 处理"), target(place));
	}

	@Test
	void acrossFiles(@TempDir Path directory) throws Exception {
		Files.writeString(directory.resolve("江海.geshi"), "格式 江海 \"江海\" 继承 国办2021\n\n章 \"附件\" 表 附表 {\n  列 件 \"件\"\n  行 甲 \"甲\"\n}\n");
		Optional<Path> child = Optional.of(directory.resolve("县.geshi"));
		assertEquals("[江海.geshi: 江海 \"江海]", target(MarkedFormat.of("格式 县 \"县\" 继承 ‸江海\n", child)));
		assertEquals("[guoban2021.geshi: 国办2021 \"国办]", target(MarkedFormat.of("格式 县 \"县\" 继承 ‸国办2021\n", child)));
		String text = "格式 县 \"县\" 继承 江海\n\n章 \"附‸件\" {\n  要点 \"甲\"\n}\n";
		assertEquals("[江海.geshi: \"附件\" 表 附]", target(MarkedFormat.of(text, child)));
		assertEquals("[江海.geshi: 甲 \"甲\"]", target(MarkedFormat.of(text.replace("‸", "") + "勾稽 A-B 错误 附表.‸甲.件 >= 新收.总计 \"多\"\n", child)));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
		行 结转‸下年 "四       | 6
		表 申‸请 {             | 3
		列 尚未‸审结           | 5
		要点 S-SEC6‸FEE        | 2
		章 "总‸体情况"         | 1
		格式 国办‸2021         | 1
		列宽 ‸754              | 0
		""")
	void occurs(String marked, int count) throws Exception {
		MarkedFormat place = MarkedFormat.onBoard("guoban2021.geshi", marked.strip());
		assertEquals(count, LANGUAGE.occurrences(place.format(), place.offset()).size());
		assertEquals(LANGUAGE.occurrences(place.format(), place.offset()),
			LANGUAGE.references(place.format(), LANGUAGE.subjects(place.format(), place.offset())));
	}

	@Test
	void allNamesOfTheFormatsOnBoardAreKnown() throws Exception {
		Set<HighlightStyle> unknown = Set.of(HighlightStyle.UNKNOWN, HighlightStyle.REFERENCE_PROBLEM);
		for (Path file : MarkedFormat.onBoard()) {
			String text = Files.readString(file);
			assertEquals(List.of(), LANGUAGE.styles(LANGUAGE.parse(text, Optional.of(file))).stream().filter(style -> unknown.contains(style.style()))
				.map(style -> text.substring(style.offset(), style.end())).toList());
		}
	}

	@Test
	void subjectsAreThoseOfReports() throws Exception {
		MarkedFormat row = MarkedFormat.onBoard("guoban2021.geshi", "新‸收 + 结转 ==");
		assertEquals(Set.of(Subject.of(Subject.Kind.ROW, "申请", "新收")), LANGUAGE.subjects(row.format(), row.offset()));
		MarkedFormat column = MarkedFormat.onBoard("guoban2021.geshi", "列 自‸然人");
		assertEquals(Set.of(Subject.of(Subject.Kind.COLUMN, "申请", "自然人")), LANGUAGE.subjects(column.format(), column.offset()));
		// Who looks for a figure sees where its row is used, in whatever format.
		List<Region> found = LANGUAGE.references(MarkedFormat.onBoard("guoban2019.geshi", "行 新‸收").format(),
			Set.of(Subject.of(Subject.Kind.FIGURE, "申请", "新收", "自然人"))).stream().map(occurrence -> occurrence.region()).toList();
		assertTrue(found.size() > 10, found::toString);
		assertEquals(List.of(), LANGUAGE.references(row.format(), Set.of(Subject.of(Subject.Kind.ROW, "申请", "旧收"))));
	}
}
