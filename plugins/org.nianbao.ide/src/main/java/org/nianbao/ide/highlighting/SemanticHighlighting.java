package org.nianbao.ide.highlighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FormatDirective;
import org.nianbao.language.report.ReportPackage;

/**
 * Finds the styles that depend on what a report means: labels that no format knows, sums, references that lead nowhere, tables that are
 * none of the official ones. They stand in for those of {@link ReportHighlighting} at the same place.
 */
public final class SemanticHighlighting {

	private final LoadedReport report;
	private final List<StyledRegion> regions = new ArrayList<>();

	private SemanticHighlighting(LoadedReport report) {
		this.report = report;
	}

	/**
	 * Finds the styles of a report.
	 *
	 * @param report a report
	 * @return the regions in the order of the text, without overlaps
	 */
	public static List<StyledRegion> of(LoadedReport report) {
		return new SemanticHighlighting(report).regions();
	}

	private List<StyledRegion> regions() {
		report.sections().forEach(this::section);
		report.tables().forEach(this::officialTable);
		for (TreeIterator<EObject> contents = report.model().eAllContents(); contents.hasNext();) {
			EObject element = contents.next();
			if (element instanceof FormatDirective directive) {
				format(directive);
			} else if (element instanceof FigureRef reference) {
				reference(reference);
				contents.prune();
			} else if (element instanceof FigureTable table) {
				if (report.tableOf(table).isEmpty()) {
					freeTable(table);
				}
				contents.prune();
			}
		}
		regions.sort(Comparator.comparingInt(StyledRegion::offset));
		return List.copyOf(regions);
	}

	private void format(FormatDirective directive) {
		for (INode name : NodeModelUtils.findNodesForFeature(directive, ReportPackage.Literals.FORMAT_DIRECTIVE__FORMAT)) {
			if (report.formats().find(name.getText()).isEmpty()) {
				add(new Region(name.getTotalOffset(), name.getTotalLength()), HighlightStyle.UNKNOWN);
			}
		}
	}

	private void section(ReportSection section) {
		if (section.spec().isEmpty()) {
			add(section.headingRegion(), HighlightStyle.UNKNOWN);
		}
	}

	private void reference(FigureRef reference) {
		if (report.value(reference).problem().isPresent() && !ChartRequest.isByColumns(reference)) {
			add(ModelTexts.region(reference), HighlightStyle.REFERENCE_PROBLEM);
		}
	}

	/** A table without known labels is text: nothing in it is wrong. */
	private void freeTable(FigureTable table) {
		Region region = ModelTexts.region(table);
		for (StyledRegion lexical : ReportHighlighting.of(report.text().substring(region.offset(), region.end()))) {
			switch (lexical.style()) {
				case HEADER, GROUP_LABEL, LABEL, BAD -> add(new Region(region.offset() + lexical.offset(), lexical.length()), HighlightStyle.FREE_CELL);
				default -> {
					// looks like that in any table
				}
			}
		}
	}

	private void officialTable(OfficialTable table) {
		Set<RowGroupSpec> blocks = new HashSet<>();
		table.spec().blocks().stream().map(BlockSpec::group).flatMap(Optional::stream).forEach(blocks::add);
		for (TableLine line : table.lines()) {
			if (line instanceof TableLine.Header header) {
				header.columns().forEach(this::headerColumn);
			} else if (line instanceof TableLine.Group group) {
				group(group, blocks);
			} else if (line instanceof TableLine.Data data) {
				row(table, data);
			}
		}
	}

	private void headerColumn(TableLine.HeaderColumn cell) {
		if (cell.column().isEmpty()) {
			add(cell.label().region(), HighlightStyle.UNKNOWN);
		} else if (cell.column().get().target().sumRule().isPresent()) {
			add(cell.label().region(), HighlightStyle.TOTAL);
		}
	}

	private void group(TableLine.Group line, Set<RowGroupSpec> blocks) {
		if (line.group().isEmpty()) {
			add(line.label().region(), HighlightStyle.UNKNOWN);
		} else if (blocks.contains(line.group().get().target())) {
			add(line.label().region(), HighlightStyle.BLOCK_LABEL);
		}
	}

	private void row(OfficialTable table, TableLine.Data line) {
		if (line.spec().isEmpty()) {
			add(line.label().region(), HighlightStyle.UNKNOWN);
			return;
		}
		RowSpec row = line.spec().get().target();
		if (row.sumRule().isPresent()) {
			add(line.label().region(), HighlightStyle.TOTAL);
		}
		if (line.duplicate()) {
			return;
		}
		for (ColumnSpec column : row.block().columns()) {
			figure(table.figure(row, column));
		}
	}

	private void figure(Figure figure) {
		if (figure.kind() == Kind.BAD) {
			add(figure.region(), HighlightStyle.BAD);
		} else if (figure.kind() == Kind.NUMBER) {
			Region number = new Region(figure.region().offset(), figure.text().length());
			boolean isSum = figure.row().sumRule().isPresent() || figure.column().sumRule().isPresent();
			boolean hasUnit = !Character.isDigit(figure.text().charAt(figure.text().length() - 1));
			if (isSum || hasUnit) {
				add(number, isSum ? HighlightStyle.TOTAL : HighlightStyle.NUMBER);
			}
		}
	}

	private void add(Region region, HighlightStyle style) {
		if (region.length() > 0) {
			regions.add(new StyledRegion(region.offset(), region.length(), style));
		}
	}
}
