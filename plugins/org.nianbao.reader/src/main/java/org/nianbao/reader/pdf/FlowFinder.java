package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.reader.pdf.Flow.Item;

/**
 * Finds out in which order the lines of pages are read, and where full lines begin and end.
 */
final class FlowFinder {

	/** A column has so many lines at least, of so many characters on average. */
	private static final int COLUMN_LINES = 6;
	private static final int COLUMN_CHARACTERS = 8;

	/** Where the gap between two columns may be, as parts of the width of the text. */
	private static final float FIRST_GUTTER = 0.35f;
	private static final float LAST_GUTTER = 0.65f;
	private static final float GUTTER_STEP = 2;

	/** A line that is longer than this part of the width of the page tells where the margins are. */
	private static final float LONG_LINE = 0.5f;

	/** So many long lines tell more than those of other pages. */
	private static final int TELLING_LINES = 8;

	/** The part of the lines that end at a margin, at least. */
	private static final float MANY = 0.25f;

	/** Lines end a little earlier or later than the margin. */
	private static final float SAME_END = 4;

	private final List<PageItems> pages;
	private final Map<Integer, List<TextLine>> commonLines = new HashMap<>();

	/**
	 * @param pages all pages in their order
	 */
	FlowFinder(List<PageItems> pages) {
		this.pages = pages;
	}

	/**
	 * Returns what is read.
	 *
	 * @return in the order of reading
	 */
	List<Flow> flows() {
		List<Flow> flows = new ArrayList<>();
		for (PageItems page : pages) {
			List<Item> items = new ArrayList<>();
			page.tables().forEach(table -> items.add(new Item.Table(table)));
			page.pictures().forEach(picture -> items.add(new Item.Image(picture)));
			float[] gutter = gutter(page);
			if (gutter == null) {
				TextTables.addAll(page, page.lines(), items);
				flows.add(flow(page, items, margins(page)));
			} else {
				addColumns(page, items, gutter, flows);
			}
		}
		return flows;
	}

	private static Flow flow(PageItems page, List<Item> items, float[] margins) {
		List<Item> sorted = new ArrayList<>(items);
		sorted.sort(Comparator.comparingDouble(Item::top));
		return new Flow(page.number(), margins[0], margins[1], sorted);
	}

	/** Returns where full lines begin and end: as many lines of this page tell, else as those of all pages of the same width do. */
	private float[] margins(PageItems page) {
		List<TextLine> own = longLines(page);
		if (own.size() >= TELLING_LINES) {
			return edges(own);
		}
		List<TextLine> all = commonLines.computeIfAbsent(Math.round(page.width()), width -> {
			List<TextLine> lines = new ArrayList<>();
			pages.stream().filter(other -> Math.round(other.width()) == width).forEach(other -> lines.addAll(longLines(other)));
			return lines;
		});
		if (all.size() > 1) {
			return edges(all);
		}
		float left = page.width();
		float right = 0;
		for (TextLine line : page.lines()) {
			left = Math.min(left, line.left());
			right = Math.max(right, line.right());
		}
		for (TablePiece table : page.tables()) {
			for (TablePiece.Cell cell : table.cells()) {
				left = Math.min(left, cell.left());
				right = Math.max(right, cell.right());
			}
		}
		// Short lines alone do not tell where a full one ends; paper has the same margin on both sides.
		return new float[] {left, Math.max(right, page.width() - left)};
	}

	private static List<TextLine> longLines(PageItems page) {
		return page.lines().stream().filter(line -> line.width() > LONG_LINE * page.width()).toList();
	}

	/**
	 * Returns the leftmost beginning, since most lines may be indented, and the rightmost end that many lines have, since marks may hang out of a few.
	 */
	private static float[] edges(List<TextLine> lines) {
		float left = Float.MAX_VALUE;
		for (TextLine line : lines) {
			left = Math.min(left, line.left());
		}
		List<Float> ends = lines.stream().map(TextLine::right).sorted(Comparator.reverseOrder()).toList();
		int enough = Math.max(2, Math.round(MANY * ends.size()));
		for (int i = 0; i + enough <= ends.size(); i++) {
			if (Math.abs(ends.get(i) - ends.get(i + enough - 1)) < SAME_END) {
				return new float[] {left, ends.get(i)};
			}
		}
		return new float[] {left, ends.get(0)};
	}

