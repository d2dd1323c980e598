package org.nianbao.ui.builder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.FileCheck.Checked;

/**
 * Checks the reports of a project: all on a full build or when a project file or a format has changed, else those that were saved and those that
 * refer to something that was saved, in this project or another one. Format files are checked, too.
 */
public final class ReportBuilder extends IncrementalProjectBuilder {

	/** The ID of the builder. */
	public static final String ID = ReportFiles.PLUGIN_ID + ".builder";

	/** What makes a report worth another check; its markers change often, and do not. */
	private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.MOVED_FROM;

	/** What a build had checked when it was interrupted: the next one need not begin from the beginning. */
	private final Map<IFile, State> checkedBeforeInterruption = new HashMap<>();

	/** What refers to what. After a start of the workbench, the first build reads all reports for it. */
	private final BuildReferences references = new BuildReferences();

	/** On what the findings in a report depend, besides other reports: its text and its project, which is empty where it cannot be used. */
	private record State(long stamp, Optional<ProjectSettings> project) {

		static State of(IFile report) {
			try {
				IPath location = report.getLocation();
				return new State(report.getModificationStamp(),
					Optional.of(location == null ? ProjectSettings.defaults() : ReportServices.projects().ofReport(location.toPath())));
			} catch (ProjectException e) {
				return new State(report.getModificationStamp(), Optional.empty());
			}
		}
	}

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
		ReportServices.projects().refresh();
		// What was checked before an interruption may refer to what has changed since.
		checkedBeforeInterruption.keySet().removeAll(references.update(all(ReportFiles::isReport)));
		Collection<IFile> reports;
		if (delta == null || isSettledAnew(delta)) {
			reports = all(ReportFiles::isReport);
			for (IFile file : all(ProjectFileCheck::isProjectFile)) {
				ProblemMarkers.update(file, ProjectFileCheck.problems(file), Set.of());
			}
			for (IFile file : all(ReportFiles::isFormat)) {
				ProblemMarkers.update(file, FileCheck.format(file), Set.of());
			}
		} else {
			reports = changed(delta);
		}
		FileCheck check = new FileCheck();
		SubMonitor progress = SubMonitor.convert(monitor, reports.size());
		for (IFile report : reports) {
			if (progress.isCanceled()) {
				checkedBeforeInterruption.clear();
				throw new OperationCanceledException();
			}
			if (isAutomatic() && isInterrupted()) {
				// Somebody waits to change files. Throwing would make the next build a full one.
				rememberLastBuiltState();
				return references.otherProjects(getProject());
			}
			progress.subTask(Texts.of(ReportBuilder.class).get("checking", report.getFullPath().toString()));
			checkOnce(report, check);
			progress.worked(1);
		}
		checkedBeforeInterruption.clear();
		return references.otherProjects(getProject());
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		checkedBeforeInterruption.clear();
		ProblemMarkers.delete(getProject());
	}

	/** Other projects may be changed meanwhile. */
	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
		return getProject();
	}

	/** By the job and not by the kind of build, which for the first build is a full one. */
	private static boolean isAutomatic() {
		Job job = Job.getJobManager().currentJob();
		return job != null && job.belongsTo(ResourcesPlugin.FAMILY_AUTO_BUILD);
	}

	private void checkOnce(IFile report, FileCheck check) {
		State state = State.of(report);
		if (!state.equals(checkedBeforeInterruption.put(report, state))) {
			check(report, check);
		}
	}

	/** A report that fails to be checked does not keep the others from it. */
	private static void check(IFile report, FileCheck check) {
		try {
			Checked checked = check.report(report);
			ProblemMarkers.update(report, checked.problems(), checked.slow());
		} catch (CoreException | RuntimeException e) {
			// Deleted meanwhile: there is nothing to tell.
			if (report.isAccessible()) {
				ILog.of(ReportBuilder.class).error(Texts.of(ReportBuilder.class).get("failed", report.getFullPath().toString()), e);
			}
		}
	}

	private List<IFile> all(Predicate<IResource> wanted) throws CoreException {
		List<IFile> files = new ArrayList<>();
		getProject().accept(resource -> {
			if (wanted.test(resource)) {
				files.add((IFile) resource);
			}
			return true;
		});
		return files;
	}

	/** Tells whether a file that settles something for many reports was changed, has come or has gone. */
	private static boolean isSettledAnew(IResourceDelta delta) throws CoreException {
		boolean[] found = {false};
		delta.accept(change -> {
			boolean isOther = change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & CONTENT) != 0;
			found[0] |= isOther && ProjectFileCheck.settles(change.getResource());
			return !found[0];
		});
		return found[0];
	}

	/** The reports that were saved, and those that refer to something that was saved, has come or has gone, in this project or another one. */
	private Collection<IFile> changed(IResourceDelta delta) throws CoreException {
		Set<IFile> touched = touched(delta);
		for (IFile file : touched) {
			if (file.exists() && !ReportFiles.isReport(file) && !ReportFiles.isFormat(file) && !ProjectFileCheck.isProjectFile(file)) {
				// Renamed, a report takes its markers along.
				ProblemMarkers.delete(file);
			}
		}
		Set<IFile> reports = new LinkedHashSet<>(touched);
		reports.removeIf(file -> !file.exists() || !ReportFiles.isReport(file));
		for (IProject other : references.otherProjects(getProject())) {
			IResourceDelta otherDelta = getDelta(other);
			if (otherDelta != null) {
				touched.addAll(touched(otherDelta));
			}
		}
		reports.addAll(references.dependents(touched));
		return reports;
	}

	private static Set<IFile> touched(IResourceDelta delta) throws CoreException {
		Set<IFile> files = new LinkedHashSet<>();
		delta.accept(change -> {
			boolean isOther = change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & CONTENT) != 0;
			if (isOther && change.getResource() instanceof IFile file) {
				files.add(file);
			}
			return true;
		});
		return files;
	}
}
