package org.nianbao.language.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.language.format.Severity;
import org.nianbao.language.formats.FormatException;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.formats.validation.FormatProblem;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectProblem.Kind;
import org.nianbao.language.project.ProjectSettings.Setting;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.Whitespace;

/**
 * Reads one project file and what it refers to. Goes on after a problem, so that all are told at once.
 */
final class ProjectReader {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** How the name of a file with names of bodies ends, where there is no such file: else it is the name of a body. */
	private static final String LIST_EXTENSION = ".txt";

	private static final Pattern DEADLINE = Pattern.compile("(\\d{1,2})(?:[-/]|月)(\\d{1,2})日?");
	private static final Pattern BODY_SEPARATOR = Pattern.compile("[,，、;；]");
	private static final Map<String, RuleSetting> SEVERITIES = Map.of("error", setting(Severity.ERROR), "错误", setting(Severity.ERROR), "warning",
		setting(Severity.WARNING), "警告", setting(Severity.WARNING), "info", setting(Severity.INFO), "提示", setting(Severity.INFO), "off",
		new RuleSetting(true, null), "关闭", new RuleSetting(true, null));

	private static final Pattern FONT_SEPARATOR = Pattern.compile("[;；]");
	private static final Set<String> KEYS = Set.of(ProjectSettings.FORMAT, ProjectSettings.FORMATS, ProjectSettings.DEADLINE, ProjectSettings.BODIES,
		ProjectSettings.REFERENCE_DOCUMENT, ProjectSettings.FONTS);

	private final Path file;
	private final KnownRules rules;
	private final List<ProjectProblem> problems = new ArrayList<>();
	private final List<Path> directories = new ArrayList<>();
	private final List<Path> files = new ArrayList<>();
	private Optional<ProjectSettings> settings = Optional.empty();

	private ProjectReader(Path file, KnownRules rules) {
		this.file = file;
		this.rules = rules;
		files.add(file);
	}

	/**
	 * Reads a project file.
	 *
	 * @param file  the file
	 * @param rules which rules there are
	 * @return the reader, which has read it
	 */
	static ProjectReader read(Path file, KnownRules rules) {
		ProjectReader reader = new ProjectReader(file, rules);
		try {
			String text = ReportTexts.read(file);
			// Editors do not show the mark, and count without it.
			reader.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
		} catch (UnreadableReportException e) {
			reader.unreadable(file, e);
		}
		return reader;
	}

	/** Returns what was read; empty where there are errors. */
	Optional<ProjectSettings> settings() {
		return settings;
	}

	/** Returns the errors and warnings, in the order of the files and their text. */
	List<ProjectProblem> problems() {
		Comparator<ProjectProblem> ownFileFirst = Comparator.comparing(problem -> !problem.file().equals(file));
		return problems.stream().sorted(ownFileFirst.thenComparing(ProjectProblem::file).thenComparingInt(ProjectProblem::offset)).toList();
	}

	/** Returns the directories whose formats were read. */
	List<Path> directories() {
		return directories;
	}

	/** Returns the files but the formats that were read or looked for, the project file first. */
	List<Path> files() {
		return files;
	}

	private void read(String text) {
		Map<String, SettingLine> lines = new LinkedHashMap<>();
		for (SettingLine line : SettingLine.read(file, text, problems::add)) {
			if (!isKey(line.key())) {
				problems.add(line.keyProblem(Kind.UNKNOWN_KEY));
			} else if (line.value().isEmpty()) {
				problems.add(line.keyProblem(Kind.NO_VALUE));
			} else {
				SettingLine earlier = lines.put(canonical(line.key()), line);
				if (earlier != null) {
					problems.add(line.keyProblem(Kind.TWICE, "line", String.valueOf(earlier.line())));
				}
			}
		}
		FormatRegistry formats = formats(Optional.ofNullable(lines.get(ProjectSettings.FORMATS)));
		FormatRegistry preferring = preferring(formats, Optional.ofNullable(lines.get(ProjectSettings.FORMAT)));
		Optional<MonthDay> deadline = Optional.ofNullable(lines.get(ProjectSettings.DEADLINE)).flatMap(this::deadline);
		List<String> bodies = Optional.ofNullable(lines.get(ProjectSettings.BODIES)).map(this::bodies).orElse(List.of());
		PrintSettings printing = new PrintSettings(Optional.ofNullable(lines.get(ProjectSettings.REFERENCE_DOCUMENT)).flatMap(this::referenceDocument),
			Optional.ofNullable(lines.get(ProjectSettings.FONTS)).map(this::fonts).orElse(List.of()));
		Map<String, RuleSetting> severities = new LinkedHashMap<>();
		lines.forEach((key, line) -> {
			if (key.startsWith(ProjectSettings.SEVERITY)) {
				severity(key.substring(ProjectSettings.SEVERITY.length()), line, formats.formats()).ifPresent(
					setting -> severities.put(key.substring(ProjectSettings.SEVERITY.length()), setting));
			}
		});
		if (problems.stream().allMatch(ProjectProblem::isWarning)) {
			List<Setting> list = new ArrayList<>();
			lines.forEach((key, line) -> list.add(new Setting(key, line.value(), line.line())));
			list.sort(Comparator.comparingInt(Setting::line));
			settings = Optional.of(new ProjectSettings(Optional.of(file), list,
				new ReportProject(preferring, severities, deadline, bodies, printing), problems()));
		}
	}

	private static boolean isKey(String key) {
		return KEYS.contains(key) || key.startsWith(ProjectSettings.SEVERITY) && key.length() > ProjectSettings.SEVERITY.length();
	}

