package org.nianbao.document.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentWriters;
import org.nianbao.document.Reports;
import org.nianbao.document.Samples;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.html.PagePart;
import org.nianbao.document.preview.PreviewPage.Place;
import org.nianbao.document.preview.PreviewText.Emphasis;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.text.DisplayWidth;
import org.nianbao.testkit.RandomTexts;
import org.xml.sax.InputSource;

/**
 * What is printed knows where it comes from, as a web page and as text.
 */
class PreviewTest {

	private static final String TEXT = """
		某县2024年政府信息公开工作年度报告
		本报告说明 2024 年的情况。
		一、总体情况
		（一）主动公开。全年公开 10 条，收到申请 {新收} 件。
		三、收到和处理政府信息公开申请情况
		| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 41 | 2 | 0 | 0 | 1 | 0 | = |
		注：截至年底。
		六、其他需要报告的事项
		表1 各季度
		| 季度 | 件数 |
		| 第一 | 17 |
		>> 某县人民政府
		""";

	private static final Pattern ELEMENT = Pattern.compile(PagePart.MARK + "=\"(\\d+)\"[^>]*>([^<]*)");

	/** The piece of the text, then what is printed of it. */
	@ParameterizedTest
	@CsvSource({ "某县2024,某县2024年政府信息公开工作年度报告", "情况。,本报告说明 2024 年的情况。", "总体情况,一、总体情况", "全年公开,'全年公开 10 条，收到申请 '", "{新收},44",
		"自然人,自然人", "一、本年新收,一、本年新收政府信息公开申请数量", "41,41", "=,44", "截至年底,截至年底。", "季度 |,季度", "17,17", "某县人民政府,某县人民政府" })
	void placesOfTheTextAreFoundInBothPreviews(String written, String printed) {
		int offset = TEXT.indexOf(written);
		PreviewPage page = page(TEXT);
		Place place = page.place(offset).orElseThrow();
		assertEquals(printed, printed(page, place));
		Region source = page.source(place.part(), place.element()).orElseThrow();
		assertTrue(source.offset() <= offset && offset < source.end(), source::toString);
		PreviewText text = PreviewText.of(traced(TEXT));
		Region region = text.place(offset).orElseThrow();
		assertTrue(text.text().substring(region.offset(), region.end()).contains(printed), () -> text.text().substring(region.offset(), region.end()));
		assertEquals(source, text.source(region.end() - 1).orElseThrow());
	}

	@Test
	void whatNobodyWroteBelongsToItsTable() {
		PreviewPage page = page(TEXT);
		String table = page.parts().stream().map(PagePart::html).filter(html -> html.contains("申请人情况")).findFirst().orElseThrow();
		assertFalse(table.matches("(?s).*" + PagePart.MARK + "=\"\\d+\">申请人情况.*"));
		assertTrue(table.startsWith("<div><div class=\"table wide labels-3\" role=\"region\""));
	}

	@Test
	void wildNumbersAreNoElements() {
		PreviewPage page = page(TEXT);
		assertEquals(Optional.empty(), page.source(-1, 0));
		assertEquals(Optional.empty(), page.source(0, 99));
		assertEquals(Optional.empty(), page.source(99, 0));
		assertEquals(Optional.empty(), page("").place(5));
		assertEquals(Optional.empty(), PreviewText.of(traced("")).place(5));
		assertEquals(Optional.empty(), PreviewText.of(traced("")).source(5));
	}

	/** Typing changes the part in which it happens, and no other. */
	@Test
	void partsDoNotDependOnWhatIsBefore() {
		List<String> before = page(TEXT).parts().stream().map(PagePart::html).toList();
		List<String> after = page(TEXT.replace("的情况", "的全部情况")).parts().stream().map(PagePart::html).toList();
		assertEquals(before.size(), after.size());
		for (int i = 0; i < before.size(); i++) {
			assertEquals(i != 1, before.get(i).equals(after.get(i)), before.get(i));
		}
	}

	@ParameterizedTest
	@CsvSource({ "abc,abc,3,0,''", "abc,axc,1,1,x", "abc,abxc,2,0,x", "abc,ac,1,1,''", "'',a,0,0,a", "a,'',0,1,''", "aaa,aa,2,1,''", "aa,aaa,2,0,a" })
	void changesAreSmall(String from, String to, int first, int removed, String added) {
		PageChange change = PageChange.between(parts(from), parts(to));
		assertEquals(new PageChange(first, removed, parts(added)), change);
		assertEquals(from.equals(to), change.isEmpty());
	}

	private static List<PagePart> parts(String letters) {
		return letters.chars().mapToObj(letter -> new PagePart(Character.toString(letter), List.of())).toList();
	}

