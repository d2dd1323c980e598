package org.nianbao.language.lexing;

import java.util.function.Function;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/**
 * Gives the tokens of a text one by one to an ANTLR parser.
 */
public final class TokenFeed {

	private final CharStream input;
	private final TokenList tokens;
	private int next;

	/**
	 * @param input   the whole text
	 * @param scanner what splits it
	 */
	public TokenFeed(CharStream input, Function<CharSequence, TokenList> scanner) {
		this.input = input;
		tokens = scanner.apply(input.size() == 0 ? "" : input.substring(0, input.size() - 1));
	}

	/**
	 * Returns the next token.
	 *
	 * @return a token; after the last one, again and again the end of the file
	 */
	public Token next() {
		if (next == tokens.size()) {
			return new CommonToken(input, Token.EOF, Token.DEFAULT_CHANNEL, input.size(), input.size() - 1);
		}
		CommonToken token = new CommonToken(input, tokens.kind(next).type(), Token.DEFAULT_CHANNEL, tokens.start(next), tokens.end(next) - 1);
		next++;
		return token;
	}
}
