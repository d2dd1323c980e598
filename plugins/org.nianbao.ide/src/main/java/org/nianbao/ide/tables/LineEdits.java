package org.nianbao.ide.tables;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.TextEdit;

/**
 * Tells two versions of a text apart, line by line, so that what stands in the other lines stays what it is: annotations, folds, marks.
 */
public final class LineEdits {

	private LineEdits() {
	}

	/**
	 * Finds the changes from one version to another.
	 *
	 * @param before a text
	 * @param after  another version of it
	 * @param offset where the text begins in the report
	 * @return one change for each changed line; where there are more lines or fewer, one change for all that differs; in the order of the text, in
	 *        offsets of the report
	 */
	public static List<TextEdit> between(String before, String after, int offset) {
		List<TextEdit> edits = new ArrayList<>();
		LineIndex old = new LineIndex(before);
		LineIndex replaced = new LineIndex(after);
		if (old.count() != replaced.count()) {
			add(before, after, offset, edits);
			return edits;
		}
		for (int line = 1; line <= old.count(); line++) {
			add(line(before, old, line), line(after, replaced, line), offset + old.start(line), edits);
		}
		return edits;
	}

	/**
	 * Joins the changes of each line: an editor takes its time for each change, hardly more for a longer one.
	 *
	 * @param text  the text before them
	 * @param edits changes that do not overlap, in the order of the text
	 * @return changes that come to the same, one for a line at most; those that go beyond a line as they are
	 */
	public static List<TextEdit> join(String text, List<TextEdit> edits) {
		LineIndex lines = new LineIndex(text);
		List<TextEdit> joined = new ArrayList<>();
		for (TextEdit edit : edits) {
			TextEdit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && lines.line(last.offset()) == lines.line(edit.end())) {
				String between = text.substring(last.end(), edit.offset());
				joined.set(joined.size() - 1, new TextEdit(last.offset(), edit.end() - last.offset(), last.text() + between + edit.text()));
			} else {
				joined.add(edit);
			}
		}
		return joined;
	}

	private static String line(String text, LineIndex index, int line) {
		return text.substring(index.start(line), line == index.count() ? text.length() : index.start(line + 1));
	}

	/** The smallest part that differs. */
	private static void add(String before, String after, int offset, List<TextEdit> edits) {
		if (before.equals(after)) {
			return;
		}
		int common = Math.min(before.length(), after.length());
		int prefix = 0;
		while (prefix < common && before.charAt(prefix) == after.charAt(prefix)) {
			prefix++;
		}
		int suffix = 0;
		while (suffix < common - prefix && before.charAt(before.length() - 1 - suffix) == after.charAt(after.length() - 1 - suffix)) {
			suffix++;
		}
		edits.add(new TextEdit(offset + prefix, before.length() - suffix - prefix, after.substring(prefix, after.length() - suffix)));
	}
}
