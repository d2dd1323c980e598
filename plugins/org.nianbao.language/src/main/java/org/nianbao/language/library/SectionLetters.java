package org.nianbao.language.library;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.TextRun;

/**
 * The letters of a section's prose, which are what is compared when two reports are held against each other: without white space, digits and
 * punctuation, which change when a text is copied and brought up to date. References are digits. Immutable.
 */
public final class SectionLetters {

	/** No section is as long; what is beyond would only cost memory. */
	public static final int LONGEST = 100_000;

	private static final String SENTENCE_ENDS = "。！？；!?;";

	/**
	 * A sentence.
	 *
	 * @param region where it stands in the text of the report, with its punctuation mark
	 * @param from   the index of its first letter
	 * @param to     the index after its last letter
	 */
	public record Sentence(Region region, int from, int to) {
	}

	private final String letters;
	private final List<Sentence> sentences;

	private SectionLetters(String letters, List<Sentence> sentences) {
		this.letters = letters;
		this.sentences = List.copyOf(sentences);
	}

	/**
	 * Reads the prose of a section: paragraphs, headings of the second level and notes; no tables, pictures and closings.
	 *
	 * @param section a section of a report
	 * @param text    the text of the report
	 * @return its letters, the first {@link #LONGEST} of them
	 */
	public static SectionLetters of(Section section, String text) {
		Collector collector = new Collector(text);
		for (Block block : section.getBlocks()) {
			if (block instanceof Paragraph paragraph) {
				collector.add(paragraph.getFragments());
			} else if (block instanceof Heading heading) {
				collector.add(heading.getFragments());
				collector.endSentence();
				collector.add(heading.getBody());
			} else if (block instanceof Note note) {
				collector.add(note.getFragments());
			}
			collector.endSentence();
		}
		return new SectionLetters(collector.letters.toString(), collector.sentences);
	}

	/**
	 * Returns the letters.
	 *
	 * @return all letters one after the other; empty where the section has no prose
	 */
	public String letters() {
		return letters;
	}

	/**
	 * Returns the sentences.
	 *
	 * @return those that have letters, in the order of the text; together they have all letters
	 */
	public List<Sentence> sentences() {
		return sentences;
	}

	/** Walks through the text. */
	private static final class Collector {

		private final String text;
		private final StringBuilder letters = new StringBuilder();
		private final List<Sentence> sentences = new ArrayList<>();
		private int firstLetter;
		private int start = -1;
		private int end;

		Collector(String text) {
			this.text = text;
		}

		void add(EList<Fragment> fragments) {
			for (Fragment fragment : fragments) {
				if (fragment instanceof TextRun) {
					add(ModelTexts.region(fragment));
				}
			}
		}

		private void add(Region region) {
			for (int i = region.offset(); i < region.end() && letters.length() < LONGEST; i++) {
				char c = text.charAt(i);
				if (Character.isLetter(c) || Character.isSurrogate(c)) {
					letters.append(c);
					start = start < 0 ? i : start;
					end = i + 1;
				} else if (SENTENCE_ENDS.indexOf(c) >= 0) {
					end = i + 1;
					endSentence();
				}
			}
		}

		void endSentence() {
			if (start >= 0) {
				sentences.add(new Sentence(new Region(start, end - start), firstLetter, letters.length()));
			}
			firstLetter = letters.length();
			start = -1;
		}
	}
}
