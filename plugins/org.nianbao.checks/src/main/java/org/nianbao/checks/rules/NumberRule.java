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
		ColumnSpec column = figure.column();
		Optional<WrittenNumber> written = figure.problem() == Figure.Problem.NO_SUM ? Optional.empty() : WrittenNumber.read(figure.text());
		if (column.unit().isPresent() && written.isPresent() && !written.get().unit().isEmpty()) {
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
		FindingDraft finding = context.finding(NUMBER, figure.region()).at(table.spec(), figure.row(), column).values((String) null, figure.text());
		written.filter(number -> number.isAllowedIn(column) && isUnderstood(number, column)).ifPresent(number -> {
			String plain = number.plain(column);
			finding.fix(isPlain(number, column), figure.region(), plain, "T-NUMBER.fix.number", "number", Messages.quotable(plain));
		});
		finding.report(key, "table", table.title(), "row", figure.row().label(), "column", column.label(), "found",
			Messages.quotable(figure.text()), "kind", kind(context.messages(), column));
	}

	/** What counts in ten thousands, or in a unit that the column does not know, is not to be had by leaving a word out. */
	private static boolean isUnderstood(WrittenNumber number, ColumnSpec column) {
		return column.cellUnits().isEmpty() ? number.unit().isEmpty() || number.isIn("元")
			: number.unit().isEmpty() || column.cellUnits().contains(number.unit());
	}

	/** Money in a count, cases in an amount of money, or a letter for a digit: the number may belong elsewhere, or be another one. */
	private static boolean isPlain(WrittenNumber number, ColumnSpec column) {
		boolean ofMoney = column.unit().isPresent() || !column.cellUnits().isEmpty();
		return !number.guessed() && (ofMoney ? !number.counted() : number.unit().isEmpty());
	}

	/** A unit behind the number is superfluous where it is that of the label; another one says that the number is to be converted. */
	private static void reportUnit(CheckContext context, CheckedTable table, Figure figure, WrittenNumber written) {
		ColumnSpec column = figure.column();
		String unit = column.unit().orElseThrow();
		boolean same = written.isIn(unit);
		FindingDraft finding = context.finding(UNIT, figure.region()).at(table.spec(), figure.row(), column)
			.values(written.in(unit).map(converted -> converted.number().toPlainString()).orElse(null), figure.text());
		written.in(unit).filter(converted -> !same && converted.isAllowedIn(column)).ifPresent(converted -> {
			String plain = converted.plain(column);
			finding.fix(written.number().signum() == 0 && !written.guessed(), figure.region(), plain,
				"T2-UNIT.fix.convert", "number", Messages.quotable(plain), "unit", unit);
		});
		// Nothing is nothing in every unit.
		if (written.isAllowedIn(column) && (same || written.number().signum() != 0)) {
			String plain = written.plain(column);
			finding.fix(same && !written.guessed(), figure.region(), plain, "T2-UNIT.fix.number", "number", Messages.quotable(plain));
		}
		finding.report(same ? "T2-UNIT.same" : "T2-UNIT.other", "table", table.title(), "row", figure.row().label(), "column", column.label(),
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
