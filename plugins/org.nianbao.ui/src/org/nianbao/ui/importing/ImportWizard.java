package org.nianbao.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IPageChangingListener;
import org.eclipse.jface.dialogs.PageChangingEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.nianbao.reader.SourceKinds;
import org.nianbao.ui.ReportFolders;
import org.nianbao.ui.Texts;
import org.nianbao.ui.commands.OutcomeDialog;
import org.nianbao.ui.commands.SelectedReports;
import org.nianbao.ui.wizards.WizardRuns;

/**
 * Makes reports of files in other formats: asks for them, shows what is read, and writes what was shown.
 */
public final class ImportWizard extends Wizard implements IImportWizard {

	private static final Texts TEXTS = Texts.of(ImportWizard.class);

	private final IPageChangingListener changing = this::pageChanging;
	private final PreviewPage preview = new PreviewPage();
	private IWorkbench workbench;
	private ImportPage page;
	private ImportPlan read;

	/** Called by the workbench, and by the command in menus. */
	public ImportWizard() {
		setWindowTitle(TEXTS.get("title"));
		setNeedsProgressMonitor(true);
	}

	/** Files in the selection that may be reports in other formats are imported, to where they are. */
	@Override
	public void init(IWorkbench initialWorkbench, IStructuredSelection selection) {
		List<IResource> selected = SelectedReports.resources(selection);
		List<Path> sources = selected.stream().filter(IFile.class::isInstance).filter(file -> SourceKinds.isNameOfSource(file.getName()))
			.map(IResource::getLocation).filter(Objects::nonNull).map(IPath::toPath).toList();
		workbench = initialWorkbench;
		page = new ImportPage(sources, ReportFolders.proposed(selected.isEmpty() ? null : selected.get(0)));
	}

	/**
	 * Prepares the wizard for files that come from elsewhere.
	 *
	 * @param initialWorkbench the workbench
	 * @param sources          the files
	 * @param folder           where the reports go
	 */
	void init(IWorkbench initialWorkbench, List<Path> sources, IContainer folder) {
		workbench = initialWorkbench;
		page = new ImportPage(sources, folder.getFullPath());
	}

	@Override
	public void addPages() {
		addPage(page);
		addPage(preview);
	}

	@Override
	public void setContainer(IWizardContainer container) {
		if (getContainer() instanceof WizardDialog former) {
			former.removePageChangingListener(changing);
		}
		super.setContainer(container);
		if (container instanceof WizardDialog dialog) {
			dialog.addPageChangingListener(changing);
		}
	}

	private void pageChanging(PageChangingEvent event) {
		if (event.getCurrentPage() == page && event.getTargetPage() == preview) {
			event.doit = read();
		}
	}

	/** The page stays the same if the user cancels. */
	private boolean read() {
		ImportPlan plan = page.plan();
		AtomicReference<List<ReadSource>> sources = new AtomicReference<>();
		if (!WizardRuns.run(this, monitor -> sources.set(new ImportReading(plan).run(monitor)))) {
			return false;
		}
		read = plan;
		preview.show(sources.get());
		return true;
	}

	/** Nothing is written that was not shown. */
	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == preview && preview.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		ImportWriting writing = new ImportWriting(read.folder(), read.overwrite(), preview.sources());
		if (!WizardRuns.run(this, writing)) {
			return false;
		}
		writing.written().stream().findFirst().ifPresent(file -> WizardRuns.open(file, 0, 0, workbench));
		OutcomeDialog.open(writing.outcome());
		return true;
	}
}
