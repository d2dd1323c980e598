package org.nianbao.language.tests.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/**
 * Tests the steps with texts of our own, so that a fault of the transcriber is not taken for one of the language.
 */
class SeedTranscriberTest {

	@Test
	void takesOverLinesThatNoStepNames() {
		Transcription result = transcribe("某局2024年报告\n\n  一、总体情况\u00a0\n全年平稳。");

		assertEquals("某局2024年报告\n\n一、总体情况\n全年平稳。\n", result.text());
		assertEquals(List.of("某局2024年报告", "一、总体情况", "全年平稳。"), result.prose());
		assertEquals(Set.of(), result.tableLines());
	}

	@Test
	void joinsASentenceCutByAPageBreak() {
		Transcription result = transcribe("甲乙丙，\n\n丁戊。\n己。", "join 1-3");

		assertEquals("甲乙丙，丁戊。\n己。\n", result.text());
	}

	@Test
	void marksClosingLines() {
		Transcription result = transcribe("某局\n\n2025年1月8日", "closing 1-3");

		assertEquals(">> 某局\n>> 2025年1月8日\n", result.text());
		assertEquals(List.of("某局", "2025年1月8日"), result.prose());
	}

	@Test
	void stripsRemainsOfAnEditor() {
		Transcription result = transcribe("[x]五、问题", "strip 1 [x]");

		assertEquals("五、问题\n", result.text());
		assertEquals(List.of("[x]"), result.stripped());
		assertThrows(IllegalStateException.class, () -> transcribe("五、问题", "strip 1 [x]"));
	}

	@Test
	void insertsALostLine() {
		Transcription result = transcribe("甲\n乙", "insert 2 三、某情况");

		assertEquals("甲\n三、某情况\n乙\n", result.text());
		assertEquals(List.of("三、某情况"), result.inserted());
	}

	@Test
	void readsCellsBetweenTabs() {
		Transcription result = transcribe("\t\t组一\t行一\t1\t2.5\t\n\n\t行二\t-3\t\t+4", "table 1-3 tabs");

		assertEquals("| 组一 |\n| 行一 | 1 | 2.5 |\n| 行二 | -3 | +4 |\n", result.text());
		assertEquals(4, result.figures());
		assertEquals(Set.of(1, 2, 3), result.tableLines());
	}

	@Test
	void readsCellsBetweenBars() {
		Transcription result = transcribe("| 第一块 | | |\n|---|---|---|\n| 内容 | 甲 | 乙 |\n| 行一 | 1 | 2 |", "table 1-4 pipes");

		assertEquals("| 第一块 |\n| 内容 | 甲 | 乙 |\n| 行一 | 1 | 2 |\n", result.text());
	}

	@Test
	void readsCellsInLinesOfTheirOwn() {
		Transcription result = transcribe("\t组一\n\t行\n一\n\t1\n\n\t\n\t行二\n\t2", "table 1-8 lines");

		assertEquals("| 组一 |\n| 行一 | 1 |\n| 行二 | 2 |\n", result.text());
	}

	@Test
	void fillsMissingFiguresWithBlanks() {
		Transcription result = transcribe("行一\t1\n行二\t2", "table 1 tabs 3", "table 2 tabs 3 right");

		assertEquals("| 行一 | 1 |  |  |\n| 行二 |  |  | 2 |\n", result.text());
		assertEquals(2, result.figures());
	}

	@Test
	void replacesAHeaderOfSeveralLines() {
		Transcription result = transcribe("大类\t\n小类 甲\t小类 乙\n", "header 1-2 项目 甲 乙");

		assertEquals("| 项目 | 甲 | 乙 |\n\n", result.text());
	}

	@Test
	void splitsAWideRow() {
		Transcription result = transcribe("行一\t行二\n0\t1\t2\t3\t9", "wide 1-2 tabs 行一 行二 : 甲 乙");

		assertEquals("| 项目 | 甲 | 乙 |\n| 行一 | 0 | 1 |\n| 行二 | 2 | 3 |\n", result.text());
		assertEquals(4, result.figures());
		assertEquals(1, result.surplusFigures());
	}

	@Test
	void refusesWhatIsNoStep() {
		assertThrows(IllegalArgumentException.class, () -> transcribe("甲", "foo 1"));
		assertThrows(IllegalArgumentException.class, () -> transcribe("甲", "join"));
	}

	private static Transcription transcribe(String text, String... steps) {
		return SeedTranscriber.transcribe(text, List.of(steps));
	}
}
