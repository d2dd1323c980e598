package org.nianbao.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.nianbao.checks.Finding;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.Severity;

class FindingHoversTest {

	private final FindingHovers hovers = new FindingHovers(RuleCatalogue.of(Locale.CHINESE));

	private static Finding finding(String rule, int offset, int length, String source) {
		return new Finding(rule, Severity.ERROR, offset, length, 1, 1, 1, 1, "不对", null, null, null, null, null, source, List.of(), List.of(), null);
	}

	@Test
	void findingsAtAPlaceSmallestFirst() {
		Finding large = finding("T3-ROWSUM", 2, 8, null);
		Finding small = finding("T3-BALANCE", 4, 2, null);
		List<Finding> all = List.of(large, small, finding("S-LEN", 4, 0, null));
		assertEquals(List.of(large), FindingHovers.at(all, 2));
		assertEquals(List.of(small, large), FindingHovers.at(all, 5));
		assertEquals(List.of(large), FindingHovers.at(all, 6));
		assertEquals(List.of(), FindingHovers.at(all, 10));
	}

	@Test
	void ruleWithItsSource() {
		List<Hover> said = hovers.of(List.of(finding("T3-ROWSUM", 2, 8, "函"), finding("T3-ROWSUM", 2, 8, "函"), finding("ZZ-OWN", 2, 8, null)));
		assertEquals(List.of("T3-ROWSUM 总计等于各类申请人之和", "ZZ-OWN"), said.stream().map(Hover::title).toList());
		assertEquals(List.of("依据：函"), said.get(0).notes());
		assertEquals(List.of(), said.get(1).notes());
	}

	@Test
	void waivedFindingsSayWhy() {
		Hover hover = hovers.of(List.of(finding("T3-ROWSUM", 2, 8, null).waived("已核实"))).get(0);
		assertTrue(hover.text().contains("不对\n已豁免：已核实"), hover::text);
	}
}
