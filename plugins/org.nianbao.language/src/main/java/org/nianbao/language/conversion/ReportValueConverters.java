package org.nianbao.language.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractLexerBasedConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.text.Whitespace;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

/**
 * Turns the text of tokens into values of the model: quotation marks, brackets and escapes are syntax.
 */
@Singleton
public class ReportValueConverters extends AbstractDeclarativeValueConverterService {

	@Inject
	private Provider<Unescaping> unescaping;

	@Inject
	private Provider<Enclosed> enclosed;

	/** Prose without its escapes. */
	@ValueConverter(rule = "TEXT")
	public IValueConverter<String> text() {
		return unescaping.get();
	}

	/** A label without its escapes. */
	@ValueConverter(rule = "LABEL")
	public IValueConverter<String> label() {
		return unescaping.get();
	}

	/** The text of a free cell without its escapes. */
	@ValueConverter(rule = "CELL_TEXT")
	public IValueConverter<String> cellText() {
		return unescaping.get();
	}

	/** A line of the title without its escapes. */
	@ValueConverter(rule = "TITLE_LINE")
	public IValueConverter<String> titleLine() {
		return unescaping.get();
	}

	/** The caption of a table without its escapes. */
	@ValueConverter(rule = "CAPTION")
	public IValueConverter<String> caption() {
		return unescaping.get();
	}

	/** What stands between the quotation marks. */
	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return enclosed.get().between(1, "\"", "\"");
	}

	/** The caption between <code>![</code> and <code>]</code>. */
	@ValueConverter(rule = "PICTURE_CAPTION")
	public IValueConverter<String> pictureCaption() {
		return enclosed.get().between(2, "![", "]");
	}

	/** The file between the brackets. */
	@ValueConverter(rule = "PICTURE_FILE")
	public IValueConverter<String> pictureFile() {
		return enclosed.get().between(1, "(", ")");
	}

	/** Text with escapes. */
	public static class Unescaping extends AbstractLexerBasedConverter<String> {

		@Override
		public String toValue(String string, INode node) {
			if (string == null || !string.startsWith("\\")) {
				return string == null ? null : Escapes.unescape(string);
			}
			return startsLine(node) ? Escapes.unescapeAtLineStart(string) : Escapes.unescape(string);
		}

		/** Without a node, a text is taken for a line of its own. */
		private static boolean startsLine(INode node) {
			if (node == null) {
				return true;
			}
			String text = node.getRootNode().getText();
			int at = node.getTotalOffset();
			while (at > 0 && Whitespace.isWhitespace(text.charAt(at - 1))) {
				at--;
			}
			return at == 0 || Whitespace.isLineEnd(text.charAt(at - 1));
		}

		@Override
		protected String toEscapedString(String value) {
			return Escapes.escapeLine(value);
		}
	}

	/** Text between delimiters. */
	public static class Enclosed extends AbstractLexerBasedConverter<String> {

		private int openingLength;
		private String opening;
		private String closing;

		Enclosed between(int length, String open, String close) {
			openingLength = length;
			opening = open;
			closing = close;
			return this;
		}

		@Override
		public String toValue(String string, INode node) {
			return string == null ? null : string.substring(openingLength, string.length() - 1);
		}

		@Override
		protected String toEscapedString(String value) {
			return opening + value + closing;
		}
	}
}
