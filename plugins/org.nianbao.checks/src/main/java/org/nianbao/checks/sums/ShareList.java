package org.nianbao.checks.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.nianbao.checks.prose.Quantity;
import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.prose.Quantity.Precision;

/**
 * Shares of one whole in one sentence: {@code 自然人45件，占90%；法人5件，占10%}. Offsets are those of the text read.
 *
 * @param shares the shares, at least two
 * @param whole  the number of what they are shares of; empty where it can be neither read nor computed
 * @param all    whether the shares are all there are, so that they add up to 100 %
 */
public record ShareList(List<Share> shares, Optional<BigDecimal> whole, boolean all) {

	/**
	 * A share and the count beside it.
	 *
	 * @param percent the share
	 * @param count   the count; empty where none stands beside it
	 * @param phrase  the words from 占 to the number
	 */
	public record Share(Quantity percent, Optional<Quantity> count, String phrase) {

		/**
		 * Computes the share.
		 *
		 * @param whole the number of the whole, not 0
		 * @return the share in per cent, with the decimals of the one in the text, half up; empty where no count stands beside it
		 */
		public Optional<BigDecimal> expected(BigDecimal whole) {
			return count.map(c -> c.value().multiply(HUNDRED).divide(whole, percent.value().scale(), RoundingMode.HALF_UP));
		}
	}

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final BigDecimal TWO = BigDecimal.valueOf(2);
	private static final char SHARE = '占';
	private static final String BOTH_SHARES = "分别占";
	private static final String OF_WHICH = "其中";
	private static final String MARKS = "，,（(";
	private static final int LONGEST_PHRASE = 14;
	private static final int FARTHEST_COUNT = 60;

	/**
	 * Makes the list unmodifiable.
	 */
	public ShareList {
		shares = List.copyOf(shares);
	}

	/**
	 * Finds the lists of a text.
	 *
	 * @param text a text without white space
	 * @return the lists in the order of the text; none of shares that may be of different wholes
	 */
	public static List<ShareList> of(String text) {
		if (text.indexOf(SHARE) < 0) {
			return List.of();
		}
		Sentence sentence = new Sentence(text);
		TreeMap<Integer, PartList> byFirstPart = new TreeMap<>();
		PartList.of(text).forEach(list -> byFirstPart.put(list.parts().get(0).start(), list));
		List<ShareList> lists = new ArrayList<>();
		List<Share> group = new ArrayList<>();
		for (int i = 0; i < sentence.quantities().size(); i++) {
			Quantity percent = sentence.quantities().get(i);
			Optional<Share> share = percent.kind() == Kind.PERCENT ? share(sentence, i, group) : Optional.empty();
			if (share.isPresent()) {
				if (!group.isEmpty() && !belongs(sentence, group.get(group.size() - 1).percent(), percent)) {
					add(sentence, group, byFirstPart, lists);
				}
				group.add(share.get());
			}
		}
		add(sentence, group, byFirstPart, lists);
		return lists;
	}

