package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Messages;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.ReferenceValue.Problem;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.text.TextEdit;

/**
 * Every figure reference of the prose has a value.
 */
final class ReferenceRule implements ReportRule {

	private static final String REFERENCE = "X-REF";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(REFERENCE);
	}

	@Override
	public void check(CheckContext context) {
		for (FigureRef reference : context.prose().references()) {
			Optional<Problem> problem = context.report().value(reference).problem();
			if (problem.isPresent() && !isMatterOfEdition(context, problem.get()) && !isRow(reference, problem.get())) {
				report(context, reference, problem.get());
			}
		}
	}

	/** Where the tables are those of another edition, that is the one thing to say. */
	private static boolean isMatterOfEdition(CheckContext context, Problem problem) {
		return problem.kind() != Problem.Kind.ZERO_DENOMINATOR && context.tables().stream().anyMatch(CheckedTable::isForeign);
	}

	/** A chart by columns takes all columns of the row: it needs none, and has no use for a total. */
	private static boolean isRow(FigureRef reference, Problem problem) {
		return (problem.kind() == Problem.Kind.COLUMN_NEEDED || problem.kind() == Problem.Kind.NO_FIGURE) && ChartRequest.isByColumns(reference);
	}

	private static void report(CheckContext context, FigureRef reference, Problem problem) {
		List<Region> places = problem.kind() == Problem.Kind.UNKNOWN_NAME ? places(reference, problem.name()) : List.of();
		Optional<String> suggestion = places.isEmpty() ? Optional.empty()
			: Suggestions.of(names(context.format(), qualifiers(reference, places.get(0)))).nearest(problem.name());
		String key = switch (problem.kind()) {
			case UNKNOWN_NAME -> suggestion.isPresent() ? "X-REF.unknown.suggestion" : "X-REF.unknown";
			case MISPLACED_NAME -> "X-REF.misplaced";
			case COLUMN_NEEDED -> "X-REF.column";
			case ROW_NEEDED -> "X-REF.row";
			case NO_FIGURE -> "X-REF.noFigure";
			case ZERO_DENOMINATOR -> "X-REF.zero";
		};
		String text = NodeModelUtils.getTokenText(NodeModelUtils.getNode(reference));
		FindingDraft finding = context.finding(REFERENCE, ModelTexts.region(reference)).values(suggestion.orElse(null), problem.name());
		suggestion.ifPresent(name -> finding.fix(false,
			places.stream().map(place -> new TextEdit(place.offset(), place.length(), name)).toList(), "X-REF.fix.name", "expected", name));
		finding.report(key, "reference", Messages.quotable(text), "name", Messages.quotable(problem.name()), "expected", suggestion.orElse(""));
	}

	/** Where a name stands in a reference, with the same names before it as where it stands first. */
	private static List<Region> places(FigureRef reference, String name) {
		List<Region> places = new ArrayList<>();
		for (ILeafNode leaf : NodeModelUtils.getNode(reference).getLeafNodes()) {
			Region place = new Region(leaf.getTotalOffset(), leaf.getTotalLength());
			if (leaf.getText().equals(name) && (places.isEmpty() || qualifiers(reference, place).equals(qualifiers(reference, places.get(0))))) {
				places.add(place);
			}
		}
		return places;
	}

	/** Returns the names that stand before a name, separated by dots from it and from each other. */
	private static List<String> qualifiers(FigureRef reference, Region place) {
		List<String> names = new ArrayList<>();
		boolean afterDot = false;
		for (ILeafNode leaf : NodeModelUtils.getNode(reference).getLeafNodes()) {
			if (leaf.getTotalOffset() >= place.offset()) {
				break;
			}
			if (!leaf.isHidden()) {
				boolean isDot = leaf.getText().equals(".") || leaf.getText().equals("．");
				if (!isDot && !afterDot) {
					names.clear();
				}
				if (!isDot) {
					names.add(leaf.getText());
				}
				afterDot = isDot;
			}
		}
		return afterDot ? names : List.of();
	}

	/** Returns the names that mean something after others: tables and rows at the beginning, then the rows of the table or the columns of the row. */
	private static List<String> names(ReportFormat format, List<String> qualifiers) {
		Set<String> names = new LinkedHashSet<>();
		Optional<TableSpec> table = qualifiers.isEmpty() ? Optional.empty() : format.table(qualifiers.get(0));
		List<TableSpec> tables = table.map(List::of).orElse(format.tables());
		List<String> rest = table.isPresent() ? qualifiers.subList(1, qualifiers.size()) : qualifiers;
		for (TableSpec candidate : tables) {
			if (rest.isEmpty()) {
				if (table.isEmpty()) {
					names.add(candidate.name());
				}
				candidate.rows().forEach(row -> names.add(row.name()));
				candidate.groups().forEach(group -> group.name().ifPresent(names::add));
			} else {
				candidate.rowsNamed(rest.get(0)).stream().limit(1).forEach(row -> row.block().columns().forEach(column -> names.add(column.name())));
			}
		}
		return List.copyOf(names);
	}
}
