package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.ReferenceValue.Problem;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.Sum;
import org.nianbao.language.report.Term;

/**
 * Finds the figures that references in the prose name, and computes what is printed for them.
 */
public final class FigureReferences {

	/**
	 * The default number of decimals of a share.
	 */
	private static final int DEFAULT_DECIMALS = 1;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final ReportFormat format;
	private final Function<TableSpec, Optional<OfficialTable>> tables;

	FigureReferences(ReportFormat format, Function<TableSpec, Optional<OfficialTable>> tables) {
		this.format = format;
		this.tables = tables;
	}

	/** The reason why something has no value, on its way up. */
	private static final class Unresolved extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient Problem problem;

		Unresolved(Problem.Kind kind, String name) {
			super(name, null, false, false);
			problem = new Problem(kind, name);
		}
	}

	/**
	 * Computes a reference.
	 *
	 * @param reference a reference of the report
	 * @return its value, or why it has none
	 */
	ReferenceValue evaluate(FigureRef reference) {
		List<Figure> figures = new ArrayList<>();
		try {
			BigDecimal value = sum(reference.getNumerator(), figures);
			if (reference.getDenominator() == null) {
				return new ReferenceValue(Optional.of(value), value.toPlainString() + commonUnit(figures), figures, Optional.empty());
			}
			BigDecimal whole = sum(reference.getDenominator(), figures);
			if (whole.signum() == 0) {
				throw new Unresolved(Problem.Kind.ZERO_DENOMINATOR, text(reference.getDenominator()));
			}
			BigDecimal share = share(value, whole, reference);
			return new ReferenceValue(Optional.of(share), share.toPlainString() + "%", figures, Optional.empty());
		} catch (Unresolved unresolved) {
			return new ReferenceValue(Optional.empty(), text(reference), figures, Optional.of(unresolved.problem));
		}
	}

	/** What a term comes to. */
	@FunctionalInterface
	private interface Terms {

		BigDecimal value(Term term) throws Unresolved;
	}

	private BigDecimal sum(Sum sum, List<Figure> figures) throws Unresolved {
		return sum(sum, term -> value(term, figures));
	}

	private static BigDecimal sum(Sum sum, Terms terms) throws Unresolved {
		BigDecimal result = BigDecimal.ZERO;
		for (int i = 0; i < sum.getTerms().size(); i++) {
			boolean subtract = i > 0 && isMinus(sum.getOperators().get(i - 1));
			BigDecimal value = terms.value(sum.getTerms().get(i));
			result = subtract ? result.subtract(value) : result.add(value);
		}
		return result;
	}

	/**
	 * Computes a reference with figures from elsewhere, or of another column.
	 *
	 * @param reference a reference of the report
	 * @param column    the name of the column that counts where a term names none; empty for the usual one
	 * @param source    where the figures come from
	 * @return the number; empty where a name or a figure is not known, or the whole of a share is 0
	 */
	Optional<BigDecimal> evaluate(FigureRef reference, Optional<String> column, FigureSource source) {
		try {
			Terms terms = term -> value(term, column, source);
			BigDecimal value = sum(reference.getNumerator(), terms);
			if (reference.getDenominator() == null) {
				return Optional.of(value);
			}
			BigDecimal whole = sum(reference.getDenominator(), terms);
			return whole.signum() == 0 ? Optional.empty() : Optional.of(share(value, whole, reference));
		} catch (Unresolved unresolved) {
			return Optional.empty();
		}
	}

	private BigDecimal value(Term term, Optional<String> column, FigureSource source) throws Unresolved {
		ReferenceTarget target = target(names(term));
		Optional<ColumnSpec> chosen = target.columnNamed() || column.isEmpty() ? target.column() : target.rows().get(0).block().column(column.get());
		return chosen.flatMap(c -> source.figure(target.table(), target.name(), target.rows(), c))
			.orElseThrow(() -> new Unresolved(Problem.Kind.NO_FIGURE, target.name()));
	}

	/**
	 * Finds what the terms of a reference name.
	 *
	 * @param reference a reference of the report
	 * @return one for each term whose names mean something, in the order of the text
	 */
	List<ReferenceTarget> targets(FigureRef reference) {
		List<ReferenceTarget> targets = new ArrayList<>();
		List<Term> terms = new ArrayList<>(reference.getNumerator().getTerms());
		if (reference.getDenominator() != null) {
			terms.addAll(reference.getDenominator().getTerms());
		}
		for (Term term : terms) {
			try {
				targets.add(target(names(term)));
			} catch (Unresolved unresolved) {
				// means nothing, as its value says
			}
		}
		return targets;
	}

	private static BigDecimal share(BigDecimal part, BigDecimal whole, FigureRef reference) {
		return part.multiply(HUNDRED).divide(whole, decimals(reference.getPercent()), RoundingMode.HALF_UP);
	}

	/** Figures with a unit in the cell are printed with it; figures of different units cannot be added. */
	private static String commonUnit(List<Figure> figures) throws Unresolved {
		Set<String> units = new LinkedHashSet<>();
		figures.stream().filter(Figure::hasValue).forEach(figure -> units.add(figure.unit() == null ? "" : figure.unit()));
		if (units.size() > 1) {
			throw new Unresolved(Problem.Kind.NO_FIGURE, figures.get(0).row().name());
		}
		return units.isEmpty() ? "" : units.iterator().next();
	}

	private static boolean isMinus(String operator) {
		return !operator.equals("+") && !operator.equals("＋");
	}

	private BigDecimal value(Term term, List<Figure> figures) throws Unresolved {
		ReferenceTarget target = target(names(term));
		ColumnSpec column = target.column().orElseThrow(() -> new Unresolved(Problem.Kind.COLUMN_NEEDED, target.name()));
		OfficialTable table = tables.apply(target.table())
			.orElseThrow(() -> new Unresolved(Problem.Kind.NO_FIGURE, target.table().name()));
		List<Figure> own = target.rows().stream().map(row -> table.figure(row, column)).toList();
		figures.addAll(own);
		boolean unknown = own.stream().allMatch(figure -> figure.kind() == Kind.BLANK);
		Optional<BigDecimal> value = unknown ? Optional.empty() : OfficialTable.sum(own);
		return value.orElseThrow(() -> new Unresolved(Problem.Kind.NO_FIGURE, String.join(".", names(term))));
	}

	private ReferenceTarget target(List<String> names) throws Unresolved {
		List<String> rest = names;
		List<TableSpec> candidates = format.tables();
		Optional<TableSpec> table = format.table(names.get(0));
		if (table.isPresent()) {
			candidates = List.of(table.get());
			rest = names.subList(1, names.size());
			if (rest.isEmpty()) {
				throw new Unresolved(Problem.Kind.ROW_NEEDED, names.get(0));
			}
		}
		for (TableSpec candidate : candidates) {
			List<RowSpec> rows = candidate.rowsNamed(rest.get(0));
			if (!rows.isEmpty()) {
				return new ReferenceTarget(candidate, rest.get(0), rows, column(rows.get(0), rest), rest.size() > 1);
			}
		}
		throw noSuchName(rest.get(0));
	}

	/** A name of the format that means nothing at its place is another mistake than a name that is none. */
	private Unresolved noSuchName(String name) {
		boolean known = format.table(name).isPresent() || format.tables().stream().anyMatch(table -> !table.rowsNamed(name).isEmpty()
			|| table.blocks().stream().anyMatch(block -> block.column(name).isPresent()));
		return new Unresolved(known ? Problem.Kind.MISPLACED_NAME : Problem.Kind.UNKNOWN_NAME, name);
	}

	private Optional<ColumnSpec> column(RowSpec row, List<String> rowAndColumn) throws Unresolved {
		if (rowAndColumn.size() > 2) {
			throw new Unresolved(Problem.Kind.MISPLACED_NAME, rowAndColumn.get(2));
		}
		if (rowAndColumn.size() == 2) {
			return Optional.of(row.block().column(rowAndColumn.get(1)).orElseThrow(() -> noSuchName(rowAndColumn.get(1))));
		}
		return row.block().defaultColumn();
	}

	private static int decimals(String percent) {
		String digits = percent.substring(1);
		return digits.isEmpty() ? DEFAULT_DECIMALS : Integer.parseInt(digits);
	}

	/** The names of a term as typed; the model's cross-references would resolve them once more. */
	private static List<String> names(Term term) {
		List<String> names = new ArrayList<>();
		for (ILeafNode leaf : NodeModelUtils.getNode(term).getLeafNodes()) {
			if (!leaf.isHidden() && Character.isJavaIdentifierPart(leaf.getText().codePointAt(0))) {
				names.add(leaf.getText());
			}
		}
		return names;
	}

	private static String text(EObject element) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(element));
	}
}
