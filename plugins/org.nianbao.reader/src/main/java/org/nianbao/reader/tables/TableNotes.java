package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportNote.Level;
import org.nianbao.reader.source.SourcePosition;

/**
 * Collects what a user should know about tables.
 */
final class TableNotes {

	private final List<ImportNote> notes = new ArrayList<>();

	List<ImportNote> all() {
		return notes;
	}

	private void add(Level level, String key, Map<String, String> arguments, SourcePosition position) {
		notes.add(new ImportNote(level, key, arguments, Optional.ofNullable(position)));
	}

	void similar(SourcePosition position, String written, String official) {
		add(Level.WARNING, "table.similar", Map.of("written", written, "official", official), position);
	}

	void extra(ExtraRow row) {
		add(Level.WARNING, "table.extra", Map.of("texts", String.join(" ", row.texts())), row.position());
	}

	void normalised(SourcePosition position, String typed, String written) {
		add(Level.INFO, "table.normalised", Map.of("typed", typed, "written", written), position);
	}

	/** Rows in a row with as many figures are one thing to look at. */
	void uncertain(SourcePosition position, String row, int count, int width) {
		Map<String, String> arguments = new HashMap<>(Map.of("rows", row, "count", Integer.toString(count), "columns", Integer.toString(width)));
		ImportNote last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
		boolean same = last != null && last.key().equals("table.uncertain") && last.arguments().get("count").equals(arguments.get("count"))
			&& last.arguments().get("columns").equals(arguments.get("columns"));
		if (same) {
			notes.remove(notes.size() - 1);
			arguments.put("rows", last.arguments().get("rows") + "、" + row);
		}
		add(Level.WARNING, "table.uncertain", arguments, same ? last.position().orElse(position) : position);
	}

	void doubtful(SourcePosition position, String row) {
		add(Level.WARNING, "table.doubtful", Map.of("row", row), position);
	}

	void decided(SourcePosition position, String row, int count, int width) {
		add(Level.WARNING, "table.decided", Map.of("row", row, "count", Integer.toString(count), "columns", Integer.toString(width)), position);
	}

	void missing(SourcePosition position, Collection<String> rows) {
		if (!rows.isEmpty()) {
			add(Level.WARNING, "table.missing", Map.of("rows", String.join("、", rows), "count", Integer.toString(rows.size())), position);
		}
	}

	void limit(SourcePosition position, int count) {
		add(Level.WARNING, "table.limit", Map.of("count", Integer.toString(count)), position);
	}

	void edition(ReportFormat format, int year) {
		add(Level.WARNING, "table.edition", Map.of("format", format.name(), "year", Integer.toString(year)), null);
	}

	void otherEdition(SourcePosition position, TableSpec table, ReportFormat other, ReportFormat format) {
		add(Level.WARNING, "table.otherEdition", Map.of("table", table.sectionTitle(), "other", other.name(), "format", format.name()), position);
	}
}
