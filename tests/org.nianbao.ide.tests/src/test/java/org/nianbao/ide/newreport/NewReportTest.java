package org.nianbao.ide.newreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.checks.RuleIds;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.GoldenFiles;

class NewReportTest {

	/**
	 * What a new report lacks: figures, prose, and that its sections are still empty. Sums do not hold yet because of blanks, which makes them warnings.
	 */
	private static final Set<String> ASKS = Set.of("S-ASPECT", "T-BLANK", "T3-TOTCELL", "S-SECT", "S-SEC5", "S-GOVEVAL");
	private static final Set<String> SUMS = Set.of("T3-BALANCE");

	private static final ReportLoader LOADER = ReportLoader.standalone();
	private static final ReportProjects PROJECTS = new ReportProjects(RuleIds.IN_PROJECTS);
	private static final String BODY = "青石县农业农村局";
	private static final Path EXAMPLES = Examples.root().resolve("examples");

	@TempDir
	private Path folder;

	static Stream<ReportFormat> formats() {
		return FormatReader.standard().formats().stream();
	}

	static Stream<Arguments> formatsAndExamples() {
		return formats().flatMap(format -> Examples.all().stream()
			.map(example -> Arguments.of(format, example.getFileName().toString().replace(".nianbao", ""))));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void asksOnlyForFiguresAndProse(ReportFormat format) {
		NewReport report = new NewReport(folder, ReportProject.standard(), BODY, format.firstYear().getAsInt(), Optional.of(format), Optional.empty());
		assertAsks(report, ASKS);
	}

	@ParameterizedTest
	@MethodSource("formatsAndExamples")
	void asksOnlyForFiguresAndProseAfterLastYear(ReportFormat format, String example) throws Exception {
		PreviousReport previous = PreviousReport.read(Examples.path(example), LOADER, PROJECTS);
		int year = previous.year().getAsInt() + 1;
		Set<String> allowed = new TreeSet<>(ASKS);
		if (!format.appliesTo(year)) {
			// Whoever chooses a format of other years is told.
			allowed.addAll(Set.of("S-FORMAT", "S-EDITION"));
		}
		// Slips of last year's opening are still there.
		Set<String> slips = openingRules(previous.report());
		allowed.addAll(slips);
		assertAsks(new NewReport(folder, ReportProject.standard(), previous.body(), year, Optional.of(format), Optional.of(previous)), allowed);
	}

	private static Set<String> openingRules(LoadedReport report) {
		int end = report.text().indexOf("一、");
		return ReportChecker.standard(Locale.CHINESE).check(report).stream().filter(finding -> finding.offset() < end).map(Finding::rule)
			.collect(Collectors.toSet());
	}

	private void assertAsks(NewReport report, Set<String> allowed) {
		NewReportText written = NewReportWriter.write(report);
		Path file = folder.resolve("新.nianbao");
		LoadedReport loaded = LOADER.load(written.text(), "新", Optional.of(file), report.project());
		assertEquals(report.format(), loaded.format());
		assertEquals(report.body(), loaded.title().body());
		assertEquals(OptionalInt.of(report.year()), loaded.title().year());
		assertEquals(List.of(), ReportFormatter.format(written.text()));
		List<Finding> others = ReportChecker.standard(Locale.CHINESE).check(loaded).stream().filter(finding -> !allowed.contains(finding.rule()))
			.filter(finding -> finding.severity() == Severity.ERROR || !SUMS.contains(finding.rule())).toList();
		assertEquals(List.of(), others.stream().map(finding -> finding.rule() + " " + finding.line() + " " + finding.message()).toList());
		assertTrue(written.offset() > 0 && written.offset() + written.length() <= written.text().length());
		String place = written.text().substring(written.offset(), written.offset() + written.length());
		assertTrue(place.equals("……") || place.isEmpty() && written.text().startsWith("\n", written.offset())
			&& written.text().charAt(written.offset() - 1) == '\n', place);
	}

	/** Compared by the checker itself: a figure carried wrongly, or not at all, would be found. */
	@Test
	void carriesWhatTheRelationsSay() throws Exception {
		PreviousReport previous = PreviousReport.read(Examples.path("correct-2024"), LOADER, PROJECTS);
		NewReportText written = NewReportWriter.write(new NewReport(EXAMPLES, ReportProject.standard(), BODY, 2025, Optional.empty(),
			Optional.of(previous)));
		assertTrue(written.text().startsWith("@上年 \"correct-2024.nianbao\"\n\n" + BODY + "2025年"), written.text());
		Map<String, String> figures = figures(written.text());
		assertEquals(Map.of("申请.结转.自然人", "2", "申请.结转.商业企业", "1", "申请.结转.科研机构", "0", "申请.结转.社会公益组织", "0", "申请.结转.法律服务机构", "0",
			"申请.结转.其他", "0"), figures);
		LoadedReport loaded = LOADER.load(written.text(), "新", Optional.of(EXAMPLES.resolve("新.nianbao")), ReportProject.standard());
		assertEquals(3, loaded.table(loaded.format().table("申请").get()).get().figure(loaded.format().table("申请").get().row("结转").get(),
			loaded.format().table("申请").get().blocks().get(0).column("总计").get()).value().intValueExact());
		assertTrue(ReportChecker.standard(Locale.CHINESE).check(loaded).stream().noneMatch(finding -> finding.rule().startsWith("Y-")));
		String wrong = written.text().replaceFirst("(二、上年结转政府信息公开申请数量 *\\| *)2", "$17");
		List<Finding> found = ReportChecker.standard(Locale.CHINESE)
			.check(LOADER.load(wrong, "新", Optional.of(EXAMPLES.resolve("新.nianbao")), ReportProject.standard()));
		assertTrue(found.stream().anyMatch(finding -> finding.rule().equals("Y-CARRY")), "the test can fail");
	}

	/** A relation per row that adds up two figures of last year. */
	@Test
	void carriesSumsOfLastYear() throws Exception {
		PreviousReport previous = example("trial-2020", text -> text.replace("2020年", "2019年"));
		NewReportText written = NewReportWriter.write(new NewReport(folder, ReportProject.standard(), previous.body(), 2020, Optional.empty(),
			Optional.of(previous)));
		Map<String, String> figures = figures(written.text());
		OfficialTable table = previous.report().table(previous.report().format().tables().get(0)).get();
		for (RowSpec row : table.spec().rows()) {
			row.block().column("上年项目").ifPresent(column -> assertEquals(
				table.figure(row, column).value().add(table.figure(row, row.block().column("增减").get()).value()).toPlainString(),
				figures.get("主动公开." + row.name() + ".上年项目")));
		}
		assertTrue(figures.keySet().stream().anyMatch(name -> name.endsWith(".上年项目")));
	}

	/** The report of the trial format is that of the year before the first one of the revised format. */
	@Test
	void carriesAcrossEditions() throws Exception {
		PreviousReport previous = PreviousReport.read(Examples.path("trial-2020"), LOADER, PROJECTS);
		NewReportText written = NewReportWriter.write(new NewReport(folder, ReportProject.standard(), previous.body(), 2021, Optional.empty(),
			Optional.of(previous)));
		assertEquals(Set.of("申请"), figures(written.text()).keySet().stream().map(name -> name.substring(0, name.indexOf('.'))).collect(Collectors.toSet()));
		assertFalse(written.text().contains("〔2019〕60号"), written.text());
	}

	@Test
	void carriesNothingFromAnotherYear() throws Exception {
		PreviousReport previous = PreviousReport.read(Examples.path("correct-2024"), LOADER, PROJECTS);
		NewReportText written = NewReportWriter.write(new NewReport(EXAMPLES, ReportProject.standard(), BODY, 2027, Optional.empty(),
			Optional.of(previous)));
		assertEquals(Map.of(), figures(written.text()));
	}

	@Test
	void whatIsUnknownStaysBlank() throws Exception {
		PreviousReport previous = example("correct-2024", text -> text.replaceFirst("(四、结转下年度继续办理 *\\| *)2", "$1-"));
		NewReportText written = NewReportWriter.write(new NewReport(folder, ReportProject.standard(), BODY, 2025, Optional.empty(), Optional.of(previous)));
		assertFalse(figures(written.text()).containsKey("申请.结转.自然人"));
		assertEquals("1", figures(written.text()).get("申请.结转.商业企业"));
	}

	@Test
	void openingAndClosingMoveOn() throws Exception {
		PreviousReport previous = PreviousReport.read(Examples.path("correct-2024"), LOADER, PROJECTS);
		String text = NewReportWriter.write(new NewReport(folder, ReportProject.standard(), "青石县农业局", 2025, Optional.empty(),
			Optional.of(previous))).text();
		assertTrue(text.contains("从2025年1月1日开始，到2025年12月31日结束"), text);
		assertTrue(text.contains("〔2021〕30号"), text);
		assertTrue(text.contains("请联系青石县农业局办公室（地址：青石县文峰路18号；邮编：999001；"), text);
		assertTrue(text.endsWith("\n\n>> 青石县农业局\n>> 2026年1月20日\n"), text);
		assertFalse(text.contains("农业农村局"), text);
	}

	@Test
	void chineseYearsMoveOnAndNumbersOfDocumentsStay() throws Exception {
		PreviousReport previous = example("correct-2024", text -> text.replace(">> 2025年1月20日", ">> 二〇二五年一月二十日")
			.replace("本报告根据", "本报告根据〔2024〕2024号、2019年的文件和12024年以及二○二四年、2024.1.1、"));
		String text = NewReportWriter.write(new NewReport(folder, ReportProject.standard(), BODY, 2025, Optional.empty(), Optional.of(previous))).text();
		assertTrue(text.contains("根据〔2024〕2024号、2019年的文件和12024年以及二○二五年、2025.1.1、"), text);
		assertTrue(text.endsWith(">> 二〇二六年一月二十日\n"), text);
	}

	@Test
	void closingHasTheLastDayOfTheProjectOrTheFormat() {
		ReportProject project = new ReportProject(FormatReader.standard(), Map.of(), Optional.of(MonthDay.of(1, 25)));
		assertTrue(text(project, BODY).endsWith(">> " + BODY + "\n>> 2026年1月25日\n"));
		assertTrue(text(ReportProject.standard(), "青石县人民政府").endsWith(">> 青石县人民政府\n>> 2026年2月20日\n"));
	}

	private String text(ReportProject project, String body) {
		return NewReportWriter.write(new NewReport(folder, project, body, 2025, Optional.empty(), Optional.empty())).text();
	}

	@Test
	void formatIsNamedWhereItWouldBeAnother() throws Exception {
		FormatRegistry formats = FormatReader.standard();
		ReportProject shandong = new ReportProject(formats.preferring("山东"), Map.of(), Optional.empty());
		assertTrue(text(ReportProject.standard(), BODY).startsWith(BODY));
		assertTrue(text(shandong, BODY).startsWith(BODY));
		NewReport chosen = new NewReport(folder, shandong, BODY, 2025, formats.find("国办2021"), Optional.empty());
		assertTrue(NewReportWriter.write(chosen).text().startsWith("@格式 国办2021\n\n" + BODY));
		// A report like last year's: the format that it names, as long as it is for the year.
		PreviousReport previous = PreviousReport.read(Examples.path("shandong-2024"), LOADER, PROJECTS);
		NewReport again = new NewReport(EXAMPLES, ReportProject.standard(), BODY, 2025, Optional.empty(), Optional.of(previous));
		assertTrue(NewReportWriter.write(again).text().startsWith("@格式 山东\n@上年 \"shandong-2024.nianbao\"\n\n"));
		assertEquals("国办2019", new NewReport(EXAMPLES, ReportProject.standard(), BODY, 2020, Optional.empty(), Optional.of(previous)).format().name());
	}

	@Test
	void referencesAreRelative() throws IOException {
		PreviousReport previous = example("correct-2024", text -> text);
		assertEquals("correct-2024.nianbao", previous.referenceFrom(folder));
		assertEquals("../correct-2024.nianbao", previous.referenceFrom(folder.resolve("2025")));
		assertEquals(folder.getFileName() + "/correct-2024.nianbao", previous.referenceFrom(folder.getParent()));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-05,2025", "2026-03-31,2025", "2026-09-30,2025", "2026-10-01,2026", "2026-12-31,2026" })
	void yearToBeReported(LocalDate today, int year) {
		assertEquals(year, ReportYears.due(today));
	}

	@ParameterizedTest
	@CsvSource({ "某局,某局2025.nianbao", "' 某/局:*?\"<>|\\ ',某_局________2025.nianbao", "'',''", "'  ',''" })
	void fileNames(String body, String expected) {
		String name = ReportFileNames.propose(body, 2025);
		assertEquals(expected, name);
		assertEquals(!expected.isEmpty(), ReportFileNames.isLegal(name));
	}

	@ParameterizedTest
	@CsvSource({ "某局,true", "某局（本级）,true", "'',false", "'某\n局',false", "某{局,false", "某|局,false", "@某局,false" })
	void bodies(String name, boolean legal) {
		assertEquals(legal, NewReport.isBody(name));
		if (!legal) {
			assertThrows(IllegalArgumentException.class,
				() -> new NewReport(folder, ReportProject.standard(), name, 2025, Optional.empty(), Optional.empty()));
		}
	}

	@Test
	void findsReportsNearby() throws IOException {
		example("correct-2024", text -> text);
		Files.createDirectories(folder.resolve("2023"));
		Files.writeString(folder.resolve("2023/旧.nianbao"), BODY + "2023年政府信息公开工作年度报告\n");
		Files.writeString(folder.resolve("2023/无题.nianbao"), "");
		Files.createDirectories(folder.resolve("2025"));
		for (Path directory : List.of(folder, folder.resolve("2025"), folder.resolve("还没有"))) {
			Path root = folder;
			NearbyReports nearby = NearbyReports.around(directory, root, LOADER, ReportProject.standard(), () -> false);
			assertEquals(List.of(BODY), nearby.bodies(), directory.toString());
			assertEquals(List.of("correct-2024.nianbao"), nearby.of(2024, BODY).stream().map(report -> report.file().getFileName().toString()).toList());
			assertEquals(1, nearby.of(2023, "").size());
		}
		assertEquals(List.of(), NearbyReports.around(folder, folder, LOADER, ReportProject.standard(), () -> true).reports());
	}

	@Test
	void projectFilesListTheBodies() {
		assertEquals(List.of("甲局", "乙局", "丙局"), NewReportProject.bodiesIn(" 甲局\r\n乙局、甲局\n\n丙局;"));
		assertEquals(Map.of("nianbao.properties", "# 说明\n"), new NewReportProject(Optional.empty(), List.of()).files("说明"));
		assertEquals(Map.of("nianbao.properties", "# 说明\nformat = 山东\nbodies = 甲局、乙局\n"),
			new NewReportProject(Optional.of("山东"), List.of("甲局", "乙局")).files("说明"));
		assertEquals(Map.of("nianbao.properties", "# 说明\nbodies = 机关名单.txt\n", "机关名单.txt", "a\nb\nc\nd\ne\n"),
			new NewReportProject(Optional.empty(), List.of("a", "b", "c", "d", "e")).files("说明"));
	}

	@Test
	void textsAreAsTheyWere() throws Exception {
		Map<String, String> texts = new TreeMap<>();
		for (ReportFormat format : FormatReader.standard().formats()) {
			int year = format.firstYear().getAsInt();
			texts.put(format.name() + ".nianbao",
				NewReportWriter.write(new NewReport(EXAMPLES, ReportProject.standard(), BODY, year, Optional.of(format), Optional.empty())).text());
		}
		for (Path example : Examples.all()) {
			PreviousReport previous = PreviousReport.read(example, LOADER, PROJECTS);
			NewReport next = new NewReport(EXAMPLES, ReportProject.standard(), previous.body(), previous.year().getAsInt() + 1, Optional.empty(),
				Optional.of(previous));
			texts.put("after-" + example.getFileName(), NewReportWriter.write(next).text());
		}
		GoldenFiles.assertMatch(Path.of("src/test/resources/newreport"), texts);
	}

	private PreviousReport example(String name, UnaryOperator<String> change) throws IOException {
		Path file = folder.resolve(name + ".nianbao");
		String text = change.apply(Examples.text(name));
		Files.writeString(file, text);
		return new PreviousReport(LOADER.load(text, name, Optional.of(file), ReportProject.standard()), file);
	}

	/** The numbers in the tables, without what is computed. */
	private static Map<String, String> figures(String text) {
		Map<String, String> figures = new TreeMap<>();
		for (OfficialTable table : LOADER.load(text, "新").tables()) {
			table.spec().rows().forEach(row -> table.figures(row).stream().filter(figure -> figure.kind() == Figure.Kind.NUMBER)
				.forEach(figure -> figures.put(table.spec().name() + "." + row.name() + "." + figure.column().name(), figure.text())));
		}
		return figures;
	}
}
