package org.nianbao.checks.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.rules.DateReader.WrittenDate;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.DeadlineSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Report;

/**
 * The date below the report lies after the report year and not after the day until which the body publishes its report (报送期限). Silent where there
 * is no date.
 */
final class DeadlineRule implements ReportRule {

	private static final String DEADLINE = "S-DEADLINE";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(DEADLINE);
	}

	@Override
	public void check(CheckContext context) {
		if (context.report().title().year().isEmpty()) {
			return;
		}
		lastDate(context).ifPresent(date -> check(context, date, context.report().title().year().getAsInt()));
	}

	private static void check(CheckContext context, WrittenDate written, int year) {
		FindingDraft finding = context.finding(DEADLINE, written.region());
		if (written.date().isEmpty()) {
			finding.report("S-DEADLINE.noDay", "found", written.text());
			return;
		}
		LocalDate date = written.date().get();
		Optional<DeadlineSpec> spec = context.format().deadline(context.report().title().body());
		Optional<MonthDay> day = context.report().project().deadline().or(() -> spec.map(DeadlineSpec::day));
		Optional<LocalDate> deadline = day.map(d -> d.atYear(year + 1));
		if (date.getYear() <= year) {
			finding.values((year + 1) + "-01-01", date.toString()).report("S-DEADLINE.early", "found", written.text(), "year", year);
		} else if (deadline.isPresent() && date.isAfter(deadline.get())) {
			finding.values(deadline.get().toString(), date.toString()).report("S-DEADLINE.late", "found", written.text(), "year", year + 1, "month",
				deadline.get().getMonthValue(), "day", deadline.get().getDayOfMonth());
		}
	}

	/** The last date in a closing line, or in a last line that is nothing but a date. */
	private static Optional<WrittenDate> lastDate(CheckContext context) {
		Report model = context.report().model();
		List<Block> blocks = model.getSections().isEmpty() ? model.getBlocks() : model.getSections().get(model.getSections().size() - 1).getBlocks();
		for (int i = blocks.size() - 1; i >= 0; i--) {
			Block block = blocks.get(i);
			boolean isClosing = block instanceof Closing;
			if (!isClosing && !(block instanceof Paragraph && i == blocks.size() - 1)) {
				return Optional.empty();
			}
			Region line = ModelTexts.region(block);
			Optional<WrittenDate> date = DateReader.lastIn(context.report().text(), line);
			if (date.isPresent() && (isClosing || date.get().region().equals(line))) {
				return date;
			}
		}
		return Optional.empty();
	}
}
