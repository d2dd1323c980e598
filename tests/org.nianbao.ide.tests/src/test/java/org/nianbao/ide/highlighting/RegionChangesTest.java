package org.nianbao.ide.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.ide.highlighting.Regions.assertWellFormed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.nianbao.ide.highlighting.RegionChanges.Edit;
import org.nianbao.ide.highlighting.RegionChanges.Span;

class RegionChangesTest {

	private static final StyledRegion FIRST = new StyledRegion(2, 3, HighlightStyle.TOTAL);
	private static final StyledRegion SECOND = new StyledRegion(10, 4, HighlightStyle.BAD);

	private static List<StyledRegion> shift(int offset, int removed, int inserted) {
		return RegionChanges.shift(List.of(FIRST, SECOND), List.of(new Edit(offset, removed, inserted)));
	}

	@Test
	void regionsMoveAlongWithTheText() {
		StyledRegion moved = new StyledRegion(11, 4, HighlightStyle.BAD);
		assertEquals(List.of(FIRST, moved), shift(7, 0, 1));
		assertEquals(List.of(FIRST, moved), shift(10, 0, 1), "before the first character");
		assertEquals(List.of(FIRST, moved), shift(5, 0, 1), "after the last character");
		assertEquals(List.of(FIRST, SECOND), shift(14, 3, 0));
	}

	@Test
	void regionGrowsAndShrinksWithItsText() {
		assertEquals(List.of(FIRST, new StyledRegion(10, 6, HighlightStyle.BAD)), shift(12, 0, 2));
		assertEquals(List.of(FIRST, new StyledRegion(10, 2, HighlightStyle.BAD)), shift(12, 2, 0));
		assertEquals(List.of(FIRST, new StyledRegion(10, 1, HighlightStyle.BAD)), shift(10, 4, 1));
	}

	@Test
	void regionThatIsRemovedOrCutIsGone() {
		assertEquals(List.of(FIRST), shift(10, 4, 0));
		assertEquals(List.of(FIRST), shift(8, 4, 0));
		assertEquals(List.of(), shift(0, 20, 30));
	}

	@Test
	void manyEditsComeToTheSameAsOneAfterTheOther() throws IOException {
		String text = Regions.example("correct-2024.nianbao");
		List<StyledRegion> regions = ReportHighlighting.of(text);
		Random random = new Random(11);
		for (int i = 0; i < 100; i++) {
			List<Edit> edits = new ArrayList<>();
			for (int at = random.nextInt(40); at < text.length() - 20; at += 1 + random.nextInt(60)) {
				Edit edit = new Edit(at, random.nextInt(12), random.nextInt(4));
				edits.add(edit);
				at = edit.end();
			}
			List<StyledRegion> expected = regions;
			for (int last = edits.size() - 1; last >= 0; last--) {
				expected = RegionChanges.shift(expected, edits.subList(last, last + 1));
			}
			assertEquals(expected, RegionChanges.shift(regions, edits));
			assertTrue(expected.size() > 10 && expected.size() < regions.size());
		}
	}

	@Test
	void damageOfEqualRegionsIsBetweenThem() {
		List<StyledRegion> after = shift(7, 0, 1);
		assertEquals(new Span(14, 20), RegionChanges.damage(List.of(FIRST, SECOND), 20, List.of(FIRST, SECOND), 20));
		assertEquals(new Span(5, 11), RegionChanges.damage(List.of(FIRST, SECOND), 20, after, 21));
		assertEquals(new Span(0, 3), RegionChanges.damage(List.of(), 2, List.of(), 3));
	}

	/** Repairing only what is damaged comes to the same as styling the whole text anew. */
	@Test
	void repairOfTheDamageIsEnough() throws IOException {
		String text = Regions.example("mistakes-2024.nianbao");
		Random random = new Random(7);
		String alphabet = "一、（|{}=1\n注表>！";
		HighlightStyle[] shown = paint(text, ReportHighlighting.of(text));
		for (int i = 0; i < 500; i++) {
			int offset = random.nextInt(text.length());
			int removed = Math.min(random.nextInt(4), text.length() - offset);
			String inserted = random.ints(random.nextInt(4), 0, alphabet.length()).collect(StringBuilder::new,
				(built, at) -> built.append(alphabet.charAt(at)), StringBuilder::append).toString();
			String edited = text.substring(0, offset) + inserted + text.substring(offset + removed);
			HighlightStyle[] moved = move(shown, offset, removed, inserted.length());
			List<StyledRegion> after = ReportHighlighting.of(edited);
			assertWellFormed(edited, after);
			HighlightStyle[] right = paint(edited, after);
			Span damage = RegionChanges.damage(ReportHighlighting.of(text), text.length(), after, edited.length());
			int start = Math.min(damage.start(), offset);
			int end = Math.max(damage.end(), offset + inserted.length());
			System.arraycopy(right, start, moved, start, end - start);
			assertTrue(Arrays.equals(right, moved), "edit " + i);
			text = edited;
			shown = moved;
		}
	}

	private static HighlightStyle[] paint(String text, List<StyledRegion> regions) {
		HighlightStyle[] styles = new HighlightStyle[text.length()];
		regions.forEach(region -> Arrays.fill(styles, region.offset(), region.end(), region.style()));
		return styles;
	}

	private static HighlightStyle[] move(HighlightStyle[] styles, int offset, int removed, int inserted) {
		HighlightStyle[] moved = new HighlightStyle[styles.length - removed + inserted];
		System.arraycopy(styles, 0, moved, 0, offset);
		System.arraycopy(styles, offset + removed, moved, offset + inserted, styles.length - offset - removed);
		return moved;
	}
}
