package org.nianbao.ui.project;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;

/**
 * Notices when a report is opened, and has its project checked unless somebody minds.
 */
public final class FirstUse implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

	/** Who closes the question without an answer has seen it: no second time in this session. */
	private static final Set<IProject> ASKED = ConcurrentHashMap.newKeySet();

	@Override
	public void setup(IDocument document) {
		// only files of the workspace have a project
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind locationKind) {
		if (locationKind == LocationKind.IFILE) {
			opened(ResourcesPlugin.getWorkspace().getRoot().getProject(location.segment(0)));
		}
	}

	private static void opened(IProject project) {
		if (!project.isAccessible() || ProjectChecks.areOn(project) || ProjectChecks.areRefused(project)) {
			return;
		}
		switch (FirstUsePolicy.current()) {
			case ALWAYS -> ProjectChecks.switchOn(project);
			case ASK -> ask(project);
			case NEVER -> {
				// as the user wishes
			}
		}
	}

	/** Not within the opening of the editor, and without making anybody wait for the answer. */
	private static void ask(IProject project) {
		if (PlatformUI.isWorkbenchRunning() && ASKED.add(project)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> new FirstUseDialog(project).open());
		}
	}
}
