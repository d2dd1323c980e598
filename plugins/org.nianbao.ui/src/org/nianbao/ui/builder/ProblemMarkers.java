package org.nianbao.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	/** The attribute that has the kinds of the repairs, one in a line; missing where there is none. */
	public static final String FIX_KINDS = "fixKinds";

	/** The attribute that has the titles of the repairs, one in a line, in the order of their kinds. */
	public static final String FIX_TITLES = "fixTitles";

	/** The attribute that says whether the rule reads other reports, and is not checked while somebody types. */
	public static final String SLOW = "slow";

	/** How many problems of a file are shown: nobody reads more, and the Problems view would not either. */
	public static final int LIMIT = 1000;

	private ProblemMarkers() {
	}

	/**
	 * Makes the markers of a file those of its problems. Markers that are right already stay, so that views do not flicker.
	 *
	 * @param slow the rules whose problems are not found while somebody types
	 */
	static void update(IFile file, List<Problem> problems, Set<String> slow) throws CoreException {
		List<Map<String, Object>> wanted = new ArrayList<>();
		problems.stream().limit(LIMIT).map(problem -> attributes(problem, slow)).forEach(wanted::add);
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

	private static Map<String, Object> attributes(Problem problem, Set<String> slow) {
		Map<String, Object> attributes = problem.attributes();
		if (slow.contains(problem.rule())) {
			attributes.put(SLOW, true);
		}
		return attributes;
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
