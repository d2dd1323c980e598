package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.library.Counterparts;
import org.nianbao.language.library.TableSnapshot.Known;

/**
 * Figures do not change beyond belief from one year to the next. Only figures that mean the same in both years are compared, and of each row only the
 * total, if there is one: the others would say the same again. A total of rows is passed over where one of its rows is reported.
 */
final class YearChangeRule implements ReportRule {

	private static final String JUMP = "Y-JUMP";
	private static final String UNIT = "T2-UNIT";
	private static final String TIMES = "倍数";
	private static final String COUNT = "件数";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return new TreeSet<>(Set.of(JUMP, UNIT));
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		PreviousYear previous = context.previousYear();
		previous.usable().ifPresent(report -> {
			for (CheckedTable table : context.countingTables()) {
				Counterparts.of(table.spec(), report).ifPresent(counterparts -> new Comparison(context, table, counterparts, previous.name()).check());
			}
		});
	}

	/** The comparison of one table. */
	private static final class Comparison {

		private final CheckContext context;
		private final CheckedTable table;
		private final Counterparts counterparts;
		private final String file;
		private final Set<RowSpec> reported = new HashSet<>();

		Comparison(CheckContext context, CheckedTable table, Counterparts counterparts, String file) {
			this.context = context;
			this.table = table;
			this.counterparts = counterparts;
			this.file = file;
		}

		void check() {
			List<RowSpec> totals = new ArrayList<>();
			for (RowSpec row : table.spec().rows()) {
				if (row.sumRule().isPresent()) {
					totals.add(row);
				} else {
					check(row);
				}
			}
			table.spec().groups().forEach(this::check);
			totals.stream().filter(row -> row.addends().stream().noneMatch(reported::contains)).forEach(this::check);
		}

		private void check(RowSpec row) {
			for (ColumnSpec column : columns(row.block())) {
				Figure figure = table.figure(row, column);
				boolean comparable = figure.kind() == Kind.NUMBER || figure.kind() == Kind.COMPUTED;
				if (comparable && table.isReliable(figure)) {
					counterparts.figure(row, column).filter(last -> !last.blank() && Objects.equals(last.unit(), figure.unit()))
						.ifPresent(last -> check(row.label(), figure, figure.value(), last.value()));
				}
			}
		}

		/** A group is looked at only where the other edition has a row instead; else its rows are. */
		private void check(RowGroupSpec group) {
			Optional<RowSpec> single = counterparts.rowOf(group);
			if (single.isEmpty() || group.rows().stream().anyMatch(reported::contains)) {
				return;
			}
			for (ColumnSpec column : columns(single.get().block())) {
				Tally tally = new Tally();
				for (RowSpec row : group.addends()) {
					row.block().column(column.name()).ifPresent(own -> tally.add(table, table.figure(row, own), false));
				}
				Optional<Known> last = counterparts.sum(List.of(single.get()), column.name());
				if (!tally.figures().isEmpty() && tally.isKnown() && !tally.hasBlank() && last.isPresent() && !last.get().blank()) {
					check(group.label(), tally.figures().get(0), tally.sum(), last.get().value());
				}
			}
		}

		private static List<ColumnSpec> columns(BlockSpec block) {
			return block.defaultColumn().map(List::of).orElse(block.columns());
		}

		private void check(String label, Figure figure, BigDecimal found, BigDecimal last) {
			boolean isMoney = figure.column().unit().isPresent() || !figure.column().cellUnits().isEmpty();
			if (isMoney && isMoreThan(UNIT, found, last) && last.signum() > 0) {
				report(UNIT, Severity.WARNING, "T2-UNIT.year", label, figure, found, last);
			} else if (isJump(found.abs(), last.abs())) {
				reported.add(figure.row());
				report(JUMP, Severity.INFO, found.compareTo(last) > 0 ? "Y-JUMP.up" : "Y-JUMP.down", label, figure, found, last);
			}
		}

		/** Small numbers change by more than tenfold every year: the larger one must be worth a look by itself. */
		private boolean isJump(BigDecimal found, BigDecimal last) {
			BigDecimal larger = found.max(last);
			return context.format().threshold(JUMP, COUNT).filter(count -> larger.compareTo(count) > 0).isPresent()
				&& isMoreThan(JUMP, larger, found.min(last));
		}

		private boolean isMoreThan(String rule, BigDecimal larger, BigDecimal smaller) {
			return context.format().threshold(rule, TIMES).filter(times -> larger.compareTo(smaller.multiply(times)) > 0).isPresent();
		}

		private void report(String rule, Severity severity, String key, String label, Figure figure, BigDecimal found, BigDecimal last) {
			context.finding(rule, figure.region()).severity(severity).at(table.spec(), figure.row(), figure.column()).values(null, found.toPlainString())
				.report(key, "table", table.title(), "row", label, "column", figure.column().label(), "found", found.toPlainString(), "last",
					last.toPlainString(), "file", Messages.quotable(file));
		}
	}
}
