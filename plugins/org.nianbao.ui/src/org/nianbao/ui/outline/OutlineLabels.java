package org.nianbao.ui.outline;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nianbao.checks.Severity;
import org.nianbao.ui.ReportFiles;

/** Shows parts with their label, their detail in a weaker colour, and their problems on the icon. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

	private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

	@Override
	public String getText(Object element) {
		return ((OutlineItem) element).node().label();
	}

	@Override
	public StyledString getStyledText(Object element) {
		StyledString text = new StyledString(getText(element));
		String detail = ((OutlineItem) element).node().detail();
		return detail.isEmpty() ? text : text.append("  " + detail, StyledString.COUNTER_STYLER);
	}

	@Override
	public Image getImage(Object element) {
		OutlineItem item = (OutlineItem) element;
		String file = "icons/outline/" + item.node().kind().name().toLowerCase(Locale.ROOT) + ".png";
		ImageDescriptor icon = ResourceLocator.imageDescriptorFromBundle(ReportFiles.PLUGIN_ID, file).orElseGet(ImageDescriptor::getMissingImageDescriptor);
		String overlay = item.severity().map(OutlineLabels::overlay).orElse(null);
		if (overlay != null) {
			ImageDescriptor problem = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(overlay);
			icon = new DecorationOverlayIcon(icon, problem, IDecoration.BOTTOM_LEFT);
		}
		return images.get(icon);
	}

	/** Notes are too many to be shown on what they are in. */
	private static String overlay(Severity severity) {
		return switch (severity) {
			case ERROR -> ISharedImages.IMG_DEC_FIELD_ERROR;
			case WARNING -> ISharedImages.IMG_DEC_FIELD_WARNING;
			case INFO -> null;
		};
	}

	@Override
	public void dispose() {
		images.dispose();
		super.dispose();
	}
}
