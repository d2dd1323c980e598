package org.nianbao.checks.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.nianbao.checks.Messages;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.BadDirective;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.Whitespace;

/**
 * Every line can be read. A line that cannot costs one finding, however much of it is wrong.
 */
final class SyntaxRule implements ReportRule {

	private static final String SYNTAX = "S-SYNTAX";

	/** The directives and the keys of the texts that say how they are written. */
	private static final Map<String, String> DIRECTIVES = Map.of("格式", "directive.format", "上年", "directive.previous", "汇总", "directive.aggregate", "豁免",
		"directive.waiver");
	private static final Suggestions DIRECTIVE_NAMES = Suggestions.of(DIRECTIVES.keySet().stream().sorted().toList());

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(SYNTAX);
	}

	@Override
	public void check(CheckContext context) {
		LineIndex lines = context.report().lines();
		Set<Integer> linesDone = new HashSet<>();
		for (EObject element : context.prose().unreadable()) {
			Region region = ModelTexts.region(element);
			if (linesDone.add(lines.line(region.offset()))) {
				report(context, element, region);
			}
		}
		for (Diagnostic error : context.report().resource().getErrors()) {
			Region region = region(error, context.report().text(), lines);
			if (linesDone.add(lines.line(region.offset()))) {
				context.finding(SYNTAX, region).report("S-SYNTAX.other", "detail", error.getMessage());
			}
		}
	}

	private static void report(CheckContext context, EObject element, Region region) {
		String text = context.report().text().substring(region.offset(), region.end());
		FindingDraft finding = context.finding(SYNTAX, region).values((String) null, text);
		if (element instanceof BadDirective) {
			reportDirective(context.messages(), finding, text);
		} else if (element instanceof BadFigureRef) {
			boolean closed = text.endsWith("}") || text.endsWith("｝");
			finding.report(closed ? "S-SYNTAX.reference" : "S-SYNTAX.reference.unclosed", "found", Messages.quotable(text));
		} else {
			finding.report("S-SYNTAX.line", "found", Messages.quotable(text));
		}
	}

	private static void reportDirective(Messages messages, FindingDraft finding, String text) {
		int end = 1;
		while (end < text.length() && !Whitespace.isWhitespace(text.charAt(end))) {
			end++;
		}
		String name = text.substring(1, end);
		Optional<String> suggestion = DIRECTIVE_NAMES.nearest(name);
		if (DIRECTIVES.containsKey(name)) {
			finding.report("S-SYNTAX.directive.arguments", "found", name, "usage", messages.format(DIRECTIVES.get(name)));
		} else if (suggestion.isPresent()) {
			finding.report("S-SYNTAX.directive.suggestion", "found", Messages.quotable(name), "usage", messages.format(DIRECTIVES.get(suggestion.get())));
		} else {
			finding.report("S-SYNTAX.directive", "found", Messages.quotable(name));
		}
	}

	private static Region region(Diagnostic error, String text, LineIndex lines) {
		if (error instanceof AbstractDiagnostic diagnostic) {
			int offset = Math.min(diagnostic.getOffset(), text.length());
			return new Region(offset, Math.min(diagnostic.getLength(), text.length() - offset));
		}
		return new Region(lines.start(Math.max(1, Math.min(error.getLine(), lines.count()))), 0);
	}
}
