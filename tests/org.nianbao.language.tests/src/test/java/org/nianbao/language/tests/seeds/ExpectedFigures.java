package org.nianbao.language.tests.seeds;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures that a seed has: what a person read in its tables, independent of the transcription.
 */
final class ExpectedFigures {

	private static final String BLANK = "·";

	private ExpectedFigures() {
	}

	/**
	 * A figure.
	 *
	 * @param table  the name of the table in the format
	 * @param row    the name of the row
	 * @param column the name of the column
	 * @param text   the number as typed; empty for a blank
	 */
	record Expected(String table, String row, String column, String text) {
	}

	/**
	 * Reads the figures of a seed from the class path.
	 *
	 * @param seed the number of the seed
	 * @return the figures
	 */
	static List<Expected> of(String seed) {
		List<Expected> result = new ArrayList<>();
		String table = null;
		String[] columns = {};
		for (String line : SeedTranscriber.lines("/seeds/" + seed + ".figures")) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] words = line.split("\\s+");
			if (words[0].endsWith(":")) {
				table = words[0].substring(0, words[0].length() - 1);
				columns = words;
			} else {
				if (words.length != columns.length) {
					throw new IllegalStateException(seed + ".figures: " + line);
				}
				for (int i = 1; i < words.length; i++) {
					result.add(new Expected(table, words[0], columns[i], words[i].equals(BLANK) ? "" : words[i]));
				}
			}
		}
		return result;
	}
}
