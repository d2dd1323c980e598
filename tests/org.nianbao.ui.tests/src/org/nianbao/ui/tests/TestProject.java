package org.nianbao.ui.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.project.FirstUsePolicy;
import org.nianbao.ui.project.ProjectChecks;

/** A project of its own for each test. The policy on first use is to switch the checks on, unless the test says otherwise. */
final class TestProject implements BeforeEachCallback, AfterEachCallback {

	/** A marker or finding as the tests compare them. */
	record Shown(String rule, int severity, int start, int end, int line, String message) {

		static Shown of(IMarker marker) {
			return new Shown(marker.getAttribute(ProblemMarkers.RULE, null), marker.getAttribute(IMarker.SEVERITY, -1),
				marker.getAttribute(IMarker.CHAR_START, -1), marker.getAttribute(IMarker.CHAR_END, -1), marker.getAttribute(IMarker.LINE_NUMBER, -1),
				marker.getAttribute(IMarker.MESSAGE, null));
		}

		static Shown of(Finding finding) {
			return new Shown(finding.rule(), severity(finding.severity()), finding.offset(), finding.offset() + finding.length(), finding.line(),
				finding.message());
		}

		private static int severity(Severity severity) {
			return switch (severity) {
				case ERROR -> IMarker.SEVERITY_ERROR;
				case WARNING -> IMarker.SEVERITY_WARNING;
				case INFO -> IMarker.SEVERITY_INFO;
			};
		}
	}

	private static final Comparator<Shown> ORDER = Comparator.comparingInt(Shown::start).thenComparingInt(Shown::end).thenComparing(Shown::rule)
		.thenComparing(Shown::message);

	private static int count;

	private IProject project;

	@Override
	public void beforeEach(ExtensionContext context) throws CoreException {
		policy(FirstUsePolicy.ALWAYS);
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("年报" + ++count);
		project.create(null);
		project.open(null);
	}

	@Override
	public void afterEach(ExtensionContext context) throws CoreException {
		Workbench.page().closeAllEditors(false);
		settle();
		project.delete(true, true, null);
	}

	IProject project() {
		return project;
	}

	void policy(FirstUsePolicy policy) {
		InstanceScope.INSTANCE.getNode("org.nianbao.ui").put(FirstUsePolicy.PREFERENCE, policy.value());
	}

	IFile create(String name, String text) throws CoreException {
		return create(name, text.getBytes(UTF_8));
	}

	IFile create(String name, byte[] content) throws CoreException {
		IFile file = project.getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}

	void write(IFile file, String text) throws CoreException {
		file.setContents(new ByteArrayInputStream(text.getBytes(UTF_8)), true, false, null);
	}

	void switchOn() throws CoreException {
		ProjectChecks.switchOn(project);
		Workbench.waitFor("the checks to be on", () -> ProjectChecks.areOn(project));
		settle();
	}

	/** Waits for all that is under way in the background, then builds what is left to build. */
	void settle() throws CoreException {
		Workbench.waitFor("the switching of checks", () -> Job.getJobManager().find(ProjectChecks.JOB_FAMILY).length == 0);
		ResourcesPlugin.getWorkspace().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		// It would wait a second for further changes.
		Job.getJobManager().wakeUp(ResourcesPlugin.FAMILY_AUTO_BUILD);
		Workbench.waitFor("the automatic build", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0);
	}

	/** The problem markers of a resource and below, in the order of the text. */
	List<Shown> markers(IResource resource) {
		try {
			return Arrays.stream(resource.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)).map(Shown::of).sorted(ORDER).toList();
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** What the checker itself says about a text. */
	static List<Shown> findings(String text) {
		return ReportServices.checker().check(ReportServices.loader().load(text, "test")).stream().map(Shown::of).sorted(ORDER).toList();
	}
}
