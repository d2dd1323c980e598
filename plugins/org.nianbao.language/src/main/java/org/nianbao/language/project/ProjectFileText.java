package org.nianbao.language.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.TextEdit;

/**
 * The text of a project file, as a form shows and changes it: comments, blank lines, unknown settings and the order of the lines stay as they are.
 */
public final class ProjectFileText {

	private final String text;
	private final List<SettingLine> lines;
	private final KnownRules rules;

	/**
	 * @param text  the text of a project file, right or wrong; empty for a new one
	 * @param rules which rules there are
	 */
	public ProjectFileText(String text, KnownRules rules) {
		this.text = text;
		this.rules = rules;
		lines = SettingLine.read(Path.of(ReportProjects.FILE), text, problem -> {
			// a form shows what it understands, and leaves the rest alone
		});
	}

	/**
	 * Returns the settings.
	 *
	 * @return the values by key, those that count, in the order of the text; IDs of rules as the catalogue writes them
	 */
	public Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		lines.stream().filter(line -> !line.value().isEmpty()).forEach(line -> values.put(canonical(line.key()), line.value()));
		return values;
	}

	/**
	 * Returns what makes the text say something else.
	 *
	 * @param changes what settings are to be by key; empty for one that is to go
	 * @return the edits, in the order of the text; none where the text says so already
	 */
	public List<TextEdit> change(Map<String, Optional<String>> changes) {
		List<TextEdit> edits = new ArrayList<>();
		List<String> added = new ArrayList<>();
		changes.forEach((key, value) -> {
			List<SettingLine> found = lines.stream().filter(line -> canonical(line.key()).equals(key)).toList();
			if (value.isEmpty()) {
				found.forEach(line -> edits.add(removal(line)));
			} else if (found.isEmpty()) {
				added.add(key + " = " + value.get());
			} else {
				// Where a setting stands twice, the last one counts.
				SettingLine last = found.get(found.size() - 1);
				if (!last.value().equals(value.get())) {
					edits.add(new TextEdit(last.valueOffset(), last.value().length(), value.get()));
				}
			}
		});
		if (!added.isEmpty()) {
			edits.add(insertion(added));
		}
		edits.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
		return edits;
	}

	/**
	 * Returns what the value of a severity means.
	 *
	 * @param value the value of a setting
	 * @return empty where it is no severity
	 */
	public static Optional<RuleSetting> severity(String value) {
		return ProjectReader.severity(value);
	}

	private TextEdit removal(SettingLine line) {
		LineIndex index = new LineIndex(text);
		int end = line.line() < index.count() ? index.start(line.line() + 1) : text.length();
		return new TextEdit(line.lineStart(), end - line.lineStart(), "");
	}

	/** New settings stand at the end. */
	private TextEdit insertion(List<String> added) {
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		boolean isEnded = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
		return new TextEdit(text.length(), 0, (isEnded ? "" : lineEnd) + String.join(lineEnd, added) + lineEnd);
	}

	private String canonical(String key) {
		return key.startsWith(ProjectSettings.SEVERITY) ? ProjectSettings.SEVERITY + rules.id(key.substring(ProjectSettings.SEVERITY.length())) : key;
	}
}
