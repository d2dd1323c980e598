package org.nianbao.ide.hints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.checks.FigureLaw;
import org.nianbao.checks.FigureLaw.Kind;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says at the ends of lines what totals should be: what is lacking (+) or too much (-) where one is wrong, its value where it is to be computed or is
 * blank, a tick where all is right. Relations are told at the last line that takes part in them. A line of zeros says nothing.
 */
public final class SumHints {

	private final ReportChecker checker;
	private final HintMessages messages;

	/**
	 * @param checker knows what the formats say of figures; in the language of the editor
	 */
	public SumHints(ReportChecker checker) {
		this.checker = checker;
		messages = new HintMessages(checker.catalogue());
	}

	/**
	 * Finds the hints of a report.
	 *
	 * @param report the report
	 * @return in the order of the text, one for a line at most
	 */
	public List<LineHint> of(LoadedReport report) {
		Map<Integer, LineLaws> lines = new TreeMap<>();
		for (FigureLaw law : checker.laws(report)) {
			boolean isSum = law.kind() == Kind.ROW_SUM || law.kind() == Kind.COLUMN_SUM;
			int offset = (isSum ? law.figure() : law.last()).region().offset();
			lines.computeIfAbsent(report.lines().line(offset), line -> new LineLaws(offset)).add(law);
		}
		List<LineHint> hints = new ArrayList<>();
		lines.values().forEach(line -> line.hint(messages).ifPresent(hints::add));
		hints.sort(Comparator.comparingInt(LineHint::offset));
		return List.copyOf(hints);
	}
}
