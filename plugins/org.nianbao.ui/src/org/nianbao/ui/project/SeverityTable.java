package org.nianbao.ui.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.nianbao.checks.Rule;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.ui.Texts;

/**
 * The rules with their severities: a filter, the table, and below it the severity and the text of what is selected. Severities of several rules can
 * be chosen at once.
 */
final class SeverityTable {

	private static final Texts TEXTS = Texts.of(SeverityTable.class);
	private static final int ROWS = 8;
	private static final int TEXT_LINES = 5;

	private final TableViewer table;
	private final Combo severity;
	private final Text text;
	private final Map<String, SeverityChoice> chosen = new LinkedHashMap<>();
	private Map<String, SeverityChoice> before = Map.of();
	private String filter = "";

	/**
	 * @param parent a composite with a layout of a single column
	 */
	SeverityTable(Composite parent) {
		Text search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXTS.get("rules.filter"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		table = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getTable().getItemHeight() * ROWS).applyTo(table.getTable());
		column("rules.id", 110, Rule::id);
		column("rules.title", 330, Rule::title);
		column("rules.default", 70, rule -> SeverityChoice.of(rule.severity()).label());
		column("rules.severity", 90, rule -> choice(rule) == SeverityChoice.DEFAULT ? "" : choice(rule).label());
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.addFilter(new Matching());
		Composite below = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		new Label(below, SWT.NONE).setText(TEXTS.get("rules.choose"));
		severity = new Combo(below, SWT.READ_ONLY);
		severity.setItems(SeverityChoice.labels());
		severity.setEnabled(false);
		text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, text.getLineHeight() * TEXT_LINES).applyTo(text);
		search.addModifyListener(e -> {
			filter = search.getText().strip().toLowerCase(Locale.ROOT);
			table.refresh();
		});
		table.addSelectionChangedListener(e -> showSelected());
		severity.addListener(SWT.Selection, e -> choose(SeverityChoice.values()[severity.getSelectionIndex()]));
	}

	private void column(String key, int width, Function<Rule, String> label) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(TEXTS.get(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(rule -> label.apply((Rule) rule)));
	}

	/** Shows the rules whose ID or title has what is typed. */
	private final class Matching extends ViewerFilter {

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			Rule rule = (Rule) element;
			return rule.id().toLowerCase(Locale.ROOT).contains(filter) || rule.title().toLowerCase(Locale.ROOT).contains(filter);
		}
	}

	/**
	 * Shows the rules.
	 *
	 * @param rules  all rules, sorted
	 * @param values the settings of the project file by key
	 */
	void show(List<Rule> rules, Map<String, String> values) {
		chosen.clear();
		rules.forEach(rule -> chosen.put(rule.id(), SeverityChoice.of(Optional.ofNullable(values.get(ProjectSettings.SEVERITY + rule.id())))));
		before = Map.copyOf(chosen);
		table.setInput(rules);
		showSelected();
	}

	/** Leaves all rules to the format and the catalogue. */
	void reset() {
		chosen.replaceAll((id, choice) -> SeverityChoice.DEFAULT);
		table.refresh();
		showSelected();
	}

	/**
	 * Adds the severities that somebody has changed.
	 *
	 * @param changes settings by key, as project files have them
	 */
	void addChanges(Map<String, Optional<String>> changes) {
		chosen.forEach((id, choice) -> {
			if (choice != before.get(id)) {
				changes.put(ProjectSettings.SEVERITY + id, choice.value());
			}
		});
	}

	private SeverityChoice choice(Rule rule) {
		return chosen.getOrDefault(rule.id(), SeverityChoice.DEFAULT);
	}

	private List<Rule> selected() {
		IStructuredSelection selection = table.getStructuredSelection();
		return selection.stream().map(Rule.class::cast).toList();
	}

	private void showSelected() {
		List<Rule> rules = selected();
		severity.setEnabled(!rules.isEmpty());
		List<SeverityChoice> choices = rules.stream().map(this::choice).distinct().toList();
		if (choices.size() == 1) {
			severity.select(choices.get(0).ordinal());
		} else {
			severity.deselectAll();
		}
		text.setText(rules.size() != 1 ? "" : TEXTS.get("rules.text", rules.get(0).explanation(), rules.get(0).source()));
	}

	private void choose(SeverityChoice choice) {
		selected().forEach(rule -> chosen.put(rule.id(), choice));
		table.update(selected().toArray(), null);
	}
}
