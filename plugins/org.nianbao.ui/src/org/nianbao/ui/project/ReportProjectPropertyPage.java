package org.nianbao.ui.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PropertyPage;
import org.nianbao.ide.newreport.NewReportProject;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.ui.Texts;

/**
 * The settings of the reports in a project, or in a folder of it: a form over the project file, which is read and written in the background. What is
 * not changed here stays as it is in the file.
 */
public final class ReportProjectPropertyPage extends PropertyPage {

	/** The ID of the page. */
	public static final String ID = "org.nianbao.ui.projectProperties";

	private static final Texts TEXTS = Texts.of(ReportProjectPropertyPage.class);
	private static final int BODY_LINES = 3;

	private IFile file;
	private Text problems;
	private Combo format;
	private Text deadline;
	private Label bodiesFile;
	private Text bodies;
	private SeverityTable severities;

	private ProjectFacts facts;
	private List<String> formatNames = List.of();
	private Map<String, String> shown = Map.of();

	@Override
	protected Control createContents(Composite parent) {
		IResource resource = Adapters.adapt(getElement(), IResource.class);
		file = ((IContainer) resource).getFile(IPath.fromPortableString(ReportProjects.FILE));
		Composite composite = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(composite);
		Label where = new Label(composite, SWT.WRAP);
		where.setText(TEXTS.get("properties.file", file.getFullPath().makeRelative().toString()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(where);
		problems = new Text(composite, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).exclude(true).applyTo(problems);
		label(composite, "properties.format");
		format = new Combo(composite, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(format);
		label(composite, "properties.deadline");
		deadline = new Text(composite, SWT.BORDER);
		deadline.setMessage(TEXTS.get("properties.deadline.example"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(deadline);
		bodiesFile = label(composite, "properties.bodies");
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(bodiesFile);
		bodies = new Text(composite, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, bodies.getLineHeight() * BODY_LINES).applyTo(bodies);
		Composite rules = new Composite(composite, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(rules);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(rules);
		label(rules, "properties.severities");
		severities = new SeverityTable(rules);
		setEnabled(false);
		read();
		return composite;
	}

	private static Label label(Composite parent, String key) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(TEXTS.get(key));
		return label;
	}

	private void setEnabled(boolean enabled) {
		List.of(format, deadline, bodies).forEach(control -> control.setEnabled(enabled));
	}

	private void read() {
		Display display = getShell().getDisplay();
		Job.createSystem(TEXTS.get("properties.reading"), monitor -> {
			ProjectFacts read = ProjectFacts.read(file);
			display.asyncExec(() -> {
				if (!format.isDisposed()) {
					show(read);
				}
			});
		}).schedule();
	}

	private void show(ProjectFacts read) {
		facts = read;
		setEnabled(true);
		showProblems();
		formatNames = read.formats().stream().map(ReportFormat::name).toList();
		List<String> items = new ArrayList<>(List.of(TEXTS.get("properties.format.usual")));
		read.formats().forEach(one -> items.add(TEXTS.get("properties.format.item", one.name(), one.title())));
		Optional<String> unknown = Optional.ofNullable(read.values().get(ProjectSettings.FORMAT)).filter(name -> !formatNames.contains(name));
		unknown.ifPresent(items::add);
		format.setItems(items.toArray(String[]::new));
		format.select(unknown.isPresent() ? items.size() - 1 : formatNames.indexOf(read.values().get(ProjectSettings.FORMAT)) + 1);
		deadline.setText(read.values().getOrDefault(ProjectSettings.DEADLINE, ""));
		showBodies();
		severities.show(read.rules(), read.values());
		shown = current();
		format.getParent().layout(true, true);
	}

	private void showProblems() {
		boolean isAny = !facts.problems().isEmpty();
		setErrorMessage(isAny ? TEXTS.get("properties.problems") : null);
		setMessage(facts.inherits() ? TEXTS.get("properties.inherited") : null, INFORMATION);
		problems.setText(String.join("\n", facts.problems()));
		((GridData) problems.getLayoutData()).exclude = !isAny;
		problems.setVisible(isAny);
	}

	/** Bodies that stand in a file of their own are shown, and changed there. */
	private void showBodies() {
		List<String> inLine = NewReportProject.bodiesIn(facts.values().getOrDefault(ProjectSettings.BODIES, ""));
		boolean inFile = !facts.bodies().isEmpty() && !facts.bodies().equals(inLine);
		bodies.setText(String.join("\n", inFile ? facts.bodies() : inLine));
		bodies.setEditable(!inFile);
		bodiesFile.setText(inFile ? TEXTS.get("properties.bodies.file", facts.values().get(ProjectSettings.BODIES)) : TEXTS.get("properties.bodies"));
	}

	/** What the form says, but for the severities. */
	private Map<String, String> current() {
		Map<String, String> values = new LinkedHashMap<>();
		int chosen = format.getSelectionIndex() - 1;
		values.put(ProjectSettings.FORMAT, chosen < 0 ? "" : chosen < formatNames.size() ? formatNames.get(chosen) : format.getText());
		values.put(ProjectSettings.DEADLINE, deadline.getText().strip());
		values.put(ProjectSettings.BODIES, String.join("、", NewReportProject.bodiesIn(bodies.getText())));
		return values;
	}

	@Override
	public boolean performOk() {
		if (facts == null) {
			return true;
		}
		Map<String, Optional<String>> changes = new LinkedHashMap<>();
		current().forEach((key, value) -> {
			if (!value.equals(shown.get(key))) {
				changes.put(key, Optional.of(value).filter(text -> !text.isEmpty()));
			}
		});
		severities.addChanges(changes);
		ProjectFile.change(file, changes);
		shown = current();
		return true;
	}

	@Override
	protected void performApply() {
		performOk();
		// What is wrong with the new settings is told as soon as they are written.
		Display display = getShell().getDisplay();
		Job.createSystem(TEXTS.get("properties.reading"), monitor -> {
			try {
				Job.getJobManager().join(ProjectFile.JOB_FAMILY, monitor);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			ProjectFacts read = ProjectFacts.read(file);
			display.asyncExec(() -> {
				if (!format.isDisposed()) {
					show(read);
				}
			});
		}).schedule();
	}

	@Override
	protected void performDefaults() {
		if (facts != null) {
			format.select(0);
			deadline.setText("");
			severities.reset();
		}
		super.performDefaults();
	}
}
