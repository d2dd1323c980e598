package org.nianbao.document.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.nianbao.document.Document;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Run;
import org.nianbao.document.Sources;
import org.nianbao.document.Table;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.text.TextPage;
import org.nianbao.language.figures.Figure.Region;

/**
 * A report as plain text with emphasis, for where no web page can be shown. Immutable.
 */
public final class PreviewText {

	/**
	 * What stands out in the text.
	 */
	public enum Emphasis {
		/** The title. */
		TITLE,
		/** The heading of a section. */
		HEADING,
		/** The heading of a part of a section. */
		SUBHEADING,
		/** A note, which is less important. */
		NOTE,
		/** A table, whose lines must not be wrapped and want a font with cells of equal width. */
		TABLE,
		/** A number in the prose that comes from the tables. */
		FIGURE
	}

	/**
	 * A part of the text that stands out.
	 *
	 * @param emphasis how
	 * @param region   where in the text of the preview
	 */
	public record Emphasized(Emphasis emphasis, Region region) {
	}

	private final String text;
	private final List<Emphasized> emphasized = new ArrayList<>();
	private final List<Region> printed = new ArrayList<>();
	private final List<Region> sources = new ArrayList<>();
	private final PartIndex byPrinted;
	private final PartIndex bySource;

	private PreviewText(TextPage page, Sources origins) {
		text = page.text();
		for (TextPage.Piece piece : page.pieces()) {
			Region region = new Region(piece.start(), piece.end() - piece.start());
			emphasis(piece.part()).ifPresent(emphasis -> emphasized.add(new Emphasized(emphasis, region)));
			origins.of(piece.part()).ifPresent(source -> {
				printed.add(region);
				sources.add(source);
			});
		}
		emphasized.sort(Comparator.comparingInt(part -> part.region().offset()));
		byPrinted = new PartIndex(printed);
		bySource = new PartIndex(sources);
	}

	/**
	 * Prints a document.
	 *
	 * @param traced the document
	 * @return its text
	 */
	public static PreviewText of(TracedDocument traced) {
		return new PreviewText(TextPage.wrapped(traced.document()), traced.sources());
	}

	private static Optional<Emphasis> emphasis(Object part) {
		if (part instanceof Document) {
			return Optional.of(Emphasis.TITLE);
		} else if (part instanceof Heading heading) {
			return Optional.of(heading.level() == 1 ? Emphasis.HEADING : Emphasis.SUBHEADING);
		} else if (part instanceof Paragraph paragraph && paragraph.kind() == Paragraph.Kind.NOTE) {
			return Optional.of(Emphasis.NOTE);
		} else if (part instanceof Table) {
			return Optional.of(Emphasis.TABLE);
		}
		return part instanceof Run run && run.kind() == Run.Kind.FIGURE ? Optional.of(Emphasis.FIGURE) : Optional.empty();
	}

	/**
	 * Returns the text.
	 *
	 * @return lines that end with a line feed; no line of prose is much longer than a line of print
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns what stands out.
	 *
	 * @return in the order of the text; what is in a paragraph lies within the part for the paragraph
	 */
	public List<Emphasized> emphasized() {
		return List.copyOf(emphasized);
	}

	/**
	 * Finds what is printed of a place of the report.
	 *
	 * @param offset an offset in the report
	 * @return where it is printed in this text, or what stands nearest before it; empty for an empty text
	 */
	public Optional<Region> place(int offset) {
		return bySource.at(offset).stream().mapToObj(printed::get).findFirst();
	}

	/**
	 * Finds where a place of this text comes from.
	 *
	 * @param offset an offset in this text
	 * @return the place in the report; empty where the text is empty
	 */
	public Optional<Region> source(int offset) {
		return byPrinted.at(offset).stream().mapToObj(sources::get).findFirst();
	}
}
