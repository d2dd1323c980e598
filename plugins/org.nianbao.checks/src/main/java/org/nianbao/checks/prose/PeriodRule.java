package org.nianbao.checks.prose;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.FindingDraft;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.PeriodSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.text.TextEdit;

/**
 * The period that the report says its figures are of is the one that the format asks for (统计期限), of the year in the title. Two days with nothing
 * but 起, 至 and the like between them are a period; that it is the one of the figures, the words of the sentence tell (表述 X-PERIOD).
 */
public final class PeriodRule implements ReportRule {

	private static final String ID = "X-PERIOD";
	private static final WordSet BETWEEN = Words.of("period.between");

	/**
	 * A day in prose.
	 *
	 * @param year  the year, null where it is not said
	 * @param month the month
	 * @param day   the day, null where only the month is said
	 * @param end   the index after it
	 */
	private record Date(Quantity year, Quantity month, Quantity day, int end) {

		int start() {
			return (year == null ? month : year).start();
		}
	}

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(ID);
	}

	@Override
	public void check(CheckContext context) {
		OptionalInt year = context.report().title().year();
		Optional<PeriodSpec> period = context.format().period();
		if (year.isEmpty() || period.isEmpty()) {
			return;
		}
		List<Wording> anchors = Wordings.of(context.format()).withoutNumber().stream().filter(wording -> wording.rule().equals(ID)).toList();
		for (ProsePassage passage : context.proseText().passages()) {
			List<Date> dates = dates(passage);
			for (int i = 0; i + 1 < dates.size(); i++) {
				Date first = dates.get(i);
				Date last = dates.get(i + 1);
				if (isPeriod(passage, first, last) && isOfFigures(passage, anchors, first.start())) {
					compare(context, passage, first, last, period.get(), year.getAsInt());
					i++;
				}
			}
		}
	}

	private static List<Date> dates(ProsePassage passage) {
		List<Date> dates = new ArrayList<>();
		List<Quantity> numbers = passage.quantities();
		for (int i = 0; i < numbers.size(); i++) {
			Quantity month = numbers.get(i);
			if (month.kind() != Kind.MONTH || passage.isQuoted(month.start())) {
				continue;
			}
			Quantity before = i == 0 ? null : numbers.get(i - 1);
			Quantity after = i + 1 == numbers.size() ? null : numbers.get(i + 1);
			Quantity year = before != null && before.kind() == Kind.YEAR && before.end() + 1 == month.start() ? before : null;
			Quantity day = after != null && after.kind() == Kind.DAY && after.start() == month.end() + 1 ? after : null;
			dates.add(new Date(year, month, day, (day == null ? month : day).end() + 1));
		}
		return dates;
	}

	private static boolean isPeriod(ProsePassage passage, Date first, Date last) {
		int position = first.end();
		while (position < last.start()) {
			String word = BETWEEN.startingAt(passage.text(), position);
			if (word == null) {
				return false;
			}
			position += word.length();
		}
		return position == last.start() && position > first.end();
	}

	private static boolean isOfFigures(ProsePassage passage, List<Wording> anchors, int place) {
		WordingMatcher matcher = new WordingMatcher(passage);
		for (int i = passage.sentenceStart(place); i < place; i++) {
			for (Wording anchor : anchors) {
				if (!passage.isQuoted(i) && matcher.match(anchor, i) != null) {
					return true;
				}
			}
		}
		return false;
	}

	private static void compare(CheckContext context, ProsePassage passage, Date first, Date last, PeriodSpec period, int year) {
		List<TextEdit> ofFirst = edits(passage, first, period.first(), year);
		List<TextEdit> ofLast = edits(passage, last, period.last(), year);
		if (ofFirst.isEmpty() && ofLast.isEmpty()) {
			return;
		}
		int from = ofFirst.isEmpty() ? last.start() : first.start();
		int to = ofLast.isEmpty() ? first.end() : last.end();
		Region region = passage.region(from, to);
		List<TextEdit> edits = new ArrayList<>(ofFirst);
		edits.addAll(ofLast);
		String expected = context.messages().format("prose.period", "first", text(context, year, period.first()), "last",
			text(context, year, period.last()));
		String found = passage.text().substring(from, to);
		FindingDraft finding = context.finding(ID, region).values(expected, found);
		finding.fix(false, edits, "X-PERIOD.fix.period", "period", expected).report(ID, "expected", expected, "found", found);
	}

	private static String text(CheckContext context, int year, MonthDay day) {
		return context.messages().format("prose.day", "year", year, "month", day.getMonthValue(), "day", day.getDayOfMonth());
	}

	/** Corrects what is wrong in a day, and leaves the rest as it is written. */
	private static List<TextEdit> edits(ProsePassage passage, Date date, MonthDay expected, int year) {
		List<TextEdit> edits = new ArrayList<>();
		correct(passage, date.year(), year, edits);
		correct(passage, date.month(), expected.getMonthValue(), edits);
		correct(passage, date.day(), expected.getDayOfMonth(), edits);
		return edits;
	}

	private static void correct(ProsePassage passage, Quantity number, int expected, List<TextEdit> edits) {
		if (number != null && number.value().intValue() != expected) {
			Region region = passage.region(number.start(), number.end());
			edits.add(new TextEdit(region.offset(), region.length(), String.valueOf(expected)));
		}
	}
}
