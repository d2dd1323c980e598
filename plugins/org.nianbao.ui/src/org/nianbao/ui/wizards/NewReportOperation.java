package org.nianbao.ui.wizards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.ContainerGenerator;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.ide.newreport.NewReportText;
import org.nianbao.ide.newreport.NewReportWriter;
import org.nianbao.ide.newreport.PreviousReport;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.ui.ReportFolders;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.project.FirstUsePolicy;
import org.nianbao.ui.project.ProjectChecks;

/**
 * Creates a new report, with its folder where that does not exist, and has the reports of its project checked unless somebody minds.
 */
final class NewReportOperation extends WorkspaceModifyOperation {

	/**
	 * What is to be created.
	 *
	 * @param folder   the folder, as a path of the workspace
	 * @param name     the name of the file
	 * @param body     the name of the body
	 * @param year     the report year
	 * @param format   the name of the format; empty for the usual one
	 * @param lastYear last year's report; empty to begin without
	 */
	record Request(IPath folder, String name, String body, int year, Optional<String> format, Optional<Path> lastYear) {
	}

	private final Request request;
	private IFile file;
	private NewReportText text;

	/**
	 * @param request what is to be created
	 */
	NewReportOperation(Request request) {
		this.request = request;
	}

	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
		SubMonitor progress = SubMonitor.convert(monitor, Texts.of(NewReportOperation.class).get("report.job", request.name()), 4);
		text = write();
		progress.worked(1);
		IContainer container = new ContainerGenerator(request.folder()).generateContainer(progress.split(1));
		file = container.getFile(IPath.fromPortableString(request.name()));
		file.create(new ByteArrayInputStream(text.text().getBytes(UTF_8)), false, progress.split(1));
		if (!ProjectChecks.areRefused(file.getProject()) && FirstUsePolicy.current() != FirstUsePolicy.NEVER) {
			ProjectChecks.switchOnNow(file.getProject(), progress.split(1));
		}
	}

	private NewReportText write() throws InvocationTargetException {
		try {
			Optional<Path> directory = ReportFolders.location(request.folder());
			ReportProject project = directory.isPresent() ? ReportServices.projects().ofDirectory(directory.get()).project() : ReportProject.standard();
			Optional<PreviousReport> previous = request.lastYear().isEmpty() ? Optional.empty()
				: Optional.of(PreviousReport.read(request.lastYear().get(), ReportServices.loader(), ReportServices.projects()));
			return NewReportWriter.write(new NewReport(directory.orElse(Path.of("")), project, request.body(), request.year(),
				request.format().flatMap(project.formats()::find), previous));
		} catch (UnreadableReportException e) {
			throw new InvocationTargetException(e, Texts.of(NewReportOperation.class).get("report.unreadable", e.file()));
		} catch (ProjectException e) {
			throw new InvocationTargetException(e, ProjectMessages.describe(e.problems().get(0), Locale.getDefault()));
		}
	}

	/**
	 * Returns the report.
	 *
	 * @return the file, which exists once the operation has run
	 */
	IFile file() {
		return file;
	}

	/**
	 * Returns what was written.
	 *
	 * @return the text with the place where the writer begins; null before the operation has run
	 */
	NewReportText written() {
		return text;
	}
}
