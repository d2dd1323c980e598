package org.nianbao.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;

/**
 * Tells which files are reports and formats.
 */
public final class ReportFiles {

	/** The ID of this plug-in. */
	public static final String PLUGIN_ID = "org.nianbao.ui";

	/** The content type of reports. */
	public static final String CONTENT_TYPE = PLUGIN_ID + ".report";

	/** The content type of formats. */
	public static final String FORMAT_CONTENT_TYPE = PLUGIN_ID + ".format";

	private ReportFiles() {
	}

	/**
	 * Tells whether a resource is a report that somebody wrote, by its name: no file is opened.
	 *
	 * @param resource a resource
	 * @return true for files with the extension of reports, or another name that the user has assigned to them, unless they are derived
	 */
	public static boolean isReport(IResource resource) {
		return resource instanceof IFile && isReportName(resource.getName()) && !resource.isDerived(IResource.CHECK_ANCESTORS);
	}

	/**
	 * Tells whether a resource is a format file, by its name: no file is opened.
	 *
	 * @param resource a resource
	 * @return true for files with the extension of formats, or another name that the user has assigned to them, unless they are derived
	 */
	public static boolean isFormat(IResource resource) {
		return resource instanceof IFile && isFormatName(resource.getName()) && !resource.isDerived(IResource.CHECK_ANCESTORS);
	}

	/**
	 * Tells whether a file of a name is a report.
	 *
	 * @param name the name of a file
	 * @return true for the extension of reports, or another name that the user has assigned to them
	 */
	public static boolean isReportName(String name) {
		return isOf(CONTENT_TYPE, name);
	}

	/**
	 * Tells whether a file of a name is a format.
	 *
	 * @param name the name of a file
	 * @return true for the extension of formats, or another name that the user has assigned to them
	 */
	public static boolean isFormatName(String name) {
		return isOf(FORMAT_CONTENT_TYPE, name);
	}

	private static boolean isOf(String contentType, String name) {
		return Platform.getContentTypeManager().getContentType(contentType).isAssociatedWith(name);
	}
}
