package org.nianbao.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/**
 * The changes of a text as {@code diff -u} writes them, so that {@code patch} can apply them.
 */
public final class UnifiedDiff {

	private static final int CONTEXT = 3;
	private static final String NO_LINE_END = "\n\\ No newline at end of file";

	private UnifiedDiff() {
	}

	/**
	 * Compares two texts.
	 *
	 * @param name   the name of the file
	 * @param before the text before
	 * @param after  the text afterwards
	 * @return the changes with three lines around each, every line with a line feed; empty where nothing has changed
	 */
	public static String of(String name, String before, String after) {
		List<String> old = lines(before);
		StringBuilder diff = new StringBuilder();
		UnifiedDiffUtils.generateUnifiedDiff(name, name, old, DiffUtils.diff(old, lines(after)), CONTEXT)
			.forEach(line -> diff.append(line).append('\n'));
		return diff.toString();
	}

	/** A carriage return stays with its line. A last line without a line feed differs from one with it. */
	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
		String last = lines.remove(lines.size() - 1);
		if (!last.isEmpty()) {
			lines.add(last + NO_LINE_END);
		}
		return lines;
	}
}
