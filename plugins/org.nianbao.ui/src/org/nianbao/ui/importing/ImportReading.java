package org.nianbao.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.nianbao.checks.ProjectMessages;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.project.ProjectException;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportWriter;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.ReportImporter;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.ui.ReportFolders;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;

/**
 * Reads files that are to be imported, as the command line does, and writes nothing. In the background.
 */
public final class ImportReading {

	private static final Texts TEXTS = Texts.of(ImportReading.class);

	private final ImportPlan plan;
	private final ReportImporter importer = new ReportImporter();

	/**
	 * @param plan what to read, without conflicts
	 */
	public ImportReading(ImportPlan plan) {
		this.plan = plan;
	}

	/**
	 * Reads the files one after the other. Whatever happens to one of them, the others are read.
	 *
	 * @param monitor shows the progress, and can cancel at any page, paragraph or row of a table
	 * @return what has come of it, in the order of the plan
	 * @throws InterruptedException      if it was cancelled
	 * @throws InvocationTargetException if nothing can be read since the project file has errors, or the folder is in no file system
	 */
	public List<ReadSource> run(IProgressMonitor monitor) throws InterruptedException, InvocationTargetException {
		SubMonitor progress = SubMonitor.convert(monitor, TEXTS.get("reading"), plan.sources().size());
		Path directory = ReportFolders.location(plan.folder())
			.orElseThrow(() -> new InvocationTargetException(new IOException(plan.folder().toString()), TEXTS.get("nowhere")));
		FormatRegistry formats = formats(directory);
		List<ReadSource> read = new ArrayList<>();
		for (Path source : plan.sources()) {
			stopIfCancelled(monitor);
			progress.subTask(source.getFileName().toString());
			read.add(read(source, directory, formats, monitor));
			progress.worked(1);
		}
		stopIfCancelled(monitor);
		return read;
	}

	private static void stopIfCancelled(IProgressMonitor monitor) throws InterruptedException {
		if (monitor.isCanceled()) {
			throw new InterruptedException();
		}
	}

	private static FormatRegistry formats(Path directory) throws InvocationTargetException {
		try {
			ReportServices.projects().refresh();
			return ReportServices.projects().ofDirectory(directory).project().formats();
		} catch (ProjectException e) {
			throw new InvocationTargetException(e, TEXTS.get("project", ProjectMessages.describe(e.problems().get(0), Locale.getDefault())));
		}
	}

	private ReadSource read(Path source, Path directory, FormatRegistry formats, IProgressMonitor monitor) throws InterruptedException {
		try {
			ImportedReport report = importer.importReport(source.getFileName().toString(), bytes(source), options(source, formats), monitor::isCanceled);
			String name = ImportPlan.report(source);
			Path target = directory.resolve(name);
			Optional<String> conflict = new ImportWriter(report, target, plan.overwrite()).conflict();
			return new ReadSource(source, name, Optional.of(report), Optional.empty(), conflict, plan.overwrite() && Files.exists(target));
		} catch (CancellationException e) {
			throw new InterruptedException();
		} catch (UnreadableSourceException e) {
			return ReadSource.unreadable(source, e.message(Locale.getDefault()));
		} catch (NoSuchFileException e) {
			return ReadSource.unreadable(source, TEXTS.get("missing"));
		} catch (IOException e) {
			return ReadSource.unreadable(source, TEXTS.get("inaccessible"));
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			// The mistake of a library is the matter of one file.
			ILog.of(ImportReading.class).error(source.getFileName().toString(), e);
			return ReadSource.unreadable(source, TEXTS.get("crashed"));
		}
	}

	private ImportOptions options(Path source, FormatRegistry formats) {
		ImportOptions standard = ImportOptions.STANDARD;
		Optional<String> report = Optional.of(ImportPlan.report(source));
		return new ImportOptions(formats, Optional.empty(), plan.year(), plan.body(), standard.pictures(), report, standard.limits());
	}

	/** One byte more than is allowed is enough for the reader to refuse the rest. */
	private static byte[] bytes(Path source) throws IOException {
		int most = (int) ImportOptions.STANDARD.limits().bytes();
		try (InputStream in = Files.newInputStream(source)) {
			return in.readNBytes(most + 1);
		}
	}
}
