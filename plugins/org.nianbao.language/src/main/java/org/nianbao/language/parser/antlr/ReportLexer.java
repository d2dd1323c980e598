package org.nianbao.language.parser.antlr;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.Token;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.TokenFeed;
import org.nianbao.language.parser.antlr.lexer.InternalReportLexer;

/**
 * Hands the tokens of {@link ReportScanner} to the generated parser.
 */
public class ReportLexer extends InternalReportLexer {

	private TokenFeed feed;

	@Override
	public void setCharStream(CharStream input) {
		super.setCharStream(input);
		feed = null;
	}

	@Override
	public void reset() {
		super.reset();
		feed = null;
	}

	@Override
	public Token nextToken() {
		if (feed == null) {
			feed = new TokenFeed(input, ReportScanner::scan);
		}
		return feed.next();
	}
}
