package org.nianbao.language.lexing;

import org.nianbao.language.parser.antlr.lexer.InternalReportLexer;

/**
 * The kinds of tokens of the report language, with their numbers in the generated parsers. The parser and the
 * content-assist parser share the numbers.
 */
public enum ReportToken {

	/** White space, blank lines included. */
	WS(InternalReportLexer.RULE_WS),
	/** A comment with its line end. */
	COMMENT(InternalReportLexer.RULE_COMMENT),
	/** The end of a line that is not blank; empty at the end of the file. */
	NL(InternalReportLexer.RULE_NL),
	/** {@code @格式} */
	DIRECTIVE_FORMAT(InternalReportLexer.RULE_DIRECTIVE_FORMAT),
	/** {@code @上年} */
	DIRECTIVE_PREVIOUS(InternalReportLexer.RULE_DIRECTIVE_PREVIOUS),
	/** {@code @汇总} */
	DIRECTIVE_AGGREGATE(InternalReportLexer.RULE_DIRECTIVE_AGGREGATE),
	/** {@code @豁免} */
	DIRECTIVE_WAIVER(InternalReportLexer.RULE_DIRECTIVE_WAIVER),
	/** {@code @图} */
	DIRECTIVE_CHART(InternalReportLexer.RULE_DIRECTIVE_CHART),
	/** A whole line that begins like a directive and is none. */
	BAD_DIRECTIVE(InternalReportLexer.RULE_BAD_DIRECTIVE),
	/** A word in a directive. */
	WORD(InternalReportLexer.RULE_WORD),
	/** What a chart calls a figure, directly before its reference. */
	CHART_LABEL(InternalReportLexer.RULE_CHART_LABEL),
	/** A quoted text in a directive, with its quotation marks. */
	STRING(InternalReportLexer.RULE_STRING),
	/** A line of the title. */
	TITLE_LINE(InternalReportLexer.RULE_TITLE_LINE),
	/** {@code 一、} */
	SECTION_NO(InternalReportLexer.RULE_SECTION_NO),
	/** {@code （一）} */
	SUB_NO(InternalReportLexer.RULE_SUB_NO),
	/** The full stop or colon that ends a run-in heading. */
	RUN_IN(InternalReportLexer.RULE_RUN_IN),
	/** {@code 注：} */
	NOTE_MARK(InternalReportLexer.RULE_NOTE_MARK),
	/** {@code >>} */
	CLOSING_MARK(InternalReportLexer.RULE_CLOSING_MARK),
	/** {@code ![caption]} */
	PICTURE_CAPTION(InternalReportLexer.RULE_PICTURE_CAPTION),
	/** {@code (file)} */
	PICTURE_FILE(InternalReportLexer.RULE_PICTURE_FILE),
	/** A whole line that cannot be read. */
	BAD_LINE(InternalReportLexer.RULE_BAD_LINE),
	/** Prose. */
	TEXT(InternalReportLexer.RULE_TEXT),
	/** <code>{</code> of a reference that can be read. */
	BRACE_OPEN(InternalReportLexer.RULE_BRACE_OPEN),
	/** <code>{</code> of a reference that cannot be read. */
	BAD_BRACE(InternalReportLexer.RULE_BAD_BRACE),
	/** <code>}</code> */
	BRACE_CLOSE(InternalReportLexer.RULE_BRACE_CLOSE),
	/** A name in a reference. */
	NAME(InternalReportLexer.RULE_NAME),
	/** {@code .} in a reference. */
	DOT(InternalReportLexer.RULE_DOT),
	/** {@code +} in a reference. */
	PLUS(InternalReportLexer.RULE_PLUS),
	/** {@code -} in a reference. */
	MINUS(InternalReportLexer.RULE_MINUS),
	/** {@code /} in a reference. */
	SLASH(InternalReportLexer.RULE_SLASH),
	/** {@code %} and the number of decimals in a reference. */
	PERCENT(InternalReportLexer.RULE_PERCENT),
	/** Anything else in a reference. */
	BAD(InternalReportLexer.RULE_BAD),
	/** The caption of a free table. */
	CAPTION(InternalReportLexer.RULE_CAPTION),
	/** Empty, before the first row of a table without a caption. */
	TABLE_BEGIN(InternalReportLexer.RULE_TABLE_BEGIN),
	/** The first bar of a header. */
	HEADER_ROW(InternalReportLexer.RULE_HEADER_ROW),
	/** The first bar of a row of a single cell. */
	GROUP_ROW(InternalReportLexer.RULE_GROUP_ROW),
	/** The first bar of any other row of a table without a caption. */
	DATA_ROW(InternalReportLexer.RULE_DATA_ROW),
	/** The first bar of a row of a table with a caption. */
	FREE_ROW(InternalReportLexer.RULE_FREE_ROW),
	/** The bar that ends a cell; empty where the last one of a row is left out. */
	BAR(InternalReportLexer.RULE_BAR),
	/** The text of the first cell, of a cell of a header or of a group. */
	LABEL(InternalReportLexer.RULE_LABEL),
	/** The text of a cell of a table with a caption. */
	CELL_TEXT(InternalReportLexer.RULE_CELL_TEXT),
	/** A number. */
	NUMBER(InternalReportLexer.RULE_NUMBER),
	/** A remark in brackets after a number. */
	REMARK(InternalReportLexer.RULE_REMARK),
	/** {@code =} as the content of a cell. */
	EQUALS(InternalReportLexer.RULE_EQUALS),
	/** A mark for an unknown value. */
	BLANK(InternalReportLexer.RULE_BLANK),
	/** Any other content of a cell. */
	BAD_CELL(InternalReportLexer.RULE_BAD_CELL);

	private final int type;

	ReportToken(int type) {
		this.type = type;
	}

	/**
	 * Returns the number of the kind in the generated parsers.
	 *
	 * @return the ANTLR token type
	 */
	public int type() {
		return type;
	}
}
