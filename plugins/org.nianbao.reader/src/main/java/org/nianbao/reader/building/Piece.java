package org.nianbao.reader.building;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/** What a reader finds, one after the other, before it has a place in the document. */
public sealed interface Piece {

	/**
	 * A paragraph.
	 *
	 * @param text      its text, as the file has it; may be blank
	 * @param level     its outline level from 1 to 9, or 0
	 * @param alignment how its lines are aligned
	 */
	record Text(String text, int level, Alignment alignment) implements Piece {
	}

	/**
	 * A table.
	 *
	 * @param rows  how many rows it has
	 * @param cells its cells, by row and then by column; positions may be empty, none is covered twice
	 */
	record Table(int rows, List<PlacedCell> cells) implements Piece {
	}

	/**
	 * A cell of a table.
	 *
	 * @param row        the row in which it begins, 0-based
	 * @param column     the column in which it begins, 0-based
	 * @param rowSpan    how many rows it covers
	 * @param columnSpan how many columns it covers
	 * @param content    what is in it, in reading order
	 */
	record PlacedCell(int row, int column, int rowSpan, int columnSpan, List<Piece> content) {
	}

	/**
	 * A picture.
	 *
	 * @param description what the source says it shows; may be empty
	 * @param bytes       the picture as a file, if the source has it
	 * @param extension   as files of its kind end, without dot; empty with no bytes
	 */
	record Image(String description, Optional<byte[]> bytes, String extension) implements Piece {
	}

	/**
	 * A text that is no part of the report.
	 *
	 * @param text   the text; may be blank
	 * @param reason why
	 */
	record Dropped(String text, DroppedText.Reason reason) implements Piece {
	}

	/**
	 * Something a user should know about this place, for completeness.
	 *
	 * @param key       the key of the message, without the leading {@code note.}
	 * @param arguments values for the message, by name
	 */
	record Remark(String key, Map<String, String> arguments) implements Piece {
	}
}
