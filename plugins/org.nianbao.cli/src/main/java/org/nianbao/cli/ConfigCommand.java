package org.nianbao.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleIds;
import org.nianbao.checks.Severity;
import org.nianbao.cli.input.Input;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.project.ProjectSettings.Setting;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.text.DisplayWidth;

import com.google.gson.stream.JsonWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says which settings are in force for a report or a directory, and where each comes from.
 */
@Command(name = "config", sortOptions = false, sortSynopsis = false)
final class ConfigCommand extends SessionCommand {

	private static final int GAP = 2;
	private static final int VERSION = 1;
	/** A province has hundreds of bodies; people see how the list begins, programs all of it. */
	private static final int MOST_BODIES = 6;

	/** How the settings are written. */
	private enum OutputForm {
		TEXT, JSON
	}

	/** Where a value comes from: what comes first overrules what follows. */
	private enum Origin {
		PROJECT, FORMAT, DEFAULT
	}

	/**
	 * A setting in force.
	 *
	 * @param key    the key of project files
	 * @param value  what scripts read; empty where nothing is set
	 * @param shown  what people read
	 * @param origin where it comes from
	 * @param line   the line of the project file, where it comes from there
	 * @param format the format, where it comes from there
	 */
	private record Row(String key, Optional<String> value, String shown, Origin origin, OptionalInt line, String format) {
	}

	@Option(names = "--format", paramLabel = "text|json")
	private OutputForm form = OutputForm.TEXT;

	@Option(names = "--all")
	private boolean all;

	@Parameters(paramLabel = "PATH", arity = "0..1", descriptionKey = "path")
	private Path path;

	ConfigCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		Path directory = session().surroundings().directory();
		Path target = path == null ? directory : directory.resolve(path);
		if (!Files.exists(target)) {
			throw new UsageException(text("input.missing", path));
		}
		Projects projects = new Projects(session());
		ProjectSettings settings;
		try {
			settings = Files.isDirectory(target) ? projects.ofDirectory(target) : projects.of(new Input(target.toString(), Optional.of(target)));
		} catch (UsageException e) {
			// Nothing is wrong with the command line, so that its help would not help.
			e.complaints().forEach(session()::complain);
			return ExitCode.USAGE;
		}
		List<Row> rows = rows(settings);
		switch (form) {
			case TEXT -> print(settings, rows, projects, target);
			case JSON -> session().out().println(json(settings, rows));
		}
		projects.tellWarnings();
		return ExitCode.OK;
	}

	private List<Row> rows(ProjectSettings settings) {
		List<Row> rows = new ArrayList<>();
		rows.add(row(settings, ProjectSettings.FORMAT, Setting::value));
		rows.add(row(settings, ProjectSettings.FORMATS, Setting::value));
		rows.add(row(settings, ProjectSettings.DEADLINE, setting -> settings.project().deadline().map(ConfigCommand::date).orElse(setting.value())));
		rows.add(row(settings, ProjectSettings.BODIES, setting -> bodies(settings.project().bodies())));
		rows.add(row(settings, ProjectSettings.REFERENCE_DOCUMENT, Setting::value));
		rows.add(row(settings, ProjectSettings.FONTS, Setting::value));
		ReportProject project = settings.project();
		for (String rule : RuleIds.all(project.formats().formats())) {
			severity(rule, settings).ifPresent(rows::add);
		}
		return rows;
	}

	private Row row(ProjectSettings settings, String key, Function<Setting, String> value) {
		Optional<Setting> setting = settings.find(key);
		return setting.map(found -> new Row(key, Optional.of(value.apply(found)), value.apply(found), Origin.PROJECT, OptionalInt.of(found.line()), ""))
			.orElseGet(() -> new Row(key, Optional.empty(), text("config.default." + key), Origin.DEFAULT, OptionalInt.empty(), ""));
	}

	private String bodies(List<String> bodies) {
		String first = String.join(text("list.or"), bodies.subList(0, Math.min(MOST_BODIES, bodies.size())));
		return bodies.size() <= MOST_BODIES ? first : text("config.bodies.more", first, bodies.size());
	}

	private static String date(MonthDay day) {
		// As it is written in the file, in whatever figures the user's language has.
		return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
	}

	/** The severity of a rule; empty where it is the usual one, unless the user wants to see all. */
	private Optional<Row> severity(String rule, ProjectSettings settings) {
		String key = ProjectSettings.SEVERITY + rule;
		Optional<RuleSetting> ofProject = settings.project().severity(rule);
		if (ofProject.isPresent()) {
			OptionalInt line = settings.find(key).map(setting -> OptionalInt.of(setting.line())).orElse(OptionalInt.empty());
			return Optional.of(severity(key, label(ofProject.get()), Origin.PROJECT, line, ""));
		}
		ReportFormat format = settings.project().formats().forYear(OptionalInt.empty());
		Optional<RuleSetting> ofFormat = format.ruleSetting(rule);
		if (ofFormat.isPresent()) {
			return Optional.of(severity(key, label(ofFormat.get()), Origin.FORMAT, OptionalInt.empty(), format.name()));
		}
		Optional<Rule> known = RuleCatalogue.of(session().messages().locale()).find(rule);
		return known.filter(found -> all).map(found -> severity(key, found.severity().label(), Origin.DEFAULT, OptionalInt.empty(), ""));
	}

	private static Row severity(String key, String label, Origin origin, OptionalInt line, String format) {
		return new Row(key, Optional.of(label), label, origin, line, format);
	}

	private static String label(RuleSetting setting) {
		return setting.off() ? "off" : Severity.of(setting.severity()).label();
	}

	private void print(ProjectSettings settings, List<Row> rows, Projects projects, Path target) {
		String name = settings.file().map(projects::name).orElse("");
		session().out().println(settings.file().isPresent() ? text("config.file", name)
			: text("config.no-file", (Files.isDirectory(target) ? target : target.resolveSibling("")).toAbsolutePath().normalize()));
		int keyWidth = rows.stream().mapToInt(row -> DisplayWidth.of(row.key())).max().orElse(0);
		int valueWidth = rows.stream().mapToInt(row -> DisplayWidth.of(row.shown())).max().orElse(0);
		for (Row row : rows) {
			session().out().println(padded(row.key(), keyWidth) + padded(row.shown(), valueWidth) + switch (row.origin()) {
				case PROJECT -> name + ":" + row.line().orElse(0);
				case FORMAT -> text("config.origin.format", row.format());
				case DEFAULT -> text("config.origin.default");
			});
		}
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - DisplayWidth.of(text) + GAP);
	}

	private static String json(ProjectSettings settings, List<Row> rows) {
		StringWriter text = new StringWriter();
		try (JsonWriter json = new JsonWriter(text)) {
			json.setIndent("  ");
			json.beginObject().name("version").value(VERSION).name("file").value(settings.file().map(Path::toString).orElse(null));
			json.name("settings").beginArray();
			for (Row row : rows) {
				json.beginObject().name("key").value(row.key());
				if (row.key().equals(ProjectSettings.BODIES)) {
					json.name("value").beginArray();
					for (String body : settings.project().bodies()) {
						json.value(body);
					}
					json.endArray();
				} else {
					json.name("value").value(row.value().orElse(null));
				}
				json.name("origin").value(row.origin().name().toLowerCase(Locale.ROOT));
				if (row.line().isPresent()) {
					json.name("line").value(row.line().getAsInt());
				}
				if (row.origin() == Origin.FORMAT) {
					json.name("format").value(row.format());
				}
				json.endObject();
			}
			json.endArray().endObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}
}
