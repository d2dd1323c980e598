package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.language.ReportStandaloneSetup;
import org.nianbao.language.files.Glob;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.Resolution;
import org.nianbao.language.library.Resolution.Problem;
import org.nianbao.language.library.SectionLetters;
import org.nianbao.language.library.TableSnapshot;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.UnreadableReportException.Reason;
import org.nianbao.language.project.ReportProject;
import org.nianbao.testkit.Examples;

import com.google.inject.Injector;

/**
 * The reports of a run: what is read, how often, and what is kept.
 */
class ReportLibraryTest {

	private static final Injector INJECTOR = new ReportStandaloneSetup().createInjector();

	@TempDir
	private Path directory;

	private final AtomicInteger parsed = new AtomicInteger();
	private ReportLibrary library;

	@BeforeEach
	void makeLibrary() {
		library = library(Optional.empty());
	}

	/** Every report needs a resource, so the resources that are made are the reports that are parsed. */
	private ReportLibrary library(Optional<Path> base) {
		ReportLoader loader = new ReportLoader(INJECTOR.getProvider(XtextResourceSet.class), () -> {
			parsed.incrementAndGet();
			return INJECTOR.getInstance(XtextResource.class);
		}, INJECTOR.getInstance(FormatRegistry.class));
		return new ReportLibrary(loader, file -> ReportProject.standard(), base);
	}

	private Path write(String name, String text) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private static String report(int year, String directives) {
		return directives + "\n某局" + year + "年政府信息公开工作年度报告\n";
	}

	private LoadedReport load(Path file) throws IOException {
		return library.load(Files.readString(file), file.toString(), Optional.of(file), ReportProject.standard());
	}

	@Test
	void anOpenTextStandsForItsFile() throws IOException {
		Path file = write("b.nianbao", report(2023, ""));
		Path unsaved = directory.toRealPath().resolve("c.nianbao");
		library = new ReportLibrary(ReportLoader.standalone(), path -> ReportProject.standard(), Optional.empty(),
			path -> path.getFileName().toString().startsWith("a") ? Optional.empty() : Optional.of(report(path.equals(unsaved) ? 2020 : 2021, "")));
		LoadedReport from = load(write("a.nianbao", report(2024, "@汇总 \"b.nianbao\" \"c.nianbao\"")));
		assertEquals(OptionalInt.of(2021), library.resolve(from, "b.nianbao").reports().get(0).report().orElseThrow().year(),
			"not " + Files.readString(file));
		assertEquals(OptionalInt.of(2020), library.resolve(from, "c.nianbao").reports().get(0).report().orElseThrow().year(),
			"though there is no such file");
	}

	@Test
	void firstCheckedThenReferredTo() throws IOException {
		load(write("2023.nianbao", report(2023, "")));
		LoadedReport report = load(write("2024.nianbao", report(2024, "")));
		ReportSnapshot first = library.resolve(report, "2023.nianbao").reports().get(0).report().orElseThrow();
		assertEquals(OptionalInt.of(2023), first.year());
		assertEquals("某局", first.body());
		assertSame(first, library.resolve(report, "./x/../2023.nianbao").reports().get(0).report().orElseThrow(), "one file, two paths");
		assertEquals(2, parsed.get());
	}

	@Test
	void firstReferredToThenChecked() throws IOException {
		Path last = write("2023.nianbao", report(2023, ""));
		LoadedReport report = load(write("a/2024.nianbao", report(2024, "")));
		library.resolve(report, "../2023.nianbao");
		assertEquals(2, parsed.get());
		LoadedReport checked = library.load(Files.readString(last), "the name", Optional.of(last), ReportProject.standard());
		assertEquals(2, parsed.get(), "parsed already");
		assertEquals("the name", checked.name());
		assertEquals(Optional.of(last), checked.file());
		assertEquals("某局", checked.title().body());
		load(last);
		assertEquals(3, parsed.get(), "a report is for one thread, so another one gets another one");
	}

	@Test
	void notAllModelsAreKept() throws IOException {
		LoadedReport report = load(write("2024.nianbao", report(2024, "")));
		for (int i = 0; i <= ReportLibrary.KEPT; i++) {
			write(i + ".nianbao", report(2023, ""));
			library.resolve(report, i + ".nianbao");
		}
		assertEquals(ReportLibrary.KEPT + 2, parsed.get());
		load(directory.resolve("1.nianbao"));
		assertEquals(ReportLibrary.KEPT + 2, parsed.get());
		load(directory.resolve("0.nianbao"));
		assertEquals(ReportLibrary.KEPT + 3, parsed.get(), "the oldest one is parsed again");
	}

