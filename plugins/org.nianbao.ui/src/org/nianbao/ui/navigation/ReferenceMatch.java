package org.nianbao.ui.navigation;

import org.eclipse.search.ui.text.Match;

/**
 * A place where something is named.
 */
final class ReferenceMatch extends Match {

	private final int column;

	/**
	 * @param line   the line
	 * @param offset where it is in the file
	 * @param length its length
	 */
	ReferenceMatch(ReferenceLine line, int offset, int length) {
		super(line, offset, length);
		column = offset - line.start();
	}

	/** Returns where it was in the line when it was found, counted from 0. */
	int column() {
		return column;
	}
}
