package org.nianbao.reader.prose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.Block;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportStatistics.TableCount;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.ReportImporter;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.RandomTexts;

/** How prose becomes a report, phenomenon by phenomenon, without any file format. */
class ReportRecogniserTest {

	private static final String TITLE = "青石县农业农村局2024年政府信息公开工作年度报告";

	private static List<String> keys(ImportedReport report) {
		return report.warnings().stream().map(ImportNote::key).filter(key -> !key.equals("table-missing")).toList();
	}

	private static String text(String... paragraphs) {
		return Sources.of(paragraphs).read().text();
	}

	private static LoadedReport load(ImportedReport report) {
		return ReportLoader.standalone().load(report.text(), "result");
	}

	// ---- titles ----------------------------------------------------------------------------------------------------------

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"青石县农业农村局2024年政府信息公开工作年度报告; 青石县农业农村局; 2024",
		"青石县农业农村局 2024 年政府信息公开工作年度报告; 青石县农业农村局; 2024",
		"青石县农业农村局２０２４年政府信息公开工作年度报告; 青石县农业农村局; 2024",
		"2024年青石县农业农村局政府信息公开工作年度报告; 青石县农业农村局; 2024",
		"青石县农业农村局2024年度政府信息公开工作报告; 青石县农业农村局; 2024",
		"青石县农业农村局/2024年政府信息公开工作年度报告; 青石县农业农村局; 2024",
		"青石县/农业农村局/2024年政府信息公开/工作年度报告; 青石县农业农村局; 2024",
		"青石县农业农村局2024年/政府信息公开工作年度报告; 青石县农业农村局; 2024",
		"青石县农业农村局二〇二四年政府信息公开工作年度报告; 青石县农业农村局; 2024" })
	void titles(String lines, String body, int year) {
		ImportedReport report = Sources.of(lines.split("/")).add("开头一段。", "一、总体情况", "正文。").read();
		assertEquals(body, report.body());
		assertEquals(year, report.year().orElse(0));
		LoadedReport loaded = load(report);
		assertEquals(body, loaded.title().body(), report.text());
		assertEquals(year, loaded.title().year().orElse(0));
		assertTrue(report.text().contains("\n\n开头一段。\n\n一、总体情况\n\n正文。\n"), report.text());
	}

	@Test
	void titleOfTheWebPageAndOfTheTextIsWrittenOnce() {
		ImportedReport report = Sources.of("青石县农业农村局2024年政府信息公开工作年度报告", "青石县农业农村局", "2024年政府信息公开工作年度报告", "一、总体情况").read();
		assertEquals(TITLE + "\n\n一、总体情况\n", report.text());
		assertEquals(List.of(Reason.REPEATED, Reason.REPEATED), report.dropped().stream().map(DroppedText::reason).toList());
		assertEquals(List.of(), keys(report));
	}

	@Test
	void whatStandsAboveTheTitleAndAnotherTitleBecomeComments() {
		ImportedReport report = Sources.of("索引号：000123", TITLE, "青石县2024年政府信息公开工作年度报告", "一、总体情况").read();
		assertEquals("// 索引号：000123\n\n" + TITLE + "\n\n// 青石县2024年政府信息公开工作年度报告\n\n一、总体情况\n", report.text());
		assertEquals(List.of("second-title", "before-title"), keys(report));
	}

	@Test
	void withoutATitleTheFileNameOrTheUserTells() {
		Sources source = Sources.of("本报告统计期限为2024年1月1日至12月31日。", "一、总体情况");
		ImportedReport named = ReportRecogniser.recognise("a/青石县农业农村局2024年政府信息公开工作年度报告.pdf", source.document(), ImportOptions.STANDARD, Sources::recognise,
			CancelIndicator.NullImpl);
		assertTrue(named.text().startsWith(TITLE + "\n\n本报告统计"), named.text());
		assertEquals("title-from-name", keys(named).get(0));
		ImportedReport told = source.read(ImportOptions.STANDARD.withBody("青石县农业农村局").withYear(2024));
		assertTrue(told.text().startsWith(TITLE + "\n\n本报告统计"), told.text());
		ImportedReport untold = source.read();
		assertTrue(untold.text().startsWith("2024年政府信息公开工作年度报告\n\n本报告统计"), untold.text());
		assertEquals(List.of("title-made"), keys(untold));
	}

	@Test
	void aTitleThatIsMadeHasNoPlaceholders() throws Exception {
		ImportedReport report = new ReportImporter().importReport("a.txt", "您好".getBytes(UTF_8), ImportOptions.STANDARD);
		assertEquals("政府信息公开工作年度报告", report.text().lines().findFirst().orElseThrow());
	}

	@Test
	void whatTheUserKnowsIsComparedWithTheTitle() {
		ImportedReport report = Sources.of(TITLE, "一、总体情况").read(ImportOptions.STANDARD.withBody("青石县水利局").withYear(2023));
		assertEquals(List.of("year-differs", "body-differs"), keys(report));
		ImportedReport completed = Sources.of("2024年政府信息公开工作年度报告", "一、总体情况").read(ImportOptions.STANDARD.withBody("青石县水利局"));
		assertTrue(completed.text().startsWith("青石县水利局\n2024年政府"), completed.text());
		assertEquals(List.of("no-body"), keys(Sources.of("2024年政府信息公开工作年度报告", "一、总体情况").read()));
	}

	// ---- headings --------------------------------------------------------------------------------------------------------

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"一、总体情况; 一、总体情况; ''",
		"一 、 总体情况; 一、总体情况; ''",
		"一、总体情况。; 一、总体情况。; ''",
		"第一部分 总体情况; 一、总体情况; section-number",
		"1.总体情况; 一、总体情况; section-number",
		"一．总体情况; 一、总体情况; section-number",
		"一 总体情况; 一、总体情况; section-number",
		"总体情况; 一、总体情况; section-number",
		"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况; 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况; ''",
		"五、存在的问题及改进情况; 五、存在的问题及改进情况; section-similar",
		"五、存在问题及打算; 五、存在问题及打算; section-by-number" })
	void sectionHeadings(String written, String expected, String note) {
		ImportedReport report = Sources.of(TITLE, "开头。", written, "正文一段。").read();
		assertEquals(TITLE + "\n\n开头。\n\n" + expected + "\n\n正文一段。\n", report.text());
		assertEquals(note.isEmpty() ? List.of() : List.of(note), keys(report));
		assertEquals(1, load(report).sections().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"六、其他需要报告的事项：无。; 无。",
		"六、其他需要报告的事项 无; 无",
		"六、其他需要报告的事项。2024年，没有收费。; 2024年，没有收费。" })
	void headingAndTextInOneLineAreParted(String written, String rest) {
		ImportedReport report = Sources.of(TITLE, written).read();
		assertEquals(TITLE + "\n\n六、其他需要报告的事项\n\n" + rest + "\n", report.text());
		assertEquals(2, report.statistics().paragraphs());
		assertEquals(2, report.statistics().placed());
	}

	/** A numbered list in the prose is none of the sections. */
	@Test
	void numberedProseIsEscaped() {
		ImportedReport report = Sources.of(TITLE, "五、存在的主要问题及改进情况", "一、信息更新不及时", "二、公开内容不全，需要改进。", "六、其他需要报告的事项").read();
		assertEquals(TITLE + "\n\n五、存在的主要问题及改进情况\n\n\\一、信息更新不及时\n\n\\二、公开内容不全，需要改进。\n\n六、其他需要报告的事项\n", report.text());
		assertEquals(2, load(report).sections().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "（一）主动公开", "(一)主动公开", "(一) 扎实做好主动公开。按照要求公开。", "1.主动公开方面。2024年，公开{83}条。", "1、主动公开", "（1）主动公开", "一是公开。", "第一，公开。", "①公开。" })
	void subheadingsStayAsTheyAre(String written) {
		ImportedReport report = Sources.of(TITLE, "一、总体情况", written).read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n" + written.replace("{", "\\{") + "\n", report.text());
	}

	/** Patterns that try every place with every length would take years for these. */
	@ParameterizedTest
	@ValueSource(strings = { ".", "…", " 1", "\t", " \t", "· ", "1", "-" })
	@Timeout(60)
	void endlessLinesAreReadLikeOthers(String part) {
		String line = "一、情况" + part.repeat(20_000) + "完";
		String text = text(TITLE, line, "正文。");
		assertTrue(text.replaceAll("\\s", "").contains(line.replaceAll("\\s", "")), () -> text.substring(0, 100));
	}

	@Test
	void contentsAreDropped() {
		ImportedReport report = Sources.of(TITLE, "目  录", "一、总体情况……………1", "（一）主动公开\t2", "二、主动公开政府信息情况 3", "一、总体情况", "（一）主动公开", "公开83条。",
			"二、主动公开政府信息情况").read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n（一）主动公开\n\n公开83条。\n\n二、主动公开政府信息情况\n", report.text());
		assertEquals(4, report.dropped().stream().filter(text -> text.reason() == Reason.CONTENTS).count());
	}

	/** Tables pasted into Word without their lines have tabs between their figures. */
	@ParameterizedTest
	@ValueSource(strings = { "1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0", "二、上年结转政府信息公开申请数量\t\t1\t0", "（七）总计\t26\t12.5\t38" })
	void rowsWithFiguresAreNoContents(String row) {
		ImportedReport report = Sources.of(TITLE, "三、收到和处理政府信息公开申请情况", row).read();
		assertTrue(report.text().contains(row.strip()), report.text());
		assertEquals(List.of(), report.dropped());
	}

	// ---- paragraphs ------------------------------------------------------------------------------------------------------

	/** Cuts that the seeds show; the first column of paragraphs is cut, the second not. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"2.依申请公开工作方面。2024 年，中心未收到政府信息公开; 申请，与往年相比数量无增减变化。; true",
		"按照“谁公开、谁负责”“先审查、后公开”; “一事一审”原则，对信息进行内容审核。; true",
		"业务动态是我中心在政务公开网站中主动发布的政府信息，共有业务动; 态 6 条等。; true",
		"出台《公开指南》《淄博市机关事; 务管理局 2019 年度政务公开工作实施方案》。; true",
		"及时公开了机构职能、领导信息，; 1.5万条信息由各科室发布。; true",
		"本年度共收到申请二十六件，其中自然人; 、法人申请的各占一半。; true",
		"（一）做好主动公开工作; 一是常态化推进主动公开。; false",
		"（二）做好政府信息公开申请答复; 建立健全依申请公开备案制度，对申请进行备案。; false",
		"（七）政府信息公开行政复议、行政诉讼情况; 我中心2020年度未收到行政诉讼案。; false",
		"存在的主要问题：; 个别单位重视程度不够。; false",
		"本年度没有收到申请。; 信息处理费没有收取。; false",
		"(政府开放日活动); (召开新闻发布会); false",
		"情况良好，共开展培训2次，各单位参加人员较多; （三）政府信息管理; false",
		"淄博市机关事务管理局; 2020年1月30日; false" })
	void sentencesThatAPageCutsAreJoined(String first, String second, boolean joined) {
		ImportedReport report = Sources.lines(TITLE, "一、总体情况", first, second).read();
		String whole = report.text().replace(">> ", "");
		assertEquals(joined, whole.contains(first + second), whole);
		assertEquals(joined ? 1 : 0, report.statistics().joined());
		assertEquals(4, report.statistics().placed());
		assertEquals(0, Sources.of(TITLE, "一、总体情况", "本年度共收到申请二十六件，其中自然人", "法人申请的各占一半。").read().statistics().joined(), "a reader that knows");
	}

	@Test
	void sentencesAreJoinedAcrossTablesAndPictures() {
		ImportedReport report = Sources.lines(TITLE, "一、总体情况", "全年公开的信息，大部分是通过县政府门户网站的专").table("甲|1", "乙|2")
			.paragraph("栏发布的。", Alignment.START, false).read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n全年公开的信息，大部分是通过县政府门户网站的专栏发布的。\n\n| 甲 | 1 |\n| 乙 | 2 |\n", report.text());
	}

	@Test
	void repeatedBlocksAreDroppedOnlyNextToEachOther() {
		String first = "全年公开信息500条，其中政策文件40条、惠农补贴150条。";
		String second = "全年没有收到政府信息公开申请，也没有被申请行政复议。";
		ImportedReport twice = Sources.of(TITLE, "一、总体情况", first, second, first, second).read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n" + first + "\n\n" + second + "\n", twice.text());
		assertEquals(List.of("repeated", "repeated"), keys(twice));
		assertEquals(2, twice.statistics().dropped());
		ImportedReport apart = Sources.of(TITLE, "一、总体情况", first, "五、存在的主要问题及改进情况", first).read();
		assertEquals(2, apart.text().split(first, -1).length - 1);
		assertEquals(2, text(TITLE, "一、总体情况", "无。", "无。").split("无。", -1).length - 1, "short texts are the same by chance");
	}

	/** The caption of a table, say, becomes a paragraph where an office program converts a page. */
	@Test
	void headingsRepeatedAtOnceAreDropped() {
		ImportedReport report = Sources.of(TITLE, "二、主动公开政府信息情况", "二、主动公开政府信息情况", "没有规章。").read();
		assertEquals(TITLE + "\n\n二、主动公开政府信息情况\n\n没有规章。\n", report.text());
		assertEquals(List.of("repeated"), keys(report));
	}

	@Test
	void brokenLinesBecomeParagraphsAndControlCharactersVanish() {
		assertEquals(TITLE + "\n\n一、总体情况\n\n第一段。\n\n第二\t段\u3000。\n", text(TITLE, "一、总体情况", "第一段。\n第二\t段\u0007\u3000。"));
	}

	// ---- tables ----------------------------------------------------------------------------------------------------------

	@Test
	void freeTablesKeepCaptionNotesAndMarks() {
		ImportedReport report = Sources.of(TITLE, "一、总体情况", "表1 分类情况（单位：条）").table("类别|2023年|2024年", "政策|文件|40", "合计>|40").add("注：只计本级。", "以上。").read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n表1 分类情况（单位：条）\n| 类别 | 2023年 | 2024年 |\n| 政策 | 文件   |     40 |\n| 合计 |        |     40 |\n注：只计本级。\n\n以上。\n",
			report.text());
		assertTrue(report.notes().stream().anyMatch(note -> note.key().equals("merged-cells")));
	}

	@Test
	void marksInCellsAndLinesAreEscaped() {
		ImportedReport report = Sources.of(TITLE, "一、总体情况", "表1 a").table("甲|乙", "a\\{b|c")
			.add("@格式 国办2021", ">> 落款", "// 注释", "![a](b)", "注：不在表下", "表2 见附件", "{新收}", "\\{x", "a\\|b")
			.read();
		LoadedReport loaded = load(report);
		assertEquals(List.of("@格式 国办2021", ">> 落款", "// 注释", "![a](b)", "注：不在表下", "表2 见附件", "{新收}", "\\{x", "a\\|b"), prose(loaded).subList(2, 11));
	}

	@Test
	void officialTablesAreWrittenAsTheFormatHasThem() {
		ImportedReport report = Sources.of(TITLE, "四、政府信息公开行政复议、行政诉讼情况")
			.table("项目|结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|1|0|0|0|1", "未经复议直接起诉||0|0|0|0", "另外|9|0|0|0|9", "注：按受理年度统计。").add("注：再注。").read();
		assertTrue(report.text().contains("| 行政复议         |        1 |        0 |        0 |        0 |    1 |\n"), report.text());
		assertTrue(report.text().contains("| 未经复议直接起诉 |          |        0 |        0 |        0 |    0 |\n"), report.text());
		assertTrue(report.text().endsWith("// 另外 | 9 | 0 | 0 | 0 | 9\n注：按受理年度统计。\n注：再注。\n"), report.text());
		assertEquals(List.of("extra-row"), keys(report));
		TableCount count = report.statistics().tables().get(2);
		assertEquals(new TableCount(count.name(), true, 15, 10, 9), count);
		assertEquals(200, report.statistics().expectedCells());
		assertEquals(2, report.warnings().stream().filter(note -> note.key().equals("table-missing")).count());
	}

	/** A recogniser that overlooks a cell does not lose it. */
	@Test
	void figuresWithoutAPlaceBecomeComments() {
		ImportedReport report = ReportRecogniser.recognise("a.txt", Sources.of(TITLE, "四、政府信息公开行政复议、行政诉讼情况")
			.table("项目|结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|1|0|0|0|1|777").document(), ImportOptions.STANDARD, Sources::recognise, CancelIndicator.NullImpl);
		assertTrue(report.text().endsWith("// 777\n"), report.text());
		assertEquals(List.of("extra-row"), keys(report));
	}

	@Test
	void twoTablesWithoutAWordBetweenStayTwo() {
		ImportedReport report = Sources.of(TITLE, "一、总体情况").table("甲|1", "乙|2").table("丙|3").read();
		Document document = DocumentBuilder.build(load(report));
		assertEquals(2, document.blocks().stream().filter(org.nianbao.document.Table.class::isInstance).count(), report.text());
	}

	// ---- pictures and closing --------------------------------------------------------------------------------------------

	private static byte[] image(String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out));
		return out.toByteArray();
	}

	@Test
	void picturesBecomeFiles() throws IOException {
		byte[] png = Files.readAllBytes(Examples.root().resolve("examples/pictures/visits.png"));
		ImportedReport report = Sources.of(TITLE, "一、总体情况").picture("图片 1", png, "png").add("图1 访问量").picture("", image("bmp"), "bmp").add("(政府开放日活动)")
			.picture("说明", png, "png")
			.add("正文。").read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n![图1 访问量](pictures/年报-1.png)\n\n![(政府开放日活动)](pictures/年报-2.png)\n\n![说明](pictures/年报-1.png)\n\n正文。\n",
			report.text());
		assertEquals(2, report.pictures().size());
		assertArrayEquals(png, report.pictures().get(0).bytes());
		assertEquals(3, report.statistics().pictures());
	}

	/** A web page has its pictures in other files, which are not read; what is said of them is no prose. */
	@Test
	void captionsOfMissingPicturesStandInTheirPlace() {
		ImportedReport report = Sources.of(TITLE, "一、总体情况").picture("页面_html_43.png", null, "").add("图1 访问量").add("正文。").add("图2 构成")
			.picture("页面_html_44.png", null, "")
			.add("二、主动公开政府信息情况").read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n// 图1 访问量 | 页面_html_43.png\n\n正文。\n\n// 图2 构成 | 页面_html_44.png\n\n二、主动公开政府信息情况\n", report.text());
		assertEquals(List.of("picture-missing", "picture-missing"), keys(report));
		assertEquals(2, report.statistics().commented());
	}

	@ParameterizedTest
	@CsvSource({ "WMF, picture-damaged", "'', picture-missing" })
	void picturesThatCannotBeKeptAreNamed(String content, String key) {
		ImportedReport report = Sources.of(TITLE, "一、总体情况").picture("访问量", content.isEmpty() ? null : content.getBytes(), "wmf").read();
		assertEquals(TITLE + "\n\n一、总体情况\n\n// 访问量\n", report.text());
		assertEquals(List.of(key), keys(report));
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.docx, passwd", "a b(c).docx, a_b_c_", "CON.doc, pictureCON", ".., '.'", "'', picture" })
	void namesOfPicturesAreSafe(String name, String expected) {
		assertEquals(expected.equals(".") ? "_" : expected, PictureFiles.safe(name));
	}

	@Test
	void closingLines() {
		assertTrue(text(TITLE, "一、总体情况", "正文。", "青石县农业农村局", "2025年1月20日").endsWith("正文。\n\n>> 青石县农业农村局\n>> 2025年1月20日\n"));
		assertTrue(text(TITLE, "一、总体情况", "正文。", "青石县农业农村局 2025年1月20日").endsWith("正文。\n\n青石县农业农村局 2025年1月20日\n"));
		assertTrue(text(TITLE, "一、总体情况", "正文。", "二〇二五年一月二十日").endsWith("\n\n>> 二〇二五年一月二十日\n"));
		assertTrue(Sources.of(TITLE, "一、总体情况").paragraph("青石县农业农村局", Alignment.END, true).read().text().endsWith(">> 青石县农业农村局\n"));
	}

	@Test
	void formatIsNamedOnlyWhereTheYearDoesNotTellIt() {
		assertTrue(Sources.of(TITLE, "一、总体情况").read(ImportOptions.STANDARD.withFormat("山东")).text().startsWith("@格式 山东\n\n" + TITLE));
		assertTrue(Sources.of(TITLE, "一、总体情况").read(ImportOptions.STANDARD.withFormat("国办2021")).text().startsWith(TITLE));
	}

	// ---- properties ------------------------------------------------------------------------------------------------------

	/** Whatever prose says, the report says it again, and nothing more. */
	@Test
	void proseIsReadBackAsItWas() {
		for (long seed = 0; seed < 500; seed++) {
			List<String> written = RandomTexts.text(seed, 12).lines().map(line -> line.replaceAll("[\\p{Cntrl}\u2028\u2029\u0085\u000b]", ""))
				.map(org.nianbao.language.text.Whitespace::strip)
				.filter(line -> !line.isEmpty()).toList();
			Sources source = Sources.of(TITLE, "一、总体情况", "开头。");
			written.forEach(line -> source.add(line));
			ImportedReport report = source.read();
			LoadedReport loaded = load(report);
			List<DroppedText> dropped = report.dropped();
			String said = String.join("", prose(loaded)).replaceAll("[\\s\u3000\u00a0\ufeff\u200b]", "");
			StringBuilder expected = new StringBuilder(TITLE + "一、总体情况开头。");
			for (String line : written) {
				expected.append(line);
			}
			boolean same = Balance.missing(Balance.count(List.of(expected.toString())), Balance.count(List.of(report.text() + dropped))).isEmpty();
			assertTrue(same, "seed " + seed + ": " + report.text());
			assertFalse(report.notes().stream().anyMatch(note -> note.key().equals("lost")), "seed " + seed + ": " + report.text());
			if (dropped.isEmpty() && report.statistics().commented() == 0 && loaded.sections().size() == 1) {
				String plain = expected.toString().replaceAll("[\\s\u3000\u00a0\ufeff\u200b]", "").replaceAll("\\p{Cs}", "");
				assertEquals(plain, said.replaceAll("\\p{Cs}", ""), "seed " + seed);
			}
			assertEquals(report.text(), org.nianbao.language.text.TextEdit.apply(report.text(),
				org.nianbao.language.formatting.ReportFormatter.format(report.text())));
		}
	}

	@Test
	void everyNoteHasAMessageInBothLanguages() {
		ImportedReport report = Sources.of("索引号：1", TITLE, "第一部分 总体情况", "五、存在问题及打算").picture("a", null, "").table("甲>|1", "乙|文|2").read();
		for (ImportNote note : report.notes()) {
			assertFalse(note.message(Locale.ENGLISH).contains("{") || note.message(Locale.SIMPLIFIED_CHINESE).contains("{"), note.toString());
		}
		assertTrue(report.notes().size() > 5);
	}

	@Test
	void readingIsDeterministic() {
		List<String> paragraphs = List.of(TITLE, "一、总体情况", "正文{1}。", "二、主动公开政府信息情况");
		Random random = new Random(1);
		String first = Sources.of(paragraphs.toArray(String[]::new)).read().text();
		for (int i = 0; i < 5; i++) {
			assertEquals(first, Sources.of(paragraphs.toArray(String[]::new)).read().text(), "run " + random.nextInt());
		}
		assertEquals(Map.of(), Balance.missing(Balance.count(paragraphs), Balance.count(List.of(first))));
	}

	private static List<String> prose(LoadedReport report) {
		Document document = DocumentBuilder.build(report);
		List<String> texts = new java.util.ArrayList<>(List.of(String.join("", report.title().lines())));
		for (Block block : document.blocks()) {
			if (block instanceof org.nianbao.document.Heading heading) {
				texts.add(heading.number() + text(heading.runs()) + text(heading.body()));
			} else if (block instanceof org.nianbao.document.Paragraph paragraph) {
				texts.add(text(paragraph.runs()));
			} else if (block instanceof org.nianbao.document.Closing closing) {
				texts.add(text(closing.runs()));
			}
		}
		return texts;
	}

	private static String text(List<org.nianbao.document.Run> runs) {
		return String.join("", runs.stream().map(org.nianbao.document.Run::text).toList());
	}
}
