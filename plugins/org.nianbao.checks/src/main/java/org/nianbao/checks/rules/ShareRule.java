package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.ShareLimit;

/**
 * Some figures are only so large a share of others (占比), in the column of the totals.
 */
final class ShareRule implements ReportRule {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		formats.forEach(format -> format.tables().forEach(table -> table.shareLimits().forEach(limit -> ids.add(limit.rule()))));
		return ids;
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			table.spec().shareLimits().forEach(limit -> check(context, table, limit));
		}
	}

	private static void check(CheckContext context, CheckedTable table, ShareLimit limit) {
		Tally part = tally(table, limit.part());
		Tally whole = tally(table, limit.whole());
		boolean isKnown = part.isKnown() && whole.isKnown() && whole.sum().signum() > 0 && !part.figures().isEmpty();
		boolean isTooLarge = isKnown && part.sum().compareTo(limit.count()) > 0
			&& part.sum().multiply(HUNDRED).compareTo(whole.sum().multiply(limit.percent())) > 0;
		if (isTooLarge) {
			Figure anchor = part.figures().get(0);
			FindingDraft finding = context.finding(limit.rule(), anchor.region()).severity(Severity.of(limit.severity()))
				.at(table.spec(), part.figures().size() == 1 ? anchor.row() : null, anchor.column()).source(limit.source())
				.blank(part.hasBlank() || whole.hasBlank());
			part.figures().forEach(figure -> finding.related(figure, figure.row().label()));
			whole.figures().forEach(figure -> finding.related(figure, figure.row().label()));
			finding.report("share.tooLarge", "table", table.title(), "law", limit.message(), "part", part.sum().toPlainString(), "whole",
				whole.sum().toPlainString(), "share", part.sum().multiply(HUNDRED).divide(whole.sum(), 1, RoundingMode.HALF_UP).toPlainString(), "percent",
				limit.percent().toPlainString());
		}
	}

	private static Tally tally(CheckedTable table, List<SignedTerm> terms) {
		Tally tally = new Tally();
		for (SignedTerm term : terms) {
			List<String> names = term.names().get(0).equals(table.spec().name()) ? term.names().subList(1, term.names().size()) : term.names();
			for (RowSpec row : table.spec().rowsNamed(names.get(0))) {
				Optional<ColumnSpec> column = names.size() > 1 ? row.block().column(names.get(1)) : row.block().defaultColumn();
				column.ifPresent(c -> tally.add(table, table.figure(row, c), term.negative()));
			}
		}
		return tally;
	}
}
