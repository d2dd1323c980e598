package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.Deadline;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.Severity;
import org.nianbao.language.formats.validation.ProblemCollector.Text;
import org.nianbao.language.text.Labels;

/**
 * A label or another wording stands for one row, column, group or section: compared as reports are read, without regard to
 * widths, blanks and brackets.
 */
final class LabelCheck {

	/** A word of an element: its official one or one of the others. */
	private record Word(Object owner, EObject element, EAttribute feature, int index, String text) {
	}

	private final ProblemCollector problems;

	LabelCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	/** Checks the labels within a table. */
	void check(TableOutline table) {
		List<Word> rows = new ArrayList<>();
		table.rows().forEach(row -> addRow(row, rows));
		distinct(rows, Severity.ERROR, "alias.row");
		List<Word> groups = new ArrayList<>();
		table.groups().forEach(group -> addRow(group, groups));
		// Rows of a group are found without it.
		distinct(groups, Severity.WARNING, "alias.group");
		for (BlockOutline block : table.blocks()) {
			List<Word> columns = new ArrayList<>();
			block.leafColumns().forEach(column -> addColumn(column, columns));
			distinct(columns, Severity.ERROR, "alias.column");
			block.leafColumns().forEach(column -> repeated(column, Literals.COLUMN_DEF__CELL_UNITS, column.getCellUnits()));
		}
		table.definition().getMembers().stream().filter(ColumnItem.class::isInstance).map(ColumnItem.class::cast).forEach(this::notBlank);
	}

	private static void addRow(RowItem row, List<Word> words) {
		add(row, row, Literals.ROW_ITEM__LABEL, List.of(row.getLabel()), words);
		add(row, row, Literals.ROW_ITEM__ALIASES, row.getAliases(), words);
	}

	private static void addColumn(ColumnDef column, List<Word> words) {
		add(column, column, Literals.COLUMN_ITEM__LABEL, List.of(column.getLabel()), words);
		add(column, column, Literals.COLUMN_DEF__ALIASES, column.getAliases(), words);
	}

	private static void add(Object owner, EObject element, EAttribute feature, List<String> texts, List<Word> words) {
		for (int i = 0; i < texts.size(); i++) {
			words.add(new Word(owner, element, feature, i, texts.get(i)));
		}
	}

	private void notBlank(ColumnItem item) {
		if (item instanceof ColumnGroup group) {
			if (group.getLabel().isBlank()) {
				problems.add(group, Literals.COLUMN_ITEM__LABEL, Text.error(FormatRule.EMPTY, "empty.text"));
			}
			group.getItems().forEach(this::notBlank);
		}
	}

	/** Checks the sections that a format declares, with those that it inherits, and the words of its points and deadlines. */
	void check(FormatOutline format) {
		List<Word> words = new ArrayList<>();
		format.sections().forEach((title, section) -> section.definitions().forEach(definition -> {
			if (definition == section.definitions().get(0)) {
				add(title, definition, Literals.SECTION_DEF__TITLE, List.of(definition.getTitle()), words);
			}
			add(title, definition, Literals.SECTION_DEF__ALIASES, definition.getAliases(), words);
		}));
		// What is inherited has been checked with the parent: it only tells what is taken.
		distinct(words.stream().filter(word -> !isOwn(word, format)).toList(), words.stream().filter(word -> isOwn(word, format)).toList(), Severity.ERROR,
			"alias.section");
		for (SectionDef section : format.own(SectionDef.class)) {
			for (Point point : section.getPoints()) {
				List<Word> pointWords = new ArrayList<>();
				add(point, point, Literals.POINT__TITLE, List.of(point.getTitle()), pointWords);
				add(point, point, Literals.POINT__ALIASES, point.getAliases(), pointWords);
				distinct(pointWords, Severity.WARNING, "alias.repeated");
				repeated(point, Literals.POINT__BODIES, point.getBodies());
			}
		}
		format.own(Deadline.class).forEach(deadline -> repeated(deadline, Literals.DEADLINE__BODIES, deadline.getBodies()));
		checkLikeness(format);
	}

	private static boolean isOwn(Word word, FormatOutline format) {
		return word.element().eContainer() == format.definition();
	}

	private void repeated(EObject element, EAttribute feature, List<String> texts) {
		List<Word> words = new ArrayList<>();
		add(element, element, feature, texts, words);
		distinct(words, Severity.WARNING, "alias.repeated");
	}

	private void distinct(List<Word> words, Severity severity, String key) {
		distinct(List.of(), words, severity, key);
	}

	private void distinct(List<Word> taken, List<Word> words, Severity severity, String key) {
		Map<String, Word> byText = new HashMap<>();
		taken.forEach(word -> byText.putIfAbsent(Labels.comparable(word.text()), word));
		// An official label comes before the other wordings, also those of elements further up.
		List<Word> ordered = new ArrayList<>(words);
		ordered.sort((a, b) -> Boolean.compare(isAlias(a), isAlias(b)));
		for (Word word : ordered) {
			String comparable = Labels.comparable(word.text());
			if (comparable.isEmpty()) {
				problems.add(word.element(), word.feature(), word.index(), Text.error(FormatRule.EMPTY, "empty.text"));
				continue;
			}
			Word other = byText.putIfAbsent(comparable, word);
			if (other != null && other.owner() == word.owner()) {
				problems.add(word.element(), word.feature(), word.index(), Text.warning(FormatRule.ALIAS, "alias.repeated", "text", word.text()));
			} else if (other != null) {
				problems.add(word.element(), word.feature(), word.index(),
					new Text(FormatRule.ALIAS, severity, key, List.of("text", word.text(), "other", label(other))));
			}
		}
	}

	private static boolean isAlias(Word word) {
		return word.feature().isMany();
	}

	private static String label(Word word) {
		if (word.element() instanceof RowItem row) {
			return row.getLabel();
		}
		return word.element() instanceof ColumnDef column ? column.getLabel() : ((SectionDef) word.element()).getTitle();
	}

	/** A table of a report is recognised by the labels of its rows; two that share most of them are mistaken for each other. */
	private void checkLikeness(FormatOutline format) {
		List<TableOutline> tables = format.tables();
		for (int i = 0; i < tables.size(); i++) {
			for (int j = 0; j < i; j++) {
				Set<String> labels = labels(tables.get(i));
				int smaller = Math.min(labels.size(), labels(tables.get(j)).size());
				labels.retainAll(labels(tables.get(j)));
				TableOutline own = format.ownTables().contains(tables.get(i)) ? tables.get(i) : tables.get(j);
				TableOutline other = own == tables.get(i) ? tables.get(j) : tables.get(i);
				if (labels.size() * 2 > smaller && format.ownTables().contains(own)) {
					problems.add(own.definition(), Literals.TABLE_DEF__NAME,
						Text.warning(FormatRule.ALIAS, "alias.tables", "table", own.name(), "other", other.name(), "count", labels.size()));
				}
			}
		}
	}

	private static Set<String> labels(TableOutline table) {
		Set<String> labels = new HashSet<>();
		for (RowDef row : table.rows()) {
			labels.add(Labels.comparable(row.getLabel()));
		}
		return labels;
	}
}
