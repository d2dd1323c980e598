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
		"directive.waiver", "图", "directive.chart");
	private static final String FORMAT_DIRECTIVE = "格式";
	private static final Set<String> FILE_DIRECTIVES = Set.of("上年", "汇总");
	private static final String QUOTES = "\"“”＂'‘’";
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
			reportDirective(context.messages(), finding, region, text);
		} else if (element instanceof BadFigureRef) {
			boolean closed = text.endsWith("}") || text.endsWith("｝");
			if (!closed) {
				int end = FigureNames.longestPrefix(context.format(), text.substring(1)) + 1;
				if (end > 1) {
					finding.fix(false, new Region(region.offset() + end, 0), "}", "S-SYNTAX.fix.close", "reference", text.substring(0, end) + "}");
				}
			}
			finding.fix(false, new Region(region.offset(), 0), "\\", "S-SYNTAX.fix.escape");
			finding.report(closed ? "S-SYNTAX.reference" : "S-SYNTAX.reference.unclosed", "found", Messages.quotable(text));
		} else {
			fixPicture(finding, region, text);
			finding.report("S-SYNTAX.line", "found", Messages.quotable(text));
		}
	}

	/** A file name without its brackets, or with one of them. */
	private static void fixPicture(FindingDraft finding, Region region, String text) {
		int captionEnd = text.indexOf(']') + 1;
		String file = captionEnd == 0 ? "" : withoutBrackets(Whitespace.strip(text.substring(captionEnd)));
		if (!file.isEmpty()) {
			String picture = text.substring(0, captionEnd) + "(" + file + ")";
			finding.fix(false, region, picture, "S-SYNTAX.fix.picture", "picture", Messages.quotable(picture));
		}
	}

	private static String withoutBrackets(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && "(（[".indexOf(text.charAt(start)) >= 0) {
			start++;
		}
		while (start < end && ")）]".indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return Whitespace.strip(text.substring(start, end));
	}

	private static void reportDirective(Messages messages, FindingDraft finding, Region region, String text) {
		int end = 1;
		while (end < text.length() && !Whitespace.isWhitespace(text.charAt(end))) {
			end++;
		}
		String name = text.substring(1, end);
		Optional<String> suggestion = DIRECTIVE_NAMES.nearest(name);
		if (DIRECTIVES.containsKey(name)) {
			fixArguments(finding, region, text.substring(0, end), text.substring(end));
			finding.report("S-SYNTAX.directive.arguments", "found", name, "usage", messages.format(DIRECTIVES.get(name)));
		} else if (suggestion.isPresent()) {
			finding.fix(false, new Region(region.offset() + 1, end - 1), suggestion.get(), "S-SYNTAX.fix.directive", "directive", suggestion.get());
			finding.report("S-SYNTAX.directive.suggestion", "found", Messages.quotable(name), "usage", messages.format(DIRECTIVES.get(suggestion.get())));
		} else {
			finding.report("S-SYNTAX.directive", "found", Messages.quotable(name));
		}
	}

	/** A single argument, of which nothing but the quotation marks can be wrong. */
	private static void fixArguments(FindingDraft finding, Region region, String directive, String arguments) {
		String argument = withoutQuotes(Whitespace.strip(arguments));
		boolean isFile = FILE_DIRECTIVES.contains(directive.substring(1));
		boolean isName = FORMAT_DIRECTIVE.equals(directive.substring(1)) && argument.chars().noneMatch(c -> Whitespace.isWhitespace((char) c));
		if (!argument.isEmpty() && QUOTES.chars().noneMatch(c -> argument.indexOf(c) >= 0) && (isFile || isName)) {
			String line = directive + " " + (isFile ? "\"" + argument + "\"" : argument);
			finding.fix(false, region, line, "S-SYNTAX.fix.arguments", "line", Messages.quotable(line));
		}
	}

	private static String withoutQuotes(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
			start++;
		}
		while (start < end && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return Whitespace.strip(text.substring(start, end));
	}

	private static Region region(Diagnostic error, String text, LineIndex lines) {
		if (error instanceof AbstractDiagnostic diagnostic) {
			int offset = Math.min(diagnostic.getOffset(), text.length());
			return new Region(offset, Math.min(diagnostic.getLength(), text.length() - offset));
		}
		return new Region(lines.start(Math.max(1, Math.min(error.getLine(), lines.count()))), 0);
	}
}
