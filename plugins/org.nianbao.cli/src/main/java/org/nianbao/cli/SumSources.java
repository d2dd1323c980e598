package org.nianbao.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.nianbao.document.csv.CsvLines;
import org.nianbao.ide.newreport.ReportSum;
import org.nianbao.ide.newreport.ReportSum.Addend;
import org.nianbao.ide.newreport.ReportSum.Cell;
import org.nianbao.language.library.ReportSnapshot;

/**
 * Says of each cell of a sum what it is made of: a line for each figure that takes part, as comma-separated values by RFC 4180 with the byte order
 * mark that Excel needs. Cells without any have one line without a body.
 */
final class SumSources {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final List<String> COLUMNS = List.of("table", "row", "column", "sum", "unit", "body", "value", "file");

	private SumSources() {
	}

	/** Returns the text of the file; {@code names} are what the user calls the files of the reports. */
	static String csv(ReportSum sum, Map<ReportSnapshot, String> names) {
		StringWriter text = new StringWriter();
		text.write(BYTE_ORDER_MARK);
		CsvLines lines = new CsvLines(text);
		try {
			lines.write(COLUMNS);
			for (Cell cell : sum.cells()) {
				String total = cell.sum().map(value -> value.toPlainString()).orElse("");
				String unit = cell.unit() == null ? cell.column().unit().orElse("") : cell.unit();
				if (cell.addends().isEmpty()) {
					lines.write(List.of(cell.table().name(), cell.row().name(), cell.column().name(), total, unit, "", "", ""));
				}
				for (Addend addend : cell.addends()) {
					lines.write(List.of(cell.table().name(), cell.row().name(), cell.column().name(), total, unit, CsvLines.inert(addend.report().body()),
						addend.value().toPlainString(), CsvLines.inert(names.get(addend.report()))));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}
}
