package org.nianbao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.DocumentWriters;
import org.nianbao.document.json.FiguresJsonWriter;
import org.nianbao.language.loading.LoadedReport;

/**
 * A format in which reports can be written.
 */
sealed interface DocumentFormat {

	/** A report, and its document once the first format needs it. */
	final class Content {

		private final LoadedReport report;
		private Document document;

		/**
		 * @param report the report, loaded on this thread
		 */
		Content(LoadedReport report) {
			this.report = report;
		}

		private Document document() {
			if (document == null) {
				document = DocumentBuilder.build(report);
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
		public String extension() {
			return writer.extension();
		}

		@Override
		public void write(Content content, OutputStream out) throws IOException {
			writer.write(content.document(), out);
		}
	}

	/**
	 * The figures of the report.
	 */
	record Figures() implements DocumentFormat {

		static final String ID = "json";

		@Override
		public String extension() {
			return ID;
		}

		@Override
		public void write(Content content, OutputStream out) throws IOException {
			new FiguresJsonWriter().write(content.report, out);
		}
	}

	/**
	 * Finds a format.
	 *
	 * @param id its name, in lower case
	 * @return the format, if there is one
	 */
	static Optional<DocumentFormat> byId(String id) {
		return id.equals(Figures.ID) ? Optional.of(new Figures()) : DocumentWriters.byId(id).map(Layout::new);
	}

	/** Returns the names of all formats. */
	static List<String> ids() {
		List<String> ids = new ArrayList<>(DocumentWriters.all().stream().map(DocumentWriter::id).toList());
		ids.add(Figures.ID);
		return ids;
	}

	/** Returns how names of files of the format end, without the dot. */
	String extension();

	/**
	 * Writes a report.
	 *
	 * @param content the report
	 * @param out     where to; not closed
	 * @throws IOException if writing fails
	 */
	void write(Content content, OutputStream out) throws IOException;
}
