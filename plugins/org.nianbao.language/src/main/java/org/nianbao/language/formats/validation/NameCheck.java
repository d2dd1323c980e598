package org.nianbao.language.formats.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Deadline;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.Period;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.RuleSetting;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.StandardSentence;
import org.nianbao.language.format.Threshold;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * What must stand once stands once: names of tables, rows and groups in a format, names of columns in a block, sections, settings, deadlines.
 */
final class NameCheck {

	private final ProblemCollector problems;

	NameCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	/** Checks the names within a table. */
	void check(TableOutline table) {
		Set<String> names = new HashSet<>(Set.of(table.name()));
		EcoreUtil.<EObject>getAllContents(table.definition(), true).forEachRemaining(element -> {
			if (element instanceof RowItem item && item.getName() != null && !names.add(item.getName())) {
				twice(item, Literals.ROW_ITEM__NAME, "twice.name", item.getName());
			}
		});
		for (BlockOutline block : table.blocks()) {
			Set<String> columns = new HashSet<>();
			for (ColumnDef column : block.leafColumns()) {
				if (!columns.add(column.getName())) {
					twice(column, Literals.COLUMN_DEF__NAME, "twice.column", column.getName());
				}
			}
		}
	}

	/** Checks what a format declares. What it inherits may be repeated, except for the names of rows in other tables. */
	void check(FormatOutline format) {
		checkTables(format);
		Set<Object> seen = new HashSet<>();
		format.own(SectionDef.class).forEach(
			s -> once(seen, List.of(Literals.SECTION_DEF, s.getTitle()), s, Literals.SECTION_DEF__TITLE, "twice.section", s.getTitle()));
		format.own(SectionDef.class).forEach(section -> section.getPoints().forEach(point -> once(seen,
			List.of(section, Objects.requireNonNullElse(point.getRule(), ""), point.getTitle()), point, Literals.POINT__TITLE, "twice.point", point.getTitle())));
		format.own(Period.class).forEach(p -> once(seen, Literals.PERIOD, p, Literals.PERIOD__FIRST, "twice.period", ""));
		format.own(RuleSetting.class).forEach(
			s -> once(seen, List.of(Literals.RULE_SETTING, s.getRule()), s, Literals.RULE_SETTING__RULE, "twice.setting", s.getRule()));
		format.own(Threshold.class).forEach(
			t -> once(seen, List.of(Literals.THRESHOLD, t.getRule(), t.getName()), t, Literals.THRESHOLD__NAME, "twice.threshold", t.getName()));
		format.own(StandardSentence.class).forEach(
			s -> once(seen, List.of(Literals.STANDARD_SENTENCE, s.getRule(), s.getText()), s,
				Literals.STANDARD_SENTENCE__TEXT, "twice.sentence", s.getRule()));
		format.own(Deadline.class).forEach(
			d -> once(seen, List.of(Literals.DEADLINE, d.getLevel()), d, Literals.DEADLINE__LEVEL, "twice.deadline", d.getLevel()));
		checkBodies(format);
	}

	private void checkTables(FormatOutline format) {
		Map<String, TableOutline> owners = new HashMap<>();
		for (TableOutline table : format.tables()) {
			if (!format.ownTables().contains(table)) {
				names(table).forEach(name -> owners.putIfAbsent(name, table));
			}
		}
		for (TableOutline table : format.ownTables()) {
			for (String name : names(table).toList()) {
				TableOutline owner = owners.putIfAbsent(name, table);
				if (owner != null && owner != table) {
					EObject element = name.equals(table.name()) ? table.definition() : table.named().get(name);
					problems.add(element, element == table.definition() ? Literals.TABLE_DEF__NAME : Literals.ROW_ITEM__NAME,
						Text.error(FormatRule.TWICE, "twice.tables", "name", name, "table", owner.name()));
				}
			}
		}
	}

	private static Stream<String> names(TableOutline table) {
		return Stream.concat(Stream.of(table.name()), table.named().keySet().stream()).distinct();
	}

	/** Which deadline is for a body is told by the ending of its name; one at most is for all others. */
	private void checkBodies(FormatOutline format) {
		List<Deadline> own = format.own(Deadline.class);
		Set<String> replaced = new HashSet<>();
		own.forEach(deadline -> replaced.add(deadline.getLevel()));
		Map<String, Deadline> byBody = new HashMap<>();
		format.inherited(Deadline.class).stream().filter(deadline -> !replaced.contains(deadline.getLevel()))
			.forEach(deadline -> endings(deadline).forEach(ending -> byBody.put(ending, deadline)));
		for (Deadline deadline : own) {
			for (String ending : endings(deadline)) {
				Deadline other = byBody.putIfAbsent(ending, deadline);
				if (other != null && other != deadline) {
					reportBody(deadline, ending, other);
				}
			}
		}
	}

	private void reportBody(Deadline deadline, String ending, Deadline other) {
		if (ending.isEmpty()) {
			problems.add(deadline, Literals.DEADLINE__LEVEL, Text.error(FormatRule.TWICE, "twice.others", "level", other.getLevel()));
		} else {
			problems.add(deadline, Literals.DEADLINE__BODIES, deadline.getBodies().indexOf(ending),
				Text.error(FormatRule.TWICE, "twice.body", "name", ending, "level", other.getLevel()));
		}
	}

	private static List<String> endings(Deadline deadline) {
		return deadline.getBodies().isEmpty() ? List.of("") : deadline.getBodies();
	}

	private void once(Set<Object> seen, Object key, EObject element, EStructuralFeature feature, String message, String name) {
		if (!seen.add(key)) {
			twice(element, feature, message, name);
		}
	}

	private void twice(EObject element, EStructuralFeature feature, String message, String name) {
		problems.add(element, feature, Text.error(FormatRule.TWICE, message, "name", name));
	}
}
