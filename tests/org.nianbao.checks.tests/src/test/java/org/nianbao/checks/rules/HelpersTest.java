package org.nianbao.checks.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Order and guesses.
 */
class HelpersTest {

	@Test
	void fewestMembersAreMisplaced() {
		assertArrayEquals(new boolean[] {}, Order.misplaced(new int[] {}));
		assertArrayEquals(new boolean[] { false, false, false }, Order.misplaced(new int[] { 1, 5, 9 }));
		assertArrayEquals(new boolean[] { true, false, false, false }, Order.misplaced(new int[] { 9, 1, 2, 3 }));
		assertArrayEquals(new boolean[] { false, false, false, true }, Order.misplaced(new int[] { 1, 2, 3, 0 }));
		assertArrayEquals(new boolean[] { false, true, true }, Order.misplaced(new int[] { 3, 2, 1 }));
		assertArrayEquals(new boolean[] { true, true, false, false, false }, Order.misplaced(new int[] { 4, 5, 1, 2, 3 }));
	}

	@ParameterizedTest
	@CsvSource({ "行政检查,行政强制", "行政许可证,行政许可", "行政 许可,行政许可", "（四）无法提供信息,(四)无法提供", "处罚,", "完全不同的东西,", "'',", "行,", "行政,行政强制" })
	void nearestLabel(String written, String expected) {
		assertEquals(Optional.ofNullable(expected), Suggestions.of(List.of("行政强制", "行政许可", "(四)无法提供")).nearest(written));
	}

	@Test
	void longTextsAreNotGuessed() {
		assertEquals(Optional.empty(), Suggestions.of(List.of("行政许可")).nearest("行政许可" + " ".repeat(100)));
		assertEquals(Optional.empty(), Suggestions.of(List.of()).nearest("行政许可"));
	}
}
