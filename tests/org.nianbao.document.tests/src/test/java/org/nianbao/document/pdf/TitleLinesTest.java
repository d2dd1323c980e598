package org.nianbao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class TitleLinesTest {

	@Test
	void aShortTitleStaysOnOneLine() {
		assertEquals(List.of("2024年政府信息公开工作年度报告"), TitleLines.of("2024年政府信息公开工作年度报告", ""));
	}

	@Test
	void aLongTitleBreaksAfterTheOffice() {
		assertEquals(List.of("青石县农业农村局", "2024年政府信息公开工作年度报告"),
			TitleLines.of("青石县农业农村局2024年政府信息公开工作年度报告", "青石县农业农村局"));
	}

	@Test
	void otherLongTitlesBreakInTheMiddle() {
		String title = "关于某某自治区某某自治州某某自治县人民政府工作情况的年度报告";
		List<String> lines = TitleLines.of(title, "别的机关");
		assertEquals(2, lines.size());
		assertEquals(title, String.join("", lines));
		assertTrue(Math.abs(lines.get(0).length() - lines.get(1).length()) <= 2, lines::toString);
	}

	@Test
	void anOfficeLongerThanALineIsBrokenToo() {
		String office = "某某自治区某某自治州某某自治县人民政府办公室政务公开科";
		List<String> lines = TitleLines.of(office + "2024年年度报告", office);
		assertEquals(3, lines.size());
		assertEquals("2024年年度报告", lines.get(2));
	}
}
