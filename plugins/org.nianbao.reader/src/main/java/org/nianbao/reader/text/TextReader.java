package org.nianbao.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.text.DisplayWidth;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportNote.Level;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourceTable;

/**
 * Reads plain text. Each line is a paragraph, which may go on on the next line. Tables may be drawn, or have tabs, bars, commas or blanks between
 * their cells.
 */
public final class TextReader implements ReportReader {

	/** A UTF-8 character takes three bytes, one of GB18030 or UTF-32 at most four. */
	private static final int MOST_BYTES_OF_CHARACTER = 4;
	private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark: ?[^\\]]{0,80}\\]|\\[if [^\\]]{0,80}\\]|\\[endif\\]|<!--.{0,500}?-->");
	private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]{0,500})\\]\\([^)]{0,500}\\)");
	private static final Pattern LEVEL = Pattern.compile("#{1,6}(?=[ \u3000])");
	/** A remark of a converter about a picture is a sentence. */
	private static final int LEAST_WORDS = 8;
	private static final int LEAST_INDENT = 8;
	/** How wide the lines of plain text are where titles stand in the middle, and closing lines at the right. */
	private static final int LINE_WIDTH = 76;

	@Override
	public SourceDocument read(byte[] bytes, ReadingLimits limits, CancelIndicator cancel) throws UnreadableSourceException {
		if (bytes.length > limits.bytes() || bytes.length > (long) limits.characters() * MOST_BYTES_OF_CHARACTER) {
			throw tooLarge(Math.min(limits.bytes(), (long) limits.characters() * MOST_BYTES_OF_CHARACTER));
		}
		DecodedText decoded = EncodingDetector.decode(bytes);
		if (decoded.text().length() > limits.characters()) {
			throw tooLarge(limits.characters());
		}
		return new Reading(decoded, limits, cancel).document();
	}

	private static UnreadableSourceException tooLarge(long limit) {
		return new UnreadableSourceException(Reason.TOO_LARGE, Map.of("limit", Long.toString(limit)), null);
	}

	/** Reads one text. */
	private static final class Reading {

		private final List<TextLine> lines;
		private final TableRows.Budget budget;
		private final boolean chinese;
		private final List<SourceBlock> blocks = new ArrayList<>();
		private final List<DroppedText> dropped = new ArrayList<>();
		private final List<ImportNote> notes = new ArrayList<>();

		Reading(DecodedText decoded, ReadingLimits limits, CancelIndicator cancel) {
			budget = new TableRows.Budget(limits, cancel);
			chinese = decoded.text().codePoints().filter(Character::isIdeographic).count() * 2 > decoded.text().chars().filter(Reading::isLatin).count();
			lines = PageRemains.drop(TextLine.split(decoded.text()), dropped);
			noteDamage(decoded);
		}

		private void noteDamage(DecodedText decoded) {
			if (decoded.cut()) {
				notes.add(new ImportNote(Level.WARNING, "text.cut", Map.of(), Optional.empty()));
			}
			if (decoded.broken() > 0) {
				notes.add(new ImportNote(Level.WARNING, "text.broken", Map.of("count", Integer.toString(decoded.broken())), Optional.empty()));
			}
		}

		SourceDocument document() throws UnreadableSourceException {
			int i = 0;
			while (i < lines.size()) {
				budget.look();
				i = lines.get(i).isBlank() && !TabRows.isTabbed(lines.get(i)) ? i + 1 : addBlock(i);
			}
			if (blocks.isEmpty()) {
				throw new UnreadableSourceException(Reason.EMPTY);
			}
			return new SourceDocument(SourceKind.TEXT, blocks, dropped, notes);
		}

		/** Adds what begins on a line; returns the line after it. */
		private int addBlock(int start) throws UnreadableSourceException {
			TextLine line = lines.get(start);
			String content = line.content();
			if (LineKinds.isPipeRow(content) || isDrawn(content)) {
				return addBarred(start);
			}
			int end = TabRows.isTabbed(line) ? TabRows.end(lines, start) : start;
			if (end > start) {
				blocks.add(TabRows.read(lines, start, end, budget).table());
				return end;
			}
			end = line.isBlank() ? start : CommaRows.end(lines, start);
			if (end > start) {
				blocks.add(CommaRows.read(lines.subList(start, end), budget).table());
				return end;
			}
			end = line.isBlank() ? start : BlankRows.end(lines, start);
			if (end > start) {
				blocks.add(BlankRows.read(lines.subList(start, end), budget).table());
				return end;
			}
			if (!line.isBlank()) {
				addParagraph(line);
			}
			return start + 1;
		}

		private static boolean isDrawn(String content) {
			char first = DrawnTable.plain(content.isEmpty() ? ' ' : content.charAt(0));
			return (first == '+' || first == '|') && LineKinds.isRule(plain(content)) || first == '|' && content.charAt(0) != '|';
		}

		private static String plain(String content) {
			StringBuilder plain = new StringBuilder(content);
			for (int i = 0; i < plain.length(); i++) {
				plain.setCharAt(i, DrawnTable.plain(plain.charAt(i)));
			}
			return plain.toString();
		}

		private int addBarred(int start) throws UnreadableSourceException {
			int end = start;
			while (end < lines.size() && !lines.get(end).isBlank() && "|｜+".indexOf(DrawnTable.plain(lines.get(end).content().charAt(0))) >= 0) {
				end++;
			}
			List<TextLine> rows = lines.subList(start, end);
			boolean drawn = isDrawn(lines.get(start).content());
			Optional<SourceTable> table = drawn ? DrawnTable.read(rows, budget) : Optional.empty();
			if (table.isPresent()) {
				blocks.add(table.get());
				return end;
			}
			TableRows read = PipeRows.read(drawn ? rows.stream().map(line -> new TextLine(line.number(), plain(line.text()), false)).toList() : rows, budget);
			if (!read.isEmpty()) {
				blocks.add(read.table());
			}
			return end;
		}

		private void addParagraph(TextLine line) {
			if (LineKinds.isLineAcross(line.content())) {
				drop(line, line.start(), line.content());
				return;
			}
			int start = line.start();
			Matcher level = LEVEL.matcher(line.text()).region(start, line.text().length());
			int depth = 0;
			if (level.lookingAt()) {
				depth = level.end() - start;
				drop(line, start, level.group());
				start = level.end();
			}
			Matcher picture = PICTURE.matcher(line.text());
			Matcher remark = BOOKMARK.matcher(line.text());
			int pictureAt = -1;
			int remarkAt = -1;
			while (start < line.text().length()) {
				// What is found further on is not looked for again: a line may have many of the one and none of the other.
				pictureAt = pictureAt < start ? next(picture, start, line) : pictureAt;
				remarkAt = remarkAt < start ? next(remark, start, line) : remarkAt;
				int end = Math.min(pictureAt, remarkAt);
				addText(line, start, end, depth);
				start = end;
				if (end < line.text().length() && end == remarkAt) {
					drop(line, end, remark.group());
					start = remark.end();
				} else if (end < line.text().length()) {
					blocks.add(new SourcePicture(line.at(end), picture.group(1), Optional.empty(), ""));
					start = picture.end();
				}
			}
		}

		private static int next(Matcher matcher, int start, TextLine line) {
			return matcher.find(start) ? matcher.start() : line.text().length();
		}

		private void addText(TextLine line, int start, int end, int depth) {
			TextLine part = new TextLine(line.number(), line.text().substring(start, end), false);
			String content = part.content();
			if (content.isEmpty()) {
				return;
			}
			int at = start + part.start();
			if (chinese && isForeignSentence(content)) {
				// Converters describe pictures in English; no office writes a sentence of it into its report.
				drop(line, at, content);
				notes.add(new ImportNote(Level.WARNING, "text.foreign", Map.of("text", shorten(content)), Optional.of(line.at(at))));
				return;
			}
			blocks.add(new SourceParagraph(line.at(at), content, depth, alignment(line), LineKinds.endsSentence(content)));
		}

		private void drop(TextLine line, int offset, String text) {
			dropped.add(new DroppedText(line.at(offset), text, DroppedText.Reason.EDITOR_REMARK));
		}

		private static String shorten(String text) {
			return text.length() <= LineKinds.LONGEST_CELL ? text : text.substring(0, LineKinds.LONGEST_CELL) + "……";
		}

		private static boolean isForeignSentence(String text) {
			int words = 0;
			boolean inWord = false;
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c >= '\u2e80') {
					return false;
				}
				words += isLatin(c) && !inWord ? 1 : 0;
				inWord = isLatin(c);
			}
			return words >= LEAST_WORDS && LineKinds.endsSentence(text.replace('.', '。'));
		}

		private static boolean isLatin(int c) {
			return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
		}

		private static Alignment alignment(TextLine line) {
			int indent = line.indent();
			if (indent < LEAST_INDENT) {
				return Alignment.START;
			}
			int width = DisplayWidth.of(line.content());
			boolean right = indent > width && indent + width / 2 > LINE_WIDTH * 2 / 3;
			return right ? Alignment.END : Alignment.CENTER;
		}
	}
}
