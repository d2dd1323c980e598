package org.nianbao.ide.newreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.language.text.Whitespace;

/**
 * What a new report project begins with.
 *
 * @param format the name of the format of its reports; empty for the one that the year gives
 * @param bodies the names of the bodies that must report; may be empty
 */
public record NewReportProject(Optional<String> format, List<String> bodies) {

	/** The name of the file that lists the bodies, where they are too many for a line. */
	public static final String BODIES_FILE = "机关名单.txt";

	/** As many as can be read in a line. */
	private static final int MOST_IN_LINE = 4;

	private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n,，、;；\\t]");

	/**
	 * Makes the list unmodifiable.
	 */
	public NewReportProject {
		bodies = List.copyOf(bodies);
	}

	/**
	 * Reads names that somebody has typed or pasted.
	 *
	 * @param text names in lines, or separated by commas or tabs
	 * @return each once, without white space around
	 */
	public static List<String> bodiesIn(String text) {
		return SEPARATOR.splitAsStream(text).map(Whitespace::strip).filter(name -> !name.isEmpty()).distinct().toList();
	}

	/**
	 * Returns the files of the project besides its reports.
	 *
	 * @param comment the first line of the project file, says what the file is for
	 * @return the texts by name: the project file, and the list of the bodies where there is one
	 */
	public Map<String, String> files(String comment) {
		Map<String, String> files = new LinkedHashMap<>();
		List<String> lines = new ArrayList<>(List.of("# " + comment));
		format.ifPresent(name -> lines.add(ProjectSettings.FORMAT + " = " + name));
		if (bodies.size() > MOST_IN_LINE) {
			lines.add(ProjectSettings.BODIES + " = " + BODIES_FILE);
			files.put(BODIES_FILE, String.join("\n", bodies) + "\n");
		} else if (!bodies.isEmpty()) {
			lines.add(ProjectSettings.BODIES + " = " + String.join("、", bodies));
		}
		files.put(ReportProjects.FILE, String.join("\n", lines) + "\n");
		return files;
	}
}
