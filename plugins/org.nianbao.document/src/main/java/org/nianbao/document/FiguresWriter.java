package org.nianbao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

import org.nianbao.language.loading.LoadedReport;

/**
 * Writes the figures of reports in one file format. Writers have no state: one may serve several threads at once. The same report always
 * gives the same bytes, on every machine and at any time.
 */
public interface FiguresWriter {

	/**
	 * Returns the name by which users ask for the format.
	 *
	 * @return for example {@code csv}; also how names of files of the format end, without the dot
	 */
	String id();

	/**
	 * Writes the figures of a report.
	 *
	 * @param report the report, however many errors it has
	 * @param layout gives the document of the report, for writers that print its tables; built when first asked for
	 * @param out    where the bytes go; is flushed, but not closed
	 * @throws DocumentException if the report has something for which the format has no room
	 * @throws IOException       if {@code out} fails
	 */
	void write(LoadedReport report, Supplier<TracedDocument> layout, OutputStream out) throws IOException;

	/**
	 * Writes the figures of a report that is written in no other format.
	 *
	 * @param report the report, however many errors it has
	 * @param out    where the bytes go; is flushed, but not closed
	 * @throws DocumentException if the report has something for which the format has no room
	 * @throws IOException       if {@code out} fails
	 */
	default void write(LoadedReport report, OutputStream out) throws IOException {
		write(report, () -> DocumentBuilder.trace(report), out);
	}
}
