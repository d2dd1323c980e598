package org.nianbao.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.model.Delayer;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;

/**
 * The models of the reports and formats in open editors: one for a file, whatever number of editors and views show it. A model is there as long as the file
 * is open. Thread-safe; does not wait.
 */
public final class DocumentModels {

	/** A document with its model. */
	private record Entry(DocumentModel<?> model, DocumentWatch watch) {
	}

	private static final Map<IDocument, Entry> ALL = new HashMap<>();

	private static final Delayer DELAYER = new JobDelayer(Texts.of(DocumentModels.class).get("job"));

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
		synchronized (ALL) {
			Entry known = ALL.get(document);
			if (known != null) {
				return Optional.of(known.model());
			}
			Optional<DocumentModel<?>> model = language(document).map(language -> open(document, language));
			model.ifPresent(DocumentModel::refresh);
			return model;
		}
	}

	/**
	 * Returns the model of a document that is a report.
	 *
	 * @param document a document
	 * @return empty unless it is that of an open file which is a report
	 */
	public static Optional<DocumentModel<LoadedReport>> reportOf(IDocument document) {
		return of(document, ReportServices.reports());
	}

	/**
	 * Returns the model of a document that is a format.
	 *
	 * @param document a document
	 * @return empty unless it is that of an open file which is a format
	 */
	public static Optional<DocumentModel<LoadedFormat>> formatOf(IDocument document) {
		return of(document, ReportServices.formats());
	}

	/** A model has the type of its language. */
	@SuppressWarnings("unchecked")
	private static <D> Optional<DocumentModel<D>> of(IDocument document, EditorLanguage<D> language) {
		return of(document).filter(model -> model.language() == language).map(model -> (DocumentModel<D>) model);
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

	private static <D> DocumentModel<D> open(IDocument document, EditorLanguage<D> language) {
		DocumentModel<D> model = new DocumentModel<>(language, new DocumentText(document), DELAYER,
			failure -> ILog.of(DocumentModels.class).error(Texts.of(DocumentModels.class).get("failed"), failure));
		DocumentWatch watch = new DocumentWatch(model);
		document.addDocumentListener(watch);
		ALL.put(document, new Entry(model, watch));
		return model;
	}

	private static void close(IDocument document) {
		synchronized (ALL) {
			Entry entry = ALL.remove(document);
			if (entry != null) {
				document.removeDocumentListener(entry.watch());
				entry.model().dispose();
			}
		}
	}

	private static Optional<EditorLanguage<?>> language(IDocument document) {
		ITextFileBuffer buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		if (buffer == null || buffer.getFileStore() == null) {
			return Optional.empty();
		}
		String name = buffer.getFileStore().getName();
		if (ReportFiles.isReportName(name)) {
			return Optional.of(ReportServices.reports());
		}
		return ReportFiles.isFormatName(name) ? Optional.of(ReportServices.formats()) : Optional.empty();
	}

	/** Lets go of the models of files that are closed. */
	private static final class ClosedBuffers implements IFileBufferListener {

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			if (buffer instanceof ITextFileBuffer text) {
				close(text.getDocument());
			}
		}

		@Override
		public void bufferCreated(IFileBuffer buffer) {
			// a model is made when somebody asks for it
		}

		@Override
		public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
			// the document tells
		}

		@Override
		public void bufferContentReplaced(IFileBuffer buffer) {
			// the document tells
		}

		@Override
		public void stateChanging(IFileBuffer buffer) {
			// saving changes no text
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
			// saving changes no text
		}

		@Override
		public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
			// of no matter
		}

		@Override
		public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
			// the editor opens a new buffer
		}

		@Override
		public void underlyingFileDeleted(IFileBuffer buffer) {
			// the editor closes or keeps the text
		}

		@Override
		public void stateChangeFailed(IFileBuffer buffer) {
			// of no matter
		}
	}
}
