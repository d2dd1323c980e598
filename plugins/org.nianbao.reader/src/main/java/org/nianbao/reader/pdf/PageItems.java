package org.nianbao.reader.pdf;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourcePosition;

/**
 * What stands on a page as lines, tables and pictures. Lines are taken away when they turn out to be something else.
 */
final class PageItems {

	private final int number;
	private final float width;
	private final float height;
	private final List<TextLine> lines;
	private final List<TextLine> pageMatter;
	private final List<TablePiece> tables = new ArrayList<>();
	private final List<Picture> pictures = new ArrayList<>();
	private final List<DroppedText> dropped = new ArrayList<>();
	private final boolean scan;
	private boolean textUnderScan;
	private int readable;
	private int unreadable;
	private int ownCharacters;
	private int drawnTexts;

	/**
	 * @param page   what was drawn
	 * @param budget what may be spent
	 */
	PageItems(PageContent page, Budget budget) {
		number = page.number();
		width = page.width();
		height = page.height();
		scan = page.pictures().stream().anyMatch(picture -> picture.covers(width, height));
		page.pictures().stream().filter(picture -> !picture.covers(width, height)).forEach(pictures::add);
		List<Glyph> text = new ArrayList<>();
		List<Glyph> turned = new ArrayList<>();
		List<Glyph> matter = new ArrayList<>();
		List<Glyph> watermark = new ArrayList<>();
		List<Glyph> hidden = new ArrayList<>();
		List<Glyph> drawing = new ArrayList<>();
		for (Glyph glyph : LineFinder.once(page.glyphs())) {
			count(glyph);
			switch (kind(glyph)) {
				case HIDDEN -> hidden.add(glyph);
				case DRAWING -> drawing.add(glyph);
				case PAGE_MATTER -> (glyph.quarter() == Glyph.OBLIQUE ? watermark : matter).add(glyph);
				default -> (glyph.quarter() == 0 ? text : glyph.quarter() == Glyph.OBLIQUE ? watermark : turned).add(glyph);
			}
		}
		List<Glyph> free = new ArrayList<>();
		List<Glyph> beside = new ArrayList<>();
		takeTables(page, text, turned, matter, free, beside, budget);
		lines = new ArrayList<>(LineFinder.lines(free));
		beside.stream().filter(glyph -> glyph.kind() == Glyph.Kind.PAGE_MATTER).forEach(matter::add);
		pageMatter = LineFinder.lines(matter.stream().filter(glyph -> glyph.quarter() == 0).toList());
		for (int quarter = 1; quarter < Glyph.OBLIQUE; quarter++) {
			int angle = quarter;
			List<Glyph> same = beside.stream().filter(glyph -> glyph.quarter() == angle).map(glyph -> glyph.turnedBack(angle, width, height)).toList();
			// Text along the margin of a page, such as that of a binder; text in cells is not here.
			LineFinder.lines(same).forEach(line -> drop(line, Reason.PAGE_HEADER_OR_FOOTER));
		}
		drop(hidden, Reason.HIDDEN);
		drop(watermark, Reason.PAGE_HEADER_OR_FOOTER);
		int before = dropped.size();
		drop(drawing, Reason.EDITOR_REMARK);
		drawnTexts = dropped.size() - before;
	}

	/** Text without ink is that of a scan if there is one. */
	private Glyph.Kind kind(Glyph glyph) {
		if (glyph.kind() == Glyph.Kind.UNDER_SCAN) {
			textUnderScan |= scan && !glyph.isBlank();
			return scan ? Glyph.Kind.TEXT : Glyph.Kind.HIDDEN;
		}
		return glyph.kind();
	}

	private void count(Glyph glyph) {
		if (glyph.isBlank()) {
			return;
		}
		if (Characters.isUnreadable(glyph.text())) {
			unreadable++;
			ownCharacters += Characters.isPrivate(glyph.text()) ? 1 : 0;
		} else {
			readable++;
		}
	}

