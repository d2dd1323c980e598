package org.nianbao.ui.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.nianbao.ui.builder.Problem;

/**
 * A problem that was found while somebody types, and that no marker tells of. It looks like one that a marker tells of.
 */
final class LiveProblem extends Annotation implements IQuickFixableAnnotation {

	private static final String TYPES = "org.eclipse.ui.workbench.texteditor.";

	private final Problem problem;

	LiveProblem(Problem problem) {
		super(type(problem.severity()), false, problem.message());
		this.problem = problem;
	}

	private static String type(int severity) {
		return TYPES + switch (severity) {
			case IMarker.SEVERITY_ERROR -> "error";
			case IMarker.SEVERITY_WARNING -> "warning";
			default -> "info";
		};
	}

	/** Returns the problem, with its place in the text in which it was found first. */
	Problem problem() {
		return problem;
	}

	@Override
	public void setQuickFixable(boolean state) {
		// the problem knows
	}

	@Override
	public boolean isQuickFixableStateSet() {
		return true;
	}

	@Override
	public boolean isQuickFixable() {
		return !problem.fixes().isEmpty();
	}
}
