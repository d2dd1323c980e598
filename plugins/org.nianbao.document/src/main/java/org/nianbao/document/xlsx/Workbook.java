package org.nianbao.document.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.document.Alignment;
import org.nianbao.document.Block;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentException;
import org.nianbao.document.Heading;
import org.nianbao.document.Table;
import org.nianbao.document.TracedDocument;
import org.nianbao.language.figures.OfficialTable;

/**
 * Makes the sheets of a report.
 */
final class Workbook {

	private static final int WIDTH_WITHOUT_TABLES = 9_000;

	private final Document document;
	private final SheetNames names = new SheetNames();
	private final Set<String> suffixes = new HashSet<>();
	private final List<WrongTotal> wrong = new ArrayList<>();

	/** A table that no format knows, and the heading of the section in which it stands. */
	private record FreeTable(Table block, String heading) {

		String title() {
			return block.caption().isEmpty() ? heading : block.caption();
		}
	}

	private Workbook(Document document) {
		this.document = document;
	}

	/**
	 * Makes the sheets: those of the official tables, named as in the format; then the other tables, then what is wrong with totals.
	 *
	 * @param traced the report
	 * @return at least one sheet
	 * @throws DocumentException if sheets have no room for the report
	 */
	static List<Sheet> of(TracedDocument traced) throws DocumentException {
		return new Workbook(traced.document()).build(traced);
	}

	private List<Sheet> build(TracedDocument traced) throws DocumentException {
		List<Sheet> sheets = new ArrayList<>();
		List<FreeTable> free = new ArrayList<>();
		String heading = "";
		for (Block block : document.blocks()) {
			if (block instanceof Heading found && found.level() == 1) {
				heading = found.text();
			} else if (block instanceof Table table) {
				Optional<OfficialTable> official = traced.sources().table(table);
				if (official.isPresent()) {
					sheets.add(official(table, official.get(), heading));
				} else {
					free.add(new FreeTable(table, heading));
				}
			}
		}
		for (FreeTable table : free) {
			sheets.add(FreeSheet.build(names.add(table.title()), table.block(), table.title(), document.title()));
		}
		if (!wrong.isEmpty()) {
			sheets.add(WrongTotalsSheet.build(names.add(WrongTotalsSheet.NAME), wrong, document.title()));
		}
		if (sheets.isEmpty()) {
			Sheet sheet = new Sheet(names.add(""), List.of(WIDTH_WITHOUT_TABLES));
			sheet.addLine(document.title(), Look.TITLE, Alignment.CENTER);
			sheets.add(sheet);
		}
		return sheets;
	}

	private Sheet official(Table block, OfficialTable table, String heading) throws DocumentException {
		OfficialSheet official = new OfficialSheet(block, table, suffixes);
		Sheet sheet = official.build(names.add(table.spec().name()), heading, document.title());
		wrong.addAll(official.wrongTotals());
		return sheet;
	}
}
