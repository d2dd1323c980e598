package org.nianbao.ide.hover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.navigation.ReportElement.ColumnLabel;
import org.nianbao.ide.navigation.ReportElement.GroupLabel;
import org.nianbao.ide.navigation.ReportElement.RowLabel;
import org.nianbao.ide.navigation.ReportElement.SectionHeading;
import org.nianbao.ide.navigation.ReportMention;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LengthLimit;
import org.nianbao.language.formats.PointSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says what the format means by a label or a heading.
 */
final class LabelHovers {

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;
	private final LoadedReport report;
	private final ReportMention mention;

	LabelHovers(RuleCatalogue catalogue, HoverMessages messages, LoadedReport report, ReportMention mention) {
		this.catalogue = catalogue;
		this.messages = messages;
		this.report = report;
		this.mention = mention;
	}

	Hover row(RowLabel label) {
		RowSpec row = label.row();
		TableSpec table = label.table().spec();
		HoverBuilder hover = title(label.official()).say("row", "name", row.name(), "table", table.name(), "section", table.sectionTitle())
			.list("aliases", row.aliases());
		if (row.sumRule().isPresent()) {
			hover.say("sum", "sum", sum(row.addends().stream().map(RowSpec::name).toList()));
		}
		new RuleNotes(catalogue, report.format(), table, row.name(), false, hover).add(row.sumRule());
		return hover.build();
	}

	Hover group(GroupLabel label) {
		HoverBuilder hover = title(label.official());
		if (label.group().name().isPresent()) {
			hover.say("group", "name", label.group().name().get(), "table", label.table().spec().name());
		} else {
			hover.say("groupWithoutName", "table", label.table().spec().name());
		}
		hover.list("aliases", List.copyOf(label.group().definition().getAliases()))
			.list("rows", label.group().items().stream().map(RowItem::label).toList());
		label.group().name()
			.ifPresent(name -> new RuleNotes(catalogue, report.format(), label.table().spec(), name, false, hover).add(Optional.empty()));
		return hover.build();
	}

	Hover column(ColumnLabel label) {
		ColumnSpec column = label.column();
		HoverBuilder hover = title(label.official()).say("column", "name", column.name(), "table", label.table().spec().name())
			.list("aliases", column.aliases());
		column.unit().ifPresent(unit -> hover.say("unit", "unit", unit));
		hover.list("cellUnits", column.cellUnits());
		hover.quote(messages.format(column.isSigned() ? "signed" : "unsigned")
			+ messages.format(column.decimals() == 0 ? "whole" : "decimals", "count", column.decimals()));
		if (column.sumRule().isPresent()) {
			hover.say("sum", "sum", sum(column.addends().stream().map(ColumnSpec::name).toList()));
		}
		new RuleNotes(catalogue, report.format(), label.table().spec(), column.name(), true, hover).add(column.sumRule());
		return hover.build();
	}

	Hover section(SectionHeading heading) {
		SectionSpec spec = heading.spec();
		HoverBuilder hover = title(spec.title()).say("section", "number", spec.number(), "format", report.format().name()).list("aliases", spec.aliases());
		spec.table().ifPresent(table -> hover.say("sectionTable", "table", table.name()));
		String body = report.title().body();
		hover.list("points", spec.points().stream().filter(point -> point.concerns(body)).map(PointSpec::title).distinct().toList());
		spec.lengths().forEach(limit -> hover.say(limit.isMaximum() ? "lengthAtMost" : "lengthAtLeast", "count", limit.characters()));
		spec.similarity().stream().limit(1).forEach(limit -> hover.say("similarity", "percent", limit.percent()));
		Stream<String> ofPoints = spec.points().stream().filter(point -> point.concerns(body)).map(PointSpec::rule);
		Stream.concat(ofPoints, spec.lengths().stream().map(LengthLimit::rule)).distinct().flatMap(id -> catalogue.find(id).stream())
			.forEach(rule -> hover.note(messages.format("rule", "rule", rule.id(), "title", rule.title(), "source", rule.source())));
		return hover.build();
	}

	private HoverBuilder title(String title) {
		return new HoverBuilder(messages, mention.region(), title);
	}

	private static String sum(List<String> names) {
		return String.join(" + ", names);
	}
}
