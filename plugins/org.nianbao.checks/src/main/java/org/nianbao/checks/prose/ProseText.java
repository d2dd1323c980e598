package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.ReferenceValue;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.TextRun;

/**
 * The prose of a report: paragraphs, second-level headings with their run-in text, and notes.
 */
public final class ProseText {

	/** Stands for a reference without a value: no number and no word. */
	private static final char UNKNOWN = '\ufffc';

	/** A first sentence that is not longer says what a paragraph is about. */
	private static final int LONGEST_LEAD_IN = 25;

	private final LoadedReport report;
	private final List<ProsePassage> passages = new ArrayList<>();

	private ProseText(LoadedReport report) {
		this.report = report;
		add(report.model().getBlocks());
		for (Section section : report.model().getSections()) {
			add(section.getBlocks());
		}
	}

	/**
	 * Reads the prose of a report.
	 *
	 * @param report the report
	 * @return its prose
	 */
	public static ProseText of(LoadedReport report) {
		return new ProseText(report);
	}

	/**
	 * Returns the pieces of the prose.
	 *
	 * @return in the order of the text
	 */
	public List<ProsePassage> passages() {
		return passages;
	}

	private void add(List<Block> blocks) {
		String heading = "";
		for (Block block : blocks) {
			if (block instanceof Heading element) {
				CompactText title = compact(element.getFragments());
				heading = title.text();
				add(heading, title);
				add(heading, compact(element.getBody()));
			} else if (block instanceof Paragraph paragraph) {
				add(heading, compact(paragraph.getFragments()));
			} else if (block instanceof Note note) {
				add(heading, compact(note.getFragments()));
			}
		}
	}

	private void add(String heading, CompactText text) {
		if (!text.text().isEmpty()) {
			passages.add(new ProsePassage(heading + leadIn(text.text()), text));
		}
	}

	private static String leadIn(String text) {
		int end = text.indexOf('。');
		return end < 0 || end > LONGEST_LEAD_IN ? "" : text.substring(0, end);
	}

	private CompactText compact(List<Fragment> fragments) {
		CompactText text = new CompactText();
		for (Fragment fragment : fragments) {
			ICompositeNode node = NodeModelUtils.getNode(fragment);
			if (fragment instanceof TextRun run) {
				append(text, run.getText(), report.text(), node.getOffset());
			} else {
				boolean known = fragment instanceof FigureRef reference && report.value(reference).problem().isEmpty();
				String printed = known ? value((FigureRef) fragment).text() : String.valueOf(UNKNOWN);
				for (int i = 0; i < printed.length(); i++) {
					text.append(printed.charAt(i), node.getOffset(), node.getEndOffset());
				}
			}
		}
		return text;
	}

	private ReferenceValue value(FigureRef reference) {
		return report.value(reference);
	}

	/** Appends typed text; a backslash of the source that the text lacks is an escape. */
	private static void append(CompactText compact, String text, String source, int offset) {
		int position = offset;
		for (int i = 0; i < text.length(); i++) {
			if (source.charAt(position) != text.charAt(i)) {
				position++;
			}
			compact.append(text.charAt(i), position, position + 1);
			position++;
		}
	}
}
