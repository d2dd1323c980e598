package org.nianbao.document.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.nianbao.document.FiguresWriter;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.internal.FigureTables;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * Exports the figures of a report for statistics, in long form: one line for each cell of the official tables, named by the short names of the
 * format. Comma-separated values by RFC 4180 in UTF-8, with the byte order mark without which Excel takes them for the code page of the system.
 */
public final class FiguresCsvWriter implements FiguresWriter {

	/** Programs rely on their order: new ones are added at the end. */
	private static final List<String> COLUMNS = List.of("body", "year", "format", "table", "row", "column", "value", "unit", "remark", "kind", "text");

	private static final char BYTE_ORDER_MARK = '\ufeff';

	@Override
	public String id() {
		return "csv";
	}

	@Override
	public void write(LoadedReport report, Supplier<TracedDocument> layout, OutputStream out) throws IOException {
		Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		text.write(BYTE_ORDER_MARK);
		CsvLines lines = new CsvLines(text);
		lines.write(COLUMNS);
		String body = CsvLines.inert(report.title().body());
		String year = report.title().year().isPresent() ? Integer.toString(report.title().year().getAsInt()) : "";
		for (OfficialTable table : FigureTables.of(report).values()) {
			for (RowSpec row : table.spec().rows()) {
				for (Figure figure : table.figures(row)) {
					lines.write(List.of(body, year, report.format().name(), table.spec().name(), row.name(), figure.column().name(), value(figure), unit(figure),
						remark(figure), figure.kind().name().toLowerCase(Locale.ROOT), text(figure)));
				}
			}
		}
		text.flush();
	}

	private static String value(Figure figure) {
		return figure.hasValue() ? figure.value().toPlainString() : "";
	}

	/** The one in the cell, else the one that the label of the column names. Where there is no value, it has none. */
	private static String unit(Figure figure) {
		if (!figure.hasValue()) {
			return "";
		}
		return figure.unit() == null ? figure.column().unit().orElse("") : figure.unit();
	}

	private static String remark(Figure figure) {
		return figure.remark() == null ? "" : CsvLines.inert(figure.remark());
	}

	/** What stands in the place of a number. */
	private static String text(Figure figure) {
		return figure.hasValue() ? "" : CsvLines.inert(figure.text());
	}
}
