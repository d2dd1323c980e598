package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * The years of a format are in order, no two formats without a parent are for the same year, and no format is for years that its parent is not for.
 */
final class YearCheck {

	/** The report years of a format, both ends included. */
	private record Years(int first, int last) {

		static Years of(Format format) {
			int last = format.isOpenEnded() ? Integer.MAX_VALUE : format.getLastYear() == 0 ? format.getFirstYear() : format.getLastYear();
			return new Years(format.getFirstYear(), last);
		}

		boolean overlaps(Years other) {
			return first <= other.last && other.first <= last;
		}

		boolean contains(Years other) {
			return first <= other.first && other.last <= last;
		}
	}

	private final ProblemCollector problems;

	YearCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	/** Checks formats against each other. */
	void check(List<FormatOutline> formats) {
		List<Format> national = new ArrayList<>();
		for (FormatOutline outline : formats) {
			Format format = outline.definition();
			if (format.getFirstYear() == 0) {
				continue;
			}
			Years years = Years.of(format);
			if (years.first() > years.last()) {
				problems.add(format, Literals.FORMAT__LAST_YEAR, Text.error(FormatRule.YEARS, "years.order", "first", years.first(), "last", years.last()));
			} else if (outline.parent().isPresent()) {
				checkParent(outline, years);
			} else {
				national.stream().filter(other -> Years.of(other).overlaps(years)).findFirst().ifPresent(other -> problems.add(format,
					Literals.FORMAT__FIRST_YEAR, Text.warning(FormatRule.YEARS, "years.overlap", "name", format.getName(), "other", other.getName())));
				national.add(format);
			}
		}
	}

	private void checkParent(FormatOutline outline, Years years) {
		FormatOutline parent = outline.parent().orElseThrow();
		while (parent.definition().getFirstYear() == 0 && parent.parent().isPresent()) {
			parent = parent.parent().get();
		}
		if (parent.definition().getFirstYear() != 0 && !Years.of(parent.definition()).contains(years)) {
			problems.add(outline.definition(), Literals.FORMAT__FIRST_YEAR,
				Text.warning(FormatRule.YEARS, "years.parent", "name", outline.definition().getName(), "parent", parent.definition().getName()));
		}
	}
}
