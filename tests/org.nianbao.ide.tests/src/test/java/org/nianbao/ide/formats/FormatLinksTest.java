package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.figures.Figure.Region;

class FormatLinksTest {

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);

	/** Reads a format on board and marks a place in a text that it contains. */
	private static int offset(String text, String marked) {
		int at = text.indexOf(marked.replace("‸", ""));
		assertTrue(at >= 0, marked);
		return at + marked.indexOf('‸');
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
		"每列 新‸收 + 结转 ~ 行 新收",
		"每行 有‸效 >= ~ 制发 \"本年制发件数\", 废止 \"本年废止件数\", 有效",
		"对应 新收.自‸然人 或 ~ 列 自然人",
		"每列 申‸请.结转 == ~ 表 申请",
		"上年.申请.结转‸下年 ~ 行 结转下年",
		"当 逾期‸不缴费 ~ 行 逾期不缴费",
		"提示 其他处理‸合计 / ~ 行组 其他处理合计",
	})
	void namesLeadToTheirDefinitions(String marked, String target) throws IOException {
		String text = FormatServicesTest.onBoard("guoban2021.geshi");
		List<Link> links = language.links(language.parse(text, Optional.empty()), offset(text, marked));
		assertEquals(1, links.size());
		Region region = assertInstanceOf(Link.InDocument.class, links.get(0).target()).region();
		assertEquals(text.indexOf(target) + target.length(), region.end());
	}

	@Test
	void parentsOnBoardAndBeside(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("b.geshi");
		String text = "格式 乙 \"乙\" 继承 甲\n格式 丙 \"丙\" 继承 国办2021\n格式 丁 \"丁\" 继承 没有";
		LoadedFormat before = language.parse(text, Optional.of(file));
		assertTrue(language.isCurrent(before));
		assertEquals(1, language.links(before).size());
		Files.writeString(directory.resolve("a.geshi"), "格式 甲 \"甲\"\n");
		assertFalse(language.isCurrent(before));
		LoadedFormat format = language.parse(text, Optional.of(file));
		assertEquals(new Link.InFile(directory.resolve("a.geshi"), new Region(3, 1)), language.links(format).get(0).target());
		assertEquals("guoban2021.geshi", assertInstanceOf(Link.OnBoard.class, language.links(format).get(1).target()).name());
		assertEquals(List.of("没有"), language.styles(format).stream().filter(style -> style.style() == HighlightStyle.UNKNOWN)
			.map(style -> text.substring(style.offset(), style.end())).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
		"行 结转‸下年 \" ~ 6",
		"行 复议后‸起诉 ~ 2",
		"表述 X-CARRY‸IN ~ 2",
		"‸Y-CARRY ~ 1",
	})
	void occurrences(String marked, int count) throws IOException {
		String text = FormatServicesTest.onBoard("guoban2021.geshi");
		LoadedFormat format = language.parse(text, Optional.empty());
		int offset = offset(text, marked);
		assertEquals(count, language.occurrences(format, offset).size());
		assertEquals(language.occurrences(format, offset), language.references(format, language.subjects(format, offset)));
	}

	@Test
	void allNamesOfTheFormatsOnBoardAreKnown() throws IOException {
		for (String name : List.of("guoban2021.geshi", "guoban2019.geshi", "shandong.geshi")) {
			String text = FormatServicesTest.onBoard(name);
			assertEquals(List.of(), language.styles(language.parse(text, Optional.empty())).stream().filter(style -> style.style() == HighlightStyle.UNKNOWN)
				.map(style -> text.substring(style.offset(), style.end())).toList());
		}
	}
}
