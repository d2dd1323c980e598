package org.nianbao.language.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.charts.ChartProblem.Kind;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.FigureSource;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReferenceTarget;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.library.Counterparts;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.library.TableSnapshot.Known;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.ChartFigure;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Table;

/**
 * Finds the figures of a chart. Used once.
 */
public final class ChartReader {

	/** The most that stand next to each other. */
	public static final int MOST_CATEGORIES = 40;
	/** The most figures of each: as many colours and patterns as can be told apart. */
	public static final int MOST_SERIES = 8;

	private final LoadedReport report;
	private final ChartRequest request;
	private final Supplier<List<ReportSnapshot>> earlierYears;
	private final List<ChartProblem> problems = new ArrayList<>();
	private List<String> categories = List.of();
	private List<ChartSeries> series = List.of();
	private Set<String> units = new LinkedHashSet<>();
	private String tableCaption = "";

	private ChartReader(LoadedReport report, ChartRequest request, Supplier<List<ReportSnapshot>> earlierYears) {
		this.report = report;
		this.request = request;
		this.earlierYears = earlierYears;
	}

	/**
	 * Finds the figures of a chart.
	 *
	 * @param report       the report
	 * @param directive    a chart of it
	 * @param earlierYears reads the reports of earlier years, the latest first; asked only by a chart over the years
	 * @return the chart, and what is wrong with it
	 */
	public static ChartReading read(LoadedReport report, ChartDirective directive, Supplier<List<ReportSnapshot>> earlierYears) {
		return new ChartReader(report, ChartRequest.of(directive), earlierYears).read();
	}

	private ChartReading read() {
		problems.addAll(request.problems());
		if (isBeforeTitle()) {
			problem(Kind.PLACE);
		}
		if (!isFatal()) {
			if (request.figures().isEmpty()) {
				readTable();
			} else {
				readFigures();
			}
		}
		if (!isFatal()) {
			checkSize();
		}
		if (!isFatal() && request.kind().orElseThrow() == ChartKind.PIE) {
			checkPie();
		}
		if (isFatal()) {
			return new ChartReading(Optional.empty(), problems);
		}
		boolean single = categories.size() == 1 || series.stream().allMatch(one -> one.values().stream().filter(Optional::isPresent).count() < 2);
		if (single && request.kind().orElseThrow() == ChartKind.LINE && problems.stream().noneMatch(problem -> problem.kind() == Kind.ONE_YEAR)) {
			problem(Kind.SINGLE_POINT);
		}
		if (units.size() > 1) {
			problems.add(new ChartProblem(Kind.SEVERAL_UNITS, region(), String.join("、", units.stream().filter(unit -> !unit.isEmpty()).toList())));
		}
		String unit = units.size() == 1 ? units.iterator().next() : "";
		String caption = request.caption().orElse(tableCaption);
		return new ChartReading(Optional.of(new ChartData(request.kind().orElseThrow(), caption, unit, categories, series)), problems);
	}

	private boolean isFatal() {
		return problems.stream().anyMatch(problem -> problem.kind().isFatal());
	}

	private void problem(Kind kind) {
		problems.add(new ChartProblem(kind, region(), ""));
	}

	private Region region() {
		return ModelTexts.region(request.directive());
	}

	private boolean isBeforeTitle() {
		return report.model().getTitle() != null && region().offset() < NodeModelUtils.getNode(report.model().getTitle()).getOffset();
	}

	// ---- tables ---------------------------------------------------------------------------------------------------------

	private void readTable() {
		if (request.axis() == ChartAxis.FIGURES || request.axis() == ChartAxis.YEARS) {
			problems.add(new ChartProblem(Kind.AXIS, region(), request.axis().word()));
			return;
		}
		Optional<Table> found = table();
		if (found.isEmpty()) {
			return;
		}
		ChartTable table = ChartTable.of(ChartTables.rows(found.get()));
		problems.addAll(table.problems());
		boolean byColumns = table.isByColumns(request.axis());
		categories = table.categories(byColumns);
		series = table.series(byColumns);
		units = table.units();
		if (table.isTooLarge()) {
			problem(Kind.TOO_MANY);
		}
	}

