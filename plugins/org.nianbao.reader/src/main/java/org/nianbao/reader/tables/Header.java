package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.reader.tables.SourceLine.Piece;

/**
 * The rows above the figures of a block, as far as they name its columns. Immutable.
 */
final class Header {

	private final BlockSpec block;
	private final Map<ColumnSpec, Piece> pieces = new HashMap<>();
	/** The cells that name a column, from left to right, a column maybe several times. */
	private final List<Piece> all = new ArrayList<>();
	private final List<ColumnSpec> order = new ArrayList<>();
	private final TreeSet<Integer> unknown = new TreeSet<>();
	private boolean odd;

	/**
	 * @param lines    the rows above the figures; a header that is repeated on a new page counts once
	 * @param block    the block whose columns they name
	 * @param repeated do the columns repeat side by side, once for each row?
	 */
	Header(List<SourceLine> lines, BlockSpec block, boolean repeated) {
		this.block = block;
		for (SourceLine line : lines) {
			if (!repeated && line.labels().stream().anyMatch(piece -> RowMatcher.column(piece.text().text(), block).filter(pieces::containsKey).isPresent())) {
				pieces.clear();
				all.clear();
				order.clear();
				unknown.clear();
				odd = false;
			}
			int last = -1;
			for (Piece piece : line.labels()) {
				Optional<ColumnSpec> column = RowMatcher.column(piece.text().text(), block);
				if (column.isEmpty()) {
					unknown.add(piece.column());
				} else {
					all.add(piece);
					boolean twice = pieces.putIfAbsent(column.get(), piece) != null;
					odd |= twice || column.get().index() <= last;
					last = column.get().index();
					order.add(column.get());
				}
			}
		}
		all.sort((one, other) -> Integer.compare(one.column(), other.column()));
	}

	/** Returns how many cells name a column. */
	int size() {
		return all.size();
	}

	boolean isComplete() {
		return pieces.size() == block.columns().size() && all.size() == pieces.size();
	}

	/** Tells whether columns stand in another order than in the format, or twice. */
	boolean isOdd() {
		return odd;
	}

	/** Returns the columns in the order of the cells. */
	List<ColumnSpec> order() {
		return order;
	}

	/** Returns the place of a column in an exact grid. */
	int place(ColumnSpec column) {
		return pieces.get(column).column();
	}

	/** Returns the places of all cells that name a column in an exact grid, from left to right. */
	List<Integer> places() {
		return all.stream().map(Piece::column).toList();
	}

	/** Tells whether a cell of an exact grid stands below a heading that no column of the format has. */
	boolean isUnknownAt(int place) {
		return unknown.contains(place) && pieces.values().stream().noneMatch(piece -> piece.covers(place));
	}
}
