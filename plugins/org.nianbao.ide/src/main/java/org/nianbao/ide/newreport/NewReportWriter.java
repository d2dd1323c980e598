package org.nianbao.ide.newreport;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.formats.DeadlineSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.library.ReportSnapshot;

/**
 * Writes new reports: directives, title, opening, all sections with their tables, subheadings and standard sentences, closing lines. What the format
 * says to follow from last year's report is carried over.
 */
public final class NewReportWriter {

	/** The rule whose standard sentence opens a report: it states the period and whom to ask. */
	private static final String OPENING_RULE = "X-PERIOD";

	/** Stands for what the writer knows. */
	private static final String GAP = "……";

	private static final String BODY_PLACEHOLDER = "{机关}";
	private static final String YEAR_PLACEHOLDER = "{年度}";

	/** For formats that say nothing about titles. */
	private static final String PLAIN_TITLE = BODY_PLACEHOLDER + YEAR_PLACEHOLDER + "年度报告";

	private final NewReport report;
	private final ReportFormat format;
	private final Optional<CarriedProse> prose;
	private final TableTemplate.Filling filling;
	private final StringBuilder text = new StringBuilder();
	private int offset = -1;
	private int length;

	private NewReportWriter(NewReport report) {
		this.report = report;
		format = report.format();
		prose = report.previous().map(previous -> new CarriedProse(previous.report(), report));
		filling = report.sum().isPresent() ? report.sum().get().figures()
			: report.previous().filter(previous -> previous.year().equals(OptionalInt.of(report.year() - 1)))
			.<TableTemplate.Filling>map(previous -> new CarriedFigures(format, ReportSnapshot.of(previous.report(), previous.file())))
			.orElse(TableTemplate.BLANK);
	}

	/**
	 * Writes a report. Figures are carried over only from the report of the very year before.
	 *
	 * @param report what is known of it
	 * @return its text, formatted
	 */
	public static NewReportText write(NewReport report) {
		return new NewReportWriter(report).write();
	}

	private NewReportText write() {
		addDirectives();
		paragraph(title());
		addOpening();
		for (SectionSpec section : format.sections()) {
			paragraph(SectionTemplate.heading(section));
			addContent(section);
		}
		closing().forEach(line -> text.append(line).append('\n'));
		return new NewReportText(text.toString(), Math.max(offset, 0), length);
	}

	private void addDirectives() {
		if (report.namesFormat()) {
			text.append("@格式 ").append(format.name()).append('\n');
		}
		report.previous().ifPresent(previous -> text.append("@上年 \"").append(previous.referenceFrom(report.directory())).append("\"\n"));
		report.sum().ifPresent(sum -> sum.references().forEach(reference -> text.append("@汇总 \"").append(reference).append("\"\n")));
		if (!text.isEmpty()) {
			text.append('\n');
		}
	}

	private String title() {
		String pattern = format.titlePattern().isEmpty() ? PLAIN_TITLE : format.titlePattern();
		return pattern.replace(BODY_PLACEHOLDER, report.body()).replace(YEAR_PLACEHOLDER, Integer.toString(report.year()));
	}

	private void addOpening() {
		List<String> carried = prose.map(CarriedProse::opening).orElse(List.of());
		if (!carried.isEmpty()) {
			carried.forEach(this::paragraph);
			return;
		}
		SectionTemplate.sentences(format, OPENING_RULE, OptionalInt.of(report.year())).stream().findFirst().ifPresent(opening -> {
			int gap = opening.indexOf(GAP);
			if (gap >= 0) {
				beginAt(text.length() + gap, GAP.length());
			}
			paragraph(opening);
		});
	}

	private void addContent(SectionSpec section) {
		String content = SectionTemplate.content(format, section, OptionalInt.of(report.year()), filling);
		if (section.table().isPresent()) {
			text.append(content).append('\n');
			return;
		}
		// The first subheading, if there is any, and then an empty line to write in.
		boolean begins = offset < 0;
		int end = begins ? content.indexOf('\n') + 1 : content.length();
		text.append(content, 0, end);
		if (begins) {
			text.append(end == 0 ? "" : "\n");
			beginAt(text.length(), 0);
			text.append('\n');
			text.append(end < content.length() ? "" : "\n");
		}
		text.append(content, end, content.length());
		if (!content.isEmpty()) {
			text.append('\n');
		}
	}

	private List<String> closing() {
		List<String> carried = prose.map(CarriedProse::closing).orElse(List.of());
		if (!carried.isEmpty()) {
			return carried;
		}
		List<String> lines = new ArrayList<>();
		lines.add(">> " + report.body());
		Optional<MonthDay> day = report.project().deadline().or(() -> format.deadline(report.body()).map(DeadlineSpec::day));
		day.map(last -> last.atYear(report.year() + 1))
			.ifPresent(date -> lines.add(">> " + date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"));
		return lines;
	}

	private void paragraph(String line) {
		text.append(line).append("\n\n");
	}

	private void beginAt(int start, int selected) {
		if (offset < 0) {
			offset = start;
			length = selected;
		}
	}
}