	private Optional<Table> table() {
		if (request.table().isPresent()) {
			ChartRequest.NamedTable named = request.table().get();
			Optional<FreeTable> found = ChartTables.named(report.model(), named.name());
			if (found.isEmpty()) {
				problems.add(new ChartProblem(Kind.UNKNOWN_TABLE, named.region(), named.name()));
			}
			found.ifPresent(table -> tableCaption = table.getCaption());
			return found.map(Table.class::cast);
		}
		Optional<Table> above = ChartTables.above(request.directive());
		if (above.isEmpty()) {
			problem(Kind.NO_TABLE);
		} else if (above.get() instanceof FigureTable figures && report.tableOf(figures).isPresent()) {
			problem(Kind.OFFICIAL_TABLE);
			return Optional.empty();
		} else if (above.get() instanceof FreeTable free) {
			tableCaption = free.getCaption();
		}
		return above;
	}

	// ---- figures of official tables -------------------------------------------------------------------------------------

	private void readFigures() {
		List<ChartFigure> figures = request.figures();
		switch (request.axis()) {
			case COLUMNS -> readColumns(figures);
			case YEARS -> readYears(figures);
			case FIGURES -> readItems(figures);
			default -> problems.add(new ChartProblem(Kind.AXIS, region(), request.axis().word()));
		}
	}

	private void readItems(List<ChartFigure> figures) {
		ChartLabels labels = ChartLabels.of(report, figures, false);
		categories = labels.texts();
		List<Optional<BigDecimal>> values = new ArrayList<>();
		for (ChartFigure figure : figures) {
			values.add(figure.getReference() instanceof FigureRef reference ? report.value(reference).value() : Optional.empty());
			addUnit(figure, Optional.empty());
		}
		series = List.of(new ChartSeries("", values));
	}

	/** Figures with a unit in the cell keep it; money has the unit of its column. */
	private void addUnit(ChartFigure figure, Optional<ColumnSpec> column) {
		if (!(figure.getReference() instanceof FigureRef reference)) {
			return;
		}
		if (reference.getDenominator() != null) {
			units.add("%");
			return;
		}
		List<ReferenceTarget> targets = report.facts().targets(reference);
		if (!targets.isEmpty()) {
			units.add(column.or(() -> targets.get(0).column()).flatMap(ColumnSpec::unit).orElse(""));
		}
	}

	private void readColumns(List<ChartFigure> figures) {
		List<ColumnSpec> columns = List.of();
		for (ChartFigure figure : figures) {
			List<ReferenceTarget> targets = figure.getReference() instanceof FigureRef reference ? report.facts().targets(reference) : List.of();
			for (ReferenceTarget target : targets) {
				List<ColumnSpec> own = target.rows().get(0).block().columns();
				columns = columns.isEmpty() ? own : columns;
				if (target.columnNamed() || own != columns) {
					problems.add(new ChartProblem(Kind.COLUMN, ModelTexts.region(figure.getReference()), target.name()));
					return;
				}
			}
		}
		List<ColumnSpec> parts = columns.stream().filter(column -> column.sumRule().isEmpty()).toList();
		categories = parts.stream().map(ColumnSpec::label).toList();
		List<String> labels = ChartLabels.of(report, figures, true).texts();
		List<ChartSeries> found = new ArrayList<>();
		for (int i = 0; i < figures.size(); i++) {
			List<Optional<BigDecimal>> values = new ArrayList<>();
			for (ColumnSpec column : parts) {
				values.add(value(figures.get(i), Optional.of(column.name()), this::own));
				addUnit(figures.get(i), Optional.of(column));
			}
			found.add(new ChartSeries(labels.get(i), values));
		}
		series = found;
	}

	private Optional<BigDecimal> own(TableSpec table, String name, List<RowSpec> rows, ColumnSpec column) {
		Optional<OfficialTable> found = report.table(table);
		List<Figure> figures = found.isEmpty() ? List.of() : rows.stream().map(row -> found.get().figure(row, column)).toList();
		boolean unknown = figures.stream().allMatch(figure -> figure.kind() == Figure.Kind.BLANK);
		return unknown ? Optional.empty() : OfficialTable.sum(figures);
	}

