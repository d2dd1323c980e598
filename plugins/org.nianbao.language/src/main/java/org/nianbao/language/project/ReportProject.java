package org.nianbao.language.project;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat.RuleSetting;

/**
 * What the project of a report settles for all its reports. Immutable and shared.
 *
 * @param formats    the formats on board, with those of the project, and the one that the project prefers
 * @param severities what the project says about rules, by ID; it overrules the formats
 * @param deadline   the last day for publishing reports, in the year after the report year; empty where the format decides by the name of the body
 * @param bodies     the names of the bodies that must report, in the order of the project file; empty where it names none
 * @param printing   what it settles for documents
 */
public record ReportProject(FormatRegistry formats, Map<String, RuleSetting> severities, Optional<MonthDay> deadline, List<String> bodies,
		PrintSettings printing) {

	/** Made when first asked for. */
	private static final class Standard {
		private static final ReportProject PROJECT = new ReportProject(FormatReader.standard(), Map.of(), Optional.empty());
	}

	/**
	 * Makes the settings unmodifiable.
	 */
	public ReportProject {
		severities = Map.copyOf(severities);
		bodies = List.copyOf(bodies);
		Objects.requireNonNull(printing);
	}

	/**
	 * Makes a project that names no bodies and settles nothing for documents.
	 *
	 * @param formats    see {@link #formats}
	 * @param severities see {@link #severities}
	 * @param deadline   see {@link #deadline}
	 */
	public ReportProject(FormatRegistry formats, Map<String, RuleSetting> severities, Optional<MonthDay> deadline) {
		this(formats, severities, deadline, List.of(), PrintSettings.standard());
	}

	/**
	 * Returns the project of reports that have no project file.
	 *
	 * @return the formats that come with the product, and nothing else
	 */
	public static ReportProject standard() {
		return Standard.PROJECT;
	}

	/**
	 * Returns what the project says about a rule.
	 *
	 * @param rule the ID of the rule
	 * @return empty where it says nothing
	 */
	public Optional<RuleSetting> severity(String rule) {
		return Optional.ofNullable(severities.get(rule));
	}
}
