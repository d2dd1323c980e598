package org.nianbao.document.html;

/**
 * How well two colours can be told apart (Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio).
 */
final class Contrast {

	private Contrast() {
	}

	/** Returns the ratio of two colours, written as in style sheets: 1 to 21. */
	static double between(String one, String other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(String colour) {
		String digits = colour.length() == 4 ? colour.substring(1).replaceAll(".", "$0$0") : colour.substring(1);
		return 0.2126 * part(digits, 0) + 0.7152 * part(digits, 2) + 0.0722 * part(digits, 4);
	}

	private static double part(String digits, int at) {
		double share = Integer.parseInt(digits.substring(at, at + 2), 16) / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
