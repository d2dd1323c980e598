package org.nianbao.language.ide.contentassist.antlr;

import org.antlr.runtime.TokenSource;

/**
 * What the generated content-assist parser, which looks for it here, wraps the lexer in.
 */
public class ReportTokenSource extends org.nianbao.language.parser.antlr.ReportTokenSource {

	/**
	 * @param delegate the lexer
	 */
	public ReportTokenSource(TokenSource delegate) {
		super(delegate);
	}
}
