package org.nianbao.ide.hover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.navigation.ReportElement.Cell;
import org.nianbao.ide.navigation.ReportMention;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReferenceValue;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says what a figure is, and how it is made up.
 */
final class FigureHovers {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;
	private final LoadedReport report;
	private final ReportMention mention;

	FigureHovers(RuleCatalogue catalogue, HoverMessages messages, LoadedReport report, ReportMention mention) {
		this.catalogue = catalogue;
		this.messages = messages;
		this.report = report;
		this.mention = mention;
	}

	// ---- cells ----------------------------------------------------------------------------------------------------------

	Hover cell(Cell cell) {
		Figure figure = cell.figure();
		HoverBuilder hover = new HoverBuilder(messages, mention.region(), label(figure));
		hover.say("cell", "value", value(figure), "reference", "{" + reference(figure) + "}");
		if (figure.kind() == Kind.BAD) {
			hover.say("bad." + figure.problem().name());
		}
		addSum(hover, cell.table(), figure, figure.column().sumRule(), figure.column().addends(), column -> cell.table().figure(figure.row(), column),
			ColumnSpec::label);
		addSum(hover, cell.table(), figure, figure.row().sumRule(), figure.row().addends(), row -> cell.table().figure(row, figure.column()),
			RowSpec::label);
		figure.row().block().columns().stream().filter(column -> column.addends().contains(figure.column()))
			.forEach(total -> addShare(hover, figure, cell.table().figure(figure.row(), total), total.label()));
		cell.table().spec().rows().stream().filter(row -> row.addends().contains(figure.row()))
			.forEach(total -> addShare(hover, figure, cell.table().figure(total, figure.column()), total.label()));
		new RuleNotes(catalogue, report.format(), cell.table().spec(), figure.row().name(), false, hover).add(figure.row().sumRule());
		new RuleNotes(catalogue, report.format(), cell.table().spec(), figure.column().name(), true, hover).add(figure.column().sumRule());
		return hover.build();
	}

	private <T> void addSum(HoverBuilder hover, OfficialTable table, Figure total, Optional<String> rule, List<T> parts, Function<T, Figure> figures,
			Function<T, String> labels) {
		if (rule.isEmpty()) {
			return;
		}
		hover.line(messages.format("sumHeading", "rule", rule.get()), "", true);
		parts.forEach(part -> hover.line(labels.apply(part), value(figures.apply(part)), false));
		Optional<BigDecimal> sum = OfficialTable.sum(parts.stream().map(figures).toList());
		if (sum.isEmpty()) {
			hover.line(messages.format("expected"), messages.format("unknown"), true);
			return;
		}
		hover.line(messages.format("expected"), sum.get().toPlainString(), true);
		if (total.kind() == Kind.NUMBER) {
			BigDecimal difference = total.value().subtract(sum.get());
			hover.line(messages.format("difference"), difference.signum() == 0 ? messages.format("none") : signed(difference), true);
		}
	}

	private void addShare(HoverBuilder hover, Figure part, Figure whole, String label) {
		if (part.hasValue() && whole.hasValue() && whole.value().signum() > 0) {
			BigDecimal share = part.value().multiply(HUNDRED).divide(whole.value(), 1, RoundingMode.HALF_UP);
			hover.say("share", "label", label, "whole", whole.value().toPlainString(), "share", share.toPlainString());
		}
	}

	private static String signed(BigDecimal value) {
		return value.signum() > 0 ? "+" + value.toPlainString() : value.toPlainString();
	}

	private static String reference(Figure figure) {
		boolean isDefault = figure.row().block().defaultColumn().filter(column -> column == figure.column()).isPresent();
		return isDefault ? figure.row().name() : figure.row().name() + "." + figure.column().name();
	}

	// ---- references -----------------------------------------------------------------------------------------------------

	/** The hover of a reference, whichever of its parts the pointer rests on. */
	Hover reference(ReferenceValue value, String written) {
		HoverBuilder hover = new HoverBuilder(messages, mention.region(),
			value.problem().isPresent() ? written : messages.format("equals", "reference", written, "value", value.text()));
		value.problem().ifPresent(problem -> hover.say("reference." + problem.kind().name(), "name", problem.name()));
		for (Figure figure : value.figures()) {
			String place = figure.region() == null ? messages.format("missing")
				: messages.format("place", "line", report.lines().line(figure.region().offset()));
			hover.line(messages.format("figureAt", "figure", label(figure), "place", place), value(figure), false);
		}
		return hover.build();
	}

	private static String label(Figure figure) {
		return figure.row().label() + " × " + figure.column().label();
	}

	private String value(Figure figure) {
		return switch (figure.kind()) {
			case NUMBER -> figure.text();
			case COMPUTED -> figure.hasValue() ? messages.format("computed", "value", figure.value().toPlainString()) : messages.format("unknown");
			case BLANK -> messages.format("blank");
			case BAD -> messages.format("badValue", "text", figure.text());
			case MISSING -> messages.format("missing");
		};
	}
}
