package org.nianbao.language.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.charts.ChartProblem.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.report.ChartCaption;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.ChartFigure;
import org.nianbao.language.report.ChartPart;
import org.nianbao.language.report.ChartWord;
import org.nianbao.language.report.FigureRef;

/**
 * What the words of a chart directive say, in whatever order they stand.
 */
public final class ChartRequest {

	/** With this character begins the caption of a table, and nothing else that a chart understands. */
	private static final String TABLE = "表";

	/**
	 * The table that is named.
	 *
	 * @param name   its caption, or how that begins
	 * @param region where it is named
	 */
	public record NamedTable(String name, Region region) {
	}

	private final ChartDirective directive;
	private final List<ChartFigure> figures = new ArrayList<>();
	private final List<ChartProblem> problems = new ArrayList<>();
	private ChartKind kind;
	private ChartAxis axis;
	private String caption;
	private NamedTable table;

	private ChartRequest(ChartDirective directive) {
		this.directive = directive;
		directive.getParts().forEach(this::add);
		if (kind == null && problems.stream().noneMatch(problem -> problem.kind() == Kind.UNKNOWN_WORD)) {
			problem(Kind.NO_KIND, directive, "");
		}
		if (table != null && !figures.isEmpty()) {
			problems.add(new ChartProblem(Kind.TABLE_AND_FIGURES, table.region(), table.name()));
		}
	}

	/**
	 * Reads a directive.
	 *
	 * @param directive a directive of a parsed report
	 * @return what it says
	 */
	public static ChartRequest of(ChartDirective directive) {
		return new ChartRequest(directive);
	}

	/**
	 * Tells whether a reference stands for all columns of its row, so that it needs none.
	 *
	 * @param reference a reference of a report
	 * @return true for one in a chart by columns
	 */
	public static boolean isByColumns(FigureRef reference) {
		return reference.eContainer() instanceof ChartFigure figure && figure.eContainer() instanceof ChartDirective chart
			&& of(chart).axis() == ChartAxis.COLUMNS;
	}

	private void add(ChartPart part) {
		if (part instanceof ChartFigure figure) {
			figures.add(figure);
		} else if (part instanceof ChartCaption text) {
			caption = once(caption, text.getText(), part, text.getText());
		} else {
			String word = ((ChartWord) part).getText();
			Optional<ChartKind> named = ChartKind.of(word);
			Optional<ChartAxis> along = ChartAxis.of(word);
			if (named.isPresent()) {
				kind = once(kind, named.get(), part, word);
			} else if (along.isPresent()) {
				axis = once(axis, along.get(), part, word);
			} else if (word.startsWith(TABLE)) {
				table = once(table, new NamedTable(word, ModelTexts.region(part)), part, word);
			} else {
				problem(Kind.UNKNOWN_WORD, part, word);
			}
		}
	}

	private <T> T once(T before, T found, EObject part, String written) {
		if (before != null) {
			problem(Kind.TWICE, part, written);
		}
		return before == null ? found : before;
	}

	private void problem(Kind what, EObject part, String detail) {
		problems.add(new ChartProblem(what, ModelTexts.region(part), detail));
	}

	/**
	 * Returns the directive.
	 *
	 * @return what was read
	 */
	public ChartDirective directive() {
		return directive;
	}

	/**
	 * Returns the kind of chart.
	 *
	 * @return empty where none is named
	 */
	public Optional<ChartKind> kind() {
		return Optional.ofNullable(kind);
	}

	/**
	 * Returns what stands next to each other.
	 *
	 * @return what is written; for figures without such a word the years for a line, else the figures; null for a table without such a word
	 */
	public ChartAxis axis() {
		if (axis != null || figures.isEmpty()) {
			return axis;
		}
		return kind == ChartKind.LINE ? ChartAxis.YEARS : ChartAxis.FIGURES;
	}

	/**
	 * Returns the caption.
	 *
	 * @return empty where none is written
	 */
	public Optional<String> caption() {
		return Optional.ofNullable(caption);
	}

	/**
	 * Returns the table that is named.
	 *
	 * @return empty where none is: the figures count, or the table above
	 */
	public Optional<NamedTable> table() {
		return Optional.ofNullable(table);
	}

	/**
	 * Returns the figures.
	 *
	 * @return in the order of the text; empty for a chart of a table
	 */
	public List<ChartFigure> figures() {
		return List.copyOf(figures);
	}

	/**
	 * Returns what is wrong with the words.
	 *
	 * @return in the order of the text
	 */
	public List<ChartProblem> problems() {
		return List.copyOf(problems);
	}
}
