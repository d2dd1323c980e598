package org.nianbao.ui.wizards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.ide.newreport.NewReportProject;
import org.nianbao.ide.newreport.ReportYears;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.ui.Texts;

/**
 * Asks which bodies report, in which format, and whether to begin with a first report.
 */
final class NewProjectPage extends WizardPage {

	private static final Texts TEXTS = Texts.of(NewProjectPage.class);

	private static final int FIRST_YEAR = 2008;
	private static final int LAST_YEAR = 2099;
	private static final int LINES = 8;

	/**
	 * The first report of the project.
	 *
	 * @param body    the name of the body
	 * @param year    the report year
	 * @param inFolder whether it stands in a folder for its year
	 */
	record FirstReport(String body, int year, boolean inFolder) {
	}

	private List<ReportFormat> formats = List.of();

	private Text bodies;
	private Combo format;
	private Button first;
	private Spinner year;
	private Button folders;

	/** Made by the wizard. */
	NewProjectPage() {
		super("content", TEXTS.get("project.title"), null);
		setDescription(TEXTS.get("project.description"));
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite composite = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(composite);
		Label label = label(composite, "project.bodies");
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		bodies = new Text(composite, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(50), convertHeightInCharsToPixels(LINES)).applyTo(bodies);
		bodies.addModifyListener(e -> validate());
		label(composite, "project.format");
		format = new Combo(composite, SWT.READ_ONLY);
		format.add(TEXTS.get("project.format.usual"));
		format.select(0);
		GridDataFactory.fillDefaults().applyTo(format);
		first = check(composite, "project.first");
		first.setSelection(true);
		label(composite, "report.year");
		year = new Spinner(composite, SWT.BORDER);
		year.setValues(ReportYears.due(LocalDate.now()), FIRST_YEAR, LAST_YEAR, 0, 1, 10);
		folders = check(composite, "project.folders");
		Dialog.applyDialogFont(composite);
		setControl(composite);
		readFormats();
		validate();
	}

	/** Formats are files: they are read in the background. */
	private void readFormats() {
		Display display = getShell().getDisplay();
		Job.createSystem(TEXTS.get("project.reading"), monitor -> {
			List<ReportFormat> read = FormatReader.standard().formats();
			display.asyncExec(() -> {
				if (!format.isDisposed()) {
					formats = read;
					formats.forEach(one -> format.add(TEXTS.get("format.item", one.name(), one.title())));
				}
			});
		}).schedule();
	}

	private static Label label(Composite parent, String key) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(TEXTS.get(key));
		return label;
	}

	private Button check(Composite parent, String key) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(TEXTS.get(key));
		button.addListener(SWT.Selection, e -> validate());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void validate() {
		List<String> names = NewReportProject.bodiesIn(bodies.getText());
		first.setEnabled(!names.isEmpty());
		boolean isFirst = first.isEnabled() && first.getSelection();
		year.setEnabled(isFirst);
		folders.setEnabled(isFirst);
		Optional<String> wrong = names.stream().filter(name -> !NewReport.isBody(name)).findFirst();
		setErrorMessage(wrong.map(name -> TEXTS.get("project.body.wrong", name)).orElse(null));
		setPageComplete(wrong.isEmpty());
	}

	/**
	 * Returns what the project is to be.
	 *
	 * @return what the user has chosen
	 */
	NewReportProject project() {
		Optional<String> name = format.getSelectionIndex() < 1 ? Optional.empty() : Optional.of(formats.get(format.getSelectionIndex() - 1).name());
		return new NewReportProject(name, NewReportProject.bodiesIn(bodies.getText()));
	}

	/**
	 * Returns the first report.
	 *
	 * @return that of the body named first; empty where none is wanted
	 */
	Optional<FirstReport> firstReport() {
		List<String> names = new ArrayList<>(project().bodies());
		return names.isEmpty() || !first.getSelection() ? Optional.empty()
			: Optional.of(new FirstReport(names.get(0), year.getSelection(), folders.getSelection()));
	}
}
