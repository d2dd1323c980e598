package org.nianbao.ui.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.PlatformUI;
import org.nianbao.checks.RuleIds;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectFileText;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.Texts;

/**
 * Reads and changes a project file. What somebody has in an editor counts, and is changed there, so that it can be undone.
 */
final class ProjectFile {

	/** The family of the jobs that write. */
	static final Object JOB_FAMILY = ProjectFile.class;

	private ProjectFile() {
	}

	/**
	 * Reads a project file. Not for the UI thread.
	 *
	 * @param file the file, which need not exist
	 * @return its text; empty where there is no file
	 * @throws UnreadableReportException if it cannot be read
	 */
	static String read(IFile file) throws UnreadableReportException {
		if (!file.exists()) {
			return "";
		}
		try (InputStream stream = file.getContents(true)) {
			return ReportTexts.decode(stream.readAllBytes(), file.getName());
		} catch (UnreadableReportException e) {
			throw e;
		} catch (CoreException | IOException e) {
			throw new UnreadableReportException(UnreadableReportException.Reason.INACCESSIBLE, file.getFullPath().toString(), e.getMessage());
		}
	}

	/**
	 * Changes settings. Comments and all other lines stay as they are. Works in the background, or in the editor of the file where there is one.
	 *
	 * @param file    the file, which is created where it does not exist
	 * @param changes what settings are to be by key; empty for one that is to go
	 */
	static void change(IFile file, Map<String, Optional<String>> changes) {
		if (changes.isEmpty()) {
			return;
		}
		Job job = new WorkspaceJob(Texts.of(ProjectFile.class).get("file.job", file.getFullPath().toString())) {

			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
				if (buffer == null) {
					write(file, changes, monitor);
				} else {
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> edit(buffer, changes));
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == JOB_FAMILY;
			}
		};
		job.setRule(file.getProject());
		job.schedule();
	}

	private static void write(IFile file, Map<String, Optional<String>> changes, IProgressMonitor monitor) throws CoreException {
		try {
			String text = read(file);
			List<TextEdit> edits = new ProjectFileText(text, RuleIds.IN_PROJECTS).change(changes);
			ByteArrayInputStream changed = new ByteArrayInputStream(TextEdit.apply(text, edits).getBytes(UTF_8));
			if (!file.exists()) {
				file.create(changed, true, monitor);
			} else if (!edits.isEmpty()) {
				file.setContents(changed, true, true, monitor);
			}
		} catch (UnreadableReportException e) {
			throw new CoreException(Status.error(Texts.of(ProjectFile.class).get("file.unreadable", file.getFullPath().toString()), e));
		}
	}

	/** One step to undo, in the open editor, which saves. */
	private static void edit(ITextFileBuffer buffer, Map<String, Optional<String>> changes) {
		MultiTextEdit all = new MultiTextEdit();
		new ProjectFileText(buffer.getDocument().get(), RuleIds.IN_PROJECTS).change(changes)
			.forEach(edit -> all.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
		try {
			all.apply(buffer.getDocument());
			buffer.commit(null, true);
		} catch (MalformedTreeException | BadLocationException e) {
			throw new IllegalStateException(e);
		} catch (CoreException e) {
			ILog.of(ProjectFile.class).log(e.getStatus());
		}
	}
}
