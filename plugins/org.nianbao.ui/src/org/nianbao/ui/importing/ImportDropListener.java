package org.nianbao.ui.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CopyFilesAndFoldersOperation;
import org.nianbao.reader.SourceKinds;

/**
 * Offers to import files that are dropped onto a place for reports, where all of them may be reports in other formats. All else goes to the listener
 * in whose place it stands: that of the navigator, which copies. An assistant of the navigator would not do, since it asks that of the workbench
 * before all others.
 */
final class ImportDropListener implements DropTargetListener {

	private final DropTarget target;
	private final DropTargetListener usual;

	private ImportDropListener(DropTarget target, DropTargetListener usual) {
		this.target = target;
		this.usual = usual;
	}

	/**
	 * Stands in for the listeners of a target; once only.
	 *
	 * @param target where files are dropped onto
	 */
	static void install(DropTarget target) {
		for (DropTargetListener listener : target.getDropListeners()) {
			if (!(listener instanceof ImportDropListener)) {
				target.removeDropListener(listener);
				target.addDropListener(new ImportDropListener(target, listener));
			}
		}
	}

	@Override
	public void drop(DropTargetEvent event) {
		IContainer container = event.item == null ? null : container(event.item.getData());
		boolean isOurs = FileTransfer.getInstance().isSupportedType(event.currentDataType) && event.data instanceof String[] files && areSources(files)
			&& container != null && ImportTester.takesReports(container);
		if (isOurs) {
			ask((String[]) event.data, container, event.detail);
		} else {
			usual.drop(event);
		}
	}

	/** Asks later: where the files come from, the program waits for the end of the drop. */
	private void ask(String[] files, IContainer container, int operation) {
		Shell shell = target.getControl().getShell();
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				shell.forceActive();
				new ImportOrCopyDialog(shell, files, () -> importFiles(shell, files, container),
					() -> new CopyFilesAndFoldersOperation(shell).copyOrLinkFiles(files, container, operation)).open();
			}
		});
	}

	private static void importFiles(Shell shell, String[] files, IContainer container) {
		ImportWizard wizard = new ImportWizard();
		wizard.init(PlatformUI.getWorkbench(), Arrays.stream(files).map(Path::of).toList(), container);
		WizardDialog dialog = new WizardDialog(shell, wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	private static boolean areSources(String[] files) {
		return files.length > 0 && List.of(files).stream().map(Path::of).allMatch(file -> file.getFileName() != null
			&& SourceKinds.isNameOfSource(file.getFileName().toString()) && !Files.isDirectory(file));
	}

	private static IContainer container(Object dropped) {
		IResource resource = Adapters.adapt(dropped, IResource.class);
		return resource instanceof IContainer container ? container : resource == null ? null : resource.getParent();
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		usual.dragEnter(event);
	}

	@Override
	public void dragLeave(DropTargetEvent event) {
		usual.dragLeave(event);
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		usual.dragOperationChanged(event);
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		usual.dragOver(event);
	}

	@Override
	public void dropAccept(DropTargetEvent event) {
		usual.dropAccept(event);
	}
}
