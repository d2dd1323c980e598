package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.LengthLimit;
import org.nianbao.language.formats.PointSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.Heading;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.TextEdit;

/**
 * The sections are as long as the format asks (篇幅) and speak of its points (要点). A section that is too short says so and is not asked for its points
 * by the same rule. Silent about sections that are missing or empty, of which {@link SectionRule} speaks.
 */
final class ContentRule implements ReportRule {

	private static final int LAST_NUMBER = 99;

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		Set<String> ids = new TreeSet<>();
		for (ReportFormat format : formats) {
			for (SectionSpec section : format.sections()) {
				section.points().forEach(point -> ids.add(point.rule()));
				section.lengths().forEach(limit -> ids.add(limit.rule()));
			}
		}
		return ids;
	}

	@Override
	public void check(CheckContext context) {
		for (SectionPlan.Entry entry : context.sections().assigned()) {
			SectionSpec spec = entry.spec();
			boolean isAsked = !spec.points().isEmpty() || !spec.lengths().isEmpty();
			if (isAsked && !SectionPlan.isEmpty(entry.section())) {
				SectionText text = SectionText.of(context.report(), entry.section());
				Set<String> tooShort = checkLength(context, entry, text);
				checkPoints(context, entry, tooShort);
			}
		}
	}

	// ---- length ---------------------------------------------------------------------------------------------------------

	/** Reports one limit of each rule, the gravest, and returns the rules for which the section is too short. */
	private static Set<String> checkLength(CheckContext context, SectionPlan.Entry entry, SectionText text) {
		int characters = text.characters();
		Map<String, LengthLimit> violated = new LinkedHashMap<>();
		for (LengthLimit limit : entry.spec().lengths()) {
			if (limit.isMaximum() ? characters > limit.characters() : characters < limit.characters()) {
				violated.merge(limit.rule(), limit, (a, b) -> Severity.of(b.severity()).compareTo(Severity.of(a.severity())) < 0 ? b : a);
			}
		}
		Set<String> tooShort = new HashSet<>();
		for (LengthLimit limit : violated.values()) {
			if (!limit.isMaximum()) {
				tooShort.add(limit.rule());
			}
			context.finding(limit.rule(), SectionPlan.region(entry.section())).severity(Severity.of(limit.severity()))
				.values(Integer.toString(limit.characters()), Integer.toString(characters))
				.report(limit.isMaximum() ? "length.atMost" : "length.atLeast", "section", entry.spec().title(), "expected", limit.characters(), "found",
					characters, "difference", Math.abs(characters - limit.characters()));
		}
		return tooShort;
	}

	// ---- points ---------------------------------------------------------------------------------------------------------

	private static void checkPoints(CheckContext context, SectionPlan.Entry entry, Set<String> tooShort) {
		Map<Heading, PointSpec> bare = bareHeadings(context, entry);
		String text = SectionText.of(context.report(), entry.section(), block -> !bare.containsKey(block)).comparable();
		Map<String, List<PointSpec>> missing = new LinkedHashMap<>();
		String body = context.report().title().body();
		// What is always asked for comes first: a section that does not speak of that is not asked for more because of its figures.
		for (PointSpec point : entry.spec().points().stream().sorted(Comparator.comparing(point -> point.condition().isPresent())).toList()) {
			boolean isAsked = !tooShort.contains(point.rule()) && point.concerns(body) && context.severity(point.rule(), Optional.empty(), false).isPresent();
			if (isAsked && !isMentioned(point, text) && (point.condition().isEmpty() || missing.isEmpty() && isMet(context, point))) {
				missing.computeIfAbsent(point.rule(), rule -> new ArrayList<>()).add(point);
			}
		}
		missing.forEach((rule, points) -> {
			Map<Boolean, List<PointSpec>> byHeading = points.stream().collect(Collectors.partitioningBy(bare::containsValue));
			if (!byHeading.get(true).isEmpty()) {
				reportBare(context, entry, rule, byHeading.get(true), bare);
			}
			if (!byHeading.get(false).isEmpty()) {
				report(context, entry, rule, byHeading.get(false));
			}
		});
	}

	private static boolean isMentioned(PointSpec point, String text) {
		return words(point).anyMatch(text::contains);
	}

	private static Stream<String> words(PointSpec point) {
		return Stream.concat(Stream.of(point.title()), point.words().stream()).map(Labels::comparable);
	}

	/**
	 * Finds subheadings that name a point, as those of a new report do, and have nothing below: naming is not speaking of it. Other subheadings may say
	 * all that there is to say.
	 */
	private static Map<Heading, PointSpec> bareHeadings(CheckContext context, SectionPlan.Entry entry) {
		Map<Heading, PointSpec> bare = new LinkedHashMap<>();
		List<Block> blocks = entry.section().model().getBlocks().stream().filter(block -> !(block instanceof Directive)).toList();
		for (int i = 0; i < blocks.size(); i++) {
			boolean isLast = i + 1 == blocks.size() || blocks.get(i + 1) instanceof Heading || blocks.get(i + 1) instanceof Closing;
			if (isLast && blocks.get(i) instanceof Heading heading && heading.getBody().isEmpty()) {
				String name = Labels.comparable(context.report().prose(heading.getFragments()));
				entry.spec().points().stream().filter(point -> words(point).anyMatch(name::equals)).findFirst()
					.ifPresent(point -> bare.put(heading, point));
			}
		}
		return bare;
	}

	private static void reportBare(CheckContext context, SectionPlan.Entry entry, String rule, List<PointSpec> points, Map<Heading, PointSpec> bare) {
		List<Region> headings = bare.entrySet().stream().filter(one -> points.contains(one.getValue())).map(one -> ModelTexts.region(one.getKey()))
			.toList();
		FindingDraft finding = context.finding(rule, headings.get(0));
		headings.stream().skip(1).forEach(heading -> finding.related(heading, "related.bare"));
		finding.report("point.bare", "section", entry.spec().title(), "points", names(context, points));
	}

	private static String names(CheckContext context, List<PointSpec> points) {
		return context.messages().list(points.stream().map(PointSpec::title).toList());
	}

	private static void report(CheckContext context, SectionPlan.Entry entry, String rule, List<PointSpec> points) {
		FindingDraft finding = context.finding(rule, SectionPlan.region(entry.section()));
		for (PointSpec point : points) {
			figures(context, point).forEach(figure -> finding.related(figure, figure.row().label()));
		}
		List<String> sentences = SectionTemplate.sentences(context.format(), rule, context.report().title().year());
		if (!sentences.isEmpty()) {
			int afterHeading = SectionPlan.region(entry.section()).end();
			sentences.forEach(sentence -> finding.fix(false, new Region(afterHeading, 0), "\n\n" + sentence, "point.fix.sentence", "sentence", sentence));
		} else if (rule.equals(PointSpec.DEFAULT_RULE)) {
			fixWithSubheadings(finding, entry, points);
		}
		boolean isConditional = points.get(0).condition().isPresent();
		finding.report(isConditional ? "point.missing.condition" : "point.missing", "section", entry.spec().title(), "points", names(context, points));
	}

	/** Adds the subheadings after the last content of the section; the writer puts the text there. */
	private static void fixWithSubheadings(FindingDraft finding, SectionPlan.Entry entry, List<PointSpec> points) {
		int number = 0;
		int end = SectionPlan.region(entry.section()).end();
		for (Block block : entry.section().model().getBlocks()) {
			if (block instanceof Heading heading) {
				String written = heading.getNumber();
				number = ChineseNumerals.read(written.substring(1, written.length() - 1)).orElse(number + 1);
			}
			if (!(block instanceof Closing || block instanceof Directive)) {
				end = ModelTexts.region(block).end();
			}
		}
		if (number + points.size() <= LAST_NUMBER) {
			StringBuilder text = new StringBuilder();
			for (PointSpec point : points) {
				text.append("\n\n").append(SectionTemplate.subheading(++number, point));
			}
			finding.fix(false, List.of(new TextEdit(end, 0, text.toString())), "point.fix.subheading");
		}
	}

	// ---- conditions -----------------------------------------------------------------------------------------------------

	/** Tells whether the figures of a condition add up to more than 0; unknown ones count 0. */
	private static boolean isMet(CheckContext context, PointSpec point) {
		BigDecimal sum = BigDecimal.ZERO;
		for (SignedTerm term : point.condition().orElseThrow()) {
			for (Figure figure : figures(context, term)) {
				BigDecimal value = figure.addend().orElse(BigDecimal.ZERO);
				sum = term.negative() ? sum.subtract(value) : sum.add(value);
			}
		}
		return sum.signum() > 0;
	}

	private static List<Figure> figures(CheckContext context, PointSpec point) {
		List<Figure> figures = new ArrayList<>();
		point.condition().ifPresent(terms -> terms.forEach(term -> figures.addAll(figures(context, term))));
		return figures;
	}

	/** The figures that a term stands for, as far as the report has them. */
	private static List<Figure> figures(CheckContext context, SignedTerm term) {
		List<String> names = term.names();
		for (TableSpec spec : context.format().tables()) {
			List<String> rest = names.size() > 1 && names.get(0).equals(spec.name()) ? names.subList(1, names.size()) : names;
			List<RowSpec> rows = spec.rowsNamed(rest.get(0));
			Optional<CheckedTable> table = context.table(spec);
			if (!rows.isEmpty() && table.isPresent()) {
				List<Figure> figures = new ArrayList<>();
				for (RowSpec row : rows) {
					Optional<ColumnSpec> column = rest.size() > 1 ? row.block().column(rest.get(1)) : row.block().defaultColumn();
					column.map(found -> table.get().figure(row, found)).filter(table.get()::isReliable).ifPresent(figures::add);
				}
				return figures;
			}
		}
		return List.of();
	}
}
