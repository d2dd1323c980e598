package org.nianbao.lsp.features;

import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.nianbao.ide.hover.Hover;

/**
 * Plain texts as Markdown.
 */
final class Markdown {

	private static final String SPECIAL = "\\`*_{}[]<>#|~&!";
	private static final String PARAGRAPH = "\n\n";
	/** A line end within a paragraph. */
	private static final String BREAK = "  \n";
	/** Between a label and a value. */
	private static final String GAP = "\u3000";

	private Markdown() {
	}

	/** Returns a text that looks as it is. */
	static MarkupContent of(String text) {
		return new MarkupContent(MarkupKind.MARKDOWN, String.join(BREAK, text.lines().map(Markdown::escape).toList()));
	}

	/** Returns a hover: the title stands out, and so do the lines that do. */
	static String of(Hover hover) {
		StringBuilder text = new StringBuilder("**").append(escape(hover.title())).append("**");
		hover.paragraphs().forEach(paragraph -> text.append(PARAGRAPH).append(escape(paragraph)));
		String before = PARAGRAPH;
		for (Hover.Line line : hover.lines()) {
			String content = escape(line.label()) + (line.value().isEmpty() ? "" : GAP + escape(line.value()));
			text.append(before).append(line.total() ? "**" + content + "**" : content);
			before = BREAK;
		}
		hover.notes().forEach(note -> text.append(PARAGRAPH).append(escape(note)));
		return text.toString();
	}

	/** Escapes what Markdown would take for a mark; at the beginning of a line that is more than within. */
	static String escape(String text) {
		String line = text.strip().replaceAll("\\R", " ");
		StringBuilder escaped = new StringBuilder();
		boolean isOnlyDigits = true;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			boolean isMark = SPECIAL.indexOf(c) >= 0 || i == 0 && (c == '-' || c == '+' || c == '=') || i > 0 && isOnlyDigits && (c == '.' || c == ')');
			if (isMark) {
				escaped.append('\\');
			}
			escaped.append(c);
			isOnlyDigits &= c >= '0' && c <= '9';
		}
		return escaped.toString();
	}
}
