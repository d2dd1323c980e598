package org.nianbao.reader;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.nianbao.reader.tables.ReadCell.Confidence;

/**
 * How much of a source found its place.
 *
 * @param tables        the official tables of the format, in the order of its sections
 * @param confidence    how many cells of these tables were placed how surely; a level that does not occur is missing
 * @param paragraphs    the paragraphs of the source, headings and captions among them; lines that a person broke count each
 * @param placed        those that stand in the result, as prose, title, heading, caption or closing line
 * @param commented     those that stand in the result as comments
 * @param dropped       those that were left out as no part of the report
 * @param joined        how many times two paragraphs were joined because a sentence had been cut
 * @param pictures      the pictures of the source
 * @param similarLabels how many labels and headings were matched by similarity
 */
public record ImportStatistics(List<TableCount> tables, Map<Confidence, Integer> confidence, int paragraphs, int placed, int commented,
	int dropped, int joined,
		int pictures, int similarLabels) {

	/**
	 * An official table.
	 *
	 * @param name     the name of the table in its format
	 * @param found    does the source have it?
	 * @param expected its cells
	 * @param read     those that the source has, be they blank
	 * @param figures  those of them that are not blank
	 */
	public record TableCount(String name, boolean found, int expected, int read, int figures) {
	}

	/** Copies the collections. */
	public ImportStatistics {
		tables = List.copyOf(tables);
		confidence = confidence.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(confidence));
	}

	/**
	 * Returns how many cells the tables of the format have.
	 *
	 * @return the sum over all tables
	 */
	public int expectedCells() {
		return tables.stream().mapToInt(TableCount::expected).sum();
	}

	/**
	 * Returns how many cells the source has.
	 *
	 * @return the sum over all tables
	 */
	public int readCells() {
		return tables.stream().mapToInt(TableCount::read).sum();
	}
}
