package org.nianbao.checks.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.checks.prose.Quantity;
import org.nianbao.checks.prose.Quantity.Precision;
import org.nianbao.checks.sums.Sentence.Segment;

/**
 * A whole and its parts: {@code 共83条。其中履职依据1条、机构职能1条……}. Offsets are those of the text read.
 *
 * @param whole the number of the whole
 * @param parts the numbers of the parts, at least one, all of the same unit as the whole
 * @param all   whether these are all parts: they are many, or the whole is introduced with 共; never where 等 follows
 * @param more  whether 等 follows
 */
public record PartList(Quantity whole, List<Quantity> parts, boolean all, boolean more) {

	/** What may be wrong with a list. */
	public enum Fault {
		/** The parts are more than the whole. */
		TOO_MUCH,
		/** The parts are less than the whole. */
		TOO_LITTLE
	}

	private static final String OF_WHICH = "其中";
	private static final String MARKS = "，,。；;：:";
	private static final String SHARE_SIGN = "%";
	/** Whole and parts stand close together; what is longer is no list for a reader either. */
	private static final int LONGEST_LIST = 2000;
	private static final int FARTHEST_WHOLE = 100;
	/** So many parts are hardly a choice of them. */
	private static final int MANY = 3;

	/**
	 * Makes the list of parts unmodifiable.
	 */
	public PartList {
		parts = List.copyOf(parts);
	}

	/**
	 * Finds the lists of a text. Where it is not plain which numbers are parts, there is none.
	 *
	 * @param text a text without white space
	 * @return the lists in the order of the text
	 */
	public static List<PartList> of(String text) {
		int at = text.indexOf(OF_WHICH);
		if (at < 0) {
			return List.of();
		}
		List<PartList> lists = new ArrayList<>();
		Sentence sentence = new Sentence(text);
		while (at >= 0) {
			find(sentence, at).ifPresent(lists::add);
			at = text.indexOf(OF_WHICH, at + OF_WHICH.length());
		}
		return lists;
	}

	/**
	 * Returns the sum of the parts.
	 *
	 * @return the sum, exact
	 */
	public BigDecimal sum() {
		return Sentence.sum(parts);
	}

	/**
	 * Returns the list as one of all parts.
	 *
	 * @return the same numbers, and all parts unless 等 follows
	 */
	public PartList complete() {
		return new PartList(whole, parts, !more, more);
	}

	/**
	 * Compares the parts with the whole. A list that ends early by the look of it, and whose first parts are the whole, is right.
	 *
	 * @return what is wrong; empty where nothing is, or where the numbers are not meant exactly
	 */
	public Optional<Fault> fault() {
		boolean exact = parts.stream().allMatch(part -> part.precision() == Precision.EXACT);
		boolean upwards = parts.stream().allMatch(part -> part.precision() != Precision.ABOUT);
		int order = sum().compareTo(whole.value());
		if (whole.precision() == Precision.ABOUT || !upwards || order == 0 || startsWithWhole()) {
			return Optional.empty();
		}
		if (order > 0) {
			return whole.precision() == Precision.EXACT ? Optional.of(Fault.TOO_MUCH) : Optional.empty();
		}
		return all && exact && parts.size() > 1 ? Optional.of(Fault.TOO_LITTLE) : Optional.empty();
	}

	private boolean startsWithWhole() {
		BigDecimal sum = BigDecimal.ZERO;
		for (Quantity part : parts) {
			sum = sum.add(part.value());
			if (sum.compareTo(whole.value()) == 0 && sum.signum() > 0) {
				return true;
			}
		}
		return false;
	}

	private static Optional<PartList> find(Sentence sentence, int at) {
		int level = sentence.depth(at);
		int from = at + OF_WHICH.length();
		while (from < sentence.text().length() && MARKS.indexOf(sentence.text().charAt(from)) >= 0 && !sentence.isEnd(from)) {
			from++;
		}
		Quantity whole = whole(sentence, at);
		if (whole == null || from >= sentence.text().length()) {
			return Optional.empty();
		}
		int to = sentence.endOfLevel(from, from + LONGEST_LIST);
		if (to == from + LONGEST_LIST || sentence.without(from, to, level).contains(OF_WHICH)) {
			return Optional.empty();
		}
		List<Quantity> parts = parts(sentence, new Segment(from, to), level, whole.unit());
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		PartList list = of(sentence, whole, parts);
		// Where several numbers come before, the parts may be those of any of them: 已办结39件，结转3件。其中予以公开16件.
		return list.fault().isEmpty() ? Optional.of(list)
			: others(sentence, whole).stream().map(other -> of(sentence, other, parts)).filter(other -> other.fault().isEmpty()).findFirst()
				.or(() -> Optional.of(list));
	}

	private static PartList of(Sentence sentence, Quantity whole, List<Quantity> parts) {
		int last = parts.get(parts.size() - 1).unitEnd();
		boolean more = SumWords.STANDARD.more().stream().anyMatch(word -> sentence.text().startsWith(word, last));
		boolean complete = parts.size() >= MANY || isComplete(sentence, whole);
		return new PartList(whole, parts, complete && !more, more);
	}

