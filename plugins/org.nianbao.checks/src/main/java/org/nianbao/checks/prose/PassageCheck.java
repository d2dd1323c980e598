package org.nianbao.checks.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.prose.ProsePassage.Break;
import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.prose.WordingMatcher.Match;
import org.nianbao.checks.rules.CheckContext;

/**
 * Compares the figures of one passage with the tables.
 */
final class PassageCheck {

	/** A way to understand a number. */
	record Candidate(Match match, FigureReading reading, Optional<BigDecimal> expected) {
	}

	private static final WordSet OTHER_BODIES = Words.of("bodies.others", "bodies.below");
	private static final WordSet BODIES_BELOW = Words.of("bodies.below");
	private static final List<String> WHOLE_BODIES = Words.list("bodies.whole");
	private static final int LONGEST = 600;

	private final CheckContext context;
	private final ProsePassage passage;
	private final FigureFindings findings;
	private final FigureValues values;
	private final Wordings wordings;
	private final WordingMatcher matcher;
	private final TimeScope time;
	private final PartsOfWhole parts;
	private final Map<Quantity, List<Match>> matches = new IdentityHashMap<>();
	private final Map<Quantity, List<Candidate>> accepted = new IdentityHashMap<>();

	PassageCheck(CheckContext context, Wordings wordings, ProsePassage passage, FigureFindings findings) {
		this.context = context;
		this.passage = passage;
		this.findings = findings;
		values = findings.values();
		this.wordings = wordings;
		matcher = new WordingMatcher(passage);
		time = new TimeScope(passage, context.report().title().year(), context.format().period());
		parts = new PartsOfWhole(passage);
	}

	void check() {
		for (Quantity number : passage.quantities()) {
			if (number.kind() == Kind.AMOUNT || number.kind() == Kind.PERCENT) {
				check(number);
			}
		}
		checkWithoutNumber();
	}

	// ---- numbers -----------------------------------------------------------------------------------------------------------

	private void check(Quantity number) {
		List<Match> found = matches(number);
		if (found.isEmpty() || passage.isQuoted(number.start()) || !time.isReportYear(number.wordsStart())) {
			return;
		}
		Optional<List<Quantity>> wholes = parts.wholes(number);
		List<Candidate> candidates = new ArrayList<>();
		for (Match match : found) {
			for (FigureReading reading : match.wording().readings()) {
				Optional<BigDecimal> expected = values.expected(reading, Math.max(number.value().scale(), 0));
				if ((wholes.isEmpty() || isPartOf(reading, wholes.get())) && (number.kind() != Kind.PERCENT || isSaidOf(number, match, reading))) {
					candidates.add(new Candidate(match, reading, expected));
				}
			}
		}
		List<Candidate> fitting = candidates.stream().filter(c -> c.expected().filter(number::describes).isPresent()).toList();
		if (!fitting.isEmpty()) {
			accepted.put(number, fitting);
		} else if (!candidates.isEmpty() && candidates.stream().allMatch(c -> c.expected().isPresent()) && !isOfOtherBodies(number.start())) {
			findings.report(passage, number, nearest(number, candidates, wholes.orElse(List.of())));
		}
	}

	/** Returns the wordings of the number, without those of rules that a wording says have nothing to do with it. */
	private List<Match> matches(Quantity number) {
		return matches.computeIfAbsent(number, q -> {
			List<Match> found = new ArrayList<>();
			for (Wording wording : wordings.with(q.kind())) {
				Match match = wording.readings().isEmpty() ? null : matcher.match(wording, q);
				if (match != null) {
					found.add(match);
				}
			}
			for (Wording wording : found.isEmpty() ? List.<Wording>of() : wordings.with(q.kind())) {
				if (wording.readings().isEmpty() && matcher.match(wording, q) != null) {
					found.removeIf(match -> match.wording().rule().equals(wording.rule()));
				}
			}
			return found;
		});
	}

	/** Tells whether a reading is part of what one of the numbers before means: a column of its row, or less than it. */
	private boolean isPartOf(FigureReading reading, List<Quantity> wholes) {
		return wholes.stream().anyMatch(whole -> matches(whole).stream().flatMap(match -> match.wording().readings().stream())
			.anyMatch(ofWhole -> isPartOf(reading, ofWhole, whole)));
	}

