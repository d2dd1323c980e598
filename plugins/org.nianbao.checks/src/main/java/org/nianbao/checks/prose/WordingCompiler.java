package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.checks.prose.Wording.Gap;
import org.nianbao.checks.prose.Wording.Part;
import org.nianbao.checks.prose.Wording.Placeholder;
import org.nianbao.language.formats.SentencePatternSpec;

/**
 * Makes wordings ready for matching. In their text
 * <ul>
 * <li>{@code {件数}}, {@code {比例}} and {@code {年度}} stand for a number; 件 after {@code {件数}} stands for any unit that cases are counted in;</li>
 * <li>{@code …} stands for any text of the same clause without a number, also for none;</li>
 * <li>{@code ～} stands for any text of the same sentence; what is before it may instead be what the heading speaks of;</li>
 * <li>{@code [收到|受理|]} stands for one of the words, the last one here for none.</li>
 * </ul>
 */
final class WordingCompiler {

	private static final Map<String, Placeholder> PLACEHOLDERS = Map.of("件数", Placeholder.COUNT, "比例", Placeholder.SHARE, "年度", Placeholder.YEAR);
	private static final char CLAUSE_GAP = '…';
	private static final char SENTENCE_GAP = '～';
	private static final String CASE = "件";

	/** A text of more alternatives than these is not expanded. */
	private static final int MOST_ALTERNATIVES = 2_000;

	private final String text;
	private final List<Part> parts = new ArrayList<>();
	private Set<String> literal = new LinkedHashSet<>(Set.of(""));
	private Gap gap = Gap.NOTHING;
	private Placeholder placeholder = Placeholder.NONE;
	private int partsBefore = -1;
	private Gap gapBefore = Gap.NOTHING;

	private WordingCompiler(String text) {
		this.text = text;
	}

	/**
	 * Makes a wording ready.
	 *
	 * @param spec     the declaration
	 * @param text     one of its texts
	 * @param order    the place of the wording among those of the format
	 * @param readings what its number may mean
	 * @return the wording; null for a text that can match nothing
	 */
	static Wording compile(SentencePatternSpec spec, String text, int order, List<FigureReading> readings) {
		return new WordingCompiler(CompactText.of(text).text()).compile(spec, order, readings);
	}

	private Wording compile(SentencePatternSpec spec, int order, List<FigureReading> readings) {
		int i = 0;
		while (i < text.length()) {
			char c = text.charAt(i);
			int end = c == '{' ? text.indexOf('}', i) : c == '[' ? text.indexOf(']', i) : i;
			if (end < 0) {
				return null;
			}
			if (c == '{') {
				placeholder = PLACEHOLDERS.get(text.substring(i + 1, end));
				if (placeholder == null || partsBefore >= 0) {
					return null;
				}
				endPart();
				partsBefore = parts.size();
				gapBefore = gap;
				gap = Gap.NOTHING;
			} else if (c == '[') {
				append(text.substring(i + 1, end).split("\\|", -1));
			} else if (c == CLAUSE_GAP || c == SENTENCE_GAP) {
				endPart();
				gap = c == SENTENCE_GAP || gap == Gap.SENTENCE ? Gap.SENTENCE : Gap.CLAUSE;
			} else {
				append(String.valueOf(c));
			}
			i = end + 1;
		}
		endPart();
		return parts.isEmpty() || literal == null ? null : wording(spec, order, readings);
	}

	private void append(String... alternatives) {
		Set<String> longer = new LinkedHashSet<>();
		for (String beginning : literal) {
			for (String alternative : alternatives) {
				longer.add(beginning + alternative);
			}
		}
		literal = longer.size() > MOST_ALTERNATIVES ? literal : longer;
	}

	/** Ends a part where it has words; its gap is the one to the part before it in the text. */
	private void endPart() {
		Set<String> words = literal;
		literal = new LinkedHashSet<>(Set.of(""));
		if (words.equals(Set.of(""))) {
			return;
		}
		parts.add(new Part(gap, new WordSet(words)));
		gap = Gap.NOTHING;
	}

	private Wording wording(SentencePatternSpec spec, int order, List<FigureReading> readings) {
		if (placeholder == Placeholder.NONE) {
			return new Wording(spec.rule(), order, placeholder, List.of(), List.copyOf(parts), false, readings, spec);
		}
		// From the number outwards, each gap is that to the part before.
		List<Part> before = new ArrayList<>();
		Gap outward = gapBefore;
		for (int i = partsBefore - 1; i >= 0; i--) {
			before.add(new Part(outward, parts.get(i).words()));
			outward = parts.get(i).gap();
		}
		List<Part> after = new ArrayList<>(parts.subList(partsBefore, parts.size()));
		boolean counting = false;
		if (placeholder != Placeholder.YEAR && !after.isEmpty() && after.get(0).gap() == Gap.NOTHING) {
			String unit = placeholder == Placeholder.COUNT ? CASE : "%";
			List<String> words = after.get(0).words().words();
			if (words.stream().allMatch(word -> word.startsWith(unit))) {
				counting = placeholder == Placeholder.COUNT;
				List<String> rests = words.stream().map(word -> word.substring(unit.length())).toList();
				if (rests.contains("")) {
					after.remove(0);
				} else {
					after.set(0, new Part(Gap.NOTHING, new WordSet(rests)));
				}
			}
		}
		return new Wording(spec.rule(), order, placeholder, List.copyOf(before), List.copyOf(after), counting, readings, spec);
	}
}
