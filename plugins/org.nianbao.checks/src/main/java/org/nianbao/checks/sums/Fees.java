package org.nianbao.checks.sums;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.checks.prose.Quantity;
import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.prose.Quantity.Precision;

/**
 * Finds what was charged as a certain fee.
 */
public final class Fees {

	private static final String MONEY = "元";
	private static final String MARKS = "，,；;、：:";
	/** What stands farther before an amount does not tell what it is. */
	private static final int FARTHEST_NAME = 300;

	private Fees() {
	}

	/**
	 * Finds the amounts of a fee. Other fees, amounts that were waived and rates of the tariff are none.
	 *
	 * @param text a text without white space
	 * @param fees the names of the fee
	 * @return the amounts that are meant exactly, in yuan, in the order of the text
	 */
	public static List<Quantity> charged(String text, List<String> fees) {
		List<Quantity> amounts = new ArrayList<>();
		Sentence sentence = new Sentence(text);
		for (Quantity amount : sentence.quantities()) {
			boolean money = amount.kind() == Kind.AMOUNT && amount.unit().equals(MONEY) && amount.precision() == Precision.EXACT;
			if (money && isCharged(sentence, amount, fees)) {
				amounts.add(amount);
			}
		}
		return amounts;
	}

	/** The nearest name before the amount, in its sentence, tells which fee it is; where there is none, the one directly behind. */
	private static boolean isCharged(Sentence sentence, Quantity amount, List<String> fees) {
		String before = sentence.text().substring(sentence.startOfSentence(amount.start(), FARTHEST_NAME), amount.start());
		int fee = last(before, fees);
		int other = last(before, SumWords.STANDARD.feeOther());
		if (fee > other && SumWords.contains(SumWords.STANDARD.feeOther(), clauseBefore(before, fee))) {
			return false;
		}
		boolean behind = fees.stream().anyMatch(name -> sentence.text().startsWith(name, amount.unitEnd())
			|| sentence.text().startsWith("的" + name, amount.unitEnd()));
		return fee > other || behind && other < 0;
	}

	/** Returns what stands before a place in its clause: 减免 in 减免信息处理费. */
	private static String clauseBefore(String text, int at) {
		int start = at;
		while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) < 0) {
			start--;
		}
		return text.substring(start, at);
	}

	private static int last(String text, List<String> words) {
		return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
	}
}
