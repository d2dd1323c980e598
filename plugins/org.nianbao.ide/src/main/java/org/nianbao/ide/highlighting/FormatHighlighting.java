package org.nianbao.ide.highlighting;

import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.nianbao.language.parser.antlr.internal.InternalFormatLexer;

/**
 * Finds the styles of a format file by its tokens.
 */
public final class FormatHighlighting {

	private FormatHighlighting() {
	}

	/**
	 * Finds the styles of a format file.
	 *
	 * @param text the text of a format file
	 * @return the regions in the order of the text, without overlaps; names and brackets have no style
	 */
	public static List<StyledRegion> of(CharSequence text) {
		StyledRegions regions = new StyledRegions();
		InternalFormatLexer lexer = new InternalFormatLexer(new ANTLRStringStream(text.toString()));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			HighlightStyle style = style(token);
			if (style != null) {
				CommonToken place = (CommonToken) token;
				regions.add(place.getStartIndex(), place.getStopIndex() + 1, style);
			}
		}
		return regions.toList();
	}

	private static HighlightStyle style(Token token) {
		return switch (token.getType()) {
			case InternalFormatLexer.RULE_ML_COMMENT, InternalFormatLexer.RULE_SL_COMMENT -> HighlightStyle.COMMENT;
			case InternalFormatLexer.RULE_STRING -> HighlightStyle.STRING;
			case InternalFormatLexer.RULE_INT -> HighlightStyle.NUMBER;
			case InternalFormatLexer.RULE_ID, InternalFormatLexer.RULE_WS -> null;
			case InternalFormatLexer.RULE_ANY_OTHER -> HighlightStyle.BAD;
			default -> Character.isLetter(token.getText().charAt(0)) ? HighlightStyle.KEYWORD : null;
		};
	}
}
