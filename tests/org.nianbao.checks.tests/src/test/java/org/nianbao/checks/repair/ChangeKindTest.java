package org.nianbao.checks.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;

/**
 * How what is typed may have come from what was meant.
 */
class ChangeKindTest {

	@ParameterizedTest
	@CsvSource({ "15, 51, TRANSPOSED", "1234, 1324, TRANSPOSED", "12.60, 16.20, TRANSPOSED", "4321, 1234, OTHER", "1221, 2112, OTHER",
		"15, 115, DROPPED", "15, 105, DROPPED", "1, 10, DROPPED", "5, 15, DROPPED", "15, 151, DROPPED", "12.60, 112.60, DROPPED",
		"155, 15, DOUBLED", "115, 15, DOUBLED", "1155, 155, DOUBLED", "1100, 110, DOUBLED", "100, 10, DOUBLED", "22, 2, DOUBLED",
		"15, 18, DIGIT", "15, 45, DIGIT", "1, 2, DIGIT", "12.65, 12.64, DIGIT", "-3, -4, DIGIT",
		"0, 7, ZERO", "7, 0, ZERO", "0, 120, ZERO", "120, 0, ZERO", "0.00, 3.50, ZERO",
		"125, 15, EXTRA", "10, 1, EXTRA", "151, 15, EXTRA", "151, 51, EXTRA",
		"15, 26, OTHER", "39, 40, OTHER", "1, 111, OTHER", "-3, 3, OTHER", "12.6, 1.27, OTHER" })
	void kinds(BigDecimal typed, BigDecimal intended, ChangeKind expected) {
		assertEquals(expected, ChangeKind.of(figure(Kind.NUMBER, typed), intended));
	}

	@Test
	void blankIsLikeZero() {
		assertEquals(ChangeKind.ZERO, ChangeKind.of(figure(Kind.BLANK, null), BigDecimal.TEN));
	}

	private static Figure figure(Kind kind, BigDecimal value) {
		return new Figure(null, null, kind, value, "", null, null, null, null);
	}
}
