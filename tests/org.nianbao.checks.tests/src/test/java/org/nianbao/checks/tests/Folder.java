package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.ReportProject;

/**
 * Reports that refer to each other, in a directory of their own: one that is checked, and others.
 */
record Folder(String name, Sample checked, Map<String, byte[]> others, List<String> expected) {

	/** The name of the report that is checked. */
	static final String CHECKED = "2024.nianbao";

	/** A case in which the report is by itself until {@link #with} adds others. */
	static Folder of(String name, Sample checked, String... expected) {
		return new Folder(name, checked, Map.of(), List.of(expected));
	}

	/** Adds a report, maybe in a directory below. */
	Folder with(String file, Sample sample) {
		return with(file, sample.text().getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a file. */
	Folder with(String file, byte[] content) {
		Map<String, byte[]> files = new LinkedHashMap<>(others);
		files.put(file, content);
		return new Folder(name, checked, files, expected);
	}

	/** Marks something in the report that is checked. */
	Folder marking(String text, String marked) {
		return new Folder(name, checked.replace(text, marked), others, expected);
	}

	@Override
	public String toString() {
		return name;
	}

	/** The correct report of 2024, with a directive before its title. */
	static Sample referring(String directive) {
		return Sample.correct().replace("青石县农业农村局2024年政府", directive + "\n\n青石县农业农村局2024年政府");
	}

	/** The report of the year before that goes with the correct one. */
	static Sample last() {
		return Sample.correct().replace("青石县农业农村局2024年政府", "青石县农业农村局2023年政府")
			.line("| 四、结转", "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |").line("| 行政规范性文件", "| 行政规范性文件 | 1 | 0 | 8 |")
			.lines("对照群众需求", "六、其他需要", "存在的主要问题是依申请公开答复格式不统一，改进措施是编印答复文书样本。\n\n");
	}

	/** Writes the files. */
	LoadedReport write(Path directory) {
		try {
			for (Map.Entry<String, byte[]> file : others.entrySet()) {
				Path path = directory.resolve(file.getKey());
				Files.createDirectories(path.getParent());
				Files.write(path, file.getValue());
			}
			Path path = Files.writeString(directory.resolve(CHECKED), checked.text());
			return Checks.LOADER.load(checked.text(), CHECKED, Optional.of(path), ReportProject.standard());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What is found that has to do with other reports. */
	static List<Finding> check(ReportChecker checker, LoadedReport report, ReportLibrary library) {
		return checker.check(report, library).stream()
			.filter(f -> f.rule().startsWith("Y-") || f.rule().startsWith("A-") || f.rule().equals("T2-UNIT")
				|| f.rule().equals(ReportChecker.INTERNAL)).toList();
	}

	/** Asserts rule, severity, message and place of every finding that has to do with other reports. */
	void assertFindings(Path directory) {
		LoadedReport report = write(directory);
		List<Finding> findings = check(Checks.CHINESE, report, ReportLibrary.of(report));
		assertEquals(String.join("\n", expected),
			findings.stream().map(f -> f.rule() + " " + f.severity().label() + " " + f.message()).collect(Collectors.joining("\n")));
		assertEquals(describe(checked.regions()), describe(findings.stream().map(f -> new Region(f.offset(), f.length())).distinct().toList()));
		for (Finding finding : check(Checks.ENGLISH, report, ReportLibrary.of(report))) {
			assertFalse(finding.message().matches("(?s).*\\{[a-z].*"), finding.message());
		}
		assertFalse(findings.toString().contains(directory.toString()), "no file is named as nobody has written it");
	}

	private String describe(List<Region> regions) {
		return regions.stream().map(r -> r.offset() + ": " + checked.text().substring(r.offset(), r.end())).collect(Collectors.joining("\n"));
	}
}
