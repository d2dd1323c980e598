package org.nianbao.checks.rules;

import java.util.function.Predicate;

import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.FreeCell;
import org.nianbao.language.report.FreeRow;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Picture;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.Whitespace;

/**
 * What a section says, as it is printed.
 *
 * @param prose the paragraphs and subheadings, one after the other
 * @param other captions, notes, free tables, closing lines
 */
record SectionText(String prose, String other) {

	/**
	 * Reads a section.
	 *
	 * @param report  the report
	 * @param section one of its sections
	 * @return its text, figure references replaced by their numbers; the heading of the section is not part of it
	 */
	static SectionText of(LoadedReport report, ReportSection section) {
		return of(report, section, block -> true);
	}

	/**
	 * Reads parts of a section.
	 *
	 * @param report  the report
	 * @param section one of its sections
	 * @param counted tells which of its blocks count
	 * @return their text, as {@link #of(LoadedReport, ReportSection)} gives that of all
	 */
	static SectionText of(LoadedReport report, ReportSection section, Predicate<Block> counted) {
		StringBuilder prose = new StringBuilder();
		StringBuilder other = new StringBuilder();
		for (Block block : section.model().getBlocks()) {
			if (!counted.test(block)) {
				continue;
			}
			if (block instanceof Paragraph || block instanceof Heading) {
				prose.append(line(report, block)).append('\n');
			} else {
				other.append(line(report, block)).append('\n');
			}
		}
		return new SectionText(prose.toString(), other.toString());
	}

	/**
	 * Reads a line.
	 *
	 * @param report the report
	 * @param block  a block of it
	 * @return the line as it is printed, figure references replaced by their numbers; empty for official tables and directives
	 */
	static String line(LoadedReport report, Block block) {
		if (block instanceof Paragraph paragraph) {
			return report.prose(paragraph.getFragments());
		}
		if (block instanceof Heading heading) {
			String separator = heading.getSeparator() == null ? "" : heading.getSeparator();
			return heading.getNumber() + report.prose(heading.getFragments()) + separator + report.prose(heading.getBody());
		}
		if (block instanceof Note note) {
			return report.prose(note.getFragments());
		}
		if (block instanceof Closing closing) {
			return report.prose(closing.getFragments());
		}
		if (block instanceof Picture picture) {
			return picture.getCaption();
		}
		return block instanceof FreeTable table ? table(table) : "";
	}

	private static String table(FreeTable table) {
		StringBuilder text = new StringBuilder(table.getCaption());
		for (FreeRow row : table.getRows()) {
			for (FreeCell cell : row.getCells()) {
				text.append('\n').append(cell.getText() == null ? "" : cell.getText());
			}
		}
		return text.toString();
	}

	/**
	 * Counts the characters of the prose.
	 *
	 * @return the number of characters, punctuation among them, white space not
	 */
	int characters() {
		return (int) prose.codePoints().filter(c -> !(Character.isBmpCodePoint(c) && isBlank((char) c))).count();
	}

	private static boolean isBlank(char c) {
		return Whitespace.isWhitespace(c) || Whitespace.isLineEnd(c);
	}

	/**
	 * Returns all of the text for looking words up.
	 *
	 * @return the comparable form of the text, see {@link Labels#comparable}
	 */
	String comparable() {
		return Labels.comparable(prose + other);
	}

	/**
	 * Returns a text without its white space.
	 *
	 * @param text any text
	 * @return what is left, for comparing texts literally
	 */
	static String withoutWhitespace(String text) {
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (!isBlank(text.charAt(i))) {
				result.append(text.charAt(i));
			}
		}
		return result.toString();
	}
}
