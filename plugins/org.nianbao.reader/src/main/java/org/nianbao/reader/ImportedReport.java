package org.nianbao.reader;

import java.util.List;
import java.util.OptionalInt;

import org.nianbao.language.formats.ReportFormat;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceKind;

/**
 * A source as a report of the language. Immutable.
 *
 * @param kind       what the source is
 * @param text       the text of the report, formatted; lines end with U+000A
 * @param body       the body that reports; empty if unknown
 * @param year       the report year; empty if unknown
 * @param format     the format of the report
 * @param pictures   the pictures that the text names, in its order
 * @param notes      what a user should know, what to look at first in front
 * @param dropped    what of the source is no part of the report, in its order, and the labels of tables that the format has in its own wording
 * @param statistics how much found its place
 */
public record ImportedReport(SourceKind kind, String text, String body, OptionalInt year, ReportFormat format, List<ExtractedPicture> pictures,
		List<ImportNote> notes, List<DroppedText> dropped, ImportStatistics statistics) {

	/** Copies the lists. */
	public ImportedReport {
		pictures = List.copyOf(pictures);
		notes = List.copyOf(notes);
		dropped = List.copyOf(dropped);
	}

	/**
	 * Returns what a user should look at, the most urgent first.
	 *
	 * @return the notes that are warnings
	 */
	public List<ImportNote> warnings() {
		return notes.stream().filter(note -> note.level() == ImportNote.Level.WARNING).toList();
	}
}