	/**
	 * Looks for two columns.
	 *
	 * @return the place of the gap, and the upper and the lower end of the columns; null if there are none for sure
	 */
	private static float[] gutter(PageItems page) {
		if (page.lines().size() < COLUMN_LINES || !page.tables().isEmpty()) {
			return null;
		}
		float left = Float.MAX_VALUE;
		float right = 0;
		for (TextLine line : page.lines()) {
			left = Math.min(left, line.left());
			right = Math.max(right, line.right());
		}
		float[] best = null;
		int most = 0;
		for (float x = left + FIRST_GUTTER * (right - left); x < left + LAST_GUTTER * (right - left); x += GUTTER_STEP) {
			int start = 0;
			for (int i = 0; i <= page.lines().size(); i++) {
				if (i == page.lines().size() || crosses(page.lines().get(i), x)) {
					int count = i - start;
					if (count > most && areColumns(page.lines().subList(start, i), x)) {
						most = count;
						best = new float[] {x, page.lines().get(start).top(), page.lines().get(i - 1).bottom()};
					}
					start = i + 1;
				}
			}
		}
		return best;
	}

	private static boolean crosses(TextLine line, float x) {
		return line.fragments().stream().anyMatch(fragment -> fragment.left() < x && fragment.right() > x);
	}

	private static boolean areColumns(List<TextLine> lines, float x) {
		int[] count = new int[2];
		int[] characters = new int[2];
		for (TextLine line : lines) {
			boolean[] sides = new boolean[2];
			for (TextLine.Fragment fragment : line.fragments()) {
				int side = fragment.left() < x ? 0 : 1;
				sides[side] = true;
				characters[side] += fragment.text().length();
			}
			count[0] += sides[0] ? 1 : 0;
			count[1] += sides[1] ? 1 : 0;
		}
		return count[0] >= COLUMN_LINES && count[1] >= COLUMN_LINES && characters[0] >= COLUMN_CHARACTERS * count[0]
			&& characters[1] >= COLUMN_CHARACTERS * count[1];
	}

	private void addColumns(PageItems page, List<Item> others, float[] gutter, List<Flow> flows) {
		List<List<TextLine>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (TextLine line : page.lines()) {
			if (line.bottom() <= gutter[1] || line.top() < gutter[1] && crosses(line, gutter[0])) {
				parts.get(0).add(line);
			} else if (line.top() >= gutter[2]) {
				parts.get(3).add(line);
			} else {
				TextLine left = line.part(-Float.MAX_VALUE, gutter[0]);
				TextLine right = line.part(gutter[0], Float.MAX_VALUE);
				if (left != null) {
					parts.get(1).add(left);
				}
				if (right != null) {
					parts.get(2).add(right);
				}
			}
		}
		for (int i = 0; i < parts.size(); i++) {
			List<TextLine> lines = parts.get(i);
			boolean column = i == 1 || i == 2;
			List<Item> items = new ArrayList<>();
			lines.forEach(line -> items.add(new Item.Line(line)));
			for (Item other : others) {
				boolean here = i == 0 ? other.top() < gutter[1] : i == 3 ? other.top() >= gutter[2] : i == column(other, gutter) && other.top() >= gutter[1]
					&& other.top() < gutter[2];
				if (here) {
					items.add(other);
				}
			}
			if (!items.isEmpty()) {
				flows.add(flow(page, items, column && !lines.isEmpty() ? edges(lines) : margins(page)));
			}
		}
	}

	private static int column(Item item, float[] gutter) {
		return item instanceof Item.Image image && image.picture().left() > gutter[0] ? 2 : 1;
	}
}
