package org.nianbao.ui.welcome;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ui.ReportFiles;

/**
 * Shows the way to the first report as long as there is nothing in the workspace. Only in our own product: in another Eclipse, users have come for
 * something else.
 */
public final class FirstStart implements IStartup {

	private static final String PRODUCT = ReportFiles.PLUGIN_ID + ".product";

	/** The preference that keeps the view away, for whoever prepares workspaces for others. */
	private static final String PREFERENCE = "welcome.atFirstStart";

	@Override
	public void earlyStartup() {
		IProduct product = Platform.getProduct();
		boolean isOurs = product != null && PRODUCT.equals(product.getId());
		boolean isWanted = Platform.getPreferencesService().getBoolean(ReportFiles.PLUGIN_ID, PREFERENCE, true, null);
		if (isOurs && isWanted && ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(FirstStart::show);
		}
	}

	private static void show() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page != null) {
			try {
				page.showView(WelcomeView.ID);
			} catch (PartInitException e) {
				ILog.of(FirstStart.class).log(e.getStatus());
			}
		}
	}
}
