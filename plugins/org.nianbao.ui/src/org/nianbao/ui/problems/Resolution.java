package org.nianbao.ui.problems;

import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.MarkerUtilities;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/**
 * One repair of a problem that a marker tells of, and for problems that have a repair of the same kind.
 */
abstract class Resolution extends WorkbenchMarkerResolution {

	private final IMarker marker;
	private final String kind;
	private final String title;

	/**
	 * @param marker the marker
	 * @param kind   what kind of repair it is: the same for all problems that can be repaired in the same way
	 * @param title  what the list says
	 */
	Resolution(IMarker marker, String kind, String title) {
		this.marker = Objects.requireNonNull(marker);
		this.kind = Objects.requireNonNull(kind);
		this.title = Objects.requireNonNull(title);
	}

	/** Returns the marker for which the repair was offered. */
	final IMarker marker() {
		return marker;
	}

	/** Returns what kind of repair it is. */
	final String kind() {
		return kind;
	}

	@Override
	public final String getLabel() {
		return title;
	}

	@Override
	public final String getDescription() {
		return MarkerUtilities.getMessage(marker);
	}

	@Override
	public final Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK);
	}

	/** Those that can be repaired in the same way, in whatever file; without the marker itself. */
	@Override
	public final IMarker[] findOtherMarkers(IMarker[] markers) {
		return Stream.of(markers).filter(other -> !other.equals(marker) && ProblemResolutions.kinds(other).contains(kind)).toArray(IMarker[]::new);
	}
}
