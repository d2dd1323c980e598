package org.nianbao.ui.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.commands.Outcome;

/**
 * Exports reports, as the command line generates documents from them: what is saved, and none with errors unless the user does not care. Used once,
 * in the background.
 */
public final class ReportExport {

	private static final Texts TEXTS = Texts.of(ReportExport.class);

	private final ExportPlan plan;
	private final List<Outcome.Line> lines = new ArrayList<>();
	private final Set<DocumentNote> notes = new HashSet<>();
	private int written;
	private int refused;
	private int skipped;
	private int failed;

	/**
	 * @param plan what to export, without conflicts
	 */
	public ReportExport(ExportPlan plan) {
		this.plan = plan;
	}

	/**
	 * Exports the reports one after the other. Whatever happens to one of them, the others are exported. A file is written wholly or not at all.
	 *
	 * @param monitor shows the progress; if it is cancelled, what is written by then stays
	 * @return what has come of it
	 */
	public Outcome run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, TEXTS.get("title"), plan.reports().size());
		for (IFile report : plan.reports()) {
			if (progress.isCanceled()) {
				break;
			}
			progress.subTask(report.getFullPath().toString());
			export(report, progress);
			progress.worked(1);
		}
		String summary = TEXTS.get("summary", written, refused, skipped, failed);
		return new Outcome(TEXTS.get("title"), progress.isCanceled() ? TEXTS.get("cancelled", summary) : summary, lines);
	}

	private void export(IFile report, IProgressMonitor monitor) {
		try {
			LoadedReport loaded = load(report);
			List<Finding> errors = plan.settings().check() ? errors(loaded) : List.of();
			if (errors.isEmpty()) {
				write(report, new DocumentFormat.Content(loaded), DocumentOptions.of(loaded.project().printing()), monitor);
			} else {
				refused++;
				tell(IStatus.ERROR, "refused", name(report), errors.size(), errors.get(0).line(), errors.get(0).message());
			}
		} catch (UnreadableReportException e) {
			fail(report, TEXTS.get("unreadable"));
		} catch (ProjectException e) {
			fail(report, TEXTS.get("project"));
		} catch (IOException e) {
			fail(report, describe(e));
		} catch (CoreException e) {
			fail(report, e.getLocalizedMessage());
		}
	}

	private static LoadedReport load(IFile report) throws CoreException, IOException, ProjectException {
		Optional<Path> path = Optional.ofNullable(report.getLocation()).map(IPath::toPath);
		ReportServices.projects().refresh();
		ReportProject project = path.isPresent() ? ReportServices.projects().ofReport(path.get()).project() : ReportProject.standard();
		try (InputStream stream = report.getContents(true)) {
			String text = ReportTexts.decode(stream.readAllBytes(), report.getName());
			return ReportServices.loader().load(text, path.map(Path::toString).orElse(report.getName()), path, project);
		}
	}

	private static List<Finding> errors(LoadedReport report) {
		return ReportServices.checker().check(report).stream().filter(finding -> finding.severity() == Severity.ERROR && finding.waived() == null).toList();
	}

	private void write(IFile report, DocumentFormat.Content content, DocumentOptions options, IProgressMonitor monitor)
		throws IOException, CoreException {
		for (DocumentFormat format : plan.settings().formats()) {
			Optional<Path> target = plan.settings().target(report, format);
			if (monitor.isCanceled()) {
				return;
			} else if (target.isEmpty()) {
				fail(report, TEXTS.get("nowhere"));
			} else if (Files.exists(target.get()) && !plan.settings().overwrite()) {
				skipped++;
				tell(IStatus.WARNING, "skipped", target.get());
			} else {
				Files.createDirectories(target.get().getParent());
				List<DocumentNote> noted = new ArrayList<>();
				AtomicFile.write(target.get(), out -> noted.addAll(format.write(content, options, out)));
				written++;
				tell(IStatus.OK, "written", target.get());
				noted.stream().filter(notes::add).forEach(note -> lines.add(new Outcome.Line(IStatus.WARNING, note.message(Locale.getDefault()))));
				refresh(target.get());
			}
		}
	}

	/** The workspace is to know of files that come into it. */
	private static void refresh(Path file) throws CoreException {
		for (IFile resource : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
			resource.refreshLocal(IResource.DEPTH_ZERO, null);
		}
	}

	private void fail(IFile report, String reason) {
		failed++;
		tell(IStatus.ERROR, "failed", name(report), reason);
	}

	private void tell(int severity, String key, Object... arguments) {
		lines.add(new Outcome.Line(severity, TEXTS.get(key, arguments)));
	}

	private static String name(IFile report) {
		return report.getFullPath().makeRelative().toString();
	}

	private static String describe(IOException e) {
		if (e instanceof DocumentException failure) {
			return failure.message(Locale.getDefault());
		}
		return e instanceof FileSystemException file ? TEXTS.get("unwritable", file.getFile()) : String.valueOf(e.getLocalizedMessage());
	}
}