	@Test
	void changesAreDataToTheBrowser() {
		String script = PageChange.between(List.of(), List.of(new PagePart("<p>\"\\\n\u2028</p>", List.of()))).script();
		assertTrue(script.contains("innerHTML=\"<p>\\u0022\\u005c\\u000a\\u2028</p>\";"), script);
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void pageShowsWhatIsExported(Path example) throws Exception {
		TracedDocument traced = DocumentBuilder.trace(Reports.load(example));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DocumentWriters.byId("html").orElseThrow().write(traced.document(), out);
		assertEquals(visible(out.toString(StandardCharsets.UTF_8)), visible(PreviewPage.of(traced).html()));
		out.reset();
		DocumentWriters.byId("txt").orElseThrow().write(traced.document(), out);
		assertEquals(out.toString(StandardCharsets.UTF_8).replace("\n", ""), PreviewText.of(traced).text().replace("\n", ""));
		PreviewText.of(traced).text().lines().filter(line -> !line.startsWith("|") && !line.startsWith("+"))
			.forEach(line -> assertTrue(DisplayWidth.of(line) <= 80, line));
	}

	/** Each cell of the examples that is typed is found in both previews, and leads back to where it is typed. */
	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everySourceLeadsThereAndBack(Path example) throws Exception {
		LoadedReport report = Reports.load(example);
		PreviewPage page = PreviewPage.of(DocumentBuilder.trace(report));
		int found = 0;
		for (int part = 0; part < page.parts().size(); part++) {
			for (Region region : page.parts().get(part).elements()) {
				assertTrue(region.end() <= report.text().length());
				Place place = page.place(region.offset()).orElseThrow();
				Region back = page.source(place.part(), place.element()).orElseThrow();
				assertTrue(back.offset() == region.offset() || back.length() < region.length(), region + " " + back);
				found++;
			}
		}
		assertTrue(found > 100, "elements: " + found);
	}

	@Test
	void nothingBreaksOnRandomTexts() throws Exception {
		for (int seed = 0; seed < 200; seed++) {
			String text = RandomTexts.text(seed, 120);
			TracedDocument traced = traced(text);
			PreviewPage page = PreviewPage.of(traced);
			assertWellFormed(page.html());
			PreviewText plain = PreviewText.of(traced);
			for (int offset = 0; offset <= text.length(); offset += 7) {
				page.place(offset).flatMap(place -> page.source(place.part(), place.element()))
					.ifPresent(region -> assertTrue(region.offset() >= 0 && region.end() <= text.length()));
				plain.place(offset).ifPresent(region -> assertTrue(region.end() <= plain.text().length()));
			}
		}
	}

	@Test
	void nothingOfTheTextIsMarkup() throws Exception {
		String page = page("标题\n" + Samples.NASTY + "\n表1 <b>甲</b>\n| <script>x</script> | onclick=\"x\" |\n").html();
		assertWellFormed(page);
		assertFalse(page.contains("<script"));
		assertTrue(page.contains("default-src 'none'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "标题\n全年收到{新收", "标题\n@版式 甲\n", "@没有 甲\n标题\n", "标题\n![图](", "标题\n一、总体情况\n（一）甲。乙{无此行" })
	void whatCannotBeReadIsTold(String text) {
		assertFalse(traced(text).readable());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", TEXT, "一、总体情况\n| 自然人 | 甲 |\n| 行政许可 |\n{无此行}\n" })
	void wrongFiguresAreNoMatter(String text) {
		assertTrue(traced(text).readable());
	}

	@Test
	void textHasEmphasis() {
		PreviewText text = PreviewText.of(traced(TEXT));
		assertEquals(List.of(Emphasis.TITLE, Emphasis.HEADING, Emphasis.SUBHEADING, Emphasis.FIGURE, Emphasis.HEADING, Emphasis.TABLE, Emphasis.NOTE,
			Emphasis.HEADING, Emphasis.TABLE), text.emphasized().stream().map(PreviewText.Emphasized::emphasis).toList());
		Region figure = text.emphasized().get(3).region();
		assertEquals("44", text.text().substring(figure.offset(), figure.end()));
	}

	@ParameterizedTest
	@CsvSource({ "甲乙丙丁,甲乙丙丁,2,2", "甲乙丙丁,甲乙新丙丁,1,1", "甲乙丙丁,甲乙新丙丁,3,4", "甲乙丙丁,甲丁,3,1", "甲乙丙丁,甲丁,2,1", "甲,甲乙,1,1", "甲甲甲,甲甲,3,2",
		"'',甲,0,0" })
	void offsetsFollowTheText(String from, String to, int offset, int expected) {
		assertEquals(expected, TextShift.between(from, to).offset(offset));
	}

	@Test
	void regionsFollowTheText() {
		TextShift shift = TextShift.between("一二三四五", "一二甲乙四五");
		assertEquals(new Region(1, 1), shift.region(new Region(1, 1)));
		assertEquals(new Region(1, 4), shift.region(new Region(1, 3)));
		assertEquals(new Region(4, 2), shift.region(new Region(3, 2)));
	}

	private static TracedDocument traced(String text) {
		return DocumentBuilder.trace(Reports.load(text));
	}

	private static PreviewPage page(String text) {
		return PreviewPage.of(traced(text));
	}

	/** What an element prints before its first child; of one that begins with a child, what the child does. */
	private static String printed(PreviewPage page, Place place) {
		Matcher matcher = ELEMENT.matcher(page.parts().get(place.part()).html());
		while (matcher.find()) {
			if (Integer.parseInt(matcher.group(1)) >= place.element() && !matcher.group(2).isBlank()) {
				return matcher.group(2);
			}
		}
		return "";
	}

	private static String visible(String page) {
		return page.substring(page.indexOf("<body>")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", "");
	}

	private static void assertWellFormed(String page) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		assertNotNull(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
	}
}
