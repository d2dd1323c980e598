package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.TextRun;
import org.nianbao.language.text.Whitespace;

/**
 * A line of prose as it is printed, without white space, and where in the report its characters stand. A figure reference is the number that it comes to.
 */
final class PrintedText {

	private final StringBuilder text = new StringBuilder();
	private int[] starts = new int[64];
	private int[] ends = new int[64];

	private PrintedText() {
	}

	/**
	 * Returns the prose of a report.
	 *
	 * @param report the report
	 * @return its paragraphs, headings with what follows in their line, and notes, in the order of the text
	 */
	static List<PrintedText> of(LoadedReport report) {
		List<PrintedText> texts = new ArrayList<>();
		add(report, report.model().getBlocks(), texts);
		for (Section section : report.model().getSections()) {
			add(report, section.getBlocks(), texts);
		}
		return texts;
	}

	private static void add(LoadedReport report, List<Block> blocks, List<PrintedText> texts) {
		for (Block block : blocks) {
			if (block instanceof Paragraph || block instanceof Heading || block instanceof Note) {
				PrintedText text = new PrintedText();
				for (EObject part : block.eContents()) {
					text.add(report, (Fragment) part);
				}
				texts.add(text);
			}
		}
	}

	private void add(LoadedReport report, Fragment fragment) {
		Region region = ModelTexts.region(fragment);
		if (fragment instanceof TextRun) {
			for (int i = region.offset(); i < region.end(); i++) {
				append(report.text().charAt(i), i, i + 1);
			}
		} else if (fragment instanceof FigureRef reference) {
			report.value(reference).text().chars().forEach(c -> append((char) c, region.offset(), region.end()));
		} else {
			append('\n', region.offset(), region.end());
		}
	}

	private void append(char c, int start, int end) {
		if (Whitespace.isWhitespace(c)) {
			return;
		}
		int length = text.length();
		if (length == starts.length) {
			starts = Arrays.copyOf(starts, 2 * length);
			ends = Arrays.copyOf(ends, 2 * length);
		}
		starts[length] = start;
		ends[length] = end;
		text.append(c);
	}

	/** Returns the text without white space. */
	String text() {
		return text.toString();
	}

	/** Returns where a part of the text, at least one character, stands in the report. */
	Region region(int start, int end) {
		return new Region(starts[start], ends[end - 1] - starts[start]);
	}
}
