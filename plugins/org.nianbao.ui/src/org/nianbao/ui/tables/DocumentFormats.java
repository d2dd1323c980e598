package org.nianbao.ui.tables;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.eclipse.jface.text.IDocument;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.model.DocumentModels;

/**
 * The formats of the reports that are being edited, as they were when their text was last looked at: keys cannot wait for the parser. Thread-safe.
 */
final class DocumentFormats {

	/** Formats are shared, and refer to no document. */
	private static final Map<IDocument, ReportFormat> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

	/** The models from which the formats come; a document that is opened again gets another one. */
	private static final Map<IDocument, WeakReference<DocumentModel<LoadedReport>>> FOLLOWED = Collections.synchronizedMap(new WeakHashMap<>());

	private DocumentFormats() {
	}

	/**
	 * Begins to keep the format of a document, if that has not been done.
	 *
	 * @param document a document
	 */
	static void follow(IDocument document) {
		DocumentModels.reportOf(document).ifPresent(model -> {
			WeakReference<DocumentModel<LoadedReport>> before = FOLLOWED.put(document, new WeakReference<>(model));
			if (before == null || before.get() != model) {
				model.addListener(snapshot -> read(document, model));
				DocumentModels.later(0, () -> read(document, model));
			}
		});
	}

	/** Not on the thread of the user interface; the text has mostly been parsed already. */
	private static void read(IDocument document, DocumentModel<LoadedReport> model) {
		model.read(LoadedReport::format).ifPresent(format -> KNOWN.put(document, format.value()));
	}

	/**
	 * Returns the format of a document. Does not wait.
	 *
	 * @param document a document
	 * @return its format; empty while it is not known
	 */
	static Optional<ReportFormat> of(IDocument document) {
		return Optional.ofNullable(KNOWN.get(document));
	}
}
