package org.nianbao.ui.wizards;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.nianbao.ide.newreport.NearbyReports.Nearby;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.ide.newreport.PreviousReport;
import org.nianbao.ide.newreport.ReportFileNames;
import org.nianbao.ide.newreport.ReportYears;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.ReportFolders;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.wizards.NewReportOperation.Request;

/**
 * Asks where the report is to be, whose it is, for which year and in which format, and from which report of last year it begins. What can be guessed
 * is filled in; what the user has typed stays. The folder is looked at in the background.
 */
final class NewReportPage extends WizardPage {

	private static final Texts TEXTS = Texts.of(NewReportPage.class);

	/** From the first year of the uniform formats to any year that somebody may prepare. */
	private static final int FIRST_YEAR = 2008;
	private static final int LAST_YEAR = 2099;

	private final IPath initialFolder;
	private final Optional<Path> selectedReport;
	private final List<Nearby> browsed = new ArrayList<>();

	private Text folder;
	private Text body;
	private Spinner year;
	private Combo format;
	private Combo lastYear;
	private Text name;

	private FolderFacts facts;
	private Job reading;
	private List<Nearby> candidates = List.of();
	private Optional<Nearby> chosenLastYear = Optional.empty();
	private boolean lastYearIsChosen;
	private boolean nameIsTyped;
	private boolean updating;

