package org.nianbao.checks.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.nianbao.checks.prose.Wording.Placeholder;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SentencePatternSpec;

/**
 * The wordings of a format. Made once for a format and shared by threads.
 */
final class Wordings {

	private static final Map<ReportFormat, Wordings> CACHE = Collections.synchronizedMap(new WeakHashMap<>());

	private final List<Wording> counts = new ArrayList<>();
	private final List<Wording> shares = new ArrayList<>();
	private final List<Wording> years = new ArrayList<>();
	private final List<Wording> withoutNumber = new ArrayList<>();
	private final WordSet firstWords;

	private Wordings(ReportFormat format) {
		int order = 0;
		for (SentencePatternSpec spec : format.sentencePatterns()) {
			List<FigureReading> readings = spec.readings().stream().map(reading -> FigureReading.of(reading, format)).flatMap(Optional::stream).toList();
			if (readings.size() < spec.readings().size()) {
				continue;
			}
			for (String text : spec.texts()) {
				Wording wording = WordingCompiler.compile(spec, text, order++, readings);
				if (wording != null) {
					list(wording.placeholder()).add(wording);
				}
			}
		}
		firstWords = new WordSet(withoutNumber.stream().flatMap(wording -> wording.after().get(0).words().words().stream()).toList());
	}

	/**
	 * Returns the wordings of a format.
	 *
	 * @param format the format
	 * @return its wordings and those that it inherits, as far as their names mean something
	 */
	static Wordings of(ReportFormat format) {
		return CACHE.computeIfAbsent(format, Wordings::new);
	}

	private List<Wording> list(Placeholder placeholder) {
		return switch (placeholder) {
			case COUNT -> counts;
			case SHARE -> shares;
			case YEAR -> years;
			case NONE -> withoutNumber;
		};
	}

	/** Returns the wordings with a number of a kind, in the order of the format. */
	List<Wording> with(Quantity.Kind kind) {
		return switch (kind) {
			case AMOUNT -> counts;
			case PERCENT -> shares;
			case YEAR -> years;
			default -> List.of();
		};
	}

	/** Returns the wordings without a number, in the order of the format. */
	List<Wording> withoutNumber() {
		return withoutNumber;
	}

	/** Returns the words that wordings without a number begin with. */
	WordSet firstWords() {
		return firstWords;
	}
}
