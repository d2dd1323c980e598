package org.nianbao.ui.model;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.nianbao.language.loading.LoadedReport;
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
		if (report == null || stamp != current) {
			Optional<String> text = text(document, current);
			if (text.isEmpty()) {
				return Optional.empty();
			}
			report = ReportServices.loader().load(text.get(), "");
			stamp = current;
		}
		return Optional.of(new Versioned<>(stamp, reader.apply(report)));
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