	/**
	 * Returns the sum of the shares.
	 *
	 * @return the sum in per cent, exact
	 */
	public BigDecimal sum() {
		return shares.stream().map(share -> share.percent().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * Returns the shares that are not what count and whole give.
	 *
	 * @return in the order of the text; none where the whole is not known
	 */
	public List<Share> wrong() {
		return whole.filter(number -> number.signum() > 0).map(number -> shares.stream()
			.filter(share -> share.expected(number).map(expected -> expected.compareTo(share.percent().value()) != 0).orElse(false)).toList())
			.orElse(List.of());
	}

	/**
	 * Tells whether the shares add up to what they can. Each may be rounded.
	 *
	 * @return false if they are all there are and add up to something else than 100 %, or if they are more than that
	 */
	public boolean addsUp() {
		int order = sum().compareTo(HUNDRED);
		boolean near = isNear(shares);
		return near || order < 0 && !all;
	}

	private static boolean isNear(List<Share> shares) {
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal tolerance = BigDecimal.ZERO;
		for (Share share : shares) {
			sum = sum.add(share.percent().value());
			tolerance = tolerance.add(BigDecimal.ONE.scaleByPowerOfTen(-share.percent().value().scale()).divide(TWO));
		}
		return sum.subtract(HUNDRED).abs().compareTo(tolerance) <= 0;
	}

	/** Tells whether two shares stand in one sentence, at one level of brackets, and the second is not one of a part. */
	private static boolean belongs(Sentence sentence, Quantity first, Quantity second) {
		int level = sentence.depth(first.start());
		if (sentence.depth(second.start()) != level || second.start() - first.end() > FARTHEST_COUNT * 2) {
			return false;
		}
		for (int i = first.end(); i < second.start(); i++) {
			if (sentence.isEnd(i) || sentence.depth(i) < level) {
				return false;
			}
		}
		return !sentence.text().substring(first.end(), second.start()).contains(OF_WHICH);
	}

	private static Optional<Share> share(Sentence sentence, int index, List<Share> group) {
		Quantity percent = sentence.quantities().get(index);
		if (percent.precision() != Precision.EXACT) {
			return Optional.empty();
		}
		int start = percent.start();
		while (start > 0 && percent.start() - start < LONGEST_PHRASE && sentence.text().charAt(start - 1) != SHARE
			&& "，,。；;：:、".indexOf(sentence.text().charAt(start - 1)) < 0 && !Character.isDigit(sentence.text().charAt(start - 1))) {
			start--;
		}
		boolean phrase = start > 0 && sentence.text().charAt(start - 1) == SHARE;
		if (!phrase) {
			return continuesList(sentence, percent, group) ? Optional.of(new Share(percent, Optional.empty(), BOTH_SHARES)) : Optional.empty();
		}
		boolean both = sentence.text().startsWith(BOTH_SHARES, start - BOTH_SHARES.length());
		if (both) {
			return Optional.of(new Share(percent, Optional.empty(), BOTH_SHARES));
		}
		return Optional.of(new Share(percent, count(sentence, index, start - 1), sentence.text().substring(start - 1, percent.start())));
	}

	/** {@code 分别占60%、30%和10%}. */
	private static boolean continuesList(Sentence sentence, Quantity percent, List<Share> group) {
		if (group.isEmpty() || !group.get(group.size() - 1).phrase().equals(BOTH_SHARES)) {
			return false;
		}
		String between = sentence.text().substring(group.get(group.size() - 1).percent().wordsEnd(), percent.start());
		return between.equals("、") || between.equals("和") || between.equals("，");
	}

	private static Optional<Quantity> count(Sentence sentence, int index, int shareStart) {
		int level = sentence.depth(shareStart);
		for (int i = index - 1; i >= 0; i--) {
			Quantity count = sentence.quantities().get(i);
			if (shareStart - count.unitEnd() > FARTHEST_COUNT) {
				return Optional.empty();
			}
			int depth = sentence.depth(count.start());
			if (depth > level) {
				continue;
			}
			boolean beside = sentence.without(count.unitEnd(), shareStart, level).chars().allMatch(c -> MARKS.indexOf(c) >= 0)
				&& sentence.without(count.unitEnd(), shareStart, depth).chars().allMatch(c -> MARKS.indexOf(c) >= 0);
			boolean counts = count.kind() == Kind.AMOUNT && count.precision() == Precision.EXACT && !count.unit().isEmpty();
			return beside && counts && level - depth <= 1 ? Optional.of(count) : Optional.empty();
		}
		return Optional.empty();
	}

	private static void add(Sentence sentence, List<Share> group, TreeMap<Integer, PartList> byFirstPart, List<ShareList> lists) {
		if (group.size() > 1) {
			list(counted(sentence, group, byFirstPart), byFirstPart).ifPresent(lists::add);
		}
		group.clear();
	}

	/** Puts the counts of the list before beside shares that are said one after the other: {@code 其中甲45件、乙5件，分别占90%、10%}. */
	private static List<Share> counted(Sentence sentence, List<Share> shares, TreeMap<Integer, PartList> byFirstPart) {
		int start = shares.get(0).percent().start();
		Map.Entry<Integer, PartList> before = byFirstPart.lowerEntry(start);
		if (before == null || !shares.get(0).phrase().equals(BOTH_SHARES)) {
			return shares;
		}
		List<Quantity> parts = before.getValue().parts();
		int end = parts.get(parts.size() - 1).unitEnd();
		boolean directly = end < start && start - end <= BOTH_SHARES.length() + 1 && !sentence.isEnd(end);
		boolean exact = parts.stream().allMatch(part -> part.precision() == Precision.EXACT);
		if (!directly || !exact || parts.size() != shares.size()) {
			return shares;
		}
		List<Share> result = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			result.add(new Share(shares.get(i).percent(), Optional.of(parts.get(i)), BOTH_SHARES));
		}
		return result;
	}

	/** Shares of different wholes are no list. */
	private static Optional<ShareList> list(List<Share> shares, TreeMap<Integer, PartList> byFirstPart) {
		List<Quantity> counts = shares.stream().flatMap(share -> share.count().stream()).toList();
		boolean counted = counts.size() == shares.size() && counts.stream().map(Quantity::unit).distinct().count() == 1;
		boolean onePhrase = shares.stream().map(Share::phrase).distinct().count() == 1;
		if (counted) {
			PartList parts = byFirstPart.get(counts.get(0).start());
			BigDecimal sum = Sentence.sum(counts);
			if (parts != null && parts.parts().equals(counts)) {
				boolean whole = parts.whole().precision() == Precision.EXACT && sum.compareTo(parts.whole().value()) == 0;
				return Optional.of(new ShareList(shares, whole ? Optional.of(sum) : Optional.empty(), whole));
			}
			boolean all = isNear(shares);
			return Optional.of(new ShareList(shares, all ? Optional.of(sum) : Optional.empty(), all));
		}
		return onePhrase ? Optional.of(new ShareList(shares, Optional.empty(), false)) : Optional.empty();
	}
}
