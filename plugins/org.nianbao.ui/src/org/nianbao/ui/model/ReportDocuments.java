package org.nianbao.ui.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.ui.ReportServices;

/**
 * The reports in open editors: each text is parsed once, whatever number of features ask for it. Not to be asked on the UI
 * thread. Thread-safe.
 */
public final class ReportDocuments {

	/**
	 * What was read from a document.
	 *
	 * @param <T>   what
	 * @param stamp the modification stamp of the document when it was read: when it has moved on, the value is out of date
	 * @param value what was read
	 */
	public record Versioned<T>(long stamp, T value) {

		/**
		 * Tells whether the document is still as it was.
		 *
		 * @param document the document that was read
		 * @return true if it has not changed since
		 */
		public boolean isCurrent(IDocument document) {
			return stamp == ReportDocuments.stamp(document);
		}
	}

	/** The entries go with the documents, which are closed by nobody. */
	private static final Map<IDocument, ReportDocuments> ALL = new WeakHashMap<>();

	private long stamp = IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
	private LoadedReport report;

	private ReportDocuments() {
	}

	/**
	 * Reads the report in a document. The report is for one thread at a time, so it must not be kept.
	 *
	 * @param <T>      what is read
	 * @param document a document with a report
	 * @param reader   reads it from the report
	 * @return what was read; empty if the document changed meanwhile
	 */
	public static <T> Optional<Versioned<T>> read(IDocument document, Function<LoadedReport, T> reader) {
		ReportDocuments entry;
		synchronized (ALL) {
			entry = ALL.computeIfAbsent(document, d -> new ReportDocuments());
		}
		return entry.readReport(document, reader);
	}

	private synchronized <T> Optional<Versioned<T>> readReport(IDocument document, Function<LoadedReport, T> reader) {
		long current = stamp(document);
		Optional<Path> file = file(document);
		ReportProject project = project(file);
		if (report == null || stamp != current || report.project() != project) {
			Optional<String> text = text(document, current);
			if (text.isEmpty()) {
				return Optional.empty();
			}
			report = ReportServices.loader().load(text.get(), file.map(Path::toString).orElse(""), file, project);
			stamp = current;
		}
		return Optional.of(new Versioned<>(stamp, reader.apply(report)));
	}

	/** The file of a document; a document need not have one. */
	private static Optional<Path> file(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return Optional.ofNullable(buffer).map(ITextFileBuffer::getFileStore).map(IFileStore::toURI).flatMap(ReportDocuments::path);
	}

	private static Optional<Path> path(URI uri) {
		return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
	}

	/** The project of a report. One that cannot be used is told of by the builder; the editor goes on without. */
	private static ReportProject project(Optional<Path> file) {
		try {
			ReportServices.projects().refresh();
			return file.isPresent() ? ReportServices.projects().ofReport(file.get()).project() : ReportProject.standard();
		} catch (ProjectException e) {
			return ReportProject.standard();
		}
	}

	/** The document may change while it is read, which can even throw; its stamp tells. */
	private static Optional<String> text(IDocument document, long stamp) {
		try {
			String text = document.get();
			return stamp(document) == stamp ? Optional.of(text) : Optional.empty();
		} catch (RuntimeException e) {
			if (stamp(document) == stamp) {
				throw e;
			}
			return Optional.empty();
		}
	}

	private static long stamp(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}
}