	/** Returns the numbers before the whole in its sentence that count the same. */
	private static List<Quantity> others(Sentence sentence, Quantity whole) {
		Segment before = new Segment(clauseStart(sentence, whole.start(), ""), whole.start());
		return ofUnit(sentence, before, sentence.depth(whole.start()), whole.unit());
	}

	/** Finds the number right before 其中: nothing but marks and brackets stands between, and it is no part itself. */
	private static Quantity whole(Sentence sentence, int at) {
		int level = sentence.depth(at);
		for (int i = sentence.firstFrom(at) - 1; i >= 0; i--) {
			Quantity candidate = sentence.quantities().get(i);
			int depth = sentence.depth(candidate.start());
			boolean within = depth == level - 1 && level > 0;
			if (at - candidate.unitEnd() > FARTHEST_WHOLE) {
				return null;
			}
			if (depth != level && !within) {
				continue;
			}
			String between = sentence.without(candidate.unitEnd(), at, level) + (within ? sentence.without(candidate.unitEnd(), at, level - 1) : "");
			boolean plain = between.chars().allMatch(c -> MARKS.indexOf(c) >= 0) && between.length() <= 2;
			return plain && candidate.kind() == Quantity.Kind.AMOUNT && !candidate.unit().isEmpty() && !isPart(sentence, candidate) ? candidate : null;
		}
		return null;
	}

	/** Tells whether a number stands behind another 其中 of its sentence. */
	private static boolean isPart(Sentence sentence, Quantity quantity) {
		int start = clauseStart(sentence, quantity.start(), "");
		return sentence.without(start, quantity.start(), sentence.depth(quantity.start())).contains(OF_WHICH);
	}

	private static boolean isComplete(Sentence sentence, Quantity whole) {
		int start = clauseStart(sentence, whole.start(), MARKS);
		return SumWords.contains(SumWords.STANDARD.whole(), sentence.text().substring(start, whole.start()));
	}

	private static int clauseStart(Sentence sentence, int at, String marks) {
		int start = at;
		while (start > 0 && at - start < LONGEST_LIST && !sentence.isEnd(start - 1) && marks.indexOf(sentence.text().charAt(start - 1)) < 0) {
			start--;
		}
		return start;
	}

	private static List<Quantity> parts(Sentence sentence, Segment list, int level, String unit) {
		List<Segment> clauses = sentence.segments(list.start(), list.end(), level, "；;");
		boolean oneEach = clauses.size() > 1 && clauses.stream().allMatch(clause -> ofUnit(sentence, clause, level, unit).size() == 1);
		Segment first = clauses.get(0);
		List<Segment> segments = oneEach ? clauses.stream().map(clause -> firstOf(sentence, clause, level)).toList()
			: sentence.segments(first.start(), first.end(), level, "，,、");
		List<Quantity> parts = new ArrayList<>();
		Boolean labelFirst = null;
		for (Segment segment : segments) {
			List<Quantity> quantities = ofUnit(sentence, segment, level, unit);
			if (quantities.isEmpty() && isShare(sentence, segment)) {
				continue;
			}
			Quantity part = quantities.size() == 1 ? quantities.get(0) : null;
			boolean alone = part != null && sentence.amounts(segment, level).size() == 1;
			if (!alone || isOther(sentence, segment, part, parts.isEmpty())) {
				return quantities.size() > 1 ? List.of() : parts;
			}
			String behind = sentence.without(part.unitEnd(), segment.end(), level);
			boolean ends = behind.isEmpty() || SumWords.contains(SumWords.STANDARD.more(), behind) || behind.startsWith("占");
			if (labelFirst != null && labelFirst != ends) {
				return parts;
			}
			labelFirst = ends;
			parts.add(part);
		}
		return parts;
	}

	/** Returns what precedes the first comma after the number of a clause. */
	private static Segment firstOf(Sentence sentence, Segment clause, int level) {
		Quantity quantity = sentence.amounts(clause, level).get(0);
		for (Segment segment : sentence.segments(clause.start(), clause.end(), level, "，,")) {
			if (quantity.start() >= segment.start() && quantity.start() < segment.end()) {
				return segment;
			}
		}
		return clause;
	}

	private static List<Quantity> ofUnit(Sentence sentence, Segment segment, int level, String unit) {
		return sentence.amounts(segment, level).stream().filter(quantity -> quantity.unit().equals(unit)).toList();
	}

	private static boolean isShare(Sentence sentence, Segment segment) {
		String text = sentence.text().substring(segment.start(), segment.end());
		return text.startsWith("占") && text.endsWith(SHARE_SIGN);
	}

	/** What directly follows 其中 is a part, whatever it is called. */
	private static boolean isOther(Sentence sentence, Segment segment, Quantity part, boolean first) {
		String label = sentence.text().substring(segment.start(), part.start());
		return SumWords.contains(SumWords.STANDARD.compare(), label) || !first && SumWords.contains(SumWords.STANDARD.other(), label);
	}
}
