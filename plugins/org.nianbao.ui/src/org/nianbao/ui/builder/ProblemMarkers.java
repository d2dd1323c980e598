package org.nianbao.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * Keeps the problem markers of reports.
 */
public final class ProblemMarkers {

	/** The type of the markers. */
	public static final String TYPE = ReportFiles.PLUGIN_ID + ".problem";

	/** The attribute that has the ID of the rule. */
	public static final String RULE = "rule";

	/** Nobody reads more, and the Problems view would not either. */
	static final int LIMIT = 1000;

	private ProblemMarkers() {
	}

	/**
	 * Makes the markers of a file those of its problems. Markers that are right already stay, so that views do not flicker.
	 */
	static void update(IFile file, List<Problem> problems) throws CoreException {
		List<Map<String, Object>> wanted = new ArrayList<>();
		problems.stream().limit(LIMIT).map(Problem::attributes).forEach(wanted::add);
		if (problems.size() > LIMIT) {
			String message = Texts.of(ProblemMarkers.class).get("problems.more", problems.size() - LIMIT);
			wanted.add(Problem.ofFile(IMarker.SEVERITY_INFO, message).attributes());
		}
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			if (!wanted.remove(marker.getAttributes())) {
				marker.delete();
			}
		}
		for (Map<String, Object> attributes : wanted) {
			file.createMarker(TYPE, attributes);
		}
	}

	/**
	 * Removes the markers of a resource and of all below it.
	 *
	 * @param resource a project, folder or file
	 * @throws CoreException if the resource does not exist
	 */
	static void delete(IResource resource) throws CoreException {
		resource.deleteMarkers(TYPE, false, IResource.DEPTH_INFINITE);
	}
}
