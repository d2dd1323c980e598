package org.nianbao.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.parser.antlr.LexerProvider;
import org.nianbao.language.conversion.ReportValueConverters;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.parser.antlr.ReportLexer;
import org.nianbao.language.parser.antlr.lexer.InternalReportLexer;
import org.nianbao.language.scoping.LabelConverter;
import org.nianbao.language.scoping.SilentLinkingMessages;

import com.google.inject.Binder;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.name.Names;

/**
 * Binds what the report language does in its own way.
 */
public class ReportRuntimeModule extends AbstractReportRuntimeModule {

	@Override
	public Class<? extends Lexer> bindLexer() {
		return ReportLexer.class;
	}

	@Override
	public Provider<? extends InternalReportLexer> provideInternalReportLexer() {
		return LexerProvider.create(ReportLexer.class);
	}

	@Override
	public void configureRuntimeLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(ReportLexer.class);
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return ReportValueConverters.class;
	}

	/** A label is one name, dots and all. */
	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return LabelConverter.class;
	}

	/** What a label refers to is said by the rules, with suggestions; the linker is silent. */
	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return SilentLinkingMessages.class;
	}

	/**
	 * Provides the formats on board.
	 *
	 * @return the formats that come with the product, read once per process
	 */
	@Provides
	public FormatRegistry formats() {
		return FormatReader.standard();
	}
}
