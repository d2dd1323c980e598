package org.nianbao.language.formats.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.formats.validation.ProblemCollector.Text;
import org.nianbao.language.text.Whitespace;

/**
 * What the parser says, in the language of the user; once for each line, because the rest follows from it.
 */
final class SyntaxCheck {

	/** What the parser expects where there is one possibility only: a kind of token or a keyword. */
	private static final Pattern EXPECTED = Pattern.compile("(?:expecting|missing) (RULE_[A-Z]+|'[^']+')");

	/** How the parser calls the end; it points at what stands before it. */
	private static final String END_OF_FILE = "<EOF>";

	private static final String QUOTE = "\"";
	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private static final Map<String, String> KINDS = Map.of("RULE_STRING", "syntax.string", "RULE_INT", "syntax.number", "RULE_ID", "syntax.name");

	private final ProblemCollector problems;

	SyntaxCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	/**
	 * Reports what cannot be read.
	 *
	 * @param file a loaded file
	 * @return whether all of it could be read
	 */
	boolean check(XtextResource file) {
		Set<Integer> lines = new HashSet<>();
		boolean sound = true;
		for (Diagnostic diagnostic : file.getErrors()) {
			if (!(diagnostic instanceof XtextLinkingDiagnostic)) {
				sound = false;
				if (lines.add(diagnostic.getLine())) {
					report(file, (AbstractDiagnostic) diagnostic);
				}
			}
		}
		return sound;
	}

	private void report(XtextResource file, AbstractDiagnostic diagnostic) {
		String text = file.getParseResult().getRootNode().getText();
		int offset = Math.min(Math.max(0, diagnostic.getOffset()), text.length());
		int length = Math.min(diagnostic.getLength(), text.length() - offset);
		String found = text.substring(offset, offset + length).strip();
		Optional<ILeafNode> open = openText(file, offset);
		if (open.isPresent()) {
			int start = open.get().getOffset();
			problems.add(file, start, lineEnd(text, start) - start, Text.error(FormatRule.SYNTAX, "syntax.quote"));
			return;
		}
		if (found.isEmpty() || diagnostic.getMessage().contains(END_OF_FILE)) {
			problems.add(file, offset + length, 0, Text.error(FormatRule.SYNTAX, "syntax.end"));
			return;
		}
		int marks = FullWidthMarks.end(text, offset);
		if (marks > offset) {
			String wrong = text.substring(offset, marks);
			problems.add(file, offset, marks - offset,
				Text.error(FormatRule.SYNTAX, "syntax.fullWidth", "text", wrong, FormatProblem.SIMILAR, FullWidthMarks.replaced(wrong)));
			return;
		}
		Matcher expected = EXPECTED.matcher(diagnostic.getMessage());
		String what = expected.find() ? expected.group(1) : "";
		String key = what.isEmpty() ? "syntax" : KINDS.getOrDefault(what, "syntax.keyword");
		if (key.equals("syntax.name") && offset > 0 && text.charAt(offset - 1) == '-') {
			key = "syntax.ruleId";
		}
		boolean lacksQuotes = key.equals("syntax.string") && NAME.matcher(found).matches() && !isKeyword(file, found);
		problems.add(file, offset, length, lacksQuotes ? Text.error(FormatRule.SYNTAX, key, "text", found, FormatProblem.SIMILAR, '"' + found + '"')
			: Text.error(FormatRule.SYNTAX, key, "text", found, "keyword", what.replace("'", "")));
	}

	/** Finds a text of several lines that ends, or should end, in the line of a mistake: its quotation mark was meant for the next text. */
	private static Optional<ILeafNode> openText(XtextResource file, int offset) {
		ILeafNode found = null;
		for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
			if (leaf.getOffset() > offset) {
				break;
			}
			if (leaf.getText().startsWith(QUOTE) && leaf.getText().indexOf('\n') >= 0) {
				found = leaf;
			} else if (leaf.isHidden() && leaf.getText().indexOf('\n') >= 0) {
				found = null;
			}
		}
		return Optional.ofNullable(found);
	}

	private static int lineEnd(String text, int offset) {
		int end = offset;
		while (end < text.length() && !Whitespace.isLineEnd(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isKeyword(XtextResource file, String word) {
		return GrammarUtil.getAllKeywords(file.getResourceServiceProvider().get(IGrammarAccess.class).getGrammar()).contains(word);
	}
}
