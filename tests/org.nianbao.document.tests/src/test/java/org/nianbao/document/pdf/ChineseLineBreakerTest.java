package org.nianbao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseLineBreakerTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"公开，信息|公/开，/信/息",
		"（一）公开《条例》|（一）/公/开/《条/例》",
		"说明——另|说/明——/另",
		"等等……完|等/等……/完",
		"“引用”。|“引/用”。",
		"0999-5550123|0999-/5550123",
		"占12.50%的|占/12.50%/的",
		"12％，|12％，"
	})
	void linesEndWhereTheStandardAllows(String text, String broken) {
		ChineseLineBreaker breaker = new ChineseLineBreaker();
		breaker.setText(text);
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int end = breaker.next(); end != BreakIterator.DONE; end = breaker.next()) {
			parts.add(text.substring(start, end));
			start = end;
		}
		assertEquals(broken, String.join("/", parts) + (start < text.length() ? "/" + text.substring(start) : ""));
	}
}
