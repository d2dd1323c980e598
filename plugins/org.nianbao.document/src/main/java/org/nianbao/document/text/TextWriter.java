package org.nianbao.document.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.Block;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.language.text.DisplayWidth;
import org.nianbao.language.text.Whitespace;

/**
 * Writes plain text in UTF-8 with lines that end with a line feed. Tables are drawn with {@code + - |} and are aligned in
 * fonts whose ideographs are twice as wide as letters.
 */
public final class TextWriter implements DocumentWriter {

	/** Where lines that stand on the right end, and titles are centred, in columns. */
	private static final int LINE_WIDTH = 76;

	private static final String INDENT = "\u3000\u3000";

	@Override
	public String id() {
		return "txt";
	}

	@Override
	public String extension() {
		return "txt";
	}

	@Override
	public void write(Document document, OutputStream out) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String line : document.titleLines()) {
			text.append(moved(line, 2)).append('\n');
		}
		Layout layout = new Layout();
		Block previous = null;
		for (Block block : document.blocks()) {
			if (isSetOff(previous, block) && !text.isEmpty()) {
				text.append('\n');
			}
			previous = block;
			for (String line : block.accept(layout)) {
				text.append(line).append('\n');
			}
		}
		out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Paragraphs are told apart by their indent; a blank line sets off sections, tables, pictures and the closing. */
	private static boolean isSetOff(Block previous, Block block) {
		boolean begins = block instanceof Heading heading && heading.level() == 1 || block instanceof Closing && !(previous instanceof Closing);
		return previous == null || begins || standsAlone(previous) || standsAlone(block);
	}

	private static boolean standsAlone(Block block) {
		return block instanceof Table || block instanceof Picture;
	}

	/**
	 * Moves a line towards the right.
	 *
	 * @param part 1 to end at the right, 2 for the middle
	 */
	private static String moved(String line, int part) {
		return " ".repeat(Math.max(0, (LINE_WIDTH - DisplayWidth.of(line)) / part)) + line;
	}

	/** A block is a line, so that what follows it keeps its place. */
	private static String line(String text) {
		StringBuilder line = new StringBuilder(text);
		for (int i = 0; i < line.length(); i++) {
			if (Whitespace.isLineEnd(line.charAt(i))) {
				line.setCharAt(i, ' ');
			}
		}
		return line.toString();
	}

	/**
	 * Turns each kind of block into lines.
	 */
	private static final class Layout implements Block.Visitor<List<String>, RuntimeException> {

		@Override
		public List<String> heading(Heading heading) {
			return List.of(line(INDENT + heading.text() + Run.plain(heading.body())));
		}

		@Override
		public List<String> paragraph(Paragraph paragraph) {
			return List.of(line(INDENT + paragraph.text()));
		}

		@Override
		public List<String> closing(Closing closing) {
			return List.of(moved(line(closing.text()), 1));
		}

		@Override
		public List<String> picture(Picture picture) {
			return List.of(line(picture.replacement()));
		}

		@Override
		public List<String> table(Table table) {
			List<String> lines = new ArrayList<>();
			if (!table.caption().isEmpty()) {
				lines.add(line(table.caption()));
			}
			lines.addAll(TextGrid.draw(table.grid()));
			table.notes().forEach(note -> lines.addAll(paragraph(note)));
			return lines;
		}
	}
}
