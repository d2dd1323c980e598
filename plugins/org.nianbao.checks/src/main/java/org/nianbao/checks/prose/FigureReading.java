package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SentencePatternSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * What a number of the prose may mean, with the names of the format resolved: a sum of figures, or the share of one sum in another.
 *
 * @param part  the sum
 * @param whole the sum of which it is a share; empty where it is no share
 */
record FigureReading(FigureSum part, Optional<FigureSum> whole) {

	/**
	 * A sum of figures of one format.
	 *
	 * @param terms      at least one
	 * @param expression the sum as a figure reference writes it
	 */
	record FigureSum(List<FigureTerm> terms, String expression) {

		/** Tells whether every term is in the column of totals, or in the only column of its rows. */
		boolean isInDefaultColumns() {
			return terms.stream().allMatch(FigureTerm::isInDefaultColumn);
		}

		/** Returns the tables that take part. */
		Set<TableSpec> tables() {
			Set<TableSpec> tables = new HashSet<>();
			terms.forEach(term -> tables.add(term.table()));
			return tables;
		}

		/** Returns the rows that take part. */
		Set<RowSpec> rows() {
			Set<RowSpec> rows = new HashSet<>();
			terms.forEach(term -> rows.addAll(term.rows()));
			return rows;
		}
	}

	/**
	 * A term of a sum.
	 *
	 * @param negative whether it is subtracted
	 * @param table    the table
	 * @param label    the label of the row, or of the group of rows
	 * @param rows     the rows that the name stands for
	 * @param column   the column
	 */
	record FigureTerm(boolean negative, TableSpec table, String label, List<RowSpec> rows, ColumnSpec column) {

		boolean isInDefaultColumn() {
			return rows.get(0).block().defaultColumn().filter(column::equals).isPresent();
		}
	}

	/**
	 * Resolves a reading of a format.
	 *
	 * @param reading the reading
	 * @param format  the format, whose tables the names are looked up in
	 * @return empty where a name means nothing there
	 */
	static Optional<FigureReading> of(SentencePatternSpec.Reading reading, ReportFormat format) {
		Optional<FigureSum> part = sum(reading.numerator(), format);
		Optional<FigureSum> whole = reading.denominator().flatMap(terms -> sum(terms, format));
		boolean resolved = part.isPresent() && whole.isPresent() == reading.denominator().isPresent();
		return resolved ? Optional.of(new FigureReading(part.get(), whole)) : Optional.empty();
	}

	private static Optional<FigureSum> sum(List<SignedTerm> terms, ReportFormat format) {
		List<FigureTerm> resolved = new ArrayList<>();
		StringBuilder expression = new StringBuilder();
		for (SignedTerm term : terms) {
			Optional<FigureTerm> figure = term(term, format);
			if (figure.isEmpty()) {
				return Optional.empty();
			}
			resolved.add(figure.get());
			expression.append(expression.length() == 0 ? "" : term.negative() ? " - " : " + ").append(String.join(".", term.names()));
		}
		return Optional.of(new FigureSum(List.copyOf(resolved), expression.toString()));
	}

	private static Optional<FigureTerm> term(SignedTerm term, ReportFormat format) {
		List<String> names = term.names();
		Optional<TableSpec> named = format.table(names.get(0));
		List<String> rest = named.isPresent() ? names.subList(1, names.size()) : names;
		if (rest.isEmpty()) {
			return Optional.empty();
		}
		List<TableSpec> tables = named.map(List::of).orElse(format.tables());
		return tables.stream().filter(table -> !table.rowsNamed(rest.get(0)).isEmpty()).findFirst().flatMap(table -> {
			List<RowSpec> rows = table.rowsNamed(rest.get(0));
			String label = table.row(rest.get(0)).map(RowSpec::label).orElseGet(() -> table.group(rest.get(0)).orElseThrow().label());
			Optional<ColumnSpec> column = rest.size() > 1 ? rows.get(0).block().column(rest.get(1)) : rows.get(0).block().defaultColumn();
			return column.map(c -> new FigureTerm(term.negative(), table, label, rows, c));
		});
	}
}
