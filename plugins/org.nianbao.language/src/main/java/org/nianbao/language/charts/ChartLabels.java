package org.nianbao.language.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.ReferenceTarget;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.ChartFigure;
import org.nianbao.language.report.FigureRef;

/**
 * What the figures of a chart are called: as its writer calls them, else by what tells them apart.
 *
 * @param texts one for each figure
 */
record ChartLabels(List<String> texts) {

	/**
	 * Finds the labels.
	 *
	 * @param report   the report
	 * @param figures  the figures of a chart
	 * @param rowsOnly whether the columns are told otherwise
	 * @return the labels
	 */
	static ChartLabels of(LoadedReport report, List<ChartFigure> figures, boolean rowsOnly) {
		List<Optional<ReferenceTarget>> targets = figures.stream().map(figure -> single(report, figure)).toList();
		List<ReferenceTarget> known = targets.stream().flatMap(Optional::stream).toList();
		boolean oneRow = figures.size() > 1 && known.size() == figures.size() && known.stream().map(ReferenceTarget::name).distinct().count() == 1;
		boolean oneColumn = known.stream().map(ReferenceTarget::column).distinct().count() <= 1;
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < figures.size(); i++) {
			ChartFigure figure = figures.get(i);
			if (figure.getLabel() != null) {
				labels.add(figure.getLabel());
			} else if (targets.get(i).isEmpty()) {
				labels.add(withoutBraces(figure));
			} else {
				labels.add(label(targets.get(i).get(), rowsOnly, oneRow, oneColumn));
			}
		}
		return new ChartLabels(List.copyOf(labels));
	}

	private static String label(ReferenceTarget target, boolean rowsOnly, boolean oneRow, boolean oneColumn) {
		Optional<String> column = target.column().filter(c -> target.columnNamed()).map(ColumnSpec::label);
		if (rowsOnly || column.isEmpty() || oneColumn && !oneRow) {
			return target.name();
		}
		return oneRow ? column.get() : target.name() + "（" + column.get() + "）";
	}

	private static Optional<ReferenceTarget> single(LoadedReport report, ChartFigure figure) {
		if (figure.getReference() instanceof FigureRef reference && reference.getDenominator() == null && reference.getNumerator().getTerms().size() == 1) {
			return report.facts().targets(reference).stream().findFirst();
		}
		return Optional.empty();
	}

	private static String withoutBraces(ChartFigure figure) {
		String text = NodeModelUtils.getTokenText(NodeModelUtils.getNode(figure.getReference()));
		return text.length() > 2 ? text.substring(1, text.length() - 1) : text;
	}
}
