package org.nianbao.checks.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Messages;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.ReferenceValue.Problem;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.FigureRef;

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
		Suggestions names = null;
		for (FigureRef reference : context.prose().references()) {
			Optional<Problem> problem = context.report().value(reference).problem();
			if (problem.isPresent() && !isMatterOfEdition(context, problem.get())) {
				names = names == null ? Suggestions.of(names(context.format())) : names;
				report(context, reference, problem.get(), names);
			}
		}
	}

	/** Where the tables are those of another edition, that is the one thing to say. */
	private static boolean isMatterOfEdition(CheckContext context, Problem problem) {
		return problem.kind() != Problem.Kind.ZERO_DENOMINATOR && context.tables().stream().anyMatch(CheckedTable::isForeign);
	}

	private static void report(CheckContext context, FigureRef reference, Problem problem, Suggestions names) {
		Optional<String> suggestion = problem.kind() == Problem.Kind.UNKNOWN_NAME ? names.nearest(problem.name()) : Optional.empty();
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
		suggestion.ifPresent(name -> name(reference, problem.name()).ifPresent(place -> finding.fix(false, place, name, "X-REF.fix.name", "expected", name)));
		finding.report(key, "reference",
			Messages.quotable(text), "name", Messages.quotable(problem.name()), "expected", suggestion.orElse(""));
	}

	/** Where a name stands in a reference. */
	private static Optional<Region> name(FigureRef reference, String name) {
		for (ILeafNode leaf : NodeModelUtils.getNode(reference).getLeafNodes()) {
			if (leaf.getText().equals(name)) {
				return Optional.of(new Region(leaf.getTotalOffset(), leaf.getTotalLength()));
			}
		}
		return Optional.empty();
	}

	private static List<String> names(ReportFormat format) {
		Set<String> names = new LinkedHashSet<>();
		for (TableSpec table : format.tables()) {
			names.add(table.name());
			table.rows().forEach(row -> names.add(row.name()));
			table.groups().forEach(group -> group.name().ifPresent(names::add));
			for (BlockSpec block : table.blocks()) {
				block.columns().forEach(column -> names.add(column.name()));
			}
		}
		return List.copyOf(names);
	}
}
