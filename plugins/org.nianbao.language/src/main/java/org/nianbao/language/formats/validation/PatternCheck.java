package org.nianbao.language.formats.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.formats.validation.ProblemCollector.Text;
import org.nianbao.language.text.Labels;

/**
 * Wordings of figures in the prose can be found there: they have words, one known placeholder at most, and none is given twice. In a wording,
 * {@code …} stands for any text of the clause, {@code ～} for any text of the sentence, and {@code [收到|受理|]} for one of the words, the last one here
 * for none.
 */
final class PatternCheck {

	private static final String COUNT = "件数";
	private static final String SHARE = "比例";
	private static final Set<String> PLACEHOLDERS = Set.of(COUNT, SHARE, "年度");

	/** A wording is looked for within a sentence. */
	private static final String ENDS_OF_SENTENCES = "。！？；\n\r";

	/** What stands for any text of the clause, and of the sentence. */
	private static final String GAPS = "…～";

	/** What cannot stand among alternatives. */
	private static final String NO_WORDS = "[{}" + GAPS;

	/** How many ways of saying the same a piece of text may have. */
	private static final int MOST_ALTERNATIVES = 2_000;

	private final ProblemCollector problems;

	PatternCheck(ProblemCollector problems) {
		this.problems = problems;
	}

	void check(FormatOutline format) {
		Map<List<String>, SentencePattern> wordings = new HashMap<>();
		format.inherited(SentencePattern.class)
			.forEach(pattern -> pattern.getTexts().forEach(text -> wordings.putIfAbsent(key(pattern, text), pattern)));
		for (SentencePattern pattern : format.own(SentencePattern.class)) {
			for (int i = 0; i < pattern.getTexts().size(); i++) {
				String text = pattern.getTexts().get(i);
				check(pattern, i, text);
				if (wordings.putIfAbsent(key(pattern, text), pattern) != null) {
					problems.add(pattern, Literals.SENTENCE_PATTERN__TEXTS, i,
						Text.warning(FormatRule.PATTERN, "pattern.twice", "text", text, "rule", pattern.getRule()));
				}
			}
		}
	}

	private static List<String> key(SentencePattern pattern, String text) {
		return List.of(pattern.getRule(), Labels.comparable(text));
	}

	private void check(SentencePattern pattern, int index, String text) {
		int placeholders = 0;
		int alternatives = 1;
		boolean words = false;
		int endOfPlaceholder = -1;
		int i = 0;
		while (i < text.length()) {
			char c = text.charAt(i);
			int next = i + 1;
			if (c == '{' || c == '[') {
				next = text.indexOf(c == '{' ? '}' : ']', i) + 1;
				if (next == 0) {
					report(pattern, index, i, text.length() - i, Text.error(FormatRule.PATTERN, "pattern.brace"));
					return;
				}
			}
			if (c == '{') {
				checkPlaceholder(pattern, index, i, text.substring(i + 1, next - 1));
				if (++placeholders == 2) {
					report(pattern, index, i, next - i, Text.error(FormatRule.PATTERN, "pattern.figures"));
				}
				endOfPlaceholder = next;
				alternatives = 1;
			} else if (c == '[') {
				String inner = text.substring(i + 1, next - 1);
				if (inner.chars().anyMatch(other -> NO_WORDS.indexOf(other) >= 0)) {
					report(pattern, index, i, next - i, Text.error(FormatRule.PATTERN, "pattern.alternatives"));
					return;
				}
				alternatives *= inner.split("\\|", -1).length;
				if (alternatives > MOST_ALTERNATIVES) {
					report(pattern, index, i, next - i, Text.error(FormatRule.PATTERN, "pattern.many", "most", MOST_ALTERNATIVES));
					return;
				}
				words |= !inner.replace("|", "").isBlank();
			} else if (c == '}' || c == ']') {
				report(pattern, index, i, 1, Text.error(FormatRule.PATTERN, "pattern.brace"));
			} else if (GAPS.indexOf(c) >= 0) {
				checkGap(pattern, index, i, text);
				alternatives = 1;
			} else if (ENDS_OF_SENTENCES.indexOf(c) >= 0) {
				report(pattern, index, i, 1, Text.error(FormatRule.PATTERN, "pattern.sentence"));
			} else if (Character.isDigit(c) && touchesPlaceholder(text, i, endOfPlaceholder)) {
				report(pattern, index, i, 1, Text.error(FormatRule.PATTERN, "pattern.digit"));
			} else {
				words |= !Character.isWhitespace(c);
			}
			i = next;
		}
		if (!words) {
			problems.add(pattern, Literals.SENTENCE_PATTERN__TEXTS, index, Text.error(FormatRule.PATTERN, "pattern.empty"));
		}
	}

	/** A number in the prose is read as a whole. */
	private static boolean touchesPlaceholder(String text, int at, int endOfPlaceholder) {
		return at == endOfPlaceholder || at + 1 < text.length() && text.charAt(at + 1) == '{';
	}

	private void checkPlaceholder(SentencePattern pattern, int index, int at, String name) {
		int length = name.length() + 2;
		if (!PLACEHOLDERS.contains(name)) {
			report(pattern, index, at, length, Text.error(FormatRule.PATTERN, "pattern.placeholder", "name", name));
			return;
		}
		boolean shares = pattern.getReadings().stream().anyMatch(reading -> reading.getDenominator() != null);
		boolean counts = pattern.getReadings().stream().anyMatch(reading -> reading.getDenominator() == null);
		if (name.equals(SHARE) && counts) {
			report(pattern, index, at, length, Text.error(FormatRule.PATTERN, "pattern.share"));
		} else if (name.equals(COUNT) && shares) {
			report(pattern, index, at, length, Text.error(FormatRule.PATTERN, "pattern.count"));
		}
	}

	private void checkGap(SentencePattern pattern, int index, int at, String text) {
		if (at == 0 || at == text.length() - 1 || GAPS.indexOf(text.charAt(at - 1)) >= 0) {
			report(pattern, index, at, 1, Text.warning(FormatRule.PATTERN, "pattern.anything", "gap", text.substring(at, at + 1)));
		}
	}

	private void report(SentencePattern pattern, int index, int from, int length, Text text) {
		problems.addWithin(pattern, Literals.SENTENCE_PATTERN__TEXTS, index, from, length, text);
	}
}