	@Test
	void theTextThatIsCheckedCounts() throws IOException {
		Path last = write("2023.nianbao", report(2023, ""));
		LoadedReport report = load(write("2024.nianbao", report(2024, "")));
		assertEquals(OptionalInt.of(2023), library.resolve(report, "2023.nianbao").reports().get(0).report().orElseThrow().year());
		library.load(report(2021, ""), "unsaved", Optional.of(last), ReportProject.standard());
		assertEquals(OptionalInt.of(2021), library.resolve(report, "2023.nianbao").reports().get(0).report().orElseThrow().year());
	}

	@Test
	void eachFileIsParsedOnceWhateverTheThreads() throws Exception {
		int count = ReportLibrary.KEPT;
		for (int i = 0; i < count; i++) {
			write(i + ".nianbao", report(2000 + i, "@上年 \"" + (i - 1) + ".nianbao\""));
		}
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Void>> tasks = new ArrayList<>();
			for (int i = count - 1; i >= 0; i--) {
				Path file = directory.resolve(i + ".nianbao");
				int last = i - 1;
				tasks.add(() -> {
					LoadedReport report = load(file);
					assertEquals(last >= 0, library.resolve(report, last + ".nianbao").reports().get(0).report().isPresent());
					assertEquals(count - 1, library.resolve(report, "*.nianbao").reports().size());
					return null;
				});
			}
			for (Future<Void> future : executor.invokeAll(tasks)) {
				future.get();
			}
		} finally {
			executor.shutdownNow();
		}
		assertEquals(count, parsed.get());
	}

	@Test
	void whatCannotBeReadIsRememberedToo() throws IOException {
		LoadedReport report = load(write("2024.nianbao", report(2024, "")));
		Files.createDirectories(directory.resolve("x.nianbao"));
		for (int i = 0; i < 2; i++) {
			assertEquals(Optional.of(Reason.MISSING), library.resolve(report, "none.nianbao").reports().get(0).unreadable());
			assertEquals(Optional.of(Reason.INACCESSIBLE), library.resolve(report, "x.nianbao").reports().get(0).unreadable());
		}
		assertEquals(1, parsed.get());
	}

	@Test
	void pathsAndPatterns() throws IOException {
		LoadedReport report = load(write("b/2024.nianbao", report(2024, "")));
		write("b/1.nianbao", report(2024, ""));
		write("b/c/2.nianbao", report(2024, ""));
		write("b/c/.3.nianbao", report(2024, ""));
		write("b/[x].nianbao", report(2024, ""));
		assertEquals("1.nianbao [x].nianbao", names(library.resolve(report, "*.nianbao")));
		assertEquals("1.nianbao [x].nianbao c/2.nianbao", names(library.resolve(report, "**/*.nianbao")));
		assertEquals("../b/c/2.nianbao", names(library.resolve(report, "../b/*/2.nianbao")));
		assertEquals("[x].nianbao", names(library.resolve(report, "[x].nianbao")), "a file with the name of a pattern");
		assertTrue(library.resolve(report, "2024.nianbao").reports().get(0).itself());
		assertEquals(Optional.of(Problem.NO_MATCH), library.resolve(report, "c*").problem(), "directories do not count");
		assertEquals(Optional.of(Problem.BAD_PATTERN), library.resolve(report, "{a").problem());
		assertEquals(Optional.of(Problem.BAD_NAME), library.resolve(report, "\0").problem());
	}

	private static String names(Resolution resolution) {
		return resolution.reports().stream().map(r -> r.name().replace('\\', '/')).collect(Collectors.joining(" "));
	}

	@Test
	void tooManyFiles() throws IOException {
		for (int i = 0; i <= ReportLibrary.MOST_FILES; i++) {
			Files.createFile(directory.resolve(i + ".txt"));
		}
		LoadedReport report = load(write("2024.nianbao", report(2024, "")));
		assertEquals(Optional.of(Problem.TOO_MANY), library.resolve(report, "*.txt").problem());
		assertEquals(1, parsed.get());
		Glob glob = new Glob(directory, 100);
		assertEquals(100, glob.expand("*.txt").size());
		assertTrue(glob.isGivenUp());
	}

	@Test
	void textsInNoFile() throws IOException {
		write("2023.nianbao", report(2023, ""));
		LoadedReport report = library.load(report(2024, ""), "-", Optional.empty(), ReportProject.standard());
		assertEquals(Optional.of(Problem.NO_DIRECTORY), library.resolve(report, "2023.nianbao").problem());
		assertEquals("2023.nianbao", names(library(Optional.of(directory)).resolve(report, "2023.nianbao")));
		assertFalse(library.leadsBack(report, library(Optional.of(directory)).resolve(report, "2023.nianbao").reports().get(0).report().orElseThrow()));
	}

	@Test
	void circles() throws IOException {
		for (int i = 0; i < 12; i++) {
			write(i + ".nianbao", report(2024, "@汇总 \"" + (i + 1) % 12 + ".nianbao\""));
		}
		write("a.nianbao", report(2024, "@汇总 \"b*\""));
		write("b.nianbao", report(2024, "@汇总 \"c.nianbao\" \"none.nianbao\""));
		write("c.nianbao", report(2024, "@上年 \"d.nianbao\""));
		write("d.nianbao", report(2023, "@上年 \"a.nianbao\""));
		assertFalse(leadsBack("a", "b"), "an earlier year is not followed");
		assertTrue(leadsBack("d", "a"));
		assertFalse(leadsBack("c", "a") && leadsBack("a", "c"));
		assertTrue(leadsBack("6", "11"));
		assertFalse(leadsBack("0", "1"), "too far");
	}

	private boolean leadsBack(String from, String to) throws IOException {
		LoadedReport report = load(directory.resolve(from + ".nianbao"));
		return library.leadsBack(report, library.resolve(report, to + ".nianbao").reports().get(0).report().orElseThrow());
	}

	@Test
	void figuresOfASnapshot() throws IOException {
		String text = Examples.text("correct-2024").replaceFirst("(\\| 行政处罚 \\|) +73", "$1 七").replaceFirst("(\\| 行政强制 \\|) +5", "$1 /");
		ReportSnapshot snapshot = snapshot(text);
		TableSnapshot table = snapshot.table("主动公开").orElseThrow();
		assertEquals("Optional[Known[value=1846, blank=false, unit=null]]", figure(table, "许可", "处理"));
		assertEquals("Optional[Known[value=12.60, blank=false, unit=null]]", figure(table, "收费", "金额"));
		assertEquals("Optional.empty", figure(table, "处罚", "处理"));
		assertEquals("Optional[Known[value=0, blank=true, unit=null]]", figure(table, "强制", "处理"));
		assertEquals("Optional[Known[value=39, blank=false, unit=null]]", figure(snapshot.table("申请").orElseThrow(), "办理总计", "总计"));
		assertEquals(Optional.empty(), snapshot.table("无"));
		assertEquals("国办2021", snapshot.format().name());
	}

	private static String figure(TableSnapshot table, String rowName, String columnName) {
		RowSpec row = table.spec().row(rowName).orElseThrow();
		ColumnSpec column = row.block().column(columnName).orElseThrow();
		return table.figure(row, column).toString();
	}

	private ReportSnapshot snapshot(String text) throws IOException {
		write("x.nianbao", text);
		return library.resolve(load(write("2025.nianbao", report(2025, ""))), "x.nianbao").reports().get(0).report().orElseThrow();
	}

	@Test
	void onlySectionsThatAreComparedAreKept() throws IOException {
		ReportSnapshot snapshot = snapshot(Examples.text("correct-2024"));
		assertTrue(snapshot.letters("存在的主要问题及改进情况").orElseThrow().startsWith("对照群众需求我局的公开工作还有两点不足一是"));
		assertEquals(Optional.empty(), snapshot.letters("总体情况"));
		assertEquals(Optional.empty(), snapshot.letters("没有这一部分"));
	}

	@Test
	void lettersAndSentences() {
		String text = report(2024, "") + "\n五、存在的主要问题及改进情况\n// 说明\n（一）问题 一。\\{甲乙}2024年{新收}件，丙；丁\n\n| 行政许可 | 1 |\n注：戊。\n\n己。。庚\n";
		LoadedReport report = library.load(text, "x", Optional.empty(), ReportProject.standard());
		ReportSection section = report.sections().get(0);
		SectionLetters letters = SectionLetters.of(section.model(), text);
		assertEquals("问题一甲乙年件丙丁戊己庚", letters.letters());
		assertEquals("问题 一|甲乙}2024年{新收}件，丙；|丁|戊。|己。|庚",
			letters.sentences().stream().map(s -> text.substring(s.region().offset(), s.region().end())).collect(Collectors.joining("|")));
		assertEquals(letters.letters().length(), letters.sentences().stream().mapToInt(s -> s.to() - s.from()).sum());
	}

	@Test
	void longSectionsAreCut() {
		String text = report(2024, "") + "\n五、问题\n" + IntStream.range(0, 3000).mapToObj(i -> "甲".repeat(50)).collect(Collectors.joining("。")) + "\n";
		LoadedReport report = library.load(text, "x", Optional.empty(), ReportProject.standard());
		assertEquals(SectionLetters.LONGEST, SectionLetters.of(report.sections().get(0).model(), text).letters().length());
	}
}
