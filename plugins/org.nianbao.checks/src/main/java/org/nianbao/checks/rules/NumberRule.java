package org.nianbao.checks.rules;

import java.util.List;
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

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(NUMBER, REMARK);
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
		String key = switch (figure.problem()) {
			case NOT_A_NUMBER -> "T-NUMBER.notANumber";
			case SIGN -> "T-NUMBER.sign";
			case DECIMALS -> "T-NUMBER.decimals";
			case NO_SUM -> "T-NUMBER.noSum";
			case MISALIGNED -> throw new IllegalArgumentException("the rule on cells speaks of " + figure);
		};
		context.finding(NUMBER, figure.region()).at(table.spec(), figure.row(), figure.column()).values((String) null, figure.text()).report(key, "table",
			table.title(), "row", figure.row().label(), "column", figure.column().label(), "found", Messages.quotable(figure.text()), "kind",
			kind(context.messages(), figure.column()));
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
