package org.nianbao.ui.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.builder.ReportRecheck;

/**
 * Checks reports by all rules and tells how many problems they have. The markers of what is checked are right even if the rest is cancelled.
 */
final class CheckJob extends WorkspaceJob {

	private static final Texts TEXTS = Texts.of(CheckJob.class);

	private final List<IFile> reports;
	private final List<Outcome.Line> lines = new ArrayList<>();
	private int errors;
	private int warnings;
	private int checked;

	CheckJob(List<IFile> reports) {
		super(TEXTS.get("check"));
		this.reports = List.copyOf(reports);
		setUser(true);
		// Not at the same time as the builder, which writes the same markers.
		setRule(MultiRule.combine(reports.stream().map(IFile::getProject).distinct().toArray(IResource[]::new)));
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ReportsHandler.class;
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, reports.size());
		for (IFile report : reports) {
			if (progress.isCanceled()) {
				break;
			}
			progress.subTask(report.getFullPath().toString());
			if (report.isAccessible()) {
				check(report);
			}
			progress.worked(1);
		}
		String summary = errors + warnings == 0 ? TEXTS.get("check.clean", checked) : TEXTS.get("check.found", checked, errors, warnings);
		OutcomeDialog.open(new Outcome(getName(), progress.isCanceled() ? TEXTS.get("cancelled", summary) : summary, lines));
		return Status.OK_STATUS;
	}

	private void check(IFile report) throws CoreException {
		ReportRecheck.check(report);
		checked++;
		int own = 0;
		int ownWarnings = 0;
		for (IMarker marker : report.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO)) {
			int severity = marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO);
			own += severity == IMarker.SEVERITY_ERROR ? 1 : 0;
			ownWarnings += severity == IMarker.SEVERITY_WARNING ? 1 : 0;
		}
		errors += own;
		warnings += ownWarnings;
		int severity = own > 0 ? IStatus.ERROR : ownWarnings > 0 ? IStatus.WARNING : IStatus.OK;
		lines.add(new Outcome.Line(severity, TEXTS.get(own + ownWarnings == 0 ? "check.file.clean" : "check.file", name(report), own, ownWarnings)));
	}

	private static String name(IFile report) {
		return report.getFullPath().makeRelative().toString();
	}
}
