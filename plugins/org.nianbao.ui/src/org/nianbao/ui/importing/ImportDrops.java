package org.nianbao.ui.importing;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;

/**
 * Has the navigators of all windows offer to import files that are dropped onto them.
 */
public final class ImportDrops implements IStartup, IWindowListener, IPartListener2 {

	/** Called by the workbench. */
	public ImportDrops() {
		// Nothing is known of the workbench yet.
	}

	@Override
	public void earlyStartup() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(() -> {
			workbench.addWindowListener(this);
			for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
				windowOpened(window);
			}
		});
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages()) {
			for (IWorkbenchPartReference view : page.getViewReferences()) {
				partOpened(view);
			}
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference part) {
		if (part.getPart(false) instanceof CommonNavigator navigator && navigator.getCommonViewer() != null
			&& navigator.getCommonViewer().getControl().getData(DND.DROP_TARGET_KEY) instanceof DropTarget target) {
			ImportDropListener.install(target);
		}
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// It has its listeners.
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// It keeps its listeners.
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		window.getPartService().removePartListener(this);
	}
}
