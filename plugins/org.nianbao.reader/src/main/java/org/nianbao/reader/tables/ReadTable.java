package org.nianbao.reader.tables;

import java.util.List;

import org.nianbao.language.formats.TableSpec;
import org.nianbao.reader.source.SourceTable;

/**
 * A table of a format as a source has it.
 *
 * @param table  the table of the format
 * @param pieces the tables of the source that it is made of, one for each page or each place where the source breaks it; at least one
 * @param cells  every cell of the table, row by row in the order of the format; cells that the source has not are blank
 * @param extra  rows of the source that the table has no place for, each as its texts from left to right, in the order of the source; headers are not
 *              among them
 */
public record ReadTable(TableSpec table, List<SourceTable> pieces, List<ReadCell> cells, List<ExtraRow> extra) {

	/** Copies the lists. */
	public ReadTable {
		pieces = List.copyOf(pieces);
		cells = List.copyOf(cells);
		extra = List.copyOf(extra);
	}
}