	/**
	 * @param selection what is selected in the workbench: a folder, or last year's report
	 */
	NewReportPage(IStructuredSelection selection) {
		super("report", TEXTS.get("report.title"), null);
		setDescription(TEXTS.get("report.description"));
		IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
		initialFolder = ReportFolders.proposed(resource);
		selectedReport = Optional.ofNullable(resource).filter(ReportFiles::isReport).map(IResource::getLocation).map(IPath::toPath);
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite composite = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(composite);
		folder = text(composite, "report.folder", 1);
		button(composite, this::browseFolder);
		body = text(composite, "report.body", 2);
		label(composite, "report.year");
		year = new Spinner(composite, SWT.BORDER);
		year.setValues(ReportYears.due(LocalDate.now()), FIRST_YEAR, LAST_YEAR, 0, 1, 10);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(year);
		label(composite, "report.lastYear");
		lastYear = new Combo(composite, SWT.READ_ONLY);
		lastYear.add(TEXTS.get("report.lastYear.none"));
		lastYear.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(lastYear);
		button(composite, this::browseLastYear);
		label(composite, "report.format");
		format = new Combo(composite, SWT.READ_ONLY);
		format.add(TEXTS.get("project.format.usual"));
		format.select(0);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(format);
		name = text(composite, "report.file", 2);
		Label hint = new Label(composite, SWT.WRAP);
		hint.setText(TEXTS.get("report.hint"));
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 8).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(hint);
		addBodyProposals();
		listen();
		Dialog.applyDialogFont(composite);
		setControl(composite);
		folder.setText(initialFolder.isEmpty() ? "" : initialFolder.makeRelative().toString());
		(initialFolder.isEmpty() ? folder : body).setFocus();
		validate();
	}

	private void listen() {
		folder.addModifyListener(e -> readFolder());
		body.addModifyListener(e -> changed());
		year.addModifyListener(e -> changed());
		format.addListener(SWT.Selection, e -> validate());
		lastYear.addListener(SWT.Selection, e -> {
			lastYearIsChosen = true;
			chosenLastYear = lastYear.getSelectionIndex() < 1 ? Optional.empty() : Optional.of(candidates.get(lastYear.getSelectionIndex() - 1));
			changed();
		});
		name.addModifyListener(e -> {
			nameIsTyped |= !updating;
			validate();
		});
	}

	private Text text(Composite parent, String key, int span) {
		label(parent, key);
		Text text = new Text(parent, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(span, 1).applyTo(text);
		return text;
	}

	private static void label(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(TEXTS.get(key));
	}

	private void button(Composite parent, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(TEXTS.get("browse"));
		button.addListener(SWT.Selection, e -> action.run());
		setButtonLayoutData(button);
	}

	private void addBodyProposals() {
		ContentProposalAdapter proposals = new ContentProposalAdapter(body, new TextContentAdapter(), this::proposals, null, null);
		proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		body.setMessage(TEXTS.get("report.body.example"));
	}

	private IContentProposal[] proposals(String typed, int position) {
		List<String> bodies = facts == null ? List.of() : facts.bodies();
		return bodies.stream().filter(known -> known.contains(typed.strip())).map(ContentProposal::new).toArray(IContentProposal[]::new);
	}

	// ---- the folder -----------------------------------------------------------------------------------------------------

	private IPath folderPath() {
		return IPath.fromOSString(folder.getText().strip()).makeAbsolute();
	}

	private boolean isFolderUsable() {
		return ReportFolders.isUsable(folderPath());
	}

	private void readFolder() {
		facts = null;
		if (reading != null) {
			reading.cancel();
		}
		validate();
		if (isFolderUsable()) {
			IPath path = folderPath();
			Display display = getShell().getDisplay();
			reading = Job.createSystem(TEXTS.get("report.reading"), monitor -> {
				FolderFacts read = FolderFacts.read(path, monitor);
				display.asyncExec(() -> show(read));
			});
			reading.schedule();
		}
	}

	private void show(FolderFacts read) {
		if (folder.isDisposed() || !isFolderUsable() || !read.folder().equals(folderPath())) {
			return;
		}
		boolean isFirst = facts == null && body.getText().isEmpty();
		facts = read;
		if (isFirst) {
			Optional<Nearby> selected = selectedReport.flatMap(file -> read.nearby().reports().stream()
				.filter(report -> report.file().equals(file)).findFirst());
			if (selected.isPresent()) {
				update(() -> year.setSelection(selected.get().year() + 1));
				body.setText(selected.get().body());
			} else if (read.bodies().size() == 1) {
				body.setText(read.bodies().get(0));
			}
		}
		changed();
	}

	private void browseFolder() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), null, true, TEXTS.get("report.folder.choose"));
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	// ---- what follows from the rest -------------------------------------------------------------------------------------

	private void update(Runnable change) {
		boolean before = updating;
		updating = true;
		change.run();
		updating = before;
	}

	private void changed() {
		if (!updating && facts != null) {
			update(() -> {
				showLastYear();
				showFormats();
				if (!nameIsTyped) {
					name.setText(ReportFileNames.propose(body.getText(), year.getSelection()));
				}
			});
		}
		validate();
	}

	private void showLastYear() {
		List<Nearby> found = new ArrayList<>(facts.nearby().of(year.getSelection() - 1, body.getText().strip()));
		browsed.stream().filter(file -> !found.contains(file)).forEach(found::add);
		candidates = found;
		if (!lastYearIsChosen || chosenLastYear.filter(file -> !found.contains(file)).isPresent()) {
			chosenLastYear = found.stream().filter(file -> file.body().equals(body.getText().strip()) && file.year() == year.getSelection() - 1).findFirst();
		}
		List<String> items = new ArrayList<>(List.of(TEXTS.get("report.lastYear.none")));
		found.forEach(file -> items.add(TEXTS.get("report.lastYear.item", file.body(), Integer.toString(file.year()),
			file.file().getFileName().toString())));
		lastYear.setItems(items.toArray(String[]::new));
		lastYear.select(chosenLastYear.map(found::indexOf).orElse(-1) + 1);
	}

	private void showFormats() {
		int selected = Math.max(format.getSelectionIndex(), 0);
		List<String> items = new ArrayList<>();
		items.add(TEXTS.get("report.format.usual", facts.project().formats().forYear(OptionalInt.of(year.getSelection())).name()));
		formats().forEach(one -> items.add(TEXTS.get("format.item", one.name(), one.title())));
		format.setItems(items.toArray(String[]::new));
		format.select(Math.min(selected, items.size() - 1));
	}

	private List<ReportFormat> formats() {
		return facts.project().formats().formats();
	}

	private Optional<ReportFormat> chosenFormat() {
		return format.getSelectionIndex() < 1 ? Optional.empty() : Optional.of(formats().get(format.getSelectionIndex() - 1));
	}

	private void browseLastYear() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(TEXTS.get("report.lastYear.choose"));
		dialog.setFilterExtensions(new String[] { "*" + ReportFileNames.EXTENSION });
		if (isFolderUsable()) {
			ReportFolders.location(folderPath()).ifPresent(path -> dialog.setFilterPath(path.toString()));
		}
		String chosen = dialog.open();
		if (chosen != null) {
			readLastYear(Path.of(chosen));
		}
	}

	/**
	 * Begins from a report wherever it stands. It is read in the background.
	 *
	 * @param file a report
	 */
	void readLastYear(Path file) {
		Display display = getShell().getDisplay();
		Job.createSystem(TEXTS.get("report.reading"), monitor -> {
			try {
				PreviousReport report = PreviousReport.read(file, ReportServices.loader(), ReportServices.projects());
				Nearby read = new Nearby(file, report.body(), report.year().orElse(0));
				display.asyncExec(() -> showChosen(read));
			} catch (UnreadableReportException | ProjectException e) {
				display.asyncExec(() -> {
					if (!lastYear.isDisposed()) {
						setErrorMessage(TEXTS.get("report.unreadable", file.toString()));
					}
				});
			}
		}).schedule();
	}

	private void showChosen(Nearby read) {
		if (lastYear.isDisposed()) {
			return;
		}
		browsed.add(read);
		lastYearIsChosen = true;
		chosenLastYear = Optional.of(read);
		update(() -> {
			if (read.year() >= FIRST_YEAR) {
				year.setSelection(read.year() + 1);
			}
			if (body.getText().isBlank()) {
				body.setText(read.body());
			}
		});
		changed();
	}

	// ---- what is wrong --------------------------------------------------------------------------------------------------

	private void validate() {
		String wrong = wrong();
		boolean isStarting = getErrorMessage() == null && (folder.getText().isBlank() || body.getText().isBlank());
		// Nobody has done anything wrong yet.
		setErrorMessage(isStarting ? null : wrong);
		setMessage(wrong == null ? warning() : null, WARNING);
		setPageComplete(wrong == null && facts != null);
	}

	private String wrong() {
		if (!isFolderUsable()) {
			return TEXTS.get("report.folder.wrong");
		}
		if (facts != null && facts.problem().isPresent()) {
			return TEXTS.get("report.project.wrong", facts.problem().get());
		}
		if (body.getText().isBlank()) {
			return TEXTS.get("report.body.missing");
		}
		if (!NewReport.isBody(body.getText())) {
			return TEXTS.get("report.body.wrong");
		}
		if (!ReportFileNames.isLegal(name.getText().strip())) {
			return facts == null ? null : TEXTS.get("report.file.wrong", ReportFileNames.EXTENSION);
		}
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(folderPath().append(name.getText().strip()));
		return file.exists() ? TEXTS.get("report.file.exists", file.getName()) : null;
	}

	private String warning() {
		if (facts == null) {
			return null;
		}
		int wanted = year.getSelection();
		if (chosenLastYear.isPresent() && chosenLastYear.get().year() != wanted - 1) {
			return TEXTS.get("report.lastYear.other", Integer.toString(wanted - 1));
		}
		if (chosenFormat().isPresent() && !chosenFormat().get().appliesTo(wanted)) {
			return TEXTS.get("report.format.other", chosenFormat().get().name(), Integer.toString(wanted));
		}
		List<String> known = facts.project().bodies();
		return known.isEmpty() || known.contains(body.getText().strip()) ? null : TEXTS.get("report.body.unknown");
	}

	/**
	 * Returns what is to be created.
	 *
	 * @return what the user has chosen, complete when the page is
	 */
	Request request() {
		return new Request(folderPath(), name.getText().strip(), body.getText().strip(), year.getSelection(), chosenFormat().map(ReportFormat::name),
			chosenLastYear.map(Nearby::file));
	}

	@Override
	public void dispose() {
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}
}
