package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.reader.pdf.Flow.Item;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Reads everything in order: lines become paragraphs, tables are put together over pages.
 */
final class FlowReader {

	/** All of these are in sizes of the letters. */
	private static final float INDENT = 1.2f;
	private static final float USUAL_INDENT = 2;
	private static final float USUAL_INDENT_TOLERANCE = 0.4f;
	private static final float CENTER_TOLERANCE = 1;
	private static final float EXACT_CENTER_TOLERANCE = 0.3f;
	private static final float ROOM = 0.6f;

	/** These are parts of the width between the margins. */
	private static final float RIGHT_HALF = 0.4f;
	private static final float FAR_FROM_RIGHT = 0.3f;

	/** Lines that are further apart than this many times the usual distance are of two paragraphs. */
	private static final float SEPARATE = 1.35f;

	/** Letters of this part of the usual size or more are those of a title. */
	private static final float TITLE = 1.15f;

	private static final String SENTENCE_ENDS = "。！？；：…”）!?;:)";

	private final List<DroppedText> dropped;
	private final Budget budget;
	private final List<Object> blocks = new ArrayList<>();
	private final List<TextLine> lines = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private float bodySize;
	private Flow flow;
	private Flow paragraphFlow;
	private int firstPage;
	private float distance;
	private TableJoiner table;
	private int tables;

	/**
	 * @param dropped gets headers of tables that are repeated
	 * @param budget  what may be spent
	 */
	FlowReader(List<DroppedText> dropped, Budget budget) {
		this.dropped = dropped;
		this.budget = budget;
	}

	/**
	 * Reads.
	 *
	 * @param flows in the order of reading
	 * @return in the same order, each a {@link FoundParagraph}, a {@link TableJoiner} or a {@link Picture} with its page: an {@link ImageOnPage}
	 */
	List<Object> read(List<Flow> flows) {
		bodySize = bodySize(flows);
		for (Flow next : flows) {
			flow = next;
			distance = usualDistance(next);
			boolean first = true;
			for (Item item : next.items()) {
				budget.step();
				if (item instanceof Item.Line line) {
					table = null;
					addLine(line.line(), first);
				} else if (item instanceof Item.Table piece) {
					endParagraph(false);
					if (table == null || !first || !table.add(piece.piece())) {
						table = new TableJoiner(++tables, piece.piece(), dropped);
						blocks.add(table);
					}
				} else if (item instanceof Item.Image image) {
					table = null;
					endParagraph(false);
					blocks.add(new ImageOnPage(next.page(), image.picture()));
				}
				first = false;
			}
		}
		endParagraph(false);
		return blocks;
	}

	/**
	 * A picture and its page.
	 *
	 * @param page    1-based
	 * @param picture the picture
	 */
	record ImageOnPage(int page, Picture picture) {
	}

