package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;

/**
 * Proposes directives and what stands in them: formats, files, rules.
 */
final class DirectiveAssist {

	private static final String FORMAT = "格式";
	private static final String PREVIOUS = "上年";
	private static final String AGGREGATE = "汇总";
	private static final String WAIVER = "豁免";
	private static final String CHART = "图";
	private static final String ALL_REPORTS = "*.nianbao";
	private static final String QUOTES = "\"“”＂";

	private final RuleCatalogue catalogue;
	private final AssistTexts texts;
	private final ChartAssist charts;

	/**
	 * @param catalogue the rules
	 * @param texts     what proposals say of directives
	 */
	DirectiveAssist(RuleCatalogue catalogue, AssistTexts texts) {
		this.catalogue = catalogue;
		this.texts = texts;
		charts = new ChartAssist(texts);
	}

	/**
	 * Proposes directives at the start of a line.
	 *
	 * @param place      a place in a blank line
	 * @param candidates gets the candidates
	 */
	void addDirectives(Place place, Candidates candidates) {
		addNames(place, place.contentStart(), candidates);
	}

	/**
	 * Proposes what can stand in the line of a directive.
	 *
	 * @param place      a place after the sign that begins a directive
	 * @param candidates gets the candidates
	 */
	void addWithin(Place place, Candidates candidates) {
		TokenList tokens = place.before();
		int first = place.firstBefore();
		int nameEnd = tokens.end(first);
		ReportToken kind = tokens.kind(first);
		if (kind == ReportToken.BAD_DIRECTIVE || nameEnd == place.offset()) {
			if (place.isBlank(nameEnd, place.offset())) {
				addNames(place, tokens.start(first), candidates);
			}
			return;
		}
		List<Integer> arguments = new ArrayList<>();
		for (int i = first + 1; i < tokens.size(); i++) {
			if (tokens.kind(i) != ReportToken.WS) {
				arguments.add(i);
			}
		}
		int last = arguments.isEmpty() ? -1 : arguments.get(arguments.size() - 1);
		boolean begun = last >= 0 && tokens.end(last) == place.offset() && !isClosed(place, tokens.start(last), tokens.end(last));
		int start = begun ? tokens.start(last) : place.offset();
		int count = begun ? arguments.size() - 1 : arguments.size();
		switch (kind) {
			case DIRECTIVE_FORMAT -> {
				if (count == 0) {
					addFormats(place, start, candidates);
				}
			}
			case DIRECTIVE_PREVIOUS -> {
				if (count == 0) {
					addFiles(place, start, false, candidates);
				}
			}
			case DIRECTIVE_AGGREGATE -> addFiles(place, start, true, candidates);
			case DIRECTIVE_CHART -> {
				if (!isQuote(place, start)) {
					charts.add(place, start, candidates);
				}
			}
			default -> {
				if (count == 0) {
					addRules(place, start, candidates);
				} else if (count == 1 && !begun) {
					addReason(place, candidates);
				}
			}
		}
	}

	private static boolean isClosed(Place place, int start, int end) {
		return isQuote(place, start) && end - start > 1 && isQuote(place, end - 1);
	}

	private static boolean isQuote(Place place, int at) {
		return at < place.text().length() && QUOTES.indexOf(place.text().charAt(at)) >= 0;
	}

	private void addNames(Place place, int start, Candidates candidates) {
		int end = wordEnd(place, place.offset());
		boolean argumentsFollow = !place.isBlank(end, place.lineEnd());
		boolean marked = start < place.offset();
		int typed = marked ? start + 1 : start;
		Region replaced = new Region(start, end - start);
		List<String> formats = place.report().formats().formats().stream().map(ReportFormat::name).toList();
		for (String name : List.of(FORMAT, PREVIOUS, AGGREGATE, WAIVER, CHART)) {
			TemplateText text = place.template().add((marked ? place.text().substring(start, start + 1) : "@") + name);
			if (!argumentsFollow) {
				text.add(" ");
				switch (name) {
					case FORMAT -> text.part("format", place.format().name(), formats);
					case CHART -> text.part("kind", ChartKind.BAR.word(), Arrays.stream(ChartKind.values()).map(ChartKind::word).toList());
					case WAIVER -> text.part("rule", "", List.of()).add(" \"").part("reason", "", List.of()).add("\"");
					default -> text.add("\"").part("file", "", List.of()).add("\"");
				}
			}
			candidates.add(new Candidate(Kind.DIRECTIVE, name, texts.get("directive." + keyOf(name)), texts.get("directive." + keyOf(name) + ".help"), false,
				replaced, typed, text));
		}
	}

