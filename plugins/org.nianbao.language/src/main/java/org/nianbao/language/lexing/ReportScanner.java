package org.nianbao.language.lexing;

import static org.nianbao.language.text.Whitespace.isLineEnd;
import static org.nianbao.language.text.Whitespace.isWhitespace;

import java.util.HashSet;
import java.util.Set;

/**
 * Splits the text of a report into tokens. The physical line is the unit: each line is classified by its beginning
 * and by what stood before it (title, table, block), then split. Every character is looked at a bounded number of times.
 * <p>
 * The sequences of tokens that come out are exactly those that the grammar accepts; what cannot be read becomes
 * {@code BAD_LINE}, {@code BAD_DIRECTIVE}, {@code BAD_BRACE} or {@code BAD_CELL}.
 */
public final class ReportScanner {

	/** Numerals of section headings and second-level headings. */
	static final String NUMERALS = "〇零一二三四五六七八九十百";

	private static final String LINES = "-—:=";

	private static final String FIGURE_SEPARATORS = "、，,；;";

	private enum TitleState {
		EXPECTED, SECOND_LINE_POSSIBLE, PASSED
	}

	private enum TableState {
		NONE, CAPTIONED, FREE, FIGURES
	}

	private final CharSequence text;
	private final boolean endOfTextEndsLine;
	private final TokenList tokens = new TokenList();
	private final CellList cells = new CellList();
	private final FigureReferenceScanner references;

	private TitleState titleState = TitleState.EXPECTED;
	private TableState tableState = TableState.NONE;
	private boolean headerPossible = true;
	private boolean afterBlankLine;
	private boolean notePossible;
	private boolean titleNamesYear;
	private final Set<String> corners = new HashSet<>();

	private ReportScanner(CharSequence text, boolean endOfTextEndsLine) {
		this.text = text;
		this.endOfTextEndsLine = endOfTextEndsLine;
		references = new FigureReferenceScanner(text, tokens);
	}

	/**
	 * Splits a whole report.
	 *
	 * @param text the text
	 * @return its tokens; the last line gets an empty line end where it has none
	 */
	public static TokenList scan(CharSequence text) {
		return new ReportScanner(text, true).scan();
	}

	/**
	 * Splits the part of a report before the caret, for content assist: the last line is not ended, and what is unfinished there
	 * is not taken for wrong.
	 *
	 * @param text the text before the caret
	 * @return its tokens
	 */
	public static TokenList scanUpToCaret(CharSequence text) {
		return new ReportScanner(text, false).scan();
	}

	private TokenList scan() {
		int position = 0;
		while (position < text.length()) {
			position = line(position);
		}
		return tokens;
	}

