package org.nianbao.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerCheckedTreeViewer;
import org.eclipse.ui.model.WorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;
import org.nianbao.ui.commands.SelectedReports;

/**
 * Asks which reports are exported, how, and where to.
 */
final class ExportPage extends WizardPage {

	private static final Texts TEXTS = Texts.of(ExportPage.class);
	private static final String FORMATS = "formats";
	private static final String IN_FOLDER = "inFolder";
	private static final String FOLDER = "folder";
	private static final String KEEP = "keep";
	private static final String UNCHECKED = "unchecked";
	private static final int TREE_HEIGHT = 160;

	private final List<IResource> selected;
	private ContainerCheckedTreeViewer tree;
	private final Map<DocumentFormat, Button> formats = new LinkedHashMap<>();
	private Button beside;
	private Button inFolder;
	private Text folder;
	private Button browse;
	private Button overwrite;
	private Button unchecked;

	/**
	 * @param selected what is selected in the workbench: its reports are exported unless the user chooses others
	 */
	ExportPage(List<IResource> selected) {
		super("export", TEXTS.get("title"), null);
		this.selected = selected;
		setDescription(TEXTS.get("description"));
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		createTree(area);
		createFormats(area);
		createDestination(area);
		createOptions(area);
		restore();
		setControl(area);
		validate();
		// What is not filled in yet is no mistake.
		setErrorMessage(null);
	}

	private void createTree(Composite parent) {
		tree = new ContainerCheckedTreeViewer(parent, SWT.BORDER);
		tree.setContentProvider(new WorkbenchContentProvider());
		tree.setLabelProvider(new WorkbenchLabelProvider());
		tree.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer viewer, Object parentElement, Object element) {
				return element instanceof IResource resource && SelectedReports.hasReports(resource);
			}
		});
		tree.setInput(ResourcesPlugin.getWorkspace().getRoot());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TREE_HEIGHT).applyTo(tree.getControl());
		for (IResource resource : selected) {
			if (SelectedReports.hasReports(resource)) {
				tree.setChecked(resource, true);
				tree.expandToLevel(resource, resource instanceof IContainer ? 1 : 0);
			}
		}
		tree.addCheckStateListener(event -> validate());
	}

	private void createFormats(Composite parent) {
		Group group = group(parent, "formats", 4);
		for (DocumentFormat format : DocumentFormat.all()) {
			formats.put(format, button(group, SWT.CHECK, label(format)));
		}
	}

	/** A format of which no text is known yet is called by its name. */
	private static String label(DocumentFormat format) {
		try {
			return TEXTS.get("format." + format.id());
		} catch (MissingResourceException e) {
			return TEXTS.get("format", format.id().toUpperCase(Locale.ROOT), format.extension());
		}
	}

	private void createDestination(Composite parent) {
		Group group = group(parent, "destination", 3);
		beside = button(group, SWT.RADIO, TEXTS.get("destination.beside"));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(beside);
		inFolder = button(group, SWT.RADIO, TEXTS.get("destination.folder"));
		folder = new Text(group, SWT.BORDER);
		folder.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
		browse = new Button(group, SWT.PUSH);
		browse.setText(TEXTS.get("destination.browse"));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		setButtonLayoutData(browse);
	}

	private void createOptions(Composite parent) {
		Composite options = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(options);
		overwrite = button(options, SWT.CHECK, TEXTS.get("overwrite"));
		unchecked = button(options, SWT.CHECK, TEXTS.get("unchecked"));
	}

	private static Group group(Composite parent, String key, int columns) {
		Group group = new Group(parent, SWT.NONE);
		group.setText(TEXTS.get(key));
		GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	private Button button(Composite parent, int style, String text) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		return button;
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(TEXTS.get("title"));
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void restore() {
		IDialogSettings settings = getDialogSettings();
		List<String> wanted = Optional.ofNullable(settings.getArray(FORMATS)).map(Arrays::asList).orElseGet(() -> DocumentFormat.ids().subList(0, 1));
		formats.forEach((format, button) -> button.setSelection(wanted.contains(format.id())));
		boolean isInFolder = settings.getBoolean(IN_FOLDER);
		beside.setSelection(!isInFolder);
		inFolder.setSelection(isInFolder);
		folder.setText(Optional.ofNullable(settings.get(FOLDER)).orElse(""));
		overwrite.setSelection(!settings.getBoolean(KEEP));
		unchecked.setSelection(settings.getBoolean(UNCHECKED));
	}

	/** Keeps what the user chose for the next time. */
	void remember() {
		IDialogSettings settings = getDialogSettings();
		settings.put(FORMATS, chosen().stream().map(DocumentFormat::id).toArray(String[]::new));
		settings.put(IN_FOLDER, inFolder.getSelection());
		settings.put(FOLDER, folder.getText());
		settings.put(KEEP, !overwrite.getSelection());
		settings.put(UNCHECKED, unchecked.getSelection());
	}

	/**
	 * Returns what the user chose.
	 *
	 * @return the plan; only where the page is complete
	 */
	ExportPlan plan() {
		Optional<Path> directory = inFolder.getSelection() ? directory() : Optional.empty();
		return new ExportPlan(reports(), new ExportSettings(chosen(), directory, overwrite.getSelection(), !unchecked.getSelection()));
	}

	private List<IFile> reports() {
		return Arrays.stream(tree.getCheckedElements()).filter(IFile.class::isInstance).map(IFile.class::cast).filter(ReportFiles::isReport).toList();
	}

	private List<DocumentFormat> chosen() {
		return formats.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey).toList();
	}

	/** Returns the folder that the user typed; empty where it is none. */
	private Optional<Path> directory() {
		try {
			return folder.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(folder.getText().strip())).filter(Path::isAbsolute);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void validate() {
		if (unchecked == null) {
			return;
		}
		folder.setEnabled(inFolder.getSelection());
		browse.setEnabled(inFolder.getSelection());
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	/** Returns what is missing or wrong; null for nothing. */
	private String problem() {
		if (reports().isEmpty()) {
			return TEXTS.get("problem.reports");
		}
		if (chosen().isEmpty()) {
			return TEXTS.get("problem.formats");
		}
		if (inFolder.getSelection() && directory().filter(path -> !Files.isRegularFile(path)).isEmpty()) {
			return TEXTS.get("problem.folder");
		}
		return plan().conflict().map(conflict -> TEXTS.get("problem.conflict", conflict.first().getFullPath().makeRelative(),
			conflict.second().getFullPath().makeRelative(), conflict.target().getFileName())).orElse(null);
	}
}
