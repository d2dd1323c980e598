package org.nianbao.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.model.Delayer;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.ThreadDelayer;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.FileBufferAdapter;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;

/**
 * The models of the reports and formats in open editors: one for a file, whatever number of editors and views show it. A model is there as long as
 * the file is open. Thread-safe; does not wait.
 */
public final class DocumentModels {

	/** The languages, whose services are not made on the thread of the user interface. */
	private enum Kind {
		REPORT, FORMAT
	}

	/** A document with its model. */
	private record Entry(Kind kind, DocumentModel<?> model, DocumentWatch watch) {
	}

	private static final Map<IDocument, Entry> ALL = new HashMap<>();

	private static final Delayer DELAYER = new ThreadDelayer("nianbao", 2);

	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new ClosedBuffers());
		ProjectWatch.install(DocumentModels::all);
	}

	private DocumentModels() {
	}

	/**
	 * Returns the model of a document.
	 *
	 * @param document a document
	 * @return empty unless it is that of an open file which is a report or a format
	 */
	public static Optional<DocumentModel<?>> of(IDocument document) {
		return entry(document).map(Entry::model);
	}

	/** The platform is asked without holding the lock, since it tells of closed files while it holds locks of its own. */
	private static Optional<Entry> entry(IDocument document) {
		synchronized (ALL) {
			Entry known = ALL.get(document);
			if (known != null) {
				return Optional.of(known);
			}
		}
		Optional<Entry> entry = kind(document).map(kind -> open(document, kind));
		if (entry.isPresent() && kind(document).isEmpty()) {
			// Closed meanwhile, maybe before there was anything to let go of.
			close(document);
			return Optional.empty();
		}
		return entry;
	}

	/**
	 * Returns the model of a document that is a report.
	 *
	 * @param document a document
	 * @return empty unless it is that of an open file which is a report
	 */
	public static Optional<DocumentModel<LoadedReport>> reportOf(IDocument document) {
		return of(document, Kind.REPORT);
	}

	/**
	 * Returns the model of a document that is a format.
	 *
	 * @param document a document
	 * @return empty unless it is that of an open file which is a format
	 */
	public static Optional<DocumentModel<LoadedFormat>> formatOf(IDocument document) {
		return of(document, Kind.FORMAT);
	}

	/** A model has the type of its language. */
	@SuppressWarnings("unchecked")
	private static <D> Optional<DocumentModel<D>> of(IDocument document, Kind kind) {
		return entry(document).filter(entry -> entry.kind() == kind).map(entry -> (DocumentModel<D>) entry.model());
	}

	/**
	 * Returns the models of all open files.
	 *
	 * @return reports and formats, in no order
	 */
	public static List<DocumentModel<?>> all() {
		synchronized (ALL) {
			return ALL.values().stream().<DocumentModel<?>>map(Entry::model).toList();
		}
	}

	/**
	 * Does something with a model in the background, on the threads that look at texts. Not as a job of Eclipse: the progress views keep jobs, and would
	 * keep with them all that is known of texts long closed.
	 *
	 * @param milliseconds how long to wait before
	 * @param work         what to do
	 * @return the work until it begins
	 */
	public static Delayer.Waiting later(long milliseconds, Runnable work) {
		return DELAYER.run(milliseconds, () -> {
			try {
				work.run();
			} catch (RuntimeException e) {
				failed(e);
			}
		});
	}

	private static void failed(RuntimeException failure) {
		ILog.of(DocumentModels.class).error(Texts.of(DocumentModels.class).get("failed"), failure);
	}

	private static Entry open(IDocument document, Kind kind) {
		DocumentModel<?> model = kind == Kind.REPORT ? model(document, ReportServices::reports) : model(document, ReportServices::formats);
		Entry entry = new Entry(kind, model, new DocumentWatch(model));
		synchronized (ALL) {
			Entry other = ALL.putIfAbsent(document, entry);
			if (other != null) {
				return other;
			}
		}
		entry.watch().start(document);
		model.refresh();
		return entry;
	}

	private static <D> DocumentModel<D> model(IDocument document, Supplier<EditorLanguage<D>> language) {
		return new DocumentModel<>(language, new DocumentText(document), DELAYER, DocumentModels::failed);
	}

	private static void close(IDocument document) {
		Entry entry;
		synchronized (ALL) {
			entry = ALL.remove(document);
		}
		if (entry != null) {
			entry.watch().stop(document);
			entry.model().dispose();
		}
	}

	private static Optional<Kind> kind(IDocument document) {
		ITextFileBuffer buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		if (buffer == null || buffer.getFileStore() == null) {
			return Optional.empty();
		}
		String name = buffer.getFileStore().getName();
		if (ReportFiles.isReportName(name)) {
			return Optional.of(Kind.REPORT);
		}
		return ReportFiles.isFormatName(name) ? Optional.of(Kind.FORMAT) : Optional.empty();
	}

	/** Lets go of the models of files that are closed. */
	private static final class ClosedBuffers extends FileBufferAdapter {

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			if (buffer instanceof ITextFileBuffer text) {
				close(text.getDocument());
			}
		}
	}
}
