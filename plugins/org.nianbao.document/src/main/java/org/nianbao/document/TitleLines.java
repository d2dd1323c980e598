package org.nianbao.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.Whitespace;

/**
 * Breaks titles into lines by sense (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜): rather after the name of the office or of a part
 * of it than within a word, and into lines of about the same length.
 */
final class TitleLines {

	/** A line of 156 mm has twenty characters of 22 points, of two columns each. */
	static final int COLUMNS = 40;

	/** A year with what is reported of it begins a line of its own. */
	private static final Pattern YEAR = Pattern.compile("(?<![0-9０-９])[0-9０-９]{4}\\s*年");

	/** What names of offices and their parts end with. */
	private static final Pattern OFFICE = Pattern.compile("人民政府|办公厅|办公室|办事处|委员会|管委会|(?:开发|新|示范|风景|保护|度假)区(?!管)|中心|局");

	/** Names of places; not where the character begins a word. */
	private static final Pattern PLACE = Pattern.compile("[省市县区州盟旗乡镇](?![场域划政级直内委长府镇区县市民容])|自治[区州县]|街道");

	private static final String NEVER_FIRST = "，。、；：？！）》〉”’】」』〕,.;:?!)]年";
	private static final String NEVER_LAST = "（《〈“‘【「『〔([第";

	/** What a line costs, so that there are not more than sense asks for. */
	private static final int LINE = 60;

	/** What a break costs: most where it tears a word. */
	private static final int AT_YEAR = 0;
	private static final int AFTER_OFFICE = 15;
	private static final int AFTER_PLACE = 30;
	private static final int AT_BLANK = 20;
	private static final int ANYWHERE = 150;
	private static final int FORBIDDEN = 100_000;

	/** Long lines cost more than short ones together: so the lines come out about the same. */
	private static final int EVENNESS = 16;

	private final String text;
	private final int[] costs;

	private TitleLines(String text) {
		this.text = text;
		costs = new int[text.length() + 1];
		for (int i = 1; i < text.length(); i++) {
			costs[i] = isForbidden(i) ? FORBIDDEN : isBlank(i - 1) ? AT_BLANK : ANYWHERE;
		}
		rate(PLACE, AFTER_PLACE);
		rate(OFFICE, AFTER_OFFICE);
		Matcher years = YEAR.matcher(text);
		while (years.find()) {
			costs[years.start()] = AT_YEAR;
		}
	}

	/**
	 * Breaks the lines that are longer than a line of the page.
	 *
	 * @param written the lines of a title as they are written
	 * @return the lines as they are printed
	 */
	static List<String> of(List<String> written) {
		List<String> lines = new ArrayList<>();
		for (String line : written) {
			if (DisplayWidth.of(line) <= COLUMNS) {
				lines.add(line);
			} else {
				lines.addAll(new TitleLines(line).lines());
			}
		}
		return lines;
	}

	private void rate(Pattern ends, int cost) {
		Matcher matcher = ends.matcher(text);
		while (matcher.find()) {
			costs[matcher.end()] = Math.min(costs[matcher.end()], cost);
		}
	}

	private boolean isForbidden(int at) {
		char before = text.charAt(at - 1);
		char after = text.charAt(at);
		boolean withinWord = before > ' ' && before < 0x7f && after > ' ' && after < 0x7f;
		boolean withinCharacter = Character.isLowSurrogate(after) || DisplayWidth.of(text.codePointAt(at)) == 0;
		return withinWord || withinCharacter || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0;
	}

	private boolean isBlank(int at) {
		return Character.isWhitespace(text.charAt(at));
	}

	/** Finds the cheapest way to the end. No line has more than {@link #COLUMNS} columns, so that the time is in proportion to the length. */
	private List<String> lines() {
		int length = text.length();
		long[] cheapest = new long[length + 1];
		int[] previous = new int[length + 1];
		for (int end = 1; end <= length; end++) {
			cheapest[end] = Long.MAX_VALUE;
			int width = 0;
			for (int start = end - 1; start >= 0; start--) {
				width += Character.isHighSurrogate(text.charAt(start)) ? 0 : DisplayWidth.of(Character.isLowSurrogate(text.charAt(start)) && start > 0
					? text.codePointAt(start - 1) : text.charAt(start));
				if (width > COLUMNS && start < end - 1) {
					break;
				}
				long cost = cheapest[start] + LINE + (long) width * width / EVENNESS + costs[end];
				if (cost < cheapest[end]) {
					cheapest[end] = cost;
					previous[end] = start;
				}
			}
		}
		List<String> lines = new ArrayList<>();
		for (int end = length; end > 0; end = previous[end]) {
			lines.add(Whitespace.strip(text.substring(previous[end], end)));
		}
		Collections.reverse(lines);
		lines.removeIf(String::isEmpty);
		return lines;
	}
}
