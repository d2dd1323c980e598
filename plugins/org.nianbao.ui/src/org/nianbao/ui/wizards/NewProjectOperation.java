package org.nianbao.ui.wizards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.nianbao.ide.newreport.NewReportProject;
import org.nianbao.ide.newreport.ReportFileNames;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.ReportNature;
import org.nianbao.ui.wizards.NewProjectPage.FirstReport;

/**
 * Creates a project whose reports are checked, with its project file and maybe a first report. Files that are at its place already stay as they are.
 */
final class NewProjectOperation extends WorkspaceModifyOperation {

	private final IProject project;
	private final URI location;
	private final NewReportProject content;
	private final Optional<FirstReport> first;
	private Optional<NewReportOperation> report = Optional.empty();

	/**
	 * @param project  the project, which does not exist
	 * @param location where it is to be; null for its place in the workspace
	 * @param content  what it begins with
	 * @param first    the first report
	 */
	NewProjectOperation(IProject project, URI location, NewReportProject content, Optional<FirstReport> first) {
		this.project = project;
		this.location = location;
		this.content = content;
		this.first = first;
	}

	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
		SubMonitor progress = SubMonitor.convert(monitor, Texts.of(NewProjectOperation.class).get("project.job", project.getName()), 6);
		IProjectDescription description = project.getWorkspace().newProjectDescription(project.getName());
		description.setLocationURI(location);
		description.setNatureIds(new String[] { ReportNature.ID });
		project.create(description, progress.split(1));
		project.open(progress.split(1));
		// Lists of bodies have no content type that would say so.
		project.setDefaultCharset(UTF_8.name(), progress.split(1));
		for (Map.Entry<String, String> file : content.files(Texts.of(NewProjectOperation.class).get("project.comment")).entrySet()) {
			create(project.getFile(file.getKey()), file.getValue(), progress.split(1));
		}
		if (first.isPresent()) {
			ReportServices.projects().refresh();
			IPath folder = first.get().inFolder() ? project.getFullPath().append(Integer.toString(first.get().year())) : project.getFullPath();
			NewReportOperation operation =
				new NewReportOperation(new NewReportOperation.Request(folder, ReportFileNames.propose(first.get().body(), first.get().year()),
				first.get().body(), first.get().year(), Optional.empty(), Optional.empty()));
			operation.execute(progress.split(1));
			report = Optional.of(operation);
		}
	}

	private static void create(IFile file, String text, IProgressMonitor monitor) throws CoreException {
		if (!file.exists()) {
			file.create(new ByteArrayInputStream(text.getBytes(UTF_8)), false, monitor);
		}
	}

	/**
	 * Returns the first report.
	 *
	 * @return the operation that has created it; empty where none was wanted
	 */
	Optional<NewReportOperation> report() {
		return report;
	}
}
