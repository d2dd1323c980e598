package org.nianbao.document.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.DocumentWriters;
import org.nianbao.document.FiguresWriter;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.csv.FiguresCsvWriter;
import org.nianbao.document.json.FiguresJsonWriter;
import org.nianbao.document.xlsx.XlsxWriter;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;

/**
 * A format in which reports can be written: what the command line and the editor offer. Formats have no state.
 */
public sealed interface DocumentFormat {

	/** A report, and its document once the first format needs it. For one thread. */
	final class Content {

		private final LoadedReport report;
		private TracedDocument document;
		private final ReportLibrary library;

		/**
		 * @param report the report, loaded on this thread
		 */
		public Content(LoadedReport report) {
			this(report, ReportLibrary.of(report));
		}

		/**
		 * @param report  the report, loaded on this thread
		 * @param library the reports to which it may refer
		 */
		public Content(LoadedReport report, ReportLibrary library) {
			this.report = Objects.requireNonNull(report);
			this.library = Objects.requireNonNull(library);
		}

		private TracedDocument document() {
			if (document == null) {
				document = DocumentBuilder.trace(report, library);
			}
			return document;
		}
	}

	/**
	 * A document that looks like the report.
	 *
	 * @param writer writes it
	 */
	record Layout(DocumentWriter writer) implements DocumentFormat {

		@Override
		public String id() {
			return writer.id();
		}

		@Override
		public String extension() {
			return writer.extension();
		}

		@Override
		public List<DocumentNote> write(Content content, DocumentOptions options, OutputStream out) throws IOException {
			return writer.write(content.document().document(), options, out);
		}
	}

	/**
	 * The figures of the report.
	 *
	 * @param writer writes them
	 */
	record Figures(FiguresWriter writer) implements DocumentFormat {

		private static final List<FiguresWriter> WRITERS = List.of(new XlsxWriter(), new FiguresCsvWriter(), new FiguresJsonWriter());

		@Override
		public String id() {
			return writer.id();
		}

		@Override
		public String extension() {
			return writer.id();
		}

		@Override
		public List<DocumentNote> write(Content content, DocumentOptions options, OutputStream out) throws IOException {
			writer.write(content.report, content::document, out);
			return List.of();
		}
	}

	/**
	 * Returns all formats.
	 *
	 * @return in the order in which users are told of them; the first is the usual one
	 */
	static List<DocumentFormat> all() {
		List<DocumentFormat> formats = new ArrayList<>();
		DocumentWriters.all().forEach(writer -> formats.add(new Layout(writer)));
		Figures.WRITERS.forEach(writer -> formats.add(new Figures(writer)));
		return formats;
	}

	/**
	 * Finds a format.
	 *
	 * @param id its name, in lower case
	 * @return the format; empty where there is none of that name
	 */
	static Optional<DocumentFormat> byId(String id) {
		return all().stream().filter(format -> format.id().equals(id)).findFirst();
	}

	/**
	 * Returns the names of all formats.
	 *
	 * @return in the order of {@link #all}
	 */
	static List<String> ids() {
		return all().stream().map(DocumentFormat::id).toList();
	}

	/**
	 * Returns the name by which users ask for the format.
	 *
	 * @return for example {@code docx}
	 */
	String id();

	/**
	 * Returns how names of files of the format end.
	 *
	 * @return the extension without its dot
	 */
	String extension();

	/**
	 * Writes a report.
	 *
	 * @param content the report
	 * @param options what the office chooses
	 * @param out     where to; not closed
	 * @return what the reader of the file might not expect; usually empty
	 * @throws org.nianbao.document.DocumentException if what the user asked for cannot be done
	 * @throws IOException if writing fails
	 */
	List<DocumentNote> write(Content content, DocumentOptions options, OutputStream out) throws IOException;
}
