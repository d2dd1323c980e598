package org.nianbao.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.FigureLaws;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.checks.rules.StandardRules;
import org.nianbao.checks.rules.Waivers;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;

/**
 * Checks reports. This is the one place where severities are decided and waivers apply. Immutable and thread-safe: made once per language and reused,
 * while each report is to be checked by one thread at a time.
 */
public final class ReportChecker {

	/** The rule that speaks when another one fails. Whoever asks for certain rules hears of it all the same. */
	public static final String INTERNAL = RuleIds.INTERNAL;

	private final List<ReportRule> rules;
	private final RuleCatalogue catalogue;
	private final Messages messages;

	/**
	 * @param rules  the rules to check, in this order; those on the prose last, since they are silent about figures that others dispute
	 * @param locale the language of the messages, English or Chinese
	 */
	public ReportChecker(List<ReportRule> rules, Locale locale) {
		this.rules = List.copyOf(rules);
		catalogue = RuleCatalogue.of(locale);
		messages = Messages.of(locale);
	}

	/**
	 * Returns a checker of all rules.
	 *
	 * @param locale the language of the messages, English or Chinese
	 * @return a checker
	 */
	public static ReportChecker standard(Locale locale) {
		return new ReportChecker(StandardRules.all(), locale);
	}

	/**
	 * Returns the rules in the language of this checker.
	 *
	 * @return the catalogue
	 */
	public RuleCatalogue catalogue() {
		return catalogue;
	}

	/**
	 * Checks a report by itself. Where several reports are checked, {@link #check(LoadedReport, ReportLibrary)} reads each only once.
	 *
	 * @param report the report
	 * @return what was found, in the order of {@link Finding#ORDER}; unmodifiable
	 */
	public List<Finding> check(LoadedReport report) {
		return check(report, ReportLibrary.of(report));
	}

	/**
	 * Checks a report. A rule that fails becomes a finding; the others go on.
	 *
	 * @param report  the report
	 * @param library the reports to which it may refer
	 * @return what was found, in the order of {@link Finding#ORDER}; unmodifiable
	 */
	public List<Finding> check(LoadedReport report, ReportLibrary library) {
		return check(report, library, CancelIndicator.NullImpl);
	}

	/**
	 * Checks a report, as {@link #check(LoadedReport, ReportLibrary)} does, as long as somebody wants to know.
	 *
	 * @param report  the report
	 * @param library the reports to which it may refer
	 * @param cancel  asked before each rule
	 * @return what was found, in the order of {@link Finding#ORDER}; unmodifiable
	 * @throws CancellationException if the check was cancelled
	 */
	public List<Finding> check(LoadedReport report, ReportLibrary library, CancelIndicator cancel) {
		return check(report, library, rules, id -> true, cancel);
	}

	/**
	 * Checks the text of a report alone, without the rules that read other files ({@code @上年}, {@code @汇总}, pictures): fast enough for every pause in
	 * typing.
	 *
	 * @param report the report
	 * @param cancel asked before each rule
	 * @return what was found, in the order of {@link Finding#ORDER}; unmodifiable
	 * @throws CancellationException if the check was cancelled
	 */
	public List<Finding> checkText(LoadedReport report, CancelIndicator cancel) {
		List<ReportRule> fast = rules.stream().filter(rule -> !rule.readsOtherFiles()).toList();
		Set<String> slow = slowRules(report);
		return check(report, ReportLibrary.of(report), fast, id -> !slow.contains(id), cancel);
	}

	/**
	 * Returns the rules that {@link #checkText} leaves out, wholly or in part.
	 *
	 * @param report a report, whose formats may have rules of their own
	 * @return the IDs
	 */
	public Set<String> slowRules(LoadedReport report) {
		Set<String> ids = new HashSet<>();
		rules.stream().filter(ReportRule::readsOtherFiles).forEach(rule -> ids.addAll(rule.ids(report.formats().formats())));
		return ids;
	}

	/**
	 * Lists what the format of a report says of its figures, kept or not: sums and relations within the report. Rules that are switched off say nothing.
	 *
	 * @param report the report
	 * @return table by table, row by row; relations after the sums of their table
	 */
	public List<FigureLaw> laws(LoadedReport report) {
		return FigureLaws.of(new CheckContext(report, ReportLibrary.of(report), catalogue, messages,
			(rule, own, blank) -> severity(report, rule, own, blank),
			finding -> {
				throw new IllegalStateException("nothing is checked");
			}));
	}

	private List<Finding> check(LoadedReport report, ReportLibrary library, List<ReportRule> chosen, Predicate<String> isChosen,
		CancelIndicator cancel) {
		List<Finding> findings = new ArrayList<>();
		CheckContext context = new CheckContext(report, library, catalogue, messages, (rule, own, blank) -> severity(report, rule, own, blank),
			findings::add);
		for (ReportRule rule : chosen) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			try {
				rule.check(context);
			} catch (RuntimeException | StackOverflowError e) {
				String ids = String.join(", ", rule.ids(report.formats().formats()));
				context.finding(INTERNAL, new Region(0, 0)).report(INTERNAL, "rules", ids, "exception", e.getClass().getSimpleName());
			}
		}
		Waivers.apply(context, findings, isChosen);
		findings.sort(Finding.ORDER);
		return List.copyOf(findings);
	}

	/**
	 * Decides how grave a finding is: what the project says about the rule, else what the format says (规则), else what the finding or its relation (勾稽)
	 * says, else the catalogue. Where a blank was taken for 0, an error is not certain.
	 */
	private Optional<Severity> severity(LoadedReport report, String rule, Optional<Severity> own, boolean blank) {
		Optional<RuleSetting> setting = report.project().severity(rule).or(() -> report.format().ruleSetting(rule));
		if (setting.isPresent() && setting.get().off()) {
			return Optional.empty();
		}
		Severity severity = setting.map(s -> Severity.of(s.severity())).or(() -> own).or(() -> catalogue.find(rule).map(Rule::severity))
			.orElse(Severity.ERROR);
		return Optional.of(blank && severity == Severity.ERROR ? Severity.WARNING : severity);
	}
}
