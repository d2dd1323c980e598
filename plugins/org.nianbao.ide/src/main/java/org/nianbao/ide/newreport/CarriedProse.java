package org.nianbao.ide.newreport;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Report;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.Labels;

/**
 * The paragraphs of last year's report that stand in every report of a body: the opening, with whom to ask, and the closing lines. The report year
 * and the year after it move on, the body and the act of the format become those of the new report; all else stays as it is.
 */
final class CarriedProse {

	/** A year, and what tells that it is one and not the number of a document. */
	private static final Pattern YEAR = Pattern.compile("(?<![0-9０-９])[0-9０-９]{4}(?=[\\s\\u3000]{0,4}(?:年|[./-][0-9]))|[〇零○一二三四五六七八九]{4}(?=年)");
	private static final String DIGITS = "〇一二三四五六七八九";

	private final LoadedReport previous;
	private final NewReport report;
	private final int year;

	/**
	 * @param previous last year's report
	 * @param report   the new report
	 */
	CarriedProse(LoadedReport previous, NewReport report) {
		this.previous = previous;
		this.report = report;
		year = previous.title().year().orElse(report.year() - 1);
	}

	/** Returns the paragraphs between the title and the first section, as they are typed. */
	List<String> opening() {
		String title = Labels.comparable(previous.title().text());
		Predicate<String> isTitle = line -> Labels.comparable(line).equals(title);
		return lines(previous.model().getBlocks(), Paragraph.class).stream().filter(isTitle.negate()).toList();
	}

	/** Returns the closing lines at the end, with their marks. */
	List<String> closing() {
		Report model = previous.model();
		boolean hasSections = !model.getSections().isEmpty();
		return lines(hasSections ? model.getSections().get(model.getSections().size() - 1).getBlocks() : model.getBlocks(), Closing.class);
	}

	private List<String> lines(List<Block> blocks, Class<? extends Block> kind) {
		return blocks.stream().filter(kind::isInstance).map(this::carried).toList();
	}

	private String carried(Block block) {
		Region region = ModelTexts.region(block);
		String text = previous.text().substring(region.offset(), region.end());
		String body = previous.title().body();
		String named = body.isEmpty() ? text : text.replace(body, report.body());
		String oldAct = national(previous.format()).title();
		return YEAR.matcher(oldAct.isEmpty() ? named : named.replace(oldAct, national(report.format()).title())).replaceAll(this::moved);
	}

	private static ReportFormat national(ReportFormat format) {
		return format.parent().map(CarriedProse::national).orElse(format);
	}

	private String moved(MatchResult match) {
		String written = match.group();
		boolean arabic = Character.isDigit(written.charAt(0));
		int value = arabic ? Integer.parseInt(written) : ChineseNumerals.digits(written).orElse(0);
		if (value < year || value > year + 1) {
			return written;
		}
		String digits = Integer.toString(value - year + report.year());
		return arabic ? digits : chinese(digits, written);
	}

	/** Writes a year in Chinese digits, with the zero that was used before. */
	private static String chinese(String digits, String before) {
		char zero = before.chars().mapToObj(c -> (char) c).filter(c -> DIGITS.indexOf(c) < 1).findFirst().orElse(DIGITS.charAt(0));
		StringBuilder result = new StringBuilder();
		digits.chars().forEach(c -> result.append(c == '0' ? zero : DIGITS.charAt(c - '0')));
		return result.toString();
	}
}
