package org.nianbao.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;

/**
 * Tells which files are reports.
 */
public final class ReportFiles {

	/** The ID of this plug-in. */
	public static final String PLUGIN_ID = "org.nianbao.ui";

	/** The content type of reports. */
	public static final String CONTENT_TYPE = PLUGIN_ID + ".report";

	private ReportFiles() {
	}

	/**
	 * Tells whether a resource is a report that somebody wrote, by its name: no file is opened.
	 *
	 * @param resource a resource
	 * @return true for files with the extension of reports, or another name that the user has assigned to them, unless they are derived
	 */
	public static boolean isReport(IResource resource) {
		IContentType type = Platform.getContentTypeManager().getContentType(CONTENT_TYPE);
		return resource instanceof IFile && type.isAssociatedWith(resource.getName()) && !resource.isDerived(IResource.CHECK_ANCESTORS);
	}
}
