package org.nianbao.reader.pdf;

import java.util.List;

/**
 * What is read from top to bottom between two margins: a page, or one of its columns.
 *
 * @param page  the page, 1-based
 * @param left  where its lines begin, in points
 * @param right where its full lines end
 * @param items from top to bottom
 */
record Flow(int page, float left, float right, List<Item> items) {

	/** A line, a table or a picture. */
	sealed interface Item {

		/** Returns the upper end in points. */
		float top();

		/** A line. */
		record Line(TextLine line) implements Item {
			@Override
			public float top() {
				return line.top();
			}
		}

		/** A table. */
		record Table(TablePiece piece) implements Item {
			@Override
			public float top() {
				return piece.top();
			}
		}

		/** A picture. */
		record Image(Picture picture) implements Item {
			@Override
			public float top() {
				return picture.top();
			}
		}
	}

	float width() {
		return right - left;
	}
}
