package org.nianbao.checks.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * Finds punctuation of the wrong width or form.
 */
final class MarkFinder {

	/** The year of a document number in whatever brackets: 国办公开办函[2021]30号. */
	private static final Pattern DOCUMENT_YEAR =
		Pattern.compile("([\\[【(（〔［]) {0,2}((?:19|20)[0-9]{2}) {0,2}([\\]】)）〕］])(?= {0,2}第? {0,2}[0-9]{1,5} {0,2}号)");
	/** Addresses of the net: what looks like punctuation there is none. */
	private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[!-~]{1,500}+|[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]{1,253}+");
	private static final Pattern TRAILING_MARKS = Pattern.compile("[.,;:!?)]{1,20}+$");

	private static final String HALF = ",;:?!";
	private static final String FULL = "，；：？！";
	private static final String STOPS = "，。、；：？！";

	private final Line line;
	private final boolean[] address;
	private final int[] partner;
	/** The nearest characters before and after that are neither blank nor half-width marks. */
	private final int[] previous;
	private final int[] next;

	private MarkFinder(Line line) {
		this.line = line;
		address = new boolean[line.size()];
		partner = new int[line.size()];
		previous = new int[line.size()];
		next = new int[line.size()];
		findAddresses();
		pairBrackets();
		findNeighbours();
	}

	static void findDocumentNumbers(Line line) {
		if (!line.hasAny(c -> "[【(（［".indexOf(c) >= 0 || "]】)）］".indexOf(c) >= 0)) {
			return;
		}
		Matcher matcher = DOCUMENT_YEAR.matcher(line.text());
		while (matcher.find()) {
			boolean afterChinese = line.isHan(line.before(matcher.start()));
			boolean right = matcher.group(1).equals("〔") && matcher.group(3).equals("〕");
			if (afterChinese && !right) {
				int last = matcher.end() - 1;
				List<TextEdit> edits = new ArrayList<>();
				edits.add(line.replace(matcher.start(), '〔'));
				edits.add(line.replace(last, '〕'));
				deleteBlanks(line, matcher.start() + 1, matcher.start(2), edits);
				deleteBlanks(line, matcher.end(2), last, edits);
				line.add(SlipKind.DOCUMENT_NUMBER, matcher.start(), matcher.end(), edits);
			}
		}
		line.compact();
	}

	static void findHalfWidth(Line line) {
		if (!line.hasAny(c -> isTransparent((char) c) && !Whitespace.isWhitespace((char) c))) {
			return;
		}
		// First what is around others: next to full-width brackets, other marks are full-width, too.
		MarkFinder brackets = new MarkFinder(line);
		brackets.findQuotes();
		brackets.findAll(true);
		new MarkFinder(line).findAll(false);
	}

	/** Finds marks twice in a row, and different ones next to each other. */
	static void findDoubled(Line line) {
		int i = 0;
		while (i < line.size()) {
			int end = i + 1;
			while (isStop(line, i) && isStop(line, end)) {
				end++;
			}
			if (end > i + 1) {
				boolean same = line.text(i, end).chars().distinct().count() == 1;
				boolean ellipsis = line.at(i) == '。' && end > i + 2;
				boolean outcry = "？！".indexOf(line.at(i)) >= 0;
				if (same && !ellipsis) {
					line.add(SlipKind.DOUBLED_MARK, i, end, line.delete(i + 1, end));
				} else if (!outcry) {
					line.add(SlipKind.MARKS, i, end, List.of());
				}
			}
			i = end;
		}
		line.compact();
	}

	private static boolean isStop(Line line, int i) {
		return !Characters.isUsualHan(line.at(i)) && STOPS.indexOf(line.at(i)) >= 0;
	}

	private void findAddresses() {
		if (!line.hasAny(c -> Characters.isLatin((char) c))) {
			return;
		}
		Matcher matcher = ADDRESS.matcher(line.text());
		while (matcher.find()) {
			Matcher trailing = TRAILING_MARKS.matcher(matcher.group());
			int end = trailing.find() ? matcher.start() + trailing.start() : matcher.end();
			for (int i = matcher.start(); i < end; i++) {
				address[i] = true;
			}
		}
	}

	/** Brackets are of one width when they are of one pair. */
	private void pairBrackets() {
		List<Integer> open = new ArrayList<>();
		for (int i = 0; i < line.size(); i++) {
			partner[i] = -1;
			char c = line.at(i);
			if (!address[i] && (c == '(' || c == '（')) {
				open.add(i);
			} else if (!address[i] && (c == ')' || c == '）') && !open.isEmpty()) {
				partner[i] = open.remove(open.size() - 1);
				partner[partner[i]] = i;
			}
		}
	}

	private void findNeighbours() {
		int last = -1;
		for (int i = 0; i < line.size(); i++) {
			previous[i] = last;
			last = isTransparent(line.at(i)) ? last : i;
		}
		last = line.size();
		for (int i = line.size() - 1; i >= 0; i--) {
			next[i] = last;
			last = isTransparent(line.at(i)) ? last : i;
		}
	}

	private static boolean isTransparent(char c) {
		return Whitespace.isWhitespace(c) || HALF.indexOf(c) >= 0 || ".()\"".indexOf(c) >= 0;
	}

