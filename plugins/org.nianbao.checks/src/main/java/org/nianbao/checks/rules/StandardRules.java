package org.nianbao.checks.rules;

import java.util.List;

import org.nianbao.checks.prose.PeriodRule;
import org.nianbao.checks.prose.ProseFigureRule;
import org.nianbao.checks.prose.ReportYearRule;

/**
 * The rules of the product.
 */
public final class StandardRules {

	/** Those on the prose come last: they are silent about figures that others dispute. */
	private static final List<ReportRule> ALL = List.of(new SyntaxRule(), new EditionRule(), new SectionRule(), new ContentRule(), new DeadlineRule(),
		new EnumerationRule(), new TablePlaceRule(), new TitleRule(), new RowRule(), new CellRule(), new LabelRule(), new NumberRule(), new BlankRule(),
		new ShareRule(), new SumRule(), new RelationRule(), new ReferenceRule(), new ChartRule(), new ChartYearsRule(), new PreviousFileRule(),
		new YearRelationRule(), new YearChangeRule(), new SimilarityRule(), new AggregateFileRule(), new AggregateSumRule(), new ProseFigureRule(),
		new ReportYearRule(), new PeriodRule(), new ProseSumRule(), new TextRule(), new PictureRule());

	private StandardRules() {
	}

	/**
	 * Returns all rules.
	 *
	 * @return unmodifiable and shared; the rules have no state
	 */
	public static List<ReportRule> all() {
		return ALL;
	}
}
