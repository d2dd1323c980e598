package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Messages;
import org.nianbao.checks.RuleIds;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.report.WaiverDirective;
import org.nianbao.language.text.Whitespace;

/**
 * The waivers of a report (豁免). Before the title, a waiver is for the whole report; elsewhere for the next line that is neither blank nor a comment
 * nor a directive other than a chart. A finding belongs to the line where its region begins. Where both speak of a finding, the waiver of the line
 * gives the reason.
 */
public final class Waivers {

	/** What a waiver is for. */
	private record Scope(int start, int end) {

		static final Scope REPORT = new Scope(-1, -1);
		static final Scope NOTHING = new Scope(-2, -2);

		static Scope line(int start, int end) {
			return new Scope(start, end);
		}

		boolean isLine() {
			return start >= 0;
		}
	}

	/** A waiver with which nothing is wrong but that it may be of no use. */
	private static final class Waiver {

		private final WaiverDirective directive;
		private final String rule;
		private final Scope scope;
		private boolean used;

		Waiver(WaiverDirective directive, String rule, Scope scope) {
			this.directive = directive;
			this.rule = rule;
			this.scope = scope;
		}
	}

	private static final String CHART = "图";

	private final CheckContext context;
	private final String text;
	private final List<Waiver> valid = new ArrayList<>();
	private final Map<String, Waiver> ofReport = new HashMap<>();
	private final TreeMap<Integer, Map<String, Waiver>> ofLines = new TreeMap<>();

	private Waivers(CheckContext context) {
		this.context = context;
		text = context.report().text();
	}

	/**
	 * Applies the waivers of a report. What is wrong with them is found as well.
	 *
	 * @param context  the report, and where the findings about its waivers go
	 * @param findings what the rules have found; waived ones are replaced by what says so
	 * @param checked  tells of the ID of a rule whether the rule was checked; a waiver of any other is not said to be of no use
	 */
	public static void apply(CheckContext context, List<Finding> findings, Predicate<String> checked) {
		Map<WaiverDirective, Scope> scopes = scopes(context.report().model(), context.report().text());
		if (scopes.isEmpty()) {
			return;
		}
		Waivers waivers = new Waivers(context);
		boolean complete = findings.stream().noneMatch(finding -> finding.rule().equals(RuleIds.INTERNAL));
		List<Finding> found = List.copyOf(findings);
		scopes.forEach(waivers::add);
		for (int i = 0; i < found.size(); i++) {
			findings.set(i, waivers.applyTo(found.get(i)));
		}
		if (complete) {
			// Else the rule that failed might have found what is waived.
			waivers.reportUnused(checked);
		}
	}

	private void add(WaiverDirective directive, Scope scope) {
		String rule = RuleIds.of(directive.getRule());
		List<ReportFormat> formats = context.report().formats().formats();
		if (!RuleIds.isKnown(rule, formats)) {
			reportUnknown(directive, formats);
		} else if (!RuleIds.isWaivable(rule)) {
			removable(directive).report("S-WAIVER.forbidden", "rule", rule);
		} else if (Whitespace.strip(directive.getReason()).isEmpty()) {
			context.finding(RuleIds.WAIVER, ModelTexts.lastWord(directive).region()).report("S-WAIVER.reason", "rule", rule);
		} else {
			Waiver waiver = new Waiver(directive, rule, scope);
			if (scope.equals(Scope.NOTHING) || waiversOf(scope).putIfAbsent(rule, waiver) == null) {
				valid.add(waiver);
			} else {
				removable(directive).report("S-WAIVER.twice", "rule", rule);
			}
		}
	}

	private Map<String, Waiver> waiversOf(Scope scope) {
		return scope.isLine() ? ofLines.computeIfAbsent(scope.start(), start -> new HashMap<>()) : ofReport;
	}

	private Finding applyTo(Finding finding) {
		Entry<Integer, Map<String, Waiver>> line = ofLines.floorEntry(finding.offset());
		Waiver waiver = line == null ? null : line.getValue().get(finding.rule());
		if (waiver == null || finding.offset() > waiver.scope.end()) {
			waiver = ofReport.get(finding.rule());
		}
		if (waiver == null) {
			return finding;
		}
		waiver.used = true;
		return finding.waived(Whitespace.strip(waiver.directive.getReason()));
	}

	private void reportUnused(Predicate<String> checked) {
		for (Waiver waiver : valid) {
			if (waiver.used || !checked.test(waiver.rule)) {
				continue;
			}
			FindingDraft finding = removable(waiver.directive);
			if (context.severity(waiver.rule, Optional.empty(), false).isEmpty()) {
				finding.report("S-WAIVER.off", "rule", waiver.rule);
			} else if (waiver.scope.isLine()) {
				finding.report("S-WAIVER.unused.line", "rule", waiver.rule, "line", context.report().lines().line(waiver.scope.start()));
			} else {
				finding.report(waiver.scope.equals(Scope.REPORT) ? "S-WAIVER.unused.report" : "S-WAIVER.unused.end", "rule", waiver.rule);
			}
		}
	}

