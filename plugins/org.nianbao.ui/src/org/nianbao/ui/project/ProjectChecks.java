package org.nianbao.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.ReportNature;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Switches the checks of a project on and off, in the background. That somebody has switched them off is kept with the project, so that
 * nobody is asked again.
 */
public final class ProjectChecks {

	/** The family of the jobs that switch. */
	public static final Object JOB_FAMILY = ProjectChecks.class;

	private static final String REFUSED = "checks.refused";

	private ProjectChecks() {
	}

	/**
	 * Tells whether the reports of a project are checked.
	 *
	 * @param project a project
	 * @return true if it is open and has the nature
	 */
	public static boolean areOn(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(ReportNature.ID);
		} catch (CoreException closedMeanwhile) {
			return false;
		}
	}

	/**
	 * Tells whether somebody does not want the reports of a project to be checked.
	 *
	 * @param project an open project
	 * @return true if the checks were switched off
	 */
	public static boolean areRefused(IProject project) {
		return settings(project).getBoolean(REFUSED, false);
	}

	/**
	 * Switches the checks on.
	 *
	 * @param project an open project
	 */
	public static void switchOn(IProject project) {
		switchTo(project, true);
	}

	/**
	 * Switches the checks on before it returns. Not for the UI thread.
	 *
	 * @param project an open project
	 * @param monitor shows the progress
	 * @throws CoreException if the project cannot be changed
	 */
	public static void switchOnNow(IProject project, IProgressMonitor monitor) throws CoreException {
		setNature(project, true, monitor);
	}

	/**
	 * Switches the checks off and keeps that in mind.
	 *
	 * @param project an open project
	 */
	public static void switchOff(IProject project) {
		switchTo(project, false);
	}

	private static void switchTo(IProject project, boolean on) {
		Job job = new WorkspaceJob(Texts.of(ProjectChecks.class).get(on ? "job.on" : "job.off", project.getName())) {

			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				if (project.isAccessible()) {
					remember(project, !on);
					setNature(project, on, monitor);
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == JOB_FAMILY;
			}
		};
		// Changing natures takes no less.
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.setSystem(true);
		job.schedule();
	}

	private static void remember(IProject project, boolean refused) {
		IEclipsePreferences settings = settings(project);
		if (refused == settings.getBoolean(REFUSED, false)) {
			return;
		}
		if (refused) {
			settings.putBoolean(REFUSED, true);
		} else {
			settings.remove(REFUSED);
		}
		try {
			settings.flush();
		} catch (BackingStoreException e) {
			// It holds for this session at least.
			ILog.of(ProjectChecks.class).warn(e.getMessage(), e);
		}
	}

	private static void setNature(IProject project, boolean on, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		if (natures.contains(ReportNature.ID) != on) {
			if (on) {
				natures.add(ReportNature.ID);
			} else {
				natures.remove(ReportNature.ID);
			}
			description.setNatureIds(natures.toArray(String[]::new));
			project.setDescription(description, monitor);
		}
	}

	private static IEclipsePreferences settings(IProject project) {
		return new ProjectScope(project).getNode(ReportFiles.PLUGIN_ID);
	}
}
