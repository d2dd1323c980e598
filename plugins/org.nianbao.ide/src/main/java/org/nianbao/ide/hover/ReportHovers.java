package org.nianbao.ide.hover;

import java.util.Optional;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.navigation.ReportElement;
import org.nianbao.ide.navigation.ReportElement.Cell;
import org.nianbao.ide.navigation.ReportElement.ChartTable;
import org.nianbao.ide.navigation.ReportElement.ColumnLabel;
import org.nianbao.ide.navigation.ReportElement.DirectiveWord;
import org.nianbao.ide.navigation.ReportElement.FormatName;
import org.nianbao.ide.navigation.ReportElement.GroupLabel;
import org.nianbao.ide.navigation.ReportElement.OtherReports;
import org.nianbao.ide.navigation.ReportElement.PictureFile;
import org.nianbao.ide.navigation.ReportElement.Reference;
import org.nianbao.ide.navigation.ReportElement.ReferenceName;
import org.nianbao.ide.navigation.ReportElement.RowLabel;
import org.nianbao.ide.navigation.ReportElement.RuleName;
import org.nianbao.ide.navigation.ReportElement.SectionHeading;
import org.nianbao.ide.navigation.ReportMention;
import org.nianbao.ide.navigation.ReportMentions;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says what the parts of a report are.
 */
public final class ReportHovers {

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public ReportHovers(RuleCatalogue catalogue) {
		this.catalogue = catalogue;
		messages = new HoverMessages(catalogue);
	}

	/**
	 * Says what a part of a report is.
	 *
	 * @param report the report
	 * @param offset a place in it: the character after it counts
	 * @return empty where there is nothing to say
	 */
	public Optional<Hover> at(LoadedReport report, int offset) {
		return ReportMentions.at(report, offset).filter(mention -> offset < mention.reach().end()).map(mention -> of(report, mention));
	}

	private Hover of(LoadedReport report, ReportMention mention) {
		ReportElement element = mention.element();
		LabelHovers labels = new LabelHovers(catalogue, messages, report, mention);
		FigureHovers figures = new FigureHovers(catalogue, messages, report, mention);
		DirectiveHovers directives = new DirectiveHovers(catalogue, messages, report, mention);
		if (element instanceof RowLabel label) {
			return labels.row(label);
		} else if (element instanceof GroupLabel label) {
			return labels.group(label);
		} else if (element instanceof ColumnLabel label) {
			return labels.column(label);
		} else if (element instanceof SectionHeading heading) {
			return labels.section(heading);
		} else if (element instanceof Cell cell) {
			return figures.cell(cell);
		} else if (element instanceof Reference reference) {
			return figures.reference(reference.value(), report.text().substring(mention.region().offset(), mention.region().end()));
		} else if (element instanceof ReferenceName name) {
			return figures.reference(name.value(), report.text().substring(mention.region().offset(), mention.region().end()));
		} else if (element instanceof DirectiveWord word) {
			return directives.word(word);
		} else if (element instanceof FormatName name) {
			return directives.format(name.format());
		} else if (element instanceof RuleName name) {
			return directives.rule(name.id());
		} else if (element instanceof ChartTable chart) {
			return directives.table(chart);
		} else if (element instanceof OtherReports other) {
			return directives.files(other);
		}
		return directives.picture((PictureFile) element);
	}
}
