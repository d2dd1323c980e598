package org.nianbao.ide.newreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.format.Operator;
import org.nianbao.language.format.Scope;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.library.Counterparts;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.TableSnapshot.Known;

/**
 * The figures that follow from last year's report alone: those for which the format declares a relation (勾稽) that equates one figure with figures of
 * the year before (上年). Totals are left to be computed.
 */
final class CarriedFigures implements TableTemplate.Filling {

	private record Cell(RowSpec row, ColumnSpec column) {
	}

	private final ReportFormat format;
	private final ReportSnapshot previous;
	private final Map<Cell, BigDecimal> figures = new HashMap<>();

	/**
	 * @param format   the format of the new report
	 * @param previous last year's report, of whatever edition
	 */
	CarriedFigures(ReportFormat format, ReportSnapshot previous) {
		this.format = format;
		this.previous = previous;
		for (RelationSpec relation : format.relations()) {
			if (relation.operator() == Operator.EQUAL) {
				carry(relation.scope(), relation.left(), relation.right());
				carry(relation.scope(), relation.right(), relation.left());
			}
		}
	}

	@Override
	public String content(RowSpec row, ColumnSpec column) {
		String blank = TableTemplate.BLANK.content(row, column);
		BigDecimal figure = figures.get(new Cell(row, column));
		return blank.isEmpty() && figure != null ? figure.toPlainString() : blank;
	}

	/** One side is a figure of the new report, the other side is known. */
	private void carry(Scope scope, List<SignedTerm> own, List<SignedTerm> past) {
		boolean follows = own.size() == 1 && !own.get(0).negative() && !own.get(0).isOfPreviousYear()
			&& past.stream().allMatch(SignedTerm::isOfPreviousYear);
		Optional<TableSpec> found = follows ? table(own.get(0).names()) : Optional.empty();
		if (found.isEmpty()) {
			return;
		}
		TableSpec table = found.get();
		List<String> names = inTable(own.get(0).names(), table);
		List<RowSpec> rows = scope == Scope.PER_ROW ? table.rows() : table.rowsNamed(names.get(0));
		if (scope != Scope.PER_ROW && rows.size() != 1) {
			return;
		}
		for (RowSpec row : rows) {
			for (ColumnSpec column : columns(scope, names, row.block())) {
				past(scope, past, row, column).filter(figure -> fits(figure, column)).ifPresent(figure -> figures.put(new Cell(row, column), figure));
			}
		}
	}

	private static List<ColumnSpec> columns(Scope scope, List<String> names, BlockSpec block) {
		return switch (scope) {
			case PER_ROW -> block.column(names.get(0)).stream().toList();
			case PER_COLUMN -> names.size() > 1 ? block.column(names.get(1)).stream().toList() : block.columns();
			case TABLE -> (names.size() > 1 ? block.column(names.get(1)) : block.defaultColumn()).stream().toList();
		};
	}

	/** Adds up figures of last year; empty where one is blank or not known. */
	private Optional<BigDecimal> past(Scope scope, List<SignedTerm> terms, RowSpec row, ColumnSpec column) {
		BigDecimal sum = BigDecimal.ZERO;
		for (SignedTerm term : terms) {
			Optional<Known> known = figure(scope, term.names().subList(1, term.names().size()), row, column)
				.filter(figure -> !figure.blank() && figure.unit() == null);
			if (known.isEmpty()) {
				return Optional.empty();
			}
			sum = term.negative() ? sum.subtract(known.get().value()) : sum.add(known.get().value());
		}
		return Optional.of(sum);
	}

	private Optional<Known> figure(Scope scope, List<String> all, RowSpec row, ColumnSpec column) {
		Optional<TableSpec> table = all.isEmpty() ? Optional.empty() : table(all);
		Optional<Counterparts> found = table.flatMap(own -> Counterparts.of(own, previous));
		if (found.isEmpty()) {
			return Optional.empty();
		}
		List<String> names = inTable(all, table.get());
		List<RowSpec> rows = scope == Scope.PER_ROW ? found.get().rows(row) : found.get().rowsNamed(names.get(0));
		String name = scope == Scope.PER_ROW ? names.get(0) : names.size() > 1 ? names.get(1) : column.name();
		return found.get().sum(rows, name);
	}

	private static boolean fits(BigDecimal figure, ColumnSpec column) {
		return (figure.signum() >= 0 || column.isSigned()) && figure.stripTrailingZeros().scale() <= column.decimals();
	}

	private Optional<TableSpec> table(List<String> names) {
		return format.table(names.get(0)).or(() -> format.tables().stream().filter(table -> !table.rowsNamed(names.get(0)).isEmpty()).findFirst());
	}

	/** The names after that of the table, if it is named. */
	private static List<String> inTable(List<String> names, TableSpec table) {
		return names.size() > 1 && names.get(0).equals(table.name()) ? names.subList(1, names.size()) : names;
	}
}
