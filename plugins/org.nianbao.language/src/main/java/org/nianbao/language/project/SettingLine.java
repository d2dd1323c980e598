package org.nianbao.language.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.nianbao.language.project.ProjectProblem.Kind;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.Whitespace;

/**
 * A line {@code key = value} of a project file. A backslash is a character like any other: it occurs in paths.
 *
 * @param file        the project file
 * @param line        the line, counted from 1
 * @param lineStart   the offset where the line begins
 * @param key         the key
 * @param keyOffset   the offset of the key
 * @param value       the value; empty where there is none
 * @param valueOffset the offset of the value
 */
record SettingLine(Path file, int line, int lineStart, String key, int keyOffset, String value, int valueOffset) {

	private static final String COMMENT = "#!＃！";
	private static final String SEPARATOR = "=:＝：";

	/** Reads all lines. Those that are no settings become problems. */
	static List<SettingLine> read(Path file, String text, Consumer<ProjectProblem> problems) {
		List<SettingLine> settings = new ArrayList<>();
		LineIndex lines = new LineIndex(text);
		for (int line = 1; line <= lines.count(); line++) {
			int lineStart = lines.start(line);
			int end = end(text, lineStart, line < lines.count() ? lines.start(line + 1) : text.length());
			int start = begin(text, lineStart, end);
			if (start == end || COMMENT.indexOf(text.charAt(start)) >= 0) {
				continue;
			}
			int separator = start;
			while (separator < end && SEPARATOR.indexOf(text.charAt(separator)) < 0) {
				separator++;
			}
			String key = text.substring(start, end(text, start, separator));
			int valueStart = begin(text, Math.min(separator + 1, end), end);
			SettingLine setting = new SettingLine(file, line, lineStart, key, start, text.substring(valueStart, end), valueStart);
			if (separator == end || key.isEmpty()) {
				problems.accept(new ProjectProblem(Kind.NO_SETTING, file, line, start - lineStart + 1, start, end - start,
					Map.of("value", text.substring(start, end))));
			} else {
				settings.add(setting);
			}
		}
		return settings;
	}

	private static int begin(String text, int from, int end) {
		int i = from;
		while (i < end && isBlank(text.charAt(i))) {
			i++;
		}
		return i;
	}

	private static int end(String text, int start, int from) {
		int i = from;
		while (i > start && isBlank(text.charAt(i - 1))) {
			i--;
		}
		return i;
	}

	private static boolean isBlank(char c) {
		return Whitespace.isWhitespace(c) || Whitespace.isLineEnd(c);
	}

	/** A problem of the key. */
	ProjectProblem keyProblem(Kind kind, String... namesAndValues) {
		return problem(kind, keyOffset, key.length(), namesAndValues);
	}

	/** A problem of the value. */
	ProjectProblem valueProblem(Kind kind, String... namesAndValues) {
		return problem(kind, valueOffset, value.length(), namesAndValues);
	}

	private ProjectProblem problem(Kind kind, int offset, int length, String... namesAndValues) {
		Map<String, String> values = new HashMap<>(Map.of("key", key, "value", value));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return new ProjectProblem(kind, file, line, offset - lineStart + 1, offset, length, values);
	}
}
