package org.nianbao.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.navigation.ReportElement.DirectiveWord;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.charts.ChartTables;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReferenceValue;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.figures.TableLine.WrittenLabel;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LabelMatch;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.library.WrittenReferences;
import org.nianbao.language.library.WrittenReferences.Written;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.AggregateDirective;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FormatDirective;
import org.nianbao.language.report.Picture;
import org.nianbao.language.report.PreviousDirective;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.report.Term;
import org.nianbao.language.report.WaiverDirective;
import org.nianbao.language.text.Whitespace;

/**
 * Finds the parts of a report that mean something: labels, cells, headings, references, what directives name.
 */
public final class ReportMentions {

	private static final Comparator<ReportMention> ORDER = Comparator.<ReportMention>comparingInt(mention -> mention.region().offset())
		.thenComparingInt(mention -> -mention.region().length());

	private final LoadedReport report;
	private final List<ReportMention> mentions = new ArrayList<>();

	private ReportMentions(LoadedReport report) {
		this.report = report;
	}

	/**
	 * Finds what a report mentions.
	 *
	 * @param report the report
	 * @return in the order of the text; a part of a reference comes after the reference, no other parts overlap
	 */
	public static List<ReportMention> of(LoadedReport report) {
		ReportMentions all = new ReportMentions(report);
		all.collect();
		all.mentions.sort(ORDER);
		return List.copyOf(all.mentions);
	}

	/**
	 * Finds what a report mentions at a place.
	 *
	 * @param report the report
	 * @param offset the place, before or after a character of the part
	 * @return the smallest part there; empty where nothing is mentioned
	 */
	public static Optional<ReportMention> at(LoadedReport report, int offset) {
		return at(of(report), offset);
	}

	/** Of two parts that meet at the place, the one after it counts. */
	static Optional<ReportMention> at(List<ReportMention> mentions, int offset) {
		return mentions.stream().filter(mention -> mention.reach().offset() <= offset && offset <= mention.reach().end())
			.min(Comparator.<ReportMention>comparingInt(mention -> offset < mention.reach().end() ? 0 : 1)
				.thenComparingInt(mention -> mention.reach().length()));
	}

	private void collect() {
		report.sections().forEach(this::heading);
		report.tables().forEach(this::table);
		WrittenReferences written = WrittenReferences.of(report.model());
		written.previous().forEach(file -> otherReports(file, true));
		written.aggregates().forEach(file -> otherReports(file, false));
		for (TreeIterator<EObject> contents = report.model().eAllContents(); contents.hasNext();) {
			EObject element = contents.next();
			if (element instanceof FigureRef reference) {
				reference(reference);
			} else if (element instanceof FormatDirective directive) {
				word(directive, DirectiveWord.Directive.FORMAT);
				WrittenLabel name = ModelTexts.lastWord(directive);
				report.formats().find(name.text()).ifPresent(format -> add(name.region(), new ReportElement.FormatName(format), false));
			} else if (element instanceof PreviousDirective) {
				word(element, DirectiveWord.Directive.PREVIOUS);
			} else if (element instanceof AggregateDirective) {
				word(element, DirectiveWord.Directive.AGGREGATE);
			} else if (element instanceof WaiverDirective waiver) {
				word(waiver, DirectiveWord.Directive.WAIVER);
				feature(waiver, ReportPackage.Literals.WAIVER_DIRECTIVE__RULE)
					.ifPresent(region -> add(region, new ReportElement.RuleName(waiver.getRule()), false));
			} else if (element instanceof ChartDirective chart) {
				chart(chart);
			} else if (element instanceof Picture picture) {
				add(ModelTexts.region(picture), new ReportElement.PictureFile(picture.getFile()), true);
			}
			if (element instanceof FigureRef || element instanceof FigureTable) {
				contents.prune();
			}
		}
	}

	// ---- headings and directives ----------------------------------------------------------------------------------------

	private void heading(ReportSection section) {
		if (section.spec().isPresent()) {
			SectionSpec spec = section.spec().get();
			int start = NodeModelUtils.getNode(section.model()).getOffset();
			add(new Region(start, section.headingRegion().end() - start), new ReportElement.SectionHeading(section, spec), true);
		}
	}

	private void otherReports(Written file, boolean previous) {
		add(file.region(), new ReportElement.OtherReports(file.written(), previous), false);
	}

	private void chart(ChartDirective chart) {
		word(chart, DirectiveWord.Directive.CHART);
		ChartRequest.of(chart).table().ifPresent(named -> ChartTables.named(report.model(), named.name())
			.ifPresent(table -> add(named.region(), new ReportElement.ChartTable(table), false)));
	}

