package org.nianbao.language.formats.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * What the parser says, in the language of the user; once for each line, because the rest follows from it.
 */
final class SyntaxCheck {

	/** What the parser expects where there is one possibility only: a kind of token or a keyword. */
	private static final Pattern EXPECTED = Pattern.compile("(?:expecting|missing) (RULE_[A-Z]+|'[^']+')");

	/** How the parser calls the end; it points at what stands before it. */
	private static final String END_OF_FILE = "<EOF>";

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
		String text = file.getParseResult().getRootNode().getText();
		Set<Integer> lines = new HashSet<>();
		boolean sound = true;
		for (Diagnostic diagnostic : file.getErrors()) {
			if (!(diagnostic instanceof XtextLinkingDiagnostic)) {
				sound = false;
				if (lines.add(diagnostic.getLine())) {
					report(file, text, (AbstractDiagnostic) diagnostic);
				}
			}
		}
		return sound;
	}

	private void report(XtextResource file, String text, AbstractDiagnostic diagnostic) {
		int offset = Math.min(Math.max(0, diagnostic.getOffset()), text.length());
		int length = Math.min(diagnostic.getLength(), text.length() - offset);
		String found = text.substring(offset, offset + length).strip();
		if (found.isEmpty() || diagnostic.getMessage().contains(END_OF_FILE)) {
			problems.add(file, offset + length, 0, Text.error(FormatRule.SYNTAX, "syntax.end"));
			return;
		}
		Matcher expected = EXPECTED.matcher(diagnostic.getMessage());
		String what = expected.find() ? expected.group(1) : "";
		String key = what.isEmpty() ? "syntax" : KINDS.getOrDefault(what, "syntax.keyword");
		problems.add(file, offset, length, Text.error(FormatRule.SYNTAX, key, "text", found, "keyword", what.replace("'", "")));
	}
}
