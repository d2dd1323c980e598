package org.nianbao.ui.tabs;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nianbao.ui.ReportFiles;

/**
 * The image on the tab of an editor: that of the kind of file, with a sign for errors or warnings. There are few such images, which live as long as
 * the workbench.
 */
final class TabImage {

	private TabImage() {
	}

	/** Tells whether the tab of a file is ours to decorate, by the name of the file. */
	static boolean isOurs(IFile file) {
		return ReportFiles.isReportName(file.getName()) || ReportFiles.isFormatName(file.getName());
	}

	/** Makes the tab of an editor show the problems of its file. On the UI thread. */
	static void show(IEditorPart editor, IFile file) {
		MPart part = editor.getSite().getService(MPart.class);
		if (part != null && file.isAccessible()) {
			Image image = image(file);
			if (image != part.getTransientData().get(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY)) {
				// Replacing the image would tell nobody.
				part.getTransientData().remove(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY);
				part.getTransientData().put(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY, image);
			}
		}
	}

	private static Image image(IFile file) {
		String icon = ReportFiles.isReportName(file.getName()) ? "icons/report.png" : "icons/format.png";
		ImageDescriptor base = ResourceLocator.imageDescriptorFromBundle(ReportFiles.PLUGIN_ID, icon).orElseThrow();
		String sign = switch (severity(file)) {
			case IMarker.SEVERITY_ERROR -> ISharedImages.IMG_DEC_FIELD_ERROR;
			case IMarker.SEVERITY_WARNING -> ISharedImages.IMG_DEC_FIELD_WARNING;
			default -> null;
		};
		ImageDescriptor descriptor = sign == null ? base
			: new DecorationOverlayIcon(base, PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(sign), IDecoration.BOTTOM_LEFT);
		Object known = JFaceResources.getResources().find(descriptor);
		return known instanceof Image image ? image : JFaceResources.getResources().create(descriptor);
	}

	private static int severity(IFile file) {
		try {
			return file.findMaxProblemSeverity(IMarker.PROBLEM, true, IResource.DEPTH_ZERO);
		} catch (CoreException closedMeanwhile) {
			return -1;
		}
	}
}