	private boolean isPartOf(FigureReading reading, FigureReading ofWhole, Quantity whole) {
		if (!ofWhole.part().tables().equals(reading.part().tables())) {
			return false;
		}
		boolean sameColumns = reading.part().isInDefaultColumns() && ofWhole.part().isInDefaultColumns();
		if (!sameColumns) {
			return ofWhole.part().rows().containsAll(reading.part().rows());
		}
		BigDecimal most = whole.value().add(whole.precision() == Quantity.Precision.EXACT ? BigDecimal.ZERO : whole.step());
		return values.of(reading.part()).value().filter(value -> value.compareTo(most) < 0).isPresent();
	}

	/** A share belongs to the count before it, which must be right, or else to the words of its own clause. */
	private boolean isSaidOf(Quantity share, Match match, FigureReading reading) {
		Quantity count = null;
		for (Quantity quantity : passage.quantities(match.start(), share.start())) {
			if (quantity.kind() == Kind.PERCENT) {
				return false;
			}
			count = quantity.kind() == Kind.AMOUNT ? quantity : count;
		}
		if (count != null) {
			return accepted.getOrDefault(count, List.of()).stream()
				.anyMatch(candidate -> candidate.reading().part().expression().equals(reading.part().expression()));
		}
		for (int i = match.start(); i < share.start(); i++) {
			if (passage.breakAt(i).compareTo(Break.CLAUSE) >= 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The wording that says most counts, and of its readings the one that is of the same rows as the whole, or else the one whose digits
	 * are only in another order, or else the nearest.
	 */
	private Candidate nearest(Quantity number, List<Candidate> candidates, List<Quantity> wholes) {
		List<Candidate> ofWholes = wholes.stream().flatMap(whole -> accepted.getOrDefault(whole, List.of()).stream()).toList();
		Comparator<Candidate> byRows = Comparator
			.comparing(c -> ofWholes.stream().noneMatch(whole -> whole.reading().part().rows().equals(c.reading().part().rows())));
		Comparator<Candidate> byWeight = Comparator.comparingInt(c -> -c.match().weight());
		Comparator<Candidate> byDigits = Comparator.comparing(c -> !digits(c.expected().orElseThrow()).equals(digits(number.value())));
		Comparator<Candidate> byDistance = Comparator.comparing(c -> c.expected().orElseThrow().subtract(number.value()).abs());
		return candidates.stream().min(byWeight.thenComparing(byRows).thenComparing(byDigits).thenComparing(byDistance)
			.thenComparing(c -> c.match().wording().order())).orElseThrow();
	}

	/** The digits of a number, sorted. */
	private static String digits(BigDecimal number) {
		return number.toPlainString().chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** A body may mention what the bodies below it do, and one that reports on itself, what its whole area does. */
	private boolean isOfOtherBodies(int place) {
		String body = context.report().title().body();
		WordSet others = WHOLE_BODIES.stream().anyMatch(body::endsWith) ? BODIES_BELOW : OTHER_BODIES;
		for (int i = Math.max(passage.unitStart(place), place - LONGEST); i < place; i++) {
			if (others.startingAt(passage.text(), i) != null) {
				return true;
			}
		}
		return false;
	}

	// ---- without a number --------------------------------------------------------------------------------------------------

	private void checkWithoutNumber() {
		List<Match> found = new ArrayList<>();
		for (int i = 0; i < passage.text().length(); i++) {
			if (wordings.firstWords().startingAt(passage.text(), i) != null && !passage.isQuoted(i)) {
				for (Wording wording : wordings.withoutNumber()) {
					Match match = matcher.match(wording, i);
					if (match != null) {
						found.add(match);
					}
				}
			}
		}
		Set<String> told = new HashSet<>();
		for (Match match : found) {
			boolean excluded = match.wording().readings().isEmpty() || found.stream().anyMatch(other -> excludes(other, match));
			if (!excluded && time.isReportYear(match.from()) && !isOfOtherBodies(match.from())) {
				checkZero(match, told);
			}
		}
	}

	private static boolean excludes(Match other, Match match) {
		return other.wording().readings().isEmpty() && other.wording().rule().equals(match.wording().rule()) && other.start() < match.to()
			&& match.from() < other.to();
	}

	private void checkZero(Match match, Set<String> told) {
		List<Candidate> candidates = match.wording().readings().stream()
			.map(reading -> new Candidate(match, reading, values.expected(reading, 0))).toList();
		boolean wrong = candidates.stream().allMatch(c -> c.expected().filter(value -> value.signum() != 0).isPresent());
		Candidate first = candidates.get(0);
		if (wrong && told.add(match.wording().rule() + " " + first.reading().part().expression() + " " + match.to())) {
			findings.reportNone(passage, match.from(), match.to(), first);
		}
	}
}
