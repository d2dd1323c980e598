package org.nianbao.ui.problems;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.nianbao.ui.builder.FileEncoding;
import org.nianbao.ui.builder.ProblemMarkers;

/**
 * The repairs that markers offer: in the Problems view, in hovers, at Ctrl+1 and in the ruler. What they are is written in the marker.
 */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !kinds(marker).isEmpty();
	}

	/** Ctrl+1 asks for the repairs of all markers at a place, also of those that are not shown any more. */
	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		List<String> kinds = MarkedAnnotations.isHidden(marker) ? List.of() : kinds(marker);
		List<String> titles = lines(marker, ProblemMarkers.FIX_TITLES);
		return IntStream.range(0, kinds.size()).mapToObj(i -> resolution(marker, kinds.get(i), titles.get(i))).toArray(IMarkerResolution[]::new);
	}

	private static IMarkerResolution resolution(IMarker marker, String kind, String title) {
		return kind.equals(FileEncoding.FIX) ? new EncodingResolution(marker, title) : new FixResolution(marker, kind, title);
	}

	static boolean isOurs(IMarker marker) {
		try {
			return marker.isSubtypeOf(ProblemMarkers.TYPE);
		} catch (CoreException deletedMeanwhile) {
			return false;
		}
	}

	/** The kinds of the repairs of a problem, best first. */
	static List<String> kinds(IMarker marker) {
		return lines(marker, ProblemMarkers.FIX_KINDS);
	}

	private static List<String> lines(IMarker marker, String attribute) {
		String value = marker.getAttribute(attribute, "");
		return value.isEmpty() ? List.of() : List.of(value.split("\n", -1));
	}
}
