package org.nianbao.reader.tables;

import java.util.List;

import org.nianbao.language.formats.ReportFormat;
import org.nianbao.reader.ImportNote;

/**
 * What the tables of a source say.
 *
 * @param format the format whose labels the tables have; the one for the report's year if there are no tables that tell
 * @param tables the tables of the format that were found, in the order of the source
 * @param notes  what a user should know: labels matched by similarity, cells without a figure, figures without a cell, rows in doubt, an edition that
 *              does not fit the year
 */
public record TablesReading(ReportFormat format, List<ReadTable> tables, List<ImportNote> notes) {

	/** Copies the lists. */
	public TablesReading {
		tables = List.copyOf(tables);
		notes = List.copyOf(notes);
	}
}
