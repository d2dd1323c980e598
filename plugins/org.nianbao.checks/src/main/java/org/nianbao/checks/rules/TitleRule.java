package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Messages;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.ReportTitle;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.Title;
import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * The title reads as the format says (标题), and neither it nor the opening paragraph stands twice.
 */
final class TitleRule implements ReportRule {

	private static final String WORDING = "S-TITLEDOC";
	private static final String TWICE = "S-TITLE2";

	private static final String BODY = "{机关}";
	private static final String YEAR = "{年度}";

	/** Stands between the name of the body and the year in titles that are phrased as a sentence. */
	private static final String ABOUT = "关于";

	/** A title that takes more changes of a character may mean something else. */
	private static final int MOST_CHANGES = 4;

	/** No title is as long; longer ones would only cost time. */
	private static final int LONGEST_TITLE = 100;

	/** Shorter paragraphs may stand anywhere. */
	private static final int SHORTEST_OPENING = 20;

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return new TreeSet<>(Set.of(WORDING, TWICE));
	}

	@Override
	public void check(CheckContext context) {
		checkWording(context);
		checkTwice(context);
	}

	// ---- wording --------------------------------------------------------------------------------------------------------

	private static void checkWording(CheckContext context) {
		Report model = context.report().model();
		String pattern = context.format().titlePattern();
		Title title = model.getTitle();
		if (pattern.isEmpty() || title == null && model.getSections().isEmpty()) {
			return;
		}
		ReportTitle written = context.report().title();
		if (title == null) {
			context.finding(WORDING, new Region(0, 0)).values(pattern, null).report("S-TITLEDOC.none", "expected", pattern);
			return;
		}
		Region region = ModelTexts.region(title);
		if (written.year().isEmpty()) {
			context.finding(WORDING, region).values(pattern, written.text()).report("S-TITLEDOC.year", "found", Messages.quotable(written.text()), "expected",
				pattern);
			return;
		}
		String body = withoutAbout(written.body());
		String year = Integer.toString(written.year().getAsInt());
		if (body.isEmpty()) {
			String expected = pattern.replace(YEAR, year);
			context.finding(WORDING, region).values(expected, written.text()).report("S-TITLEDOC.body", "found", Messages.quotable(written.text()), "expected",
				expected);
			return;
		}
		String expected = pattern.replace(BODY, body).replace(YEAR, year);
		if (!Labels.comparable(expected).equals(Labels.comparable(written.text()))) {
			TextEdit edit = rewrite(title, written, body, expected);
			context.finding(WORDING, region).values(expected, written.text())
				.fix(isCertain(written.text(), body, expected), List.of(edit), "S-TITLEDOC.fix.official", "expected", expected)
				.report("S-TITLEDOC.wording", "found", Messages.quotable(written.text()), "expected", expected);
		}
	}

	/**
	 * Where the year comes first, the end of the name of the body is a guess; where much is different, or something is said in brackets, so is the rest.
	 */
	private static boolean isCertain(String written, String body, String expected) {
		String title = Labels.comparable(written);
		String official = Labels.comparable(expected);
		boolean isNear = title.startsWith(Labels.comparable(body)) && title.indexOf('(', Labels.comparable(body).length()) < 0
			&& Math.abs(title.length() - official.length()) <= MOST_CHANGES && title.length() <= LONGEST_TITLE;
		return isNear && EditDistance.between(title, official) <= MOST_CHANGES;
	}

	/** A title that is broken after the name of the body stays so. */
	private static TextEdit rewrite(Title title, ReportTitle written, String body, String expected) {
		boolean broken = written.lines().size() > 1 && written.lines().get(0).equals(body) && expected.startsWith(body);
		if (broken) {
			INode secondLine = NodeModelUtils.findNodesForFeature(title, ReportPackage.Literals.TITLE__LINES).get(1);
			return new TextEdit(secondLine.getOffset(), secondLine.getLength(), expected.substring(body.length()));
		}
		Region region = ModelTexts.region(title);
		return new TextEdit(region.offset(), region.length(), expected);
	}

	private static String withoutAbout(String body) {
		return body.endsWith(ABOUT) ? Whitespace.strip(body.substring(0, body.length() - ABOUT.length())) : body;
	}

	// ---- twice ----------------------------------------------------------------------------------------------------------

	private static void checkTwice(CheckContext context) {
		Report model = context.report().model();
		String title = SectionText.withoutWhitespace(context.report().title().text());
		Optional<Paragraph> opening = model.getBlocks().stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast)
			.filter(paragraph -> !isTitle(context, paragraph, title)).findFirst();
		String openingText = opening.map(paragraph -> text(context, paragraph)).filter(text -> text.length() >= SHORTEST_OPENING).orElse("");
		List<List<Block>> all = new ArrayList<>(List.of(model.getBlocks()));
		for (Section section : model.getSections()) {
			all.add(section.getBlocks());
		}
		for (List<Block> blocks : all) {
			for (int i = 0; i < blocks.size(); i++) {
				if (!(blocks.get(i) instanceof Paragraph paragraph)) {
					continue;
				}
				boolean continued = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Paragraph;
				if (isTitle(context, paragraph, title)) {
					report(context, paragraph, paragraph, model.getTitle(), "S-TITLE2.title");
				} else if (continued && !title.isEmpty() && title.startsWith(text(context, paragraph))
					&& title.equals(text(context, paragraph) + text(context, (Paragraph) blocks.get(i + 1)))) {
					report(context, paragraph, (Paragraph) blocks.get(i + 1), model.getTitle(), "S-TITLE2.title");
				} else if (paragraph != opening.orElse(null) && !openingText.isEmpty() && openingText.equals(text(context, paragraph))) {
					report(context, paragraph, paragraph, opening.get(), "S-TITLE2.opening");
				}
			}
		}
	}

	private static boolean isTitle(CheckContext context, Paragraph paragraph, String title) {
		return !title.isEmpty() && title.equals(text(context, paragraph));
	}

	private static String text(CheckContext context, Paragraph paragraph) {
		return SectionText.withoutWhitespace(SectionText.line(context.report(), paragraph));
	}

	private static void report(CheckContext context, Paragraph from, Paragraph to, EObject first, String key) {
		int start = ModelTexts.region(from).offset();
		Region region = new Region(start, ModelTexts.region(to).end() - start);
		context.finding(TWICE, region).related(ModelTexts.region(first), "related.first")
			.fix(true, Lines.without(context.report(), region), "S-TITLE2.fix.remove").report(key);
	}
}
