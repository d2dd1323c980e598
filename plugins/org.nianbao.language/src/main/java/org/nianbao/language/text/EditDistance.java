package org.nianbao.language.text;

/**
 * How much two texts differ (Levenshtein), for guesses at what was meant.
 */
public final class EditDistance {

	private EditDistance() {
	}

	/**
	 * Counts the characters to insert, delete or replace. The work grows with the product of the lengths, so callers limit them.
	 *
	 * @param a a text
	 * @param b another text
	 * @return 0 for equal texts
	 */
	public static int between(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}
}
