package org.nianbao.ide.highlighting;

import java.util.List;

import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;

/**
 * Finds the styles of a report by its tokens alone: fast enough for every keystroke, and right for a text with mistakes.
 */
public final class ReportHighlighting {

	private final TokenList tokens;
	private final StyledRegions regions = new StyledRegions();

	/** The token that says what kind of line or part of a line it is; null at the beginning of a line and in prose. */
	private ReportToken opening;
	private boolean inBadReference;

	private ReportHighlighting(TokenList tokens) {
		this.tokens = tokens;
	}

	/**
	 * Finds the styles of a report.
	 *
	 * @param text the text of a report
	 * @return the regions in the order of the text, without overlaps; prose has no style
	 */
	public static List<StyledRegion> of(CharSequence text) {
		return new ReportHighlighting(ReportScanner.scan(text)).regions();
	}

	private List<StyledRegion> regions() {
		for (int i = 0; i < tokens.size(); i++) {
			HighlightStyle style = style(tokens.kind(i));
			if (style != null) {
				regions.add(tokens.start(i), tokens.end(i), style);
			}
		}
		return regions.toList();
	}

	private HighlightStyle style(ReportToken token) {
		return switch (token) {
			case WS, TABLE_BEGIN -> null;
			case NL -> {
				opening = null;
				inBadReference = false;
				yield null;
			}
			case COMMENT -> HighlightStyle.COMMENT;
			case DIRECTIVE_FORMAT, DIRECTIVE_PREVIOUS, DIRECTIVE_AGGREGATE, DIRECTIVE_WAIVER, DIRECTIVE_CHART -> HighlightStyle.DIRECTIVE;
			case WORD -> HighlightStyle.DIRECTIVE_NAME;
			case CHART_LABEL -> null;
			case STRING -> HighlightStyle.STRING;
			case TITLE_LINE -> HighlightStyle.TITLE;
			case SECTION_NO, SUB_NO, NOTE_MARK, CLOSING_MARK -> {
				opening = token;
				yield textStyle();
			}
			case RUN_IN -> {
				HighlightStyle heading = textStyle();
				opening = null;
				yield heading;
			}
			case TEXT -> textStyle();
			case PICTURE_CAPTION, PICTURE_FILE -> HighlightStyle.PICTURE;
			case BRACE_OPEN -> {
				inBadReference = false;
				yield HighlightStyle.REFERENCE;
			}
			case BAD_BRACE -> {
				inBadReference = true;
				yield HighlightStyle.BAD;
			}
			case BRACE_CLOSE -> {
				HighlightStyle style = referenceStyle();
				inBadReference = false;
				yield style;
			}
			case NAME, DOT, PLUS, MINUS, SLASH, PERCENT -> referenceStyle();
			case CAPTION -> HighlightStyle.CAPTION;
			case HEADER_ROW, GROUP_ROW, DATA_ROW, FREE_ROW -> {
				opening = token;
				yield HighlightStyle.BAR;
			}
			case BAR -> HighlightStyle.BAR;
			case LABEL -> labelStyle();
			case CELL_TEXT -> HighlightStyle.FREE_CELL;
			case NUMBER -> HighlightStyle.NUMBER;
			case REMARK -> HighlightStyle.REMARK;
			case EQUALS -> HighlightStyle.COMPUTED;
			case BLANK -> HighlightStyle.BLANK;
			case BAD_DIRECTIVE, BAD_LINE, BAD, BAD_CELL -> HighlightStyle.BAD;
		};
	}

	private HighlightStyle textStyle() {
		if (opening == null) {
			return null;
		}
		return switch (opening) {
			case SECTION_NO -> HighlightStyle.SECTION_HEADING;
			case SUB_NO -> HighlightStyle.SUBHEADING;
			case NOTE_MARK -> HighlightStyle.NOTE;
			case CLOSING_MARK -> HighlightStyle.CLOSING;
			default -> null;
		};
	}

	private HighlightStyle referenceStyle() {
		return inBadReference ? HighlightStyle.BAD : HighlightStyle.REFERENCE;
	}

	private HighlightStyle labelStyle() {
		return switch (opening) {
			case HEADER_ROW -> HighlightStyle.HEADER;
			case GROUP_ROW -> HighlightStyle.GROUP_LABEL;
			default -> HighlightStyle.LABEL;
		};
	}
}