	private void reportUnknown(WaiverDirective directive, List<ReportFormat> formats) {
		INode word = NodeModelUtils.findNodesForFeature(directive, ReportPackage.Literals.WAIVER_DIRECTIVE__RULE).get(0);
		Region region = new Region(word.getOffset(), word.getLength());
		String written = directive.getRule();
		Optional<String> meant = Suggestions.of(List.copyOf(RuleIds.all(formats))).nearest(RuleIds.of(written));
		FindingDraft finding = context.finding(RuleIds.WAIVER, region).values(meant.orElse(null), written);
		meant.ifPresent(id -> finding.fix(false, region, id, "S-WAIVER.fix.rule", "expected", id));
		withRemoval(finding, directive).report(meant.isPresent() ? "S-WAIVER.unknown.suggestion" : "S-WAIVER.unknown", "found", Messages.quotable(written),
			"expected", meant.orElse(""));
	}

	private FindingDraft removable(WaiverDirective directive) {
		return withRemoval(context.finding(RuleIds.WAIVER, ModelTexts.region(directive)), directive);
	}

	/** Not safe: the waiver may only stand before the wrong line. */
	private FindingDraft withRemoval(FindingDraft finding, WaiverDirective directive) {
		return finding.fix(false, Lines.whole(text, ModelTexts.region(directive)), "", "S-WAIVER.fix.remove");
	}

	/** The waivers of a report in the order of the text, and what they are for. */
	private static Map<WaiverDirective, Scope> scopes(Report report, String text) {
		List<WaiverDirective> waivers = new ArrayList<>();
		int beforeTitle = addLeading(report, waivers);
		report.getBlocks().stream().skip(beforeTitle).forEach(block -> addWaiver(block, waivers));
		report.getSections().forEach(section -> section.getBlocks().forEach(block -> addWaiver(block, waivers)));
		long ofReport = report.getBlocks().stream().limit(beforeTitle).filter(WaiverDirective.class::isInstance).count();
		// From the last to the first, so that waivers one below the other look for their line but once.
		Scope[] scopes = new Scope[waivers.size()];
		for (int i = scopes.length - 1; i >= 0; i--) {
			int next = i + 1 < scopes.length ? ModelTexts.region(waivers.get(i + 1)).offset() : text.length();
			scopes[i] = i < ofReport ? Scope.REPORT
				: lineAfter(ModelTexts.region(waivers.get(i)).end(), next, text).orElse(i + 1 < scopes.length ? scopes[i + 1] : Scope.NOTHING);
		}
		Map<WaiverDirective, Scope> result = new LinkedHashMap<>();
		for (int i = 0; i < scopes.length; i++) {
			result.put(waivers.get(i), scopes[i]);
		}
		return result;
	}

	/** Adds the waivers before the title, or before everything else where there is no title. Returns how many directives stand there. */
	private static int addLeading(Report report, List<WaiverDirective> waivers) {
		int end = report.getTitle() == null ? Integer.MAX_VALUE : ModelTexts.region(report.getTitle()).offset();
		int count = 0;
		for (Block block : report.getBlocks()) {
			if (!(block instanceof Directive) || ModelTexts.region(block).offset() > end) {
				break;
			}
			addWaiver(block, waivers);
			count++;
		}
		return count;
	}

	private static void addWaiver(Block block, List<WaiverDirective> waivers) {
		if (block instanceof WaiverDirective waiver) {
			waivers.add(waiver);
		}
	}

	/** A chart is printed, and may need a waiver itself. */
	private static boolean isUnprinted(String line) {
		boolean directive = line.charAt(0) == '@' || line.charAt(0) == '＠';
		return directive && !(line.startsWith(CHART, 1) && (line.length() == 2 || Whitespace.isWhitespace(line.charAt(2))));
	}

	/** Finds the first line with content after a directive; empty where another waiver, or nothing, comes first. */
	private static Optional<Scope> lineAfter(int directiveEnd, int nextWaiver, String text) {
		int start = Lines.nextLine(text, directiveEnd);
		while (start < text.length()) {
			int content = start;
			while (content < text.length() && Whitespace.isWhitespace(text.charAt(content))) {
				content++;
			}
			if (content >= nextWaiver) {
				return Optional.empty();
			}
			int end = content;
			while (end < text.length() && !Whitespace.isLineEnd(text.charAt(end))) {
				end++;
			}
			boolean skipped = content == end || text.startsWith("//", content) || isUnprinted(text.substring(content, end));
			if (!skipped) {
				return Optional.of(Scope.line(start, end));
			}
			start = Lines.nextLine(text, end);
		}
		return Optional.empty();
	}
}
