package org.nianbao.ide.assist;

import static org.nianbao.language.text.Whitespace.isLineEnd;
import static org.nianbao.language.text.Whitespace.isWhitespace;

import java.util.Optional;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.loading.LoadedReport;

/**
 * The place of the caret in a report: its line, the tokens of it, and the section it is in.
 */
final class Place {

	private static final String LINE_FEED = "\n";

	private final LoadedReport report;
	private final String text;
	private final int offset;
	private final int lineStart;
	private final int lineEnd;
	private final TokenList before;
	private final int firstBefore;
	private final TokenList tokens;
	private final int first;

	/**
	 * @param report the report
	 * @param offset where the caret is
	 */
	Place(LoadedReport report, int offset) {
		this.report = report;
		this.offset = offset;
		text = report.text();
		int start = offset;
		while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		int end = offset;
		while (end < text.length() && !isLineEnd(text.charAt(end))) {
			end++;
		}
		lineStart = start;
		lineEnd = end;
		before = ReportScanner.scanUpToCaret(text.substring(0, offset));
		firstBefore = firstToken(before, lineStart);
		tokens = ReportScanner.scan(text);
		first = firstToken(tokens, lineStart);
	}

	/** Finds the first token of the line that says what it is; the number of tokens where there is none. */
	private static int firstToken(TokenList list, int from) {
		int low = 0;
		int high = list.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (list.start(middle) < from) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		while (low < list.size() && (list.kind(low) == ReportToken.WS || list.kind(low) == ReportToken.TABLE_BEGIN || list.end(low) <= from)) {
			low++;
		}
		return low;
	}

	LoadedReport report() {
		return report;
	}

	ReportFormat format() {
		return report.format();
	}

	String text() {
		return text;
	}

	int offset() {
		return offset;
	}

	/** Returns where the line of the caret begins. */
	int lineStart() {
		return lineStart;
	}

	/** Returns where the line of the caret ends, before its line end. */
	int lineEnd() {
		return lineEnd;
	}

	/** Returns the tokens of the text before the caret, read as unfinished. */
	TokenList before() {
		return before;
	}

	/** Returns the first token of {@link #before()} on the line that is not white space; their number where there is none. */
	int firstBefore() {
		return firstBefore;
	}

	/** Returns what the line is as far as it stands before the caret; empty where that is white space. */
	Optional<ReportToken> kindBefore() {
		return firstBefore < before.size() ? Optional.of(before.kind(firstBefore)) : Optional.empty();
	}

	/** Returns the tokens of the whole text. */
	TokenList tokens() {
		return tokens;
	}

	/** Returns the first token of {@link #tokens()} on the line that is not white space; one of another line where the line is blank. */
	int first() {
		return first;
	}

	/** Returns what the line is; empty for a blank line. */
	Optional<ReportToken> kind() {
		return first < tokens.size() && tokens.start(first) <= lineEnd && !isBlank(lineStart, lineEnd) ? Optional.of(tokens.kind(first)) : Optional.empty();
	}

	/** Tells whether there is nothing but white space in a part of the text. */
	boolean isBlank(int from, int to) {
		return skipWhitespace(from, to) == to;
	}

	/** Returns the first place from an offset on that is not white space; the end where there is none. */
	int skipWhitespace(int from, int to) {
		int i = from;
		while (i < to && (isWhitespace(text.charAt(i)) || isLineEnd(text.charAt(i)))) {
			i++;
		}
		return i;
	}

	/** Returns where white space before an offset begins. */
	int skipWhitespaceBack(int from, int to) {
		int i = to;
		while (i > from && (isWhitespace(text.charAt(i - 1)) || isLineEnd(text.charAt(i - 1)))) {
			i--;
		}
		return i;
	}

	/** Returns where what stands on the line begins, or the caret where that is earlier. */
	int contentStart() {
		return Math.min(offset, skipWhitespace(lineStart, lineEnd));
	}

	/** Returns the end of the line without white space, or the caret where that is later. */
	int contentEnd() {
		return Math.max(offset, skipWhitespaceBack(lineStart, lineEnd));
	}

	/** Tells whether nothing stands after the caret on its line. */
	boolean isAtEndOfLine() {
		return isBlank(offset, lineEnd);
	}

	/** Tells whether something stands on the line before. */
	boolean followsText() {
		return lineStart > 0 && !isBlank(startOfLineBefore(), lineStart);
	}

	/** Tells whether something stands on the line after. */
	boolean precedesText() {
		int next = afterLineEnd();
		int end = next;
		while (end < text.length() && !isLineEnd(text.charAt(end))) {
			end++;
		}
		return next < end && !isBlank(next, end);
	}

	private int afterLineEnd() {
		boolean crlf = text.startsWith("\r\n", lineEnd);
		return Math.min(text.length(), lineEnd + (crlf ? 2 : 1));
	}

	private int startOfLineBefore() {
		int i = lineStart - 1;
		if (i > 0 && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r') {
			i--;
		}
		while (i > 0 && !isLineEnd(text.charAt(i - 1))) {
			i--;
		}
		return i;
	}

	/** Returns how the last line with something on it before the line of the caret begins; empty where there is none. */
	Optional<ReportToken> kindOfLastLine() {
		int last = skipWhitespaceBack(0, lineStart);
		if (last == 0) {
			return Optional.empty();
		}
		int start = last;
		while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		int token = firstToken(tokens, start);
		return token < tokens.size() ? Optional.of(tokens.kind(token)) : Optional.empty();
	}

	/** Returns the section in which the caret is; for the line of a heading, the section that it begins. */
	Optional<ReportSection> section() {
		ReportSection found = null;
		for (ReportSection section : report.sections()) {
			if (NodeModelUtils.getNode(section.model()).getOffset() > lineEnd) {
				break;
			}
			found = section;
		}
		return Optional.ofNullable(found);
	}

	/** Tells whether a part of the text stands on the line of the caret. */
	boolean isOnLine(Region region) {
		return region.offset() >= lineStart && region.offset() <= lineEnd;
	}

	/** Returns how lines end in the report. */
	String lineDelimiter() {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\r') {
				return text.startsWith("\r\n", i) ? "\r\n" : "\r";
			}
			if (text.charAt(i) == '\n') {
				return LINE_FEED;
			}
		}
		return LINE_FEED;
	}

	/** Begins a text to be written here. */
	TemplateText template() {
		return new TemplateText(lineDelimiter());
	}

	/** Begins a text that stands on lines of its own with a blank line before. */
	TemplateText block() {
		TemplateText block = template();
		return followsText() ? block.add(LINE_FEED) : block;
	}

	/** Ends a text that stands on lines of its own: with a blank line after it, where something follows. */
	TemplateText endBlock(TemplateText block) {
		if (!isAtEndOfLine()) {
			return block.add("\n\n");
		}
		return precedesText() ? block.add(LINE_FEED) : block;
	}

	/** Returns what a block replaces: what is typed for it at the start of the line. */
	Region typedLine() {
		int end = isAtEndOfLine() ? lineEnd : offset;
		return new Region(contentStart(), end - contentStart());
	}

	/** Returns the row that stands on the line of an offset. */
	RowText rowAt(int at) {
		int start = at;
		while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		return RowText.read(tokens, firstToken(tokens, start));
	}
}
