package org.nianbao.checks.repair;

import java.math.BigDecimal;

import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;

/**
 * How a figure may have gone wrong when it was typed, from the most telling to the least. The digits compared are those without the decimal point.
 */
public enum ChangeKind {

	/** Two neighbouring digits changed places: 15 for 51. */
	TRANSPOSED(2),
	/** A digit was left out: 15 for 115. */
	DROPPED(2),
	/** A digit was typed twice: 155 for 15. */
	DOUBLED(2),
	/** One digit is another one: 15 for 18. */
	DIGIT(3),
	/** A number stands where 0 should, or 0 or nothing where a number should. */
	ZERO(4),
	/** A digit too many, not the same as its neighbours: 125 for 15. */
	EXTRA(4),
	/** Nothing that the fingers explain. */
	OTHER(8);

	private final int cost;

	ChangeKind(int cost) {
		this.cost = cost;
	}

	/**
	 * Returns how improbable the kind is. Costs of changes made together add up: two telling ones are as good as one that is not.
	 *
	 * @return a positive number, smaller for kinds that are more telling
	 */
	int cost() {
		return cost;
	}

	/**
	 * Tells how what is typed may have come from what should be.
	 *
	 * @param found    a number or a blank
	 * @param intended another value
	 * @return the most telling kind that fits
	 */
	static ChangeKind of(Figure found, BigDecimal intended) {
		if (found.kind() == Kind.BLANK) {
			return ZERO;
		}
		BigDecimal typed = found.value();
		if (typed.signum() * intended.signum() < 0) {
			return OTHER;
		}
		int scale = Math.max(typed.scale(), intended.scale());
		String a = digits(typed, scale);
		String b = digits(intended, scale);
		if (a.length() == b.length()) {
			return ofSameLength(a, b, typed.signum() == 0 || intended.signum() == 0);
		}
		boolean zero = typed.signum() == 0 || intended.signum() == 0;
		if (!zero && a.length() + 1 == b.length() && isWithoutDigit(b, a)) {
			return DROPPED;
		}
		if (!zero && a.length() == b.length() + 1 && isWithoutDigit(a, b)) {
			return isDoubled(a, b) ? DOUBLED : EXTRA;
		}
		return zero ? ZERO : OTHER;
	}

	private static String digits(BigDecimal value, int scale) {
		return value.abs().setScale(scale).unscaledValue().toString();
	}

	private static ChangeKind ofSameLength(String a, String b, boolean zero) {
		int first = prefix(a, b);
		int last = a.length() - 1;
		while (last > first && a.charAt(last) == b.charAt(last)) {
			last--;
		}
		if (first == last) {
			return zero ? ZERO : DIGIT;
		}
		boolean swapped = last == first + 1 && a.charAt(first) == b.charAt(last) && a.charAt(last) == b.charAt(first);
		return swapped ? TRANSPOSED : OTHER;
	}

	/** Tells whether the longer text is the shorter one and one more digit. */
	private static boolean isWithoutDigit(String longer, String shorter) {
		int at = prefix(longer, shorter);
		return longer.substring(at + 1).equals(shorter.substring(at));
	}

	/** Of equal neighbours the last one is where the texts begin to differ. */
	private static boolean isDoubled(String longer, String shorter) {
		int at = prefix(longer, shorter);
		return at > 0 && longer.charAt(at) == longer.charAt(at - 1);
	}

	private static int prefix(String a, String b) {
		int length = Math.min(a.length(), b.length());
		int at = 0;
		while (at < length && a.charAt(at) == b.charAt(at)) {
			at++;
		}
		return at;
	}
}