	private static String keyOf(String name) {
		return switch (name) {
			case FORMAT -> "format";
			case PREVIOUS -> "previous";
			case AGGREGATE -> "aggregate";
			case CHART -> "chart";
			default -> "waiver";
		};
	}

	private void addFormats(Place place, int start, Candidates candidates) {
		Region replaced = new Region(start, wordEnd(place, place.offset()) - start);
		for (ReportFormat format : place.report().formats().formats()) {
			boolean fits = place.report().title().year().stream().allMatch(format::appliesTo);
			candidates.add(new Candidate(Kind.FORMAT, format.name(), format.title(), format.title(), fits, replaced, start,
				place.template().add(format.name())));
		}
	}

	private void addRules(Place place, int start, Candidates candidates) {
		int end = wordEnd(place, place.offset());
		Region replaced = new Region(start, end - start);
		boolean reasonFollows = !place.isBlank(end, place.lineEnd());
		for (Rule rule : catalogue.rules()) {
			TemplateText text = place.template().add(rule.id());
			if (!reasonFollows) {
				text.add(" \"").part("reason", texts.get("reason"), List.of()).add("\"");
			}
			candidates.add(new Candidate(Kind.RULE, rule.id() + " " + rule.title(), "", rule.explanation(), false, replaced, start, text));
		}
	}

	private void addReason(Place place, Candidates candidates) {
		Region here = new Region(place.offset(), 0);
		String blank = place.text().charAt(place.offset() - 1) == ' ' ? "" : " ";
		candidates.add(new Candidate(Kind.TEMPLATE, "\"" + texts.get("reason") + "\"", "", "", false, here, place.offset(),
			place.template().add(blank + "\"").part("reason", texts.get("reason"), List.of()).add("\"")));
	}

	private void addFiles(Place place, int start, boolean patterns, Candidates candidates) {
		if (place.report().file().isEmpty()) {
			return;
		}
		boolean quoted = isQuote(place, start) && start < place.offset();
		int typed = quoted ? start + 1 : start;
		int end = place.offset();
		while (end < place.lineEnd() && !isQuote(place, end) && (quoted || place.text().charAt(end) != ' ')) {
			end++;
		}
		// An opening quotation mark that somebody else's closing one seems to close is told by what stands between.
		boolean closed = quoted && end < place.lineEnd();
		int replacedEnd = closed ? end : quoted ? Math.max(place.offset(), place.skipWhitespaceBack(start, end)) : end;
		Region replaced = new Region(typed, replacedEnd - typed);
		String opening = quoted ? "" : "\"";
		String closing = closed ? "" : "\"";
		NearbyReports nearby = new NearbyReports(place.report().file().get());
		OptionalInt year = place.report().title().year();
		String lastYear = year.isPresent() ? Integer.toString(year.getAsInt() - 1) : "";
		if (patterns) {
			List<String> directories = new ArrayList<>(nearby.directories());
			directories.forEach(directory -> add(place, directory + ALL_REPORTS, texts.get("files"), true, replaced, typed, opening, closing, candidates));
		}
		for (String file : nearby.files()) {
			boolean likely = !patterns && !lastYear.isEmpty() && file.contains(lastYear);
			add(place, file, likely ? lastYear : "", likely, replaced, typed, opening, closing, candidates);
		}
	}

	private static void add(Place place, String path, String detail, boolean likely, Region replaced, int typed, String opening, String closing,
			Candidates candidates) {
		candidates.add(new Candidate(Kind.FILE, path, detail, "", likely, replaced, typed, place.template().add(opening + path + closing)));
	}

	private static int wordEnd(Place place, int from) {
		int end = from;
		while (end < place.lineEnd() && !place.isBlank(end, end + 1) && !isQuote(place, end)) {
			end++;
		}
		return end;
	}
}
