package org.nianbao.lsp.features;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.nianbao.ide.highlighting.HighlightStyle;

/**
 * How styles are called in the protocol. Only types that every editor has a colour for; what they are in a report is told by the modifiers, which
 * are the IDs of the styles: an editor may have a colour for each, and passes over those that it does not know.
 */
final class TokenLegend {

	/**
	 * A style.
	 *
	 * @param type      the number of the type
	 * @param modifiers a bit for each modifier
	 */
	record Token(int type, int modifiers) {
	}

	private static final List<String> TYPES = List.of(SemanticTokenTypes.Class, SemanticTokenTypes.Namespace, SemanticTokenTypes.Type,
		SemanticTokenTypes.Enum,
		SemanticTokenTypes.Property, SemanticTokenTypes.EnumMember, SemanticTokenTypes.Variable, SemanticTokenTypes.Macro, SemanticTokenTypes.Keyword,
		SemanticTokenTypes.Comment, SemanticTokenTypes.String, SemanticTokenTypes.Number, SemanticTokenTypes.Operator, SemanticTokenTypes.Decorator);

	private static final List<String> MODIFIERS = modifiers();
	private static final Map<HighlightStyle, Token> TOKENS = tokens();

	private TokenLegend() {
	}

	/** Returns the names. */
	static SemanticTokensLegend legend() {
		return new SemanticTokensLegend(TYPES, MODIFIERS);
	}

	/** Returns the numbers of a style. */
	static Token of(HighlightStyle style) {
		return TOKENS.get(style);
	}

	private static List<String> modifiers() {
		return Arrays.stream(HighlightStyle.values()).map(style -> style == HighlightStyle.TITLE ? SemanticTokenModifiers.Declaration : style.id())
			.toList();
	}

	private static Map<HighlightStyle, Token> tokens() {
		Map<HighlightStyle, Token> tokens = new EnumMap<>(HighlightStyle.class);
		for (HighlightStyle style : HighlightStyle.values()) {
			tokens.put(style, new Token(TYPES.indexOf(type(style)), 1 << style.ordinal()));
		}
		return tokens;
	}

	private static String type(HighlightStyle style) {
		return switch (style) {
			case TITLE -> SemanticTokenTypes.Class;
			case SECTION_HEADING -> SemanticTokenTypes.Namespace;
			case SUBHEADING, CAPTION -> SemanticTokenTypes.Type;
			case BLOCK_LABEL, GROUP_LABEL -> SemanticTokenTypes.Enum;
			case LABEL -> SemanticTokenTypes.Property;
			case HEADER -> SemanticTokenTypes.EnumMember;
			case FREE_CELL, REFERENCE, REFERENCE_PROBLEM, UNKNOWN, BAD -> SemanticTokenTypes.Variable;
			case COMPUTED, PICTURE -> SemanticTokenTypes.Macro;
			case DIRECTIVE, KEYWORD -> SemanticTokenTypes.Keyword;
			case NOTE, REMARK, COMMENT, CLOSING, BLANK -> SemanticTokenTypes.Comment;
			case STRING -> SemanticTokenTypes.String;
			case NUMBER, TOTAL -> SemanticTokenTypes.Number;
			case BAR -> SemanticTokenTypes.Operator;
			case DIRECTIVE_NAME -> SemanticTokenTypes.Decorator;
		};
	}
}
