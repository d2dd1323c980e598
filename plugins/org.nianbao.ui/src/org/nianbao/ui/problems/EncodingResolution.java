package org.nianbao.ui.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.FileEncoding;

/**
 * Turns a file of another encoding into UTF-8. What it was before is in the local history. An editor in which nothing was changed shows the new text.
 */
final class EncodingResolution extends Resolution {

	/**
	 * @param marker the marker of the file
	 * @param title  what the list says
	 */
	EncodingResolution(IMarker marker, String title) {
		super(marker, FileEncoding.FIX, title);
	}

	/** In the background. */
	@Override
	public void run(IMarker chosen) {
		if (chosen.getResource() instanceof IFile file) {
			new Conversion(file).schedule();
		}
	}

	/** One file. */
	private static final class Conversion extends WorkspaceJob {

		private final IFile file;

		Conversion(IFile file) {
			super(Texts.of(EncodingResolution.class).get("job", file.getName()));
			this.file = file;
			setRule(file.getProject());
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FixJob.FAMILY;
		}

		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
			Optional<byte[]> converted;
			try (InputStream stream = file.getContents(true)) {
				converted = FileEncoding.toUtf8(stream.readAllBytes(), file.getName());
			} catch (IOException e) {
				throw new CoreException(Status.error(e.getLocalizedMessage(), e));
			}
			if (converted.isPresent()) {
				if (file.getCharset(false) != null) {
					// Somebody has helped himself by telling the workbench of the old encoding.
					file.setCharset(null, monitor);
				}
				file.setContents(new ByteArrayInputStream(converted.get()), false, true, monitor);
			}
			return Status.OK_STATUS;
		}
	}
}
