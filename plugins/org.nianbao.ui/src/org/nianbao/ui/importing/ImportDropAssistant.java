package org.nianbao.ui.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CopyFilesAndFoldersOperation;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.nianbao.reader.SourceKinds;

/**
 * Offers to import files that are dropped onto a place for reports, where all of them may be reports in other formats. All else is left to the workbench, which
 * copies.
 */
public final class ImportDropAssistant extends CommonDropAdapterAssistant {

	@Override
	public boolean isSupportedType(TransferData type) {
		return FileTransfer.getInstance().isSupportedType(type);
	}

	/** What is dropped is known when it is dropped, not before. */
	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		IContainer container = container(target);
		boolean isOurs = isSupportedType(type) && container != null && ImportTester.takesReports(container);
		DropTargetEvent event = getCurrentEvent();
		boolean isOther = event != null && event.data instanceof String[] files && !areSources(files);
		return isOurs && !isOther ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	/** Asks later: where the files come from, the program waits for the end of the drop. */
	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		IContainer container = container(target);
		if (!(event.data instanceof String[] files) || container == null) {
			return Status.CANCEL_STATUS;
		}
		Shell shell = getShell();
		int operation = adapter.getCurrentOperation();
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				shell.forceActive();
				new ImportOrCopyDialog(shell, files, () -> importFiles(shell, files, container),
					() -> new CopyFilesAndFoldersOperation(shell).copyOrLinkFiles(files, container, operation)).open();
			}
		});
		return Status.OK_STATUS;
	}

	private static void importFiles(Shell shell, String[] files, IContainer container) {
		ImportWizard wizard = new ImportWizard();
		wizard.init(PlatformUI.getWorkbench(), Arrays.stream(files).map(Path::of).toList(), container);
		WizardDialog dialog = new WizardDialog(shell, wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	private static boolean areSources(String[] files) {
		return files.length > 0 && List.of(files).stream().map(Path::of).allMatch(file -> file.getFileName() != null && isSource(file));
	}

	private static boolean isSource(Path file) {
		return SourceKinds.isNameOfSource(file.getFileName().toString()) && !file.toFile().isDirectory();
	}

	private static IContainer container(Object target) {
		IResource resource = Adapters.adapt(target, IResource.class);
		return resource instanceof IContainer container ? container : resource == null ? null : resource.getParent();
	}
}
