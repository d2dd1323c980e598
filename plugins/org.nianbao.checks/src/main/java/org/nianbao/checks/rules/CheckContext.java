package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.nianbao.checks.Aggregation;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Messages;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.Severity;
import org.nianbao.checks.prose.ProseText;
import org.nianbao.checks.repair.Repair;
import org.nianbao.checks.repair.TableRepair;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.loading.LoadedReport;

/**
 * What a rule has at hand while one report is checked: the report, views of it that several rules share, and where findings go.
 */
public final class CheckContext {

	/**
	 * Decides how grave findings are.
	 */
	@FunctionalInterface
	public interface SeverityPolicy {

		/**
		 * Decides on one finding.
		 *
		 * @param rule  the ID of the rule
		 * @param own   what the finding says of itself, empty for the severity of the rule
		 * @param blank whether a blank cell was taken for 0
		 * @return the severity, empty where the rule is switched off
		 */
		Optional<Severity> severity(String rule, Optional<Severity> own, boolean blank);
	}

	private final LoadedReport report;
	private final ReportLibrary library;
	private final RuleCatalogue catalogue;
	private final Messages messages;
	private final SeverityPolicy policy;
	private final Consumer<Finding> sink;
	private final List<CheckedTable> tables = new ArrayList<>();
	private final Map<CheckedTable, Repair> repairs = new IdentityHashMap<>();
	private final Set<Integer> disputed = new HashSet<>();
	private ReportProse prose;
	private ProseText proseText;
	private SectionPlan sections;
	private PreviousYear previousYear;
	private List<ReportSnapshot> earlierYears;
	private Aggregation aggregation;

	/**
	 * @param report    the report to check
	 * @param library   the reports to which it may refer
	 * @param catalogue the rules, for their sources
	 * @param messages  the texts of findings
	 * @param policy    decides how grave findings are
	 * @param sink      gets the findings
	 */
	public CheckContext(LoadedReport report, ReportLibrary library, RuleCatalogue catalogue, Messages messages, SeverityPolicy policy,
			Consumer<Finding> sink) {
		this.report = report;
		this.library = library;
		this.catalogue = catalogue;
		this.messages = messages;
		this.policy = policy;
		this.sink = sink;
		for (OfficialTable table : report.tables()) {
			boolean foreign = !report.format().tables().contains(table.spec());
			tables.add(new CheckedTable(table, foreign));
		}
	}

	/**
	 * Returns the report.
	 *
	 * @return the report to check
	 */
	public LoadedReport report() {
		return report;
	}

	/**
	 * Returns the format of the report.
	 *
	 * @return see {@link LoadedReport#format()}
	 */
	public ReportFormat format() {
		return report.format();
	}

	/**
	 * Returns the texts of findings.
	 *
	 * @return the texts in the language asked for
	 */
	public Messages messages() {
		return messages;
	}

	/**
	 * Returns the official tables, of whatever edition.
	 *
	 * @return in the order of the text
	 */
	public List<CheckedTable> tables() {
		return tables;
	}

	/**
	 * Returns the table that counts for a table of the format.
	 *
	 * @param spec a table of the report's format
	 * @return the table, if the report has it
	 */
	public Optional<CheckedTable> table(TableSpec spec) {
		Optional<OfficialTable> table = report.table(spec);
		return table.isEmpty() ? Optional.empty() : tables.stream().filter(checked -> checked.table() == table.get()).findFirst();
	}

	/**
	 * Returns the tables whose figures are those of the report.
	 *
	 * @return those of the report's format, each once, in the order of the format
	 */
	List<CheckedTable> countingTables() {
		return format().tables().stream().flatMap(spec -> table(spec).stream()).toList();
	}

	/**
	 * Returns what {@code @上年} comes to.
	 *
	 * @return the report of the year before, read when first asked for
	 */
	PreviousYear previousYear() {
		if (previousYear == null) {
			previousYear = PreviousYear.of(report, library);
		}
		return previousYear;
	}

	/**
	 * Returns the reports of earlier years to which {@code @上年} leads, one after the other.
	 *
	 * @return the latest first, read when first asked for
	 */
	List<ReportSnapshot> earlierYears() {
		if (earlierYears == null) {
			earlierYears = library.earlierYears(report);
		}
		return earlierYears;
	}

	/**
	 * Returns what {@code @汇总} comes to.
	 *
	 * @return the reports that are summed up, read when first asked for
	 */
	Aggregation aggregation() {
		if (aggregation == null) {
			aggregation = Aggregation.of(report, library);
		}
		return aggregation;
	}

	/**
	 * Returns what the prose is made of.
	 *
	 * @return the parts of the prose, collected when first asked for
	 */
	ReportProse prose() {
		if (prose == null) {
			prose = ReportProse.of(report.model());
		}
		return prose;
	}

	/**
	 * Returns the prose as it is printed.
	 *
	 * @return the prose, read when first asked for
	 */
	public ProseText proseText() {
		if (proseText == null) {
			proseText = ProseText.of(report);
		}
		return proseText;
	}

	/**
	 * Returns how the sections fit the format.
	 *
	 * @return the plan, made when first asked for
	 */
	SectionPlan sections() {
		if (sections == null) {
			sections = SectionPlan.of(report);
		}
		return sections;
	}

	/**
	 * Returns how the equations of a table can be made to hold.
	 *
	 * @param table one of {@link #tables()}
	 * @return the repair, searched when first asked for: where all equations hold nobody asks
	 */
	Repair repair(CheckedTable table) {
		return repairs.computeIfAbsent(table, wrong -> TableRepair.of(TableLaws.of(this, wrong)));
	}

	/**
	 * Begins a finding.
	 *
	 * @param rule   the ID of the rule
	 * @param region what it is about; an empty region at 0 where it is about the report as a whole
	 * @return the finding, which counts once {@link FindingDraft#report} is called
	 */
	public FindingDraft finding(String rule, Region region) {
		return new FindingDraft(this, rule, region);
	}

	Optional<Severity> severity(String rule, Optional<Severity> own, boolean blank) {
		return policy.severity(rule, own, blank);
	}

	Optional<String> source(String rule) {
		return catalogue.find(rule).map(Rule::source);
	}

	/**
	 * Tells whether a rule on the tables has found something wrong in which a cell takes part. What the prose says of it is then no finding of its own.
	 *
	 * @param figure a cell that the report has
	 * @return true if an error or warning so far is at the cell or names it
	 */
	public boolean isDisputed(Figure figure) {
		return disputed.contains(figure.region().offset());
	}

	void add(Finding finding) {
		boolean ofTables = finding.table() != null && catalogue.find(finding.rule()).map(Rule::family).orElse(RuleFamily.TABLES) == RuleFamily.TABLES;
		if (ofTables && finding.severity().isAtLeast(Severity.WARNING)) {
			disputed.add(finding.offset());
			finding.related().forEach(place -> disputed.add(place.offset()));
		}
		sink.accept(finding);
	}
}
