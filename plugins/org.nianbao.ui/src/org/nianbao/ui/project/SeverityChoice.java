package org.nianbao.ui.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.nianbao.checks.Severity;
import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.project.ProjectFileText;
import org.nianbao.ui.Texts;

/**
 * What a project can say about a rule.
 */
enum SeverityChoice {

	/** The format and the catalogue decide. */
	DEFAULT,
	/** Findings are errors. */
	ERROR,
	/** Findings are warnings. */
	WARNING,
	/** Findings are worth a look. */
	INFO,
	/** There are no findings. */
	OFF;

	/** Reads a setting; one that cannot be understood leaves the default. */
	static SeverityChoice of(Optional<String> value) {
		return value.flatMap(ProjectFileText::severity).map(SeverityChoice::of).orElse(DEFAULT);
	}

	private static SeverityChoice of(RuleSetting setting) {
		return setting.off() ? OFF : of(Severity.of(setting.severity()));
	}

	/** Returns the choice that makes findings of a severity. */
	static SeverityChoice of(Severity severity) {
		return valueOf(severity.name());
	}

	/** Returns what project files say, in the language of the workbench; empty for the default. */
	Optional<String> value() {
		return this == DEFAULT ? Optional.empty() : Optional.of(label());
	}

	/** Returns the choice in words. */
	String label() {
		return Texts.of(SeverityChoice.class).get("severity." + name().toLowerCase(Locale.ROOT));
	}

	/** Returns all choices in words. */
	static String[] labels() {
		return Arrays.stream(values()).map(SeverityChoice::label).toArray(String[]::new);
	}
}
