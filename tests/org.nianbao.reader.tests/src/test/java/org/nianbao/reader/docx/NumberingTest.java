package org.nianbao.reader.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.reader.building.Shown;
import org.nianbao.reader.lists.NumberFormats;

/**
 * Labels of automatic numbering, as word processors show them.
 */
class NumberingTest {

	private static String level(int level, String format, String text, String more) {
		return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more + "<w:lvlText w:val=\"" + text
			+ "\"/></w:lvl>";
	}

	private static final String ABSTRACT = "<w:abstractNum w:abstractNumId=\"7\">"
		+ level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>")
		+ level(1, "japaneseCounting", "（%2）", "") + level(2, "decimal", "%3.", "") + level(3, "decimal", "%1.%3.%4", "<w:isLgl/>")
		+ level(4, "decimalEnclosedCircle", "%5", "") + "</w:abstractNum>";

	private static final String LISTS = ABSTRACT + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
		+ "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

	private static String item(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr><w:r><w:t>" + text
			+ "</w:t></w:r></w:p>";
	}

	private static List<String> read(String body, String numbering, String styles) {
		return Shown.blocks(Shown.read(new DocxReader(), new DocxFile(body).part("numbering", "numbering", numbering)
			.part("styles", "styles", styles).bytes()));
	}

	@Test
	void levelsCountAndRestart() {
		String body = item(1, 0, "甲") + item(1, 1, "乙") + item(1, 1, "丙") + item(1, 2, "丁") + item(1, 0, "戊") + item(1, 1, "己") + item(1, 2, "庚")
			+ item(1, 3, "辛")
			+ item(1, 4, "壬");
		assertEquals(List.of("一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "（一）己", "1. 庚", "2.1.1 辛", "①壬"), read(body, LISTS, ""));
	}

	@Test
	void listsOfOneKindShareTheirCountersUnlessTheyStartAnew() {
		assertEquals(List.of("一、甲", "五、乙", "六、丙", "七、丁"), read(item(1, 0, "甲") + item(2, 0, "乙") + item(2, 0, "丙") + item(1, 0, "丁"), LISTS, ""));
	}

	@Test
	void stylesNumberTheirParagraphs() {
		String styles = "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:basedOn w:val=\"h1\"/></w:style>";
		String plain = "<w:p><w:pPr><w:pStyle w:val=\"h1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>无</w:t></w:r></w:p>";
		assertEquals(List.of("一、甲", "无", "二、乙"), read("<w:p><w:pPr><w:pStyle w:val=\"h1\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" + plain
			+ "<w:p><w:pPr><w:pStyle w:val=\"h2\"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>", LISTS, styles));
	}

	@Test
	void levelsKnowTheirStyles() {
		String numbering = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.", "")
			+ level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>")
			+ "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>";
		String styles = "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>";
		assertEquals(List.of("（一）甲"), read("<w:p><w:pPr><w:pStyle w:val=\"h2\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", numbering, styles));
	}

	@Test
	void levelsCanGoOnThroughHigherOnes() {
		String numbering = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.", "")
			+ level(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>")
			+ "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
		assertEquals(List.of("1. 甲", "(1) 乙", "2. 丙", "(2) 丁"), read(item(1, 0, "甲") + item(1, 1, "乙") + item(1, 0, "丙") + item(1, 1, "丁"), numbering, ""));
	}

	@Test
	void emptyParagraphsAreNotShownButCount() {
		assertEquals(List.of("一、甲", "三、乙"), read(item(1, 0, "甲") + item(1, 0, "") + item(1, 0, "乙"), LISTS, ""));
	}

	@Test
	void bulletsAreCharacters() {
		String numbering = "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\uF06C", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>")
			+ "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
		assertEquals(List.of("● 甲"), read(item(1, 0, "甲"), numbering, ""));
	}

	@Test
	void listsThatAreNotThereNumberNothing() {
		assertEquals(List.of("甲"), read(item(99, 0, "甲"), LISTS, ""));
	}

	@ParameterizedTest
	@CsvSource({ "11, chineseCounting, 十一", "105, chineseCountingThousand, 一百零五", "20, japaneseCounting, 二十", "20, ideographDigital, 二〇",
		"3, chineseLegalSimplified, 叁", "12, chineseLegalSimplified, 壹拾贰", "3, ideographTraditional, 丙", "12, ideographZodiac, 亥", "4, upperRoman, IV",
		"28, lowerLetter, bb", "21, decimalEnclosedCircle, ㉑", "5, decimalEnclosedParen, ⑸", "7, decimalZero, 07", "3, decimalFullWidth, ３",
		"2, ideographEnclosedCircle, ㊁", "99999, chineseCounting, 99999", "0, upperRoman, 0", "6, unheardOf, 6" })
	void numbersAreWrittenAsTheFormatSays(int number, String format, String expected) {
		assertEquals(expected, NumberFormats.format(number, format));
	}
}
