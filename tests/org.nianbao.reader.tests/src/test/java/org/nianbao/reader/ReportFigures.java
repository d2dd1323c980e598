package org.nianbao.reader;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;

/** The figures of a report, to be compared with those of another. */
public final class ReportFigures {

	private ReportFigures() {
	}

	/** Returns every cell of the official tables by its names, with its number; a row on each line. */
	public static String of(LoadedReport report) {
		StringBuilder text = new StringBuilder();
		for (OfficialTable table : report.tables()) {
			for (RowSpec row : table.spec().rows()) {
				text.append(table.spec().name()).append('.').append(row.name()).append(':');
				for (ColumnSpec column : row.block().columns()) {
					Figure figure = table.figure(row, column);
					text.append(' ').append(figure.hasValue() ? figure.value().toPlainString() : "?").append(figure.remark() == null ? "" : figure.remark());
				}
				text.append('\n');
			}
		}
		return text.toString();
	}
}