	private int line(int lineStart) {
		int lineEnd = lineStart;
		while (lineEnd < text.length() && !isLineEnd(text.charAt(lineEnd))) {
			lineEnd++;
		}
		int next = afterLineEnd(lineEnd);
		int start = skipWhitespace(lineStart, lineEnd);
		if (start == lineEnd) {
			tokens.add(ReportToken.WS, next);
			afterBlankLine = true;
			return next;
		}
		int end = lineEnd;
		while (isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		whitespaceUpTo(lineStart, start);
		if (startsWith(start, end, "//")) {
			tokens.add(ReportToken.COMMENT, next);
			return next;
		}
		content(start, end);
		// A directive may stand between a table and the one before, or within a table: it neither parts nor joins them.
		afterBlankLine &= isDirective(start);
		whitespaceUpTo(end, lineEnd);
		if (lineEnd < next || endOfTextEndsLine) {
			tokens.add(ReportToken.NL, next);
		}
		return next;
	}

	private int afterLineEnd(int lineEnd) {
		if (lineEnd == text.length()) {
			return lineEnd;
		}
		boolean crlf = text.charAt(lineEnd) == '\r' && lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '\n';
		return lineEnd + (crlf ? 2 : 1);
	}

	private void content(int start, int end) {
		char first = text.charAt(start);
		boolean isRow = isBar(first);
		boolean isDirective = isDirective(start);
		boolean isPicture = startsWith(start, end, "![");
		if (!isRow) {
			tableState = TableState.NONE;
			// A directive or a broken picture within a table does not begin a new one.
			headerPossible |= !isDirective && !isPicture;
		}
		TitleState titleBefore = titleState;
		boolean noteBefore = notePossible;
		notePossible = isRow || isDirective && noteBefore;
		if (!isDirective) {
			titleState = TitleState.PASSED;
		}
		int afterNumber = afterSectionNumber(start, end);
		int afterSubNumber = afterSubNumber(start, end);
		if (isDirective) {
			if (titleBefore == TitleState.SECOND_LINE_POSSIBLE) {
				titleState = TitleState.PASSED;
			}
			directive(start, end);
		} else if (isRow) {
			row(start, end);
		} else if (isPicture) {
			picture(start, end);
		} else if (startsWith(start, end, ">>") || startsWith(start, end, "》》")) {
			tokens.add(ReportToken.CLOSING_MARK, start + 2);
			fragments(whitespaceAfter(start + 2, end), end, false);
		} else if (afterNumber > 0) {
			tokens.add(ReportToken.SECTION_NO, afterNumber);
			int heading = whitespaceAfter(afterNumber, end);
			if (heading < end) {
				tokens.add(ReportToken.TEXT, end);
			}
			corners.clear();
		} else if (afterSubNumber > 0) {
			tokens.add(ReportToken.SUB_NO, afterSubNumber);
			fragments(whitespaceAfter(afterSubNumber, end), end, true);
		} else if (noteBefore && (startsWith(start, end, "注：") || startsWith(start, end, "注:"))) {
			notePossible = true;
			tokens.add(ReportToken.NOTE_MARK, start + 2);
			fragments(whitespaceAfter(start + 2, end), end, false);
		} else if (isCaption(start, end)) {
			tokens.add(ReportToken.CAPTION, end);
			tableState = TableState.CAPTIONED;
		} else {
			textLine(start, end, titleBefore);
		}
	}

	private void textLine(int start, int end, TitleState titleBefore) {
		int afterYear = afterYear(start, end);
		boolean isWhole = afterYear > 0 && namesReport(afterYear, end);
		if (titleBefore == TitleState.EXPECTED) {
			titleState = isWhole ? TitleState.PASSED : TitleState.SECOND_LINE_POSSIBLE;
			titleNamesYear = afterYear > 0;
			tokens.add(ReportToken.TITLE_LINE, end);
		} else if (titleBefore == TitleState.SECOND_LINE_POSSIBLE && (isWhole || titleNamesYear && namesReport(start, end)) && !isSentence(start, end)) {
			tokens.add(ReportToken.TITLE_LINE, end);
		} else {
			fragments(start, end, false);
		}
	}

	/** Finds {@code YYYY年}: by this and {@code 报告} after it a line is known for a title. */
	private int afterYear(int start, int end) {
		int digits = 0;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
				digits++;
			} else if (c == '年' && digits == 4) {
				return i + 1;
			} else if (!isWhitespace(c)) {
				digits = 0;
			}
		}
		return -1;
	}

	private boolean namesReport(int start, int end) {
		for (int i = start; i + 1 < end; i++) {
			if (text.charAt(i) == '报' && text.charAt(i + 1) == '告') {
				return true;
			}
		}
		return false;
	}

	/** A title has no punctuation but brackets; the opening paragraph names year and report, too. */
	private boolean isSentence(int start, int end) {
		for (int i = start; i < end; i++) {
			if ("。，；：".indexOf(text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	// ---- headings -------------------------------------------------------------------------------------------------------

	private int afterSectionNumber(int start, int end) {
		int i = skipNumerals(start, end);
		return i > start && i < end && text.charAt(i) == '、' ? i + 1 : -1;
	}

	private int afterSubNumber(int start, int end) {
		if (text.charAt(start) != '（' && text.charAt(start) != '(') {
			return -1;
		}
		int i = skipNumerals(start + 1, end);
		boolean closed = i > start + 1 && i < end && (text.charAt(i) == '）' || text.charAt(i) == ')');
		return closed ? i + 1 : -1;
	}

	private int skipNumerals(int start, int end) {
		int i = start;
		while (i < end && NUMERALS.indexOf(text.charAt(i)) >= 0) {
			i++;
		}
		return i;
	}

	// ---- prose ----------------------------------------------------------------------------------------------------------

	private void fragments(int start, int end, boolean runInPossible) {
		int position = start;
		boolean runIn = runInPossible;
		while (position < end) {
			int stop = position;
			while (stop < end && !isOpeningBrace(text.charAt(stop)) && !(runIn && endsRunInHeading(stop, end))) {
				stop = Escapes.isEscape(text, stop, end) ? stop + 2 : stop + 1;
			}
			if (stop > position) {
				tokens.add(ReportToken.TEXT, stop);
			}
			position = stop;
			if (position < end && isOpeningBrace(text.charAt(position))) {
				position = references.scan(position, end, isCaretAt(end));
			} else if (position < end) {
				tokens.add(ReportToken.RUN_IN, position + 1);
				position = whitespaceAfter(position + 1, end);
				runIn = false;
			}
		}
	}

	private boolean endsRunInHeading(int at, int end) {
		char c = text.charAt(at);
		return (c == '。' || c == '：') && at + 1 < end;
	}

	// ---- directives -----------------------------------------------------------------------------------------------------

	private boolean isDirective(int start) {
		return text.charAt(start) == '@' || text.charAt(start) == '＠';
	}

	private void directive(int start, int end) {
		int nameEnd = start + 1;
		while (nameEnd < end && !isWhitespace(text.charAt(nameEnd))) {
			nameEnd++;
		}
		ReportToken kind = switch (text.subSequence(start + 1, nameEnd).toString()) {
			case "格式" -> ReportToken.DIRECTIVE_FORMAT;
			case "上年" -> ReportToken.DIRECTIVE_PREVIOUS;
			case "汇总" -> ReportToken.DIRECTIVE_AGGREGATE;
			case "豁免" -> ReportToken.DIRECTIVE_WAIVER;
			case "图" -> ReportToken.DIRECTIVE_CHART;
			default -> ReportToken.BAD_DIRECTIVE;
		};
		if (kind != ReportToken.BAD_DIRECTIVE && (isCaretAt(end) || hasLegalArguments(kind, nameEnd, end))) {
			tokens.add(kind, nameEnd);
			if (kind == ReportToken.DIRECTIVE_CHART) {
				chartParts(nameEnd, end);
			} else {
				arguments(nameEnd, end);
			}
		} else {
			tokens.add(ReportToken.BAD_DIRECTIVE, end);
		}
	}

	private void arguments(int from, int end) {
		int position = whitespaceAfter(from, end);
		while (position < end) {
			int argumentEnd = argumentEnd(position, end);
			tokens.add(isQuote(text.charAt(position)) ? ReportToken.STRING : ReportToken.WORD, argumentEnd);
			position = whitespaceAfter(argumentEnd, end);
		}
	}

	/** Words, quoted texts and references; a word that a reference follows without a blank is the label of the figure. */
	private void chartParts(int from, int end) {
		int position = whitespaceAfter(from, end);
		while (position < end) {
			if (isOpeningBrace(text.charAt(position))) {
				position = references.scan(position, end, isCaretAt(end));
				int separated = skipSeparators(position, end);
				whitespaceUpTo(position, separated);
				position = separated;
			} else {
				int partEnd = chartPartEnd(position, end);
				boolean label = partEnd < end && isOpeningBrace(text.charAt(partEnd));
				tokens.add(isQuote(text.charAt(position)) ? ReportToken.STRING : label ? ReportToken.CHART_LABEL : ReportToken.WORD, partEnd);
				position = whitespaceAfter(partEnd, end);
			}
		}
	}

	/** People who list figures separate them as in a sentence. */
	private int skipSeparators(int from, int end) {
		int i = from;
		while (i < end && (isWhitespace(text.charAt(i)) || FIGURE_SEPARATORS.indexOf(text.charAt(i)) >= 0)) {
			i++;
		}
		return i;
	}

	private int chartPartEnd(int start, int end) {
		int argumentEnd = argumentEnd(start, end);
		if (isQuote(text.charAt(start))) {
			return argumentEnd;
		}
		int i = start;
		while (i < argumentEnd && !isOpeningBrace(text.charAt(i))) {
			i++;
		}
		return i;
	}

	private boolean hasClosedQuotes(int from, int end) {
		int position = skipWhitespace(from, end);
		while (position < end) {
			int partEnd = argumentEnd(position, end);
			if (isQuote(text.charAt(position)) && (partEnd - position < 3 || !isQuote(text.charAt(partEnd - 1)))) {
				return false;
			}
			position = skipWhitespace(partEnd, end);
		}
		return true;
	}

	private boolean hasLegalArguments(ReportToken kind, int from, int end) {
		if (kind == ReportToken.DIRECTIVE_CHART) {
			return hasClosedQuotes(from, end);
		}
		int words = 0;
		int strings = 0;
		boolean wordAfterString = false;
		int position = skipWhitespace(from, end);
		while (position < end) {
			int argumentEnd = argumentEnd(position, end);
			if (!isQuote(text.charAt(position))) {
				words++;
				wordAfterString |= strings > 0;
			} else if (argumentEnd - position > 2 && isQuote(text.charAt(argumentEnd - 1))) {
				strings++;
			} else {
				return false;
			}
			position = skipWhitespace(argumentEnd, end);
		}
		return switch (kind) {
			case DIRECTIVE_FORMAT -> words == 1 && strings == 0;
			case DIRECTIVE_PREVIOUS -> words == 0 && strings == 1;
			case DIRECTIVE_AGGREGATE -> words == 0 && strings > 0;
			default -> words == 1 && strings == 1 && !wordAfterString;
		};
	}

	private int argumentEnd(int start, int end) {
		boolean quoted = isQuote(text.charAt(start));
		int i = start + 1;
		while (i < end && (quoted ? !isQuote(text.charAt(i)) : !isWhitespace(text.charAt(i)) && !isQuote(text.charAt(i)))) {
			i++;
		}
		return quoted && i < end ? i + 1 : i;
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '“' || c == '”' || c == '＂';
	}

	// ---- pictures -------------------------------------------------------------------------------------------------------

	private void picture(int start, int end) {
		int captionEnd = start + 2;
		while (captionEnd < end && text.charAt(captionEnd) != ']') {
			captionEnd++;
		}
		int fileStart = captionEnd + 1;
		boolean legal = fileStart < end && isOpeningBracket(text.charAt(fileStart)) && isClosingBracket(text.charAt(end - 1)) && end - fileStart > 2;
		if (legal) {
			tokens.add(ReportToken.PICTURE_CAPTION, fileStart);
			tokens.add(ReportToken.PICTURE_FILE, end);
		} else {
			tokens.add(ReportToken.BAD_LINE, end);
		}
	}

	private static boolean isOpeningBracket(char c) {
		return c == '(' || c == '（';
	}

	private static boolean isClosingBracket(char c) {
		return c == ')' || c == '）';
	}

	// ---- tables ---------------------------------------------------------------------------------------------------------

	private boolean isCaption(int start, int end) {
		if (text.charAt(start) != '表') {
			return false;
		}
		int i = skipWhitespace(start + 1, end);
		boolean numbered = i < end && (text.charAt(i) == '：' || text.charAt(i) == ':' || Character.isDigit(text.charAt(i))
			|| NUMERALS.indexOf(text.charAt(i)) >= 0);
		return numbered && nextLineIsRow(end);
	}

	private boolean nextLineIsRow(int from) {
		int i = from;
		while (i < text.length() && (isWhitespace(text.charAt(i)) || isLineEnd(text.charAt(i)))) {
			i++;
		}
		return i < text.length() && isBar(text.charAt(i));
	}

	private void row(int start, int end) {
		cells.split(text, start, end);
		if (tableState == TableState.CAPTIONED) {
			tableState = TableState.FREE;
		} else if (afterBlankLine && (hasOnlyLabel() || hasNoFigures())) {
			// A blank line alone does not end a table; before a header or a heading it may be another one, and the labels will tell.
			tableState = TableState.NONE;
			headerPossible = true;
		}
		if (tableState == TableState.FREE) {
			tokens.add(ReportToken.FREE_ROW, start + 1);
			for (int i = 0; i < cells.size(); i++) {
				cell(i, cells.isEmpty(i) ? null : ReportToken.CELL_TEXT);
			}
			return;
		}
		if (tableState == TableState.NONE) {
			tokens.add(ReportToken.TABLE_BEGIN, start);
			tableState = TableState.FIGURES;
		}
		if (cells.size() == 1) {
			tokens.add(ReportToken.GROUP_ROW, start + 1);
			cell(0, cells.isEmpty(0) ? null : ReportToken.LABEL);
			headerPossible = true;
		} else if (isHeader()) {
			tokens.add(ReportToken.HEADER_ROW, start + 1);
			for (int i = 0; i < cells.size(); i++) {
				cell(i, cells.isEmpty(i) ? null : ReportToken.LABEL);
			}
			corners.add(corner());
			headerPossible = false;
		} else {
			tokens.add(ReportToken.DATA_ROW, start + 1);
			cell(0, cells.isEmpty(0) ? null : ReportToken.LABEL);
			for (int i = 1; i < cells.size(); i++) {
				figureCell(i);
			}
			// The heading of a block may have been typed or pasted with its merged cells. A row of lines changes nothing.
			headerPossible = hasOnlyLabel() || headerPossible && hasOnlyLines();
		}
	}

	private boolean hasOnlyLabel() {
		for (int i = 1; i < cells.size(); i++) {
			if (!cells.isEmpty(i)) {
				return false;
			}
		}
		return !cells.isEmpty(0);
	}

	private boolean hasNoFigures() {
		for (int i = 1; i < cells.size(); i++) {
			if (CellKind.of(text, cells.start(i), cells.end(i)) != CellKind.OTHER) {
				return false;
			}
		}
		return true;
	}

	/** A header has no figures; it comes first in a table or block, or begins like an earlier one of the section. */
	private boolean isHeader() {
		return (headerPossible || corners.contains(corner())) && hasNoFigures() && !hasOnlyLines();
	}

	/** In other notations a row of hyphens stands below the header. */
	private boolean hasOnlyLines() {
		for (int i = 0; i < cells.size(); i++) {
			for (int at = cells.start(i); at < cells.end(i); at++) {
				if (LINES.indexOf(text.charAt(at)) < 0) {
					return false;
				}
			}
		}
		return !cells.isEmpty(0);
	}

	private String corner() {
		return text.subSequence(cells.start(0), cells.end(0)).toString();
	}

	private void cell(int index, ReportToken kind) {
		whitespaceUpTo(cells.rawStart(index), cells.start(index));
		if (kind != null) {
			tokens.add(kind, cells.end(index));
		}
		endOfCell(index);
	}

	private void figureCell(int index) {
		int start = cells.start(index);
		int end = cells.end(index);
		whitespaceUpTo(cells.rawStart(index), start);
		switch (CellKind.of(text, start, end)) {
			case EMPTY -> {
				// only the bar stands for it
			}
			case NUMBER -> tokens.add(ReportToken.NUMBER, end);
			case NUMBER_WITH_REMARK -> {
				int numberEnd = CellKind.numberEnd(text, start, end);
				tokens.add(ReportToken.NUMBER, numberEnd);
				whitespaceAfter(numberEnd, end);
				tokens.add(ReportToken.REMARK, end);
			}
			case EQUALS -> tokens.add(ReportToken.EQUALS, end);
			case BLANK -> tokens.add(ReportToken.BLANK, end);
			case OTHER -> tokens.add(ReportToken.BAD_CELL, end);
		}
		endOfCell(index);
	}

	private void endOfCell(int index) {
		whitespaceUpTo(cells.end(index), cells.rawEnd(index));
		tokens.add(ReportToken.BAR, cells.isClosed(index) ? cells.rawEnd(index) + 1 : cells.rawEnd(index));
	}

	static boolean isBar(char c) {
		return c == '|' || c == '｜';
	}

	static boolean isOpeningBrace(char c) {
		return c == '{' || c == '｛';
	}

	// ---- helpers --------------------------------------------------------------------------------------------------------

	private boolean isCaretAt(int end) {
		return !endOfTextEndsLine && skipWhitespace(end, text.length()) == text.length();
	}

	private int skipWhitespace(int from, int end) {
		int i = from;
		while (i < end && isWhitespace(text.charAt(i))) {
			i++;
		}
		return i;
	}

	private int whitespaceAfter(int from, int end) {
		int to = skipWhitespace(from, end);
		whitespaceUpTo(from, to);
		return to;
	}

	private void whitespaceUpTo(int from, int to) {
		if (from < to) {
			tokens.add(ReportToken.WS, to);
		}
	}

	private boolean startsWith(int start, int end, String prefix) {
		if (end - start < prefix.length()) {
			return false;
		}
		for (int i = 0; i < prefix.length(); i++) {
			if (text.charAt(start + i) != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}
}
