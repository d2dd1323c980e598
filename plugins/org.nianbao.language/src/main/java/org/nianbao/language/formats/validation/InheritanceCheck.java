package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.format.Expression;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RuleSetting;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * Formats have names of their own and parents that exist, do not inherit from each other in a circle, and keep what the inherited relations need.
 */
final class InheritanceCheck {

	/** Something inherited that needs names. */
	private record Need(String rule, List<Expression> expressions, Scope scope) {
	}

	private final ProblemCollector problems;
	private final Map<Format, Optional<FormatOutline>> outlines = new IdentityHashMap<>();
	private final Set<String> names = new TreeSet<>();

	InheritanceCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	/**
	 * Checks names and parents.
	 *
	 * @param formats the formats of all files
	 * @param isSound tells of a format whether its file could be read as a whole
	 * @return the outlines of those whose ancestors are all known and sound, in the given order
	 */
	List<FormatOutline> check(List<Format> formats, Predicate<Format> isSound) {
		formats.stream().map(Format::getName).filter(Objects::nonNull).forEach(names::add);
		Map<String, Format> byName = new HashMap<>();
		List<FormatOutline> result = new ArrayList<>();
		for (Format format : formats) {
			if (isSound.test(format) && byName.putIfAbsent(format.getName(), format) != null) {
				problems.add(format, Literals.FORMAT__NAME, Text.error(FormatRule.TWICE, "twice.format", "name", format.getName()));
			}
			outline(format, new LinkedHashSet<>(), isSound).ifPresent(result::add);
		}
		return result;
	}

	private Optional<FormatOutline> outline(Format format, Set<Format> children, Predicate<Format> isSound) {
		if (!isSound.test(format)) {
			return Optional.empty();
		}
		Optional<FormatOutline> known = outlines.get(format);
		if (known != null) {
			return known;
		}
		if (!children.add(format)) {
			children.stream().dropWhile(child -> child != format).forEach(
				child -> problems.add(child, Literals.FORMAT__PARENT, Text.error(FormatRule.INHERIT, "inherit.cycle", "name", child.getName())));
			return Optional.empty();
		}
		Optional<FormatOutline> outline = Optional.empty();
		if (format.getParent() == null) {
			outline = Optional.of(new FormatOutline(format, Optional.empty()));
		} else if (format.getParent().eIsProxy()) {
			String name = NodeModelUtils.getTokenText(NodeModelUtils.findNodesForFeature(format, Literals.FORMAT__PARENT).get(0));
			problems.add(format, Literals.FORMAT__PARENT, TermResolver.nearest(name, names).map(
				similar -> Text.error(FormatRule.INHERIT, "inherit.unknown.similar", "name", name, FormatProblem.SIMILAR, similar))
				.orElseGet(() -> unknown(name, format.getName())));
		} else {
			outline = outline(format.getParent(), children, isSound).map(parent -> new FormatOutline(format, Optional.of(parent)));
		}
		outlines.put(format, outline);
		return outline;
	}

	/** A file name, say: what could be meant is not alike. */
	private Text unknown(String name, String heir) {
		String known = names.stream().filter(other -> !other.equals(heir)).map(other -> "“" + other + "”").collect(Collectors.joining(" "));
		return Text.error(FormatRule.INHERIT, "inherit.unknown", "name", name, "known", known);
	}

	/**
	 * Checks that tables which replace inherited ones leave nothing inherited without its figures, unless its rule is off.
	 *
	 * @param format a format
	 */
	void checkReplacedTables(FormatOutline format) {
		FormatOutline parent = format.parent().orElse(null);
		if (parent == null) {
			return;
		}
		Set<String> off = new HashSet<>();
		for (RuleSetting setting : format.all(RuleSetting.class)) {
			if (setting.isOff()) {
				off.add(setting.getRule());
			} else {
				off.remove(setting.getRule());
			}
		}
		TermResolver resolver = TermResolver.betweenYears(format.tables(), parent::tables, problems);
		for (TableOutline table : format.ownTables()) {
			SectionDef section = (SectionDef) table.definition().eContainer();
			Optional<TableOutline> replaced = Optional.ofNullable(parent.sections().get(section.getTitle())).flatMap(FormatOutline.Section::table);
			Set<String> lost = new HashSet<>();
			needs(format).stream().filter(need -> replaced.isPresent() && !off.contains(need.rule()) && lost.add(need.rule())
				&& !need.expressions().stream().allMatch(sum -> resolver.isResolvable(sum, need.scope()))).forEach(need -> problems.add(table.definition(),
					Literals.TABLE_DEF__NAME, Text.warning(FormatRule.INHERIT, "inherit.lost", "table", table.name(), "rule", need.rule())));
		}
	}

	private static List<Need> needs(FormatOutline format) {
		List<Need> needs = new ArrayList<>();
		for (Relation relation : format.inherited(Relation.class)) {
			needs.add(new Need(relation.getRule(), List.of(relation.getLeft(), relation.getRight()), relation.getScope()));
		}
		for (SentencePattern pattern : format.inherited(SentencePattern.class)) {
			List<Expression> sums = new ArrayList<>();
			pattern.getReadings().forEach(reading -> {
				sums.add(reading.getNumerator());
				Optional.ofNullable(reading.getDenominator()).ifPresent(sums::add);
			});
			needs.add(new Need(pattern.getRule(), sums, Scope.TABLE));
		}
		for (SectionDef section : format.inherited(SectionDef.class)) {
			for (Point point : section.getPoints()) {
				if (point.getRule() != null && point.getCondition() != null) {
					needs.add(new Need(point.getRule(), List.of(point.getCondition()), Scope.TABLE));
				}
			}
		}
		return needs;
	}
}