	private String canonical(String key) {
		return key.startsWith(ProjectSettings.SEVERITY) ? ProjectSettings.SEVERITY + rules.id(key.substring(ProjectSettings.SEVERITY.length())) : key;
	}

	private Optional<RuleSetting> severity(String rule, SettingLine line, List<ReportFormat> formats) {
		if (!rules.isKnown(rule, formats)) {
			problems.add(line.keyProblem(Kind.UNKNOWN_RULE, "rule", rule));
		} else if (!rules.isConfigurable(rule)) {
			problems.add(line.keyProblem(Kind.FIXED_SEVERITY, "rule", rule));
		}
		Optional<RuleSetting> setting = severity(line.value());
		if (setting.isEmpty()) {
			problems.add(line.valueProblem(Kind.BAD_SEVERITY));
		}
		return setting;
	}

	/** Reads the severity of a rule; empty where it is none. */
	static Optional<RuleSetting> severity(String value) {
		return Optional.ofNullable(SEVERITIES.get(Labels.comparable(value).toLowerCase(Locale.ROOT)));
	}

	private static RuleSetting setting(Severity severity) {
		return new RuleSetting(false, severity);
	}

	private FormatRegistry preferring(FormatRegistry formats, Optional<SettingLine> line) {
		if (line.isEmpty()) {
			return formats;
		}
		String name = line.get().value();
		if (formats.find(name).isEmpty()) {
			problems.add(line.get().valueProblem(Kind.UNKNOWN_FORMAT, "detail",
				formats.formats().stream().map(ReportFormat::name).distinct().collect(Collectors.joining("\n"))));
			return formats;
		}
		return formats.preferring(name);
	}

	private FormatRegistry formats(Optional<SettingLine> line) {
		if (line.isEmpty()) {
			return FormatReader.standard();
		}
		Map<String, String> texts = new LinkedHashMap<>();
		Optional<Path> directory = path(line.get().value());
		directory.ifPresent(directories::add);
		try {
			List<Path> found = directory.isEmpty() ? List.of() : FormatTexts.in(directory.get());
			for (Path format : found) {
				readFormat(format, texts);
			}
			if (directory.isEmpty()) {
				problems.add(line.get().valueProblem(Kind.NO_DIRECTORY));
			} else if (found.isEmpty()) {
				problems.add(line.get().valueProblem(Kind.NO_FORMATS));
			}
		} catch (IOException e) {
			problems.add(line.get().valueProblem(Kind.NO_DIRECTORY));
		}
		try {
			return FormatReader.standardAnd(texts);
		} catch (FormatException e) {
			e.problems().stream().filter(FormatProblem::isError).map(ProjectProblem::of).forEach(problems::add);
			return FormatReader.standard();
		}
	}

	private void readFormat(Path format, Map<String, String> texts) {
		try {
			texts.put(format.toString(), ReportTexts.read(format));
		} catch (UnreadableReportException e) {
			unreadable(format, e);
		}
	}

	private Optional<MonthDay> deadline(SettingLine line) {
		Matcher matcher = DEADLINE.matcher(Labels.comparable(line.value()));
		try {
			if (matcher.matches()) {
				return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
			}
		} catch (DateTimeException e) {
			// such as the 31st of February: a problem like any other text
		}
		problems.add(line.valueProblem(Kind.BAD_DEADLINE));
		return Optional.empty();
	}

	private List<String> bodies(SettingLine line) {
		Optional<Path> list = path(line.value());
		list.filter(path -> !Files.isDirectory(path)).ifPresent(files::add);
		// A body may be called like the directory of its reports.
		boolean isFile = list.isPresent() && Files.isRegularFile(list.get()) || line.value().toLowerCase(Locale.ROOT).endsWith(LIST_EXTENSION);
		if (!isFile) {
			return names(BODY_SEPARATOR.splitAsStream(line.value()));
		}
		try {
			return list.isEmpty() ? List.of() : names(ReportTexts.read(list.get()).lines().filter(name -> !Whitespace.strip(name).startsWith("#")));
		} catch (UnreadableReportException e) {
			problems.add(line.valueProblem(Kind.NO_BODIES, "detail", e.reason().name()));
			return List.of();
		}
	}

	private Optional<Path> referenceDocument(SettingLine line) {
		Optional<Path> document = path(line.value()).filter(Files::isRegularFile);
		if (document.isEmpty()) {
			problems.add(line.valueProblem(Kind.NO_REFERENCE_DOCUMENT));
		}
		return document;
	}

	private List<Path> fonts(SettingLine line) {
		List<Path> fonts = new ArrayList<>();
		for (String name : names(FONT_SEPARATOR.splitAsStream(line.value()))) {
			Optional<Path> place = path(name).filter(Files::exists);
			if (place.isEmpty()) {
				problems.add(line.valueProblem(Kind.NO_FONTS, "detail", name));
			}
			place.ifPresent(fonts::add);
		}
		return fonts;
	}

	private static List<String> names(Stream<String> names) {
		return names.map(Whitespace::strip).filter(name -> !name.isEmpty()).distinct().toList();
	}

	/** A path relative to the project file, with either slash; empty where the file system cannot have it. */
	private Optional<Path> path(String value) {
		try {
			return Optional.of(file.resolveSibling(value.replace('\\', '/')).normalize());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void unreadable(Path unreadable, UnreadableReportException e) {
		problems.add(new ProjectProblem(Kind.UNREADABLE, unreadable, 1, 1, 0, 0, Map.of("detail", e.reason().name())));
	}
}
