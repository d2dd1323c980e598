package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.nianbao.ide.highlighting.FormatHighlighting;
import org.nianbao.ide.highlighting.ReportHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.TextPositions;

/**
 * The styles of a text, by its tokens and by what they mean. Remembers what was sent for each text, so that only what is different need be sent next
 * time. Thread-safe.
 */
public final class SemanticColours {

	/** For how many texts it is remembered what was sent. */
	private static final int REMEMBERED = 32;
	private static final int NUMBERS = 5;

	private record Sent(String id, int[] data) {
	}

	private final AtomicLong ids = new AtomicLong();
	private final Map<String, Sent> sent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * Returns the names of types and modifiers.
	 *
	 * @return the legend for the numbers of all tokens
	 */
	public static SemanticTokensLegend legend() {
		return TokenLegend.legend();
	}

	/**
	 * Finds all styles.
	 *
	 * @param text the text
	 * @return five numbers for each token, as the protocol says
	 */
	public SemanticTokens full(ParsedText<?> text) {
		int[] data = data(text, new Region(0, text.text().length()));
		return new SemanticTokens(remember(text.uri(), data).id(), list(data, 0, data.length));
	}

	/**
	 * Finds the styles of a part.
	 *
	 * @param text  the text
	 * @param range the part
	 * @return the tokens that touch it
	 */
	public SemanticTokens range(ParsedText<?> text, Range range) {
		int[] data = data(text, text.positions().region(range));
		return new SemanticTokens(list(data, 0, data.length));
	}

	/**
	 * Finds what is different from last time.
	 *
	 * @param text     the text
	 * @param previous which time
	 * @return one edit; all tokens where nobody remembers
	 */
	public Either<SemanticTokens, SemanticTokensDelta> delta(ParsedText<?> text, String previous) {
		Sent before;
		synchronized (sent) {
			before = sent.get(text.uri());
		}
		if (before == null || !before.id().equals(previous)) {
			return Either.forLeft(full(text));
		}
		int[] old = before.data();
		int[] data = data(text, new Region(0, text.text().length()));
		int shorter = Math.min(old.length, data.length);
		int head = 0;
		while (head < shorter && old[head] == data[head]) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && old[old.length - 1 - tail] == data[data.length - 1 - tail]) {
			tail++;
		}
		boolean isSame = head == old.length && head == data.length;
		List<SemanticTokensEdit> edits = isSame ? List.of()
			: List.of(new SemanticTokensEdit(head, old.length - head - tail, list(data, head, data.length - tail)));
		return Either.forRight(new SemanticTokensDelta(edits, remember(text.uri(), data).id()));
	}

	/**
	 * Forgets a text.
	 *
	 * @param uri what the editor calls it
	 */
	public void forget(String uri) {
		synchronized (sent) {
			sent.remove(uri);
		}
	}

	private Sent remember(String uri, int[] data) {
		Sent now = new Sent(Long.toString(ids.incrementAndGet()), data);
		synchronized (sent) {
			sent.put(uri, now);
		}
		return now;
	}

	private static List<Integer> list(int[] data, int from, int to) {
		List<Integer> numbers = new ArrayList<>(to - from);
		for (int i = from; i < to; i++) {
			numbers.add(data[i]);
		}
		return numbers;
	}

	private static int[] data(ParsedText<?> text, Region region) {
		List<StyledRegion> lexical = text.kind() == Languages.Kind.REPORT ? ReportHighlighting.of(text.text()) : FormatHighlighting.of(text.text());
		List<StyledRegion> all = laidOver(lexical, text.styles());
		TextPositions positions = text.positions();
		int[] data = new int[all.size() * NUMBERS];
		int used = 0;
		Position last = new Position(0, 0);
		for (StyledRegion style : all) {
			if (style.end() < region.offset() || region.end() < style.offset()) {
				continue;
			}
			// A token is in one line.
			int start = style.offset();
			while (start < style.end()) {
				int line = positions.lines().line(start);
				int end = Math.min(style.end(), positions.endOfLine(line));
				if (start < end) {
					Position position = positions.position(start);
					boolean isSameLine = position.getLine() == last.getLine();
					TokenLegend.Token token = TokenLegend.of(style.style());
					if (used == data.length) {
						data = Arrays.copyOf(data, data.length * 2);
					}
					data[used++] = position.getLine() - last.getLine();
					data[used++] = position.getCharacter() - (isSameLine ? last.getCharacter() : 0);
					data[used++] = positions.position(end).getCharacter() - position.getCharacter();
					data[used++] = token.type();
					data[used++] = token.modifiers();
					last = position;
				}
				start = line == positions.lines().count() ? style.end() : Math.max(end, positions.lines().start(line + 1));
			}
		}
		return Arrays.copyOf(data, used);
	}

	/** What a part means counts more than what its tokens look like. */
	private static List<StyledRegion> laidOver(List<StyledRegion> below, List<StyledRegion> above) {
		List<StyledRegion> all = new ArrayList<>(above);
		int next = 0;
		for (StyledRegion style : below) {
			int start = style.offset();
			while (next < above.size() && above.get(next).end() <= start) {
				next++;
			}
			for (int i = next; i < above.size() && above.get(i).offset() < style.end(); i++) {
				if (start < above.get(i).offset()) {
					all.add(new StyledRegion(start, above.get(i).offset() - start, style.style()));
				}
				start = Math.max(start, above.get(i).end());
			}
			if (start < style.end()) {
				all.add(new StyledRegion(start, style.end() - start, style.style()));
			}
		}
		all.sort(Comparator.comparingInt(StyledRegion::offset));
		return all;
	}
}
