package org.nianbao.language.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A project and where it says so. Immutable and shared.
 *
 * @param file     the project file; empty where there is none
 * @param settings what the file sets, each key once, in the order of the file; all else has its default
 * @param project  what comes of it
 * @param warnings what is odd about the file
 */
public record ProjectSettings(Optional<Path> file, List<Setting> settings, ReportProject project, List<ProjectProblem> warnings) {

	/** The key of the format of reports that name none. */
	public static final String FORMAT = "format";

	/** The key of the directory of further formats. */
	public static final String FORMATS = "formats";

	/** The key of the last day for publishing reports. */
	public static final String DEADLINE = "deadline";

	/** The key of the bodies that must report. */
	public static final String BODIES = "bodies";

	/** The key of the office's own template of documents. */
	public static final String REFERENCE_DOCUMENT = "reference-doc";

	/** The key of the places of further fonts. */
	public static final String FONTS = "fonts";

	/** How the keys of severities begin; the ID of the rule follows. */
	public static final String SEVERITY = "severity.";

	/**
	 * A setting of the project file.
	 *
	 * @param key   the key, with the ID of a rule as the catalogue writes it
	 * @param value the value as it is written, without the white space around
	 * @param line  the line, counted from 1
	 */
	public record Setting(String key, String value, int line) {
	}

	/** Made when first asked for. */
	private static final class Defaults {
		private static final ProjectSettings SETTINGS = new ProjectSettings(Optional.empty(), List.of(), ReportProject.standard(), List.of());
	}

	/**
	 * Makes the lists unmodifiable.
	 */
	public ProjectSettings {
		settings = List.copyOf(settings);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Returns the settings of reports that have no project file.
	 *
	 * @return settings that are all defaults
	 */
	public static ProjectSettings defaults() {
		return Defaults.SETTINGS;
	}

	/**
	 * Finds a setting.
	 *
	 * @param key a key
	 * @return empty where the file does not set it
	 */
	public Optional<Setting> find(String key) {
		return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
	}
}
