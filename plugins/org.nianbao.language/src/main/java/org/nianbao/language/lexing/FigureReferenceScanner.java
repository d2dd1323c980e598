package org.nianbao.language.lexing;

import static org.nianbao.language.text.Whitespace.isWhitespace;

/**
 * Splits a figure reference: <code>{row.column + row / row %1}</code>.
 */
final class FigureReferenceScanner {

	/** The percent sign and one digit, the number of decimals. */
	private static final int MOST_PERCENT = 2;

	private final CharSequence text;
	private final TokenList tokens;

	FigureReferenceScanner(CharSequence text, TokenList tokens) {
		this.text = text;
		this.tokens = tokens;
	}

	/**
	 * Splits the reference at an opening brace. It ends with the closing brace, before the next opening one, or with the line.
	 *
	 * @param start      the opening brace
	 * @param lineEnd    where the line's content ends
	 * @param unfinished whether the caret stands at the end of the line, so that an unclosed reference is not wrong
	 * @return where the reference ends
	 */
	int scan(int start, int lineEnd, boolean unfinished) {
		int end = start + 1;
		while (end < lineEnd && !isClosingBrace(text.charAt(end)) && !ReportScanner.isOpeningBrace(text.charAt(end))) {
			end++;
		}
		boolean closed = end < lineEnd && isClosingBrace(text.charAt(end));
		boolean legal = closed ? isLegal(start + 1, end) : unfinished && end == lineEnd;
		tokens.add(legal ? ReportToken.BRACE_OPEN : ReportToken.BAD_BRACE, start + 1);
		int position = start + 1;
		while (position < end) {
			int next = tokenEnd(position, end);
			tokens.add(kind(position), next);
			position = next;
		}
		if (closed) {
			tokens.add(ReportToken.BRACE_CLOSE, ++end);
		}
		return end;
	}

	/** sum or sum / sum %n, where sum is terms with + and -, and a term is one to three names with dots. */
	private boolean isLegal(int start, int end) {
		ReportToken previous = ReportToken.BRACE_OPEN;
		int names = 0;
		boolean share = false;
		boolean percent = false;
		int position = start;
		while (position < end) {
			ReportToken kind = kind(position);
			int next = tokenEnd(position, end);
			if (kind == ReportToken.WS) {
				position = next;
				continue;
			}
			boolean afterName = previous == ReportToken.NAME;
			boolean legal = !percent && switch (kind) {
				case NAME -> !afterName;
				case DOT -> afterName && names < 3;
				case PLUS, MINUS -> afterName;
				case SLASH -> afterName && !share;
				case PERCENT -> afterName && share && next - position <= MOST_PERCENT;
				default -> false;
			};
			if (!legal) {
				return false;
			}
			position = next;
			names = kind == ReportToken.NAME ? names + 1 : kind == ReportToken.DOT ? names : 0;
			share |= kind == ReportToken.SLASH;
			percent |= kind == ReportToken.PERCENT;
			previous = kind;
		}
		return share ? percent : previous == ReportToken.NAME;
	}

	private ReportToken kind(int at) {
		char c = text.charAt(at);
		return switch (c) {
			case '.', '．' -> ReportToken.DOT;
			case '+', '＋' -> ReportToken.PLUS;
			case '-', '－', '−' -> ReportToken.MINUS;
			case '/', '／' -> ReportToken.SLASH;
			case '%', '％' -> ReportToken.PERCENT;
			default -> isWhitespace(c) ? ReportToken.WS : isNamePart(c) ? ReportToken.NAME : ReportToken.BAD;
		};
	}

	private int tokenEnd(int start, int end) {
		ReportToken kind = kind(start);
		int i = start + 1;
		switch (kind) {
			case NAME, WS, BAD -> {
				while (i < end && kind(i) == kind) {
					i++;
				}
			}
			case PERCENT -> {
				while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
					i++;
				}
			}
			default -> {
				// one character
			}
		}
		return i;
	}

	private static boolean isNamePart(char c) {
		return Character.isLetterOrDigit(c) || c == '_';
	}

	private static boolean isClosingBrace(char c) {
		return c == '}' || c == '｝';
	}
}
