package org.nianbao.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.nianbao.lsp.text.PositionEncoding;
import org.nianbao.lsp.text.TextPositions;

/**
 * A text in which a place is marked by {@code ¦}.
 */
final class Marked {

	private static final String MARK = "¦";

	final String text;
	final int offset;
	final TextPositions positions;

	Marked(String marked) {
		offset = marked.indexOf(MARK);
		assertTrue(offset >= 0 && marked.indexOf(MARK, offset + 1) < 0, "one mark");
		text = marked.replace(MARK, "");
		positions = new TextPositions(text, PositionEncoding.UTF16);
	}

	Position position() {
		return positions.position(offset);
	}

	String at(Range range) {
		return text.substring(positions.offset(range.getStart()), positions.offset(range.getEnd()));
	}

	static String at(String text, Range range) {
		TextPositions positions = new TextPositions(text, PositionEncoding.UTF16);
		return text.substring(positions.offset(range.getStart()), positions.offset(range.getEnd()));
	}
}
