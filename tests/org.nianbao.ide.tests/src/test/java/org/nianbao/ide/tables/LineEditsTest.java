package org.nianbao.ide.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.TextEdit;
import org.nianbao.testkit.RandomTexts;

class LineEditsTest {

	@Test
	void oneEditForEachLineThatDiffers() {
		assertEquals(List.of(new TextEdit(11, 1, "x"), new TextEdit(19, 0, "yy")), LineEdits.between("ab\ncd\r\nef", "xb\ncd\r\neyyf", 11));
		assertEquals(List.of(), LineEdits.between("ab\ncd", "ab\ncd", 0));
		assertEquals(List.of(new TextEdit(3, 0, "x\n")), LineEdits.between("ab\ncd", "ab\nx\ncd", 0));
	}

	@Test
	void joinedEditsComeToTheSame() {
		for (int seed = 0; seed < 300; seed++) {
			String text = RandomTexts.text(seed, 80);
			List<TextEdit> edits = ReportFormatter.format(text);
			List<TextEdit> joined = LineEdits.join(text, edits);
			assertEquals(TextEdit.apply(text, edits), TextEdit.apply(text, joined));
			LineIndex lines = new LineIndex(text);
			assertEquals(joined.size(), joined.stream().map(edit -> lines.line(edit.offset())).distinct().count());
			String after = TextEdit.apply(text, edits);
			assertEquals(after, TextEdit.apply(text, LineEdits.between(text, after, 0)));
			assertTrue(joined.size() <= edits.size());
		}
	}
}