	private void takeTables(PageContent page, List<Glyph> text, List<Glyph> turned, List<Glyph> matter, List<Glyph> free, List<Glyph> beside,
			Budget budget) {
		List<Lattice> lattices = Lattice.find(page, budget);
		List<Glyph> all = new ArrayList<>(text);
		all.addAll(turned);
		if (!lattices.isEmpty()) {
			// A header that is repeated on every page belongs to the page, too, but first of all to its table.
			for (Glyph glyph : List.copyOf(matter)) {
				if (lattices.stream().anyMatch(lattice -> cell(lattice, glyph) >= 0)) {
					all.add(glyph);
					matter.remove(glyph);
				}
			}
		}
		for (Lattice lattice : lattices) {
			List<List<Glyph>> contents = new ArrayList<>();
			lattice.cells().forEach(cell -> contents.add(new ArrayList<>()));
			List<Glyph> others = new ArrayList<>();
			for (Glyph glyph : all) {
				int cell = cell(lattice, glyph);
				(cell < 0 ? others : contents.get(cell)).add(glyph);
			}
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < contents.size(); i++) {
				budget.step();
				Lattice.Cell cell = lattice.cells().get(i);
				texts.add(CellText.of(contents.get(i), lattice.xs()[cell.column()], lattice.xs()[cell.column() + cell.columnSpan()]));
			}
			if (TablePiece.isTable(lattice, texts)) {
				tables.add(TablePiece.of(number, lattice, texts, contents));
				all = others;
			}
		}
		for (Glyph glyph : all) {
			(glyph.quarter() == 0 ? free : beside).add(glyph);
		}
	}

	private static int cell(Lattice lattice, Glyph glyph) {
		return lattice.cellAt(glyph.centerX(), glyph.centerY());
	}

	private void drop(List<Glyph> glyphs, Reason reason) {
		List<Glyph> level = new ArrayList<>();
		StringBuilder oblique = new StringBuilder();
		for (Glyph glyph : glyphs) {
			if (glyph.quarter() == 0) {
				level.add(glyph);
			} else {
				oblique.append(glyph.text());
			}
		}
		LineFinder.lines(level).forEach(line -> drop(line, reason));
		if (!Characters.isBlank(oblique.toString())) {
			dropped.add(new DroppedText(new SourcePosition.Line(number, 1, 1), oblique.toString().strip(), reason));
		}
	}

	/** Says that a line is no part of the report. */
	void drop(TextLine line, Reason reason) {
		int place = 1 + Math.max(0, lines.indexOf(line));
		dropped.add(new DroppedText(new SourcePosition.Line(number, place, 1), line.text(), reason));
	}

	/** Takes away a line that is no part of the report, and says so. */
	void takeAway(TextLine line, Reason reason) {
		drop(line, reason);
		lines.remove(line);
	}

	/** Returns what is left out so far, in the order in which it was. */
	List<DroppedText> dropped() {
		return dropped;
	}

	int number() {
		return number;
	}

	float width() {
		return width;
	}

	float height() {
		return height;
	}

	/** Returns the lines outside of tables, from top to bottom. */
	List<TextLine> lines() {
		return lines;
	}

	/** Returns what the file calls a part of the page, not of the text. */
	List<TextLine> pageMatter() {
		return pageMatter;
	}

	/** Returns the ruled tables, from top to bottom. */
	List<TablePiece> tables() {
		return tables;
	}

	/** Returns the pictures that are not the whole page, in the order of the file. */
	List<Picture> pictures() {
		return pictures;
	}

	/** Is there nothing but the picture of a page? */
	boolean isPictureOfText() {
		return scan && readable + unreadable == 0;
	}

	/** Was the text recognised in the picture of a page by a program? */
	boolean hasTextUnderScan() {
		return textUnderScan;
	}

	/** Returns how many glyphs have a known meaning, blanks not counted. */
	int readable() {
		return readable;
	}

	/** Returns how many glyphs have no known meaning, those of {@link #privateUse} included. */
	int unreadable() {
		return unreadable;
	}

	/** Returns how many characters mean what their font wants. */
	int privateUse() {
		return ownCharacters;
	}

	/** Has it a drawing with texts in it? */
	boolean hasDrawing() {
		return drawnTexts > 0;
	}
}
