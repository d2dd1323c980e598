package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Expression;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.LengthLimit;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RuleSetting;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.SimilarityLimit;
import org.nianbao.language.format.StandardSentence;
import org.nianbao.language.format.Threshold;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * An ID of a rule stands for one thing: a relation, a total of columns, a total of rows, a share, figures in the prose, or what a section
 * contains. Several of the same kind may share it. What is said about a rule is about one that exists.
 */
final class IdCheck {

	/** What an ID stands for. */
	private enum Kind {
		RELATION, COLUMN_SUM, ROW_SUM, SHARE, PROSE, SECTION
	}

	/** An ID where it is written. */
	private record Use(String id, Kind kind, EObject element, EAttribute feature) {
	}

	private final Predicate<String> knownRules;
	private final List<Threshold> thresholds;
	private final ProblemCollector problems;

	/**
	 * @param knownRules tells of an ID whether a rule has it that no format need declare
	 * @param thresholds the limits of the formats that inherit from none
	 * @param problems   where to report
	 */
	IdCheck(Predicate<String> knownRules, List<Threshold> thresholds, ProblemCollector problems) {
		this.knownRules = knownRules;
		this.thresholds = thresholds;
		this.problems = problems;
	}

	void check(FormatOutline format) {
		Map<String, Kind> kinds = new HashMap<>();
		Map<String, Relation> relations = new HashMap<>();
		format.parent().ifPresent(parent -> uses(parent).forEach(use -> {
			kinds.putIfAbsent(use.id(), use.kind());
			if (use.element() instanceof Relation relation) {
				relations.putIfAbsent(meaning(relation), relation);
			}
		}));
		Set<Use> told = new HashSet<>();
		for (Use use : declared(format)) {
			Kind other = kinds.putIfAbsent(use.id(), use.kind());
			if (other != null && other != use.kind() && told.add(new Use(use.id(), use.kind(), null, null))) {
				problems.add(use.element(), use.feature(), Text.error(FormatRule.ID, "id.kinds", "rule", use.id()));
			}
			if (use.element() instanceof Relation relation) {
				checkRelation(relation, relations);
			}
		}
		checkSettings(format, kinds.keySet());
	}

	private void checkRelation(Relation relation, Map<String, Relation> relations) {
		Relation other = relations.putIfAbsent(meaning(relation), relation);
		if (other != null) {
			problems.add(relation, Literals.RELATION__RULE, Text.error(FormatRule.ID, "id.relation", "rule", relation.getRule(), "other", other.getRule()));
		}
	}

	/** Two relations with the same text of scope, sides and operator say the same, if they are about the same table. */
	private static String meaning(Relation relation) {
		Object table = relation.eContainer().eClass() == Literals.TABLE_DEF ? System.identityHashCode(relation.eContainer()) : "";
		return table + " " + relation.getScope() + " " + text(relation.getLeft()) + " " + relation.getOperator() + " " + text(relation.getRight());
	}

	private static String text(Expression expression) {
		return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(expression));
	}

	private void checkSettings(FormatOutline format, Set<String> declared) {
		Predicate<String> unknown = id -> !declared.contains(id) && !knownRules.test(id);
		format.own(RuleSetting.class).stream().filter(s -> unknown.test(s.getRule())).forEach(s -> warn(s, Literals.RULE_SETTING__RULE, s.getRule()));
		format.own(Threshold.class).stream().filter(t -> unknown.test(t.getRule())).forEach(t -> warn(t, Literals.THRESHOLD__RULE, t.getRule()));
		format.own(StandardSentence.class).stream().filter(s -> unknown.test(s.getRule()))
			.forEach(s -> warn(s, Literals.STANDARD_SENTENCE__RULE, s.getRule()));
		checkThresholds(format);
	}

	/** A limit has an effect where a format that inherits from none has it, too: rules look limits up by their names. */
	private void checkThresholds(FormatOutline format) {
		if (format.parent().isEmpty()) {
			return;
		}
		format.own(Threshold.class).stream().filter(own -> knownRules.test(own.getRule()))
			.filter(own -> thresholds.stream().noneMatch(other -> own.getRule().equals(other.getRule()) && own.getName().equals(other.getName())))
			.forEach(own -> problems.add(own, Literals.THRESHOLD__NAME,
				Text.warning(FormatRule.RULE, "rule.threshold", "rule", own.getRule(), "name", own.getName())));
	}

	private void warn(EObject element, EAttribute feature, String rule) {
		problems.add(element, feature, Text.warning(FormatRule.RULE, "rule.unknown", "rule", rule));
	}

	private static List<Use> uses(FormatOutline format) {
		List<Use> uses = new ArrayList<>();
		format.parent().ifPresent(parent -> uses.addAll(uses(parent)));
		uses.addAll(declared(format));
		return uses;
	}

	/** Returns the IDs that the format itself declares, in the order of the file. */
	private static List<Use> declared(FormatOutline format) {
		List<Use> uses = new ArrayList<>();
		EcoreUtil.<EObject>getAllContents(format.definition(), true).forEachRemaining(element -> {
			if (element instanceof Relation relation) {
				uses.add(new Use(relation.getRule(), Kind.RELATION, relation, Literals.RELATION__RULE));
			} else if (element instanceof ColumnDef column && column.isTotal()) {
				uses.add(new Use(column.getSumRule(), Kind.COLUMN_SUM, column, Literals.COLUMN_DEF__SUM_RULE));
			} else if (element instanceof RowDef row && row.isTotal()) {
				uses.add(new Use(row.getSumRule(), Kind.ROW_SUM, row, Literals.ROW_DEF__SUM_RULE));
			} else if (element instanceof ShareLimit limit) {
				uses.add(new Use(limit.getRule(), Kind.SHARE, limit, Literals.SHARE_LIMIT__RULE));
			} else if (element instanceof SentencePattern pattern) {
				uses.add(new Use(pattern.getRule(), Kind.PROSE, pattern, Literals.SENTENCE_PATTERN__RULE));
			} else if (element instanceof Point point && point.getRule() != null) {
				uses.add(new Use(point.getRule(), Kind.SECTION, point, Literals.POINT__RULE));
			} else if (element instanceof LengthLimit limit) {
				uses.add(new Use(limit.getRule(), Kind.SECTION, limit, Literals.LENGTH_LIMIT__RULE));
			} else if (element instanceof SimilarityLimit limit) {
				uses.add(new Use(limit.getRule(), Kind.SECTION, limit, Literals.SIMILARITY_LIMIT__RULE));
			}
		});
		return uses;
	}
}
