package org.nianbao.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;

/**
 * Collects the cells of a table whose columns are not known, row by row. Used once.
 */
final class TableRows {

	/** How many cells the text may still have, and whether anybody waits for them. */
	static final class Budget {

		private final CancelIndicator cancel;
		private final int limit;
		private int left;

		Budget(ReadingLimits limits, CancelIndicator cancel) {
			this.cancel = cancel;
			limit = limits.cells();
			left = limit;
		}

		void look() throws UnreadableSourceException {
			if (cancel.isCanceled()) {
				throw new UnreadableSourceException(Reason.CANCELLED);
			}
		}

		void take() throws UnreadableSourceException {
			look();
			if (left-- == 0) {
				throw new UnreadableSourceException(Reason.TOO_LARGE, Map.of("limit", Integer.toString(limit)), null);
			}
		}
	}

	private final Budget budget;
	private final List<SourceRow> rows = new ArrayList<>();
	private List<SourceCell> cells = new ArrayList<>();

	TableRows(Budget budget) {
		this.budget = budget;
	}

	void add(SourcePosition position, String text) throws UnreadableSourceException {
		budget.take();
		cells.add(new SourceCell(position, cells.size(), 1, 1, TextLine.strip(text)));
	}

	/** Adds a line to the text of the last cell. */
	void addToLast(String text) {
		SourceCell last = cells.remove(cells.size() - 1);
		String joined = last.text().isEmpty() ? text : last.text() + "\n" + text;
		cells.add(new SourceCell(last.position(), last.column(), 1, 1, joined));
	}

	boolean isEmptyRow() {
		return cells.isEmpty();
	}

	String lastText() {
		return cells.isEmpty() ? "" : cells.get(cells.size() - 1).text();
	}

	void endRow() {
		if (!cells.isEmpty()) {
			rows.add(new SourceRow(cells.get(0).position(), cells));
			cells = new ArrayList<>();
		}
	}

	boolean isEmpty() {
		return rows.isEmpty() && cells.isEmpty();
	}

	SourceTable table() {
		endRow();
		return new SourceTable(rows.get(0).position(), rows, false);
	}
}
