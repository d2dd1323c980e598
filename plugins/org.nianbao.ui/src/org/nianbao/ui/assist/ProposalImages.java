package org.nianbao.ui.assist;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.nianbao.ide.assist.Proposal.Kind;

/**
 * The images of the kinds of proposals. To be used on the thread of the user interface.
 */
final class ProposalImages {

	private static final String BUNDLE = "org.nianbao.ui";

	private ProposalImages() {
	}

	/**
	 * Returns the image of a kind.
	 *
	 * @param kind a kind of proposals
	 * @return a shared image, which lives as long as the workbench
	 */
	static Image get(Kind kind) {
		String key = BUNDLE + ".assist." + kind;
		ImageRegistry images = JFaceResources.getImageRegistry();
		if (images.getDescriptor(key) == null) {
			images.put(key, ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/assist/" + kind.name().toLowerCase(Locale.ROOT) + ".png")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor));
		}
		return images.get(key);
	}
}
