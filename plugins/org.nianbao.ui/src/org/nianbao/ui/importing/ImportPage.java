package org.nianbao.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.reader.SourceKinds;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.ReportFolders;
import org.nianbao.ui.Texts;

/**
 * Asks which files are imported, and where to. What a file says about its body and year holds, unless the user knows better. Opens no file.
 */
final class ImportPage extends WizardPage {

	private static final Texts TEXTS = Texts.of(ImportPage.class);
	private static final int TABLE_WIDTH = 480;
	private static final int TABLE_HEIGHT = 140;
	private static final int NAME_WIDTH = 220;
	private static final int KIND_WIDTH = 70;
	private static final int FOLDER_WIDTH = 260;

	private final Set<Path> sources;
	private final IPath initialFolder;
	private TableViewer files;
	private Button remove;
	private Text folder;
	private Text body;
	private Text year;
	private Button overwrite;

	/**
	 * @param sources the files that are selected
	 * @param folder  where the reports go, as a path of the workspace; empty for not known
	 */
	ImportPage(List<Path> sources, IPath folder) {
		super("import", TEXTS.get("title"), null);
		this.sources = new LinkedHashSet<>(sources);
		initialFolder = folder;
		setDescription(TEXTS.get("description"));
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		createFiles(area);
		folder = text(area, "folder", 1);
		button(area, "browse", this::browse);
		body = text(area, "body", 2);
		year = text(area, "year", 2);
		overwrite = new Button(area, SWT.CHECK);
		overwrite.setText(TEXTS.get("overwrite"));
		GridDataFactory.swtDefaults().span(3, 1).applyTo(overwrite);
		folder.setText(initialFolder.isEmpty() ? "" : initialFolder.makeRelative().toString());
		List.of(folder, body, year).forEach(text -> text.addModifyListener(event -> validate()));
		Dialog.applyDialogFont(area);
		setControl(area);
		show();
		// What is not filled in yet is no mistake.
		setErrorMessage(null);
	}

	private void createFiles(Composite parent) {
		files = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
		files.setContentProvider(ArrayContentProvider.getInstance());
		column("file", NAME_WIDTH, file -> file.getFileName().toString());
		column("kind", KIND_WIDTH, ImportPage::kind);
		column("in", FOLDER_WIDTH, file -> String.valueOf(file.getParent()));
		files.getTable().setHeaderVisible(true);
		files.addSelectionChangedListener(event -> remove.setEnabled(!event.getSelection().isEmpty()));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(TABLE_WIDTH, TABLE_HEIGHT).applyTo(files.getControl());
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "add", this::browseFiles);
		remove = button(buttons, "remove", this::remove);
		remove.setEnabled(false);
	}

	private void column(String key, int width, Function<Path, String> label) {
		TableViewerColumn column = new TableViewerColumn(files, SWT.NONE);
		column.getColumn().setText(TEXTS.get(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(file -> label.apply((Path) file)));
	}

	/** By its name: the content tells when it is read. */
	private static String kind(Path file) {
		String name = file.getFileName().toString();
		return SourceKinds.isNameOfSource(name) ? name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT) : TEXTS.get("kind.unknown");
	}

	private Text text(Composite parent, String key, int span) {
		new Label(parent, SWT.NONE).setText(TEXTS.get(key));
		Text text = new Text(parent, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(span, 1).applyTo(text);
		return text;
	}

	private Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(TEXTS.get(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		setButtonLayoutData(button);
		return button;
	}

	private void browseFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(TEXTS.get("add.title"));
		List<String> patterns = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (String kind : List.of("all", "word", "web", "pdf", "text")) {
			List<String> extensions = switch (kind) {
				case "word" -> List.of("docx", "doc", "wps");
				case "web" -> List.of("html", "htm", "shtml");
				case "pdf" -> List.of("pdf");
				case "text" -> List.of("txt", "text", "md");
				default -> SourceKinds.EXTENSIONS;
			};
			patterns.add("*." + String.join(";*.", extensions));
			names.add(TEXTS.get("filter." + kind, patterns.get(patterns.size() - 1)));
		}
		dialog.setFilterExtensions(patterns.toArray(String[]::new));
		dialog.setFilterNames(names.toArray(String[]::new));
		if (dialog.open() != null) {
			add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
		}
	}

	/**
	 * Adds files to be imported.
	 *
	 * @param chosen files; those that are there already stay where they are
	 */
	void add(List<Path> chosen) {
		chosen.forEach(file -> sources.add(file.toAbsolutePath().normalize()));
		show();
	}

	private void remove() {
		((List<?>) files.getStructuredSelection().toList()).forEach(sources::remove);
		show();
	}

	private void browse() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), null, true, TEXTS.get("folder.choose"));
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	private void show() {
		files.setInput(sources.toArray());
		// Two reports are not of one body and year.
		for (Text text : List.of(body, year)) {
			text.setEnabled(sources.size() <= 1);
			text.setMessage(TEXTS.get(sources.size() <= 1 ? "as.file" : "as.files"));
		}
		validate();
	}

	/**
	 * Returns what the user chose.
	 *
	 * @return the plan; only where the page is complete
	 */
	ImportPlan plan() {
		boolean isOne = sources.size() == 1;
		Optional<String> known = Optional.of(body.getText().strip()).filter(name -> isOne && !name.isEmpty());
		OptionalInt of = isOne && isYear() ? OptionalInt.of(Integer.parseInt(year.getText().strip())) : OptionalInt.empty();
		return new ImportPlan(List.copyOf(sources), folderPath(), overwrite.getSelection(), known, of);
	}

	private boolean isYear() {
		return year.getText().strip().matches("[1-9][0-9]{3}");
	}

	private IPath folderPath() {
		return IPath.fromOSString(folder.getText().strip()).makeAbsolute();
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	/** Returns what is missing or wrong; null for nothing. */
	private String problem() {
		if (sources.isEmpty()) {
			return TEXTS.get("problem.files");
		}
		Optional<Path> already = sources.stream().filter(file -> ReportFiles.isReportName(file.getFileName().toString())).findFirst();
		if (already.isPresent()) {
			return TEXTS.get("problem.report", already.get().getFileName());
		}
		if (!ReportFolders.isUsable(folderPath())) {
			return TEXTS.get("problem.folder");
		}
		if (sources.size() == 1 && !body.getText().isBlank() && !NewReport.isBody(body.getText())) {
			return TEXTS.get("problem.body");
		}
		if (sources.size() == 1 && !year.getText().isBlank() && !isYear()) {
			return TEXTS.get("problem.year");
		}
		return plan().conflict().map(conflict -> TEXTS.get("problem.conflict", conflict.first(), conflict.second(), conflict.report())).orElse(null);
	}
}
