package org.nianbao.ide.assist;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.charts.ChartAxis;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartTables;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;
import org.nianbao.language.report.FreeTable;

/**
 * Proposes what a chart can say: its kind first, then tables, captions and how the figures are arranged.
 */
final class ChartAssist {

	private final AssistTexts texts;

	/**
	 * @param texts what proposals say of charts
	 */
	ChartAssist(AssistTexts texts) {
		this.texts = texts;
	}

	/**
	 * Proposes words.
	 *
	 * @param place      a place in the line of a chart, in no reference and no caption
	 * @param start      where the word at the caret begins
	 * @param candidates gets the candidates
	 */
	void add(Place place, int start, Candidates candidates) {
		TokenList tokens = place.before();
		Set<String> words = new HashSet<>();
		boolean captioned = false;
		boolean figures = false;
		for (int i = place.firstBefore() + 1; i < tokens.size() && tokens.start(i) < start; i++) {
			ReportToken kind = tokens.kind(i);
			captioned |= kind == ReportToken.STRING;
			figures |= kind == ReportToken.BRACE_OPEN || kind == ReportToken.BAD_BRACE;
			if (kind == ReportToken.WORD) {
				words.add(place.text().substring(tokens.start(i), tokens.end(i)));
			}
		}
		Region replaced = new Region(start, place.offset() - start);
		if (words.stream().allMatch(word -> ChartKind.of(word).isEmpty())) {
			for (ChartKind kind : ChartKind.values()) {
				String detail = texts.get("chart." + kind.name().toLowerCase(Locale.ROOT));
				add(place, kind.word(), detail, replaced, place.template().add(kind.word()), candidates);
			}
			return;
		}
		if (!captioned) {
			String caption = texts.get("chart.caption");
			add(place, "\"" + caption + "\"", "", replaced, place.template().add("\"").part("caption", caption, List.of()).add("\""), candidates);
		}
		boolean tableNamed = words.stream().anyMatch(word -> ChartKind.of(word).isEmpty() && ChartAxis.of(word).isEmpty());
		if (!figures && !tableNamed) {
			for (FreeTable table : ChartTables.all(place.report().model())) {
				String name = table.getCaption().replaceAll("\\s", "");
				add(place, name, texts.get("chart.table"), replaced, place.template().add(name), candidates);
			}
		}
		if (words.stream().allMatch(word -> ChartAxis.of(word).isEmpty())) {
			for (ChartAxis axis : figures ? List.of(ChartAxis.YEARS, ChartAxis.COLUMNS, ChartAxis.FIGURES) : List.of(ChartAxis.ROWS, ChartAxis.COLUMNS)) {
				String detail = texts.get("chart." + axis.name().toLowerCase(Locale.ROOT));
				add(place, axis.word(), detail, replaced, place.template().add(axis.word()), candidates);
			}
		}
	}

	private static void add(Place place, String label, String detail, Region replaced, TemplateText text, Candidates candidates) {
		candidates.add(new Candidate(Kind.DIRECTIVE, label, detail, "", false, replaced, replaced.offset(), text));
	}
}
