package org.nianbao.checks.hygiene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Repairs of lines made of whatever is difficult: each kind of slip is gone after its repair, and no other kind has come.
 */
class RepairTest {

	private static final List<String> PIECES = List.of("政", "府", "信息", "公开", "的", "2024", "1", "年", "号", "APP", " ", " ", ",", "，", ".", "。",
		":", "：", "(",
		")", "（", "）", "〔", "〕", "【", "“", "”", "《", "》", "\u200b", "\u00ad", "- 3 -", "[bookmark: x]", "_GoBack", "\\", "!", "、", "一", "电话", "%",
		"(2020)3号", "1,234", "8:30");

	@Test
	void repairLeavesNothingOfItsKindAndBringsNoOther() {
		Random random = new Random(20240101);
		for (int trial = 0; trial < 10_000; trial++) {
			StringBuilder made = new StringBuilder();
			for (int i = random.nextInt(10); i >= 0; i--) {
				made.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			check(Whitespace.strip(made));
		}
	}

	private static void check(String line) {
		List<Slip> slips = slips(line);
		Set<SlipKind> before = kinds(slips);
		for (SlipKind kind : before) {
			List<Slip> alike = slips.stream().filter(slip -> slip.kind() == kind && !slip.edits().isEmpty()).toList();
			String repaired = repair(line, alike);
			List<Slip> after = slips(repaired);
			// Without one repetition, what stands around it may be another one; of a list of names that has lost its end, nobody can tell that it is one.
			boolean related = kind == SlipKind.DOUBLED_WORDS || kind == SlipKind.BLANK && before.contains(SlipKind.GAP);
			boolean whole = !related && slips.stream().noneMatch(slip -> slip.kind() == kind && slip.edits().isEmpty());
			assertTrue(!whole || !kinds(after).contains(kind), () -> kind + " is not gone: " + line + " > " + repaired);
			Set<SlipKind> come = kinds(after);
			come.removeAll(before);
			assertEquals(Set.of(), come, () -> "after " + kind + ": " + line + " > " + repaired);
		}
		String all = repair(line, slips.stream().filter(slip -> slip.kind().isSafe()).toList());
		Set<SlipKind> left = kinds(slips(all).stream().filter(slip -> slip.kind().isSafe() && !slip.edits().isEmpty()).toList());
		assertTrue(left.isEmpty() || before.contains(SlipKind.GAP), () -> line + " > " + all);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "（一", "“", " 政", "1,", ",", "(1", "的", "政府", "- 3 -", "_GoBack", "[bookmark:", "a@", "http://", "<br ", "，", "\u200b",
		"1 234件", "\"政" })
	void longLinesTakeNoLongerThanTheyAre(String piece) {
		String line = "政" + piece.repeat(100_000 / piece.length());
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> slips(line));
	}

	private static String repair(String line, List<Slip> slips) {
		return Whitespace.strip(TextEdit.apply(line, slips.stream().flatMap(slip -> slip.edits().stream()).toList()));
	}

	private static List<Slip> slips(String line) {
		return LineSlips.of(line, new Region(0, line.length()), List.of());
	}

	private static Set<SlipKind> kinds(List<Slip> slips) {
		return slips.stream().map(Slip::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(SlipKind.class)));
	}
}
