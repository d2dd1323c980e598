package org.nianbao.ui.importing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.ContainerGenerator;
import org.nianbao.reader.ExtractedPicture;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportWriter;
import org.nianbao.reader.ImportWriter.UnwrittenException;
import org.nianbao.reader.ImportedReport;
import org.nianbao.ui.Texts;
import org.nianbao.ui.commands.Outcome;
import org.nianbao.ui.project.FirstUsePolicy;
import org.nianbao.ui.project.ProjectChecks;

/**
 * Writes reports that were read, and has the reports of their project checked unless somebody minds. Used once, in the background.
 */
final class ImportWriting extends WorkspaceModifyOperation {

	private static final Texts TEXTS = Texts.of(ImportWriting.class);

	private final IPath folder;
	private final boolean overwrite;
	private final List<ReadSource> sources;
	private final List<Outcome.Line> lines = new ArrayList<>();
	private final List<IFile> written = new ArrayList<>();
	private boolean cancelled;

	/**
	 * @param folder    where the reports go, as a path of the workspace; need not exist
	 * @param overwrite whether files that exist are replaced
	 * @param sources   what was read
	 */
	ImportWriting(IPath folder, boolean overwrite, List<ReadSource> sources) {
		this.folder = folder;
		this.overwrite = overwrite;
		this.sources = List.copyOf(sources);
	}

	/** Whatever happens to one report, the others are written; what is written when the user cancels stays. */
	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
		SubMonitor progress = SubMonitor.convert(monitor, TEXTS.get("writing"), sources.size() + 2);
		IContainer container = new ContainerGenerator(folder).generateContainer(progress.split(1));
		Path directory = Optional.ofNullable(container.getLocation()).map(IPath::toPath)
			.orElseThrow(() -> new InvocationTargetException(new IOException(folder.toString()), TEXTS.get("nowhere")));
		for (ReadSource source : sources) {
			cancelled |= monitor.isCanceled();
			if (cancelled) {
				break;
			}
			progress.subTask(source.name());
			write(source, directory, container);
			progress.worked(1);
		}
		if (!written.isEmpty() && !ProjectChecks.areRefused(container.getProject()) && FirstUsePolicy.current() != FirstUsePolicy.NEVER) {
			ProjectChecks.switchOnNow(container.getProject(), progress.slice(1));
		}
	}

	private void write(ReadSource source, Path directory, IContainer container) throws CoreException {
		if (source.problem().isPresent()) {
			tell(IStatus.ERROR, "failed", source.sourceName(), source.problem().get());
		} else if (source.conflict().isPresent()) {
			tell(IStatus.ERROR, "kept", source.sourceName(), source.conflict().get());
		} else {
			write(source, source.report().orElseThrow(), directory, container);
		}
	}

	private void write(ReadSource source, ImportedReport report, Path directory, IContainer container) throws CoreException {
		IFile file = container.getFile(IPath.fromPortableString(source.name()));
		try {
			new ImportWriter(report, directory.resolve(source.name()), overwrite).write();
		} catch (UnwrittenException e) {
			tell(IStatus.ERROR, e.reason().isPresent() ? "unwritten" : "kept", source.sourceName(), e.file());
			return;
		}
		for (ExtractedPicture picture : report.pictures()) {
			container.getFile(IPath.fromPortableString(picture.file())).refreshLocal(IResource.DEPTH_ZERO, null);
		}
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		written.add(file);
		tell(IStatus.OK, "written", source.sourceName(), file.getFullPath().makeRelative());
		for (ImportNote note : report.warnings()) {
			String message = note.message(Locale.getDefault());
			note.place(Locale.getDefault()).ifPresentOrElse(place -> tell(IStatus.WARNING, "note.place", source.sourceName(), place, message),
				() -> tell(IStatus.WARNING, "note", source.sourceName(), message));
		}
	}

	private void tell(int severity, String key, Object... arguments) {
		lines.add(new Outcome.Line(severity, TEXTS.get(key, arguments)));
	}

	/**
	 * Returns what was written.
	 *
	 * @return the reports in the order of the files; empty before the operation has run
	 */
	List<IFile> written() {
		return List.copyOf(written);
	}

	/**
	 * Tells what has come of it.
	 *
	 * @return a line for each report, and one for each thing to look at
	 */
	Outcome outcome() {
		long warnings = lines.stream().filter(line -> line.severity() == IStatus.WARNING).count();
		String summary = TEXTS.get("summary", written.size(), sources.size() - written.size(), warnings);
		return new Outcome(TEXTS.get("title"), cancelled ? TEXTS.get("cancelled", summary) : summary, lines);
	}
}
