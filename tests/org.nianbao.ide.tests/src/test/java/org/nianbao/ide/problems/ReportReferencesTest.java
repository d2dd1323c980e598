package org.nianbao.ide.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports are to be checked anew when another file changes. */
class ReportReferencesTest {

	private static final Path ROOT = Path.of("").toAbsolutePath().resolve("甲[1]");

	private final ReportReferences references = new ReportReferences();

	private final Map<Path, String> texts = new HashMap<>();
	private final Map<Path, Long> stamps = new HashMap<>();

	private Set<Path> put(Path file, String text) {
		texts.put(file, text);
		stamps.merge(file, 1L, Long::sum);
		return update();
	}

	private Set<Path> update() {
		stamps.keySet().retainAll(texts.keySet());
		return references.update(stamps, texts::get);
	}

	private static Path file(String name) {
		return ROOT.resolve(name);
	}

	private static List<Path> files(String names) {
		return names == null ? List.of() : Arrays.stream(names.split(" ")).map(ReportReferencesTest::file).toList();
	}

	private Set<String> dependents(String... changed) {
		return references.dependents(Arrays.stream(changed).map(ReportReferencesTest::file).toList()).stream().map(path -> ROOT.relativize(path).toString())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", value = {
		"@上年 \"乙.nianbao\"; 乙.nianbao; 丙.nianbao 下/乙.nianbao",
		"＠上年 \"./下/../乙.nianbao\"; 乙.nianbao; 下/乙.nianbao",
		"@上年 \"乙.nianbao; -; 乙.nianbao",
		"![图](图/甲[1].png); 图/甲[1].png; 图/甲1.png",
		"![](（图）.png）; （图）.png; 图.png",
		"![图]; -; 图",
		"@汇总 \"下/*.nianbao\" \"丙.nianbao\"; 下/乙.nianbao 丙.nianbao; 乙.nianbao 下/深/乙.nianbao",
		"@汇总 \"下/**/*.nianbao\"; 下/乙.nianbao 下/深/很/乙.nianbao; 乙.nianbao",
		"@汇总 \"../*/乙.nianbao\"; 乙.nianbao; 丙.nianbao",
		"@汇总 \"[\"; -; 乙.nianbao",
		"正文说“@上年 乙.nianbao”; -; 乙.nianbao",
		"// @上年 \"乙.nianbao\"; -; 乙.nianbao",
		"@豁免 Y-CARRY \"乙.nianbao\"; -; 乙.nianbao",
	})
	void referredTo(String directive, String referred, String others) {
		put(file("一.nianbao"), directive + "\n某局2024年政府信息公开工作年度报告\n");
		files(referred).forEach(path -> assertEquals(Set.of(file("一.nianbao")), references.dependents(List.of(path)), path::toString));
		files(others).forEach(path -> assertEquals(Set.of(), references.dependents(List.of(path)), path::toString));
	}

	@Test
	void dependentsOfDependents() {
		put(file("总.nianbao"), "@汇总 \"局/*.nianbao\"\n");
		put(file("局/今.nianbao"), "@上年 \"昔.nianbao\"\n");
		put(file("局/昔.nianbao"), "@上年 \"今.nianbao\"\n");
		assertEquals(Set.of("总.nianbao", "局/今.nianbao"), dependents("局/昔.nianbao"));
		assertEquals(Set.of("总.nianbao"), dependents("局/昔.nianbao", "局/今.nianbao"));
		assertEquals(Set.of(), dependents("总.nianbao"));
	}

	@Test
	void whatAReportNoLongerSaysIsForgotten() {
		put(file("一.nianbao"), "@上年 \"乙.nianbao\"\n");
		put(file("一.nianbao"), "@上年 \"丙.nianbao\"\n");
		assertEquals(Set.of(), dependents("乙.nianbao"));
		assertEquals(Set.of("一.nianbao"), dependents("丙.nianbao"));
		texts.clear();
		update();
		assertEquals(Set.of(), dependents("丙.nianbao"));
	}

	@Test
	void reportThatRefersToItselfIsNotItsOwnDependent() {
		put(file("一.nianbao"), "@汇总 \"*.nianbao\"\n");
		assertEquals(Set.of(), dependents("一.nianbao"));
		assertEquals(Set.of("一.nianbao"), dependents("二.nianbao"));
	}

	@Test
	void eachVersionIsReadOnce() {
		assertEquals(Set.of(file("一.nianbao")), put(file("一.nianbao"), "正文\n"));
		assertEquals(Set.of(), references.update(stamps, path -> fail("read twice: " + path)));
		assertEquals(Set.of(file("二.nianbao")), put(file("二.nianbao"), "正文\n"));
		texts.remove(file("一.nianbao"));
		assertEquals(Set.of(file("一.nianbao")), update(), "gone");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		"@上年 \"下/乙.nianbao\"; false",
		"@上年 \"../乙.nianbao\"; true",
		"@上年 \"下/../乙.nianbao\"; false",
		"@汇总 \"下/*.nianbao\"; false",
		"@汇总 \"../丁/*.nianbao\"; true",
		"正文; false",
	})
	void otherDirectoriesMayMatter(String directive, boolean matter) {
		put(file("一.nianbao"), directive + "\n");
		assertEquals(matter, references.leadOutOf(ROOT));
	}
}
