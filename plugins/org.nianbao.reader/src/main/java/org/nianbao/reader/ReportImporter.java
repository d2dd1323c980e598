package org.nianbao.reader;

import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.doc.DocReader;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;
import org.nianbao.reader.pdf.PdfReader;
import org.nianbao.reader.prose.ReportRecogniser;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;
import org.nianbao.reader.tables.TableRecognition;
import org.nianbao.reader.tables.TablesRecogniser;
import org.nianbao.reader.text.TextReader;

/**
 * Makes reports of the language out of files in other formats. Immutable, for any number of threads; made once. The libraries behind it are loaded
 * with the first file of their kind.
 */
public final class ReportImporter {

	/** Finds the reader of a kind. */
	@FunctionalInterface
	interface Readers {

		/** Returns the reader; called for each file, so that no library is loaded before it is needed. */
		ReportReader of(SourceKind kind);
	}

	private final Readers readers;
	private final TableRecognition tables;

	/** Reads all kinds of files that there are readers for. */
	public ReportImporter() {
		this(ReportImporter::reader, TablesRecogniser::recognise);
	}

	/**
	 * @param readers finds the reader of a kind
	 * @param tables  finds the official tables
	 */
	ReportImporter(Readers readers, TableRecognition tables) {
		this.readers = Objects.requireNonNull(readers);
		this.tables = Objects.requireNonNull(tables);
	}

	private static ReportReader reader(SourceKind kind) {
		return switch (kind) {
			case DOCX -> new DocxReader();
			case DOC -> new DocReader();
			case HTML -> new HtmlReader();
			case PDF -> new PdfReader();
			case TEXT -> new TextReader();
		};
	}

	/**
	 * Makes a report of a file. Nothing is written.
	 *
	 * @param name    the name of the file, with or without directories
	 * @param bytes   its content, which is not trusted; not changed
	 * @param options what the user knows, and the limits
	 * @return the report
	 * @throws UnreadableSourceException if the file is of no known kind, damaged, encrypted, or exceeds the limits
	 */
	public ImportedReport importReport(String name, byte[] bytes, ImportOptions options) throws UnreadableSourceException {
		return importReport(name, bytes, options, CancelIndicator.NullImpl);
	}

	/**
	 * Makes a report of a file, unless somebody cancels it. Nothing is written.
	 *
	 * @param name    the name of the file, with or without directories
	 * @param bytes   its content, which is not trusted; not changed
	 * @param options what the user knows, and the limits
	 * @param cancel  asked again and again, at each page, paragraph, cell or row of a table, so it should be quick
	 * @return the report
	 * @throws UnreadableSourceException if the file is of no known kind, damaged, encrypted, or exceeds the limits
	 * @throws CancellationException     if it was cancelled
	 */
	public ImportedReport importReport(String name, byte[] bytes, ImportOptions options, CancelIndicator cancel) throws UnreadableSourceException {
		try {
			return importDocument(name, readers.of(SourceKinds.of(name, bytes)).read(bytes, options.limits(), cancel), options, cancel);
		} catch (UnreadableSourceException e) {
			if (e.reason() == Reason.CANCELLED) {
				throw new CancellationException();
			}
			throw e;
		}
	}

	/**
	 * Makes a report of what a source says.
	 *
	 * @param name     the name of the source, with or without directories
	 * @param document what it says
	 * @param options  what the user knows
	 * @return the report
	 */
	public ImportedReport importDocument(String name, SourceDocument document, ImportOptions options) {
		return importDocument(name, document, options, CancelIndicator.NullImpl);
	}

	private ImportedReport importDocument(String name, SourceDocument document, ImportOptions options, CancelIndicator cancel) {
		return ReportRecogniser.recognise(name, document, options, tables, cancel);
	}
}