	private void findAll(boolean brackets) {
		for (int i = 0; i < line.size(); i++) {
			if (!address[i] && !line.isDeleted(i)) {
				find(i, brackets);
			}
		}
		line.compact();
	}

	private void find(int i, boolean brackets) {
		char c = line.at(i);
		if (brackets) {
			findBracket(i);
			return;
		}
		int kind = HALF.indexOf(c);
		if (kind >= 0 && isMark(i)) {
			widen(i, FULL.charAt(kind));
		} else if (c == '.' && isStopAtEnd(i)) {
			widen(i, '。');
		} else if (c == '.' && isStopWithin(i)) {
			line.add(SlipKind.HALF_WIDTH_STOP, i, i + 1, List.of(line.replace(i, '。')));
		}
	}

	/** Numbers, times, list items and Latin text keep their marks. */
	private boolean isMark(int i) {
		int before = line.before(i);
		int after = line.after(i);
		boolean nextToChinese = line.isChinese(previous[i]) || line.isChinese(next[i]);
		boolean withinNumber = Characters.isDigit(line.at(before)) && Characters.isDigit(line.at(after)) && ",:".indexOf(line.at(i)) >= 0;
		return nextToChinese && !withinNumber && !line.isListNumber(i) && line.at(i - 1) != '\\' && !isBang(i);
	}

	/** {@code ![} begins a picture. */
	private boolean isBang(int i) {
		return line.at(i) == '!' && line.at(i + 1) == '[';
	}

	private boolean isStopAtEnd(int i) {
		int before = line.before(i);
		boolean afterChinese = line.isHan(before) || Characters.isClosingMark(line.at(before));
		return afterChinese && line.after(i) == line.size() && !line.isListNumber(i);
	}

	private boolean isStopWithin(int i) {
		int before = line.before(i);
		boolean afterChinese = line.isHan(before) || Characters.isClosingMark(line.at(before)) && line.at(before) != '）';
		return afterChinese && line.isHan(line.after(i)) && !line.isListNumber(i);
	}

	private void findBracket(int i) {
		int other = partner[i];
		if (other < 0 || line.at(i) != '(' && line.at(i) != ')') {
			return;
		}
		int open = Math.min(i, other);
		int close = Math.max(i, other);
		boolean wideOther = line.at(other) == '（' || line.at(other) == '）';
		boolean nextToChinese = line.isChinese(previous[open]) || line.isChinese(next[open]) || line.isChinese(previous[close])
			|| line.isChinese(next[close]);
		if ((wideOther || nextToChinese) && !isAreaCode(open, close)) {
			widen(i, line.at(i) == '(' ? '（' : '）');
		}
	}

	private boolean isAreaCode(int open, int close) {
		for (int i = open + 1; i < close; i++) {
			if (!Characters.isAsciiDigit(line.at(i))) {
				return false;
			}
		}
		return Characters.isAsciiDigit(line.at(line.after(close)));
	}

	/** Replaces a mark; a full-width one needs no blanks around it and stands once. */
	private void widen(int i, char full) {
		List<TextEdit> edits = new ArrayList<>();
		char half = line.at(i);
		int before = line.before(i);
		if (STOPS.indexOf(full) >= 0 && line.at(before) == full) {
			// Deleted as it is, it shows the next one that the mark stands there already.
			line.replace(i, full);
			edits.addAll(line.delete(before + 1, i + 1));
			line.add(SlipKind.HALF_WIDTH, i, i + 1, edits);
			return;
		}
		edits.add(line.replace(i, full));
		if (before >= 0 && line.at(before) != '\\' && !line.isDeleted(before)) {
			deleteBlanks(line, before + 1, i, edits);
		}
		int end = i + 1;
		int after = line.after(i);
		while (STOPS.indexOf(full) >= 0 && after < line.size() && (line.at(after) == half || line.at(after) == full) && !address[after]) {
			end = after + 1;
			after = line.after(after);
		}
		if (after < line.size() && !line.startsWithAny(after, Wordings.STANDARD.contacts())) {
			end = after;
		}
		deleteRest(i + 1, end, edits);
		line.add(SlipKind.HALF_WIDTH, i, i + 1, edits);
	}

	private void deleteRest(int from, int to, List<TextEdit> edits) {
		if (from < to) {
			edits.addAll(line.delete(from, to));
		}
	}

	private static void deleteBlanks(Line line, int from, int to, List<TextEdit> edits) {
		if (from < to && !line.isDeleted(from) && Whitespace.isWhitespace(line.at(from))) {
			edits.addAll(line.delete(from, to));
		}
	}

	private void findQuotes() {
		List<Integer> quotes = new ArrayList<>();
		boolean nextToChinese = false;
		for (int i = 0; i < line.size(); i++) {
			if (line.at(i) == '"') {
				quotes.add(i);
				nextToChinese |= line.isChinese(previous[i]) || line.isChinese(next[i]);
			}
		}
		if (nextToChinese) {
			boolean paired = quotes.size() % 2 == 0;
			for (int n = 0; n < quotes.size(); n++) {
				int i = quotes.get(n);
				line.add(SlipKind.STRAIGHT_QUOTES, i, i + 1, paired ? List.of(line.replace(i, n % 2 == 0 ? '“' : '”')) : List.of());
			}
		}
	}
}
