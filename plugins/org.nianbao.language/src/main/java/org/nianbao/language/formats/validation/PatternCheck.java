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
 * Wordings of figures in the prose can be found there: they have words, their placeholders are known and separate, and none is given twice.
 */
final class PatternCheck {

	private static final String COUNT = "件数";
	private static final String SHARE = "比例";
	private static final Set<String> PLACEHOLDERS = Set.of(COUNT, SHARE, "年度");

	/** A wording is looked for within a sentence. */
	private static final String ENDS_OF_SENTENCES = "。！？；\n\r";

	private static final char ANYTHING = '…';

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
		int figures = 0;
		boolean words = false;
		int i = 0;
		int endOfPlaceholder = -1;
		while (i < text.length()) {
			char c = text.charAt(i);
			if (c == '{') {
				int end = text.indexOf('}', i);
				if (end < 0) {
					report(pattern, index, i, text.length() - i, Text.error(FormatRule.PATTERN, "pattern.brace"));
					return;
				}
				String name = text.substring(i + 1, end);
				checkPlaceholder(pattern, index, i, name);
				if (i == endOfPlaceholder) {
					report(pattern, index, i, end + 1 - i, Text.error(FormatRule.PATTERN, "pattern.adjacent", "name", name));
				}
				if (isFigure(name) && ++figures == 2) {
					report(pattern, index, i, end + 1 - i, Text.error(FormatRule.PATTERN, "pattern.figures"));
				}
				endOfPlaceholder = end + 1;
				i = end + 1;
				continue;
			}
			if (c == '}') {
				report(pattern, index, i, 1, Text.error(FormatRule.PATTERN, "pattern.brace"));
			} else if (c == ANYTHING) {
				checkAnything(pattern, index, i, text);
			} else if (ENDS_OF_SENTENCES.indexOf(c) >= 0) {
				report(pattern, index, i, 1, Text.error(FormatRule.PATTERN, "pattern.sentence"));
			} else if (Character.isDigit(c) && touchesPlaceholder(text, i, endOfPlaceholder)) {
				report(pattern, index, i, 1, Text.error(FormatRule.PATTERN, "pattern.digit"));
			} else {
				words |= !Character.isWhitespace(c);
			}
			i++;
		}
		if (!words) {
			problems.add(pattern, Literals.SENTENCE_PATTERN__TEXTS, index, Text.error(FormatRule.PATTERN, "pattern.empty"));
		}
	}

	private static boolean isFigure(String placeholder) {
		return placeholder.equals(COUNT) || placeholder.equals(SHARE);
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

	private void checkAnything(SentencePattern pattern, int index, int at, String text) {
		if (at == 0 || at == text.length() - 1 || text.charAt(at - 1) == ANYTHING) {
			report(pattern, index, at, 1, Text.warning(FormatRule.PATTERN, "pattern.anything"));
		}
	}

	private void report(SentencePattern pattern, int index, int from, int length, Text text) {
		problems.addWithin(pattern, Literals.SENTENCE_PATTERN__TEXTS, index, from, length, text);
	}
}
