package org.nianbao.ide.assist;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.Whitespace;

/**
 * Proposes what can be written in prose: standard sentences, wordings that state figures, references.
 */
final class ProseAssist {

	private static final String PUNCTUATION = "，。；：、！？（）“”《》{}｛｝,;:()\"";

	private final AssistTexts texts;
	private final HeadingAssist headings;
	private final ReferenceAssist references;

	/**
	 * @param texts      what proposals say of prose
	 * @param headings   proposes standard sentences
	 * @param references proposes figures
	 */
	ProseAssist(AssistTexts texts, HeadingAssist headings, ReferenceAssist references) {
		this.texts = texts;
		this.headings = headings;
		this.references = references;
	}

	/**
	 * Proposes what can be written at the caret.
	 *
	 * @param place      a place in the prose, in no reference
	 * @param candidates gets the candidates
	 */
	void add(Place place, Candidates candidates) {
		int letters = startOfLetters(place);
		int typed = letters < place.offset() ? letters : startOfClause(place);
		headings.addSentences(place, typed, candidates);
		references.addWhole(place, letters, candidates);
		for (Wordings.Prose prose : Wordings.prose(place.format())) {
			candidates.add(new Candidate(Kind.SENTENCE, prose.label(), texts.get("wording"), prose.label(), false,
				new Region(typed, place.offset() - typed), typed, prose.write(place.template())));
		}
	}

	/** Letters of the keyboard in Chinese prose are how something is read. */
	private static int startOfLetters(Place place) {
		int start = place.offset();
		while (start > place.lineStart() && isLetter(place.text().charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	private static int startOfClause(Place place) {
		int start = place.offset();
		while (start > place.lineStart() && PUNCTUATION.indexOf(place.text().charAt(start - 1)) < 0
				&& !Whitespace.isWhitespace(place.text().charAt(start - 1))) {
			start--;
		}
		return start;
	}
}