	/** Returns the size of most letters. */
	private static float bodySize(List<Flow> flows) {
		Map<Float, Integer> sizes = new HashMap<>();
		for (Flow flow : flows) {
			for (Item item : flow.items()) {
				if (item instanceof Item.Line line) {
					sizes.merge(line.line().size(), line.line().text().length(), Integer::sum);
				}
			}
		}
		return sizes.entrySet().stream().max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey)
			.orElse(1f);
	}

	/** Returns how far the middles of most lines are apart; a large number if there are no two. */
	private static float usualDistance(Flow flow) {
		List<Float> distances = new ArrayList<>();
		TextLine previous = null;
		for (Item item : flow.items()) {
			TextLine line = item instanceof Item.Line found ? found.line() : null;
			if (previous != null && line != null && Math.abs(line.size() - previous.size()) < 0.5f) {
				distances.add(line.centerY() - previous.centerY());
			}
			previous = line;
		}
		distances.sort(null);
		return distances.isEmpty() ? Float.MAX_VALUE / SEPARATE : distances.get(distances.size() / 2);
	}

	private void addLine(TextLine line, boolean firstOfFlow) {
		if (lines.isEmpty()) {
			begin(line);
			return;
		}
		TextLine previous = lines.get(lines.size() - 1);
		boolean samePlace = paragraphFlow == flow;
		boolean near = samePlace ? line.centerY() - previous.centerY() < SEPARATE * Math.max(distance, 1.2f * line.size()) : firstOfFlow;
		Alignment before = alignment(previous, paragraphFlow);
		Alignment after = alignment(line, flow);
		if (!near || Math.abs(line.size() - previous.size()) > 0.06f * line.size() || before == Alignment.END || after == Alignment.END) {
			endParagraph(true);
			begin(line);
		} else if (after == Alignment.CENTER) {
			addCentered(line, previous, before, samePlace);
		} else if (before == Alignment.CENTER || isEnd(previous, line) || isBeginning(line, previous)) {
			endParagraph(true);
			begin(line);
		} else {
			append(line, "");
		}
	}

	/** A title in several lines is one; captions are one each. */
	private void addCentered(TextLine line, TextLine previous, Alignment before, boolean samePlace) {
		boolean title = samePlace && line.looksLike(previous) && line.size() > TITLE * bodySize;
		float room = paragraphFlow.width() - previous.width();
		boolean ended = room > line.firstUnit() + line.size();
		if (title && (before == Alignment.CENTER || !ended)) {
			append(line, ended ? "\n" : "");
		} else {
			endParagraph(true);
			begin(line);
		}
	}

	private void begin(TextLine line) {
		firstPage = flow.page();
		append(line, "");
	}

	private void append(TextLine line, String separator) {
		if (separator.isEmpty()) {
			// Only the end of a long paragraph counts for how a line is added to it.
			int tail = Math.max(0, text.length() - 200);
			String end = Characters.join(text.substring(tail), line.text());
			text.setLength(tail);
			text.append(end);
		} else {
			text.append(separator).append(line.text());
		}
		lines.add(line);
		paragraphFlow = flow;
	}

	/** Did a line end though what follows had room in it? */
	private boolean isEnd(TextLine line, TextLine next) {
		return paragraphFlow.right() - line.right() > next.firstUnit() + ROOM * line.size();
	}

	/** Is a line indented, and not the lines before it in the same way? */
	private boolean isBeginning(TextLine line, TextLine previous) {
		boolean indented = line.left() - flow.left() > INDENT * line.size();
		boolean block = lines.size() > 1 && Math.abs(lines.get(lines.size() - 2).left() - previous.left()) < 1
			&& Math.abs(previous.left() - line.left()) < 1;
		return indented && !block;
	}

	private static boolean isFull(TextLine line, Flow flow) {
		return flow.right() - line.right() < (1 + ROOM) * line.size();
	}

	private Alignment alignment(TextLine line, Flow place) {
		float left = line.left() - place.left();
		float right = place.right() - line.right();
		float difference = Math.abs(left - right);
		boolean usualIndent = Math.abs(left - USUAL_INDENT * line.size()) < USUAL_INDENT_TOLERANCE * line.size();
		boolean large = line.size() > TITLE * bodySize;
		if (left > INDENT * line.size() && difference < CENTER_TOLERANCE * line.size()
				&& (!usualIndent || large && difference < EXACT_CENTER_TOLERANCE * line.size())) {
			return Alignment.CENTER;
		}
		boolean atRight = left > RIGHT_HALF * place.width() && right < FAR_FROM_RIGHT * place.width() && left > 2 * right;
		return atRight ? Alignment.END : Alignment.START;
	}

	/**
	 * Ends the paragraph.
	 *
	 * @param sure does what follows tell that it is the end?
	 */
	private void endParagraph(boolean sure) {
		if (lines.isEmpty()) {
			return;
		}
		TextLine first = lines.get(0);
		TextLine last = lines.get(lines.size() - 1);
		String whole = text.toString();
		Alignment alignment = lines.size() == 1 || alignment(last, paragraphFlow) == Alignment.CENTER ? alignment(last, paragraphFlow) : Alignment.START;
		boolean complete = sure || !isFull(last, paragraphFlow) || SENTENCE_ENDS.indexOf(whole.charAt(whole.length() - 1)) >= 0;
		blocks.add(new FoundParagraph(firstPage, whole, alignment, complete, first.font(), first.size()));
		lines.clear();
		text.setLength(0);
	}
}
