package org.nianbao.document.text;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.Grid;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.language.text.DisplayWidth;

/**
 * A document as plain text: lines that end with a line feed, and which of them print what.
 */
public final class TextPage {

	/** Where lines that stand on the right end, and titles are centred, in columns. */
	private static final int LINE_WIDTH = 76;

	private static final String INDENT = "\u3000\u3000";

	/**
	 * What is printed of one part of the document; of a cell with several lines, one of them.
	 *
	 * @param part  the document itself for its title, a block, a cell or a run
	 * @param start where it begins in the text of the page
	 * @param end   where it ends
	 */
	public record Piece(Object part, int start, int end) {
	}

	private final StringBuilder text = new StringBuilder();
	private final List<Piece> pieces = new ArrayList<>();

	/** Where lines of prose end; 0 for nowhere. */
	private final int width;

	private TextPage(int width) {
		this.width = width;
	}

	/**
	 * Prints a document.
	 *
	 * @param document the document
	 * @return its page
	 */
	public static TextPage of(Document document) {
		return of(document, 0);
	}

	/**
	 * Prints a document for a screen, where lines of prose are to end as those of tables do.
	 *
	 * @param document the document
	 * @return its page, with line ends within paragraphs
	 */
	public static TextPage wrapped(Document document) {
		return of(document, LINE_WIDTH);
	}

	private static TextPage of(Document document, int width) {
		TextPage page = new TextPage(width);
		for (String line : document.titleLines()) {
			page.addMoved(line, 2, document);
		}
		Layout layout = page.new Layout();
		Block previous = null;
		for (Block block : document.blocks()) {
			if (isSetOff(previous, block) && !page.text.isEmpty()) {
				page.text.append('\n');
			}
			previous = block;
			block.accept(layout);
		}
		return page;
	}

	/**
	 * Returns the text.
	 *
	 * @return all lines
	 */
	public String text() {
		return text.toString();
	}

	/**
	 * Returns what is printed where.
	 *
	 * @return the pieces, those of blocks and those within them
	 */
	public List<Piece> pieces() {
		return List.copyOf(pieces);
	}

	/** Paragraphs are told apart by their indent; a blank line sets off sections, tables, pictures and the closing. */
	private static boolean isSetOff(Block previous, Block block) {
		boolean begins = block instanceof Heading heading && heading.level() == 1 || block instanceof Closing && !(previous instanceof Closing);
		return previous == null || begins || standsAlone(previous) || standsAlone(block);
	}

	private static boolean standsAlone(Block block) {
		return block instanceof Table || block instanceof Picture || block instanceof Chart;
	}

	/** Adds text without a line end: a block is a line, so that what follows it keeps its place. */
	private void add(String added) {
		text.append(PlainText.clean(added));
	}

	private void add(List<Run> runs) {
		for (Run run : runs) {
			int start = text.length();
			add(run.text());
			pieces.add(new Piece(run, start, text.length()));
		}
	}

	/** Turns what was added since the last line end into several lines, and moves the pieces with it. */
	private void wrap(int start, int firstPiece) {
		List<Integer> breaks = width == 0 ? List.of() : TextWrap.breaks(text.substring(start), width);
		if (breaks.isEmpty()) {
			return;
		}
		int[] moved = new int[text.length() - start + 1];
		for (int i = 0, passed = 0; i < moved.length; i++) {
			passed += passed < breaks.size() && breaks.get(passed) <= i ? 1 : 0;
			moved[i] = start + i + passed;
		}
		for (int i = firstPiece; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			// A piece ends with its last character, not with the line end after it.
			int end = piece.end() == piece.start() ? moved[piece.start() - start] : moved[piece.end() - 1 - start] + 1;
			pieces.set(i, new Piece(piece.part(), moved[piece.start() - start], end));
		}
		for (int i = breaks.size() - 1; i >= 0; i--) {
			text.insert(start + breaks.get(i), '\n');
		}
	}

	private void endLine(Object part, int start) {
		pieces.add(new Piece(part, start, text.length()));
		text.append('\n');
	}

	/**
	 * Adds a line and moves it towards the right.
	 *
	 * @param share 1 to end at the right, 2 for the middle
	 */
	private void addMoved(String line, int share, Object part) {
		addBlanks(line, share);
		int start = text.length();
		add(line);
		endLine(part, start);
	}

	private void addBlanks(String line, int share) {
		text.append(" ".repeat(Math.max(0, (LINE_WIDTH - DisplayWidth.of(line)) / share)));
	}

	/**
	 * Adds each kind of block.
	 */
	private final class Layout implements Block.Visitor<Void, RuntimeException> {

		@Override
		public Void heading(Heading heading) {
			int start = text.length();
			int firstPiece = pieces.size();
			add(INDENT + heading.number());
			add(heading.runs());
			pieces.add(new Piece(heading, start, text.length()));
			add(heading.body());
			wrap(start, firstPiece);
			text.append('\n');
			return null;
		}

		@Override
		public Void paragraph(Paragraph paragraph) {
			int start = text.length();
			add(INDENT);
			int firstPiece = pieces.size();
			add(paragraph.runs());
			pieces.add(new Piece(paragraph, start, text.length()));
			wrap(start, firstPiece);
			text.append('\n');
			return null;
		}

		@Override
		public Void closing(Closing closing) {
			addBlanks(closing.text(), 1);
			int start = text.length();
			add(closing.runs());
			endLine(closing, start);
			return null;
		}

		@Override
		public Void picture(Picture picture) {
			int start = text.length();
			add(picture.replacement());
			endLine(picture, start);
			return null;
		}

		/** Whoever cannot look has to read. */
		@Override
		public Void chart(Chart chart) {
			grid(chart.caption(), chart.table(), chart);
			return null;
		}

		@Override
		public Void table(Table table) {
			grid(table.caption(), table.grid(), table);
			table.notes().forEach(this::paragraph);
			return null;
		}

		private void grid(String caption, Grid grid, Block block) {
			int start = text.length();
			if (!caption.isEmpty()) {
				add(caption);
				text.append('\n');
			}
			TextGrid drawing = TextGrid.draw(grid);
			int[] starts = new int[drawing.lines().size()];
			for (int i = 0; i < starts.length; i++) {
				starts[i] = text.length();
				text.append(drawing.lines().get(i)).append('\n');
			}
			pieces.add(new Piece(block, start, text.length() - 1));
			for (TextGrid.Slice slice : drawing.slices()) {
				pieces.add(new Piece(slice.cell(), starts[slice.line()] + slice.start(), starts[slice.line()] + slice.end()));
			}
		}
	}
}
