package org.nianbao.lsp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.testkit.RandomTexts;

/** Offsets and positions, in all encodings. */
class TextPositionsTest {

	/** A line of one, two, three and four bytes; lines that end in all three ways. */
	private static final String TEXT = "aé年\uD83D\uDE00b\r\nx\ry\n";

	@ParameterizedTest
	@CsvSource({"UTF16, 5, 5", "UTF16, 3, 3", "UTF8, 10, 5", "UTF8, 6, 3", "UTF8, 3, 2", "UTF32, 4, 5", "UTF32, 3, 3", "UTF16, 99, 6", "UTF8, 99, 6",
		"UTF32, 99, 6",
		"UTF16, -1, 0", "UTF8, -1, 0", "UTF8, 2, 1", "UTF8, 8, 3"})
	void positionsBecomeOffsets(PositionEncoding encoding, int character, int offset) {
		Position position = new Position(0, 0);
		position.setCharacter(Math.max(character, 0));
		assertEquals(offset, new TextPositions(TEXT, encoding).offset(position));
	}

	@ParameterizedTest
	@EnumSource(PositionEncoding.class)
	void linesEndInThreeWays(PositionEncoding encoding) {
		TextPositions positions = new TextPositions(TEXT, encoding);
		assertEquals(8, positions.offset(new Position(1, 0)));
		assertEquals(9, positions.offset(new Position(1, 7)), "not behind the end of the line");
		assertEquals(10, positions.offset(new Position(2, 0)));
		assertEquals(12, positions.offset(new Position(3, 0)));
		assertEquals(12, positions.offset(new Position(4, 3)), "behind the last line");
		assertEquals(new Position(3, 0), positions.position(99));
		assertEquals(new Position(0, 0), positions.position(-3));
		assertEquals(new Region(0, 9), positions.region(new Range(new Position(1, 1), new Position(0, 0))), "turned round");
	}

	@ParameterizedTest
	@EnumSource(PositionEncoding.class)
	void thereAndBackAgain(PositionEncoding encoding) {
		for (int seed = 0; seed < 200; seed++) {
			String text = RandomTexts.text(seed, 40);
			TextPositions positions = new TextPositions(text, encoding);
			for (int offset = 0; offset <= text.length(); offset++) {
				boolean isWithin = offset > 0 && offset < text.length()
					&& (Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)) || text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n');
				if (!isWithin) {
					assertEquals(offset, positions.offset(positions.position(offset)), "seed " + seed);
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a", "http://x/y", "file", "::", "untitled:Untitled-1", "file://", "git:/x/y.nianbao?ref", "%%%"})
	void whatIsNoFileHasNone(String uri) {
		assertTrue(DocumentUris.file(uri).filter(file -> !file.isAbsolute()).isEmpty());
		assertTrue(uri.startsWith("file") || DocumentUris.file(uri).isEmpty());
	}

	@Test
	void filesHaveUris() {
		Path file = Path.of("/x/年 报#1.nianbao").toAbsolutePath();
		assertEquals(Optional.of(file), DocumentUris.file(DocumentUris.of(file)));
		assertEquals(Optional.of(Path.of("/x/y.nianbao")), DocumentUris.file("file:///x/z/../y.nianbao"));
	}
}
