package org.nianbao.checks.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.Messages;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;

/**
 * A cell holds a number of the kind that its column allows; a remark after it is mentioned.
 */
final class NumberRule implements ReportRule {

	private static final String NUMBER = "T-NUMBER";
	private static final String REMARK = "T2-REMARK";
	private static final String UNIT = "T2-UNIT";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(NUMBER, REMARK, UNIT);
	}

	@Override
	public void check(CheckContext context) {
		for (CheckedTable table : context.tables()) {
			for (RowSpec row : table.spec().rows()) {
				for (ColumnSpec column : row.block().columns()) {
					Figure figure = table.figure(row, column);
					if (figure.kind() == Kind.BAD && figure.problem() != Figure.Problem.MISALIGNED) {
						reportNumber(context, table, figure);
					} else if (figure.remark() != null) {
						reportRemark(context, table, figure);
					}
				}
			}
		}
	}

	private static void reportNumber(CheckContext context, CheckedTable table, Figure figure) {
		Optional<WrittenNumber> written = figure.problem() == Figure.Problem.NO_SUM ? Optional.empty() : WrittenNumber.read(figure.text());
		if (figure.column().unit().isPresent() && written.isPresent() && !written.get().unit().isEmpty()) {
			reportUnit(context, table, figure, written.get());
			return;
		}
		String key = switch (figure.problem()) {
			case NOT_A_NUMBER -> "T-NUMBER.notANumber";
			case SIGN -> "T-NUMBER.sign";
			case DECIMALS -> "T-NUMBER.decimals";
			case NO_SUM -> "T-NUMBER.noSum";
			case MISALIGNED -> throw new IllegalArgumentException("the rule on cells speaks of " + figure);
		};
		FindingDraft finding = context.finding(NUMBER, figure.region()).at(table.spec(), figure.row(), figure.column()).values((String) null, figure.text());
		// What is a unit of money in a count is not left out without being asked.
		written.filter(number -> number.isAllowedIn(figure.column())).ifPresent(number -> finding.fix(number.unit().isEmpty(),
			List.of(CellEdits.set(figure.region(), number.plain())), "T-NUMBER.fix.number", "number", Messages.quotable(number.plain())));
		finding.report(key, "table", table.title(), "row", figure.row().label(), "column", figure.column().label(), "found",
			Messages.quotable(figure.text()), "kind", kind(context.messages(), figure.column()));
	}

	/** A unit behind the number is superfluous where it is that of the label; another one says that the number is to be converted. */
	private static void reportUnit(CheckContext context, CheckedTable table, Figure figure, WrittenNumber written) {
		String unit = figure.column().unit().orElseThrow();
		boolean same = written.unit().equals(unit);
		FindingDraft finding = context.finding(UNIT, figure.region()).at(table.spec(), figure.row(), figure.column())
			.values(written.in(unit).map(converted -> converted.number().toPlainString()).orElse(null), figure.text());
		written.in(unit).filter(converted -> !same && converted.isAllowedIn(figure.column())).ifPresent(converted -> finding.fix(false,
			List.of(CellEdits.set(figure.region(), converted.plain())), "T2-UNIT.fix.convert", "number", Messages.quotable(converted.plain()), "unit", unit));
		if (written.isAllowedIn(figure.column())) {
			finding.fix(same, List.of(CellEdits.set(figure.region(), written.plain())), "T2-UNIT.fix.number", "number", Messages.quotable(written.plain()));
		}
		finding.report(same ? "T2-UNIT.same" : "T2-UNIT.other", "table", table.title(), "row", figure.row().label(), "column", figure.column().label(),
			"found", Messages.quotable(figure.text()), "unit", unit);
	}

	private static String kind(Messages messages, ColumnSpec column) {
		String key = (column.decimals() == 0 ? "number.whole" : "number.decimal") + (column.isSigned() ? ".signed" : "");
		return messages.format(key, "decimals", column.decimals());
	}

	private static void reportRemark(CheckContext context, CheckedTable table, Figure figure) {
		context.finding(REMARK, figure.region()).at(table.spec(), figure.row(), figure.column()).values((String) null, figure.remark()).report("T2-REMARK",
			"table", table.title(), "row", figure.row().label(), "column", figure.column().label(), "number", figure.text(), "remark",
			Messages.quotable(figure.remark()));
	}
}
