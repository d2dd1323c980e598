package org.nianbao.ide.assist;

import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.figures.ReportTitle;
import org.nianbao.language.formats.PeriodSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.report.Paragraph;

/**
 * Proposes what stands before the sections, and whole reports.
 */
final class ReportTemplates {

	private static final String BODY = "{机关}";
	private static final String YEAR = "{年度}";
	private static final PeriodSpec WHOLE_YEAR = new PeriodSpec(MonthDay.of(1, 1), MonthDay.of(12, 31));

	private final AssistTexts texts;
	private final Supplier<Year> lastYear;

	/**
	 * @param texts    what proposals say of templates, and the text of the opening paragraph
	 * @param lastYear the year that reports are about when they name none
	 */
	ReportTemplates(AssistTexts texts, Supplier<Year> lastYear) {
		this.texts = texts;
		this.lastYear = lastYear;
	}

	/**
	 * Proposes a title and, for a report that has nothing else, a whole report.
	 *
	 * @param place      a place in the line of the title, or in a report without one
	 * @param candidates gets the candidates
	 */
	void addTitle(Place place, Candidates candidates) {
		ReportFormat format = format(place);
		if (place.report().sections().isEmpty() && place.isBlank(place.lineEnd(), place.text().length())) {
			TemplateText report = title(place.template(), format).add("\n\n");
			opening(report, format, year(place)).add("\n");
			for (SectionSpec section : format.sections()) {
				report.add("\n").add(SectionTemplate.heading(section)).add("\n\n");
				String content = SectionTemplate.content(format, section, year(place));
				report.add(content.isEmpty() ? "\n" : content);
			}
			report.add("\n>> ").part("body", texts.get("body"), List.of()).add("\n>> ").part("date", texts.get("date", Integer.toString(year(place)
				.getAsInt() + 1)), List.of()).add("\n");
			candidates.add(new Candidate(Kind.TEMPLATE, texts.get("report"), format.title(), format.title(), true, place.typedLine(), place.contentStart(),
				report));
		}
		TemplateText title = title(place.template(), format);
		candidates.add(new Candidate(Kind.TEMPLATE, title.text(), texts.get("title"), "", place.report().title().lines().isEmpty(), place.typedLine(),
			place.contentStart(), title));
	}

	private ReportFormat format(Place place) {
		boolean chosen = place.report().facts().formatDirective().isPresent() || place.report().title().year().isPresent();
		return chosen ? place.format() : place.report().formats().forYear(year(place));
	}

	private OptionalInt year(Place place) {
		ReportTitle title = place.report().title();
		return title.year().isPresent() ? title.year() : OptionalInt.of(lastYear.get().getValue());
	}

	private TemplateText title(TemplateText text, ReportFormat format) {
		String pattern = format.titlePattern();
		int position = 0;
		while (position < pattern.length()) {
			if (pattern.startsWith(BODY, position)) {
				text.part("body", texts.get("body"), List.of());
				position += BODY.length();
			} else if (pattern.startsWith(YEAR, position)) {
				text.add(lastYear.get().toString());
				position += YEAR.length();
			} else {
				text.add(pattern.substring(position, position + 1));
				position++;
			}
		}
		return text;
	}

	/**
	 * Proposes the opening paragraph.
	 *
	 * @param place      a place between the title and the first section
	 * @param candidates gets the candidates
	 */
	void addOpening(Place place, Candidates candidates) {
		boolean missing = place.report().model().getBlocks().stream().noneMatch(Paragraph.class::isInstance);
		TemplateText text = opening(place.block(), place.format(), year(place));
		candidates.add(new Candidate(Kind.TEMPLATE, texts.get("opening.label"), texts.get("template"), text.text().strip(), missing, place.typedLine(),
			place.contentStart(), place.endBlock(text)));
	}

	private TemplateText opening(TemplateText text, ReportFormat format, OptionalInt year) {
		PeriodSpec period = format.period().orElse(WHOLE_YEAR);
		String[] pieces = texts.get("opening", format.title(), Integer.toString(year.getAsInt()), day(period.first()), day(period.last())).split("\\|");
		// Every second piece is to be filled in.
		for (int i = 0; i < pieces.length; i++) {
			if (i % 2 == 0) {
				text.add(pieces[i]);
			} else {
				text.part("opening" + i, pieces[i], List.of());
			}
		}
		return text;
	}

	private String day(MonthDay day) {
		return texts.get("day", Integer.toString(day.getMonthValue()), Integer.toString(day.getDayOfMonth()));
	}
}