	private Optional<BigDecimal> value(ChartFigure figure, Optional<String> column, FigureSource source) {
		return figure.getReference() instanceof FigureRef reference ? report.facts().value(reference, column, source) : Optional.empty();
	}

	// ---- years ----------------------------------------------------------------------------------------------------------

	private void readYears(List<ChartFigure> figures) {
		List<ReportSnapshot> years = earlierYears.get();
		List<String> names = new ArrayList<>();
		for (int i = years.size() - 1; i >= 0; i--) {
			names.add(years.get(i).year().getAsInt() + "年");
		}
		names.add(report.title().year().isPresent() ? report.title().year().getAsInt() + "年" : "本年");
		if (years.isEmpty()) {
			problem(Kind.ONE_YEAR);
		}
		categories = names;
		List<String> labels = ChartLabels.of(report, figures, false).texts();
		List<ChartSeries> found = new ArrayList<>();
		for (int i = 0; i < figures.size(); i++) {
			List<Optional<BigDecimal>> values = new ArrayList<>();
			for (int year = years.size() - 1; year >= 0; year--) {
				ReportSnapshot snapshot = years.get(year);
				Optional<BigDecimal> value = value(figures.get(i), Optional.empty(), (table, name, rows, column) -> of(snapshot, table, name, column));
				values.add(value);
				if (value.isEmpty() && isKnown(figures.get(i))) {
					problems.add(new ChartProblem(Kind.UNKNOWN_YEAR, ModelTexts.region(figures.get(i).getReference()), snapshot.year().getAsInt() + "年"));
				}
			}
			values.add(figures.get(i).getReference() instanceof FigureRef reference ? report.value(reference).value() : Optional.empty());
			addUnit(figures.get(i), Optional.empty());
			found.add(new ChartSeries(figures.size() == 1 && figures.get(i).getLabel() == null && request.caption().isPresent() ? "" : labels.get(i), values));
		}
		series = found;
	}

	/** Of a figure that the report itself does not have, somebody else speaks. */
	private boolean isKnown(ChartFigure figure) {
		return figure.getReference() instanceof FigureRef reference && report.value(reference).problem().isEmpty();
	}

	/** Blanks of another year are not known here. */
	private static Optional<BigDecimal> of(ReportSnapshot year, TableSpec table, String name, ColumnSpec column) {
		Optional<Counterparts> counterparts = Counterparts.of(table, year);
		return counterparts.flatMap(found -> found.sum(found.rowsNamed(name), column.name())).filter(known -> !isBlankAlone(known)).map(Known::value);
	}

	private static boolean isBlankAlone(Known known) {
		return known.blank() && known.value().signum() == 0;
	}

	// ---- what can be drawn ----------------------------------------------------------------------------------------------

	private void checkSize() {
		if (series.stream().flatMap(one -> one.values().stream()).allMatch(Optional::isEmpty)) {
			problem(Kind.NOTHING);
		} else if (categories.size() > MOST_CATEGORIES || series.size() > MOST_SERIES) {
			problem(Kind.TOO_MANY);
		}
	}

	private void checkPie() {
		if (series.size() > 1) {
			problem(Kind.SEVERAL_SERIES);
			return;
		}
		dropTotal();
		List<BigDecimal> slices = series.get(0).values().stream().flatMap(Optional::stream).toList();
		if (slices.stream().anyMatch(slice -> slice.signum() < 0)) {
			problem(Kind.NEGATIVE_SLICE);
		} else if (slices.stream().allMatch(slice -> slice.signum() == 0)) {
			problem(Kind.ZERO_PIE);
		}
	}

	/** The last row of a table is often the sum of the others, which is the whole circle. */
	private void dropTotal() {
		List<Optional<BigDecimal>> values = series.get(0).values();
		int last = values.size() - 1;
		if (!request.figures().isEmpty() || last < 2 || values.get(last).isEmpty()) {
			return;
		}
		BigDecimal others = values.subList(0, last).stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (others.signum() != 0 && others.compareTo(values.get(last).get()) == 0) {
			categories = categories.subList(0, last);
			series = List.of(new ChartSeries(series.get(0).name(), values.subList(0, last)));
		}
	}
}
