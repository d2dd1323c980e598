package org.nianbao.language.parser.antlr;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * What the generated parser wraps the lexer in. All tokens come from the lexer; nothing is added here.
 */
public class ReportTokenSource implements TokenSource {

	private final TokenSource delegate;

	/**
	 * @param delegate the lexer
	 */
	public ReportTokenSource(TokenSource delegate) {
		this.delegate = delegate;
	}

	@Override
	public Token nextToken() {
		return delegate.nextToken();
	}

	@Override
	public String getSourceName() {
		return delegate.getSourceName();
	}
}
