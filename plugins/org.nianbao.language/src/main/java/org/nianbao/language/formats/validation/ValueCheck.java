package org.nianbao.language.formats.validation;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Deadline;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.LengthLimit;
import org.nianbao.language.format.Period;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.SimilarityLimit;
import org.nianbao.language.format.StandardSentence;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * Numbers are within their ranges, days are days, titles have their placeholders, texts have words.
 */
final class ValueCheck {

	private static final int MOST_DECIMALS = 9;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** What a title is made of. */
	private static final List<String> TITLE_PLACEHOLDERS = List.of("{机关}", "{年度}");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}");

	private final ProblemCollector problems;

	ValueCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	void check(FormatOutline format) {
		Format definition = format.definition();
		notBlank(definition, Literals.FORMAT__TITLE, definition.getTitle());
		if (definition.getTitlePattern() != null) {
			checkTitle(definition);
		}
		format.own(Deadline.class).forEach(deadline -> day(deadline, Literals.DEADLINE__DAY, deadline.getDay()));
		format.own(Period.class).forEach(this::check);
		format.own(StandardSentence.class).forEach(sentence -> notBlank(sentence, Literals.STANDARD_SENTENCE__TEXT, sentence.getText()));
		format.sections().values().forEach(section -> checkLengths(section, format));
		EcoreUtil.<EObject>getAllContents(definition, true).forEachRemaining(this::check);
		if (format.sections().isEmpty()) {
			problems.add(definition, Literals.FORMAT__NAME, Text.warning(FormatRule.EMPTY, "empty.format", "name", definition.getName()));
		}
	}

	private void check(EObject element) {
		if (element instanceof ColumnDef column && column.getDecimals() > MOST_DECIMALS) {
			problems.add(column, Literals.COLUMN_DEF__DECIMALS, Text.error(FormatRule.VALUE, "value.decimals", "most", MOST_DECIMALS));
		} else if (element instanceof ColumnDef column && column.getUnit() != null && !column.getCellUnits().isEmpty()) {
			problems.add(column, Literals.COLUMN_DEF__CELL_UNITS, Text.warning(FormatRule.VALUE, "value.units", "name", column.getName()));
		} else if (element instanceof ShareLimit limit && limit.getPercent().compareTo(HUNDRED) > 0) {
			problems.add(limit, Literals.SHARE_LIMIT__PERCENT, Text.error(FormatRule.VALUE, "value.percent"));
		} else if (element instanceof SimilarityLimit limit && HUNDRED.compareTo(BigDecimal.valueOf(limit.getPercent())) < 0) {
			problems.add(limit, Literals.SIMILARITY_LIMIT__PERCENT, Text.error(FormatRule.VALUE, "value.percent"));
		} else if (element instanceof Relation relation) {
			notBlank(relation, Literals.RELATION__MESSAGE, relation.getMessage());
		}
	}

	private void notBlank(EObject element, EAttribute feature, String text) {
		if (text.isBlank()) {
			problems.add(element, feature, Text.error(FormatRule.EMPTY, "empty.text"));
		}
	}

	private void checkTitle(Format format) {
		String pattern = format.getTitlePattern();
		for (String placeholder : TITLE_PLACEHOLDERS) {
			if (!pattern.contains(placeholder)) {
				problems.add(format, Literals.FORMAT__TITLE_PATTERN, Text.error(FormatRule.VALUE, "value.title", "placeholder", placeholder));
			}
		}
		Matcher matcher = PLACEHOLDER.matcher(pattern);
		while (matcher.find()) {
			if (!TITLE_PLACEHOLDERS.contains(matcher.group())) {
				problems.addWithin(format, Literals.FORMAT__TITLE_PATTERN, 0, matcher.start(), matcher.group().length(),
					Text.error(FormatRule.VALUE, "value.placeholder", "placeholder", matcher.group()));
			}
		}
	}

	private void check(Period period) {
		Optional<MonthDay> first = day(period, Literals.PERIOD__FIRST, period.getFirst());
		Optional<MonthDay> last = day(period, Literals.PERIOD__LAST, period.getLast());
		if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
			problems.add(period, Literals.PERIOD__LAST, Text.error(FormatRule.VALUE, "value.period", "first", period.getFirst(), "last", period.getLast()));
		}
	}

	private Optional<MonthDay> day(EObject element, EAttribute feature, String text) {
		Optional<MonthDay> day = FormatDays.parse(text);
		if (day.isEmpty()) {
			problems.add(element, feature, Text.error(FormatRule.VALUE, "value.day", "text", text));
		}
		return day;
	}

	private void checkLengths(FormatOutline.Section section, FormatOutline format) {
		List<LengthLimit> limits = section.definitions().stream().flatMap(definition -> definition.getLengthLimits().stream()).toList();
		for (LengthLimit least : limits) {
			for (LengthLimit most : limits) {
				boolean own = least.eContainer().eContainer() == format.definition() || most.eContainer().eContainer() == format.definition();
				if (own && !least.isAtMost() && most.isAtMost() && least.getCharacters() > most.getCharacters()) {
					LengthLimit later = limits.indexOf(least) > limits.indexOf(most) ? least : most;
					problems.add(later, Literals.LENGTH_LIMIT__CHARACTERS,
						Text.error(FormatRule.VALUE, "value.length", "least", least.getCharacters(), "most", most.getCharacters()));
				}
			}
		}
	}
}
