package org.nianbao.language.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.CompletionPrefixProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.EntryPointFinder;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.nianbao.language.ide.contentassist.antlr.ReportContentAssistLexer;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/**
 * Binds what editors of the report language do in their own way.
 */
public class ReportIdeModule extends AbstractReportIdeModule {

	@Override
	public void configureContentAssistLexer(Binder binder) {
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(ReportContentAssistLexer.class);
	}

	/** Blanks do not mean anything here, as they do in languages with significant indentation. */
	@Override
	public Class<? extends CompletionPrefixProvider> bindCompletionPrefixProvider() {
		return CompletionPrefixProvider.class;
	}

	/** What a line is depends on the lines before it: content assist reads from the beginning. */
	public Class<? extends EntryPointFinder> bindEntryPointFinder() {
		return BeginningOfText.class;
	}

	/** Finds no entry point within the text. */
	public static class BeginningOfText extends EntryPointFinder {

		@Override
		public ICompositeNode findEntryPoint(IParseResult parseResult, int offset) {
			return null;
		}
	}
}
