package org.nianbao.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.language.format.Operator;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.LengthLimit;
import org.nianbao.language.formats.PointSpec;
import org.nianbao.language.formats.RelationSpec;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.SentencePatternSpec;
import org.nianbao.language.formats.SentencePatternSpec.Reading;
import org.nianbao.language.formats.ShareLimit;
import org.nianbao.language.formats.SimilarityLimit;
import org.nianbao.language.formats.TableSpec;

/**
 * What the formats on board say about a rule, as formulas for people: sums, relations, wordings, limits. Names are those of the formats.
 */
public final class RuleFormulas {

	/** How many wordings of a sentence pattern are named. */
	private static final int WORDINGS = 3;

	/**
	 * A formula.
	 *
	 * @param formats the names of the formats that say so; formats that only inherit it are not named
	 * @param text    the formula, in the language asked for
	 */
	public record Formula(List<String> formats, String text) {
	}

	private final String rule;
	private final Messages messages;
	private final Set<String> texts = new LinkedHashSet<>();

	private RuleFormulas(String rule, Messages messages) {
		this.rule = rule;
		this.messages = messages;
	}

	/**
	 * Collects what formats say about a rule.
	 *
	 * @param formats the formats
	 * @param rule    the ID of the rule
	 * @param locale  the language of the words between the names, English or Chinese
	 * @return the formulas, in the order of the formats; empty where the formats say nothing about the rule
	 */
	public static List<Formula> of(FormatRegistry formats, String rule, Locale locale) {
		Messages messages = Messages.of(locale);
		Map<String, Set<String>> formatsOfText = new LinkedHashMap<>();
		for (ReportFormat format : formats.formats()) {
			Set<String> own = new RuleFormulas(rule, messages).collect(format);
			format.parent().ifPresent(parent -> own.removeAll(new RuleFormulas(rule, messages).collect(parent)));
			own.forEach(text -> formatsOfText.computeIfAbsent(text, t -> new LinkedHashSet<>()).add(format.name()));
		}
		List<Formula> formulas = new ArrayList<>();
		formatsOfText.forEach((text, names) -> formulas.add(new Formula(List.copyOf(names), text)));
		return List.copyOf(formulas);
	}

	private Set<String> collect(ReportFormat format) {
		for (TableSpec table : format.tables()) {
			table.blocks().forEach(this::addSums);
			table.relations().forEach(this::add);
			table.shareLimits().forEach(this::add);
		}
		format.relations().forEach(this::add);
		format.sections().forEach(this::add);
		format.sentencePatterns().forEach(this::add);
		format.thresholds(rule).forEach((name, value) -> texts.add(name + " = " + value.toPlainString()));
		return texts;
	}

	private void addSums(BlockSpec block) {
		for (ColumnSpec column : block.columns()) {
			if (isOurs(column.sumRule().orElse(null))) {
				String sum = column.addends().stream().map(ColumnSpec::name).collect(Collectors.joining(" + "));
				texts.add(messages.format("formula.perRow", "formula", column.name() + " = " + sum));
			}
		}
		for (RowSpec row : block.rows()) {
			if (isOurs(row.sumRule().orElse(null))) {
				String sum = row.addends().stream().map(RowSpec::name).collect(Collectors.joining(" + "));
				texts.add(messages.format("formula.perColumn", "formula", row.name() + " = " + sum));
			}
		}
	}

	private void add(RelationSpec relation) {
		if (isOurs(relation.rule())) {
			String formula = sum(relation.left()) + sign(relation.operator()) + sum(relation.right());
			texts.add(switch (relation.scope()) {
				case PER_COLUMN -> messages.format("formula.perColumn", "formula", formula);
				case PER_ROW -> messages.format("formula.perRow", "formula", formula);
				case TABLE -> formula;
			});
		}
	}

	private static String sign(Operator operator) {
		return switch (operator) {
			case EQUAL -> " = ";
			case AT_MOST -> " ≤ ";
			case AT_LEAST -> " ≥ ";
		};
	}

	private void add(ShareLimit limit) {
		if (isOurs(limit.rule())) {
			String formula = sum(limit.part()) + " ÷ " + sum(limit.whole()) + " ≤ " + limit.percent().toPlainString() + "%";
			texts.add(limit.count().compareTo(BigDecimal.ZERO) == 0 ? formula
				: messages.format("formula.onlyAbove", "formula", formula, "figure", sum(limit.part()), "count", limit.count().toPlainString()));
		}
	}

	private void add(SectionSpec section) {
		for (PointSpec point : section.points()) {
			if (isOurs(point.rule())) {
				texts.add(messages.format("formula.point", "section", section.title(), "point", point.title()));
			}
		}
		for (LengthLimit limit : section.lengths()) {
			if (isOurs(limit.rule())) {
				texts.add(messages.format("formula.length", "section", section.title(), "sign", limit.isMaximum() ? "≤" : "≥", "count", limit.characters()));
			}
		}
		for (SimilarityLimit limit : section.similarity()) {
			if (isOurs(limit.rule())) {
				texts.add(messages.format("formula.similarity", "section", section.title(), "percent", limit.percent(), "severity",
					Severity.of(limit.severity()).label()));
			}
		}
	}

	private void add(SentencePatternSpec pattern) {
		if (!isOurs(pattern.rule())) {
			return;
		}
		String wordings = pattern.texts().stream().limit(WORDINGS).map(text -> messages.format("list.item", "item", text))
			.collect(Collectors.joining(messages.format("list.separator")));
		String readings = pattern.readings().stream().map(RuleFormulas::reading).collect(Collectors.joining(messages.format("formula.or")));
		String said = pattern.texts().size() > WORDINGS
			? messages.format("formula.wordings", "wordings", wordings, "count", pattern.texts().size()) : wordings;
		boolean saysZero = pattern.texts().stream().noneMatch(text -> text.contains("{"));
		texts.add(readings.isEmpty() ? said : said + (saysZero ? ": " + readings + " = 0" : " = " + readings));
	}

	private static String reading(Reading reading) {
		return sum(reading.numerator()) + reading.denominator().map(denominator -> " ÷ (" + sum(denominator) + ")").orElse("");
	}

	private static String sum(List<SignedTerm> terms) {
		StringBuilder sum = new StringBuilder();
		for (SignedTerm term : terms) {
			sum.append(sum.length() == 0 ? "" : term.negative() ? " - " : " + ").append(String.join(".", term.names()));
		}
		return sum.toString();
	}

	private boolean isOurs(String id) {
		return rule.equals(id);
	}
}
