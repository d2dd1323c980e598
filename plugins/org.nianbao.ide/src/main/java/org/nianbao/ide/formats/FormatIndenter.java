package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.nianbao.language.text.TextEdit;

/**
 * Indents format files by their braces. Where lines are broken, and what stands between the words of a line, is left to the writer.
 */
public final class FormatIndenter {

	private static final String STEP = "  ";

	private final String text;
	private final List<TextEdit> edits = new ArrayList<>();

	private FormatIndenter(String text) {
		this.text = text;
	}

	/**
	 * Formats a file: the lines of a part are indented two blanks more than the part, the first lines of a definition as much as its neighbours; lines that
	 * carry a definition on stay further in; blanks at the ends of lines go.
	 *
	 * @param format the file
	 * @return changes of white space only
	 */
	public static List<TextEdit> edits(LoadedFormat format) {
		// A file that cannot be read as a whole may have braces that are missing.
		if (format.resource().getParseResult().hasSyntaxErrors()) {
			return List.of();
		}
		FormatIndenter indenter = new FormatIndenter(format.text());
		indenter.run(format);
		return List.copyOf(indenter.edits);
	}

	private void run(LoadedFormat format) {
		int depth = 0;
		boolean carriesOn = false;
		int gap = 0;
		for (ILeafNode leaf : format.root().getLeafNodes()) {
			String token = leaf.getText();
			if (token.isBlank()) {
				continue;
			}
			boolean isComment = leaf.isHidden();
			if (!isComment) {
				carriesOn = !DefinitionStarts.isStart(leaf) && !token.equals("}");
			}
			int level = token.equals("}") ? depth - 1 : depth;
			indent(gap, leaf.getOffset(), Math.max(0, level), carriesOn && !isComment);
			depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
			gap = leaf.getOffset() + token.stripTrailing().length();
		}
		trim(gap, text.length());
	}

	private void indent(int from, int to, int level, boolean carriesOn) {
		int line = Math.max(text.lastIndexOf('\n', to - 1), text.lastIndexOf('\r', to - 1)) + 1;
		if (line < from || line == 0 && from > 0) {
			return;
		}
		trim(from, line);
		String wanted = STEP.repeat(level);
		String found = text.substring(line, to);
		boolean mayStay = carriesOn && found.isBlank() && found.length() >= wanted.length() && found.indexOf('\t') < 0;
		if (!mayStay && found.isBlank() && !found.equals(wanted)) {
			edits.add(new TextEdit(line, to - line, carriesOn ? wanted + STEP : wanted));
		}
	}

	/** Takes away the blanks before the line ends of a gap, the last line of which is not looked at unless the text ends there. */
	private void trim(int from, int to) {
		int start = from;
		for (int i = from; i <= to; i++) {
			boolean ends = i == to ? to == text.length() : text.charAt(i) == '\n' || text.charAt(i) == '\r';
			if (ends) {
				if (i > start) {
					edits.add(new TextEdit(start, i - start, ""));
				}
				start = i + 1;
			} else if (i < to && !Character.isWhitespace(text.charAt(i))) {
				start = i + 1;
			}
		}
	}
}