	private void word(EObject directive, DirectiveWord.Directive kind) {
		for (ILeafNode leaf : NodeModelUtils.getNode(directive).getLeafNodes()) {
			if (!leaf.isHidden()) {
				add(new Region(leaf.getTotalOffset(), leaf.getTotalLength()), new DirectiveWord(kind), true);
				return;
			}
		}
	}

	private static Optional<Region> feature(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst().map(node -> new Region(node.getOffset(), node.getLength()));
	}

	// ---- tables ---------------------------------------------------------------------------------------------------------

	private void table(OfficialTable table) {
		for (TableLine line : table.lines()) {
			if (line instanceof TableLine.Header header) {
				header.columns().forEach(column -> column.column()
					.ifPresent(match -> cell(column.label().region(), new ReportElement.ColumnLabel(table, match.target(), match.official()))));
			} else if (line instanceof TableLine.Group group) {
				group.group().ifPresent(match -> cell(group.label().region(), new ReportElement.GroupLabel(table, match.target(), match.official())));
			} else if (line instanceof TableLine.Data data) {
				data.spec().ifPresent(match -> row(table, data, match));
			}
		}
	}

	private void row(OfficialTable table, TableLine.Data line, LabelMatch<RowSpec> match) {
		cell(line.label().region(), new ReportElement.RowLabel(table, match.target(), match.official()));
		if (line.duplicate()) {
			return;
		}
		for (ColumnSpec column : match.target().block().columns()) {
			Figure figure = table.figure(match.target(), column);
			if (figure.region() != null) {
				cell(figure.region(), new ReportElement.Cell(table, figure));
			}
		}
	}

	/** The blanks of a cell belong to it. */
	private void cell(Region region, ReportElement element) {
		String text = report.text();
		int start = region.offset();
		while (start > 0 && Whitespace.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		int end = region.end();
		while (end < text.length() && Whitespace.isWhitespace(text.charAt(end))) {
			end++;
		}
		mentions.add(new ReportMention(region, new Region(start, end - start), element, true));
	}

	// ---- references -----------------------------------------------------------------------------------------------------

	private void reference(FigureRef reference) {
		ReferenceValue value = report.value(reference);
		add(ModelTexts.region(reference), new ReportElement.Reference(value), false);
		reference.getNumerator().getTerms().forEach(term -> term(term, value));
		if (reference.getDenominator() != null) {
			reference.getDenominator().getTerms().forEach(term -> term(term, value));
		}
	}

	/** The names mean what they mean to {@link org.nianbao.language.figures.FigureReferences}; wrong ones mean nothing. */
	private void term(Term term, ReferenceValue value) {
		List<ILeafNode> names = new ArrayList<>();
		for (ILeafNode leaf : NodeModelUtils.getNode(term).getLeafNodes()) {
			if (!leaf.isHidden() && leaf.getTotalLength() > 0 && Character.isJavaIdentifierPart(leaf.getText().codePointAt(0))) {
				names.add(leaf);
			}
		}
		if (names.isEmpty()) {
			return;
		}
		ReportFormat format = report.format();
		Optional<TableSpec> named = format.table(names.get(0).getText());
		named.ifPresent(table -> name(names.get(0),
			new ReportElement.ReferenceName(value, Subject.Kind.TABLE, table, "", List.of(), Optional.empty(), false)));
		int rowAt = named.isPresent() ? 1 : 0;
		if (names.size() == rowAt) {
			return;
		}
		String rowName = names.get(rowAt).getText();
		List<TableSpec> candidates = named.map(List::of).orElse(format.tables());
		Optional<TableSpec> found = candidates.stream().filter(table -> !table.rowsNamed(rowName).isEmpty()).findFirst();
		if (found.isEmpty()) {
			return;
		}
		List<RowSpec> rows = found.get().rowsNamed(rowName);
		boolean hasColumn = names.size() > rowAt + 1;
		Optional<ColumnSpec> column = hasColumn ? rows.get(0).block().column(names.get(rowAt + 1).getText()) : rows.get(0).block().defaultColumn();
		name(names.get(rowAt), new ReportElement.ReferenceName(value, Subject.Kind.ROW, found.get(), rowName, rows, column, !hasColumn));
		if (hasColumn && column.isPresent()) {
			name(names.get(rowAt + 1), new ReportElement.ReferenceName(value, Subject.Kind.COLUMN, found.get(), rowName, rows, column, true));
		}
	}

	private void name(INode leaf, ReportElement.ReferenceName name) {
		add(new Region(leaf.getTotalOffset(), leaf.getTotalLength()), name, false);
	}

	private void add(Region region, ReportElement element, boolean defines) {
		mentions.add(new ReportMention(region, region, element, defines));
	}
}
