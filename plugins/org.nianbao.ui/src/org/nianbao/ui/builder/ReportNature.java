package org.nianbao.ui.builder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.nianbao.ui.ReportFiles;

/**
 * Marks projects whose reports are checked.
 */
public final class ReportNature implements IProjectNature {

	/** The ID of the nature. */
	public static final String ID = ReportFiles.PLUGIN_ID + ".nature";

	private IProject project;

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
		if (commands.stream().noneMatch(ReportNature::isOurs)) {
			ICommand command = description.newCommand();
			command.setBuilderName(ReportBuilder.ID);
			commands.add(command);
			setCommands(description, commands);
		}
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
		if (commands.removeIf(ReportNature::isOurs)) {
			setCommands(description, commands);
		}
		ProblemMarkers.delete(project);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}

	private void setCommands(IProjectDescription description, List<ICommand> commands) throws CoreException {
		description.setBuildSpec(commands.toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	private static boolean isOurs(ICommand command) {
		return command.getBuilderName().equals(ReportBuilder.ID);
	}
}
