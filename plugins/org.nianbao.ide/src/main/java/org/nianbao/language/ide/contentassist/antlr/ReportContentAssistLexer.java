package org.nianbao.language.ide.contentassist.antlr;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.Token;
import org.nianbao.language.ide.contentassist.antlr.lexer.InternalReportLexer;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.TokenFeed;

/**
 * Hands the tokens of {@link ReportScanner} to the content-assist parser. The end of its input is the caret.
 */
public class ReportContentAssistLexer extends InternalReportLexer {

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
			feed = new TokenFeed(input, ReportScanner::scanUpToCaret);
		}
		return feed.next();
	}
}
