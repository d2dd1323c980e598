package org.nianbao.checks.prose;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.checks.rules.CheckContext;
import org.nianbao.checks.rules.ReportRule;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SentencePatternSpec;

/**
 * What the prose says of figures is what the tables say, as the wordings of the format (表述) tell. A number that can be read in several ways is right
 * where one of them fits; one that belongs to another time, another body or another matter is left alone.
 */
public final class ProseFigureRule implements ReportRule {

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		for (ReportFormat format : formats) {
			format.sentencePatterns().stream().filter(pattern -> !pattern.readings().isEmpty()).map(SentencePatternSpec::rule).forEach(ids::add);
		}
		return ids;
	}

	@Override
	public void check(CheckContext context) {
		FigureFindings findings = new FigureFindings(context);
		Wordings wordings = Wordings.of(context.format());
		for (ProsePassage passage : context.proseText().passages()) {
			new PassageCheck(context, wordings, passage, findings).check();
		}
	}
}
