package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class SuggestionsTest {

	private static final List<String> KNOWN = List.of("T3-BALANCE", "T3-COLSUM", "T3-ROWSUM", "T4-SUM", "S-SECT");

	@Test
	void theNearestComeFirst() {
		assertEquals(List.of("T3-ROWSUM", "T3-COLSUM"), Suggestions.nearest("T3-ROWSUN", KNOWN));
		assertEquals(List.of("T4-SUM"), Suggestions.nearest("T4SUM", KNOWN));
	}

	@Test
	void caseDoesNotMatter() {
		assertEquals(List.of("S-SECT"), Suggestions.nearest("s-sekt", KNOWN));
	}

	@Test
	void aBeginningIsEnough() {
		assertEquals(List.of("T3-BALANCE"), Suggestions.nearest("T3-BAL", KNOWN));
		assertEquals(List.of("S-SECT"), Suggestions.nearest("S-SECTION-NUMBERS", KNOWN));
	}

	@Test
	void whatIsLikeNothingGetsNoSuggestion() {
		assertEquals(List.of(), Suggestions.nearest("NONSENSE", KNOWN));
		assertEquals(List.of(), Suggestions.nearest("", List.of("ABCDEF")));
		assertEquals(List.of(), Suggestions.nearest("x".repeat(1_000_000), KNOWN));
	}

	@Test
	void noMoreThanThree() {
		assertEquals(List.of("AAA1", "AAA2", "AAA3"), Suggestions.nearest("AAA", List.of("AAA1", "AAA2", "AAA3", "AAA4")));
	}
}
